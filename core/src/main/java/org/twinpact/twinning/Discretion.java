package org.twinpact.twinning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.followup.WithheldSubject;
import org.twinpact.followup.Withholding;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;
import org.twinpact.signing.Ceremony;

/** The subjects of a twinning that are withheld from publication, and the obligations that rest meanwhile. */
record Discretion(Twinning twinning) {
    /**
     * Returns the withholding because of which an obligation is due later. Only the withholding of the twinning by the
     * owner itself counts, and only for an obligation to publish.
     */
    Optional<Withholding> rest(Obligation owed) {
        return owed.kind() == ObligationKind.PUBLICATION
                ? withholding(owed.owner())
                        .filter(known -> due(owed, owed.due(), known).isAfter(owed.due()))
                : Optional.empty();
    }

    private Optional<Withholding> withholding(AuthorityId party) {
        return twinning.track(party).flatMap(track -> track.withholding(WithheldSubject.wholeTwinning()));
    }

    /** Returns the day on which a period of an obligation is due that would be due on another day without a rest. */
    LocalDate due(Obligation owed, LocalDate due) {
        return rest(owed).map(rest -> due(owed, due, rest)).orElse(due);
    }

    /** Returns the later of a due day and the end of a rest with the time that the obligation had from its beginning. */
    private static LocalDate due(Obligation owed, LocalDate due, Withholding rest) {
        LocalDate begun = owed.period().map(ReportingPeriod::from).orElse(owed.since());
        long days = Math.max(0, ChronoUnit.DAYS.between(begun, owed.due()));
        boolean isNever = rest.lastDay().isBefore(rest.since());
        return isNever ? due : Milestone.later(Optional.of(due), rest.lastDay().plusDays(days));
    }

    /** Returns the last day on which any party withholds the twinning, empty if no party ever did. */
    Optional<LocalDate> withheldUntil() {
        return twinning.tracks().stream()
                .flatMap(track -> track.withholding(WithheldSubject.wholeTwinning()).stream())
                .map(Withholding::lastDay)
                .max(LocalDate::compareTo);
    }

    /** Returns a warning for each party that withheld a subject on the day of its publication. */
    Stream<Finding> published(WithheldSubject subject, LocalDate on) {
        return twinning.tracks().stream()
                .flatMap(track -> track.withholding(subject).stream()
                        .filter(known -> known.covers(on))
                        .map(known -> Findings.of(
                                "PUBLISHED_WHILE_WITHHELD",
                                track.party(),
                                Map.of(
                                        "party", track.authority().name(),
                                        "subject", words(subject),
                                        "until", Days.text(known.lastDay()),
                                        "reason", EventText.withoutStop(known.reason())))));
    }

    /** Adds a finding if a subject names nothing that the twinning has. */
    void requireKnown(WithheldSubject subject, List<Finding> unmet) {
        boolean isKnown = switch (subject.kind()) {
            case TWINNING -> subject.id().isEmpty();
            case CEREMONY -> ceremony(subject).isPresent();
            case RELEASE -> release(subject).isPresent();
        };
        if (!isKnown) {
            LocalText known = Situation.list(Stream.concat(
                    twinning.ceremonies().stream().map(ceremony -> named(words(ceremony), ceremony.id())),
                    twinning.releases().stream()
                            .map(one -> named(words(one), one.release().id()))));
            unmet.add(Findings.of(
                    "WITHHELD_SUBJECT_UNKNOWN",
                    Map.of("given", Situation.plain(subject.id().orElse("")), "known", known)));
        }
    }

    private static LocalText named(LocalText name, String key) {
        return LifecycleMessages.both("word.named", Map.of("name", name, "key", Situation.plain(key)));
    }

    private Optional<Ceremony> ceremony(WithheldSubject subject) {
        return twinning.ceremonies().stream()
                .filter(known -> subject.id().equals(Optional.of(known.id())))
                .findFirst();
    }

    /** Returns a subject as a phrase, also of a ceremony that was cancelled. */
    LocalText words(WithheldSubject subject) {
        return switch (subject.kind()) {
            case TWINNING -> LifecycleMessages.both("word.theTwinning");
            case CEREMONY ->
                ceremony(subject)
                        .map(Discretion::words)
                        .orElseGet(() -> LifecycleMessages.both("word.cancelledCeremony"));
            case RELEASE ->
                release(subject).map(Discretion::words).orElseGet(() -> LifecycleMessages.both("word.aRelease"));
        };
    }

    private Optional<ReleaseStatus> release(WithheldSubject subject) {
        return subject.id().flatMap(new Releases(twinning)::find);
    }

    private static LocalText words(ReleaseStatus known) {
        return LifecycleMessages.both(
                "word.theRelease", Map.of("release", known.release().title()));
    }

    private static LocalText words(Ceremony ceremony) {
        return LifecycleMessages.both("word.theCeremony", Map.of("ceremony", HandoverBrief.text(ceremony)));
    }
}

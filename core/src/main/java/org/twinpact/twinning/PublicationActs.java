package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.WithheldSubject;
import org.twinpact.followup.Withholding;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;
import org.twinpact.signing.Release;

/** Acts of the discretion about what is published, and when. Events: {@link PublicationEvents}. */
public sealed interface PublicationActs extends Act {
    /**
     * An act by which a party withholds a subject from publication from the day of the act on. While it withholds the
     * twinning, its own obligations to publish rest, and public lists omit the twinning. The obligations of the other
     * parties do not rest, because no party can release another one from its law. Of several acts about one subject, the
     * latest by its day counts.
     *
     * @param party the party
     * @param subject what it withholds
     * @param lastDay the last day, at most ten years later. After it, the subject may be published unless the party
     *     withholds it again, so that nothing rests for ever
     * @param reason the reason, by language
     */
    record WithholdPublication(
            @Valid AuthorityId party,
            @Valid WithheldSubject subject,
            @NotNull @CivilDay LocalDate lastDay,
            @Valid LocalText reason)
            implements PublicationActs, ActOfParty {
        /** The number of subjects that a party may withhold at the same time. */
        static final int RUNNING = 20;

        private static final int YEARS = 10;

        public WithholdPublication {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(lastDay, "lastDay");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.WITHHOLD_PUBLICATION;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Findings.before(lastDay, Optional.of(situation.day()), "withholding", unmet);
            LocalDate latest = situation.day().plusYears(YEARS);
            if (lastDay.isAfter(latest)) {
                unmet.add(Findings.of(
                        "WITHHELD_TOO_LONG", Map.of("date", Days.text(lastDay), "latest", Days.text(latest))));
            }
            Discretion discretion = new Discretion(situation.twinning());
            discretion.requireKnown(subject, unmet);
            Track track = situation.track(party).orElseThrow();
            Optional<Withholding> known = track.withholding(subject);
            known.filter(same -> same.since().equals(situation.day()) && !lastDay.isAfter(same.until()))
                    .ifPresent(same -> unmet.add(Findings.of(
                            "ALREADY_WITHHELD",
                            party,
                            Map.of(
                                    "party", situation.name(party),
                                    "subject", discretion.words(subject),
                                    "until", Days.text(same.lastDay())))));
            long others = track.withholdings().stream()
                    .filter(other ->
                            other.covers(situation.day()) && !other.subject().equals(subject))
                    .count();
            Findings.aboveLimit((int) others + 1, RUNNING, unmet);
        }

        /** Warns of an earlier day than that of the act that counts, and of obligations by law, which do not rest by law. */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            situation
                    .track(party)
                    .flatMap(track -> track.withholding(subject))
                    .filter(known -> situation.day().isBefore(known.since()))
                    .ifPresent(known -> warnings.add(superseded(situation, party, known)));
            situation.twinning().obligations().stream()
                    .filter(owed -> subject.equals(WithheldSubject.wholeTwinning())
                            && owed.owner().equals(party)
                            && owed.kind() == ObligationKind.PUBLICATION
                            && owed.basis() == Basis.LAW)
                    .forEach(owed -> warnings.add(Findings.ofObligation(
                            "LEGAL_OBLIGATION_RESTS",
                            owed,
                            Map.of(
                                    "party", situation.name(party),
                                    "obligation", situation.nameOfObligation(party, owed.code())))));
        }

        @Override
        public Fact fact(Situation situation) {
            return new PublicationEvents.PublicationWithheld(party, subject, situation.day(), lastDay, reason);
        }
    }

    /**
     * An act by which a party lifts a withholding, so that the subject may be published from the day of the act on.
     *
     * @param party the party that withheld the subject
     * @param subject the subject
     * @param reason the reason, by language
     */
    record LiftWithholding(
            @Valid AuthorityId party,
            @Valid WithheldSubject subject,
            @Valid LocalText reason) implements PublicationActs, ActOfParty {
        public LiftWithholding {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.LIFT_WITHHOLDING;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            boolean isWithheld = situation
                    .track(party)
                    .flatMap(track -> track.withholding(subject))
                    .filter(known -> situation.day().isBefore(known.since()) || known.canBeLiftedOn(situation.day()))
                    .isPresent();
            if (!isWithheld) {
                unmet.add(Findings.of(
                        "NOT_WITHHELD",
                        party,
                        Map.of(
                                "party", situation.name(party),
                                "subject", new Discretion(situation.twinning()).words(subject),
                                "day", Days.text(situation.day()))));
            }
        }

        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            situation
                    .track(party)
                    .flatMap(track -> track.withholding(subject))
                    .filter(known -> situation.day().isBefore(known.since()))
                    .ifPresent(known -> warnings.add(superseded(situation, party, known)));
        }

        @Override
        public Fact fact(Situation situation) {
            return new PublicationEvents.WithholdingLifted(party, subject, situation.day(), reason);
        }
    }

    /**
     * An act by which a party proposes a release that all parties approve before it is published. The proposal is also
     * its own approval. A proposal with the id of an open one replaces it, without its approvals. One of an earlier day
     * is refused.
     *
     * @param party the party
     * @param release the release
     */
    record ProposeRelease(@Valid AuthorityId party, @Valid Release release) implements PublicationActs, ActOfParty {
        public ProposeRelease {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(release, "release");
        }

        @Override
        public ActKind kind() {
            return ActKind.PROPOSE_RELEASE;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            release.embargo().ifPresent(day -> Findings.before(day, Optional.of(situation.day()), "release", unmet));
            Releases releases = new Releases(situation.twinning());
            releases.find(release.id()).ifPresent(known -> requireRevision(situation, known, unmet));
            long others = releases.open()
                    .filter(known -> !known.release().id().equals(release.id()))
                    .count();
            Findings.aboveLimit((int) others + 1, Releases.OPEN, unmet);
        }

        /** Adds a finding if a release is published or unchanged, or if a later version of it is known. */
        private void requireRevision(Situation situation, ReleaseStatus known, List<Finding> unmet) {
            if (known.publishedOn().isPresent()) {
                unmet.add(Findings.of(
                        "RELEASE_PUBLISHED",
                        Map.of(
                                "release", known.release().title(),
                                "day", Days.text(known.publishedOn().get()))));
            } else if (known.release().equals(release)) {
                unmet.add(Findings.of("RELEASE_UNCHANGED", Map.of("release", release.title())));
            }
            Findings.before(situation.day(), Optional.of(known.proposedOn()), "release", unmet);
        }

        @Override
        public Fact fact(Situation situation) {
            return new PublicationEvents.ReleaseProposed(party, release, situation.day());
        }
    }

    /**
     * An act by which a party approves a release.
     *
     * @param party the party
     * @param release the hash of the content of the release
     */
    record ApproveRelease(@Valid AuthorityId party, @Valid Sha256 release) implements PublicationActs, ActOfParty {
        public ApproveRelease {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(release, "release");
        }

        @Override
        public ActKind kind() {
            return ActKind.APPROVE_RELEASE;
        }

        /** Adds the unmet conditions. A release that was published may be approved late, on the day of the approval. */
        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Releases releases = new Releases(situation.twinning());
            Optional<ReleaseStatus> known = releases.find(release);
            if (known.isEmpty()) {
                unmet.add(Findings.of(
                        "RELEASE_UNKNOWN",
                        Map.of("given", Situation.plain(release.abbreviated()), "known", releases.names())));
                return;
            }
            ReleaseStatus status = known.get();
            Findings.before(situation.day(), Optional.of(status.proposedOn()), "release", unmet);
            Optional.ofNullable(status.approvedOn().get(party))
                    .filter(day -> !situation.day().isBefore(day))
                    .ifPresent(day -> unmet.add(Findings.of(
                            "RELEASE_APPROVED_ALREADY",
                            party,
                            Map.of(
                                    "party", situation.name(party),
                                    "release", status.release().title(),
                                    "day", Days.text(day)))));
        }

        @Override
        public Fact fact(Situation situation) {
            Release approved = new Releases(situation.twinning())
                    .find(release)
                    .orElseThrow()
                    .release();
            return new PublicationEvents.ReleaseApproved(party, release, approved.title(), situation.day());
        }
    }

    private static Finding superseded(Situation situation, AuthorityId party, Withholding known) {
        return Findings.of(
                "WITHHOLDING_SUPERSEDED",
                party,
                Map.of(
                        "party", situation.name(party),
                        "subject", new Discretion(situation.twinning()).words(known.subject()),
                        "day", Days.text(known.since()),
                        "until", Days.text(known.lastDay())));
    }
}

package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.WithheldSubject;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;
import org.twinpact.signing.Publication;

/** The releases of a twinning: those that are open, and the latest that were published. */
record Releases(Twinning twinning) {
    /** The number of releases that may be open at the same time. */
    static final int OPEN = 10;

    private static final int STORED = 20;
    private static final Comparator<ReleaseStatus> BY_PROPOSAL = Comparator.comparing(ReleaseStatus::proposedOn)
            .thenComparing(known -> known.release().id());

    Optional<ReleaseStatus> find(String id) {
        return twinning.releases().stream()
                .filter(known -> known.release().id().equals(id))
                .findFirst();
    }

    /** Returns the release whose content has a hash, empty if none has it. */
    Optional<ReleaseStatus> find(Sha256 hash) {
        return twinning.releases().stream()
                .filter(known -> known.release().hash().equals(hash))
                .reduce((earlier, later) -> later);
    }

    /** Returns the titles of the releases. */
    LocalText names() {
        return Situation.list(
                twinning.releases().stream().map(known -> known.release().title()));
    }

    Stream<ReleaseStatus> open() {
        return twinning.releases().stream().filter(known -> known.publishedOn().isEmpty());
    }

    /** Returns the twinning with a release in place of the one with its id. Of too many, the first published is omitted. */
    Twinning with(ReleaseStatus changed) {
        List<ReleaseStatus> all = Stream.concat(
                        twinning.releases().stream()
                                .filter(known -> !known.release()
                                        .id()
                                        .equals(changed.release().id())),
                        Stream.of(changed))
                .sorted(BY_PROPOSAL)
                .toList();
        Optional<ReleaseStatus> surplus = all.stream()
                .filter(known -> all.size() > STORED && known.publishedOn().isPresent())
                .findFirst();
        return twinning.edit()
                .withReleases(all.stream()
                        .filter(known -> !surplus.equals(Optional.of(known)))
                        .toList());
    }

    /** Returns the twinning after a publication, whose release is not open any more. */
    Twinning published(Publication publication) {
        return changed(
                publication,
                known -> known.withPublishedOn(Stream.concat(known.publishedOn().stream(), Stream.of(publication.on()))
                        .min(LocalDate::compareTo)));
    }

    /** Returns the twinning as if a publication that was recorded wrongly had not published its release. */
    Twinning unpublished(Publication wrong) {
        return changed(
                wrong,
                known -> known.publishedOn().equals(Optional.of(wrong.on()))
                        ? known.withPublishedOn(Optional.empty())
                        : known);
    }

    private Twinning changed(Publication publication, UnaryOperator<ReleaseStatus> change) {
        return publication
                .release()
                .flatMap(this::find)
                .map(change)
                .map(this::with)
                .orElse(twinning);
    }

    /** Adds a finding if a publication names a release that is not known. */
    void requireKnown(Publication publication, List<Finding> unmet) {
        publication
                .release()
                .filter(id -> find(id).isEmpty())
                .ifPresent(id -> unmet.add(
                        Findings.of("RELEASE_UNKNOWN", Map.of("given", Situation.plain(id), "known", names()))));
    }

    /** Adds a finding if the release of a publication was not approved by all, or was published before its embargo ended. */
    void addPremature(Publication publication, List<Finding> found) {
        Optional<ReleaseStatus> known = publication.release().flatMap(this::find);
        if (known.isEmpty()) {
            return;
        }
        ReleaseStatus status = known.get();
        List<AuthorityId> unapproved = status.unapproved(twinning, publication.on());
        if (!unapproved.isEmpty()) {
            found.add(Findings.of(
                    "RELEASE_NOT_APPROVED",
                    Map.of(
                            "release", status.release().title(),
                            "parties", Situation.list(unapproved.stream().map(twinning::nameOf)),
                            "day", Days.text(publication.on()))));
        }
        status.release()
                .embargo()
                .filter(publication.on()::isBefore)
                .ifPresent(embargo -> found.add(Findings.of(
                        "RELEASE_EMBARGOED", Map.of("release", status.release().title(), "day", Days.text(embargo)))));
    }

    /** Returns the subjects that a publication publishes: the twinning, and its release if it names one. */
    static Stream<WithheldSubject> subjects(Publication publication) {
        return Stream.concat(
                Stream.of(WithheldSubject.wholeTwinning()),
                publication.release().stream().map(WithheldSubject::ofRelease));
    }
}

package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.twinpact.authority.AuthorityId;
import org.twinpact.signing.Release;

/**
 * A release and what the parties have done about it. Immutable.
 *
 * @param release the release
 * @param proposedOn the day on which it was proposed
 * @param approvedOn the day on which each party approved it. The party that proposed it approved it with the proposal
 * @param publishedOn the first day on which it was published, empty while it is open
 */
@HiddenImplementation
@Value.Builder
public record ReleaseStatus(
        Release release, LocalDate proposedOn, Map<AuthorityId, LocalDate> approvedOn, Optional<LocalDate> publishedOn)
        implements WithReleaseStatus {
    public ReleaseStatus {
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(proposedOn, "proposedOn");
        approvedOn = Collections.unmodifiableMap(new TreeMap<>(approvedOn));
        Objects.requireNonNull(publishedOn, "publishedOn");
    }

    /** Returns the release as a party proposed it. */
    static ReleaseStatus proposed(Release release, AuthorityId by, LocalDate on) {
        return new ReleaseStatus(release, on, Map.of(by, on), Optional.empty());
    }

    /** Returns the release with the approval of one more party. */
    ReleaseStatus approved(AuthorityId party, LocalDate on) {
        Map<AuthorityId, LocalDate> all = new TreeMap<>(approvedOn);
        all.put(party, on);
        return withApprovedOn(all);
    }

    /**
     * Returns the parties that had not approved it on a day: of those for which the agreement was in force, or of all if
     * it was in force for none yet.
     */
    List<AuthorityId> unapproved(Twinning twinning, LocalDate on) {
        return ProgrammeStatus.asked(twinning, on)
                .filter(party -> Optional.ofNullable(approvedOn.get(party))
                        .filter(day -> !day.isAfter(on))
                        .isEmpty())
                .toList();
    }
}

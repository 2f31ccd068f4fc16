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
import org.twinpact.evidence.Sha256;
import org.twinpact.plan.Programme;

/**
 * A further programme and what the parties have done about it. Immutable.
 *
 * @param programme the programme
 * @param hash its hash
 * @param proposedOn the day on which it was proposed
 * @param endorsedOn the day on which each party endorsed it
 * @param adoptedOn the latest of these days, as soon as every party has endorsed it for which the agreement is in force
 * @param closedOn the day on which it was closed with its results
 */
@HiddenImplementation
@Value.Builder
public record ProgrammeStatus(
        Programme programme,
        Sha256 hash,
        LocalDate proposedOn,
        Map<AuthorityId, LocalDate> endorsedOn,
        Optional<LocalDate> adoptedOn,
        Optional<LocalDate> closedOn)
        implements WithProgrammeStatus {
    public ProgrammeStatus {
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(proposedOn, "proposedOn");
        endorsedOn = Collections.unmodifiableMap(new TreeMap<>(endorsedOn));
        Objects.requireNonNull(adoptedOn, "adoptedOn");
        Objects.requireNonNull(closedOn, "closedOn");
    }

    /** Returns the programme as it was proposed. */
    static ProgrammeStatus proposed(Programme programme, Sha256 hash, LocalDate on) {
        return new ProgrammeStatus(programme, hash, on, Map.of(), Optional.empty(), Optional.empty());
    }

    /** Returns the programme with the endorsement of one more party. */
    ProgrammeStatus endorsed(AuthorityId party, LocalDate on) {
        Map<AuthorityId, LocalDate> all = new TreeMap<>(endorsedOn);
        all.put(party, on);
        return withEndorsedOn(all);
    }

    /**
     * Returns the day of its adoption: the latest endorsement of the parties for which the agreement is in force, or of
     * all if that is recorded for none. Empty while one is missing, or if it is adopted already.
     */
    Optional<LocalDate> adoption(Twinning twinning) {
        List<AuthorityId> asked = asked(twinning);
        return adoptedOn.isEmpty() && endorsedOn.keySet().containsAll(asked)
                ? asked.stream().map(endorsedOn::get).max(LocalDate::compareTo)
                : Optional.empty();
    }

    private static List<AuthorityId> asked(Twinning twinning) {
        List<AuthorityId> bound = twinning.tracks().stream()
                .filter(track -> track.boundOn().isPresent())
                .map(Track::party)
                .toList();
        return bound.isEmpty() ? twinning.tracks().stream().map(Track::party).toList() : bound;
    }

    /** Returns whether its objectives can be measured, also after it was closed. */
    boolean isMeasured() {
        return adoptedOn.isPresent();
    }
}

package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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
 * @param adoptedOn the day on which every party had endorsed it for which the agreement was in force
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

    /** Returns the latest day of the proposal and the endorsements. */
    LocalDate lastOn() {
        return endorsedOn.values().stream().reduce(proposedOn, (one, other) -> one.isAfter(other) ? one : other);
    }

    /**
     * Returns the day of its adoption: the first endorsement with which all have endorsed it for which the agreement is in
     * force on that day, or all parties if it is in force for none yet. Empty if there is no such day, if it is adopted
     * already, or if the party that leads an objective is gone.
     */
    Optional<LocalDate> adoption(Twinning twinning) {
        boolean isLed = programme.plan().objectives().stream()
                .allMatch(objective -> twinning.track(objective.lead()).isPresent());
        return adoptedOn.isPresent() || !isLed
                ? Optional.empty()
                : endorsedOn.values().stream()
                        .sorted()
                        .filter(day -> asked(twinning, day)
                                .allMatch(party -> Optional.ofNullable(endorsedOn.get(party))
                                        .filter(endorsed -> !endorsed.isAfter(day))
                                        .isPresent()))
                        .findFirst();
    }

    /**
     * Returns the parties for which the agreement is in force on a day. Returns all if it is in force for fewer than two,
     * such as before the entry into force, or after a correction.
     */
    static Stream<AuthorityId> asked(Twinning twinning, LocalDate day) {
        List<AuthorityId> bound = twinning.tracks().stream()
                .filter(track ->
                        track.boundOn().filter(since -> !since.isAfter(day)).isPresent())
                .map(Track::party)
                .toList();
        return bound.size() < 2 ? twinning.tracks().stream().map(Track::party) : bound.stream();
    }

    /** Returns whether its objectives can be measured, also after it was closed. */
    boolean isMeasured() {
        return adoptedOn.isPresent();
    }
}

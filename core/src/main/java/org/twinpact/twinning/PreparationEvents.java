package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Goal;
import org.twinpact.needs.RoundTable;
import org.twinpact.partner.Capacity;
import org.twinpact.partner.PartnerSearch;

/** Events of {@link PreparationActs}. */
public sealed interface PreparationEvents extends Fact {
    /** The fact that a round table met and identified challenges and potentials. */
    record RoundTableRecorded(
            @Valid AuthorityId party, @Valid RoundTable roundTable) implements PreparationEvents {
        @Override
        public Act act() {
            return new PreparationActs.RecordRoundTable(party, roundTable);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withNeeds(track.needsWith(roundTable.needs())));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }
    }

    /** The fact that a party set its goals. */
    record GoalsSet(
            @Valid AuthorityId party,

            @NotEmpty(message = "must contain at least one goal") @Size(max = 100)
            List<@Valid Goal> goals)
            implements PreparationEvents {
        public GoalsSet {
            goals = List.copyOf(Objects.requireNonNull(goals, "goals"));
        }

        @Override
        public Act act() {
            return new PreparationActs.SetGoals(party, goals);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withGoals(goals));
        }
    }

    /** The fact that a party searched for a partner. */
    record PartnerSearchRecorded(
            @Valid AuthorityId party, @Valid PartnerSearch search) implements PreparationEvents {
        @Override
        public Act act() {
            return new PreparationActs.RecordPartnerSearch(party, search);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withSearch(search));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }
    }

    /** The fact that a party's capacity for joint programmes was assessed. */
    record CapacityAssessed(@Valid AuthorityId party, @Valid Capacity capacity) implements PreparationEvents {
        @Override
        public Act act() {
            return new PreparationActs.AssessCapacity(party, capacity);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withCapacity(capacity));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }
    }

    /** The fact that a party passed a requirement that rests on guidance only. */
    record GuidancePassed(
            @Valid AuthorityId party, Guidance what, @Valid LocalText reason) implements PreparationEvents {
        @Override
        public Act act() {
            return new PreparationActs.PassGuidance(party, what, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning;
        }

        @Override
        public Twinning applyTo(Twinning twinning, LocalDate on) {
            return twinning.withTrackChanged(party, track -> track.with(new PassedGuidance(what, reason, on)));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
            text.guidance(what);
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }
    }
}

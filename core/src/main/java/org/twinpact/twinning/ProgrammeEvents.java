package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Optional;
import org.twinpact.approval.Body;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;
import org.twinpact.plan.Programme;

/** Events of {@link ProgrammeActs}. */
public sealed interface ProgrammeEvents extends Fact {
    @Override
    default boolean mayInvalidate(Situation before) {
        return false;
    }

    /** The fact that a further programme was proposed, with its hash. */
    record ProgrammeProposed(
            @Valid Programme programme,
            @Valid Sha256 hash,
            @CivilDay LocalDate on) implements ProgrammeEvents {
        @Override
        public Act act() {
            return new ProgrammeActs.ProposeProgramme(programme);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withProgramme(ProgrammeStatus.proposed(programme, hash, on));
        }

        @Override
        public void describe(EventText text) {
            text.programme(programme.name());
        }
    }

    /** The fact that a body of a party endorsed the further programme with the given hash. */
    record ProgrammeEndorsed(
            @Valid AuthorityId party,
            @Valid Sha256 programme,
            @Valid LocalText name,
            @Valid Body body,
            Optional<@PlainText(max = 200) String> reference)
            implements ProgrammeEvents {
        @Override
        public Act act() {
            return new ProgrammeActs.EndorseProgramme(party, programme, body, reference);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning;
        }

        @Override
        public Twinning applyTo(Twinning twinning, LocalDate on) {
            return twinning.programmes().stream()
                    .filter(known -> known.hash().equals(programme))
                    .findFirst()
                    .map(known -> twinning.withProgramme(known.endorsed(party, on)))
                    .orElse(twinning);
        }

        @Override
        public void describe(EventText text) {
            text.endorsement(party, body);
            text.programme(name);
        }
    }

    /** The fact that the proposal of a further programme was withdrawn. */
    record ProgrammeWithdrawn(
            @PlainText(max = 32) String programme,
            @Valid LocalText name,
            @Valid LocalText reason) implements ProgrammeEvents {
        @Override
        public Act act() {
            return new ProgrammeActs.WithdrawProgramme(programme, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withoutProgramme(programme);
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }

        @Override
        public void describe(EventText text) {
            text.programme(name);
        }
    }

    /** The fact that a further programme, or without one the work plan of the agreement, was closed with its results. */
    record ProgrammeClosed(
            Optional<@PlainText(max = 32) String> programme,
            Optional<@Valid LocalText> name,
            @Valid LocalText results,
            @CivilDay LocalDate on)
            implements ProgrammeEvents {
        @Override
        public Act act() {
            return new ProgrammeActs.CloseProgramme(programme, results);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return programme
                    .map(id -> twinning.programme(id)
                            .map(known ->
                                    twinning.withProgramme(known.withClosedOn(Milestone.later(known.closedOn(), on))))
                            .orElse(twinning))
                    .orElseGet(() -> twinning.edit().withPlanClosedOn(Milestone.later(twinning.planClosedOn(), on)));
        }

        @Override
        public void describe(EventText text) {
            text.programme(name.orElseGet(() -> LifecycleMessages.both("word.plan")));
            text.results(results);
        }
    }
}

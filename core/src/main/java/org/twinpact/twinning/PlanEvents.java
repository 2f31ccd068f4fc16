package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.plan.WorkPlan;

/** Events of {@link PlanActs}. */
public sealed interface PlanEvents extends Fact {
    /**
     * The fact that a version of the plan was proposed, with its hash and the hash that decisions on the subjects
     * cover. If another plan is agreed, the proposal leaves everything as it is until every party has endorsed it, and
     * every one of the given newcomers.
     */
    record PlanProposed(
            @Valid WorkPlan plan,
            @Valid Sha256 hash,
            @Valid Sha256 subjects,
            @CivilDay LocalDate on,
            @Size(max = 100) List<@Valid AuthorityId> newcomers)
            implements PlanEvents {
        public PlanProposed {
            newcomers = List.copyOf(Objects.requireNonNull(newcomers, "newcomers"));
        }

        @Override
        public Act act() {
            return new PlanActs.ProposePlan(plan);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            if (PlanProposal.isAwaitedAt(twinning.stage())) {
                return twinning.edit()
                        .withPlanProposal(
                                new PlanProposal(plan, hash, on, Set.copyOf(newcomers), Set.of(), Optional.empty()));
            }
            return twinning.edit()
                    .withPlan(plan)
                    .withPlanHash(hash)
                    .withSubjects(subjects)
                    .withSubjectsOn(on);
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return !PlanProposal.isAwaitedAt(before.twinning().stage());
        }
    }

    /** The fact that the proposal of a plan other than the agreed one was withdrawn. */
    record PlanProposalWithdrawn(@Valid Sha256 plan) implements PlanEvents {
        @Override
        public Act act() {
            return new PlanActs.WithdrawPlanProposal(plan);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.edit().withPlanProposal(Optional.empty());
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }
    }

    /** The fact that a party or a newcomer endorsed the plan with the given hash. */
    record PlanEndorsed(@Valid AuthorityId party, @Valid Sha256 plan) implements PlanEvents {
        @Override
        public Act act() {
            return new PlanActs.EndorsePlan(party, plan);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.withEndorsedPlan(plan));
        }

        @Override
        public Twinning applyTo(Twinning twinning, LocalDate on) {
            if (PlanProposal.isProposed(twinning, plan)) {
                return twinning.edit().withPlanProposal(twinning.planProposal().map(open -> open.endorsed(party, on)));
            }
            // An endorsement of the agreed plan that is given again does not move the day on which the plan was
            // endorsed.
            return PlanProposal.isAwaitedAt(twinning.stage())
                    ? applyTo(twinning)
                    : applyTo(twinning).edit().withEndorsedOn(Milestone.later(twinning.endorsedOn(), on));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        /** Warns of the findings that still prevent agreement on the plan, once all whom it concerns have endorsed it. */
        @Override
        public void warn(Situation before, Situation now, List<Finding> warnings) {
            Twinning twinning = now.twinning();
            Optional<PlanProposal> endorsed = twinning.planProposal().filter(open -> open.isEndorsed(twinning));
            if (endorsed.isPresent()) {
                warnings.addAll(endorsed.get().missing(now));
            } else if (!PlanProposal.isAwaitedAt(before.twinning().stage()) && Validity.endorsedByAll(twinning)) {
                warnings.addAll(Gates.missing(now, Gate.PLAN));
            }
        }
    }

    /** The fact that a party took back its endorsement of the plan with the given hash. */
    record EndorsementWithdrawn(
            @Valid AuthorityId party,
            @Valid Sha256 plan,
            @Valid LocalText reason) implements PlanEvents {
        @Override
        public Act act() {
            return new PlanActs.WithdrawEndorsement(party, plan, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return PlanProposal.isProposed(twinning, plan)
                    ? twinning.edit().withPlanProposal(twinning.planProposal().map(open -> open.withdrawn(party)))
                    : twinning.withTrackChanged(party, track -> track.withEndorsedPlan(Optional.empty()));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return !PlanProposal.isProposed(before.twinning(), plan);
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }
    }
}

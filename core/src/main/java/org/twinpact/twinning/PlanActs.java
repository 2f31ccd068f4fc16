package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;
import org.twinpact.plan.Objective;
import org.twinpact.plan.WorkPlan;

/** Acts that propose and endorse the work plan. Events: {@link PlanEvents}. */
public sealed interface PlanActs extends Act {
    /**
     * An act that proposes a version of the work plan. While another plan is agreed, the proposal changes nothing until
     * every party has endorsed it, and every newcomer that was added by then. There is one proposal at a time. A later
     * one replaces it.
     *
     * @param plan the plan
     */
    record ProposePlan(@Valid WorkPlan plan) implements PlanActs {
        public ProposePlan {
            Objects.requireNonNull(plan, "plan");
        }

        @Override
        public ActKind kind() {
            return ActKind.PROPOSE_PLAN;
        }

        @Override
        public Twinning milestones(Situation situation) {
            return PlanProposal.milestones(situation.twinning());
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            requireNextVersion(situation, unmet);
            requireFutureDueDays(situation, unmet);
            Findings.unknownThemes(plan.objectives().stream().map(Objective::theme), situation, unmet);
        }

        private void requireNextVersion(Situation situation, List<Finding> unmet) {
            int next = situation.twinning().plan().map(WorkPlan::version).orElse(0) + 1;
            if (plan.version() != next) {
                unmet.add(Findings.of(
                        "PLAN_VERSION_NOT_NEXT",
                        Map.of(
                                "given", Situation.plain(Integer.toString(plan.version())),
                                "next", Situation.plain(Integer.toString(next)))));
            }
        }

        private void requireFutureDueDays(Situation situation, List<Finding> unmet) {
            for (Objective objective : plan.objectives()) {
                if (!objective.due().isAfter(situation.day())) {
                    unmet.add(Findings.of(
                            "OBJECTIVE_DUE_IN_THE_PAST",
                            Map.of(
                                    "objective", objective.title(),
                                    "date", Days.text(objective.due()),
                                    "day", Days.text(situation.day()))));
                }
            }
        }

        /** Warns of all findings of the linter, including those that will prevent agreement on the plan. */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            LinterFindings.ofPlan(plan, proposal(situation).joinedBy(situation.twinning()), warnings);
            if (PlanProposal.isAwaitedAt(situation.twinning().stage())) {
                warnOfAdoption(situation, warnings);
            }
        }

        private void warnOfAdoption(Situation situation, List<Finding> warnings) {
            PlanProposal proposal = proposal(situation);
            Twinning proposed = situation.twinning().edit().withPlanProposal(proposal);
            Twinning adopted = new Consequence.PlanAdopted(plan.hash(), proposal.subjects(proposed))
                    .applyTo(proposed)
                    .edit()
                    .withTextFinalOn(Optional.empty());
            Findings.adoptionInvalidates(situation, Validity.lost(situation, situation.with(adopted)), warnings);
        }

        /** Returns the proposal of this plan as if all parties had endorsed it. */
        private PlanProposal proposal(Situation situation) {
            return new PlanProposal(
                    plan,
                    plan.hash(),
                    situation.day(),
                    Set.copyOf(newcomers(situation)),
                    Set.copyOf(situation.parties()),
                    Optional.of(situation.day()));
        }

        /** Returns the newcomers that were added by the day of the proposal. */
        private static List<AuthorityId> newcomers(Situation situation) {
            return situation.twinning().newcomers().stream()
                    .filter(track ->
                            track.joinedOn().filter(situation.day()::isBefore).isEmpty())
                    .map(Track::party)
                    .toList();
        }

        @Override
        public Fact fact(Situation situation) {
            return new PlanEvents.PlanProposed(
                    plan,
                    plan.hash(),
                    proposal(situation).subjects(situation.twinning()),
                    situation.day(),
                    newcomers(situation));
        }
    }

    /** An act by which a party, or a newcomer that the plan names, endorses the plan with the given hash. */
    record EndorsePlan(@Valid AuthorityId party, @Valid Sha256 plan) implements PlanActs, ActOfParty {
        public EndorsePlan {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(plan, "plan");
        }

        @Override
        public ActKind kind() {
            return ActKind.ENDORSE_PLAN;
        }

        @Override
        public Twinning milestones(Situation situation) {
            return PlanProposal.milestonesOf(plan, situation.twinning());
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            if (isAwaited(situation)) {
                return;
            }
            if (PlanProposal.isAwaitedAt(situation.twinning().stage())) {
                PlanProposal.requireCurrent(situation, plan, unmet);
                requireNamed(situation, unmet);
            } else {
                Findings.notCurrent(
                        "PLAN_NOT_CURRENT",
                        Optional.of(plan),
                        situation.twinning().planHash(),
                        unmet);
            }
        }

        /** Returns whether it is the latest plan and the party does not endorse it, such as after a withdrawal. */
        private boolean isAwaited(Situation situation) {
            Twinning twinning = situation.twinning();
            return twinning.planHash().equals(Optional.of(plan))
                    && twinning.track(party)
                            .filter(track -> !Validity.endorsed(twinning, track))
                            .isPresent();
        }

        /** Adds a finding if a newcomer endorses a plan that was proposed before it was added. */
        private void requireNamed(Situation situation, List<Finding> unmet) {
            Twinning twinning = situation.twinning();
            if (twinning.newcomer(party).isPresent()
                    && twinning.planProposal()
                            .filter(open -> !open.newcomers().contains(party))
                            .isPresent()) {
                unmet.add(Findings.of("PLAN_OLDER_THAN_NEWCOMER", Map.of("party", situation.name(party))));
            }
        }

        @Override
        public boolean isOpenToNewcomers() {
            return true;
        }

        @Override
        public Fact fact(Situation situation) {
            return new PlanEvents.PlanEndorsed(party, plan);
        }
    }

    /**
     * An act by which a party takes back its endorsement of a plan, until all have signed. The stage and everything else
     * remain. The next gate does not open until the party endorses the plan again or another plan is agreed.
     *
     * @param party the party
     * @param plan the hash of the plan, which is the latest or the proposed one
     * @param reason the reason, by language
     */
    record WithdrawEndorsement(
            @Valid AuthorityId party,
            @Valid Sha256 plan,
            @Valid LocalText reason) implements PlanActs, ActOfParty {
        public WithdrawEndorsement {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(plan, "plan");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.WITHDRAW_ENDORSEMENT;
        }

        @Override
        public boolean isOpenToNewcomers() {
            return true;
        }

        @Override
        public Twinning milestones(Situation situation) {
            return PlanProposal.milestonesOf(plan, situation.twinning());
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            if (!isEndorsed(situation)) {
                unmet.add(Findings.of("PLAN_NOT_ENDORSED_BEFORE", party, Map.of("party", situation.name(party))));
            }
        }

        private boolean isEndorsed(Situation situation) {
            Twinning twinning = situation.twinning();
            return PlanProposal.isProposed(twinning, plan)
                    ? twinning.planProposal().orElseThrow().endorsedBy().contains(party)
                    : twinning.planHash().equals(Optional.of(plan))
                            && situation
                                    .track(party)
                                    .filter(track -> Validity.endorsed(twinning, track))
                                    .isPresent();
        }

        @Override
        public Fact fact(Situation situation) {
            return new PlanEvents.EndorsementWithdrawn(party, plan, reason);
        }
    }

    /**
     * An act that withdraws the proposal of a plan other than the agreed one. Everything is then as it was before the
     * proposal.
     *
     * @param plan the hash of the proposed plan
     */
    record WithdrawPlanProposal(@Valid Sha256 plan) implements PlanActs {
        public WithdrawPlanProposal {
            Objects.requireNonNull(plan, "plan");
        }

        @Override
        public ActKind kind() {
            return ActKind.WITHDRAW_PLAN_PROPOSAL;
        }

        @Override
        public Twinning milestones(Situation situation) {
            return PlanProposal.milestones(situation.twinning());
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            PlanProposal.requireCurrent(situation, plan, unmet);
        }

        @Override
        public Fact fact(Situation situation) {
            return new PlanEvents.PlanProposalWithdrawn(plan);
        }
    }
}

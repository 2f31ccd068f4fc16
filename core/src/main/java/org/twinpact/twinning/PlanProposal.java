package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.plan.WorkPlan;

/**
 * A work plan that was proposed after another plan had been agreed. It changes nothing until every party has endorsed
 * it. Immutable.
 *
 * @param plan the plan
 * @param hash its hash
 * @param on the day on which it was proposed
 * @param endorsedBy the parties that have endorsed it
 * @param endorsedOn the latest day on which a party endorsed it
 */
public record PlanProposal(
        WorkPlan plan, Sha256 hash, LocalDate on, Set<AuthorityId> endorsedBy, Optional<LocalDate> endorsedOn) {
    public PlanProposal {
        endorsedBy = Collections.unmodifiableSet(new TreeSet<>(endorsedBy));
    }

    /** Returns whether a plan that is proposed at a stage leaves the agreed plan as it is. */
    static boolean isAwaitedAt(Stage stage) {
        return stage == Stage.PLAN_AGREED || TextProposal.isAwaitedAt(stage);
    }

    /** Returns a twinning whose subjects are as old as its open proposal, or the same twinning if there is none. */
    static Twinning milestones(Twinning twinning) {
        return twinning.planProposal()
                .<Twinning>map(open -> twinning.edit().withSubjectsOn(open.on()))
                .orElse(twinning);
    }

    /** Adds a finding unless a hash is that of the open proposal. */
    static void requireCurrent(Situation situation, Sha256 given, List<Finding> unmet) {
        Optional<PlanProposal> open = situation.twinning().planProposal();
        if (open.isEmpty()) {
            unmet.add(Findings.of("NO_PLAN_PROPOSED", Map.of()));
        } else {
            Findings.notCurrent("PLAN_NOT_CURRENT", Optional.of(given), open.map(PlanProposal::hash), unmet);
        }
    }

    /** Returns what still prevents the adoption of this proposal: endorsements, findings of the linter and guards. */
    List<Finding> missing(Situation situation) {
        Situation adopted = situation.with(adoptedBy(situation.twinning()));
        // The bodies decide on the new subjects after the adoption.
        List<Finding> missing = Gates.missing(adopted, Gate.PLAN, track -> false);
        Gates.unmetGuards(adopted, Gate.PLAN, missing);
        return missing;
    }

    /** Returns a twinning with this plan as the latest one, endorsed by those that have endorsed it. */
    Twinning adoptedBy(Twinning twinning) {
        return twinning.edit()
                .withPlan(plan)
                .withPlanHash(hash)
                .withPlanProposal(Optional.empty())
                .withTextProposal(Optional.empty())
                .withEndorsedOn(endorsedOn.or(twinning::endorsedOn))
                .withTracks(twinning.tracks().stream()
                        .map(track -> endorsedBy.contains(track.party()) ? track.withEndorsedPlan(hash) : track)
                        .toList());
    }

    /** Returns whether a hash is that of the open proposal. */
    static boolean isProposed(Twinning twinning, Sha256 plan) {
        return twinning.planProposal().filter(open -> open.hash().equals(plan)).isPresent();
    }

    /** Returns this proposal without the endorsement of a party. */
    PlanProposal withdrawn(AuthorityId party) {
        Set<AuthorityId> others = new TreeSet<>(endorsedBy);
        others.remove(party);
        return new PlanProposal(plan, hash, on, others, endorsedOn);
    }

    /** Returns this proposal with the endorsement of one more party. */
    PlanProposal endorsed(AuthorityId party, LocalDate day) {
        Set<AuthorityId> all = new TreeSet<>(endorsedBy);
        all.add(party);
        return new PlanProposal(plan, hash, on, all, Optional.of(Milestone.later(endorsedOn, day)));
    }
}

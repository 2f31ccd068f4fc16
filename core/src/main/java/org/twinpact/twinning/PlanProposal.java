package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.plan.WorkPlan;

/**
 * A work plan that was proposed after another plan had been agreed. It changes nothing until every party, and every
 * newcomer that it names, has endorsed it. These newcomers are then parties. Immutable.
 *
 * @param plan the plan
 * @param hash its hash
 * @param on the day on which it was proposed
 * @param newcomers the newcomers that it names, which are those that waited when it was proposed
 * @param endorsedBy the parties and newcomers that have endorsed it
 * @param endorsedOn the latest day on which one of them endorsed it
 */
public record PlanProposal(
        WorkPlan plan,
        Sha256 hash,
        LocalDate on,
        Set<AuthorityId> newcomers,
        Set<AuthorityId> endorsedBy,
        Optional<LocalDate> endorsedOn) {
    public PlanProposal {
        newcomers = Collections.unmodifiableSet(new TreeSet<>(newcomers));
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

    /** Returns a twinning whose subjects are as old as the plan that an act is about. */
    static Twinning milestonesOf(Sha256 plan, Twinning twinning) {
        return isProposed(twinning, plan) ? milestones(twinning) : twinning;
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
        return missingAfter(situation.with(adoptedBy(situation.twinning())));
    }

    private static List<Finding> missingAfter(Situation adopted) {
        // The bodies decide on the new subjects after the adoption.
        List<Finding> missing = Gates.missing(adopted, Gate.PLAN, track -> false);
        Gates.unmetGuards(adopted, Gate.PLAN, missing);
        return missing;
    }

    /** Returns what a newcomer still lacks to become a party, followed by the advice to it. */
    static List<Finding> missingOf(AuthorityId newcomer, Situation situation) {
        Twinning twinning = situation.twinning();
        Situation joined = situation.with(twinning.planProposal()
                .filter(open -> open.newcomers().contains(newcomer))
                .map(open -> open.adoptedBy(twinning))
                .orElseGet(() -> twinning.withNewcomersJoined(List.of(newcomer))));
        return Stream.concat(missingAfter(joined).stream(), Guidance.advice(joined).stream())
                .filter(missing -> missing.party().equals(Optional.of(newcomer)))
                .toList();
    }

    /**
     * Returns a twinning with this plan as the latest one, endorsed by those that have endorsed it. The newcomers that
     * the plan names are parties of it.
     */
    Twinning adoptedBy(Twinning twinning) {
        Twinning joined = joinedBy(twinning);
        return joined.edit()
                .withPlan(plan)
                .withPlanHash(hash)
                .withPlanProposal(Optional.empty())
                .withTextProposal(Optional.empty())
                .withEndorsedOn(endorsedOn.or(twinning::endorsedOn))
                .withTracks(joined.tracks().stream()
                        .map(track -> endorsedBy.contains(track.party()) ? track.withEndorsedPlan(hash) : track)
                        .toList());
    }

    /** Returns this proposal with other newcomers and endorsements. */
    PlanProposal with(Set<AuthorityId> otherNewcomers, Set<AuthorityId> otherEndorsements) {
        return new PlanProposal(plan, hash, on, otherNewcomers, otherEndorsements, endorsedOn);
    }

    /** Returns whether a hash is that of the open proposal. */
    static boolean isProposed(Twinning twinning, Sha256 plan) {
        return twinning.planProposal().filter(open -> open.hash().equals(plan)).isPresent();
    }

    /** Returns this proposal without the endorsement of a party. */
    PlanProposal withdrawn(AuthorityId party) {
        Set<AuthorityId> others = new TreeSet<>(endorsedBy);
        others.remove(party);
        return with(newcomers, others);
    }

    /** Returns a twinning in which the newcomers that this plan names are parties. */
    Twinning joinedBy(Twinning twinning) {
        return twinning.withNewcomersJoined(newcomers);
    }

    /** Returns whether every party and newcomer whose endorsement this proposal needs has endorsed it. */
    boolean isEndorsed(Twinning twinning) {
        return joinedBy(twinning).tracks().stream().map(Track::party).allMatch(endorsedBy::contains);
    }

    /** Returns the hash that decisions on the subjects cover after the adoption. */
    Sha256 subjects(Twinning twinning) {
        return Subjects.of(plan, twinning.text(), joinedBy(twinning).subjectKeys());
    }

    /** Returns this proposal with the endorsement of one more party or newcomer. */
    PlanProposal endorsed(AuthorityId party, LocalDate day) {
        Set<AuthorityId> all = new TreeSet<>(endorsedBy);
        all.add(party);
        return new PlanProposal(plan, hash, on, newcomers, all, Optional.of(Milestone.later(endorsedOn, day)));
    }
}

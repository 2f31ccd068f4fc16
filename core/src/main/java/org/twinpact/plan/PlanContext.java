package org.twinpact.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.needs.Goal;
import org.twinpact.needs.Need;
import org.twinpact.needs.NeedKind;

/**
 * What a plan is measured against: who takes part, what each found and wants, and how long the agreement runs.
 * Immutable.
 *
 * @param parties the parties of the twinning
 * @param until the last day of the agreement's term; empty where it is indefinite or not known yet
 */
public record PlanContext(List<Party> parties, Optional<LocalDate> until) {
    public PlanContext {
        parties = List.copyOf(Objects.requireNonNull(parties, "parties"));
        Objects.requireNonNull(until, "until");
    }

    /**
     * A party with the needs and goals of its own, whose ids are keys within it. Immutable.
     *
     * @param id the party
     * @param needs the challenges and potential that its round table found
     * @param goals the goals that it set
     */
    public record Party(AuthorityId id, List<Need> needs, List<Goal> goals) {
        public Party {
            Objects.requireNonNull(id, "id");
            needs = List.copyOf(Objects.requireNonNull(needs, "needs"));
            goals = List.copyOf(Objects.requireNonNull(goals, "goals"));
        }

        private boolean setsGoalOf(Objective objective) {
            return goals.stream().map(Goal::id).anyMatch(objective.goals()::contains);
        }

        private Stream<Need> answered(Objective objective) {
            Set<String> ids = goals.stream()
                    .filter(goal -> objective.goals().contains(goal.id()))
                    .flatMap(goal -> goal.needs().stream())
                    .collect(Collectors.toSet());
            return needs.stream().filter(need -> ids.contains(need.id()));
        }
    }

    boolean hasParty(AuthorityId id) {
        return parties.stream().anyMatch(party -> party.id().equals(id));
    }

    boolean servesGoal(Objective objective) {
        return parties.stream().anyMatch(party -> party.setsGoalOf(objective));
    }

    boolean answersNeed(Objective objective) {
        return answered(objective).findAny().isPresent();
    }

    boolean drawsOnPotential(Objective objective) {
        return answered(objective).anyMatch(PlanContext::isPotential);
    }

    boolean hasPotential() {
        return parties.stream().flatMap(party -> party.needs().stream()).anyMatch(PlanContext::isPotential);
    }

    boolean endsBefore(LocalDate day) {
        return until.filter(day::isAfter).isPresent();
    }

    private Stream<Need> answered(Objective objective) {
        return parties.stream().flatMap(party -> party.answered(objective));
    }

    private static boolean isPotential(Need need) {
        return need.kind() == NeedKind.POTENTIAL;
    }
}

package org.twinpact.plan.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.twinpact.authority.AuthorityId;
import org.twinpact.needs.Goal;
import org.twinpact.needs.Need;
import org.twinpact.needs.NeedKind;
import org.twinpact.plan.Objective;

/**
 * The context of a plan: the parties with their needs and goals, and the term of the agreement. Immutable.
 *
 * @param parties the parties of the twinning
 * @param until the last day of the agreement's term, empty if it is indefinite or not known yet
 */
public record PlanContext(List<Party> parties, Optional<LocalDate> until) {
    public PlanContext {
        parties = List.copyOf(Objects.requireNonNull(parties, "parties"));
        Objects.requireNonNull(until, "until");
    }

    /**
     * A party with its needs and goals. Their ids are keys within the party. Immutable.
     *
     * @param id the party
     * @param formerKeys the other keys under which a plan may name it
     * @param needs the challenges and potentials that its round table identified
     * @param goals the goals that it set
     */
    public record Party(AuthorityId id, Set<AuthorityId> formerKeys, List<Need> needs, List<Goal> goals) {
        public Party {
            Objects.requireNonNull(id, "id");
            formerKeys = Set.copyOf(Objects.requireNonNull(formerKeys, "formerKeys"));
            needs = List.copyOf(Objects.requireNonNull(needs, "needs"));
            goals = List.copyOf(Objects.requireNonNull(goals, "goals"));
        }

        private boolean setsGoalOf(Objective objective) {
            for (Goal goal : goals) {
                if (objective.goals().contains(goal.id())) {
                    return true;
                }
            }
            return false;
        }

        private boolean answers(Objective objective, Predicate<Need> which) {
            for (Goal goal : goals) {
                if (objective.goals().contains(goal.id()) && answers(goal, which)) {
                    return true;
                }
            }
            return false;
        }

        private boolean answers(Goal goal, Predicate<Need> which) {
            for (Need need : needs) {
                if (goal.needs().contains(need.id()) && which.test(need)) {
                    return true;
                }
            }
            return false;
        }
    }

    boolean hasParty(AuthorityId id) {
        for (Party party : parties) {
            if (party.id().equals(id) || party.formerKeys().contains(id)) {
                return true;
            }
        }
        return false;
    }

    boolean servesGoal(Objective objective) {
        for (Party party : parties) {
            if (party.setsGoalOf(objective)) {
                return true;
            }
        }
        return false;
    }

    boolean answersNeed(Objective objective) {
        return answers(objective, need -> true);
    }

    boolean drawsOnPotential(Objective objective) {
        return answers(objective, PlanContext::isPotential);
    }

    private boolean answers(Objective objective, Predicate<Need> which) {
        for (Party party : parties) {
            if (party.answers(objective, which)) {
                return true;
            }
        }
        return false;
    }

    boolean hasPotential() {
        return parties.stream().flatMap(party -> party.needs().stream()).anyMatch(PlanContext::isPotential);
    }

    boolean endsBefore(LocalDate day) {
        return until.filter(day::isAfter).isPresent();
    }

    private static boolean isPotential(Need need) {
        return need.kind() == NeedKind.POTENTIAL;
    }
}

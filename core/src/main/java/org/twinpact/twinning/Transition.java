package org.twinpact.twinning;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.language.LanguageTag;

/**
 * A transition that the lifecycle permits: one line of its table. Immutable.
 *
 * @param from the stages from which it leads
 * @param on the acts that cause it, empty for a transition that is tried after every act
 * @param gate the gate that it must pass, empty if there is none
 * @param to the stage to which it leads, empty if the stage does not change. A resumption names several and leads to the
 *     one before the end
 * @param back whether it leads back, so that a final text may change again
 */
public record Transition(Set<Stage> from, List<ActKind> on, Optional<Gate> gate, Set<Stage> to, boolean back) {
    public Transition {
        from = inOrder(Objects.requireNonNull(from, "from"));
        on = List.copyOf(Objects.requireNonNull(on, "on"));
        Objects.requireNonNull(gate, "gate");
        to = inOrder(Objects.requireNonNull(to, "to"));
    }

    private static Set<Stage> inOrder(Set<Stage> stages) {
        EnumSet<Stage> sorted = EnumSet.noneOf(Stage.class);
        sorted.addAll(stages);
        return Collections.unmodifiableSet(sorted);
    }

    static From from(Stage... stages) {
        return new From(Set.of(stages));
    }

    /** Returns the names of the acts that cause it, in Hebrew or English, and in English for any other language. */
    public List<String> acts(LanguageTag language) {
        return on.stream().map(act -> act.text(language)).toList();
    }

    /**
     * Returns the requirements of its gate in Hebrew or English, and in English for any other language. Empty if it has
     * no gate.
     */
    public Optional<String> gate(LanguageTag language) {
        return gate.map(asked -> LifecycleMessages.both("gate." + asked).read(language));
    }

    boolean permits(Stage stage, ActKind act) {
        return from.contains(stage) && on.contains(act);
    }

    boolean opensBySelf(Stage stage) {
        return on.isEmpty() && from.contains(stage);
    }

    /** Returns the stage to which it leads a twinning, empty if the stage does not change. */
    Optional<Stage> target(Twinning twinning) {
        if (to.isEmpty()) {
            return Optional.empty();
        }
        return to.size() > 1
                ? twinning.stageBeforeEnd()
                : Optional.of(to.iterator().next());
    }

    /** The first half of a line. */
    record From(Set<Stage> stages) {
        On on(ActKind... acts) {
            return new On(stages, List.of(acts), Optional.empty());
        }

        On once(Gate gate) {
            return new On(stages, List.of(), Optional.of(gate));
        }
    }

    /** A line without its target. */
    record On(Set<Stage> stages, List<ActKind> acts, Optional<Gate> gate) {
        On asks(Gate asked) {
            return new On(stages, acts, Optional.of(asked));
        }

        Transition stays() {
            return new Transition(stages, acts, gate, Set.of(), false);
        }

        Transition to(Stage... targets) {
            return new Transition(stages, acts, gate, Set.of(targets), false);
        }

        Transition backTo(Stage stage) {
            return new Transition(stages, acts, gate, Set.of(stage), true);
        }
    }
}

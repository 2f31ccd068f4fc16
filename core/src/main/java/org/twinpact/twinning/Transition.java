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
 * @param from the stages it leads from
 * @param on the acts that make it, empty for a transition that is tried after every act
 * @param gate the gate that it asks, empty where it asks none
 * @param to the stage it leads to, empty where the stage stays
 * @param back true if it leads back, so that a final text may change again
 */
public record Transition(Set<Stage> from, List<ActKind> on, Optional<Gate> gate, Optional<Stage> to, boolean back) {
    public Transition {
        from = Collections.unmodifiableSet(EnumSet.copyOf(Objects.requireNonNull(from, "from")));
        on = List.copyOf(Objects.requireNonNull(on, "on"));
        Objects.requireNonNull(gate, "gate");
        Objects.requireNonNull(to, "to");
    }

    static From from(Stage... stages) {
        return new From(Set.of(stages));
    }

    /** Returns the acts that make it as text in Hebrew or English, and in English for any other language. */
    public List<String> acts(LanguageTag language) {
        return on.stream().map(act -> act.text(language)).toList();
    }

    /** Returns the requirements of its gate as text, empty where it asks none. */
    public Optional<String> gate(LanguageTag language) {
        return gate.map(asked -> LifecycleMessages.both("gate." + asked).read(language));
    }

    boolean permits(Stage stage, ActKind act) {
        return from.contains(stage) && on.contains(act);
    }

    boolean opensBySelf(Stage stage) {
        return on.isEmpty() && from.contains(stage);
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
            return new Transition(stages, acts, gate, Optional.empty(), false);
        }

        Transition to(Stage stage) {
            return new Transition(stages, acts, gate, Optional.of(stage), false);
        }

        Transition backTo(Stage stage) {
            return new Transition(stages, acts, gate, Optional.of(stage), true);
        }
    }
}

package org.twinpact.twinning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinpact.jurisdiction.Gate;

/**
 * One line of the page: from which stages, on which acts (or by itself, once a gate opens), asking which gate, to where.
 *
 * @param from stages it leads from
 * @param on acts it permits; empty for a line that is tried after every act
 * @param gate the gate it asks
 * @param to the stage it leads to; empty where the stage stays
 * @param back whether it leads back and so lifts the freeze
 */
record Line(Set<Stage> from, List<Class<? extends Act>> on, Optional<Gate> gate, Optional<Stage> to, boolean back) {

    static From from(Stage... stages) {
        return new From(Set.of(stages));
    }

    boolean permits(Stage stage, Class<? extends Act> act) {
        return from.contains(stage) && on.contains(act);
    }

    boolean opensBySelf(Stage stage) {
        return on.isEmpty() && from.contains(stage);
    }

    /** The first half of a line. */
    record From(Set<Stage> stages) {
        @SafeVarargs
        @SuppressWarnings("varargs") // the array is only copied
        final On on(Class<? extends Act>... acts) {
            return new On(stages, List.of(acts), Optional.empty());
        }

        On once(Gate gate) {
            return new On(stages, List.of(), Optional.of(gate));
        }
    }

    /** A line that still lacks where it leads. */
    record On(Set<Stage> stages, List<Class<? extends Act>> acts, Optional<Gate> gate) {
        On asks(Gate asked) {
            return new On(stages, acts, Optional.of(asked));
        }

        Line stays() {
            return new Line(stages, acts, gate, Optional.empty(), false);
        }

        Line to(Stage stage) {
            return new Line(stages, acts, gate, Optional.of(stage), false);
        }

        Line backTo(Stage stage) {
            return new Line(stages, acts, gate, Optional.of(stage), true);
        }
    }
}

package org.twinpact.twinning;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.jurisdiction.Gate;

/**
 * A move that the lifecycle permits: what a picture of it draws. Immutable.
 *
 * @param from the stage it leads from
 * @param to the stage it leads to; the same where the stage stays
 * @param acts names of the acts that make it; empty for a move made by itself, once the gate opens
 * @param gate the gate it asks
 */
public record Move(Stage from, Stage to, List<String> acts, Optional<Gate> gate) {
    public Move {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        acts = List.copyOf(acts);
        Objects.requireNonNull(gate, "gate");
    }
}

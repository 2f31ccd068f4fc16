package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.Objects;

/**
 * A tie of a twinning to another one. Immutable.
 *
 * @param kind the kind
 * @param other the key of the other twinning
 */
public record Tie(@NotNull TieKind kind, @Valid TwinningId other) implements Comparable<Tie> {
    private static final Comparator<Tie> ORDER = Comparator.comparing(Tie::kind).thenComparing(Tie::other);

    public Tie {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(other, "other");
    }

    @Override
    public int compareTo(Tie tie) {
        return ORDER.compare(this, tie);
    }
}

package org.twinpact.document.compose;

import java.util.Objects;

/**
 * A joint committee. Immutable.
 *
 * @param members representatives of each party, one or more
 * @param meetingsPerYear fewest meetings in a year, one or more
 * @param chair who presides
 */
public record Committee(int members, int meetingsPerYear, Chair chair) {
    /** What three or more parties get where they settle nothing else. */
    static final Committee DEFAULT = new Committee(1, 1, Chair.IN_TURN);

    public Committee {
        Objects.requireNonNull(chair, "chair");
    }

    /** Who presides. */
    public enum Chair {
        /** The parties, one after the other. */
        IN_TURN,
        /** The party where the committee meets. */
        HOST
    }
}

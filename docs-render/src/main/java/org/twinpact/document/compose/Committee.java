package org.twinpact.document.compose;

import java.util.Objects;

/**
 * A joint committee. Immutable.
 *
 * @param members the number of representatives of each party, one or more
 * @param meetingsPerYear the minimum number of meetings in a year, one or more
 * @param chair the presiding party
 */
public record Committee(int members, int meetingsPerYear, Chair chair) {
    /** The committee of three or more parties that agree on no other. */
    static final Committee DEFAULT = new Committee(1, 1, Chair.IN_TURN);

    public Committee {
        Objects.requireNonNull(chair, "chair");
    }

    /** The presiding party. */
    public enum Chair {
        /** The parties preside in turn. */
        IN_TURN,
        /** The party that hosts the meeting presides. */
        HOST
    }
}

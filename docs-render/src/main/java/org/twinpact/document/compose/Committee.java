package org.twinpact.document.compose;

import java.util.Objects;

/**
 * A joint committee. Immutable.
 *
 * @param members representatives of each party, one or more
 * @param meetingsPerYear minimum number of meetings in a year, one or more
 * @param chair the presiding party
 */
public record Committee(int members, int meetingsPerYear, Chair chair) {
    /** The committee of three or more parties that settle nothing else. */
    static final Committee DEFAULT = new Committee(1, 1, Chair.IN_TURN);

    public Committee {
        Objects.requireNonNull(chair, "chair");
    }

    /** The presiding party. */
    public enum Chair {
        /** The parties preside one after the other. */
        IN_TURN,
        /** The party at whose place the committee meets presides. */
        HOST
    }
}

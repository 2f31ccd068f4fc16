package org.twinpact.twinning;

/**
 * An act that corrects an error in the record of an earlier act of the same party. It is not sealed, so that each
 * chapter can declare its own corrections. Only this package can implement it, because {@link Decidable} has
 * package-private parameter types.
 */
public non-sealed interface Correction extends ActOfParty {
    /** Returns the key of the act that contains the error. */
    ActId wrong();

    /**
     * Returns the name of the corrected record, equal to {@link Fact#corrigible} of the facts that recorded it. Only
     * the last of them can be corrected.
     */
    String corrects();
}

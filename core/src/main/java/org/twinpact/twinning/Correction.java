package org.twinpact.twinning;

/**
 * An act that corrects what an earlier act of the same party recorded wrongly. It is not sealed, so
 * that each chapter may have its own, but the parameter types of {@link Decidable} keep implementations in this package.
 */
public non-sealed interface Correction extends ActOfParty {
    /** Returns the key of the act that recorded it wrongly. */
    ActId wrong();

    /** Returns whether this can correct a fact. Only the last such fact of a history can be corrected. */
    boolean canCorrect(Fact recorded);
}

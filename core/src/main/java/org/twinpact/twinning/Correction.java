package org.twinpact.twinning;

/**
 * An act that corrects what an earlier act of the same party recorded wrongly. Only this package can implement it, because
 * an act decides itself with types that are not public.
 */
public non-sealed interface Correction extends ActOfParty {
    /** Returns the key of the act that recorded it wrongly. */
    ActId wrong();

    /** Returns whether this can correct a fact. Only the last such fact of a history can be corrected. */
    boolean canCorrect(Fact recorded);
}

package org.twinpact.twinning;

import java.util.Optional;

/**
 * An act that corrects an error in the record of an earlier act of the same party. It is not sealed, so that each
 * chapter can declare its own corrections. Only this package can implement it, because {@link Decidable} has
 * package-private parameter types.
 */
public non-sealed interface Correction extends ActOfParty {
    /** Returns the key of the act that contains the error. */
    ActId wrong();

    /**
     * Returns the key of the act that last made or corrected the record that this act corrects, which is the one that it
     * must name. Empty if there is no such record.
     */
    Optional<ActId> recordedBy(Twinning twinning);
}

package org.twinpact.document.compose;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.language.LocalText;

/**
 * An earlier agreement of the parties. Immutable.
 *
 * @param name the citation, by language, such as "the Friendship Agreement"
 * @param on the day of its signing, or empty if the full date is not known. The name then contains the known part.
 * @param relation the effect of the new agreement on it
 */
public record EarlierAgreement(LocalText name, Optional<LocalDate> on, Relation relation) {
    public EarlierAgreement {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(relation, "relation");
    }

    /** The effect of a new agreement on an earlier one. */
    public enum Relation {
        /** The new agreement replaces the earlier one. */
        SUPERSEDES,
        /** The new agreement adds to the earlier one. */
        COMPLEMENTS
    }
}

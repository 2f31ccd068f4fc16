package org.twinpact.document.compose;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.language.LocalText;

/**
 * An agreement that the parties made before. Immutable.
 *
 * @param name how it is cited, by language, such as "the Friendship Agreement"
 * @param on the day it was signed; empty where no full date is known, and the name says what is
 * @param relation what becomes of it
 */
public record EarlierAgreement(LocalText name, Optional<LocalDate> on, Relation relation) {
    public EarlierAgreement {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(relation, "relation");
    }

    /** What a new agreement does to an earlier one. */
    public enum Relation {
        /** It takes its place. */
        SUPERSEDES,
        /** It is added to it. */
        COMPLEMENTS
    }
}

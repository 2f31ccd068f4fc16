package org.twinpact.document.compose;

import java.util.Objects;
import java.util.Optional;
import org.twinpact.language.LocalText;

/**
 * An entry of the clause catalogue. It is a recommendation of the library and not of any law. Immutable.
 *
 * @param id the clause, such as {@code C03}
 * @param name the name of the clause, by language
 * @param status the need for the clause
 * @param condition the condition of its need or presence, by language, or empty if there is none
 */
public record CatalogueEntry(String id, LocalText name, Status status, Optional<LocalText> condition) {
    public CatalogueEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(condition, "condition");
    }

    /** The need of an agreement for a clause. */
    public enum Status {
        /** Every agreement needs the clause. */
        MANDATORY,
        /** The parties choose. A condition names the cases in which the clause becomes mandatory. */
        OPTIONAL,
        /** Only an agreement that meets the condition needs the clause. */
        CONDITIONAL
    }
}

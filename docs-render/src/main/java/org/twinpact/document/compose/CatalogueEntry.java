package org.twinpact.document.compose;

import java.util.Objects;
import java.util.Optional;
import org.twinpact.language.LocalText;

/**
 * A clause as a catalogue lists it: a recommendation of the library, not of any law. Immutable.
 *
 * @param id the clause, such as {@code C03}
 * @param name its name, by language
 * @param status whether an agreement needs it
 * @param condition when it is needed or stands, by language; empty where there is no such condition
 */
public record CatalogueEntry(String id, LocalText name, Status status, Optional<LocalText> condition) {
    public CatalogueEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(condition, "condition");
    }

    /** Whether an agreement needs a clause. */
    public enum Status {
        /** Every agreement does. */
        MANDATORY,
        /** The parties choose; a condition says when it becomes mandatory. */
        OPTIONAL,
        /** Only an agreement of which the condition holds. */
        CONDITIONAL
    }
}

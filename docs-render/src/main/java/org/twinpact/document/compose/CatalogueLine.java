package org.twinpact.document.compose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinpact.language.LocalText;

/** A catalogue entry in the form of the library file. The clause is required if all conditions hold. */
record CatalogueLine(
        String id,
        LocalText name,
        CatalogueEntry.Status status,
        Optional<LocalText> condition,
        List<ClauseCondition> requiredWhen) {
    CatalogueLine {
        requiredWhen = requiredWhen == null ? List.of() : List.copyOf(requiredWhen);
    }

    boolean requires(Set<ClauseCondition> conditions) {
        return status == CatalogueEntry.Status.MANDATORY
                || !requiredWhen.isEmpty() && conditions.containsAll(requiredWhen);
    }

    CatalogueEntry entry() {
        return new CatalogueEntry(id, name, status, condition);
    }
}

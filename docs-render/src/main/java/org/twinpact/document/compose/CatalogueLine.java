package org.twinpact.document.compose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinpact.language.LocalText;

/** A catalogue entry as it stands in the library's file; it is needed where all traits hold. */
record CatalogueLine(
        String id,
        LocalText name,
        CatalogueEntry.Status status,
        Optional<LocalText> condition,
        List<Trait> requiredWhen) {
    CatalogueLine {
        requiredWhen = requiredWhen == null ? List.of() : List.copyOf(requiredWhen);
    }

    boolean requires(Set<Trait> traits) {
        return status == CatalogueEntry.Status.MANDATORY || !requiredWhen.isEmpty() && traits.containsAll(requiredWhen);
    }

    CatalogueEntry entry() {
        return new CatalogueEntry(id, name, status, condition);
    }
}

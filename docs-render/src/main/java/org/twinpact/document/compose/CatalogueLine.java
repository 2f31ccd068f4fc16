package org.twinpact.document.compose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinpact.agreement.lint.ClauseCatalogue;
import org.twinpact.agreement.lint.ClauseRule;
import org.twinpact.language.LocalText;

/**
 * A catalogue entry in the form of the library file. A clause of core's catalogue takes its name from there, so that a
 * deed and a finding use the same name. The clause is required if all conditions hold.
 */
record CatalogueLine(
        String id,
        LocalText name,
        CatalogueEntry.Status status,
        Optional<LocalText> condition,
        List<ClauseCondition> requiredWhen) {
    CatalogueLine {
        name = name != null
                ? name
                : ClauseCatalogue.find(id)
                        .map(ClauseRule::name)
                        .orElseThrow(() -> new IllegalArgumentException("The catalogue entry " + id + " has no name."));
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

package org.twinpact.document.compose;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinpact.agreement.Part;
import org.twinpact.language.LocalText;

/**
 * One form of a clause, with ICU message patterns as text. It applies if all its conditions hold and, if it names
 * countries (ISO 3166-1), at least one party is in one of them.
 */
record ClauseForm(
        String id,
        Part part,
        List<ClauseCondition> when,
        Set<String> countries,
        String source,
        Optional<LocalText> heading,
        LocalText body) {
    ClauseForm {
        when = when == null ? List.of() : List.copyOf(when);
        countries = countries == null ? Set.of() : Set.copyOf(countries);
    }

    boolean suits(Set<ClauseCondition> conditions, Set<String> countriesOfParties) {
        return conditions.containsAll(when)
                && (countries.isEmpty() || !Collections.disjoint(countries, countriesOfParties));
    }
}

package org.twinpact.wording;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinpact.agreement.Part;
import org.twinpact.language.LocalText;

/** One form of a clause, chosen where all its traits hold; words are ICU message patterns. */
record ClauseForm(String id, Part part, List<Trait> when, String source, Optional<LocalText> heading, LocalText body) {
    ClauseForm {
        when = when == null ? List.of() : List.copyOf(when);
    }

    boolean suits(Set<Trait> traits) {
        return traits.containsAll(when);
    }
}

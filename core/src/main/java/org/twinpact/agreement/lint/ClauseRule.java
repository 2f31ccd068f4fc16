package org.twinpact.agreement.lint;

import java.util.Objects;
import org.twinpact.language.LocalText;

/**
 * A clause of the catalogue. Immutable.
 *
 * @param id id of the clause, such as {@code C03}
 * @param name what it is about, in Hebrew and English
 * @param duty when an agreement should have it
 */
public record ClauseRule(String id, LocalText name, ClauseDuty duty) {
    public ClauseRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(duty, "duty");
    }
}

package org.twinpact.agreement.lint;

import java.util.Objects;
import org.twinpact.language.LocalText;

/**
 * A clause of the catalogue. Immutable.
 *
 * @param id the id of the clause, such as {@code C03}
 * @param name the subject of the clause, in Hebrew and English
 * @param requirement the requirement that an agreement contains the clause
 */
public record ClauseRule(String id, LocalText name, ClauseRequirement requirement) {
    public ClauseRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(requirement, "requirement");
    }
}

package org.twinpact.agreement.lint;

import java.util.Objects;
import org.twinpact.language.LocalText;

/**
 * A clause of the catalogue. Immutable.
 *
 * @param id id of the clause, such as {@code C03}
 * @param name its subject, in Hebrew and English
 * @param requirement the requirement of an agreement to have it
 */
public record ClauseRule(String id, LocalText name, ClauseRequirement requirement) {
    public ClauseRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(requirement, "requirement");
    }
}

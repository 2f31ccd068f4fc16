package org.twinpact.needs;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.evidence.PersonRef;
import org.twinpact.language.PlainText;

/**
 * A participant of a round table, by function. Immutable.
 *
 * @param role function, such as {@code Head of the education department}
 * @param external true for a professional who is not an employee of the authority
 * @param person the person, if stored
 */
public record Participant(@PlainText(max = 200) String role, boolean external, Optional<@Valid PersonRef> person) {
    public Participant {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(person, "person");
    }
}

package org.twinpact.needs;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.evidence.PersonRef;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * A participant in a round table, identified by function. Immutable.
 *
 * @param role the function, such as {@code Head of the education department}
 * @param external whether the participant is a professional who is not an employee of the authority
 * @param person the reference to the person, if recorded
 * @param interests the participant's declaration of conflicts of interest or of their absence, by language, empty if
 *     there is no declaration
 */
public record Participant(
        @PlainText(max = 200) String role,
        boolean external,
        Optional<@Valid PersonRef> person,
        Optional<@Valid LocalText> interests) {
    public Participant {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(interests, "interests");
    }

    /** Creates a participant without a declaration of conflicts of interest. */
    public Participant(String role, boolean external, Optional<PersonRef> person) {
        this(role, external, person, Optional.empty());
    }
}

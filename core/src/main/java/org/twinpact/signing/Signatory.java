package org.twinpact.signing;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.approval.Body;
import org.twinpact.evidence.PersonRef;

/**
 * Who signs for a party, by office. Attendees of the ceremony are someone else. Immutable.
 *
 * @param office the office in which the person signs
 * @param person the person, if kept
 */
public record Signatory(@Valid Body office, Optional<@Valid PersonRef> person) {
    public Signatory {
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(person, "person");
    }

    /** An office alone, no person kept. */
    public static Signatory of(String office) {
        return new Signatory(new Body(office), Optional.empty());
    }
}

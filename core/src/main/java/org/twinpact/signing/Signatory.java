package org.twinpact.signing;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.approval.Body;
import org.twinpact.evidence.PersonRef;

/**
 * A signatory of a party, by office. Attendees of the ceremony are other people. Immutable.
 *
 * @param office the office in which the person signs
 * @param person the person, if stored
 */
public record Signatory(@Valid Body office, Optional<@Valid PersonRef> person) {
    public Signatory {
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(person, "person");
    }

    /** Returns an office alone, without a person. */
    public static Signatory of(String office) {
        return new Signatory(new Body(office), Optional.empty());
    }
}

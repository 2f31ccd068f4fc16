package org.twinpact.evidence;

import jakarta.validation.constraints.Email;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.language.PlainText;

/**
 * Personal data of one person. It never enters an event: see {@link PersonalDatum}. Immutable.
 *
 * @param name the person's name
 * @param email the person's own e-mail address, if stored
 * @param phone the person's own phone number, if stored
 */
public record Person(
        @PlainText(max = 200) String name,
        Optional<@Email(message = "must be an e-mail address") @PlainText(max = 254) String> email,
        Optional<@PlainText(max = 40) String> phone) {
    public Person {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(phone, "phone");
    }

    /** Returns a person of whom only the name is stored. */
    public static Person named(String name) {
        return new Person(name, Optional.empty(), Optional.empty());
    }

    /** Returns a text without the personal data, which must not reach a log. */
    @Override
    public String toString() {
        return "Person[…]";
    }
}

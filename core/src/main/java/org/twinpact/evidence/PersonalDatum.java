package org.twinpact.evidence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * Erasable personal data, stored outside the history. The history contains only {@link #ref()}. Immutable.
 *
 * @param nonce 16 to 64 random bytes in hexadecimal, deleted together with the person's data
 * @param person the data
 */
public record PersonalDatum(
        @Pattern(regexp = "([0-9a-f]{2}){16,64}", message = "must be 16 to 64 random bytes in hexadecimal")
        String nonce,

        @Valid Person person) {
    public PersonalDatum {
        Objects.requireNonNull(nonce, "nonce");
        Objects.requireNonNull(person, "person");
    }

    /** Returns a datum with a nonce, which must come from a secure random source and be used only once. */
    public static PersonalDatum of(Person person, byte[] nonce) {
        return new PersonalDatum(HexFormat.of().formatHex(nonce), person);
    }

    /** Returns the commitment that events contain. */
    public PersonRef ref() {
        return new PersonRef(Sha256.of(List.of(
                "twinpact-person-1",
                nonce,
                person.name(),
                person.email().orElse(""),
                person.phone().orElse(""))));
    }

    /** Returns a text without the personal data, which must not reach a log. */
    @Override
    public String toString() {
        return "PersonalDatum[" + ref().commitment().abbreviated() + "]";
    }
}

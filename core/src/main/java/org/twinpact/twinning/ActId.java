package org.twinpact.twinning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;

/**
 * The idempotency key of an act within its twinning and authority. An act that an authority sends twice with the same
 * key is accepted once. Immutable.
 *
 * @param value the key, such as the host's request number
 */
public record ActId(
        @JsonValue
        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9._:-]{0,99}",
                message = "must be 1 to 100 letters, digits, dots, colons, hyphens and underscores")
        String value) {
    @JsonCreator
    public ActId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}

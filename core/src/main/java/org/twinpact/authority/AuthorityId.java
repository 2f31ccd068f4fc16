package org.twinpact.authority;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;

/**
 * The host's key of an authority, such as {@code il-haifa}. Immutable.
 *
 * @param value the key
 */
public record AuthorityId(
        @JsonValue
        @Pattern(
                regexp = "[a-z0-9][a-z0-9-]{0,63}",
                message = "must be 1 to 64 lower-case letters, digits and hyphens, such as 'il-haifa'")
        String value)
        implements Comparable<AuthorityId> {
    @JsonCreator
    public AuthorityId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public int compareTo(AuthorityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    // Written by hand, because the first act of a process compares these keys. See ColdStart in the benchmarks.
    @Override
    public boolean equals(Object other) {
        return other instanceof AuthorityId id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}

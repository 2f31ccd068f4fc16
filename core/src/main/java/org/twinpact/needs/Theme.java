package org.twinpact.needs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;

/**
 * The code of a field of cooperation. {@link Themes} contains the names, and hosts can add fields to it. Immutable.
 *
 * @param code the code, such as {@code environment}
 */
public record Theme(
        @JsonValue
        @Pattern(
                regexp = "[a-z][a-z0-9-]{0,39}",
                message = "must be the code of a field of cooperation such as 'environment'")
        String code)
        implements Comparable<Theme> {
    @JsonCreator
    public Theme {
        Objects.requireNonNull(code, "code");
    }

    @Override
    public int compareTo(Theme other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }

    // Written out, as in every key that the first act of a process compares: see ColdStart in the benchmarks.
    @Override
    public boolean equals(Object other) {
        return other instanceof Theme theme && code.equals(theme.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}

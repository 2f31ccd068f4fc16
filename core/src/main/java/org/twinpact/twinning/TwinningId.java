package org.twinpact.twinning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/**
 * The key of a twinning. Immutable.
 *
 * @param value the key
 */
public record TwinningId(@JsonValue UUID value) implements Comparable<TwinningId> {
    @JsonCreator
    public TwinningId {
        Objects.requireNonNull(value, "value");
    }

    /** The key that belongs to a name, the same each time: for imports that must not double. */
    public static TwinningId named(String name) {
        return new TwinningId(UUID.nameUUIDFromBytes(("twinpact:" + name).getBytes(StandardCharsets.UTF_8)));
    }

    /** The key of its text form. */
    public static TwinningId of(String uuid) {
        return new TwinningId(UUID.fromString(uuid));
    }

    @Override
    public int compareTo(TwinningId other) {
        return value.toString().compareTo(other.value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

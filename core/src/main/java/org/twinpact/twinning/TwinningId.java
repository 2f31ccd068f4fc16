package org.twinpact.twinning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * The key of a twinning. Immutable.
 *
 * @param value the key, which is not the nil UUID
 */
public record TwinningId(@JsonValue UUID value) implements Comparable<TwinningId> {
    private static final UUID NIL = new UUID(0, 0);

    /**
     * Creates a key.
     *
     * @throws IllegalArgumentException if the UUID is nil, which means that there is no key
     */
    @JsonCreator
    public TwinningId {
        Objects.requireNonNull(value, "value");
        if (value.equals(NIL)) {
            throw new IllegalArgumentException(
                    "the nil UUID " + NIL + " is not the key of a twinning; expected another UUID");
        }
    }

    /**
     * Returns a new key: a UUID of version 7 (RFC 9562), so that keys created one after the other are adjacent in an
     * index.
     *
     * @param at the moment of creation, whose milliseconds begin the key
     * @param random the source of its other bits
     */
    public static TwinningId next(Instant at, RandomGenerator random) {
        long high = at.toEpochMilli() << 16 | 0x7000 | random.nextLong() & 0x0FFF;
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new TwinningId(new UUID(high, low));
    }

    /** Returns the key for a name, always the same for the same name, for imports that must not create duplicates. */
    public static TwinningId named(String name) {
        return new TwinningId(UUID.nameUUIDFromBytes(("twinpact:" + name).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Returns the key with the given text form.
     *
     * @throws IllegalArgumentException if the text is not a UUID, or the nil UUID
     */
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

    // Written out, as in every key that the first act of a process compares. See ColdStart in the benchmarks.
    @Override
    public boolean equals(Object other) {
        return other instanceof TwinningId id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}

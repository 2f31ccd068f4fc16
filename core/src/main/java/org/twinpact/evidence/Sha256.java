package org.twinpact.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * A SHA-256 digest (FIPS 180-4), written as 64 lower-case hexadecimal digits. Immutable.
 *
 * @param hex the digits, never null
 */
public record Sha256(
        @JsonValue @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 lower-case hexadecimal digits")
        String hex) {
    @JsonCreator
    public Sha256 {
        Objects.requireNonNull(hex, "hex");
    }

    /** Returns the digest of bytes. */
    public static Sha256 of(byte[] bytes) {
        return new Sha256(HexFormat.of().formatHex(digest().digest(bytes)));
    }

    /**
     * Returns the digest of a list of texts in UTF-8, each preceded by its length in bytes, so that different lists
     * never yield the same bytes.
     */
    public static Sha256 of(List<String> parts) {
        MessageDigest digest = digest();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    /** Returns the first eight digits, for display. */
    public String abbreviated() {
        return hex.substring(0, Math.min(8, hex.length()));
    }

    @Override
    public String toString() {
        return hex;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    // Written by hand, because the first act of a process compares these keys. See ColdStart in the benchmarks.
    @Override
    public boolean equals(Object other) {
        return other instanceof Sha256 digest && hex.equals(digest.hex);
    }

    @Override
    public int hashCode() {
        return hex.hashCode();
    }
}

package org.twinpact.registry.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.twinpact.evidence.Sha256;

/**
 * What holds on to the heads of all of a tenant's twinnings at one moment: a line of text that says nothing about them
 * and can be published, such as in the minutes of the council. Immutable.
 *
 * @param tenant the tenant
 * @param number its number among the tenant's anchors, from 1
 * @param at the moment it was made
 * @param twinnings how many twinnings it holds on to
 * @param root the hash over all of their heads, the other components, and {@code previous}
 * @param previous the root of the anchor before it; 64 zeros in the first
 * @param seal the HMAC-SHA-256 of the root, where there was a key
 */
public record Anchor(
        String tenant, long number, Instant at, long twinnings, Sha256 root, Sha256 previous, Optional<Sha256> seal) {
    static final Sha256 NONE = new Sha256("0".repeat(64));

    private static final String FORM = "twinpact-anchor-1";
    private static final Pattern LINE = Pattern.compile(FORM
            + " ([a-z0-9-]{1,64}) ([1-9][0-9]{0,17}) (\\S{1,40}) ([0-9]{1,18}) ([0-9a-f]{64}) ([0-9a-f]{64})"
            + "(?: ([0-9a-f]{64}))?");

    public Anchor {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(previous, "previous");
        Objects.requireNonNull(seal, "seal");
    }

    /**
     * The anchor of its line.
     *
     * @throws IllegalArgumentException if the line is none
     */
    public static Anchor of(String line) {
        Matcher parts = LINE.matcher(line.strip());
        try {
            if (parts.matches()) {
                return of(parts);
            }
            throw none(line, null);
        } catch (DateTimeException e) {
            throw none(line, e);
        }
    }

    private static Anchor of(Matcher parts) {
        return new Anchor(
                parts.group(1),
                Long.parseLong(parts.group(2)),
                Instant.parse(parts.group(3)),
                Long.parseLong(parts.group(4)),
                new Sha256(parts.group(5)),
                new Sha256(parts.group(6)),
                Optional.ofNullable(parts.group(7)).map(Sha256::new));
    }

    private static IllegalArgumentException none(String line, DateTimeException cause) {
        return new IllegalArgumentException(
                "'" + line.substring(0, Math.min(120, line.length()))
                        + "' is no anchor; a whole line that Anchor.line() gave is right",
                cause);
    }

    /** The line to publish, of ASCII characters and at most 400 of them, without a line end. */
    public String line() {
        return String.join(
                        " ",
                        FORM,
                        tenant,
                        Long.toString(number),
                        at.toString(),
                        Long.toString(twinnings),
                        root.hex(),
                        previous.hex())
                + seal.map(hash -> " " + hash.hex()).orElse("");
    }

    /** The anchor under a key, which it does not keep. */
    Anchor sealed(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] seal = mac.doFinal(root.hex().getBytes(StandardCharsets.US_ASCII));
            return new Anchor(
                    tenant,
                    number,
                    at,
                    twinnings,
                    root,
                    previous,
                    Optional.of(new Sha256(HexFormat.of().formatHex(seal))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** Whether it was sealed with a key. */
    boolean isSealed(byte[] key) {
        return seal.isPresent()
                && MessageDigest.isEqual(
                        bytes(seal.get()), bytes(sealed(key).seal().orElseThrow()));
    }

    /** The root over nothing yet. */
    static Sha256 begun(String tenant, long number, Instant at, Sha256 previous) {
        return Sha256.of(List.of(FORM, tenant, Long.toString(number), at.toString(), previous.hex()));
    }

    /** The root over one head more, in the order of the twinnings' keys. */
    static Sha256 over(Sha256 before, ChainHead head) {
        return Sha256.of(List.of(
                before.hex(),
                head.id().toString(),
                Long.toString(head.version()),
                head.hash().hex()));
    }

    private static byte[] bytes(Sha256 hash) {
        return hash.hex().getBytes(StandardCharsets.US_ASCII);
    }
}

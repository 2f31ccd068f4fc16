package org.twinpact.registry.jdbc.integrity;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinpact.evidence.Sha256;
import org.twinpact.message.Shown;

/**
 * A hash over the chain heads of all of a tenant's twinnings at one moment. Its line of text reveals nothing about them
 * and can be published, for example in the minutes of the council. Immutable.
 *
 * @param tenant the tenant
 * @param number its number among the tenant's anchors, from 1
 * @param at the time at which it was made
 * @param twinnings the number of twinnings that it covers
 * @param root the hash over all of their heads, the other components, and {@code previous}
 * @param previous the root of the previous anchor, 64 zeros for the first
 * @param seal the HMAC-SHA-256 of the root, or empty if the anchor was made without a key
 */
public record Anchor(
        String tenant, long number, Instant at, long twinnings, Sha256 root, Sha256 previous, Optional<Sha256> seal) {
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
     * Parses the line of an anchor.
     *
     * @throws IllegalArgumentException if the line is not an anchor
     */
    public static Anchor of(String line) {
        Matcher parts = LINE.matcher(line.strip());
        try {
            if (parts.matches()) {
                return of(parts);
            }
            throw invalid(line, null);
        } catch (DateTimeException e) {
            throw invalid(line, e);
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

    private static IllegalArgumentException invalid(String line, DateTimeException cause) {
        return new IllegalArgumentException(
                "'" + Shown.text(line, 120) + "' is not an anchor; expected a whole line that Anchor.line() returned",
                cause);
    }

    /** Returns the line to publish: at most 400 ASCII characters without a line terminator. */
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
}

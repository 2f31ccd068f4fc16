package org.twinpact.registry.jdbc.verification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.twinpact.evidence.Sha256;
import org.twinpact.registry.jdbc.integrity.Anchor;

/** The seal of an anchor: the HMAC-SHA-256 of its root under a key that is not stored. */
public final class AnchorSeal {
    private static final String ALGORITHM = "HmacSHA256";

    private AnchorSeal() {}

    /** Returns the anchor with the seal of a key. */
    public static Anchor seal(Anchor anchor, byte[] key) {
        return new Anchor(
                anchor.tenant(),
                anchor.number(),
                anchor.at(),
                anchor.twinnings(),
                anchor.root(),
                anchor.previous(),
                Optional.of(sealOf(anchor, key)));
    }

    /** Returns whether an anchor has the seal of a key. */
    public static boolean isValid(Anchor anchor, byte[] key) {
        return anchor.seal().isPresent()
                && MessageDigest.isEqual(bytes(anchor.seal().get()), bytes(sealOf(anchor, key)));
    }

    private static Sha256 sealOf(Anchor anchor, byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return new Sha256(HexFormat.of().formatHex(mac.doFinal(bytes(anchor.root()))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(Sha256 hash) {
        return hash.hex().getBytes(StandardCharsets.US_ASCII);
    }
}

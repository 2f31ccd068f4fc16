package org.twinpact.registry;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.twinpact.evidence.Sha256;

/** The digest of an archive's lines, made as they pass. Used by one thread. */
final class ArchiveSum {
    private final MessageDigest digest;

    ArchiveSum() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void add(byte[] line) {
        digest.update(line);
        digest.update((byte) '\n');
    }

    /** Asked once, after the last line. */
    Sha256 ofAll() {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }
}

package org.twinpact.registry;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.twinpact.evidence.Sha256;

/** The SHA-256 digest of an archive's lines, computed while they are read or written. Used by one thread. */
final class ArchiveChecksum {
    private final MessageDigest digest;

    ArchiveChecksum() {
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

    /** Returns the digest of all lines. Called once, after the last line. */
    Sha256 ofAll() {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }
}

package org.twinpact.jurisdiction;

import jakarta.validation.Valid;
import java.util.Objects;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.PlainText;

/**
 * A reference to the profile that was in force: its id, its version and the hash of its content. Immutable.
 *
 * @param id the profile's id, such as {@code IL}
 * @param version the profile's version
 * @param hash the hash of its content
 */
public record ProfileRef(
        @PlainText(max = 32) String id,
        @PlainText(max = 32) String version,
        @Valid Sha256 hash) {
    public ProfileRef {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(hash, "hash");
    }

    // Written out, as in every key that the first act of a process compares: see ColdStart in the benchmarks.
    @Override
    public boolean equals(Object other) {
        return other instanceof ProfileRef ref
                && id.equals(ref.id)
                && version.equals(ref.version)
                && hash.equals(ref.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }
}

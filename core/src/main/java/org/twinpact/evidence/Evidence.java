package org.twinpact.evidence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.language.PlainText;

/**
 * The evidence for a fact. Immutable.
 *
 * @param grade the grade
 * @param location the location, such as a file number or an address
 * @param hash the hash of the document, without which nobody can show later that it is the same
 */
public record Evidence(
        @NotNull EvidenceGrade grade, @PlainText(max = 500) String location, Optional<@Valid Sha256> hash) {
    public Evidence {
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(hash, "hash");
    }
}

package org.twinpact.signing;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * A release to the press that the parties approve together. Immutable.
 *
 * @param id the key within the twinning, such as {@code R1}
 * @param title the title, by language
 * @param hash the hash of its content, which the host stores
 * @param embargo the first day on which it may be published, empty if it may be published as soon as it is approved
 */
public record Release(
        @PlainText(max = 32) String id,
        @Valid LocalText title,
        @Valid Sha256 hash,
        Optional<@CivilDay LocalDate> embargo) {
    public Release {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(embargo, "embargo");
    }
}

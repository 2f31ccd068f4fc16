package org.twinpact.agreement;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * A reference to the text of an agreement that is not recorded here. Immutable.
 *
 * @param reference the place of the text, such as the file of an archive or the number of a resolution
 * @param title the title, by language, if known
 * @param hash the hash of the text, to which decisions and signatures can refer, if known
 */
public record Citation(
        @PlainText(max = 500) String reference, Optional<@Valid LocalText> title, Optional<@Valid Sha256> hash) {
    public Citation {
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(hash, "hash");
    }
}

package org.twinpact.document.compose;

import java.util.Objects;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LocalText;

/**
 * An annex other than the work plan, which is always the first annex. Immutable.
 *
 * @param title the title, by language
 * @param hash the hash of its content
 */
public record Annex(LocalText title, Sha256 hash) {
    public Annex {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(hash, "hash");
    }
}

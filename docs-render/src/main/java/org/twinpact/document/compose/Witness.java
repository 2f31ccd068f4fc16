package org.twinpact.document.compose;

import java.util.Objects;
import org.twinpact.language.LocalText;

/**
 * Who witnesses the signing and is no party. Immutable.
 *
 * @param name the witness, by language
 * @param capacity as what the witness attends, by language
 */
public record Witness(LocalText name, LocalText capacity) {
    public Witness {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(capacity, "capacity");
    }
}

package org.twinpact.document.compose;

import java.util.Objects;
import org.twinpact.language.LocalText;

/**
 * A witness of the signing who is not a party. Immutable.
 *
 * @param name the witness, by language
 * @param capacity the capacity in which the witness attends, by language
 */
public record Witness(LocalText name, LocalText capacity) {
    public Witness {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(capacity, "capacity");
    }
}

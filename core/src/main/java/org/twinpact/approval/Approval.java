package org.twinpact.approval;

import jakarta.validation.Valid;
import java.util.Objects;
import org.twinpact.language.PlainText;

/**
 * A decision as it stands in a party's track: which step it answers. It is valid while the matter it covers is current.
 * Immutable.
 *
 * @param step code of the profile's step, such as {@code IL-COUNCIL}
 * @param decision the decision
 */
public record Approval(
        @PlainText(max = 64) String step, @Valid Decision decision) {
    public Approval {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(decision, "decision");
    }
}

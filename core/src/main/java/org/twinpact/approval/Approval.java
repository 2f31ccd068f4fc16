package org.twinpact.approval;

import jakarta.validation.Valid;
import java.util.Objects;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.PlainText;

/**
 * A decision as it stands in a party's track: which step it answers and what exactly it covers. It is valid while what
 * it covers is current. Immutable.
 *
 * @param step code of the profile's step, such as {@code IL-COUNCIL}
 * @param decision the decision
 * @param covers hash of the subjects or of the text that was decided on
 */
public record Approval(
        @PlainText(max = 64) String step,
        @Valid Decision decision,
        @Valid Sha256 covers) {
    public Approval {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(covers, "covers");
    }
}

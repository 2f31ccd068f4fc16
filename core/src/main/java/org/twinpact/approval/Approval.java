package org.twinpact.approval;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.language.PlainText;

/**
 * A decision in a party's track, with the step that it answers. It is valid while the matter it covers is current.
 * Immutable.
 *
 * @param step code of the profile's step, such as {@code IL-COUNCIL}
 * @param decision the decision
 * @param conditionsMetOn the day its conditions were met, empty while they are not, or where it has none
 */
public record Approval(
        @PlainText(max = 64) String step, @Valid Decision decision, Optional<LocalDate> conditionsMetOn) {
    public Approval {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(conditionsMetOn, "conditionsMetOn");
    }

    /**
     * Returns the day from which an approval counts: once decided, and once its conditions are met. Empty while it does
     * not.
     */
    public Optional<LocalDate> since() {
        if (!decision.result().isFavourable()) {
            return Optional.empty();
        }
        return decision.conditions().isEmpty() ? Optional.of(decision.decidedOn()) : conditionsMetOn;
    }
}

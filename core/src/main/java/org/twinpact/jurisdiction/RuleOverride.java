package org.twinpact.jurisdiction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Objects;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * A host's decision that a rule based on law of a shipped profile does not apply as it ships. The profile that omits or
 * weakens the rule contains it, and every act of a party that passes the gate of the rule warns of it. Immutable.
 *
 * @param rule the code of the shipped rule ({@link Rule#code()})
 * @param reason the reason, by language
 * @param decision the person or body that decided, by office, and the reference of the decision
 * @param decidedOn the day of the decision
 */
public record RuleOverride(
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,63}", message = "must be a rule's code such as 'FR-FORECAST'")
        String rule,

        @Valid LocalText reason,
        @PlainText(max = 500) String decision,
        @NotNull @CivilDay LocalDate decidedOn) {
    public RuleOverride {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(decidedOn, "decidedOn");
    }
}

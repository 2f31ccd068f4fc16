package org.twinpact.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Objects;
import org.twinpact.language.PlainNumber;

/**
 * An amount that a party commits. Immutable.
 *
 * @param amount the amount in units of the currency, zero or more
 * @param currency the ISO 4217 code of the currency
 */
public record Money(
        @NotNull @PositiveOrZero(message = "must be zero or more") @PlainNumber
        BigDecimal amount,

        @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code such as 'ILS'")
        String currency) {
    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
    }
}

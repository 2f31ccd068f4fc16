package org.twinpact.language;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;

/** The validator of {@link PlainNumber}. Public because the validation provider creates it. Thread-safe. */
public final class PlainNumberValidator implements ConstraintValidator<PlainNumber, BigDecimal> {
    private static final int WHOLE = 15;
    private static final int DECIMALS = 6;

    /** Creates the validator, for the validation provider. */
    public PlainNumberValidator() {}

    @Override
    public boolean isValid(BigDecimal number, ConstraintValidatorContext context) {
        // Checks the scale first, because 1e2147483647 overflows the difference and would exhaust the memory as text.
        return number == null
                || number.scale() >= -WHOLE
                        && number.scale() <= DECIMALS
                        && number.precision() - number.scale() <= WHOLE;
    }
}

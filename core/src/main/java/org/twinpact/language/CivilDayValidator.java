package org.twinpact.language;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;

/** The validator of {@link CivilDay}. Public because the validation provider creates it. Thread-safe. */
public final class CivilDayValidator implements ConstraintValidator<CivilDay, LocalDate> {
    private static final int FIRST = 1900;
    private static final int LAST = 2200;

    /** Creates the validator, for the validation provider. */
    public CivilDayValidator() {}

    @Override
    public boolean isValid(LocalDate day, ConstraintValidatorContext context) {
        return day == null || day.getYear() >= FIRST && day.getYear() <= LAST;
    }
}

package org.twinpact.authority;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The validator of {@link CountryCode}. Public because the validation provider creates it. Thread-safe. */
public final class CountryCodeValidator implements ConstraintValidator<CountryCode, String> {
    private static final Set<String> ASSIGNED = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Set<String> OTHERS = Set.of("XK", "ZZ");

    /** The messages for codes in wide use that ISO 3166-1 does not assign. */
    private static final Map<String, String> MISTAKEN =
            Map.of("UK", "must be 'GB' for the United Kingdom", "EL", "must be 'GR' for Greece");

    /** Creates the validator, for the validation provider. */
    public CountryCodeValidator() {}

    @Override
    public boolean isValid(String country, ConstraintValidatorContext context) {
        if (country == null || ASSIGNED.contains(country) || OTHERS.contains(country)) {
            return true;
        }
        Optional.ofNullable(MISTAKEN.get(country)).ifPresent(message -> {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
        });
        return false;
    }
}

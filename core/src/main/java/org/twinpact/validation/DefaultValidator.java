package org.twinpact.validation;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * The validator for hosts that supply none, created at first use because it costs about a third of a second of CPU
 * time. Thread-safe.
 */
public final class DefaultValidator {
    private DefaultValidator() {}

    /** Returns the validator, whose messages are English under every default locale. */
    public static Validator get() {
        return Holder.VALIDATOR;
    }

    private static final class Holder {
        private static final Validator VALIDATOR = Validation.byDefaultProvider()
                .configure()
                .ignoreXmlConfiguration()
                // The default interpolator needs an expression language, which no message of the library uses.
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
                .buildValidatorFactory()
                .getValidator();
    }
}

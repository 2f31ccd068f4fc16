package org.twinpact.authority;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A constraint for the code of a country: a code that ISO 3166-1 alpha-2 assigns, {@code XK} for Kosovo, to which it
 * assigns none, or {@code ZZ} for the unknown country of a counterpart in an old record. {@code null} is valid.
 */
@Documented
@Constraint(validatedBy = CountryCodeValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CountryCode {
    /** Returns the message for a code that is not accepted. */
    String message() default "must be an ISO 3166-1 alpha-2 code such as 'IL', or 'ZZ' for an unknown country";

    /** Returns the validation groups, as Jakarta Validation defines them. */
    Class<?>[] groups() default {};

    /** Returns the payload, as Jakarta Validation defines it. */
    Class<? extends Payload>[] payload() default {};
}

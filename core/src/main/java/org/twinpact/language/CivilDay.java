package org.twinpact.language;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A constraint on a day, which must be from 1900-01-01 to 2200-12-31 in the ISO calendar. {@code null} is valid. */
@Documented
@Constraint(validatedBy = CivilDayValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface CivilDay {
    /** Returns the message for a day that is not accepted. */
    String message() default "must be a day between 1 January 1900 and 31 December 2200";

    /** Returns the validation groups, as Jakarta Validation defines them. */
    Class<?>[] groups() default {};

    /** Returns the payload, as Jakarta Validation defines it. */
    Class<? extends Payload>[] payload() default {};
}

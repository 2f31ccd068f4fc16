package org.twinpact.signing;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A constraint for an address that is safe as a link on a page: http or https, with a host, at most 2,000 characters
 * long. {@code null} is valid, so that a required address also needs {@code @NotNull}.
 */
@Documented
@Constraint(validatedBy = WebAddressValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WebAddress {
    /** Returns the message for an invalid address. */
    String message() default "must be a web address such as 'https://example.org/news', at most 2000 characters long";

    /** Returns the validation groups, as Jakarta Validation defines them. */
    Class<?>[] groups() default {};

    /** Returns the payload, as Jakarta Validation defines it. */
    Class<? extends Payload>[] payload() default {};
}

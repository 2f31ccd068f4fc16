package org.twinpact.signing;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An address that is safe as a link on a page: http or https, with a host, at most 2,000 characters long. Absent
 * ({@code null}) counts as valid, so a required address needs another constraint too.
 */
@Documented
@Constraint(validatedBy = WebAddressValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WebAddress {
    /** Returns the message where the address is not accepted. */
    String message() default "must be a web address such as 'https://example.org/news', at most 2000 characters long";

    /** Returns the validation groups, as Jakarta Validation defines them. */
    Class<?>[] groups() default {};

    /** Returns the payload, as Jakarta Validation defines it. */
    Class<? extends Payload>[] payload() default {};
}

package org.twinpact.language;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that a person can read: something visible is in it, it is not longer than {@link #max()} UTF-16 units, and it
 * holds no control character besides tab and line feed. Absent ({@code null}) counts as valid; pair it with another
 * constraint where the text is required. Marks of direction (U+200E, U+200F) are allowed beside visible text; embeddings,
 * overrides and isolates only where the same text closes them, because an open one would turn round what is shown after
 * it.
 */
@Documented
@Constraint(validatedBy = PlainTextValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {
    /** Longest text accepted, in UTF-16 units. */
    int max() default 2_000;

    /** What is told when the text is not accepted. */
    String message() default
            "must be readable text without control characters or an open change of direction, at most {max} characters long";

    /** Validation groups, as Jakarta Validation defines them. */
    Class<?>[] groups() default {};

    /** Payload, as Jakarta Validation defines it. */
    Class<? extends Payload>[] payload() default {};
}

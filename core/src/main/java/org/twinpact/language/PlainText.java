package org.twinpact.language;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that a person can read. Something in it is visible, it is not longer than {@link #max()} UTF-16 units, and it
 * has no control character except tab and line feed. Absent ({@code null}) counts as valid, so a required text needs
 * another constraint too. Marks of direction (U+200E, U+200F) are allowed next to visible text. Embeddings, overrides
 * and isolates are allowed only where the same text closes them, because an open one would change the direction of the
 * text after it.
 */
@Documented
@Constraint(validatedBy = PlainTextValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {
    /** Returns the maximum length, in UTF-16 units. */
    int max() default 2_000;

    /** Returns the message where the text is not accepted. */
    String message() default
            "must be readable text without control characters or an open change of direction, at most {max} characters long";

    /** Returns the validation groups, as Jakarta Validation defines them. */
    Class<?>[] groups() default {};

    /** Returns the payload, as Jakarta Validation defines it. */
    Class<? extends Payload>[] payload() default {};
}

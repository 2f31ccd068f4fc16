package org.twinpact.language;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A constraint on text that a person can read. The text must contain a visible character, must not be longer than
 * {@link #max()} UTF-16 code units, and must not contain control characters other than tab and line feed. {@code null}
 * is valid, so a required text needs another constraint too. Direction marks (U+200E, U+200F) are allowed in addition
 * to visible text. Embeddings, overrides and isolates are allowed only if they are closed in the same text, because an
 * open one would change the direction of the text after it.
 */
@Documented
@Constraint(validatedBy = PlainTextValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {
    /** Returns the maximum length, in UTF-16 code units. */
    int max() default 2_000;

    /** Returns the message for a text that is not accepted. */
    String message() default
            "must be readable text without control characters or an open change of direction, at most {max} characters long";

    /** Returns the validation groups, as Jakarta Validation defines them. */
    Class<?>[] groups() default {};

    /** Returns the payload, as Jakarta Validation defines it. */
    Class<? extends Payload>[] payload() default {};
}

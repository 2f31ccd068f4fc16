package org.twinpact.language;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Decides {@link PlainText}. Public because the validation provider creates it. Thread-safe. */
public final class PlainTextValidator implements ConstraintValidator<PlainText, CharSequence> {
    private int max;

    /** Made by the validation provider. */
    public PlainTextValidator() {}

    @Override
    public void initialize(PlainText constraint) {
        max = constraint.max();
    }

    @Override
    public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
        return text == null
                || text.length() <= max
                        && text.codePoints().anyMatch(PlainTextValidator::isVisible)
                        && text.codePoints().noneMatch(PlainTextValidator::isForbidden);
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK -> false;
            default -> true;
        };
    }

    private static boolean isForbidden(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.SURROGATE || type == Character.CONTROL && codePoint != '\n' && codePoint != '\t';
    }
}

package org.twinpact.language;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/** The validator of {@link PlainText}. Public because the validation provider creates it. Thread-safe. */
public final class PlainTextValidator implements ConstraintValidator<PlainText, CharSequence> {
    private static final int LRE = 0x202a;
    private static final int RLE = 0x202b;
    private static final int PDF = 0x202c;
    private static final int LRO = 0x202d;
    private static final int RLO = 0x202e;
    private static final int LRI = 0x2066;
    private static final int RLI = 0x2067;
    private static final int FSI = 0x2068;
    private static final int PDI = 0x2069;

    private int max;

    /** Creates the validator, for the validation provider. */
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
                        && text.codePoints().noneMatch(PlainTextValidator::isForbidden)
                        && isClosed(text);
    }

    /** Returns whether every change of direction that the text opens is closed in it, in reverse order. */
    private static boolean isClosed(CharSequence text) {
        Deque<Integer> open = new ArrayDeque<>();
        return text.chars().allMatch(unit -> switch (unit) {
                    case LRE, RLE, LRO, RLO -> open.add(PDF);
                    case LRI, RLI, FSI -> open.add(PDI);
                    case PDF, PDI -> Objects.equals(open.pollLast(), unit);
                    default -> true;
                })
                && open.isEmpty();
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

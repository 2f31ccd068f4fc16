package org.twinpact;

import jakarta.validation.ConstraintViolation;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;
import org.twinpact.message.Messages;

/** The requirements of violated constraints in Hebrew and English, independent of the validator's locale. */
final class ConstraintMessages {
    private static final int SHOWN = 80;
    private static final Messages MESSAGES = Messages.nextTo(ConstraintMessages.class);
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069&&[^\\r\\n\\t]]");
    private static final Pattern STANDARD =
            Pattern.compile("\\{jakarta\\.validation\\.constraints\\.(\\w+)\\.message}");

    /** The message keys by the message of each annotation, which equals the English sentence. */
    private static final Map<String, String> KEYS = MESSAGES.keys().stream()
            .filter(key -> !key.startsWith(FieldText.PREFIX) && !key.startsWith(PartyPermission.PREFIX))
            .collect(Collectors.toUnmodifiableMap(
                    key -> MESSAGES.sentence(key, LanguageTag.ENGLISH), Function.identity()));

    private ConstraintMessages() {}

    /**
     * Returns the requirement that was violated. For a constraint that a host added, this is the message of the
     * constraint.
     */
    static LocalText asked(ConstraintViolation<?> violation) {
        return key(violation.getMessageTemplate())
                .map(key ->
                        MESSAGES.both(key, violation.getConstraintDescriptor().getAttributes()))
                .orElseGet(() -> LocalText.in(LanguageTag.ENGLISH, violation.getMessage()));
    }

    /**
     * Returns a value, or the beginning of a long one, with those characters escaped that could garble the surrounding
     * sentence.
     */
    static LocalText shown(Object value) {
        if (value == null) {
            return MESSAGES.both("absent");
        }
        if (value instanceof LocalDate day) {
            return Days.text(day);
        }
        String text = String.valueOf(value);
        return text.length() <= SHOWN
                ? LocalText.in(LanguageTag.ENGLISH, harmless(text))
                : MESSAGES.both(
                        "shortened", Map.of("text", harmless(text.substring(0, SHOWN)), "count", text.length()));
    }

    private static String harmless(String text) {
        return HARMFUL.matcher(text)
                .replaceAll(found -> String.format(
                        Locale.ROOT, "\\\\u%04x", (int) found.group().charAt(0)));
    }

    private static Optional<String> key(String message) {
        Matcher standard = STANDARD.matcher(message);
        return Optional.ofNullable(KEYS.get(message))
                .or(() -> standard.matches() ? Optional.of(standard.group(1)) : Optional.empty())
                .filter(MESSAGES.keys()::contains);
    }
}

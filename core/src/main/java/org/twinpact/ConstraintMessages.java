package org.twinpact;

import jakarta.validation.ConstraintViolation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;
import org.twinpact.message.Messages;

/** The requirements of violated constraints in Hebrew and English, independent of the validator's locale. */
final class ConstraintMessages {
    private static final String PREFIX = "given.";
    private static final int SHOWN = 80;
    private static final Messages MESSAGES = Messages.nextTo(ConstraintMessages.class);
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069&&[^\\r\\n\\t]]");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*");
    private static final Pattern STANDARD =
            Pattern.compile("\\{jakarta\\.validation\\.constraints\\.(\\w+)\\.message}");

    /** The message keys by the message of each annotation, which equals the English sentence. */
    private static final Map<String, String> KEYS = MESSAGES.keys().stream()
            .filter(key ->
                    Stream.of(FieldText.PREFIX, PartyPermission.PREFIX, PREFIX).noneMatch(key::startsWith))
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
     * Returns the subject of a requirement: a single value in quotation marks, the number of entries of a list, or words
     * for a value that is missing, blank or a record.
     */
    static LocalText subject(Object value) {
        if (value == null) {
            return MESSAGES.both("given.absent");
        }
        if (value instanceof Collection<?> list) {
            return entries(list.size());
        }
        if (value instanceof Map<?, ?> map) {
            return entries(map.size());
        }
        if (value instanceof LocalDate day) {
            return quoted(Days.text(day));
        }
        if (value instanceof Record) {
            return MESSAGES.both("given.record");
        }
        return isBlank(value.toString()) ? MESSAGES.both("given.blank") : quoted(shown(value.toString()));
    }

    private static LocalText entries(int count) {
        return count == 0 ? MESSAGES.both("given.empty") : MESSAGES.both("given.entries", Map.of("count", count));
    }

    /** Returns a text in quotation marks. */
    static LocalText quoted(LocalText text) {
        return MESSAGES.both("given.quoted", Map.of("text", text));
    }

    /** Returns whether a text has nothing that a person can see. */
    static boolean isBlank(String text) {
        return BLANK.matcher(text).matches();
    }

    /**
     * Returns a text, or the beginning of a long one, with those characters escaped that could garble the surrounding
     * sentence.
     */
    static LocalText shown(String text) {
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

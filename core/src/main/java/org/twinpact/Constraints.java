package org.twinpact;

import jakarta.validation.ConstraintViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/** What a broken constraint asks, in Hebrew and English, whatever the language of the validator that found it. */
final class Constraints {
    private static final int SHOWN = 80;
    private static final Properties HEBREW = wording(LanguageTag.HEBREW);
    private static final Properties ENGLISH = wording(LanguageTag.ENGLISH);
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069&&[^\\r\\n\\t]]");
    private static final Pattern STANDARD =
            Pattern.compile("\\{jakarta\\.validation\\.constraints\\.(\\w+)\\.message}");

    /** The keys by the messages of the annotations, which the English sentences repeat. */
    private static final Map<String, String> KEYS = ENGLISH.stringPropertyNames().stream()
            .collect(Collectors.toUnmodifiableMap(ENGLISH::getProperty, Function.identity()));

    private Constraints() {}

    /** What was asked; of a constraint that a host added, its own message. */
    static LocalText asked(ConstraintViolation<?> violation) {
        return key(violation.getMessageTemplate())
                .map(key -> said(key, violation.getConstraintDescriptor().getAttributes()))
                .orElseGet(() -> LocalText.in(LanguageTag.ENGLISH, violation.getMessage()));
    }

    /** A value, or the beginning of a long one, unable to turn round or to garble the sentence that it stands in. */
    static LocalText shown(Object value) {
        String text = String.valueOf(value);
        return text.length() <= SHOWN
                ? LocalText.in(LanguageTag.ENGLISH, harmless(text))
                : said("shortened", Map.of("text", harmless(text.substring(0, SHOWN)), "count", text.length()));
    }

    private static String harmless(String text) {
        return HARMFUL.matcher(text)
                .replaceAll(
                        found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
    }

    private static Optional<String> key(String message) {
        Matcher standard = STANDARD.matcher(message);
        return Optional.ofNullable(KEYS.get(message))
                .or(() -> standard.matches() ? Optional.of(standard.group(1)) : Optional.empty())
                .filter(ENGLISH::containsKey);
    }

    private static LocalText said(String key, Map<String, Object> values) {
        return LocalText.of(filled(HEBREW.getProperty(key), values), filled(ENGLISH.getProperty(key), values));
    }

    private static String filled(String sentence, Map<String, Object> values) {
        return PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(String.valueOf(values.get(place.group(1)))));
    }

    private static Properties wording(LanguageTag language) {
        Properties sentences = new Properties();
        try (InputStream file = Constraints.class.getResourceAsStream("wording_" + language + ".properties")) {
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped wording for " + language + " cannot be read", e);
        }
        return sentences;
    }
}

package org.twinpact.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The same text in one or more languages, ordered by language tag, so that equal texts have equal bytes. Immutable.
 *
 * @param byLanguage the text by language, never null
 */
public record LocalText(
        @JsonValue @NotEmpty(message = "must be given in at least one language") @Size(max = 50)
        Map<@Valid LanguageTag, @PlainText String> byLanguage) {
    @JsonCreator
    public LocalText {
        Objects.requireNonNull(byLanguage, "byLanguage");
        for (Map.Entry<LanguageTag, String> entry : byLanguage.entrySet()) {
            if (entry.getValue() == null) {
                throw new NullPointerException("text in '" + entry.getKey() + "'");
            }
        }
        // A single language needs no sorting.
        byLanguage =
                byLanguage.size() < 2 ? Map.copyOf(byLanguage) : Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    /** Returns a text in Hebrew and in English. */
    public static LocalText of(String hebrew, String english) {
        return new LocalText(Map.of(LanguageTag.HEBREW, hebrew, LanguageTag.ENGLISH, english));
    }

    /** Returns a text in one language. */
    public static LocalText in(LanguageTag language, String text) {
        return new LocalText(Map.of(language, text));
    }

    /** Returns the text in a language, or empty if there is none in that language. */
    public Optional<String> find(LanguageTag language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    /**
     * Returns the text in a language. If there is none, returns the English text, or else the text in the first
     * language, or else an empty string.
     */
    public String read(LanguageTag language) {
        String text = byLanguage.get(language);
        if (text == null) {
            text = byLanguage.get(LanguageTag.ENGLISH);
        }
        return text != null ? text : byLanguage.values().stream().findFirst().orElse("");
    }
}

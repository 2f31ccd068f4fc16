package org.twinpact.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;

/**
 * A language as a BCP 47 tag, such as {@code he}, {@code en} or {@code sr-Latn}. It is stored as text, because
 * {@link java.util.Locale} in older JDKs converts {@code he} to {@code iw}. Immutable.
 *
 * @param value the tag, never null
 */
public record LanguageTag(
        @JsonValue
        @Pattern(
                regexp = "(?!iw\\b)[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}",
                message = "must be a BCP 47 tag such as 'he' or 'en' (Hebrew is 'he', not 'iw')")
        String value)
        implements Comparable<LanguageTag> {
    /** Hebrew. */
    public static final LanguageTag HEBREW = new LanguageTag("he");

    /** English. */
    public static final LanguageTag ENGLISH = new LanguageTag("en");

    @JsonCreator
    public LanguageTag {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Returns whether the language is written from right to left, as Hebrew, Yiddish, Arabic, Persian, Urdu and others
     * are, unless the tag names the Latin script.
     */
    public boolean isRightToLeft() {
        return switch (value.split("-", 2)[0]) {
            case "he", "yi", "ar", "fa", "ur", "ps", "syr", "dv" -> !value.contains("-Latn");
            default -> false;
        };
    }

    @Override
    public int compareTo(LanguageTag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    // Written by hand, because the first act of a process compares these keys. See ColdStart in the benchmarks.
    @Override
    public boolean equals(Object other) {
        return other instanceof LanguageTag tag && value.equals(tag.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}

package org.twinpact.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/**
 * The sentences of one package in Hebrew and English, read from {@code messages_he.properties} and
 * {@code messages_en.properties} next to a class. A sentence has placeholders such as <code>{day}</code> for values.
 * Thread-safe.
 */
public final class Messages {
    private static final char LINE_SEPARATOR = 0x2028;
    private static final char PARAGRAPH_SEPARATOR = 0x2029;

    private final Properties hebrew;
    private final Properties english;

    /** The sentences in both languages, cached because every refusal shows some of them. */
    private final Map<String, LocalText> both = new ConcurrentHashMap<>();

    private Messages(Class<?> type) {
        this.hebrew = load(type, LanguageTag.HEBREW);
        this.english = load(type, LanguageTag.ENGLISH);
    }

    /** Returns the sentences next to a class. */
    public static Messages nextTo(Class<?> type) {
        return new Messages(type);
    }

    /** Returns the keys that have a sentence. */
    public Set<String> keys() {
        return english.stringPropertyNames();
    }

    /**
     * Returns the sentence with that key, with its placeholders unfilled. For a key without a sentence, returns the
     * key.
     */
    public String sentence(String key, LanguageTag language) {
        return in(language).getProperty(key, key);
    }

    /**
     * Returns the sentence or term with that key in both languages. For a key without one, returns the key without its
     * prefix.
     */
    public LocalText both(String key) {
        LocalText known = both.get(key);
        if (known != null) {
            return known;
        }
        if (english.containsKey(key)) {
            return both.computeIfAbsent(
                    key, missing -> LocalText.of(hebrew.getProperty(missing), english.getProperty(missing)));
        }
        return Terms.find(key).orElseGet(() -> LocalText.in(LanguageTag.ENGLISH, key.substring(key.indexOf('.') + 1)));
    }

    /** Returns the sentence with that key in both languages, with its placeholders filled as by {@link #say}. */
    public LocalText both(String key, Map<String, ?> values) {
        return LocalText.of(say(key, LanguageTag.HEBREW, values), say(key, LanguageTag.ENGLISH, values));
    }

    /**
     * Returns the sentence with that key in Hebrew or English, with its placeholders filled. For any other language,
     * returns the English sentence. A {@link LocalText} appears in the language, and a {@link LocalDate} in the form of
     * {@link Days}. Line breaks and tabs in a value become spaces. A placeholder without a value becomes a question
     * mark. Values are never searched for placeholders.
     */
    public String say(String key, LanguageTag language, Map<String, ?> values) {
        String sentence = sentence(key, language);
        StringBuilder said = new StringBuilder();
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
            int close = sentence.indexOf('}', open);
            said.append(sentence, from, open);
            appendInOneLine(said, text(values.get(sentence.substring(open + 1, close)), language));
            from = close + 1;
        }
        return said.append(sentence, from, sentence.length()).toString();
    }

    private Properties in(LanguageTag language) {
        return language.equals(LanguageTag.HEBREW) ? hebrew : english;
    }

    private static String text(Object value, LanguageTag language) {
        if (value == null) {
            return "?";
        }
        if (value instanceof LocalDate day) {
            return Days.text(day).read(language);
        }
        return value instanceof LocalText text ? text.read(language) : value.toString();
    }

    /**
     * Appends a value with one space in place of each run of line breaks and tabs, with which a name could forge a
     * line.
     */
    private static void appendInOneLine(StringBuilder said, String value) {
        boolean inBreak = false;
        for (int i = 0; i < value.length(); i++) {
            char next = value.charAt(i);
            if (!isBreak(next)) {
                said.append(next);
            } else if (!inBreak) {
                said.append(' ');
            }
            inBreak = isBreak(next);
        }
    }

    private static boolean isBreak(char sign) {
        return sign == '\r' || sign == '\n' || sign == '\t' || sign == LINE_SEPARATOR || sign == PARAGRAPH_SEPARATOR;
    }

    private static Properties load(Class<?> type, LanguageTag language) {
        Properties sentences = new Properties();
        try (InputStream file = type.getResourceAsStream("messages_" + language + ".properties")) {
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped messages for " + language + " cannot be read", e);
        }
        return sentences;
    }
}

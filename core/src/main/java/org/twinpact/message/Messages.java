package org.twinpact.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    /** The sentences in both languages, created once, because every refusal shows some of them. */
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

    /** Returns the sentence with that key, its placeholders unfilled. A key without a sentence is its own sentence. */
    public String sentence(String key, LanguageTag language) {
        return in(language).getProperty(key, key);
    }

    /**
     * Returns the sentence with that key in both languages. For a key without one, returns the key without its prefix.
     */
    public LocalText both(String key) {
        LocalText known = both.get(key);
        if (known == null) {
            known = LocalText.of(unprefixed(hebrew, key), unprefixed(english, key));
            // Codes of hosts' profiles are not cached, because they could fill the memory.
            if (english.containsKey(key)) {
                both.put(key, known);
            }
        }
        return known;
    }

    /** Returns the sentence with that key in both languages, its placeholders filled as {@link #say} does. */
    public LocalText both(String key, Map<String, ?> values) {
        return LocalText.of(say(key, LanguageTag.HEBREW, values), say(key, LanguageTag.ENGLISH, values));
    }

    /**
     * Returns the sentence with that key in Hebrew or English, its placeholders filled. Any other language gives the
     * English sentence. A {@link LocalText} is read in the language, each value in one line. A placeholder without a
     * value becomes a question mark. Values are never searched for placeholders.
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

    private static String unprefixed(Properties sentences, String key) {
        return sentences.getProperty(key, key.substring(key.indexOf('.') + 1));
    }

    private static String text(Object value, LanguageTag language) {
        if (value == null) {
            return "?";
        }
        return value instanceof LocalText text ? text.read(language) : value.toString();
    }

    /** Appends a value with one space for each run of line breaks and tabs, which could forge a line in a name. */
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

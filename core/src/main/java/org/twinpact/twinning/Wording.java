package org.twinpact.twinning;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.twinpact.approval.Body;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/** The sentences of the lifecycle in one language. */
final class Wording {
    private static final Wording HEBREW = new Wording(LanguageTag.HEBREW);
    private static final Wording ENGLISH = new Wording(LanguageTag.ENGLISH);

    /** Words that stand by themselves, made once; every refusal shows some of them. */
    private static final Map<String, LocalText> BOTH = new ConcurrentHashMap<>();

    private final LanguageTag language;
    private final Properties sentences = new Properties();

    private Wording(LanguageTag language) {
        this.language = language;
        try (InputStream file = Wording.class.getResourceAsStream("wording_" + language + ".properties")) {
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped wording for " + language + " cannot be read", e);
        }
    }

    static Wording in(LanguageTag language) {
        return language.equals(LanguageTag.HEBREW) ? HEBREW : ENGLISH;
    }

    /** The sentence with that key in Hebrew and English; a key without one stands for itself. */
    static LocalText both(String key) {
        LocalText known = BOTH.get(key);
        if (known != null) {
            return known;
        }
        // Only keys that ship are kept, so that codes of hosts' profiles cannot fill the memory.
        return ENGLISH.sentences.containsKey(key) ? BOTH.computeIfAbsent(key, Wording::made) : made(key);
    }

    /** The name of a body: what the profile calls it, else what the library does; without either, its code. */
    static LocalText body(Optional<Profile> profile, String code) {
        return profile.map(known -> known.bodies().get(new Body(code))).orElseGet(() -> both("body." + code));
    }

    private static LocalText made(String key) {
        return LocalText.of(
                HEBREW.sentences.getProperty(key, key.substring(key.indexOf('.') + 1)),
                ENGLISH.sentences.getProperty(key, key.substring(key.indexOf('.') + 1)));
    }

    /** The sentence with that key, each {@code {name}} in it replaced; values are never searched for names again. */
    String say(String key, Map<String, LocalText> details) {
        String sentence = sentences.getProperty(key, key);
        StringBuilder said = new StringBuilder();
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
            int close = sentence.indexOf('}', open);
            LocalText detail = details.get(sentence.substring(open + 1, close));
            said.append(sentence, from, open).append(detail == null ? "?" : inOneLine(detail.read(language)));
            from = close + 1;
        }
        return said.append(sentence.substring(from)).toString();
    }

    /** A line break in a name could forge a reason of its own. */
    private static String inOneLine(String detail) {
        return detail.replaceAll("[\\r\\n\\t\\u2028\\u2029]+", " ");
    }
}

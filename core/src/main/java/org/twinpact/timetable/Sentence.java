package org.twinpact.timetable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.twinpact.jurisdiction.Rule;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/** A sentence of a timetable in one language, with the values that it speaks of. */
final class Sentence {
    private static final Properties HEBREW = wording(LanguageTag.HEBREW);
    private static final Properties ENGLISH = wording(LanguageTag.ENGLISH);

    private final LanguageTag language;
    private final Map<String, String> values = new HashMap<>();

    private Sentence(LanguageTag language) {
        this.language = language;
    }

    static Sentence in(LanguageTag language) {
        return new Sentence(language);
    }

    /** What a rule asks, with its code, how much it weighs, its basis and source. */
    static String of(Rule rule, String code, LanguageTag language) {
        return in(language)
                .with("code", code)
                .with("text", rule.text())
                .with("basis", in(language).say("basis." + rule.basis()))
                .with("source", rule.source())
                .say(rule.severity() == Severity.WARN ? "rule.WARN" : "rule.BLOCK");
    }

    Sentence with(String name, LocalDate day) {
        return with(name, day.toString());
    }

    Sentence with(String name, LocalText text) {
        return with(name, text.read(language));
    }

    /** A value, in one line: a line break in a name could forge a line of its own. */
    Sentence with(String name, String value) {
        values.put(name, value.replaceAll("[\\r\\n\\t\\u2028\\u2029]+", " "));
        return this;
    }

    /** The sentence with that key, each {@code {name}} in it replaced; values are never searched for names again. */
    String say(String key) {
        String sentence = (language.equals(LanguageTag.HEBREW) ? HEBREW : ENGLISH).getProperty(key, key);
        StringBuilder said = new StringBuilder();
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
            int close = sentence.indexOf('}', open);
            said.append(sentence, from, open).append(values.getOrDefault(sentence.substring(open + 1, close), "?"));
            from = close + 1;
        }
        return said.append(sentence.substring(from)).toString();
    }

    private static Properties wording(LanguageTag language) {
        Properties sentences = new Properties();
        try (InputStream file = Sentence.class.getResourceAsStream("wording_" + language + ".properties")) {
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped wording for " + language + " cannot be read", e);
        }
        return sentences;
    }
}

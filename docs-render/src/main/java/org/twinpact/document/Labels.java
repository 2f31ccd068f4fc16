package org.twinpact.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.twinpact.approval.Body;
import org.twinpact.document.model.Text;
import org.twinpact.language.LanguageTag;

/** The words that a document adds to those of the agreement, in one language. */
record Labels(
        String plan,
        List<String> columns,
        String cost,
        String notMeasured,
        String signatures,
        String seal,
        String date,
        String draft,
        String fingerprint,
        Map<String, String> offices) {
    private static final Map<LanguageTag, Labels> SHIPPED = read();

    /** Returns the labels in a language, or the English labels if that language has none. */
    static Labels forLanguage(LanguageTag language) {
        return SHIPPED.getOrDefault(language, SHIPPED.get(LanguageTag.ENGLISH));
    }

    /** Returns the language of the labels that {@link #forLanguage} returns. */
    static LanguageTag languageFor(LanguageTag language) {
        return SHIPPED.containsKey(language) ? language : LanguageTag.ENGLISH;
    }

    /** Returns a label as a text. Language and direction of the text are those of the label. */
    static Text text(LanguageTag language, Function<Labels, String> label) {
        return Text.of(languageFor(language), label.apply(forLanguage(language)));
    }

    /** Returns a label as a text, with a value in place of {@code {0}}. */
    static Text text(LanguageTag language, Function<Labels, String> label, Object value) {
        return text(language, labels -> label.apply(labels).replace("{0}", value.toString()));
    }

    String office(Body office) {
        return offices.getOrDefault(office.code(), office.code());
    }

    private static Map<LanguageTag, Labels> read() {
        try (InputStream json = Labels.class.getResourceAsStream("labels.json")) {
            return JsonMapper.builder().build().readValue(json, new TypeReference<Map<LanguageTag, Labels>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped labels cannot be read", e);
        }
    }
}

package org.twinpact.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.twinpact.approval.Body;
import org.twinpact.language.LanguageTag;

/** The words that a document adds around those of the agreement. */
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

    /** The labels in a language; English ones where that language has none yet. */
    static Labels in(LanguageTag language) {
        return SHIPPED.getOrDefault(language, SHIPPED.get(LanguageTag.ENGLISH));
    }

    /** The language that {@link #in} speaks for another. */
    static LanguageTag languageFor(LanguageTag language) {
        return SHIPPED.containsKey(language) ? language : LanguageTag.ENGLISH;
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

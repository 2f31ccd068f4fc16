package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests of the spelling, punctuation and terms of all shipped Hebrew and English. */
class ShippedTextTest {
    private static final List<ShippedText> TEXTS = ShippedText.all();
    private static List<Form> forms;

    /** A form that may not return, with the right one and the reason. */
    private record Form(String language, String form, String right, String reason) {
        boolean isIn(ShippedText text) {
            return text.language().equals(language)
                    && pattern().matcher(text.text()).find();
        }

        /**
         * Returns a pattern for the whole words, in Hebrew with up to three letters of conjunctions and prepositions. A
         * form that ends with an asterisk is the beginning of words.
         */
        private Pattern pattern() {
            String prefix = language.equals("he") ? "[ובהלכמש]{0,3}" : "";
            String end = form.endsWith("*") ? "" : "(?!\\p{L})";
            return Pattern.compile(
                    "(?<!\\p{L})" + prefix + Pattern.quote(form.replace("*", "")) + end, Pattern.CASE_INSENSITIVE);
        }
    }

    @BeforeAll
    static void readForms() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ShippedTextTest.class.getResourceAsStream("forbidden-forms.tsv"), StandardCharsets.UTF_8))) {
            forms = lines.lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .map(cells -> new Form(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        }
    }

    @Test
    void noForbiddenFormIsShipped() {
        assertThat(forms).filteredOn(form -> form.language().equals("he")).hasSizeGreaterThan(100);
        assertThat(forms).filteredOn(form -> form.language().equals("en")).hasSizeGreaterThan(50);
        assertThat(TEXTS.stream()
                        .flatMap(text -> forms.stream()
                                .filter(form -> form.isIn(text))
                                .map(form -> "%s: “%s”. Instead of “%s” write “%s” (%s)"
                                        .formatted(
                                                text.file(), text.text(), form.form(), form.right(), form.reason()))))
                .isEmpty();
    }

    @Test
    void textsOfEveryKindOfFileAreRead() {
        for (String end : List.of(
                "_he.properties", "terms.tsv", "IL.json", "clauses.json", "index.html", "register.csv", ".java")) {
            assertThat(TEXTS).as(end).anyMatch(text -> text.file().endsWith(end));
        }
        assertThat(TEXTS).filteredOn(text -> text.language().equals("he")).hasSizeGreaterThan(1_200);
        assertThat(TEXTS).filteredOn(text -> text.language().equals("en")).hasSizeGreaterThan(900);
    }

    @Test
    void hebrewJoinsWordsWithMaqaf() {
        assertNone("he", "\\p{IsHebrew}-[\\p{L}\\p{Nd}]");
    }

    @Test
    void hebrewHasGereshGershayimAndItsOwnQuotationMarks() {
        assertNone("he", "['\"“”‘’]");
    }

    @Test
    void hebrewPrefixesJoinDigitsAndLatinWithMaqaf() {
        assertNone("he", "(?<!\\p{L})[בהוכלמש]{1,2}(?!MMMM)[\\p{Nd}\\p{IsLatin}]");
    }

    @Test
    void noTextHasDoubledOrMisplacedSpacesOrStops() {
        assertNone("he", " {2}| [.,:;!?](?!\\p{Nd})|(?<![.…])\\.\\.(?!\\.)");
        assertNone("en", " {2}| [.,:;!?](?!\\p{Nd})|(?<![.…])\\.\\.(?!\\.)");
    }

    @Test
    void noTextShowsAnIsoDate() {
        assertNone("he", "(?<!״)\\b(1[89]|20)\\d\\d-\\d\\d-\\d\\d\\b");
        assertNone("en", "(?<!')\\b(1[89]|20)\\d\\d-\\d\\d-\\d\\d\\b");
    }

    private static void assertNone(String language, String pattern) {
        Pattern wrong = Pattern.compile(pattern);

        assertThat(TEXTS)
                .filteredOn(text -> text.language().equals(language))
                .filteredOn(text -> wrong.matcher(text.text()).find())
                .extracting(text -> text.file() + ": " + text.text())
                .isEmpty();
    }
}

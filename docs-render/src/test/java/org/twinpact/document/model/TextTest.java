package org.twinpact.document.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.language.LanguageTag.ENGLISH;
import static org.twinpact.language.LanguageTag.HEBREW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.language.LanguageTag;

class TextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026–2030",
                "-3",
                "+972-4-835-6000",
                ">= 85%",
                "≥ 85%",
                "85%",
                "31.12.2027",
                "2026-11-23",
                "10:30–12:00",
                "1:100",
                "17/2026",
                "50₪",
                "$1,234.50",
                "40 – 60",
                "-3–+5",
                "twin@haifa.example",
                "https://haifa.example/twin?a=1",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
            })
    void aValueIsMarkedWhole(String value) {
        for (LanguageTag language : List.of(HEBREW, ENGLISH)) {
            String words = language.equals(HEBREW) ? "עד %s בשנה" : "up to %s a year";
            assertThat(Text.of(language, words.formatted(value)).runs())
                    .contains(new Run.Value(value))
                    .hasSize(3);
        }
    }

    @Test
    void aHyphenAfterALetterIsNoMinus() {
        assertThat(Text.of(HEBREW, "ב-3 במאי").runs())
                .containsExactly(new Run.Words("ב-"), new Run.Value("3"), new Run.Words(" במאי"));
    }

    @Test
    void wordsOfTheOtherDirectionAreQuoted() {
        assertThat(Text.of(HEBREW, "ארגון Sister Cities (SCI) ותקן ISO 3166-1.").runs())
                .containsExactly(
                        new Run.Words("ארגון "),
                        new Run.Quote(Text.of(ENGLISH, "Sister Cities (SCI)")),
                        new Run.Words(" ותקן "),
                        new Run.Quote(Text.of(ENGLISH, "ISO 3166-1")),
                        new Run.Words("."));
        assertThat(Text.of(ENGLISH, "on ג׳ בחשוון תשע״ד, agreed").runs())
                .containsExactly(
                        new Run.Words("on "),
                        new Run.Quote(Text.of(HEBREW, "ג׳ בחשוון תשע״ד")),
                        new Run.Words(", agreed"));
    }

    @Test
    void aQuoteHoldsABracketWholeOrNotAtAll() {
        assertThat(Text.of(HEBREW, "הנוסח (SHA-256): 9f86d081884c7d659a2feaa0c55ad015")
                        .runs())
                .containsExactly(
                        new Run.Words("הנוסח ("),
                        new Run.Quote(Text.of(ENGLISH, "SHA-256")),
                        new Run.Words("): "),
                        new Run.Value("9f86d081884c7d659a2feaa0c55ad015"));
    }

    @Test
    void nothingIsLostInSplitting() {
        String text = "עיר Lyon (France), 2026–2030; דוא״ל a@b.example! בְּרֵאשִׁית — ‹x› \"y\" 'z' 100%";

        assertThat(Text.of(HEBREW, text).plainText()).isEqualTo(text);
        assertThat(Text.of(ENGLISH, text).plainText()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x200E, 0x200F, 0x061C, 0x200B,
                0xFEFF, 0x00, 0x08, 0x1B, 0x7F, 0x85, 0x2028, 0xFFFE, 0xFFFF, 0x1FFFE, 0xE0041, 0xD800
            })
    void invisibleCharactersAreShown(int codePoint) {
        String hidden = new String(Character.toChars(codePoint));
        String shown = "a[U+%04X]b".formatted(codePoint);

        assertThat(Text.of(ENGLISH, "a" + hidden + "b").plainText()).isEqualTo(shown);
        assertThat(new Run.Words("a" + hidden + "b").plainText()).isEqualTo(shown);
        assertThat(new Run.Value("a" + hidden + "b").plainText()).isEqualTo(shown);
    }

    @Test
    void joinersStayBecausePersianWordsNeedThem() {
        assertThat(Text.of(new LanguageTag("fa"), "می\u200Cخواهم").plainText()).isEqualTo("می\u200Cخواهم");
    }
}

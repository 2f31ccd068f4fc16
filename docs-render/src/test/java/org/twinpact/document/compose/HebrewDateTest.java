package org.twinpact.document.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HebrewDateTest {
    @ParameterizedTest
    @CsvSource({
        "2013-10-07, ג׳ בחשוון תשע״ד, 3 Heshvan 5774",
        "1995-07-18, כ׳ בתמוז תשנ״ה, 20 Tamuz 5755",
        "1998-05-25, כ״ט באייר תשנ״ח, 29 Iyar 5758",
        "1998-05-28, ג׳ בסיוון תשנ״ח, 3 Sivan 5758",
        "2022-06-12, י״ג בסיוון תשפ״ב, 13 Sivan 5782",
        "2024-02-15, ו׳ באדר א׳ תשפ״ד, 6 Adar I 5784",
        "2024-03-15, ה׳ באדר ב׳ תשפ״ד, 5 Adar II 5784",
        "2023-03-10, י״ז באדר תשפ״ג, 17 Adar 5783"
    })
    void agreesWithVerifiedDates(LocalDate civil, String hebrew, String english) {
        HebrewDate date = HebrewDate.of(civil, false);

        assertThat(date.formatHebrew()).isEqualTo(hebrew);
        assertThat(date.formatEnglish()).isEqualTo(english);
        assertThat(date.toCivilDate()).isEqualTo(civil);
    }

    @Test
    void anActAfterSunsetBelongsToTheNextHebrewDate() {
        HebrewDate evening = HebrewDate.of(LocalDate.of(2013, 10, 7), true);

        assertThat(evening).isEqualTo(HebrewDate.of(LocalDate.of(2013, 10, 8), false));
        assertThat(evening.formatHebrewInFull()).isEqualTo("ד׳ בחשוון התשע״ד");
    }

    @Test
    void fifteenAndSixteenAvoidTheLettersOfTheName() {
        assertThat(HebrewDate.of(LocalDate.of(2026, 9, 26), false).formatHebrew())
                .isEqualTo("ט״ו בתשרי תשפ״ז");
        assertThat(HebrewDate.of(LocalDate.of(2026, 9, 27), false).formatHebrew())
                .isEqualTo("ט״ז בתשרי תשפ״ז");
    }

    @Test
    void convertsThereAndBackForACentury() {
        for (LocalDate day = LocalDate.of(1950, 1, 1); day.getYear() < 2050; day = day.plusDays(1)) {
            assertThat(HebrewDate.of(day, false).toCivilDate()).isEqualTo(day);
        }
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.evidence.PartialDate;

/** Tests of past dates that are known in part, and of the refusal of impossible dates. */
class PartialDateTest {
    private static final String REGEXP = pattern();

    @Test
    void everyDayThatWasIsOneAndNoOther() {
        for (int year : new int[] {1900, 1998, 2000, 2022, 2024, 2096, 2100}) {
            for (int month = 1; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    String iso = "%04d-%02d-%02d".formatted(year, month, day);
                    assertThat(iso.matches(REGEXP)).as(iso).isEqualTo(isDay(iso));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1998", "2022-03", "2022-12", "2022-02"})
    void aYearOrAMonthAloneIsOne(String iso) {
        assertThat(iso.matches(REGEXP)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"98", "2022-13", "2022-00", "2022-3", "2022-", "02-29", "March 2022", ""})
    void anythingElseIsNone(String iso) {
        assertThat(iso.matches(REGEXP)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1998, 1998-01-01, 1998-12-31,",
        "2024-02, 2024-02-01, 2024-02-29,",
        "2023-02, 2023-02-01, 2023-02-28,",
        "2022-03-14, 2022-03-14, 2022-03-14, 2022-03-14"
    })
    void aPartialDateLiesBetweenTwoDays(String iso, LocalDate earliest, LocalDate latest, LocalDate day) {
        PartialDate date = new PartialDate(iso);

        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date.day()).isEqualTo(Optional.ofNullable(day));
    }

    @Test
    void aKnownDayIsADateOfWhichEverythingIsKnown() {
        assertThat(PartialDate.of(LocalDate.parse("2022-03-14"))).isEqualTo(new PartialDate("2022-03-14"));
    }

    private static boolean isDay(String iso) {
        try {
            return LocalDate.parse(iso).toString().equals(iso);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String pattern() {
        return PartialDate.class
                .getRecordComponents()[0]
                .getAccessor()
                .getAnnotation(Pattern.class)
                .regexp();
    }
}

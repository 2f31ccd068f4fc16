package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.language.LanguageTag;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.SignatureActs;

/** Tests of the day of an act, which is not later than today anywhere on Earth by the office's clock. */
class ActDayTest {
    private static final Act OPEN = SampleLife.acts().get(0).act();
    private static final Act TABLE = SampleLife.acts().get(1).act();

    private final InMemoryRegistry registry = new InMemoryRegistry();

    @ParameterizedTest
    @CsvSource({"2026-11-25", "2027-01-20", "2036-11-24", "2126-01-20"})
    void aDayToComeIsRefusedInWords(LocalDate day) {
        TwinningOffice office = officeAt("2026-11-24T08:00:00Z");
        office.open(Scenario.ID, OPEN, on(LocalDate.parse("2026-01-05"))).orElseThrow();

        Outcome outcome = office.perform(Scenario.ID, TABLE, on(day));

        assertThat(codes(outcome)).containsExactly("ACT_DAY_IN_THE_FUTURE");
        assertThat(codes(office.preview(Scenario.ID, TABLE, on(day)))).containsExactly("ACT_DAY_IN_THE_FUTURE");
        assertThat(text(outcome, LanguageTag.ENGLISH))
                .contains(String.valueOf(day.getYear()), "no later than 24 November 2026", "once it has happened");
        assertThat(text(outcome, LanguageTag.HEBREW)).contains("24 בנובמבר 2026", "לאחר שבוצעה");
        assertThat(office.find(Scenario.ID).lastOn()).contains(LocalDate.parse("2026-01-05"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T09:59:59Z, 2026-11-24, 2026-11-25",
        "2026-11-24T10:00:00Z, 2026-11-25, 2026-11-26",
        "2026-12-31T23:00:00Z, 2027-01-01, 2027-01-02"
    })
    void theLastDayIsTheOneThatHasBegunSomewhere(String now, LocalDate last, LocalDate toCome) {
        TwinningOffice office = officeAt(now);

        assertThat(codes(office.open(Scenario.ID, OPEN, on(toCome)))).containsExactly("ACT_DAY_IN_THE_FUTURE");
        assertThat(registry.find(Scenario.ID)).isEmpty();
        assertThat(codes(office.open(Scenario.ID, OPEN, on(last)))).isEmpty();
    }

    @Test
    void aCeremonyMayLieAhead() {
        TwinningOffice office = officeAt("2026-07-01T08:00:00Z");
        List<SampleLife.RecordedAct> life = SampleLife.acts().subList(0, 21);
        office.open(Scenario.ID, life.get(0).act(), life.get(0).by()).orElseThrow();
        life.subList(1, 21)
                .forEach(next ->
                        office.perform(Scenario.ID, next.act(), next.by()).orElseThrow());

        assertThat(office.find(Scenario.ID).ceremonies())
                .singleElement()
                .satisfies(ceremony -> assertThat(ceremony.on()).isAfter("2026-07-01"));
        assertThat(codes(office.perform(
                        Scenario.ID,
                        new SignatureActs.ScheduleCeremony(SampleLife.ceremony()),
                        on(SampleLife.ceremony().on()))))
                .as("the day of the act itself")
                .containsExactly("ACT_DAY_IN_THE_FUTURE");
    }

    private TwinningOffice officeAt(String now) {
        return TwinningOffice.over(registry)
                .clock(Clock.fixed(Instant.parse(now), ZoneOffset.UTC))
                .build();
    }

    private static ActContext on(LocalDate day) {
        return ActContext.role("Officer", SampleLife.HAIFA.id(), day);
    }

    private static String text(Outcome outcome, LanguageTag language) {
        return outcome.match(accepted -> "accepted", refused -> refused.text(language));
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.match(
                accepted -> List.of(),
                refused -> refused.missing().stream().map(Finding::code).toList());
    }
}

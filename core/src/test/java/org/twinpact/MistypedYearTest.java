package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinpact.language.LanguageTag;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Outcome;

/** The refusal of a day far ahead of the office's clock, which would stay the last day of the twinning for good. */
class MistypedYearTest {
    private static final Act OPEN = SampleLife.acts().get(0).act();
    private static final Act TABLE = SampleLife.acts().get(1).act();

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final TwinningOffice office = TwinningOffice.over(registry)
            .clock(Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC))
            .build();

    @Test
    void aYearFarAheadIsRefusedInWords() {
        office.open(Scenario.ID, OPEN, on("2026-01-05")).orElseThrow();

        Outcome outcome = office.perform(Scenario.ID, TABLE, on("2126-01-20"));

        assertThat(codes(outcome)).containsExactly("YEAR_FAR_AHEAD");
        assertThat(codes(office.preview(Scenario.ID, TABLE, on("2126-01-20")))).containsExactly("YEAR_FAR_AHEAD");
        for (LanguageTag language : List.of(LanguageTag.HEBREW, LanguageTag.ENGLISH)) {
            assertThat(outcome.<String>match(accepted -> "", refused -> refused.text(language)))
                    .contains("2126-01-20", "2026-11-24");
        }
        assertThat(office.find(Scenario.ID).lastOn()).contains(LocalDate.parse("2026-01-05"));
    }

    @Test
    void nothingIsOpenedSo() {
        assertThat(codes(office.open(Scenario.ID, OPEN, on("2036-11-25")))).containsExactly("YEAR_FAR_AHEAD");
        assertThat(registry.find(Scenario.ID)).isEmpty();
    }

    @Test
    void tenYearsAreStillTaken() {
        assertThat(codes(office.open(Scenario.ID, OPEN, on("2036-11-24")))).isEmpty();
    }

    private static ActContext on(String day) {
        return ActContext.role("Officer", SampleLife.HAIFA.id(), LocalDate.parse(day));
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.match(
                accepted -> List.of(),
                refused -> refused.missing().stream().map(Finding::code).toList());
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.calendar.OfficeCalendar;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;
import org.twinpact.signing.CeremonyBuilder;
import org.twinpact.signing.SigningMode;
import org.twinpact.twinning.AgendaItem;
import org.twinpact.twinning.AgendaLine;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.FindingKind;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Twinning;

/** Tests of the days on which offices are closed, of which agendas and ceremonies advise. */
class OfficeCalendarTest {
    private static final int IN_FORCE = 25;

    @ParameterizedTest
    @CsvSource(textBlock = """
                    IL, 2026-12-04, weekend
                    IL, 2026-12-05, weekend
                    IL, 2026-12-06,
                    FR, 2026-12-04,
                    FR, 2026-12-06, weekend
                    IN, 2026-12-05,
                    IN, 2026-12-06, weekend
                    IL, 2026-09-13, Rosh Hashanah
                    IL, 2026-09-12, Rosh Hashanah
                    IL, 2026-09-21, Yom Kippur
                    IL, 2026-09-26, Sukkot
                    IL, 2026-10-03, Shemini Atzeret
                    IL, 2026-04-02, Passover
                    IL, 2026-04-08, the seventh day of Passover
                    IL, 2026-04-22, Independence Day
                    IL, 2026-05-22, Shavuot
                    FR, 2026-04-22,
                    """)
    void theShippedCalendarKnowsTheWeekendsOfAllAndTheHolidaysOfIsrael(String country, LocalDate day, String reason) {
        assertThat(OfficeCalendar.shipped().closed(country, day).map(known -> known.read(LanguageTag.ENGLISH)))
                .isEqualTo(Optional.ofNullable(reason));
    }

    @Test
    void theLastOpenDayIsBeforeTheHolidayAndTheWeekendThatPrecedesIt() {
        // The new year of 2026 is on a Saturday and a Sunday, after a Friday.
        assertThat(OfficeCalendar.shipped().lastOpenDayBefore("IL", day("2026-09-13")))
                .contains(day("2026-09-10"));
        OfficeCalendar never = (country, day) -> Optional.of(LocalText.of("סגור", "closed"));
        assertThat(never.lastOpenDayBefore("IL", day("2026-09-13"))).isEmpty();
    }

    @Test
    void aCeremonyOnADayOfRestOfEitherSideIsScheduledWithAnAdvice() {
        Scenario scenario = Scenario.until(IN_FORCE);

        assertThat(texts(scenario.lifecycle().closedOffices(scenario.twinning(), day("2026-12-05"))))
                .containsExactly(
                        "The offices of Haifa are closed on 5 December 2026 (weekend). The last working day before is 3"
                                + " December 2026.",
                        "The offices of Marseille are closed on 5 December 2026 (weekend). The last working day before is"
                                + " 4 December 2026.");
        assertThat(scenario.warned("2026-10-05", ceremony("2026-12-04"))).containsExactly("OFFICE_CLOSED");
        assertThat(scenario.warned("2026-10-05", ceremony("2026-12-06"))).containsExactly("OFFICE_CLOSED");
        assertThat(scenario.warned("2026-10-05", ceremony("2026-12-07"))).isEmpty();
        scenario.accepted("2026-10-05", ceremony("2026-12-05"));
        assertThat(scenario.twinning().ceremonies())
                .filteredOn(ceremony -> ceremony.id().equals("anniversary"))
                .singleElement()
                .satisfies(ceremony -> assertThat(ceremony.on()).isEqualTo("2026-12-05"));
        FinalizedScenario.assertWhole(scenario);
    }

    @Test
    void anObligationThatIsDueOnADayOfRestStaysDueOnThatDay() {
        Twinning twinning = Scenario.until(IN_FORCE).twinning();
        Obligation owed = twinning.obligations().stream()
                .filter(known -> known.owner().equals(SampleLife.HAIFA.id()))
                .findFirst()
                .orElseThrow();
        AgendaItem item = AgendaItem.of(twinning).stream()
                .filter(known ->
                        known.code().equals(owed.code()) && known.party().equals(owed.owner()))
                .findFirst()
                .orElseThrow();
        LocalText strike = LocalText.of("שביתה", "strike");
        Lifecycle striking = under((country, day) ->
                country.equals("IL") && !day.isBefore(owed.due().minusDays(2)) && !day.isAfter(owed.due())
                        ? Optional.of(strike)
                        : Optional.empty());
        Lifecycle open = under((country, day) -> Optional.empty());

        AgendaLine line = striking.agendaLine(twinning, item, owed.due().minusDays(7));

        assertThat(line.item().on()).isEqualTo(owed.due());
        assertThat(line.findings())
                .startsWith(open.agendaLine(twinning, item, owed.due().minusDays(7))
                        .findings()
                        .toArray(Finding[]::new))
                .last()
                .satisfies(advice -> {
                    assertThat(advice.code()).isEqualTo("OFFICE_CLOSED");
                    assertThat(advice.kind()).isEqualTo(FindingKind.ADVICE);
                    assertThat(advice.details().get("day").read(LanguageTag.ENGLISH))
                            .isEqualTo(Days.text(owed.due().minusDays(3)).read(LanguageTag.ENGLISH));
                });
        assertThat(line.sentences()).hasSameSizeAs(line.findings());
        assertThat(striking.agendaLine(twinning, item, owed.due().plusDays(1)).findings())
                .as("no advice on a day that is past")
                .noneMatch(known -> known.code().equals("OFFICE_CLOSED"));
        assertThat(striking.obligations(twinning, owed.due().minusDays(7)))
                .as("what is owed does not depend on the calendar")
                .isEqualTo(open.obligations(twinning, owed.due().minusDays(7)));
    }

    @Test
    void aHostAddsTheHolidaysOfFurtherCountries() {
        LocalText bastille = LocalText.of("היום הלאומי", "Bastille Day");
        OfficeCalendar french =
                (country, day) -> country.equals("FR") && day.getMonthValue() == 7 && day.getDayOfMonth() == 14
                        ? Optional.of(bastille)
                        : Optional.empty();
        OfficeCalendar all = french.or(OfficeCalendar.shipped());
        Twinning twinning = Scenario.until(IN_FORCE).twinning();

        assertThat(all.closed("FR", day("2027-07-14"))).contains(bastille);
        assertThat(all.closed("IL", day("2027-07-14"))).isEmpty();
        assertThat(Lifecycle.under(Rulebook.shipped().with(all)).closedOffices(twinning, day("2027-07-14")))
                .singleElement()
                .satisfies(advice -> assertThat(advice.text(LanguageTag.HEBREW))
                        .isEqualTo("המשרדים של מרסיי סגורים ב־14 ביולי 2027 (היום הלאומי). יום העבודה האחרון שלפניו: 13"
                                + " ביולי 2027."));
    }

    private static Lifecycle under(OfficeCalendar calendar) {
        return Lifecycle.under(Rulebook.shipped().with(calendar));
    }

    private static List<String> texts(List<Finding> findings) {
        return findings.stream().map(advice -> advice.text(LanguageTag.ENGLISH)).toList();
    }

    private static SignatureActs.ScheduleCeremony ceremony(String on) {
        return new SignatureActs.ScheduleCeremony(new CeremonyBuilder()
                .id("anniversary")
                .on(day(on))
                .place(LocalText.of("חיפה", "Haifa"))
                .manner(SigningMode.IN_PERSON)
                .build());
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

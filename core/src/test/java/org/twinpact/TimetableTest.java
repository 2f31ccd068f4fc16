package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinpact.Timetables.HAIFA_MARSEILLE;
import static org.twinpact.Timetables.START;
import static org.twinpact.Timetables.TURIN;
import static org.twinpact.Timetables.day;
import static org.twinpact.Timetables.days;
import static org.twinpact.Timetables.earliestDay;
import static org.twinpact.Timetables.filing;
import static org.twinpact.Timetables.italy;
import static org.twinpact.Timetables.obligation;
import static org.twinpact.Timetables.profile;
import static org.twinpact.Timetables.request;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.jurisdiction.Circumstance;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.ObligationRule;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.timetable.KeyDate;
import org.twinpact.timetable.Timetable;
import org.twinpact.timetable.TimetableEntry;
import org.twinpact.timetable.TimetableEntryKind;
import org.twinpact.timetable.TimetableRequest;

/** Tests of timetables of real towns, worked out by hand. The earliest days are invented. */
class TimetableTest {
    @Test
    void lawsThatSetNoTermsSetAnOrderOnly() {
        Timetable timetable = Timetable.of(HAIFA_MARSEILLE);

        assertThat(timetable.entries())
                .filteredOn(entry -> entry.kind() != TimetableEntryKind.OBLIGATION)
                .allSatisfy(entry -> assertThat(entry.day()).isEqualTo(START))
                .extracting(TimetableEntry::code)
                .containsExactly(
                        "PLAN",
                        "TEXT_READY",
                        "IL-HEAD",
                        "IL-COUNCIL",
                        "TEXT_FINAL",
                        "IL-LEGAL-OPINION",
                        "FR-COUNCIL",
                        "SIGNATURE",
                        "SIGNATURE",
                        "SIGNED",
                        "FR-TRANSMISSION",
                        "ENTRY_INTO_FORCE");
        for (KeyDate keyDate : List.of(timetable.signed(), timetable.inForce())) {
            assertThat(keyDate.day()).isEqualTo(START);
            assertThat(keyDate.lastDelay()).isEmpty();
            assertThat(keyDate.smallestRemedy()).isEmpty();
            assertThat(keyDate.text(LanguageTag.ENGLISH)).endsWith("No earlier day is possible.");
        }
    }

    @Test
    void aWarningIsListedAndDelaysNothing() {
        Step advice = filing("DARA").withSeverity(Severity.WARN);
        Timetable timetable = Timetable.of(request(italy(advice), SampleLife.HAIFA, TURIN));

        assertThat(timetable.signed().day()).isEqualTo(START);
        assertThat(timetable.entries())
                .filteredOn(entry -> entry.code().equals("IT-DARA"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.text(LanguageTag.ENGLISH))
                        .contains("delays nothing", "Silence counts as consent on 31 December 2026"));
    }

    @Test
    void aStepThatOnlyTheTextRequiresFollowsTheText() {
        Step consent = SampleSteps.step("IT-ASSOCIATION", new Body("MINISTRY"), Scope.SUBJECTS, Gate.TEXT)
                .withWhen(Circumstance.JOINS_ASSOCIATION);
        TimetableRequest request =
                request(italy(consent), SampleLife.HAIFA, TURIN).withTextReady(LocalDate.parse("2026-12-10"));

        assertThat(Timetable.of(request).entries())
                .extracting(TimetableEntry::code)
                .doesNotContain("IT-ASSOCIATION");
        assertThat(day(Timetable.of(request.withJoinsAssociation(true)), "IT-ASSOCIATION"))
                .isEqualTo("2026-12-10");
    }

    @Test
    void obligationsFallDueAfterTheSigningAndAgainEachYear() {
        Timetable timetable = Timetable.of(HAIFA_MARSEILLE);

        assertThat(days(timetable, "IL-PUBLISH")).containsExactly("2026-12-08");
        assertThat(days(timetable, "IL-INFORM-MFA")).containsExactly("2026-12-31");
        assertThat(days(timetable, "IL-YEARLY-REPORT")).containsExactly("2027-12-01", "2028-12-01", "2029-12-01");
        assertThat(days(Timetable.of(HAIFA_MARSEILLE.withUntil(LocalDate.parse("2028-12-01"))), "IL-YEARLY-REPORT"))
                .containsExactly("2027-12-01", "2028-12-01");
        assertThat(days(Timetable.of(HAIFA_MARSEILLE.withYears(1)), "IL-YEARLY-REPORT"))
                .containsExactly("2027-12-01");
    }

    @Test
    void aFixedDayObligationIsDueOnItsNextDay() {
        ObligationRule declaration = obligation().withDay(MonthDay.of(5, 31));
        TimetableRequest request = request(easy(declaration), SampleLife.HAIFA, SampleLife.MARSEILLE);

        assertThat(days(Timetable.of(request.withYears(2)), "FR-DECLARE")).containsExactly("2027-05-31", "2028-05-31");
        assertThat(days(
                        Timetable.of(
                                request.withStart(LocalDate.parse("2027-05-31")).withYears(1)),
                        "FR-DECLARE"))
                .containsExactly("2028-05-31");
    }

    @Test
    void anObligationCannotRecurOnTheSameDay() {
        assertThatThrownBy(() -> obligation().withWithin(Period.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FR-DECLARE", "P0D", "longer than none");
    }

    /** Returns profiles of France and Israel that require nothing but an obligation in France. */
    private static Profiles easy(ObligationRule french) {
        return Profiles.of(List.of(Overrides.in(profile("FR").withObligations(french)), Overrides.in(profile("IL"))));
    }

    @Test
    void itReadsInHebrewAndEnglishLineByLine() {
        Timetable timetable = Timetable.of(
                HAIFA_MARSEILLE.withEarliestDays(earliestDay(SampleLife.HAIFA, "IL-COUNCIL", "2026-12-15")));

        assertThat(timetable.text(LanguageTag.ENGLISH).lines())
                .startsWith("Haifa – Marseille: the earliest possible days, from 1 December 2026")
                .contains(
                        "15 December 2026: the text is final.",
                        "Signed by all parties: 15 December 2026 at the earliest.",
                        "The causes of the delay:")
                .anyMatch(line ->
                        line.startsWith("- Haifa: The council ") && line.endsWith("Not before 15 December 2026."))
                .anyMatch(line ->
                        line.startsWith("The smallest change: Haifa takes this step by 1 December 2026 instead of"));
        assertThat(timetable.text(LanguageTag.HEBREW).lines())
                .startsWith("חיפה – מרסיי: המועדים האפשריים המוקדמים ביותר, החל ביום 1 בדצמבר 2026")
                .contains("15 בדצמבר 2026: הנוסח סופי.", "חתימת כל הצדדים: 15 בדצמבר 2026 לכל המוקדם.")
                .anyMatch(line -> line.startsWith("- חיפה: מועצת הרשות ") && line.endsWith("לא לפני 15 בדצמבר 2026."))
                .noneMatch(line -> line.contains("?"));
    }

    @Test
    void aTermThatEndsBeforeItCanBeginIsReported() {
        TimetableRequest request = request(Profiles.shipped(), SampleLife.HAIFA, TURIN);
        Timetable over = Timetable.of(request.withUntil(LocalDate.parse("2026-12-30")));

        assertThat(over.inForce().day()).isEqualTo("2026-12-31");
        assertThat(over.text(LanguageTag.ENGLISH))
                .endsWith("The fixed term would end on 30 December 2026, before the agreement can enter into force.");
        assertThat(over.text(LanguageTag.HEBREW)).contains("30 בדצמבר 2026, עוד לפני");
        assertThat(Timetable.of(request.withUntil(LocalDate.parse("2026-12-31")))
                        .text(LanguageTag.ENGLISH))
                .doesNotContain("fixed term");
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.Report;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.Obligation;

/** Tests of the yearly reports and the years that they cover. */
class ReportsTest {
    @Test
    void eachYearIsAnsweredByAReportOfItsOwn() {
        Scenario scenario = Scenario.until(31);

        scenario.accepted("2027-09-10", report("2027-09-01"));
        assertThat(owed(scenario)).containsExactly(LocalDate.parse("2028-09-14"));
        scenario.accepted("2028-09-10", report("2028-09-01"));
        assertThat(owed(scenario)).containsExactly(LocalDate.parse("2029-09-14"));
    }

    @Test
    void theSameReportSubmittedTwiceAnswersOneYear() {
        Scenario scenario = Scenario.until(31);

        scenario.accepted("2027-09-10", report("2027-09-01"));
        scenario.accepted("2027-09-11", report("2027-09-01"));

        assertThat(owed(scenario)).containsExactly(LocalDate.parse("2028-09-14"));
    }

    @Test
    void aLateReportAnswersTheYearThatIsStillOwed() {
        Scenario scenario = Scenario.until(31);

        scenario.accepted("2028-01-20", report("2027-09-01"));

        assertThat(owed(scenario)).containsExactly(LocalDate.parse("2028-09-14"));
    }

    @Test
    void aReportOfOnePartyLeavesTheObligationOfTheOther() {
        Scenario scenario = Scenario.until(32);

        assertThat(scenario.twinning().obligations())
                .extracting(Obligation::code, Obligation::due)
                .contains(tuple("FR-YEARLY-DECLARATION", LocalDate.parse("2027-05-31")));
    }

    @Test
    void anIncompleteReportNamesRecipientsAndObligationsLeft() {
        Scenario scenario = Scenario.until(31);
        Act toOne = report("2027-09-01", "ASSOCIATION_INTERNATIONAL");

        assertThat(scenario.ask("2027-09-10", toOne).orElseThrow().warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.evidence()).isEqualTo("IL-YEARLY-REPORT");
                    assertThat(warning.text(LanguageTag.ENGLISH))
                            .isEqualTo(
                                    "Haifa: the obligation remains open: yearly report to the association of local authorities"
                                            + " and the foreign ministry. The report has not been submitted to: the foreign ministry.");
                    assertThat(warning.text(LanguageTag.HEBREW)).contains("חיפה", "משרד החוץ");
                });
        scenario.accepted("2027-09-10", toOne);
        assertThat(owed(scenario)).containsExactly(LocalDate.parse("2027-09-14"));
    }

    @Test
    void whoeverIsToldOfAnAnsweredYearAnewIsNotWarned() {
        Scenario scenario = Scenario.until(31);
        assertThat(scenario.warned("2027-09-10", report("2027-09-01"))).isEmpty();
        scenario.accepted("2027-09-10", report("2027-09-01"));

        assertThat(scenario.warned("2027-09-11", report("2027-09-01", "ASSOCIATION_INTERNATIONAL")))
                .isEmpty();
    }

    private static Act report(String upTo) {
        return report(upTo, "ASSOCIATION_INTERNATIONAL", "FOREIGN_MINISTRY");
    }

    private static Act report(String upTo, String... recipients) {
        LocalDate day = LocalDate.parse(upTo);
        return new FollowUpActs.SubmitReport(
                SampleLife.HAIFA.id(),
                new Report(
                        day,
                        List.of(new Measurement("O1", new BigDecimal("262"), day)),
                        LocalText.of("ירידה", "Down"),
                        List.of(recipients)));
    }

    private static List<LocalDate> owed(Scenario scenario) {
        return scenario.twinning().obligations().stream()
                .filter(obligation -> obligation.code().equals("IL-YEARLY-REPORT"))
                .map(Obligation::due)
                .toList();
    }
}

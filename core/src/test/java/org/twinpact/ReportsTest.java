package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.evidence.PartialDate;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.Recipients;
import org.twinpact.followup.Report;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.Append;
import org.twinpact.registry.OutboxMessage;
import org.twinpact.registry.OutboxPolicy;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.EndingKind;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Track;

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

        assertThat(scenario.refused("2027-09-11", report("2027-09-01"))).containsExactly("PERIOD_ALREADY_REPORTED");
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
    void aReportThatIsSentOnToAnotherRecipientNamesNoObligation() {
        Scenario scenario = Scenario.until(31);
        assertThat(scenario.warned("2027-09-10", report("2027-09-01"))).isEmpty();
        scenario.accepted("2027-09-10", report("2027-09-01"));
        Report copy = SampleLife.report(
                LocalDate.parse("2027-09-01"), List.of(), List.of(Recipients.ASSOCIATION_INTERNATIONAL));

        assertThat(scenario.warned("2027-09-11", new FollowUpActs.SubmitReport(SampleLife.HAIFA.id(), copy)))
                .isEmpty();
    }

    @Test
    void aReportThatNamesNoObligationFulfilsNothingAndSaysSo() {
        Scenario scenario = Scenario.until(31);
        Report report = SampleLife.report(
                LocalDate.parse("2027-09-01"), List.of(), SampleLife.report().recipients());
        Act act = new FollowUpActs.SubmitReport(SampleLife.HAIFA.id(), report);

        assertThat(scenario.warned("2027-09-10", act)).containsExactly("REPORT_FULFILS_NOTHING");
        scenario.accepted("2027-09-10", act);

        assertThat(owed(scenario)).containsExactly(LocalDate.parse("2027-09-14"));
    }

    @Test
    void aReportThatNamesNoObligationSaysSoAlsoWhenItWentToSomeRecipientsOnly() {
        Scenario scenario = Scenario.until(31);
        Report report = SampleLife.report(LocalDate.parse("2027-09-01"), List.of(), List.of("FOREIGN_MINISTRY"));

        assertThat(scenario.warned("2027-09-10", new FollowUpActs.SubmitReport(SampleLife.HAIFA.id(), report)))
                .containsExactly("REPORT_FULFILS_NOTHING");
    }

    @Test
    void noReportIsForAPeriodAfterTheEnd() {
        Scenario scenario = Scenario.until(31);
        scenario.accepted(
                "2027-09-10",
                new EndActs.RecordEnding(new Ending(
                        Optional.of(EndingKind.AGREED),
                        Optional.of(PartialDate.of(LocalDate.parse("2027-09-10"))),
                        Optional.empty(),
                        Optional.empty())));
        Report later = SampleLife.report(LocalDate.parse("2027-09-20"), List.of(), List.of("FOREIGN_MINISTRY"));
        ReportingPeriod after = new ReportingPeriod(
                LocalDate.parse("2027-09-11"), later.period().to());

        assertThat(scenario.refused(
                        "2027-10-01",
                        new FollowUpActs.SubmitReport(
                                SampleLife.HAIFA.id(),
                                new Report(Optional.empty(), after, List.of(), later.summary(), later.recipients()))))
                .containsExactly("REPORT_AFTER_END");
        scenario.accepted("2027-10-01", report("2027-09-10"));
    }

    @Test
    void aReportForALaterYearLeavesTheYearBeforeMissedUntilItsOwnReportArrives() {
        Scenario scenario = Scenario.until(31);

        scenario.accepted("2028-09-20", report("2028-09-13"));

        assertThat(owed(scenario)).containsExactly(LocalDate.parse("2029-09-14"));
        assertThat(yearly(scenario).missed()).containsExactly(year(2026));
        assertThat(findings(scenario, "2028-09-21"))
                .containsExactly(
                        "Haifa: yearly report to the association of local authorities and the foreign ministry"
                                + " (14 September 2026 to 13 September 2027) was not fulfilled and is still possible."
                                + " Report once a year to the association of local authorities and the foreign ministry.",
                        "Haifa: yearly report to the association of local authorities and the foreign ministry"
                                + " (14 September 2028 to 13 September 2029), due by 14 September 2029."
                                + " Report once a year to the association of local authorities and the foreign ministry.");

        scenario.accepted("2028-10-01", report("2027-09-13"));

        assertThat(yearly(scenario).missed()).isEmpty();
        assertThat(owed(scenario)).containsExactly(LocalDate.parse("2029-09-14"));
    }

    @Test
    void twoReportsReadTheSameInEitherOrder() {
        Scenario inOrder = Scenario.until(31);
        inOrder.accepted("2028-10-01", report("2027-09-13"));
        inOrder.accepted("2028-10-01", report("2028-09-13"));
        Scenario reversed = Scenario.until(31);
        reversed.accepted("2028-10-01", report("2028-09-13"));
        reversed.accepted("2028-10-01", report("2027-09-13"));

        assertThat(reversed.twinning().obligations())
                .containsExactlyInAnyOrderElementsOf(inOrder.twinning().obligations());
    }

    @Test
    void everyOverdueYearIsListed() {
        assertThat(findings(Scenario.until(31), "2029-10-01"))
                .extracting(sentence -> sentence.replaceAll(".*\\((.*?)\\).*?(due by|was due).*", "$1 $2"))
                .containsExactly(
                        "14 September 2026 to 13 September 2027 was due",
                        "14 September 2027 to 13 September 2028 was due",
                        "14 September 2028 to 13 September 2029 was due",
                        "14 September 2029 to 13 September 2030 due by");
    }

    @Test
    void aReportForTheWrongYearIsCorrectedTogetherWithWhatItFulfilled() {
        Scenario scenario = Scenario.until(31);
        Obligation before = yearly(scenario);
        scenario.accepted("2028-09-20", report("2028-09-13"));

        scenario.accepted("2028-09-21", correction("2027-09-13"));

        assertThat(yearly(scenario).missed()).isEmpty();
        assertThat(owed(scenario)).containsExactly(LocalDate.parse("2028-09-14"));
        scenario.accepted("2028-09-22", correction("2028-09-13"));
        assertThat(yearly(scenario).missed())
                .as("the report was for the second year after all")
                .containsExactly(year(2026));
        scenario.accepted("2028-09-22", correction("2028-09-13", Recipients.ASSOCIATION_INTERNATIONAL));
        assertThat(yearly(scenario)).as("it fulfils nothing").isEqualTo(before);
    }

    @Test
    void aReportThatWasForNoObligationLeavesThePeriodOpen() {
        Scenario scenario = Scenario.until(31);
        Obligation before = yearly(scenario);
        scenario.accepted("2027-10-02", report("2027-09-13"));
        Report report = ((FollowUpActs.SubmitReport) report("2027-09-13")).report();
        Act forNone = correction(
                new Report(Optional.empty(), report.period(), List.of(), report.summary(), report.recipients()));

        scenario.accepted("2027-10-03", forNone);

        assertThat(yearly(scenario)).isEqualTo(before);
        scenario.accepted("2027-10-04", correction("2027-09-13"));
        assertThat(owed(scenario)).as("for it after all").containsExactly(LocalDate.parse("2028-09-14"));
    }

    @Test
    void theCorrectionOfAReportThatFulfilledNothingReopensNothing() {
        Scenario scenario = Scenario.until(31);
        scenario.accepted("2027-10-02", report("2027-09-13"));
        scenario.accepted("2028-03-20", report(2027, "2028-03-20", Recipients.FOREIGN_MINISTRY));
        Obligation before = yearly(scenario);

        scenario.accepted("2028-03-21", correction("2028-03-19", Recipients.ASSOCIATION_INTERNATIONAL));

        assertThat(yearly(scenario)).isEqualTo(before);
        assertThat(scenario.refused("2028-03-22", report("2027-09-13"))).containsExactly("PERIOD_ALREADY_REPORTED");
    }

    @Test
    void noPeriodIsReportedTwiceInAnyOrder() {
        Scenario reversed = Scenario.until(31);
        reversed.accepted("2028-10-01", report(2027, "2028-09-20"));
        reversed.accepted("2028-10-02", report(2026, "2027-09-13"));
        assertThat(reversed.refused("2028-10-03", report(2027, "2028-09-20")))
                .as("its seven days in the third year are no report of that year")
                .containsExactly("PERIOD_ALREADY_REPORTED");

        Scenario corrected = Scenario.until(31);
        corrected.accepted("2028-10-01", report(2026, "2027-09-13"));
        corrected.accepted("2028-10-01", report(2027, "2028-09-13"));
        corrected.accepted("2028-10-02", correction("2028-09-13", Recipients.FOREIGN_MINISTRY));
        assertThat(corrected.refused("2028-10-03", report(2026, "2027-09-20")))
                .containsExactly("PERIOD_ALREADY_REPORTED");

        Scenario waived = Scenario.until(31);
        waived.accepted(
                "2027-10-01",
                new FollowUpActs.WaiveObligation(
                        SampleLife.HAIFA.id(), "IL-YEARLY-REPORT", Optional.empty(), LocalText.of("אין", "None")));
        assertThat(waived.ask("2027-10-03", report(2026, "2027-09-20"))
                        .<String>match(accepted -> "", refused -> refused.text(LanguageTag.ENGLISH)))
                .contains("nothing is open for the period up to 20 September 2027")
                .doesNotContain("reported");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 2026-09-14, 2027-09-14",
        "2026-09-30, 2026-09-30, 2027-09-14",
        "2026-09-14, 2027-03-13, 2027-09-14",
        "2026-09-14, 2027-03-15, 2028-09-14",
    })
    void aReportCoversAtLeastHalfOfThePeriodThatItFulfils(String from, String to, LocalDate due) {
        Scenario scenario = Scenario.until(31);
        Report whole = ((FollowUpActs.SubmitReport) report(to)).report();
        Act act = new FollowUpActs.SubmitReport(
                SampleLife.HAIFA.id(),
                new Report(
                        whole.obligation(),
                        new ReportingPeriod(LocalDate.parse(from), LocalDate.parse(to)),
                        List.of(),
                        whole.summary(),
                        whole.recipients()));
        boolean fulfils = due.getYear() == 2028;

        assertThat(scenario.warned("2027-10-01", act)).isEqualTo(fulfils ? List.of() : List.of("REPORT_TOO_SHORT"));
        scenario.accepted("2027-10-01", act);

        assertThat(owed(scenario)).containsExactly(due);
    }

    @Test
    void aReportAndTheCorrectionOfTheDayOfTheSigningReadTheSameInEitherOrder() {
        Scenario scenario = Scenario.until(31);
        Signature signature = scenario.twinning()
                .track(SampleLife.MARSEILLE.id())
                .flatMap(Track::signature)
                .orElseThrow();
        Act corrected = new SignatureActs.CorrectSignature(
                SampleLife.MARSEILLE.id(),
                scenario.twinning().recordOfSignature(SampleLife.MARSEILLE.id()).orElseThrow(),
                signature.withSignedOn(LocalDate.parse("2026-09-20")),
                LocalText.of("טעות", "A slip"));
        Scenario reversed = scenario.copy();
        scenario.accepted("2027-10-01", corrected);
        scenario.accepted("2027-10-01", report("2027-09-13"));
        reversed.accepted("2027-10-01", report("2027-09-13"));
        reversed.accepted("2027-10-01", corrected);

        assertThat(reversed.twinning().obligations())
                .isEqualTo(scenario.twinning().obligations());
        assertThat(owed(reversed)).containsExactly(LocalDate.parse("2028-09-20"));
        reversed.accepted("2028-10-01", report("2028-09-19"));
        reversed.accepted("2028-10-02", correction(reversed, signature));
        reversed.accepted("2028-10-03", correction("2028-09-13", Recipients.FOREIGN_MINISTRY));
        assertThat(yearly(reversed).settled())
                .as("only the period of the wrong report is open again")
                .containsExactly(year(2026));
    }

    @Test
    void theOwnerIsInformedOfAnObligationThatIsOpenAgain() {
        Scenario scenario = Scenario.until(31);
        scenario.accepted("2027-09-10", report("2027-09-01"));
        int before = scenario.history().size();

        scenario.accepted("2027-09-11", correction("2027-09-01", Recipients.FOREIGN_MINISTRY));

        Append append = Append.of(
                before, scenario.history().subList(before, scenario.history().size()), scenario.twinning());
        assertThat(OutboxPolicy.shipped().of(append))
                .extracting(OutboxMessage::type, OutboxMessage::recipient)
                .containsExactly(
                        tuple("ObligationReopened", SampleLife.HAIFA.id().value()));
    }

    @Test
    void aMissedYearIsMissedAgainIfItsLateReportWasWrong() {
        Scenario scenario = Scenario.until(31);
        scenario.accepted("2029-10-01", report("2029-09-13"));
        scenario.accepted("2029-10-02", report("2027-09-13"));
        assertThat(yearly(scenario).missed()).containsExactly(year(2027));

        scenario.accepted("2029-10-03", correction("2028-09-13"));

        assertThat(yearly(scenario).missed()).containsExactly(year(2026));
        assertThat(owed(scenario)).containsExactly(LocalDate.parse("2030-09-14"));
    }

    @Test
    void aRecipientThatNobodyKnowsIsNamedWithTheNearest() {
        Scenario scenario = Scenario.until(31);
        Act act = report("2027-09-01", "ASSOCIATION_INTERNATIONAL", "FORIEGN_MINISTRY");

        assertThat(scenario.ask("2027-09-10", act).orElseThrow().warnings())
                .extracting(warning -> warning.text(LanguageTag.ENGLISH))
                .contains("“FORIEGN_MINISTRY” is not a known recipient. The nearest known one is “FOREIGN_MINISTRY”.");
    }

    @Test
    void aReportCanSayThatNothingHappenedAndIsPossibleBeforeTheEntryIntoForce() {
        Scenario scenario = Scenario.until(23);
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        Report nothing = new Report(
                Optional.of("FR-YEARLY-DECLARATION"),
                new ReportingPeriod(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31")),
                List.of(),
                LocalText.of("אין מה להצהיר", "Nothing to declare"),
                List.of(Recipients.STATE));

        scenario.accepted("2027-05-01", new FollowUpActs.SubmitReport(SampleLife.MARSEILLE.id(), nothing));

        assertThat(scenario.twinning().obligations())
                .extracting(Obligation::code, Obligation::due)
                .contains(tuple("FR-YEARLY-DECLARATION", LocalDate.parse("2028-05-31")));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        Report reversed = new Report(
                Optional.empty(),
                new ReportingPeriod(LocalDate.parse("2027-09-01"), LocalDate.parse("2027-08-01")),
                List.of(),
                LocalText.of("ריק", "Empty"),
                List.of(Recipients.PARTNERS));

        assertThat(Scenario.until(31)
                        .refused("2027-09-10", new FollowUpActs.SubmitReport(SampleLife.HAIFA.id(), reversed)))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
    }

    private static Act correction(String upTo) {
        return correction(upTo, "ASSOCIATION_INTERNATIONAL", "FOREIGN_MINISTRY");
    }

    private static Act correction(String upTo, String... recipients) {
        return correction(((FollowUpActs.SubmitReport) report(upTo, recipients)).report());
    }

    private static Act correction(Scenario scenario, Signature right) {
        return new SignatureActs.CorrectSignature(
                SampleLife.MARSEILLE.id(),
                scenario.twinning().recordOfSignature(SampleLife.MARSEILLE.id()).orElseThrow(),
                right,
                LocalText.of("טעות", "A slip"));
    }

    private static Act correction(Report right) {
        return new FollowUpActs.CorrectReport(
                SampleLife.HAIFA.id(), new ActId("wrong"), right, LocalText.of("טעות", "A slip"));
    }

    private static ReportingPeriod year(int from) {
        return new ReportingPeriod(LocalDate.of(from, 9, 14), LocalDate.of(from + 1, 9, 13));
    }

    private static Obligation yearly(Scenario scenario) {
        return scenario.twinning().obligations().stream()
                .filter(obligation -> obligation.code().equals("IL-YEARLY-REPORT"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> findings(Scenario scenario, String day) {
        return scenario.lifecycle().obligations(scenario.twinning(), LocalDate.parse(day)).stream()
                .filter(finding -> finding.evidence().equals("IL-YEARLY-REPORT"))
                .map(finding -> finding.text(LanguageTag.ENGLISH))
                .toList();
    }

    private static Act report(int from, String upTo, String... recipients) {
        Report report = ((FollowUpActs.SubmitReport) report(upTo)).report();
        return new FollowUpActs.SubmitReport(
                SampleLife.HAIFA.id(),
                new Report(
                        report.obligation(),
                        new ReportingPeriod(year(from).from(), LocalDate.parse(upTo)),
                        List.of(),
                        report.summary(),
                        recipients.length == 0 ? report.recipients() : List.of(recipients)));
    }

    private static Act report(String upTo) {
        return report(upTo, "ASSOCIATION_INTERNATIONAL", "FOREIGN_MINISTRY");
    }

    private static Act report(String upTo, String... recipients) {
        LocalDate day = LocalDate.parse(upTo);
        return new FollowUpActs.SubmitReport(
                SampleLife.HAIFA.id(),
                SampleLife.yearly(
                        day, List.of(new Measurement("O1", new BigDecimal("262"), day)), List.of(recipients)));
    }

    private static List<LocalDate> owed(Scenario scenario) {
        return scenario.twinning().obligations().stream()
                .filter(obligation -> obligation.code().equals("IL-YEARLY-REPORT"))
                .map(Obligation::due)
                .toList();
    }
}

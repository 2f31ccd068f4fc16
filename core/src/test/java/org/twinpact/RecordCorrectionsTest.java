package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.twinpact.FinalizedScenario.assertWhole;
import static org.twinpact.FinalizedScenario.finalized;
import static org.twinpact.FinalizedScenario.signAll;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.Recipients;
import org.twinpact.followup.Report;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.signing.Publication;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.EnteredDay;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Tests of the corrections of a publication, a completion notice and a report that were recorded wrongly. */
class RecordCorrectionsTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final AuthorityId BREMEN = SampleLife.BREMEN.id();
    private static final LocalText REASON = LocalText.of("טעות הקלדה", "A slip of the pen");
    private static final ActId OF_HAIFA = new ActId("act-26");
    private static final ActId OF_MARSEILLE = new ActId("act-27");
    private static final ActId REPORT = new ActId("act-32");
    private static final ActId ANY = new ActId("any");

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final TwinningOffice office =
            TwinningOffice.over(registry).clock(SampleLife.CLOCK).build();

    @Test
    void aPublicationIsCorrectedAndItsObligationsRemainFulfilled() {
        TwinningId id = lived(27);
        Twinning before = office.find(id);
        Act correct = new FollowUpActs.CorrectPublication(MARSEILLE, OF_MARSEILLE, published("2026-09-21"), REASON);

        Outcome.Accepted shown =
                office.preview(id, correct, by(MARSEILLE, "2026-09-24")).orElseThrow();

        assertThat(shown.warnings()).isEmpty();
        assertThat(shown.events())
                .extracting(event -> event.text(shown.twinning(), LanguageTag.ENGLISH))
                .containsExactly(
                        "Marseille: the record of the publication was corrected. The reason: “A slip of the pen”.");
        assertThat(shown.events())
                .extracting(event -> event.text(shown.twinning(), LanguageTag.HEBREW))
                .containsExactly("מרסיי: תוקן רישום הפרסום. הסיבה: ״טעות הקלדה״.");
        assertThat(office.find(id)).as("a preview stores nothing").isEqualTo(before);

        office.perform(id, correct, by(MARSEILLE, "2026-09-24")).orElseThrow();

        assertThat(office.find(id).publication()).contains(published("2026-09-21"));
        assertThat(office.find(id).obligations()).isEqualTo(before.obligations());
        assertWholeHistory(id);
    }

    @Test
    void onlyTheLatestPublicationIsCorrectedAndOnlyByItsParty() {
        TwinningId id = lived(27);
        Publication right = published("2026-09-21");

        assertThat(office.query(id).recordOfPublication(MARSEILLE)).contains(OF_MARSEILLE);
        assertThat(office.query(id).recordOfPublication(HAIFA)).isEmpty();
        assertThat(refused(id, new FollowUpActs.CorrectPublication(HAIFA, OF_HAIFA, right, REASON)))
                .as("Marseille published later")
                .containsExactly("NOT_RECORDED_BY");
        assertThat(refused(id, new FollowUpActs.CorrectPublication(HAIFA, OF_MARSEILLE, right, REASON)))
                .as("that was Marseille's")
                .containsExactly("NOT_RECORDED_BY");
        assertThat(refused(id, new FollowUpActs.CorrectPublication(MARSEILLE, OF_HAIFA, right, REASON)))
                .containsExactly("NOT_RECORDED_BY");

        ActId key = new ActId("correction");
        office.perform(
                        id,
                        new FollowUpActs.CorrectPublication(MARSEILLE, OF_MARSEILLE, right, REASON),
                        by(MARSEILLE, "2026-09-24").withActId(key))
                .orElseThrow();

        assertThat(office.query(id).recordOfPublication(MARSEILLE)).contains(key);
        assertThat(refused(id, new FollowUpActs.CorrectPublication(MARSEILLE, OF_MARSEILLE, right, REASON)))
                .containsExactly("NOT_RECORDED_BY");
        assertThat(refused(id, new FollowUpActs.CorrectPublication(MARSEILLE, key, right, REASON)))
                .isEmpty();
    }

    @Test
    void aPartyThatPublishesAgainCorrectsItsOwnAgain() {
        TwinningId id = lived(27);
        ActId again = new ActId("again");
        office.perform(
                        id,
                        new FollowUpActs.RecordPublication(HAIFA, published("2026-09-24")),
                        by(HAIFA, "2026-09-24").withActId(again))
                .orElseThrow();

        assertThat(office.query(id).recordOfPublication(HAIFA)).contains(again);
        assertThat(office.query(id).recordOfPublication(MARSEILLE)).isEmpty();
        assertThat(office.query(id).recordOfSignature(MARSEILLE))
                .as("other records are not replaced")
                .contains(new ActId("act-23"));
        assertWholeHistory(id);
    }

    @Test
    void aCorrectedPublicationMustBePossible() {
        Scenario scenario = Scenario.until(27);

        assertThat(scenario.refused("2026-09-24", publicationOf(MARSEILLE, "2026-09-25")))
                .containsExactly("DATE_IN_THE_FUTURE");
        assertThat(scenario.refused("2026-09-24", publicationOf(MARSEILLE, "2026-09-13")))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(scenario.refused("2026-09-24", publicationOf(BREMEN, "2026-09-24")))
                .containsExactly("NOT_A_PARTY");
        assertThat(scenario.refused("2026-09-24", publicationOf(HAIFA, "2026-09-24")))
                .as("Marseille published later")
                .containsExactly("NOTHING_TO_CORRECT");
        assertThat(Scenario.until(1).refused("2026-01-06", publicationOf(HAIFA, "2026-01-06")))
                .containsExactly("NOTHING_TO_CORRECT");
    }

    @Test
    void aReportIsCorrectedAndCountsOnce() {
        TwinningId id = lived(32);
        Twinning before = office.find(id);
        Report right = report("2027-08-31", "240", Recipients.ASSOCIATION_INTERNATIONAL);

        long version = before.version();
        office.perform(id, new FollowUpActs.CorrectReport(HAIFA, REPORT, right, REASON), by(HAIFA, "2027-09-12"))
                .orElseThrow();

        Twinning after = office.find(id);
        assertThat(after.lastReport()).contains(right);
        assertThat(after.reports()).isEqualTo(1);
        assertThat(after.obligations())
                .as("the right report went to one recipient only, so that the year is open again")
                .extracting(Obligation::code, Obligation::due)
                .contains(tuple("IL-YEARLY-REPORT", LocalDate.parse("2027-09-14")));
        List<Event> events = office.query(id).since(version);
        assertThat(events)
                .extracting(event -> event.text(after, LanguageTag.ENGLISH))
                .containsExactly(
                        "Haifa: the record of the report was corrected. The reason: “A slip of the pen”.",
                        "Haifa: an obligation is open again, due by 14 September 2027: yearly report to the association"
                                + " of local authorities and the foreign ministry.");
        assertThat(events)
                .extracting(event -> event.text(after, LanguageTag.HEBREW))
                .containsExactly(
                        "חיפה: תוקן רישום הדוח. הסיבה: ״טעות הקלדה״.",
                        "חיפה: החובה פתוחה שוב, עד 14 בספטמבר 2027: דוח שנתי למרכז השלטון המקומי ולמשרד החוץ.");
        assertWholeHistory(id);
    }

    @Test
    void onlyTheLatestReportIsCorrected() {
        TwinningId id = lived(32);
        Report right = SampleLife.report(LocalDate.parse("2027-08-31"), List.of(), List.of(Recipients.STATE));
        assertThat(office.query(id).recordOfReport(HAIFA)).contains(REPORT);
        ActId later = new ActId("later");
        office.perform(
                        id,
                        new FollowUpActs.SubmitReport(MARSEILLE, right),
                        by(MARSEILLE, "2027-09-12").withActId(later))
                .orElseThrow();

        assertThat(office.query(id).recordOfReport(HAIFA)).isEmpty();
        assertThat(office.query(id).recordOfReport(MARSEILLE)).contains(later);
        assertThat(refused(id, new FollowUpActs.CorrectReport(HAIFA, REPORT, right, REASON)))
                .containsExactly("NOT_RECORDED_BY");
        assertThat(refused(id, new FollowUpActs.CorrectReport(MARSEILLE, later, right, REASON)))
                .isEmpty();
    }

    @Test
    void aCorrectedReportFulfilsWhatTheWrongOneLeftOpen() {
        Scenario scenario = Scenario.until(31);
        Report part = report("2027-09-01", "262", Recipients.ASSOCIATION_INTERNATIONAL);
        scenario.accepted("2027-09-10", new FollowUpActs.SubmitReport(HAIFA, part));
        assertThat(dueYearly(scenario)).containsExactly(LocalDate.parse("2027-09-14"));

        assertThat(scenario.warned("2027-09-11", new FollowUpActs.CorrectReport(HAIFA, ANY, part, REASON)))
                .containsExactly("REPORT_NOT_TO_ALL");
        List<EventData> changed = scenario.accepted(
                "2027-09-11", new FollowUpActs.CorrectReport(HAIFA, ANY, SampleLife.report(), REASON));

        assertThat(changed)
                .contains(new Consequence.ObligationFulfilled(
                        HAIFA, "IL-YEARLY-REPORT", Optional.of(period("2026-09-14", "2027-09-13"))));
        assertThat(dueYearly(scenario)).containsExactly(LocalDate.parse("2028-09-14"));
        assertThat(scenario.accepted(
                        "2027-09-12", new FollowUpActs.CorrectReport(HAIFA, ANY, SampleLife.report(), REASON)))
                .as("one report discharges one year")
                .hasSize(1);
        assertWhole(scenario);
    }

    @Test
    void aCorrectedReportIsForAnOpenPeriodOfAnOpenObligation() {
        Scenario scenario = Scenario.until(31);
        Report first = SampleLife.report();
        scenario.accepted("2027-09-14", new FollowUpActs.SubmitReport(HAIFA, first));
        ReportingPeriod next = period("2027-09-14", "2028-09-13");
        Report second = new Report(first.obligation(), next, List.of(), first.summary(), first.recipients());
        scenario.accepted("2028-09-20", new FollowUpActs.SubmitReport(HAIFA, second));
        Report again = new Report(first.obligation(), first.period(), List.of(), first.summary(), first.recipients());
        Report other = new Report(Optional.of("NO-SUCH"), next, List.of(), first.summary(), first.recipients());
        Report notice = new Report(Optional.of("IL-INFORM-MFA"), next, List.of(), first.summary(), first.recipients());

        assertThat(scenario.refused("2028-09-21", new FollowUpActs.CorrectReport(HAIFA, ANY, again, REASON)))
                .containsExactly("PERIOD_ALREADY_REPORTED");
        for (Report wrong : List.of(other, notice)) {
            assertThat(scenario.refused("2028-09-21", new FollowUpActs.CorrectReport(HAIFA, ANY, wrong, REASON)))
                    .containsExactly("OBLIGATION_NOT_OPEN");
        }
        scenario.accepted("2028-09-21", new FollowUpActs.CorrectReport(HAIFA, ANY, second, REASON));
        assertThat(dueYearly(scenario)).containsExactly(LocalDate.parse("2029-09-14"));
        assertWhole(scenario);
    }

    @Test
    void aCorrectedReportMustBePossible() {
        Scenario scenario = Scenario.until(32);

        assertThat(scenario.refused("2027-09-12", reportOf(HAIFA, "2027-09-13", "2027-09-12", "O1")))
                .containsExactly("DATE_IN_THE_FUTURE");
        assertThat(scenario.refused("2027-09-12", reportOf(HAIFA, "2026-09-13", "2026-09-13", "O1")))
                .containsExactly("DATE_BEFORE_PREREQUISITE", "DATE_BEFORE_PREREQUISITE");
        assertThat(scenario.refused("2027-09-12", reportOf(HAIFA, "2027-09-01", "2027-09-02", "O1")))
                .containsExactly("DATE_IN_THE_FUTURE");
        assertThat(scenario.refused("2027-09-12", reportOf(HAIFA, "2027-09-01", "2026-09-13", "O1")))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(scenario.refused("2027-09-12", reportOf(HAIFA, "2027-09-01", "2027-09-01", "O9")))
                .containsExactly("OBJECTIVE_UNKNOWN");
        assertThat(scenario.refused("2027-09-12", reportOf(MARSEILLE, "2027-09-01", "2027-09-01", "O1")))
                .containsExactly("NOTHING_TO_CORRECT");
        assertThat(scenario.refused("2027-09-12", reportOf(BREMEN, "2027-09-01", "2027-09-01", "O1")))
                .containsExactly("NOT_A_PARTY");
    }

    @Test
    void aCorrectedNoticeMovesTheComputedDay() {
        Scenario scenario = noticed();
        assertThat(computed(scenario)).contains(LocalDate.parse("2026-09-23"));

        assertThat(scenario.warned("2026-09-25", noticeOf(MARSEILLE, "2026-09-24")))
                .isEmpty();
        List<EventData> changed = scenario.accepted("2026-09-25", noticeOf(MARSEILLE, "2026-09-24"));

        assertThat(changed).hasSize(1);
        assertThat(computed(scenario)).contains(LocalDate.parse("2026-09-24"));
        Event last = scenario.history().get(scenario.history().size() - 1);
        assertThat(last.text(scenario.twinning(), LanguageTag.ENGLISH))
                .isEqualTo(
                        "Marseille: the day of the notice of completion was corrected to 24 September 2026. The reason: “A slip of the pen”.");
        assertThat(last.text(scenario.twinning(), LanguageTag.HEBREW))
                .isEqualTo("מרסיי: מועד ההודעה על השלמת ההליכים תוקן ל־24 בספטמבר 2026. הסיבה: ״טעות הקלדה״.");

        scenario.accepted("2026-09-25", new EntryIntoForceActs.ConfirmEntryIntoForce());
        assertThat(scenario.twinning().inForceOn()).contains(LocalDate.parse("2026-09-24"));
        assertWhole(scenario);
    }

    @Test
    void afterTheConfirmationAComputedDayFollowsACorrectedNotice() {
        Scenario scenario = noticed();
        scenario.accepted("2026-09-25", new EntryIntoForceActs.ConfirmEntryIntoForce());

        scenario.accepted("2026-09-25", noticeOf(HAIFA, "2026-09-22"));
        assertThat(scenario.twinning().inForceOn())
                .as("the last notice is still of the 23rd")
                .contains(LocalDate.parse("2026-09-23"));
        assertThat(scenario.accepted("2026-09-25", noticeOf(MARSEILLE, "2026-09-24")))
                .contains(new Consequence.EntryIntoForceMoved(LocalDate.parse("2026-09-24")))
                .contains(new Consequence.PartyBound(MARSEILLE, LocalDate.parse("2026-09-24")));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(scenario.twinning().inForceOn()).contains(LocalDate.parse("2026-09-24"));
        assertWhole(scenario);
    }

    @Test
    void afterTheConfirmationAnEnteredDayRemainsWithAWarning() {
        Scenario scenario = noticed();
        scenario.accepted(
                "2026-09-25",
                new EntryIntoForceActs.ConfirmEntryIntoForce(
                        Optional.of(new EnteredDay(LocalDate.parse("2026-09-25"), REASON))));

        Outcome.Accepted shown =
                scenario.ask("2026-09-25", noticeOf(MARSEILLE, "2026-09-24")).orElseThrow();
        assertThat(shown.warnings())
                .extracting(warning -> warning.text(LanguageTag.ENGLISH))
                .containsExactly("The day of entry into force is 25 September 2026, although it is 24 September 2026 by"
                        + " the text and the record.");
        assertThat(shown.events())
                .extracting(Event::data)
                .doesNotHaveAnyElementsOfTypes(Consequence.EntryIntoForceMoved.class);
        scenario.accepted("2026-09-25", noticeOf(MARSEILLE, "2026-09-24"));

        assertThat(scenario.twinning().inForceOn()).contains(LocalDate.parse("2026-09-25"));
        assertWhole(scenario);

        scenario.accepted(
                "2026-09-26",
                new EntryIntoForceActs.CorrectEntryIntoForce(
                        HAIFA, ANY, new EnteredDay(LocalDate.parse("2026-09-24"), REASON)));
        assertThat(scenario.warned("2026-09-26", noticeOf(MARSEILLE, "2026-09-24")))
                .as("both days agree again")
                .isEmpty();
    }

    @Test
    void aCorrectedNoticeMustBePossible() {
        Scenario scenario = noticed();

        assertThat(scenario.refused("2026-09-25", noticeOf(MARSEILLE, "2026-09-26")))
                .containsExactly("DATE_IN_THE_FUTURE");
        assertThat(scenario.refused("2026-09-25", noticeOf(MARSEILLE, "2026-09-13")))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(scenario.refused("2026-09-25", noticeOf(BREMEN, "2026-09-24")))
                .containsExactly("NOT_A_PARTY");
        assertThat(scenario.warned("2026-09-25", noticeOf(MARSEILLE, "2026-09-20")))
                .as("the representative of the State received the agreement on the 21st")
                .containsExactly("DECISION_LATER");
        assertThat(Scenario.until(23).refused("2026-09-25", noticeOf(HAIFA, "2026-09-24")))
                .containsExactly("NOTHING_TO_CORRECT");
    }

    @Test
    void aNoticeIsCorrectedOnlyByTheActOfItsParty() {
        TwinningId id = lived(23);
        ActId given = new ActId("given");
        office.perform(
                        id,
                        new EntryIntoForceActs.GiveCompletionNotice(HAIFA, LocalDate.parse("2026-09-20")),
                        by(HAIFA, "2026-09-20").withActId(given))
                .orElseThrow();
        LocalDate right = LocalDate.parse("2026-09-19");

        assertThat(office.query(id).recordOfCompletionNotice(HAIFA)).contains(given);
        assertThat(office.query(id).recordOfCompletionNotice(MARSEILLE)).isEmpty();
        assertThat(refused(id, new EntryIntoForceActs.CorrectCompletionNotice(MARSEILLE, given, right, REASON)))
                .containsExactly("NOT_RECORDED_BY");
        assertThat(refused(id, new EntryIntoForceActs.CorrectCompletionNotice(HAIFA, OF_HAIFA, right, REASON)))
                .containsExactly("NOT_RECORDED_BY");
        ActId key = new ActId("correction");
        office.perform(
                        id,
                        new EntryIntoForceActs.CorrectCompletionNotice(HAIFA, given, right, REASON),
                        by(HAIFA, "2026-09-21").withActId(key))
                .orElseThrow();

        assertThat(office.find(id).track(HAIFA).flatMap(track -> track.noticeOn()))
                .contains(right);
        assertThat(office.query(id).recordOfCompletionNotice(HAIFA)).contains(key);
        assertWholeHistory(id);
    }

    @Test
    void recordsAreCorrectedAfterTheEndToo() {
        Scenario scenario = noticed();
        scenario.accepted("2026-09-25", new EntryIntoForceActs.ConfirmEntryIntoForce());
        scenario.accepted("2026-09-25", new FollowUpActs.RecordPublication(HAIFA, published("2026-09-24")));
        scenario.accepted("2027-09-10", new FollowUpActs.SubmitReport(HAIFA, SampleLife.report()));
        scenario.accepted(
                "2027-09-20",
                new EndActs.RecordEnding(
                        new Ending(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(REASON))));

        scenario.accepted("2027-09-21", publicationOf(HAIFA, "2026-09-25"));
        scenario.accepted("2027-09-21", reportOf(HAIFA, "2027-08-01", "2027-08-01", "O1"));
        scenario.accepted("2027-09-21", noticeOf(HAIFA, "2026-09-22"));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.ENDED);
        assertThat(scenario.twinning().obligations()).isEmpty();
        assertWhole(scenario);
    }

    /** Returns a life that is signed, with notices of both parties on two days and nothing missing. */
    private static Scenario noticed() {
        Scenario scenario = finalized(2, terms -> terms.withEntryIntoForce(EntryIntoForce.LAST_NOTICE));
        signAll(scenario);
        scenario.accepted("2026-09-25", notice(HAIFA, "2026-09-20"));
        scenario.accepted("2026-09-25", notice(MARSEILLE, "2026-09-23"));
        return scenario;
    }

    private static Act notice(AuthorityId party, String on) {
        return new EntryIntoForceActs.GiveCompletionNotice(party, LocalDate.parse(on));
    }

    private static Act noticeOf(AuthorityId party, String right) {
        return new EntryIntoForceActs.CorrectCompletionNotice(party, ANY, LocalDate.parse(right), REASON);
    }

    private static Optional<LocalDate> computed(Scenario scenario) {
        return scenario.lifecycle().entryIntoForce(scenario.twinning(), LocalDate.parse("2026-09-25"));
    }

    private static Act publicationOf(AuthorityId party, String right) {
        return new FollowUpActs.CorrectPublication(party, ANY, published(right), REASON);
    }

    private static Publication published(String on) {
        return new Publication(
                LocalDate.parse(on),
                LocalText.of("רבע מהפלסטיק", "A quarter of the plastic"),
                URI.create("https://example.org/corrected"));
    }

    private static Act reportOf(AuthorityId party, String upTo, String measured, String objective) {
        Report right = SampleLife.yearly(
                LocalDate.parse(upTo),
                List.of(new Measurement(objective, BigDecimal.TEN, LocalDate.parse(measured))),
                SampleLife.report().recipients());
        return new FollowUpActs.CorrectReport(party, ANY, right, REASON);
    }

    private static Report report(String upTo, String value, String... recipients) {
        return SampleLife.yearly(
                LocalDate.parse(upTo),
                List.of(new Measurement("O1", new BigDecimal(value), LocalDate.parse("2027-08-30"))),
                List.of(recipients));
    }

    private static ReportingPeriod period(String from, String to) {
        return new ReportingPeriod(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static List<LocalDate> dueYearly(Scenario scenario) {
        return scenario.twinning().obligations().stream()
                .filter(owed -> owed.code().equals("IL-YEARLY-REPORT"))
                .map(Obligation::due)
                .toList();
    }

    private TwinningId lived(int number) {
        List<SampleLife.RecordedAct> life = SampleLife.acts().subList(0, number);
        TwinningId id = office.open(life.get(0).act(), life.get(0).by())
                .orElseThrow()
                .twinning()
                .id();
        life.subList(1, number)
                .forEach(recorded ->
                        office.perform(id, recorded.act(), recorded.by()).orElseThrow());
        return id;
    }

    private List<String> refused(TwinningId id, Act act) {
        return office.preview(id, act, by(HAIFA, "2027-09-12"))
                .match(
                        accepted -> List.of(),
                        refused -> refused.missing().stream().map(Finding::code).toList());
    }

    private static ActContext by(AuthorityId party, String on) {
        return ActContext.role("International relations officer", party, LocalDate.parse(on));
    }

    private void assertWholeHistory(TwinningId id) {
        assertThat(Twinning.load(registry.history(id))).isEqualTo(office.find(id));
        assertThat(Lifecycle.under(Rulebook.shipped()).audit(registry.history(id)))
                .isEmpty();
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Body;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.Activity;
import org.twinpact.followup.ActivityBuilder;
import org.twinpact.followup.ActivityKind;
import org.twinpact.followup.Exchange;
import org.twinpact.followup.ExchangeBuilder;
import org.twinpact.followup.ExchangeDirection;
import org.twinpact.followup.ExchangeSubject;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.PrincipleReview;
import org.twinpact.followup.PrincipleVerdict;
import org.twinpact.followup.Recipients;
import org.twinpact.followup.Report;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.Programme;
import org.twinpact.plan.WorkPlan;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.twinning.ActivityActs;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.ExchangeActs;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.ProgrammeActs;
import org.twinpact.twinning.ReportDraft;
import org.twinpact.twinning.Section;
import org.twinpact.twinning.TwinningId;

/** Tests of the drafts of mid-term and yearly reports, composed from what is recorded. */
class ReportDraftTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalText TITLE = LocalText.of("ביקור בנמל מרסיי.", "A visit to the port of Marseille.");
    private static final ReportingPeriod YEAR = new ReportingPeriod(day("2026-09-14"), day("2027-09-13"));
    private static final int CONTACTS = 29;

    @Test
    void aDraftIsComposedFromWhatIsRecorded() {
        Scenario scenario = busyYear();

        ReportDraft draft = draft(scenario, YEAR);

        assertThat(draft.activities())
                .as("one corrected, one of the other party, none of another year")
                .extracting(Activity::id)
                .containsExactly("A1", "M1");
        assertThat(draft.progress()).singleElement().satisfies(one -> {
            assertThat(one.objective().target()).isEqualByComparingTo("170");
            assertThat(one.value()).contains(value("262", "2027-06-30"));
        });
        assertThat(draft.exchanges()).extracting(Exchange::id).containsExactly("E1");
        assertThat(draft.reviews()).extracting(PrincipleReview::clause).containsExactly("C03");
        assertThat(draft.contacts()).hasSize(1);
        assertThat(codes(draft)).containsExactly("PRINCIPLE_NOT_REVIEWED", "EXCHANGE_UNANSWERED");
        assertThat(text(draft, LanguageTag.ENGLISH))
                .containsExactly(
                        "Activities",
                        "visit (1 February 2027 – 3 February 2027): A visit to the port of Marseille.",
                        "online meeting (5 May 2027): A visit to the port of Marseille.",
                        "Objectives of the work plan",
                        "Less plastic on the beaches: 262 (items) on 30 June 2027. The target is 170 by 31 December 2028.",
                        "Exchanges with national authorities",
                        "information from the foreign ministry (opportunity, 1 March 2027): A visit to the port of Marseille",
                        "Principles of the agreement",
                        "“Establishment and purpose” – partly observed (2 March 2027): A visit to the port of Marseille",
                        "Contact point",
                        "Haifa: International relations, twinning@haifa.example, Town hall",
                        "Not recorded yet",
                        "Haifa: the principle “Financing” was not reviewed from 14 September 2026 to 13 September 2027.",
                        "Haifa: not answered or forwarded yet: information from the foreign ministry (opportunity,"
                                + " 1 March 2027): A visit to the port of Marseille.");
        assertThat(text(draft, LanguageTag.HEBREW))
                .contains(
                        "ביקור (1 בפברואר 2027 – 3 בפברואר 2027): ביקור בנמל מרסיי.",
                        "פחות פלסטיק בחופים: 262 (פריטים) ב־30 ביוני 2027. ערך היעד: 170 עד 31 בדצמבר 2028.",
                        "חיפה: העיקרון ״מימון״ לא נבחן מ־14 בספטמבר 2026 עד 13 בספטמבר 2027.");
    }

    @Test
    void theDraftOfAYearIsTheReportThatFulfilsIt() {
        Scenario scenario = busyYear();

        Report report = draft(scenario, YEAR).reports().get(0);

        assertThat(report.obligation()).contains("IL-YEARLY-REPORT");
        assertThat(report.recipients())
                .containsExactly(Recipients.ASSOCIATION_INTERNATIONAL, Recipients.FOREIGN_MINISTRY);
        assertThat(report.results()).containsExactly(value("262", "2027-06-30"));
        assertThat(report.summary().read(LanguageTag.ENGLISH))
                .startsWith("Activities\nvisit (")
                .doesNotContain("Not recorded yet");
        scenario.accepted("2027-09-20", new FollowUpActs.SubmitReport(HAIFA, report));
        assertThat(scenario.twinning().obligations())
                .filteredOn(owed -> owed.code().equals("IL-YEARLY-REPORT"))
                .extracting(Obligation::due)
                .containsExactly(day("2028-09-14"));
    }

    @Test
    void aDraftOfAPartOfTheYearFulfilsNothing() {
        ReportDraft draft = draft(busyYear(), new ReportingPeriod(day("2027-01-01"), day("2027-03-31")));

        assertThat(draft.reports())
                .singleElement()
                .satisfies(report -> assertThat(report.obligation()).isEmpty());
        assertThat(draft.activities()).extracting(Activity::id).containsExactly("A1");
        assertThat(draft.progress().get(0).value()).as("the value before").contains(value("300", "2026-12-01"));
        assertThat(draft.reports().get(0).results()).as("none of the period").isEmpty();
        assertThat(codes(draft)).contains("OBJECTIVE_NOT_MEASURED").doesNotContain("NO_ACTIVITY_IN_PERIOD");
    }

    @Test
    void aYearInWhichNothingHappenedIsDeclared() {
        Scenario scenario = Scenario.until(CONTACTS);
        scenario.accepted("2026-10-01", new ContactActs.VacateContact(HAIFA, day("2026-10-01")));

        ReportDraft draft = draft(scenario, YEAR);

        assertThat(codes(draft))
                .containsExactly(
                        "NO_ACTIVITY_IN_PERIOD",
                        "OBJECTIVE_NOT_MEASURED",
                        "PRINCIPLE_NOT_REVIEWED",
                        "PRINCIPLE_NOT_REVIEWED",
                        "CONTACT_MISSING");
        Report report = draft.reports().get(0);
        assertThat(report.summary())
                .isEqualTo(LocalText.of(
                        "אין מה לדווח על התקופה מ־14 בספטמבר 2026 עד 13 בספטמבר 2027.",
                        "Nothing to declare for the period from 14 September 2026 to 13 September 2027."));
        scenario.accepted("2027-09-20", new FollowUpActs.SubmitReport(HAIFA, report));
        assertThat(draft(scenario, new ReportingPeriod(day("2027-09-14"), day("2028-09-13")))
                        .reports()
                        .get(0)
                        .obligation())
                .contains("IL-YEARLY-REPORT");
    }

    @Test
    void aLongYearFitsIntoAReport() {
        Scenario scenario = Scenario.until(CONTACTS);
        IntStream.rangeClosed(1, 80)
                .forEach(i -> scenario.accepted(
                        "2027-09-20", new ActivityActs.RecordActivity(HAIFA, activity("A" + i, "2027-01-01"))));

        Report report = draft(scenario, YEAR).reports().get(0);

        assertThat(report.summary().byLanguage().values())
                .allSatisfy(text -> assertThat(text).hasSizeLessThan(2_000));
        assertThat(report.summary().read(LanguageTag.ENGLISH))
                .containsPattern("Lines that are only in the record: \\d\\d\\.$");
        assertThat(report.summary().read(LanguageTag.HEBREW)).contains("מספר השורות שנמצאות רק ברישום");
        scenario.accepted("2027-09-20", new FollowUpActs.SubmitReport(HAIFA, report));
    }

    @Test
    void theOfficeComposesTheDraftOfEachParty() {
        TwinningOffice office = TwinningOffice.over(new InMemoryRegistry())
                .clock(SampleLife.CLOCK)
                .build();
        List<SampleLife.RecordedAct> life = SampleLife.acts();
        TwinningId id = office.open(life.get(0).act(), life.get(0).by())
                .orElseThrow()
                .twinning()
                .id();
        life.subList(1, CONTACTS)
                .forEach(recorded ->
                        office.perform(id, recorded.act(), recorded.by()).orElseThrow());
        ReportingPeriod year = new ReportingPeriod(day("2026-01-01"), day("2026-12-31"));

        assertThat(office.query(id).reportDraft(MARSEILLE, year).reports())
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.obligation()).contains("FR-YEARLY-DECLARATION");
                    assertThat(report.recipients()).containsExactly(Recipients.STATE);
                });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.query(id).reportDraft(SampleLife.BREMEN.id(), year));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.query(id).reportDraft(HAIFA, new ReportingPeriod(year.to(), year.from())))
                .withMessageContaining("2026-12-31 to 2026-01-01");
    }

    @Test
    void aDraftHasOnlyWhatWasGoingOnInItsPeriod() {
        Scenario scenario = busyYear();
        Programme later = new Programme(
                "P2",
                TITLE,
                day("2029-01-01"),
                day("2031-12-31"),
                new WorkPlan(
                        1,
                        List.of(SampleLife.plan()
                                .objectives()
                                .get(0)
                                .withId("P2-1")
                                .withDue(day("2031-06-30")))));
        scenario.accepted("2028-11-01", new ProgrammeActs.ProposeProgramme(later));
        for (AuthorityId endorsing : List.of(HAIFA, MARSEILLE)) {
            scenario.accepted(
                    "2028-11-02",
                    new ProgrammeActs.EndorseProgramme(endorsing, later.hash(), Body.HEAD, Optional.empty()));
        }
        scenario.accepted("2029-02-01", new ProgrammeActs.CloseProgramme(Optional.empty(), TITLE));

        assertThat(objectives(draft(scenario, YEAR))).containsExactly("O1");
        assertThat(objectives(draft(scenario, new ReportingPeriod(day("2029-01-01"), day("2029-12-31")))))
                .as("the plan was closed in the period")
                .containsExactly("O1", "P2-1");
        assertThat(objectives(draft(scenario, new ReportingPeriod(day("2030-01-01"), day("2030-12-31")))))
                .containsExactly("P2-1");
        assertThat(draft(scenario, new ReportingPeriod(day("2026-01-01"), day("2026-06-30")))
                        .reports())
                .as("before the signing")
                .isEmpty();
    }

    private static List<String> objectives(ReportDraft draft) {
        return draft.progress().stream().map(one -> one.objective().id()).toList();
    }

    @Test
    void aReportThatWasWrongFeedsNoDraft() {
        Scenario scenario = Scenario.until(CONTACTS);
        Report wrong = SampleLife.yearly(
                day("2027-09-13"),
                List.of(value("999", "2027-08-30")),
                List.of(Recipients.ASSOCIATION_INTERNATIONAL, Recipients.FOREIGN_MINISTRY));
        scenario.accepted("2027-09-20", new FollowUpActs.SubmitReport(HAIFA, wrong));
        Report right = SampleLife.yearly(day("2027-09-13"), List.of(value("5", "2027-07-01")), wrong.recipients());
        scenario.accepted(
                "2027-09-21",
                new FollowUpActs.CorrectReport(
                        HAIFA, scenario.twinning().recordOfReport(HAIFA).orElseThrow(), right, TITLE));

        assertThat(scenario.twinning().measurements()).containsExactly(value("5", "2027-07-01"));
        assertThat(draft(scenario, YEAR).progress())
                .singleElement()
                .satisfies(one -> assertThat(one.value()).contains(value("5", "2027-07-01")));
    }

    private static Scenario busyYear() {
        Scenario scenario = Scenario.until(CONTACTS);
        record(scenario, HAIFA, activity("A0", "2026-09-13"));
        record(scenario, HAIFA, activity("A1", "2027-01-01"));
        record(scenario, HAIFA, activity("A1", "2027-02-01").withLastDay(day("2027-02-03")));
        record(scenario, MARSEILLE, activity("M1", "2027-05-05").withKind(ActivityKind.ONLINE_MEETING));
        record(scenario, HAIFA, activity("A2", "2027-09-14"));
        for (Map.Entry<String, String> value : List.of(
                Map.entry("262", "2027-06-30"), Map.entry("300", "2026-12-01"), Map.entry("200", "2027-09-19"))) {
            scenario.accepted(
                    "2027-09-20",
                    new ActivityActs.MeasureObjective(
                            HAIFA, value(value.getKey(), value.getValue()), "items", Optional.empty()));
        }
        scenario.accepted("2027-09-20", new ExchangeActs.RecordExchange(HAIFA, received("E1", "2027-03-01")));
        scenario.accepted("2027-09-20", new ExchangeActs.RecordExchange(HAIFA, received("E2", "2027-09-19")));
        scenario.accepted("2027-09-20", new ExchangeActs.RecordExchange(MARSEILLE, received("E3", "2027-03-01")));
        scenario.accepted(
                "2027-09-20",
                new ActivityActs.ReviewPrinciple(
                        HAIFA, new PrincipleReview("C03", PrincipleVerdict.PARTLY_OBSERVED, TITLE, day("2027-03-02"))));
        return scenario;
    }

    private static void record(Scenario scenario, AuthorityId party, Activity activity) {
        scenario.accepted("2027-09-20", new ActivityActs.RecordActivity(party, activity));
    }

    private static ReportDraft draft(Scenario scenario, ReportingPeriod period) {
        return scenario.lifecycle().reportDraft(scenario.history(), HAIFA, period);
    }

    private static List<String> codes(ReportDraft draft) {
        return draft.missing().stream().map(Finding::code).toList();
    }

    private static List<String> text(ReportDraft draft, LanguageTag language) {
        return draft.sections().stream()
                .flatMap(section -> lines(section, language).stream())
                .toList();
    }

    private static List<String> lines(Section section, LanguageTag language) {
        List<String> lines = new ArrayList<>(List.of(section.title().read(language)));
        section.lines().forEach(line -> lines.add(line.read(language)));
        return lines;
    }

    private static Exchange received(String id, String on) {
        return new ExchangeBuilder()
                .id(id)
                .direction(ExchangeDirection.RECEIVED)
                .subject(ExchangeSubject.OPPORTUNITY)
                .addBodies(Recipients.FOREIGN_MINISTRY)
                .on(day(on))
                .summary(TITLE)
                .build();
    }

    private static Activity activity(String id, String on) {
        return new ActivityBuilder()
                .id(id)
                .kind(ActivityKind.VISIT)
                .firstDay(day(on))
                .lastDay(day(on))
                .title(TITLE)
                .purpose(TITLE)
                .build();
    }

    private static Measurement value(String value, String on) {
        return new Measurement("O1", new BigDecimal(value), day(on));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

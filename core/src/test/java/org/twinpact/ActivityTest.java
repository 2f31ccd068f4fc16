package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.lint.ClauseCatalogue;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Evidence;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.Activity;
import org.twinpact.followup.ActivityBuilder;
import org.twinpact.followup.ActivityKind;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.PrincipleReview;
import org.twinpact.followup.PrincipleVerdict;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Theme;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActivityActs;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.Health;
import org.twinpact.twinning.HealthThresholds;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;

/** Tests of the activities of a twinning, its measured values, and its health, which follows from them. */
class ActivityTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalText TITLE = LocalText.of("ביקור בנמל מרסיי", "A visit to the port of Marseille");
    private static final Evidence MINUTES =
            new Evidence(EvidenceGrade.OFFICIAL_RECORD, "file 7", Optional.of(Sha256.of(List.of("minutes"))));
    private static final int SIGNED = 23;
    private static final int IN_FORCE = 25;
    private static final int CONTACTS = 29;

    @Test
    void anActivityIsRecordedAtEveryStage() {
        for (int acts = 1; acts <= CONTACTS; acts++) {
            Scenario scenario = Scenario.until(acts);
            scenario.accepted("2027-05-06", new ActivityActs.RecordActivity(HAIFA, visit("A1", "2025-05-01")));
            assertThat(scenario.twinning().activities()).hasSize(1);
            assertWhole(scenario);
        }
        Scenario ended = Scenario.until(IN_FORCE);
        ended.accepted(
                "2027-01-01",
                new EndActs.RecordEnding(
                        new Ending(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())));
        ended.accepted("2027-05-06", new ActivityActs.RecordActivity(HAIFA, visit("A1", "2027-05-01")));
    }

    @Test
    void impossibleActivitiesAreRefusedAndDoubtfulOnesWarn() {
        Scenario scenario = Scenario.until(IN_FORCE);
        Activity visit = visit("A1", "2027-05-01");
        Twinning before = scenario.twinning();

        assertThat(refused(scenario, visit.withLastDay(day("2027-05-07")))).containsExactly("DATE_IN_THE_FUTURE");
        assertThat(refused(scenario, visit.withFirstDay(day("2027-05-02"))))
                .as("it returns before it leaves")
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(refused(scenario, visit.withObjectives("O9"))).containsExactly("OBJECTIVE_UNKNOWN");
        assertThat(refused(scenario, visit.withThemes(new Theme("football")))).containsExactly("THEME_UNKNOWN");
        assertThat(scenario.twinning()).isEqualTo(before);

        Activity delegation = visit.withKind(ActivityKind.DELEGATION_OUT);
        assertThat(warned(scenario, delegation))
                .containsExactly("DELEGATION_WITHOUT_APPROVAL", "DELEGATION_WITHOUT_REPORT");
        assertThat(warned(scenario, delegation.withApproval("2027/8").withReturnReport("file 9")))
                .isEmpty();
        assertThat(warned(
                        scenario,
                        visit.withEvidence(new Evidence(EvidenceGrade.STATEMENT, "a letter", Optional.empty()))))
                .containsExactly("EVIDENCE_WITHOUT_HASH");
    }

    @Test
    void theTwinningIsBoundedAndCountsByYear() {
        Scenario scenario = Scenario.until(IN_FORCE);
        scenario.accepted(
                "2027-05-06",
                new ActivityActs.RecordActivity(
                        HAIFA, visit("first", "2026-12-30").withEvidence(MINUTES)));
        IntStream.rangeClosed(1, 15)
                .forEach(i -> scenario.accepted(
                        "2027-05-06",
                        new ActivityActs.RecordActivity(
                                HAIFA,
                                visit("A" + i, day("2027-02-01").plusDays(i).toString()))));

        assertThat(scenario.twinning().activities())
                .as("the latest, and the last one with evidence")
                .hasSize(10)
                .extracting(Activity::id)
                .startsWith("first", "A7")
                .endsWith("A15");
        assertThat(scenario.twinning().activitiesByYear()).isEqualTo(Map.of(2026, 1, 2027, 15));

        scenario.accepted("2027-05-06", new ActivityActs.RecordActivity(HAIFA, visit("A15", "2026-11-05")));

        assertThat(scenario.twinning().activitiesByYear())
                .as("the mistaken year is replaced")
                .isEqualTo(Map.of(2026, 2, 2027, 14));
        assertWhole(scenario);
    }

    @Test
    void aValueIsMeasuredInTheUnitOfItsObjective() {
        Scenario scenario = Scenario.until(IN_FORCE);
        LocalText unit = SampleLife.plan().objectives().get(0).unit();
        Outcome refused = scenario.ask("2027-05-06", measure("O1", "30", "2027-05-01", "miles"));

        String reason =
                refused.match(now -> "accepted", no -> no.missing().get(0).text(LanguageTag.ENGLISH));
        assertThat(reason)
                .isEqualTo(
                        "The value was measured in “miles”. The unit of the objective “Less plastic on the beaches” is: "
                                + unit.read(LanguageTag.ENGLISH) + ".");
        assertThat(scenario.refused("2027-05-06", measure("O9", "30", "2027-05-01", "miles")))
                .containsExactly("OBJECTIVE_UNKNOWN");
        assertThat(scenario.refused("2027-05-06", measure("O1", "30", "2027-05-07", english(unit))))
                .containsExactly("DATE_IN_THE_FUTURE");

        scenario.accepted("2027-05-06", measure("O1", "30", "2027-05-01", english(unit)));
        scenario.accepted("2027-05-06", measure("O1", "35", "2027-04-01", unit.read(LanguageTag.HEBREW)));

        assertThat(scenario.twinning().measurements())
                .as("the last by its day")
                .containsExactly(new Measurement("O1", new BigDecimal("30"), day("2027-05-01")));
        assertWhole(scenario);
    }

    @Test
    void eachPrincipleOfTheAgreementIsReviewed() {
        assertThat(ClauseCatalogue.principles(SampleLife.text(SampleLife.plan())))
                .as("not the clause on the end of the agreement")
                .extracting(Clause::id)
                .containsExactly("C03", "C11");
        Scenario scenario = Scenario.until(SIGNED);
        PrincipleReview first = review("C03", PrincipleVerdict.PARTLY_OBSERVED, "2027-05-01");
        Twinning before = scenario.twinning();

        assertThat(refused(scenario, review("C03", PrincipleVerdict.OBSERVED, "2027-05-07")))
                .containsExactly("DATE_IN_THE_FUTURE");
        assertThat(refused(scenario, review("C03", PrincipleVerdict.OBSERVED, "2026-09-13")))
                .as("before the signing")
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(scenario.ask("2027-05-06", reviewed(review("C99", PrincipleVerdict.OBSERVED, "2027-05-01")))
                        .<String>match(accepted -> "", no -> no.missing().get(0).text(LanguageTag.ENGLISH)))
                .isEqualTo("The operative part of the agreement has no clause “C99”. Principles of the agreement:"
                        + " Establishment and purpose, Financing.");
        assertThat(Scenario.until(SIGNED - 1).refused("2027-05-06", reviewed(first)))
                .as("not signed yet")
                .contains("NOT_AT_THIS_STAGE");
        assertThat(scenario.twinning()).isEqualTo(before);

        scenario.accepted("2027-05-06", reviewed(first));
        scenario.accepted("2027-05-06", reviewed(review("C11", PrincipleVerdict.OBSERVED, "2027-05-02")));
        scenario.accepted("2027-05-06", reviewed(review("C03", PrincipleVerdict.NOT_OBSERVED, "2027-04-01")));

        assertThat(scenario.twinning().track(HAIFA).orElseThrow().reviews())
                .as("the last of each by its day")
                .containsExactly(first, review("C11", PrincipleVerdict.OBSERVED, "2027-05-02"));
        assertThat(scenario.twinning().track(MARSEILLE).orElseThrow().reviews()).isEmpty();
        assertThat(scenario.history())
                .extracting(event -> event.text(scenario.twinning(), LanguageTag.HEBREW))
                .contains(
                        "חיפה: נבחן עיקרון של ההסכם: ״כינון הברית ומטרתה״ – מקוים בחלקו (1 במאי 2027): ביקור בנמל מרסיי.");
        assertWhole(scenario);
    }

    private static PrincipleReview review(String clause, PrincipleVerdict verdict, String on) {
        return new PrincipleReview(clause, verdict, TITLE, day(on));
    }

    private static Act reviewed(PrincipleReview review) {
        return new ActivityActs.ReviewPrinciple(HAIFA, review);
    }

    private static List<String> refused(Scenario scenario, PrincipleReview review) {
        return scenario.refused("2027-05-06", reviewed(review));
    }

    @Test
    void aReportMeasuresToo() {
        Scenario scenario = Scenario.until(IN_FORCE);
        Measurement value = new Measurement("O1", new BigDecimal("28"), day("2027-09-01"));

        scenario.accepted(
                "2027-09-20",
                new FollowUpActs.SubmitReport(
                        HAIFA, SampleLife.report(day("2027-09-13"), List.of(value), List.of("PARTNERS"))));

        assertThat(scenario.twinning().measurements()).containsExactly(value);
    }

    @Test
    void anActivityAndAValueAreNamedInTheHistory() {
        Scenario scenario = Scenario.until(IN_FORCE);
        scenario.accepted("2027-05-06", new ActivityActs.RecordActivity(HAIFA, visit("A1", "2027-05-01")));
        scenario.accepted("2027-05-07", measure("O1", "262", "2027-05-03", "items"));

        assertThat(last(scenario, 2, LanguageTag.ENGLISH))
                .isEqualTo("Haifa: visit until 1 May 2027: A visit to the port of Marseille.");
        assertThat(last(scenario, 1, LanguageTag.ENGLISH))
                .isEqualTo("Haifa: 262 (items) was measured on 3 May 2027 for the objective “Less plastic on the"
                        + " beaches”.");
        assertThat(last(scenario, 2, LanguageTag.HEBREW)).contains("ביקור בנמל מרסיי", "1 במאי 2027");
        assertThat(last(scenario, 1, LanguageTag.HEBREW)).contains("פחות פלסטיק בחופים", "262");
        assertThat(scenario.warned(
                        "2027-05-08",
                        new ActivityActs.MeasureObjective(
                                HAIFA,
                                new Measurement("O1", BigDecimal.TEN, day("2027-05-04")),
                                "items",
                                Optional.of(new Evidence(EvidenceGrade.STATEMENT, "a letter", Optional.empty())))))
                .containsExactly("EVIDENCE_WITHOUT_HASH");
        assertThat(scenario.warned("2027-05-08", measure("O1", "261", "2027-05-04", "items")))
                .isEmpty();
    }

    private static String last(Scenario scenario, int back, LanguageTag language) {
        List<Event> history = scenario.history();
        return history.get(history.size() - back).text(scenario.twinning(), language);
    }

    @Test
    void onlyEvidenceOfTheGradeOfTheThresholdsCounts() {
        Scenario scenario = Scenario.until(CONTACTS);
        scenario.accepted(
                "2028-09-20",
                new ActivityActs.RecordActivity(
                        HAIFA,
                        visit("A1", "2028-09-02")
                                .withEvidence(new Evidence(
                                        EvidenceGrade.STATEMENT,
                                        "a letter",
                                        Optional.of(Sha256.of(List.of("letter")))))));
        for (EvidenceGrade lowest : EvidenceGrade.values()) {
            HealthThresholds thresholds = new HealthThresholds(
                    HealthThresholds.standard().active(),
                    HealthThresholds.standard().dormant(),
                    HealthThresholds.standard().overdue(),
                    lowest);
            Health health = scenario.lifecycle()
                    .health(scenario.twinning(), day("2028-10-01"), thresholds)
                    .orElseThrow();
            assertThat(health.lastActivityOn())
                    .as(lowest.name())
                    .isEqualTo(lowest == EvidenceGrade.STATEMENT ? Optional.of(day("2028-09-02")) : Optional.empty());
        }
        assertThat(scenario.lifecycle()
                        .health(scenario.twinning(), day("2028-09-01"), HealthThresholds.standard())
                        .orElseThrow()
                        .lastActivityOn())
                .as("an activity after the day")
                .isEmpty();
    }

    @Test
    void theHealthOfAnImportedTwinningCountsFromItsSigning() {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        scenario.accepted(
                "2026-01-05",
                new OpeningActs.ImportTwinning(
                        List.of(SampleLife.HAIFA, SampleLife.MARSEILLE),
                        Stage.IN_FORCE,
                        new Origin(
                                "a register",
                                EvidenceGrade.THIRD_PARTY_REPORT,
                                Optional.of(new PartialDate("2025-06")))));
        assertThat(level(scenario, "2026-02-01")).as("no contact point").contains(Health.Level.AT_RISK);
        assertThat(codes(scenario, "2026-02-01")).containsOnly("CONTACT_MISSING");
        assertThat(codes(scenario, "2026-07-01")).contains("NO_ACTIVITY_SINCE");
        assertThat(level(scenario, "2027-07-01")).contains(Health.Level.DORMANT);

        Scenario unknown = Scenario.under(Rulebook.shipped());
        unknown.accepted(
                "2026-01-05",
                new OpeningActs.ImportTwinning(
                        List.of(SampleLife.HAIFA, SampleLife.MARSEILLE),
                        Stage.IN_FORCE,
                        new Origin("a register", EvidenceGrade.THIRD_PARTY_REPORT, Optional.empty())));
        assertThat(codes(unknown, "2030-01-01")).contains("NO_ACTIVITY_KNOWN");
    }

    @Test
    void anotherObligationThatIsNotLongOverdueIsNoReason() {
        Scenario scenario = Scenario.until(CONTACTS);
        LocalDate first = scenario.twinning().obligations().stream()
                .map(Obligation::due)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate day = first.plus(HealthThresholds.standard().overdue()).plusDays(1);
        long expected = scenario.twinning().obligations().stream()
                .filter(owed -> owed.due().equals(first))
                .count();

        assertThat(scenario.twinning().obligations()).hasSizeGreaterThan((int) expected);
        assertThat(codes(scenario, day.toString()))
                .filteredOn("OBLIGATION_OVERDUE"::equals)
                .hasSize((int) expected);
    }

    @Test
    void healthFollowsFromEvidenceAlone() {
        Scenario scenario = Scenario.until(CONTACTS);
        assertThat(level(scenario, "2026-12-01")).contains(Health.Level.ACTIVE);
        assertThat(level(scenario, "2027-09-30")).as("a year after the signing").contains(Health.Level.AT_RISK);
        assertThat(codes(scenario, "2027-09-30")).contains("NO_ACTIVITY_SINCE");
        assertThat(level(scenario, "2028-10-01")).contains(Health.Level.DORMANT);

        scenario.accepted("2028-09-20", new ActivityActs.RecordActivity(HAIFA, visit("A1", "2028-09-01")));
        assertThat(level(scenario, "2028-10-01")).as("without evidence").contains(Health.Level.DORMANT);
        scenario.accepted(
                "2028-09-20",
                new ActivityActs.RecordActivity(HAIFA, visit("A2", "2028-09-02").withEvidence(MINUTES)));
        assertThat(codes(scenario, "2028-10-01")).doesNotContain("NO_ACTIVITY_SINCE");
        assertThat(scenario.lifecycle()
                        .health(scenario.twinning(), day("2028-10-01"), HealthThresholds.standard())
                        .orElseThrow()
                        .lastActivityOn())
                .contains(day("2028-09-02"));
    }

    @Test
    void aVacantContactAndALongOverdueObligationAreRisks() {
        Scenario scenario = Scenario.until(CONTACTS);
        scenario.accepted("2026-10-01", new ContactActs.VacateContact(MARSEILLE, day("2026-10-01")));

        assertThat(codes(scenario, "2026-10-02")).containsExactly("CONTACT_MISSING");
        assertThat(codes(scenario, "2027-02-01")).contains("CONTACT_MISSING", "OBLIGATION_OVERDUE");
        HealthThresholds patient =
                new HealthThresholds(Period.ofYears(5), Period.ofYears(9), Period.ofYears(5), EvidenceGrade.STATEMENT);
        assertThat(scenario.lifecycle()
                        .health(scenario.twinning(), day("2027-02-01"), patient)
                        .orElseThrow()
                        .reasons())
                .extracting(Finding::code)
                .containsExactly("CONTACT_MISSING");
    }

    @Test
    void onlyASignedTwinningHasAHealth() {
        assertThat(level(Scenario.until(12), "2027-01-01")).isEmpty();
        assertThat(level(Scenario.until(23), "2027-01-01")).isPresent();
    }

    private static List<String> refused(Scenario scenario, Activity activity) {
        return scenario.refused("2027-05-06", new ActivityActs.RecordActivity(HAIFA, activity));
    }

    private static List<String> warned(Scenario scenario, Activity activity) {
        return scenario.warned("2027-05-06", new ActivityActs.RecordActivity(HAIFA, activity));
    }

    private static Optional<Health.Level> level(Scenario scenario, String on) {
        return scenario.lifecycle()
                .health(scenario.twinning(), day(on), HealthThresholds.standard())
                .map(Health::level);
    }

    private static List<String> codes(Scenario scenario, String on) {
        return scenario.lifecycle().health(scenario.twinning(), day(on), HealthThresholds.standard()).stream()
                .flatMap(health -> health.reasons().stream())
                .map(Finding::code)
                .toList();
    }

    private static Act measure(String objective, String value, String on, String unit) {
        return new ActivityActs.MeasureObjective(
                HAIFA, new Measurement(objective, new BigDecimal(value), day(on)), unit, Optional.of(MINUTES));
    }

    private static String english(LocalText text) {
        return text.read(LanguageTag.ENGLISH);
    }

    private static Activity visit(String id, String on) {
        return new ActivityBuilder()
                .id(id)
                .kind(ActivityKind.VISIT)
                .firstDay(day(on))
                .lastDay(day(on))
                .title(TITLE)
                .purpose(TITLE)
                .build();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static void assertWhole(Scenario scenario) {
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.PartialDate;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Goal;
import org.twinpact.needs.Need;
import org.twinpact.needs.NeedKind;
import org.twinpact.needs.Participant;
import org.twinpact.needs.RoundTable;
import org.twinpact.needs.Theme;
import org.twinpact.partner.Capacity;
import org.twinpact.partner.EnquiryAnswer;
import org.twinpact.partner.PartnerSearch;
import org.twinpact.partner.SearchRoute;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.FindingKind;
import org.twinpact.twinning.Guidance;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;

/** Tests of guidance that a party passes with a reason, and of facts that another party states. */
class GuidanceTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalText REASON = LocalText.of("לשותף אין מערכת", "The partner uses no system");
    private static final Theme ENVIRONMENT = new Theme("environment");
    private static final String DAY = "2026-03-20";

    @Test
    void aGateOpensOnceEveryRequirementOfTheGuidanceIsPassed() {
        Scenario scenario = Scenario.until(1);
        scenario.accepted("2026-02-20", new PartyActs.AddParty(SampleLife.MARSEILLE));

        passAll(scenario, HAIFA);
        passAll(scenario, MARSEILLE);

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.EXPLORATION);
        assertThat(missing(scenario, Gate.EXPLORE)).isEmpty();
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }

    @Test
    void onePartnerSearchPassedCountsForAllParties() {
        Scenario scenario = Scenario.until(3);
        SampleLife.acts().subList(4, 9).forEach(scenario::perform);
        assertThat(missing(scenario, Gate.EXPLORE)).containsExactly("PARTNER_SEARCH_MISSING");

        scenario.accepted(DAY, pass(MARSEILLE, Guidance.PARTNER_SEARCH));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.EXPLORATION);
    }

    @Test
    void thePassedGuidanceRemainsAsAdviceWithItsDayAndReason() {
        Scenario scenario = Scenario.until(1);

        scenario.accepted(DAY, pass(HAIFA, Guidance.CAPACITY));

        List<Finding> advice = advice(scenario);
        assertThat(advice)
                .extracting(Finding::code, Finding::kind, Finding::party, Finding::evidence, Finding::basis)
                .containsExactly(
                        tuple("GUIDANCE_PASSED", FindingKind.ADVICE, Optional.of(HAIFA), "ASSESSMENT", Basis.GUIDE));
        assertThat(advice.get(0).text(LanguageTag.ENGLISH))
                .startsWith("Haifa decided on 20 March 2026 to go on without a recommended step of the preparation: an"
                        + " assessment of capacity. The reason: “The partner uses no system");
        assertThat(advice.get(0).text(LanguageTag.HEBREW))
                .startsWith(
                        "חיפה: ב־20 במרץ 2026 החליט הצד להמשיך בלי שלב מומלץ של ההכנה: הערכת יכולת. הנימוק: ״לשותף אין"
                                + " מערכת");
        assertThat(missing(scenario, Gate.EXPLORE)).doesNotContain("GUIDANCE_PASSED", "CAPACITY_NOT_ASSESSED");
    }

    @ParameterizedTest
    @EnumSource(Guidance.class)
    void adviceEndsWhenItIsFollowed(Guidance what) {
        Scenario scenario = Scenario.until(1);
        scenario.accepted("2026-01-05", pass(HAIFA, what));
        assertThat(advice(scenario)).hasSize(1);

        SampleLife.acts().subList(1, 8).stream()
                .filter(recorded -> recorded.by().authority().equals(HAIFA))
                .forEach(scenario::perform);

        assertThat(advice(scenario)).isEmpty();
    }

    @Test
    void adviceBlocksNothingAtAnyStage() {
        Scenario scenario = Scenario.until(2);
        scenario.accepted("2026-01-26", pass(HAIFA, Guidance.CAPACITY));
        SampleLife.acts().subList(2, 25).stream()
                .filter(recorded -> !(recorded.act() instanceof PreparationActs.AssessCapacity assessed
                        && assessed.party().equals(HAIFA)))
                .forEach(scenario::perform);

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(advice(scenario)).extracting(Finding::code).containsExactly("GUIDANCE_PASSED");
        assertThat(scenario.lifecycle().missing(scenario.twinning(), MARSEILLE, LocalDate.parse("2027-01-01")))
                .as("the advice is to Haifa")
                .isEmpty();
    }

    @Test
    void aPlanNeedsNoGoalThatAPartyPassed() {
        Scenario scenario = Scenario.until(1);
        scenario.accepted("2026-02-20", new PartyActs.AddParty(SampleLife.MARSEILLE));
        passAll(scenario, HAIFA);
        passAll(scenario, MARSEILLE);
        WorkPlan plan = SampleLife.plan();

        scenario.accepted("2026-04-14", new PlanActs.ProposePlan(plan));
        scenario.accepted("2026-04-20", new PlanActs.EndorsePlan(HAIFA, plan.hash()));
        scenario.accepted("2026-04-20", new PlanActs.EndorsePlan(MARSEILLE, plan.hash()));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.PLAN_AGREED);
    }

    @Test
    void theNeedsAndTheCapacityOfAPartnerMayBeStatedByTheOtherSide() {
        Scenario scenario = Scenario.until(5);
        Need need = new Need("M-N1", NeedKind.CHALLENGE, ENVIRONMENT, REASON);
        Act needs = new PreparationActs.RecordRoundTable(MARSEILLE, RoundTable.statedBy(HAIFA, List.of(need)));
        Act capacity = new PreparationActs.AssessCapacity(
                MARSEILLE, new Capacity(Optional.empty(), true, REASON, Optional.of(HAIFA)));

        assertThat(scenario.warned(DAY, needs))
                .as("nobody invents a round table")
                .isEmpty();
        scenario.accepted(DAY, needs);
        scenario.accepted(DAY, capacity);

        assertThat(missing(scenario, Gate.EXPLORE)).containsExactly("GOALS_MISSING", "CAPACITY_NOT_ASSESSED");
        assertThat(scenario.refused(
                        DAY,
                        new PreparationActs.RecordRoundTable(
                                MARSEILLE, RoundTable.statedBy(SampleLife.BREMEN.id(), List.of(need)))))
                .containsExactly("NOT_A_PARTY");
        assertThat(scenario.refused(
                        DAY,
                        new PreparationActs.AssessCapacity(
                                MARSEILLE,
                                new Capacity(Optional.empty(), true, REASON, Optional.of(SampleLife.BREMEN.id())))))
                .containsExactly("NOT_A_PARTY");
    }

    @Test
    void aGoalMayBeSetWithoutAnInventedNeed() {
        Scenario scenario = Scenario.until(1);

        scenario.accepted(
                DAY, new PreparationActs.SetGoals(HAIFA, List.of(new Goal("G1", ENVIRONMENT, REASON, List.of()))));

        assertThat(missing(scenario, Gate.EXPLORE)).doesNotContain("GOALS_MISSING");
    }

    @ParameterizedTest
    @CsvSource({
        "2026,",
        "2026-03,",
        "2026-03-20,",
        "2026-03-21, DATE_IN_THE_FUTURE",
        "2026-04, DATE_IN_THE_FUTURE",
        "2027, DATE_IN_THE_FUTURE",
        "5758, DATE_IN_THE_FUTURE"
    })
    void aPartialDateCountsByTheFirstDayThatItCanBe(String date, String fault) {
        Scenario scenario = Scenario.until(1);
        Optional<PartialDate> known = Optional.of(new PartialDate(date));
        List<Act> acts = List.of(
                new PreparationActs.RecordRoundTable(
                        HAIFA,
                        new RoundTable(
                                known,
                                List.of(),
                                List.of(new Need("N1", NeedKind.CHALLENGE, ENVIRONMENT, REASON)),
                                Optional.empty())),
                new PreparationActs.AssessCapacity(HAIFA, new Capacity(known, true, REASON, Optional.empty())),
                new PreparationActs.RecordPartnerSearch(
                        HAIFA,
                        new PartnerSearch(SearchRoute.DIRECT, Optional.empty(), List.of(), known, Optional.empty())));

        assertThat(acts).allSatisfy(act -> {
            if (fault == null) {
                assertThat(scenario.accepted(DAY, act)).isNotEmpty();
            } else {
                assertThat(scenario.refused(DAY, act)).containsExactly(fault);
            }
        });
    }

    @Test
    void anEnquiryToAnAssociationAndItsAnswerAreARecord() {
        Scenario scenario = Scenario.until(1);
        PartnerSearch answered = SampleLife.search()
                .answered(new EnquiryAnswer(
                        Optional.of(new PartialDate("2026-02")), List.of(SampleLife.MARSEILLE.name())));

        scenario.accepted("2026-02-02", new PreparationActs.RecordPartnerSearch(HAIFA, SampleLife.search()));
        scenario.accepted(DAY, new PreparationActs.RecordPartnerSearch(HAIFA, answered));

        assertThat(scenario.twinning().track(HAIFA).orElseThrow().search()).contains(answered);
    }

    @ParameterizedTest
    @CsvSource({"2026-01, DATE_BEFORE_PREREQUISITE", "2026-04, DATE_IN_THE_FUTURE"})
    void anAnswerIsNeitherBeforeItsEnquiryNorInTheFuture(String receivedOn, String fault) {
        PartnerSearch search =
                SampleLife.search().answered(new EnquiryAnswer(Optional.of(new PartialDate(receivedOn)), List.of()));

        assertThat(Scenario.until(1).refused(DAY, new PreparationActs.RecordPartnerSearch(HAIFA, search)))
                .containsExactly(fault);
    }

    @Test
    void aDirectSearchHasNoAnswer() {
        PartnerSearch search = PartnerSearch.direct(LocalDate.parse("2026-02-01"), ENVIRONMENT)
                .answered(new EnquiryAnswer(Optional.empty(), List.of()));

        assertThat(Scenario.until(1).refused(DAY, new PreparationActs.RecordPartnerSearch(HAIFA, search)))
                .containsExactly("ANSWER_WITHOUT_ENQUIRY");
    }

    @Test
    void anOutsiderDeclaresConflictsOfInterest() {
        RoundTable declared = SampleLife.roundTable("2026-01-19", "H");
        RoundTable silent = new RoundTable(
                declared.heldOn(),
                declared.participants().stream()
                        .map(one -> new Participant(one.role(), one.external(), one.person()))
                        .toList(),
                declared.needs(),
                Optional.empty());

        assertThat(Scenario.until(1).warned(DAY, new PreparationActs.RecordRoundTable(HAIFA, declared)))
                .isEmpty();
        assertThat(Scenario.until(1).warned(DAY, new PreparationActs.RecordRoundTable(HAIFA, silent)))
                .as("once, for two outsiders")
                .containsExactly("INTERESTS_NOT_DECLARED");
    }

    private static void passAll(Scenario scenario, AuthorityId party) {
        for (Guidance what : Guidance.values()) {
            scenario.accepted(DAY, pass(party, what));
        }
    }

    private static Act pass(AuthorityId party, Guidance what) {
        return new PreparationActs.PassGuidance(party, what, REASON);
    }

    private static List<String> missing(Scenario scenario, Gate gate) {
        return scenario.lifecycle().missing(scenario.twinning(), gate, LocalDate.parse(DAY)).stream()
                .map(Finding::code)
                .toList();
    }

    private static List<Finding> advice(Scenario scenario) {
        return scenario.lifecycle().missing(scenario.twinning(), LocalDate.parse("2027-01-01")).stream()
                .filter(finding -> finding.kind() == FindingKind.ADVICE)
                .toList();
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.authority.AuthorityId;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Goal;
import org.twinpact.needs.Need;
import org.twinpact.needs.NeedKind;
import org.twinpact.needs.Theme;
import org.twinpact.plan.Objective;
import org.twinpact.plan.WorkPlan;
import org.twinpact.plan.lint.PlanContext;
import org.twinpact.plan.lint.PlanFinding;
import org.twinpact.plan.lint.PlanLinter;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.Stage;

/** Tests of the faults of a plan. Each fault is found, and nothing that only resembles a fault. */
class PlanLinterTest {
    private static final Objective GOOD = SampleLife.plan().objectives().get(0);
    private static final Theme THEME = GOOD.theme();
    private static final LocalText WORDS = LocalText.of("מילים", "Words");
    private static final PlanFinding POTENTIAL_UNUSED = new PlanFinding("POTENTIAL_UNUSED", Optional.empty(), false);

    @Test
    void aFocusedMeasurablePlanHasNoFault() {
        assertThat(findings(GOOD)).isEmpty();
    }

    @Test
    void anIdStandsOnce() {
        assertThat(findings(GOOD, GOOD)).containsExactly(blocking("DUPLICATE_OBJECTIVE_ID"));
        assertThat(findings(GOOD, GOOD.withId("O2"))).isEmpty();
    }

    @Test
    void aPartyLeads() {
        assertThat(findings(GOOD.withLead(SampleLife.BREMEN.id()))).containsExactly(blocking("LEAD_NOT_A_PARTY"));
        assertThat(findings(GOOD.withLead(SampleLife.MARSEILLE.id()))).isEmpty();
    }

    @Test
    void itServesAGoal() {
        assertThat(findings(GOOD.withGoals("X-G1")))
                .containsExactly(blocking("OBJECTIVE_SERVES_NO_GOAL"), POTENTIAL_UNUSED);
        assertThat(findings(GOOD.withGoals("X-G1", "M-G1"))).isEmpty();
    }

    @Test
    void itsGoalsAnswerANeedOfTheSameParty() {
        PlanContext.Party haifa = party(SampleLife.HAIFA.id(), List.of(need("N1", NeedKind.CHALLENGE)), "N2");
        PlanContext.Party marseille = party(SampleLife.MARSEILLE.id(), List.of(need("N2", NeedKind.CHALLENGE)), "N1");
        Objective objective = GOOD.withGoals("G1");

        assertThat(among(objective, haifa, marseille)).containsExactly(blocking("OBJECTIVE_ANSWERS_NO_NEED"));
        assertThat(among(objective, haifa, party(SampleLife.MARSEILLE.id(), marseille.needs(), "N2")))
                .isEmpty();
    }

    @Test
    void unusedPotentialIsOneWarningForThePlan() {
        List<Need> both = List.of(need("N1", NeedKind.CHALLENGE), need("N2", NeedKind.POTENTIAL));
        Objective one = GOOD.withGoals("G1");
        Objective two = one.withId("O2");

        assertThat(PlanLinter.findings(plan(one, two), context(party(SampleLife.HAIFA.id(), both, "N1"))))
                .containsExactly(POTENTIAL_UNUSED);
        assertThat(PlanLinter.findings(plan(one, two), context(party(SampleLife.HAIFA.id(), both, "N2"))))
                .isEmpty();
    }

    @Test
    void whereNoPotentialIsKnownNoneIsUnused() {
        List<Need> challenges = List.of(need("N1", NeedKind.CHALLENGE));

        assertThat(among(GOOD.withGoals("G1"), party(SampleLife.HAIFA.id(), challenges, "N1")))
                .isEmpty();
    }

    @Test
    void itIsDueWithinTheTerm() {
        assertThat(PlanLinter.findings(plan(GOOD), until(GOOD.due().minusDays(1))))
                .containsExactly(blocking("OBJECTIVE_DUE_AFTER_TERM"));
        assertThat(PlanLinter.findings(plan(GOOD), until(GOOD.due()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-,items", "פריטים,…", "' ',items"})
    void aUnitThatCountsNothingIsNone(String hebrew, String english) {
        assertThat(findings(GOOD.withUnit(LocalText.of(hebrew, english))))
                .containsExactly(blocking("OBJECTIVE_WITHOUT_UNIT"));
    }

    @ParameterizedTest
    @CsvSource({"%,%", "₪,₪", "פריטים,items", "°,°"})
    void aUnitMayBeAWordOrASign(String hebrew, String english) {
        assertThat(findings(GOOD.withUnit(LocalText.of(hebrew, english)))).isEmpty();
    }

    @Test
    void aUnitInNoLanguageIsNone() {
        assertThat(findings(GOOD.withUnit(new LocalText(Map.of()))))
                .containsExactly(blocking("OBJECTIVE_WITHOUT_UNIT"));
    }

    @Test
    void theTargetDiffersFromTheBaseline() {
        assertThat(findings(GOOD.withTarget(new BigDecimal("340.0")))).containsExactly(blocking("TARGET_IS_BASELINE"));
        assertThat(findings(GOOD.withTarget(new BigDecimal("340.5")))).isEmpty();
    }

    @Test
    void zeroNeedsABaseline() {
        Objective zero = GOOD.withTarget(new BigDecimal("0.0"));

        assertThat(findings(zero.withBaseline(Optional.empty()))).containsExactly(blocking("ZERO_WITHOUT_BASELINE"));
        assertThat(findings(zero)).isEmpty();
    }

    @Test
    void noBaselineIsAWarning() {
        assertThat(findings(GOOD.withBaseline(Optional.empty())))
                .containsExactly(warning("OBJECTIVE_WITHOUT_BASELINE"));
    }

    @ParameterizedTest
    @CsvSource({
        "פחות פלסטיק בחופים,A clean beach for every family",
        "חוף נקי לכל משפחה,less plastic on the beaches!",
        "' ',A clean beach for every family",
        "חוף נקי לכל משפחה,..."
    })
    void aBenefitThatSaysNoMoreThanTheTitleIsNone(String hebrew, String english) {
        assertThat(findings(GOOD.withBenefit(LocalText.of(hebrew, english))))
                .containsExactly(blocking("OBJECTIVE_WITHOUT_BENEFIT"));
    }

    @Test
    void aBenefitMayTakeUpTheTitle() {
        LocalText more = LocalText.of(
                "פחות פלסטיק בחופים, ולכן חוף נקי לכל משפחה", "Less plastic on the beaches, so families can bathe");

        assertThat(findings(GOOD.withBenefit(more))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "לחזק את הקשרים ולהעמיק את שיתוף הפעולה,מספר הפגישות בשנה",
        "קידום ועידוד הידידות בין הערים,מספר המשלחות הרשמיות",
        "לקדם,מספר ישיבות ב-2027",
        "לטפח ולהדק יחסים הדדיים בין שתי הרשויות,שיחות ומכתבים שנשלחו",
        "חיזוק הקשרים התרבותיים,מספר הפגישות",
        "לקדם תיירות,מספר הביקורים",
        "קידום שיתוף פעולה כלכלי,מספר הפגישות בשנה",
        "להעמיק את הידידות בין העמים,מספר המשלחות",
        "לחזק את שיתוף הפעולה בתחום הספורט ואיכות הסביבה,מספר הפגישות",
        "לקדם ובקשרים,מספר הפגישות בשנה",
        "לקדם את הצד,מספר הפגישות בשנה"
    })
    void verbsInHebrewThatLeadToMeetingsOnlyAreAWarning(String title, String indicator) {
        assertThat(findings(in(LanguageTag.HEBREW, title, indicator)))
                .containsExactly(warning("VERBS_WITHOUT_OUTCOME"));
    }

    @ParameterizedTest
    @CsvSource({
        "לחזק את הקשרים ולהעמיק את שיתוף הפעולה,מספר התלמידים שהשתתפו במפגשים",
        "לחזק את הקשרים בין בתי הספר,מספר הפגישות בשנה",
        "לקדם את המסחר,סך המסחר השנתי",
        "לקדם את הספורט בשכונות,מספר הפגישות בשנה",
        "פחות פלסטיק בחופים,מספר הפגישות בשנה",
        "לקדם ושבהקשרים,מספר הפגישות בשנה",
        "שיתוף פעולה בין הערים,מספר הפגישות בשנה"
    })
    void aHebrewWordOfTheResidentsWorldIsEnough(String title, String indicator) {
        assertThat(findings(in(LanguageTag.HEBREW, title, indicator))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Strengthen and deepen ties,Number of meetings per year",
        "Promoting friendship between the two cities,Official visits held",
        "Encouraged cooperation,Letters sent in 2027",
        "Strengthen cultural ties,Number of meetings",
        "Promote tourism,Visits per year",
        "Promote economic cooperation,Meetings per year",
        "Deepen friendship between the peoples,Number of delegations",
        "Strengthen cooperation in the field of sport,Number of meetings"
    })
    void verbsInEnglishThatLeadToMeetingsOnlyAreAWarning(String title, String indicator) {
        assertThat(findings(in(LanguageTag.ENGLISH, title, indicator)))
                .containsExactly(warning("VERBS_WITHOUT_OUTCOME"));
    }

    @ParameterizedTest
    @CsvSource({
        "Strengthen and deepen ties,Pupils who took part in a meeting",
        "Strengthen ties between schools,Number of meetings per year",
        "Promote trade,Total annual trade",
        "Promote tourism,Tourists per year",
        "Friendship between the two cities,Number of meetings per year"
    })
    void anEnglishWordOfTheResidentsWorldIsEnough(String title, String indicator) {
        assertThat(findings(in(LanguageTag.ENGLISH, title, indicator))).isEmpty();
    }

    @Test
    void oneLanguageThatNamesTheOutcomeIsEnough() {
        Objective objective = GOOD.withTitle(LocalText.of("חופים נקיים", "Strengthen ties"))
                .withIndicator(LocalText.of("מספר הפגישות", "Number of meetings"));

        assertThat(findings(objective)).isEmpty();
        assertThat(findings(objective.withTitle(LocalText.of("חיזוק הקשרים", "Strengthen ties"))))
                .containsExactly(warning("VERBS_WITHOUT_OUTCOME"));
    }

    @Test
    void aWordOfAnUnreadLanguageIsNoFault() {
        LanguageTag french = new LanguageTag("fr");

        assertThat(findings(in(french, "Renforcer les liens", "Nombre de réunions")))
                .isEmpty();
    }

    @Test
    void onlyWhatBlocksKeepsThePlanFromBeingAgreedOn() {
        assertThat(stageWith(GOOD.withBaseline(Optional.empty()))).isEqualTo(Stage.PLAN_AGREED);
        assertThat(stageWith(GOOD.withBenefit(GOOD.title()))).isNotEqualTo(Stage.PLAN_AGREED);
    }

    private static Stage stageWith(Objective objective) {
        Scenario scenario = Scenario.until(9);
        WorkPlan plan = plan(objective);
        scenario.accepted("2026-04-14", new PlanActs.ProposePlan(plan));
        scenario.accepted("2026-04-20", new PlanActs.EndorsePlan(SampleLife.HAIFA.id(), plan.hash()));
        scenario.accepted("2026-04-22", new PlanActs.EndorsePlan(SampleLife.MARSEILLE.id(), plan.hash()));
        return scenario.twinning().stage();
    }

    private static PlanFinding blocking(String code) {
        return new PlanFinding(code, Optional.of("O1"), true);
    }

    private static PlanFinding warning(String code) {
        return new PlanFinding(code, Optional.of("O1"), false);
    }

    private static List<PlanFinding> findings(Objective... objectives) {
        return PlanLinter.findings(plan(objectives), new PlanContext(parties(), Optional.empty()));
    }

    private static List<PlanFinding> among(Objective objective, PlanContext.Party... parties) {
        return PlanLinter.findings(plan(objective), context(parties));
    }

    private static WorkPlan plan(Objective... objectives) {
        return new WorkPlan(1, List.of(objectives));
    }

    private static PlanContext context(PlanContext.Party... parties) {
        return new PlanContext(List.of(parties), Optional.empty());
    }

    private static PlanContext until(LocalDate day) {
        return new PlanContext(parties(), Optional.of(day));
    }

    private static List<PlanContext.Party> parties() {
        return List.of(
                new PlanContext.Party(
                        SampleLife.HAIFA.id(),
                        Set.of(),
                        SampleLife.roundTable("2026-01-19", "H").needs(),
                        SampleLife.goals("H")),
                new PlanContext.Party(
                        SampleLife.MARSEILLE.id(),
                        Set.of(),
                        SampleLife.roundTable("2026-03-01", "M").needs(),
                        SampleLife.goals("M")));
    }

    private static PlanContext.Party party(AuthorityId id, List<Need> needs, String answered) {
        return new PlanContext.Party(id, Set.of(), needs, List.of(new Goal("G1", THEME, WORDS, List.of(answered))));
    }

    private static Need need(String id, NeedKind kind) {
        return new Need(id, kind, THEME, WORDS);
    }

    private static Objective in(LanguageTag language, String title, String indicator) {
        return GOOD.withTitle(LocalText.in(language, title)).withIndicator(LocalText.in(language, indicator));
    }
}

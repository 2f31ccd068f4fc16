package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Circumstance;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.RoundTable;
import org.twinpact.needs.Theme;
import org.twinpact.plan.Objective;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.InvalidatedItem;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;

/**
 * Tests of the conditions and warnings of plan, text and parties, and of the invalidations that their changes cause.
 */
class PlanAndTextTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final AgreementText TEXT = SampleLife.text(SampleLife.plan());
    private static final LocalText REASON = LocalText.of("הנסיבות השתנו", "Circumstances changed");

    private static final int EXPLORATION = 9;
    private static final int PLAN_PROPOSED = 10;
    private static final int PLAN_AGREED = 12;
    private static final int CERTIFIED = 17;
    private static final int TEXT_FINAL = 18;

    @ParameterizedTest
    @CsvSource({"2028-12-30,", "2028-12-31, OBJECTIVE_DUE_IN_THE_PAST", "2029-01-01, OBJECTIVE_DUE_IN_THE_PAST"})
    void anObjectiveIsDueAfterTheDayOfItsProposal(String on, String fault) {
        Scenario scenario = Scenario.until(EXPLORATION);
        Act act = new PlanActs.ProposePlan(SampleLife.plan());

        if (fault == null) {
            assertThat(scenario.warned(on, act)).isEmpty();
        } else {
            assertThat(scenario.refused(on, act)).containsExactly(fault);
            assertThat(text(scenario, on, act))
                    .contains(
                            "Objective “Less plastic on the beaches” is due on 31 December 2028. The date must be after");
        }
    }

    @Test
    void aPlanCarriesTheNextNumberAndThemesThatAreKnown() {
        Scenario scenario = Scenario.until(EXPLORATION);
        Act second = new PlanActs.ProposePlan(plan(2, one -> one));
        Act strange = new PlanActs.ProposePlan(plan(1, one -> one.withTheme(new Theme("astrology"))));

        assertThat(text(scenario, "2026-04-14", second))
                .contains("The work plan has the version number 2. The next version is 1.");
        assertThat(scenario.refused("2026-04-14", strange)).containsExactly("THEME_UNKNOWN");
    }

    @Test
    void weaknessesOfAPlanWarnAndFaultsBlock() {
        Scenario scenario = Scenario.until(EXPLORATION);
        Act unmeasured = new PlanActs.ProposePlan(plan(1, one -> one.withBaseline(Optional.empty())));
        assertThat(scenario.warned("2026-04-14", unmeasured)).containsExactly("OBJECTIVE_WITHOUT_BASELINE");

        WorkPlan foreign = plan(1, one -> one.withLead(SampleLife.BREMEN.id()));
        assertThat(scenario.warned("2026-04-14", new PlanActs.ProposePlan(foreign)))
                .containsExactly("LEAD_NOT_A_PARTY");
        scenario.accepted("2026-04-14", new PlanActs.ProposePlan(foreign));

        assertThat(scenario.lifecycle().missing(scenario.twinning(), day("2026-04-15")))
                .extracting(Finding::code, Finding::evidence, Finding::basis)
                .containsExactly(
                        tuple("PLAN_NOT_ENDORSED", "ENDORSEMENT", Basis.DEFAULT),
                        tuple("PLAN_NOT_ENDORSED", "ENDORSEMENT", Basis.DEFAULT),
                        tuple("LEAD_NOT_A_PARTY", "PLAN", Basis.GUIDE));
    }

    @Test
    void theLastEndorsementThatOpensNothingSaysWhatHoldsItUp() {
        Scenario scenario = Scenario.until(EXPLORATION);
        WorkPlan foreign = plan(1, one -> one.withLead(SampleLife.BREMEN.id()).withGoals("no goal"));
        scenario.accepted("2026-04-14", new PlanActs.ProposePlan(foreign));

        Act last = new PlanActs.EndorsePlan(MARSEILLE, foreign.hash());
        assertThat(scenario.warned("2026-04-20", last))
                .as("Haifa has not endorsed")
                .isEmpty();
        scenario.accepted("2026-04-20", new PlanActs.EndorsePlan(HAIFA, foreign.hash()));

        assertThat(scenario.warned("2026-04-22", last)).containsExactly("LEAD_NOT_A_PARTY", "OBJECTIVE_SERVES_NO_GOAL");
        scenario.accepted("2026-04-22", last);
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.EXPLORATION);
        assertThat(Scenario.until(11)
                        .warned(
                                "2026-04-22",
                                new PlanActs.EndorsePlan(
                                        MARSEILLE, SampleLife.plan().hash())))
                .as("a sound plan")
                .isEmpty();
    }

    @Test
    void aPlanIsMeasuredAgainstTheTermOfItsText() {
        AgreementText brief = TEXT.withConditions(TEXT.conditions().withUntil(day("2028-12-30")));
        Scenario scenario = Scenario.until(14);
        assertThat(scenario.warned("2026-06-01", new TextActs.ProposeText(brief)))
                .contains("OBJECTIVE_DUE_AFTER_TERM");
        scenario.accepted("2026-06-01", new TextActs.ProposeText(brief));
        assertThat(codes(scenario, Gate.TEXT)).contains("OBJECTIVE_DUE_AFTER_TERM");

        scenario.adopted("2026-06-02", plan(2, one -> one));

        assertThat(codes(scenario, Gate.PLAN))
                .as("the words cite the plan before")
                .isEmpty();
    }

    @Test
    void missingClausesAreWarnedOfAtProposalAndFinalization() {
        assertThat(Scenario.until(14).warned("2026-06-01", new TextActs.ProposeText(TEXT)))
                .isNotEmpty()
                .containsOnly("CLAUSE_MISSING");
        assertThat(Scenario.until(CERTIFIED).warned("2026-06-10", new TextActs.FinalizeText(TEXT.operativeHash())))
                .isNotEmpty()
                .containsOnly("CLAUSE_MISSING");
    }

    @Test
    void anInvalidTextIsRefusedAndTheEarlierOneStays() {
        Scenario scenario = Scenario.until(15);
        Clause first = TEXT.clauses().get(0);
        Act twice =
                new TextActs.ProposeText(TEXT.withClauses(first, TEXT.clauses().get(1), first));
        Act untold = new TextActs.ProposeText(TEXT.withClauses(TEXT.clauses().stream()
                .map(clause -> clause.withBody(
                        LocalText.in(LanguageTag.ENGLISH, clause.body().read(LanguageTag.ENGLISH))))
                .toList()));
        Act blank = new TextActs.ProposeText(TEXT.withClauses(first.withBody(LocalText.of(" ", "The Parties"))));

        assertThat(scenario.refused("2026-06-02", twice)).containsExactly("DUPLICATE_CLAUSE_ID");
        assertThat(text(scenario, "2026-06-02", twice))
                .contains("The clause “Establishment and purpose” occurs twice.");
        assertThat(scenario.refused("2026-06-02", untold))
                .containsExactly("LANGUAGE_MISSING", "LANGUAGE_MISSING", "LANGUAGE_MISSING");
        assertThat(scenario.refused("2026-06-02", blank)).containsExactly("BLANK");
        assertThat(scenario.twinning().text()).contains(TEXT);
    }

    @Test
    void aDraftFaultIsWarnedOfAndNotFinalized() {
        Scenario scenario = Scenario.until(14);
        Act draft = new TextActs.ProposeText(TEXT.withTitle(LocalText.of("ברית ____", "Twinning agreement")));
        assertThat(scenario.warned("2026-06-01", draft)).contains("PLACEHOLDER_LEFT");

        scenario.accepted("2026-06-01", draft);

        assertThat(codes(scenario, Gate.TEXT)).contains("PLACEHOLDER_LEFT");
    }

    @Test
    void aTextNamesEachPartyOnce() {
        Scenario scenario = Scenario.until(14);
        AgreementText twice = SampleLife.text(SampleLife.plan(), List.of(HAIFA, MARSEILLE, MARSEILLE));
        scenario.accepted("2026-06-01", new TextActs.ProposeText(twice));
        scenario.accepted("2026-06-08", SampleLife.certifies(HAIFA, twice, LanguageTag.HEBREW));
        scenario.accepted("2026-06-09", SampleLife.certifies(MARSEILLE, twice, LanguageTag.ENGLISH));

        assertThat(scenario.refused("2026-06-10", new TextActs.FinalizeText(twice.operativeHash())))
                .containsExactly("PARTIES_NOT_NAMED");
    }

    @Test
    void aLanguageThatTheWordsDoNotHaveIsNotCertified() {
        Scenario scenario = Scenario.until(15);
        Act act = new TextActs.CertifyLanguage(HAIFA, new LanguageTag("fr"), TEXT.operativeHash());

        assertThat(scenario.refused("2026-06-08", act)).containsExactly("LANGUAGE_VERSION_NOT_CURRENT");
        assertThat(text(scenario, "2026-06-08", act))
                .contains("(digital fingerprint: " + TEXT.operativeHash().abbreviated()
                        + ") is not the current one (none).");
    }

    @Test
    void whoComesAndGoesChangesWhatDecisionsOnTheSubjectsCover() {
        Scenario scenario = Scenario.until(PLAN_AGREED - 2);
        Sha256 two = SampleLife.plan().subjects(List.of(HAIFA, MARSEILLE));
        assertThat(scenario.twinning().subjects()).contains(two);

        scenario.accepted("2026-04-15", new PartyActs.AddParty(SampleLife.BREMEN));
        assertThat(scenario.twinning().subjects())
                .contains(SampleLife.plan().subjects(List.of(HAIFA, MARSEILLE, SampleLife.BREMEN.id())));
        assertThat(scenario.twinning().subjectsOn()).contains(day("2026-04-15"));

        scenario.accepted("2026-04-17", new PartyActs.RemoveParty(SampleLife.BREMEN.id(), REASON));
        assertThat(scenario.twinning().subjects()).contains(two);
        assertThat(scenario.twinning().subjectsOn()).contains(day("2026-04-17"));
        assertThat(scenario.warned(
                        "2026-05-04",
                        SampleLife.decides(HAIFA, "HEAD", Scope.SUBJECTS, "2026-04-16", scenario.subjects())))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
    }

    @Test
    void wordsThatBringMoneyInMoveTheDayOfTheSubjects() {
        Scenario scenario = Scenario.until(14);
        assertThat(scenario.twinning().subjectsOn()).contains(day("2026-04-14"));

        scenario.accepted("2026-06-01", new TextActs.ProposeText(TEXT));
        assertThat(scenario.twinning().subjectsOn()).as("no money").contains(day("2026-04-14"));

        scenario.accepted(
                "2026-06-02",
                new TextActs.ProposeText(TEXT.withClauses(FullActs.all().stream()
                        .filter(TextActs.ProposeText.class::isInstance)
                        .flatMap(act -> ((TextActs.ProposeText) act).text().clauses().stream())
                        .toList())));
        assertThat(scenario.twinning().subjectsOn()).contains(day("2026-06-02"));
    }

    @Test
    void goalsThatAreTakenBackAreMissedAgainAndNeedsRemain() {
        Scenario scenario = Scenario.until(EXPLORATION);
        RoundTable empty = new RoundTable(day("2026-03-13"), List.of(), List.of());

        assertThat(scenario.warned("2026-03-13", new PreparationActs.SetGoals(HAIFA, List.of())))
                .containsExactly("GOALS_MISSING");
        assertThat(scenario.warned("2026-03-13", new PreparationActs.RecordRoundTable(HAIFA, empty)))
                .doesNotContain("ROUND_TABLE_MISSING");
        assertThat(scenario.warned("2026-03-13", new PreparationActs.SetGoals(HAIFA, SampleLife.goals("H"))))
                .isEmpty();
    }

    @Test
    void aChangedKindOfAuthorityChangesItsConditions() {
        Profile israel = Rulebook.shipped().profiles().applyingTo(SampleLife.HAIFA);
        Step region = SampleSteps.step("IL-REGION", new Body("REGION"), Scope.SUBJECTS, Gate.TEXT)
                .withWhen(Circumstance.NOT_CITY);
        List<Step> steps =
                Stream.concat(israel.steps().stream(), Stream.of(region)).toList();
        Scenario scenario = Scenario.until(
                TEXT_FINAL, Rulebook.shipped().with(israel.withVersion("test-1").withSteps(steps)));

        assertThat(scenario.warned("2026-06-12", new PartyActs.RecordSuccessor(SampleLife.HAIFA)))
                .containsExactly("SUCCESSOR_UNCHANGED");
        assertThat(scenario.warned(
                        "2026-06-12",
                        new PartyActs.RecordSuccessor(SampleLife.HAIFA.withKind(AuthorityKind.LOCAL_COUNCIL))))
                .containsExactly("DECISION_MISSING");
    }

    @Test
    void theSamePartyIsNotImportedOrAddedTwice() {
        Origin origin = new Origin("the city's register", EvidenceGrade.STATEMENT, Optional.empty());
        Scenario scenario = Scenario.under(Rulebook.shipped());
        Act twice = new OpeningActs.ImportTwinning(
                List.of(SampleLife.HAIFA, SampleLife.MARSEILLE, SampleLife.HAIFA), Stage.IN_FORCE, origin);

        assertThat(scenario.refused("2026-01-05", twice)).containsExactly("ALREADY_A_PARTY");
        assertThat(text(scenario, "2026-01-05", twice)).contains("Haifa is already a party");

        scenario.accepted(
                "2026-01-05",
                new OpeningActs.ImportTwinning(
                        List.of(SampleLife.HAIFA, SampleLife.MARSEILLE), Stage.IN_FORCE, origin));
        Act same = new OpeningActs.VerifyOrigin(EvidenceGrade.STATEMENT, "another letter");
        assertThat(scenario.refused("2026-02-01", same)).as("no better").containsExactly("GRADE_NOT_HIGHER");
        assertThat(text(scenario, "2026-02-01", same))
                .contains("(statement of a party) is no better than the present evidence (statement of a party)");
    }

    @Test
    void anUnknownProfileIsRefusedBesideThoseThatAreKnown() {
        Scenario scenario = Scenario.until(PLAN_PROPOSED);
        Act act = new PartyActs.AdoptProfile(HAIFA, new ProfileRef("IL", "2099-1", TEXT.operativeHash()));

        assertThat(text(scenario, "2026-05-01", act))
                .contains("The profile IL (version 2099-1)", "IL (version 2026-11-1)", "GENERIC (version 2026-11-1)");
    }

    private static WorkPlan plan(int version, UnaryOperator<Objective> change) {
        return new WorkPlan(
                version, SampleLife.plan().objectives().stream().map(change).toList());
    }

    private static List<InvalidatedItem> lost(List<EventData> changes) {
        return changes.stream()
                .filter(Consequence.Invalidated.class::isInstance)
                .flatMap(change -> ((Consequence.Invalidated) change).items().stream())
                .filter(one -> one.kind() == InvalidatedItem.ItemKind.DECISION)
                .toList();
    }

    private static List<String> codes(Scenario scenario, Gate gate) {
        return scenario.lifecycle().missing(scenario.twinning(), gate, day("2026-06-30")).stream()
                .map(Finding::code)
                .toList();
    }

    private static String text(Scenario scenario, String on, Act act) {
        return scenario.ask(on, act).match(accepted -> "", refused -> refused.text(LanguageTag.ENGLISH));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

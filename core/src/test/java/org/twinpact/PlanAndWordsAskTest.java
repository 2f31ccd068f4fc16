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
import org.twinpact.evidence.Grade;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.jurisdiction.Step;
import org.twinpact.jurisdiction.When;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.RoundTable;
import org.twinpact.needs.Theme;
import org.twinpact.plan.Objective;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Change;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.Invalidity;
import org.twinpact.twinning.Missing;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;

/** What plan, words and parties ask, what they warn of, and what a change of them takes back. */
class PlanAndWordsAskTest {
    private static final AuthorityId HAIFA = Story.HAIFA.id();
    private static final AuthorityId MARSEILLE = Story.MARSEILLE.id();
    private static final AgreementText TEXT = Story.text(Story.plan());
    private static final LocalText REASON = LocalText.of("הנסיבות השתנו", "Circumstances changed");

    private static final int EXPLORING = 9;
    private static final int PLAN_PROPOSED = 10;
    private static final int PLANNED = 12;
    private static final int CERTIFIED = 17;
    private static final int FROZEN = 18;

    @ParameterizedTest
    @CsvSource({"2028-12-30,", "2028-12-31, OBJECTIVE_DUE_IN_THE_PAST", "2029-01-01, OBJECTIVE_DUE_IN_THE_PAST"})
    void anObjectiveIsDueAfterTheDayOfItsProposal(String on, String fault) {
        Tale tale = Tale.until(EXPLORING);
        Act act = new Act.ProposePlan(Story.plan());

        if (fault == null) {
            assertThat(tale.warned(on, act)).isEmpty();
        } else {
            assertThat(tale.refused(on, act)).containsExactly(fault);
            assertThat(text(tale, on, act)).contains("Objective O1 is due on 2028-12-31; it must be later than " + on);
        }
    }

    @Test
    void aPlanCarriesTheNextNumberAndThemesThatAreKnown() {
        Tale tale = Tale.until(EXPLORING);
        Act second = new Act.ProposePlan(plan(2, one -> one));
        Act strange = new Act.ProposePlan(plan(1, one -> one.withTheme(new Theme("astrology"))));

        assertThat(text(tale, "2026-04-14", second)).contains("The plan is numbered 2; the next version is 1.");
        assertThat(tale.refused("2026-04-14", strange)).containsExactly("THEME_UNKNOWN");
    }

    @Test
    void whatIsWeakInAPlanIsAWarningAndWhatIsWrongHoldsUpItsGate() {
        Tale tale = Tale.until(EXPLORING);
        Act unmeasured = new Act.ProposePlan(plan(1, one -> one.withBaseline(Optional.empty())));
        assertThat(tale.warned("2026-04-14", unmeasured)).containsExactly("OBJECTIVE_LACKS_BASELINE");

        WorkPlan foreign = plan(1, one -> one.withLead(Story.BREMEN.id()));
        assertThat(tale.warned("2026-04-14", new Act.ProposePlan(foreign))).containsExactly("LEAD_NOT_A_PARTY");
        tale.accepted("2026-04-14", new Act.ProposePlan(foreign));

        assertThat(tale.lifecycle().missing(tale.twinning(), day("2026-04-15")))
                .extracting(Missing::code, Missing::evidence, Missing::basis)
                .containsExactly(
                        tuple("PLAN_ENDORSED", "ENDORSEMENT", Basis.DEFAULT),
                        tuple("PLAN_ENDORSED", "ENDORSEMENT", Basis.DEFAULT),
                        tuple("LEAD_NOT_A_PARTY", "PLAN", Basis.GUIDE));
    }

    @Test
    void theLastEndorsementThatOpensNothingSaysWhatHoldsItUp() {
        Tale tale = Tale.until(EXPLORING);
        WorkPlan foreign = plan(1, one -> one.withLead(Story.BREMEN.id()).withGoals("no goal"));
        tale.accepted("2026-04-14", new Act.ProposePlan(foreign));

        Act last = new Act.EndorsePlan(MARSEILLE, foreign.hash());
        assertThat(tale.warned("2026-04-20", last)).as("Haifa has not endorsed").isEmpty();
        tale.accepted("2026-04-20", new Act.EndorsePlan(HAIFA, foreign.hash()));

        assertThat(tale.warned("2026-04-22", last)).containsExactly("LEAD_NOT_A_PARTY", "OBJECTIVE_SERVES_NO_GOAL");
        tale.accepted("2026-04-22", last);
        assertThat(tale.twinning().stage()).isEqualTo(Stage.EXPLORING);
        assertThat(Tale.until(11)
                        .warned(
                                "2026-04-22",
                                new Act.EndorsePlan(MARSEILLE, Story.plan().hash())))
                .as("a sound plan")
                .isEmpty();
    }

    @Test
    void aPlanIsMeasuredAgainstTheTermOfTheWordsThatCiteIt() {
        AgreementText brief = TEXT.withTerms(TEXT.terms().withUntil(day("2028-12-30")));
        Tale tale = Tale.until(14);
        assertThat(tale.warned("2026-06-01", new Act.ProposeText(brief))).contains("OBJECTIVE_DUE_AFTER_TERM");
        tale.accepted("2026-06-01", new Act.ProposeText(brief));
        assertThat(codes(tale, Gate.FREEZE)).contains("OBJECTIVE_DUE_AFTER_TERM");

        tale.accepted("2026-06-02", new Act.ProposePlan(plan(2, one -> one)));

        assertThat(codes(tale, Gate.PLAN))
                .as("the words cite the plan before")
                .containsExactly("PLAN_ENDORSED", "PLAN_ENDORSED");
    }

    @Test
    void clausesThatLackAreWarnedOfWhenWordsAreProposedAndWhenTheyAreFrozen() {
        assertThat(Tale.until(14).warned("2026-06-01", new Act.ProposeText(TEXT)))
                .isNotEmpty()
                .containsOnly("CLAUSE_LACKING");
        assertThat(Tale.until(CERTIFIED).warned("2026-06-10", new Act.FreezeText(TEXT.operativeHash())))
                .isNotEmpty()
                .containsOnly("CLAUSE_LACKING");
    }

    @Test
    void wordsThatAreNoTextAreRefusedAndWhatWasThereStays() {
        Tale tale = Tale.until(15);
        Clause first = TEXT.clauses().get(0);
        Act twice = new Act.ProposeText(TEXT.withClauses(first, TEXT.clauses().get(1), first));
        Act untold = new Act.ProposeText(TEXT.withClauses(TEXT.clauses().stream()
                .map(clause -> clause.withBody(
                        LocalText.in(LanguageTag.ENGLISH, clause.body().read(LanguageTag.ENGLISH))))
                .toList()));
        Act blank = new Act.ProposeText(TEXT.withClauses(first.withBody(LocalText.of(" ", "The Parties"))));

        assertThat(tale.refused("2026-06-02", twice)).containsExactly("CLAUSE_ID_TWICE");
        assertThat(text(tale, "2026-06-02", twice)).contains("Two clauses are called C03.");
        assertThat(tale.refused("2026-06-02", untold))
                .containsExactly("LANGUAGE_LACKING", "LANGUAGE_LACKING", "LANGUAGE_LACKING");
        assertThat(tale.refused("2026-06-02", blank)).containsExactly("BLANK");
        assertThat(tale.twinning().text()).contains(TEXT);
    }

    @Test
    void wordsWithAFaultThatADraftMayHaveAreWarnedOfAndNotFrozen() {
        Tale tale = Tale.until(14);
        Act draft = new Act.ProposeText(TEXT.withTitle(LocalText.of("ברית ____", "Twinning agreement")));
        assertThat(tale.warned("2026-06-01", draft)).contains("PLACEHOLDER_LEFT");

        tale.accepted("2026-06-01", draft);

        assertThat(codes(tale, Gate.FREEZE)).contains("PLACEHOLDER_LEFT");
    }

    @Test
    void aTextNamesEachPartyOnce() {
        Tale tale = Tale.until(14);
        AgreementText twice = Story.text(Story.plan(), List.of(HAIFA, MARSEILLE, MARSEILLE));
        tale.accepted("2026-06-01", new Act.ProposeText(twice));
        tale.accepted("2026-06-08", Story.certifies(HAIFA, twice, LanguageTag.HEBREW));
        tale.accepted("2026-06-09", Story.certifies(MARSEILLE, twice, LanguageTag.ENGLISH));

        assertThat(tale.refused("2026-06-10", new Act.FreezeText(twice.operativeHash())))
                .containsExactly("TEXT_NAMES_PARTIES");
    }

    @Test
    void aLanguageThatTheWordsDoNotHaveIsNotCertified() {
        Tale tale = Tale.until(15);
        Act act = new Act.CertifyLanguage(HAIFA, new LanguageTag("fr"), TEXT.operativeHash());

        assertThat(tale.refused("2026-06-08", act)).containsExactly("LANGUAGE_VERSION_NOT_CURRENT");
        assertThat(text(tale, "2026-06-08", act))
                .contains("(" + TEXT.operativeHash().abbreviated() + ") is not the current one (none).");
    }

    @Test
    void theSameWordsProposedAgainTakeBackWhatWasDecidedOnTheFrozenOnes() {
        Tale tale = Tale.until(20);

        assertThat(lost(tale.accepted("2026-07-01", new Act.ProposeText(TEXT))))
                .extracting(Invalidity::code)
                .containsExactlyInAnyOrder("IL-LEGAL-OPINION", "FR-COUNCIL");
    }

    @Test
    void whoComesAndGoesChangesWhatDecisionsOnTheSubjectsCover() {
        Tale tale = Tale.until(PLANNED);
        Sha256 two = Story.plan().subjects(List.of(HAIFA, MARSEILLE));
        assertThat(tale.twinning().subjects()).contains(two);

        tale.accepted("2026-05-01", new Act.LinkParty(Story.BREMEN));
        assertThat(tale.twinning().subjects())
                .contains(Story.plan().subjects(List.of(HAIFA, MARSEILLE, Story.BREMEN.id())));
        assertThat(tale.twinning().subjectsOn()).contains(day("2026-05-01"));

        tale.accepted("2026-05-03", new Act.DropParty(Story.BREMEN.id(), REASON));
        assertThat(tale.twinning().subjects()).contains(two);
        assertThat(tale.twinning().subjectsOn()).contains(day("2026-05-03"));
        assertThat(tale.refused(
                        "2026-05-04", Story.decides(HAIFA, "HEAD", Scope.SUBJECTS, "2026-05-02", tale.subjects())))
                .containsExactly("DATE_BEFORE_ITS_GROUND");
    }

    @Test
    void wordsThatBringMoneyInMoveTheDayOfTheSubjects() {
        Tale tale = Tale.until(14);
        assertThat(tale.twinning().subjectsOn()).contains(day("2026-04-14"));

        tale.accepted("2026-06-01", new Act.ProposeText(TEXT));
        assertThat(tale.twinning().subjectsOn()).as("no money").contains(day("2026-04-14"));

        tale.accepted(
                "2026-06-02",
                new Act.ProposeText(TEXT.withClauses(FullActs.all().stream()
                        .filter(Act.ProposeText.class::isInstance)
                        .flatMap(act -> ((Act.ProposeText) act).text().clauses().stream())
                        .toList())));
        assertThat(tale.twinning().subjectsOn()).contains(day("2026-06-02"));
    }

    @Test
    void goalsAndNeedsThatAreTakenBackAreMissedAgain() {
        Tale tale = Tale.until(EXPLORING);
        RoundTable empty = new RoundTable(day("2026-03-13"), List.of(), List.of());

        assertThat(tale.warned("2026-03-13", new Act.SetGoals(HAIFA, List.of())))
                .containsExactly("GOALS_SET");
        assertThat(tale.warned("2026-03-13", new Act.AssessNeeds(HAIFA, empty))).contains("NEEDS_ASSESSED");
        assertThat(tale.warned("2026-03-13", new Act.SetGoals(HAIFA, Story.goals("H"))))
                .isEmpty();
    }

    @Test
    void aPartyThatBecomesAnotherKindOfAuthorityIsAskedWhatThatKindIsAsked() {
        Profile israel = Rulebook.shipped().profiles().applyingTo(Story.HAIFA);
        Step region = Steps.step("IL-REGION", new Body("REGION"), Scope.SUBJECTS, Gate.FREEZE)
                .withWhen(When.NOT_CITY);
        List<Step> steps =
                Stream.concat(israel.steps().stream(), Stream.of(region)).toList();
        Tale tale = Tale.until(
                FROZEN, Rulebook.shipped().with(israel.withVersion("test-1").withSteps(steps)));

        assertThat(tale.warned("2026-06-12", new Act.SucceedParty(Story.HAIFA))).isEmpty();
        assertThat(tale.warned("2026-06-12", new Act.SucceedParty(Story.HAIFA.withKind(AuthorityKind.LOCAL_COUNCIL))))
                .containsExactly("DECISION_MISSING");
    }

    @Test
    void theSamePartyIsNotImportedTwiceNorLinkedTwice() {
        Origin origin = new Origin("the city's register", Grade.STATEMENT, Optional.empty());
        Tale tale = Tale.under(Rulebook.shipped());
        Act twice = new Act.ImportTwinning(List.of(Story.HAIFA, Story.MARSEILLE, Story.HAIFA), Stage.IN_FORCE, origin);

        assertThat(tale.refused("2026-01-05", twice)).containsExactly("ALREADY_A_PARTY");
        assertThat(text(tale, "2026-01-05", twice)).contains("Haifa is a party already");

        tale.accepted(
                "2026-01-05", new Act.ImportTwinning(List.of(Story.HAIFA, Story.MARSEILLE), Stage.IN_FORCE, origin));
        Act same = new Act.VerifyOrigin(Grade.STATEMENT, "another letter");
        assertThat(tale.refused("2026-02-01", same)).as("no better").containsExactly("GRADE_NOT_HIGHER");
        assertThat(text(tale, "2026-02-01", same))
                .contains("(STATEMENT) is not better than the present one (STATEMENT)");
    }

    @Test
    void anUnknownProfileIsRefusedBesideThoseThatAreKnown() {
        Tale tale = Tale.until(PLAN_PROPOSED);
        Act act = new Act.AdoptProfile(HAIFA, new ProfileRef("IL", "2099-1", TEXT.operativeHash()));

        assertThat(text(tale, "2026-05-01", act))
                .contains("The profile IL 2099-1", "IL 2026-11-1", "GENERIC 2026-11-1");
    }

    private static WorkPlan plan(int version, UnaryOperator<Objective> change) {
        return new WorkPlan(
                version, Story.plan().objectives().stream().map(change).toList());
    }

    private static List<Invalidity> lost(List<Change> changes) {
        return changes.stream()
                .filter(Consequence.Invalidated.class::isInstance)
                .flatMap(change -> ((Consequence.Invalidated) change).what().stream())
                .filter(one -> one.kind() == Invalidity.Kind.DECISION)
                .toList();
    }

    private static List<String> codes(Tale tale, Gate gate) {
        return tale.lifecycle().missing(tale.twinning(), gate, day("2026-06-30")).stream()
                .map(Missing::code)
                .toList();
    }

    private static String text(Tale tale, String on, Act act) {
        return tale.ask(on, act).match(accepted -> "", refused -> refused.text(LanguageTag.ENGLISH));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

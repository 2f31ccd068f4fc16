package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.agreement.AgreementText;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Opinion;
import org.twinpact.approval.OpinionKind;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ApprovalActs;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/** Tests of the acts on an approval, and of opinions that no law requires. */
class ApprovalActsTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final Sha256 TEXT = SampleLife.text(SampleLife.plan()).operativeHash();
    private static final LocalText BUDGET = LocalText.of("בכפוף לתקציב", "Subject to the budget");
    private static final LocalText ELECTIONS = LocalText.of("לאחר הבחירות", "After the elections");

    @Test
    void anApprovalCountsFromTheDayOnWhichTheLastConditionWasMet() {
        Scenario scenario = withTwoConditions();

        scenario.accepted("2026-07-20", met(2, "2026-07-20"));
        assertThat(council(scenario).latest().since()).as("one of two").isEmpty();
        assertThat(missing(scenario, "2026-08-01")).contains("DECISION_CONDITIONS_UNMET");
        scenario.accepted("2026-07-25", met(1, "2026-07-01"));

        assertThat(council(scenario).latest().since()).contains(LocalDate.parse("2026-07-20"));
        assertThat(missing(scenario, "2026-08-01")).doesNotContain("DECISION_CONDITIONS_UNMET");
        assertThat(scenario.refused("2026-08-01", met(1, "2026-08-01"))).containsExactly("NO_CONDITIONS_OPEN");
        assertWhole(scenario);
    }

    @Test
    void aConditionThatIsNotOpenIsNamedWithTheOpenOnes() {
        Scenario scenario = withTwoConditions();
        scenario.accepted("2026-07-20", met(2, "2026-07-20"));

        for (int number : List.of(2, 3)) {
            assertThat(scenario.refused("2026-07-21", met(number, "2026-07-21")))
                    .containsExactly("CONDITION_NOT_OPEN");
            assertThat(scenario.ask("2026-07-21", met(number, "2026-07-21"))
                            .<String>match(accepted -> "", refused -> refused.text(LanguageTag.ENGLISH)))
                    .contains("condition " + number + " was not open on 21 July 2026", "Open conditions: 1.");
        }
    }

    @Test
    void aMetConditionIsTakenBackAndMetAgain() {
        Scenario scenario = withTwoConditions();
        scenario.accepted("2026-07-20", met(1, "2026-07-20"));
        scenario.accepted("2026-07-20", met(2, "2026-07-20"));
        scenario.accepted("2026-09-14", SampleLife.signs(MARSEILLE, TEXT, false, "HEAD"));

        assertThat(scenario.refused("2026-09-15", revoked(3, "2026-09-15"))).containsExactly("CONDITION_NOT_MET");
        assertThat(scenario.accepted("2026-09-15", revoked(2, "2026-09-15")))
                .as("the signature rested on it")
                .hasAtLeastOneElementOfType(Consequence.Invalidated.class);
        assertThat(council(scenario).latest().since()).isEmpty();
        assertThat(council(scenario).latest().conditionsMetOn(LocalDate.parse("2026-09-16")))
                .containsExactly(1);
        assertThat(scenario.refused("2026-09-16", revoked(2, "2026-09-16"))).containsExactly("CONDITION_NOT_MET");

        scenario.accepted("2026-09-17", met(2, "2026-09-16"));
        assertThat(council(scenario).latest().since()).contains(LocalDate.parse("2026-09-16"));
        assertWhole(scenario);
    }

    @Test
    void aConditionOfASignedAgreementStaysMet() {
        Scenario scenario = withTwoConditions();
        scenario.accepted("2026-07-20", met(1, "2026-07-20"));
        scenario.accepted("2026-07-20", met(2, "2026-07-20"));
        scenario.perform(SampleLife.acts().get(21));
        scenario.perform(SampleLife.acts().get(22));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(scenario.refused("2026-09-15", revoked(2, "2026-09-15"))).containsExactly("CONDITION_FINAL");
    }

    @Test
    void aRefusalIsNotConfirmed() {
        Scenario scenario = Scenario.until(19);
        DecisionActs.RecordDecision council =
                (DecisionActs.RecordDecision) SampleLife.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-06-29", TEXT);
        scenario.accepted(
                "2026-06-29",
                new DecisionActs.RecordDecision(MARSEILLE, council.decision().withResult(Result.REFUSED)));

        assertThat(scenario.refused("2026-07-01", confirmed("FR-COUNCIL", "2026-07-01")))
                .containsExactly("NOTHING_TO_CONFIRM");
    }

    @Test
    void aCouncilThatConfirmsMovesNoDay() {
        Scenario scenario = Scenario.until(25);
        assertThat(scenario.refused("2026-11-30", again("2026-11-30"))).containsExactly("FORMATION_CLOSED");
        Optional<LocalDate> since = council(scenario).latest().since();

        scenario.accepted("2026-11-30", confirmed("FR-COUNCIL", "2026-11-29"));
        scenario.accepted("2026-12-05", confirmed("FR-COUNCIL", "2026-11-20"));

        assertThat(council(scenario).latest().since()).isEqualTo(since);
        assertThat(council(scenario).latest().confirmedOn()).as("the latest").contains(LocalDate.parse("2026-11-29"));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(scenario.refused("2026-12-06", confirmed("FR-COUNCIL", "2026-06-28")))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(scenario.refused("2026-12-06", confirmed("FR-COUNCIL", "2026-12-07")))
                .containsExactly("DATE_IN_THE_FUTURE");
        assertThat(scenario.refused("2026-12-06", confirmed("FR-NOBODY", "2026-12-06")))
                .containsExactly("NOTHING_TO_CONFIRM");
        assertWhole(scenario);
    }

    @Test
    void onlyAnApprovalOfTheCurrentTextIsConfirmed() {
        Scenario scenario = Scenario.until(20);
        assertThat(scenario.warned("2026-07-01", confirmed("FR-COUNCIL", "2026-07-01")))
                .isEmpty();
        AgreementText text = SampleLife.text(SampleLife.plan());
        AgreementText other = text.withTitle(LocalText.of("הסכם אחר", "Another agreement"));
        scenario.accepted("2026-06-30", new TextActs.ProposeText(other));
        scenario.accepted("2026-06-30", SampleLife.certifies(HAIFA, other, LanguageTag.HEBREW));
        scenario.accepted("2026-06-30", SampleLife.certifies(MARSEILLE, other, LanguageTag.ENGLISH));
        scenario.accepted("2026-06-30", new TextActs.FinalizeText(other.operativeHash()));

        assertThat(scenario.refused("2026-07-01", confirmed("FR-COUNCIL", "2026-07-01")))
                .containsExactly("NOTHING_TO_CONFIRM");
    }

    @ParameterizedTest
    @EnumSource(
            value = Result.class,
            names = {"GRANTED", "DEFERRED", "REFUSED", "OBJECTED", "WITHDRAWN"})
    void aBodyThatOnlyReceivesNeitherDecidesNorObjects(Result result) {
        Scenario scenario = Scenario.until(23);
        Act act = new DecisionActs.RecordDecision(
                MARSEILLE,
                ((DecisionActs.RecordDecision) SampleLife.acts().get(23).act())
                        .decision()
                        .withResult(result));

        assertThat(scenario.refused("2026-09-21", act)).contains("ONLY_RECEIVED");
        assertThat(scenario.lifecycle().availableActs(scenario.twinning(), LocalDate.parse("2026-09-21")))
                .as("a receipt cannot be withdrawn")
                .noneMatch(available -> available.body().code().equals("STATE_REPRESENTATIVE")
                        && available.result().isPresent());
    }

    @Test
    void aMissingFilingAsksForItsReceipt() {
        Scenario scenario = Scenario.until(23);

        List<Finding> missing =
                scenario.lifecycle().missing(scenario.twinning(), Gate.ENTRY_INTO_FORCE, LocalDate.parse("2026-09-20"));

        assertThat(missing).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FILING_MISSING");
            assertThat(finding.text(LanguageTag.ENGLISH))
                    .contains("Record its receipt as “received, without a decision”");
            assertThat(finding.text(LanguageTag.HEBREW)).contains("״קבלת המסמך, ללא החלטה״");
        });
    }

    @ParameterizedTest
    @EnumSource(OpinionKind.class)
    void anOpinionOfAnyBodyIsRecordedAndChangesNothing(OpinionKind kind) {
        Opinion opinion = new Opinion(
                LocalText.of("ועדת הכספים", "The finance committee"),
                kind,
                LocalDate.parse("2026-01-05"),
                "2026/7",
                LocalText.of("התוכנית יקרה", "The plan is expensive"),
                Optional.of(TEXT));
        for (int acts = 1; acts <= SampleLife.acts().size(); acts++) {
            Scenario scenario = Scenario.until(acts);
            String day = SampleLife.acts().get(acts - 1).by().on().toString();
            Twinning before = scenario.twinning();
            Act act = new DecisionActs.RecordOpinion(HAIFA, opinion);

            assertThat(scenario.accepted(day, act)).hasSize(1);
            scenario.accepted(day, act);

            Track track = scenario.twinning().track(HAIFA).orElseThrow();
            assertThat(track.opinions()).isEqualTo(2);
            assertThat(track.lastOpinion()).contains(opinion);
            assertThat(scenario.lifecycle().missing(scenario.twinning(), LocalDate.parse(day)))
                    .isEqualTo(scenario.lifecycle().missing(before, LocalDate.parse(day)));
            assertThat(scenario.twinning().stage()).isEqualTo(before.stage());
        }
        Scenario scenario = Scenario.until(20);
        scenario.accepted("2026-07-01", new DecisionActs.RecordOpinion(HAIFA, opinion));
        assertThat(scenario.history().get(scenario.history().size() - 1).text(scenario.twinning(), LanguageTag.ENGLISH))
                .startsWith("Haifa: an opinion of The finance committee was recorded (");
        assertThat(scenario.refused(
                        "2026-07-01",
                        new DecisionActs.RecordOpinion(HAIFA, opinion.withGivenOn(LocalDate.parse("2026-07-02")))))
                .containsExactly("DATE_IN_THE_FUTURE");
    }

    /** Returns a final text that Marseille's council approved on two conditions. */
    private static Scenario withTwoConditions() {
        Scenario scenario = Scenario.until(19);
        scenario.accepted(
                "2026-06-29",
                new DecisionActs.RecordDecision(
                        MARSEILLE, decision(Result.GRANTED).withConditions(BUDGET, ELECTIONS)));
        scenario.perform(SampleLife.acts().get(20));
        return scenario;
    }

    private static Decision decision(Result result) {
        return ((DecisionActs.RecordDecision) SampleLife.acts().get(19).act())
                .decision()
                .withVotes(Optional.empty())
                .withResult(result);
    }

    private static Act again(String on) {
        return new DecisionActs.RecordDecision(
                MARSEILLE, decision(Result.GRANTED).withDecidedOn(LocalDate.parse(on)));
    }

    private static Act met(int condition, String on) {
        return new ApprovalActs.MeetCondition(
                MARSEILLE, "FR-COUNCIL", condition, LocalDate.parse(on), "letter 2026-88");
    }

    private static Act revoked(int condition, String on) {
        return new ApprovalActs.RevokeCondition(MARSEILLE, "FR-COUNCIL", condition, LocalDate.parse(on), ELECTIONS);
    }

    private static Act confirmed(String step, String on) {
        return new ApprovalActs.ConfirmDecision(
                MARSEILLE, step, LocalDate.parse(on), "26/0512", Optional.of(ELECTIONS));
    }

    private static Approval council(Scenario scenario) {
        return scenario.twinning()
                .track(MARSEILLE)
                .orElseThrow()
                .approval("FR-COUNCIL")
                .orElseThrow();
    }

    private static List<String> missing(Scenario scenario, String day) {
        return scenario.lifecycle().missing(scenario.twinning(), Gate.SIGN, LocalDate.parse(day)).stream()
                .map(Finding::code)
                .toList();
    }

    private static void assertWhole(Scenario scenario) {
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }
}

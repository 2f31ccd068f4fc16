package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.twinpact.FinalizedScenario.assertWhole;
import static org.twinpact.FinalizedScenario.finalized;
import static org.twinpact.FinalizedScenario.hash;
import static org.twinpact.FinalizedScenario.signAll;
import static org.twinpact.FinalizedScenario.signs;
import static org.twinpact.FinalizedScenario.transmit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;

/** Tests of the conditions of entry into force in the text: a day, notices, and ratification. */
class EntryIntoForceTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final AuthorityId BREMEN = SampleLife.BREMEN.id();

    @Test
    void onTheDayThatTheTextNamesAndNotEarlier() {
        Scenario scenario = finalized(
                2, terms -> terms.withEntryIntoForce(EntryIntoForce.DAY).withDay(LocalDate.parse("2027-01-01")));
        signAll(scenario);

        assertThat(scenario.refused("2026-12-31", new EntryIntoForceActs.ConfirmEntryIntoForce()))
                .containsExactly("ENTRY_INTO_FORCE_DAY_NOT_REACHED");
        scenario.accepted("2027-01-01", new EntryIntoForceActs.ConfirmEntryIntoForce());

        assertThat(scenario.twinning().inForceOn()).contains(LocalDate.parse("2027-01-01"));
        assertWhole(scenario);
    }

    @Test
    void withTheLastNoticeThatAllIsDone() {
        Scenario scenario = finalized(2, terms -> terms.withEntryIntoForce(EntryIntoForce.LAST_NOTICE));
        assertThat(scenario.refused("2026-09-13", notice(HAIFA, "2026-09-13"))).containsExactly("NOT_AT_THIS_STAGE");
        signAll(scenario, false);
        assertThat(scenario.refused("2026-09-22", new EntryIntoForceActs.ConfirmEntryIntoForce()))
                .containsExactlyInAnyOrder("COMPLETION_NOTICE_MISSING", "COMPLETION_NOTICE_MISSING", "FILING_MISSING");

        scenario.accepted("2026-09-20", notice(HAIFA, "2026-09-20"));
        assertThat(scenario.refused("2026-09-20", notice(MARSEILLE, "2026-09-20")))
                .containsExactly("FILING_MISSING");
        assertThat(scenario.refused("2026-09-20", notice(HAIFA, "2026-09-21")))
                .containsExactly("DATE_IN_THE_FUTURE", "NOTICE_ALREADY_GIVEN");
        assertThat(scenario.refused("2026-09-20", notice(HAIFA, "2026-09-13"))).contains("DATE_BEFORE_PREREQUISITE");
        transmit(scenario);
        scenario.accepted("2026-09-23", notice(MARSEILLE, "2026-09-22"));
        scenario.accepted("2026-09-23", new EntryIntoForceActs.ConfirmEntryIntoForce());

        assertWhole(scenario);
    }

    @Test
    void signedFirstAndRatifiedLater() {
        Scenario scenario = finalized(3, terms -> terms.withEntryIntoForce(EntryIntoForce.RATIFICATION));

        scenario.accepted("2026-09-14", signs(scenario, BREMEN, "2026-09-14", "HEAD"));
        signAll(scenario);
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(scenario.refused("2026-10-01", new EntryIntoForceActs.ConfirmEntryIntoForce()))
                .as("Bremen's council ratifies")
                .containsExactly("DECISION_MISSING");
        scenario.accepted(
                "2026-10-02", SampleLife.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-10-02", hash(scenario)));
        scenario.accepted("2026-10-02", new EntryIntoForceActs.ConfirmEntryIntoForce());

        assertWhole(scenario);
    }

    @Test
    void withoutThatWordTheSameCouncilDecidesBeforeTheSignature() {
        Scenario scenario = finalized(3, terms -> terms);

        assertThat(scenario.refused("2026-09-14", signs(scenario, BREMEN, "2026-09-14", "HEAD")))
                .containsExactly("DECISION_MISSING");
    }

    @Test
    void onlyTheAwaitedDayIsNamed() {
        Scenario scenario = finalized(
                2, terms -> terms.withEntryIntoForce(EntryIntoForce.DAY).withDay(LocalDate.parse("2027-01-01")));
        assertThat(scenario.lifecycle().missing(scenario.twinning(), Gate.ALL_SIGNED, day("2026-09-14")))
                .hasSize(2)
                .allSatisfy(missing -> assertThat(missing.details()).containsOnlyKeys("party"));
        signAll(scenario);

        assertThat(scenario.lifecycle().missing(scenario.twinning(), Gate.ENTRY_INTO_FORCE, day("2026-12-31")))
                .extracting(missing -> missing.text(LanguageTag.ENGLISH))
                .containsExactly("Haifa – Marseille: the agreement enters into force on 1 January 2027, not earlier.");
        assertThat(scenario.lifecycle().missing(scenario.twinning(), Gate.ENTRY_INTO_FORCE, day("2027-01-01")))
                .isEmpty();
    }

    @Test
    void aNoticeCountsFromItsDayOn() {
        Scenario scenario = finalized(2, terms -> terms.withEntryIntoForce(EntryIntoForce.LAST_NOTICE));
        signAll(scenario);
        scenario.accepted("2026-09-25", notice(HAIFA, "2026-09-14"));
        scenario.accepted("2026-09-25", notice(MARSEILLE, "2026-09-22"));

        assertThat(scenario.lifecycle().missing(scenario.twinning(), Gate.ENTRY_INTO_FORCE, day("2026-09-21")))
                .extracting(Finding::code, Finding::party)
                .containsExactly(tuple("COMPLETION_NOTICE_MISSING", Optional.of(MARSEILLE)));
        assertThat(scenario.lifecycle().missing(scenario.twinning(), Gate.ENTRY_INTO_FORCE, day("2026-09-22")))
                .isEmpty();
    }

    @Test
    void aSignatureThatDoesNotBindIsMissedBesideTheNotice() {
        Scenario scenario = finalized(2, terms -> terms.withEntryIntoForce(EntryIntoForce.LAST_NOTICE));
        signAll(scenario);
        Signature right = ((SignatureActs.RecordSignature) signs(scenario, HAIFA, "2026-09-14", "HEAD")).signature();
        LocalText reason = LocalText.of("המזכיר לא חתם", "The secretary did not sign");
        scenario.accepted(
                "2026-09-22", new SignatureActs.CorrectSignature(HAIFA, new ActId("scenario-20"), right, reason));

        assertThat(scenario.lifecycle().missing(scenario.twinning(), Gate.ENTRY_INTO_FORCE, day("2026-09-22")))
                .extracting(Finding::code, Finding::party)
                .containsExactly(
                        tuple("SIGNATORIES_MISSING", Optional.of(HAIFA)),
                        tuple("COMPLETION_NOTICE_MISSING", Optional.of(HAIFA)),
                        tuple("COMPLETION_NOTICE_MISSING", Optional.of(MARSEILLE)));
    }

    @Test
    void whatRestsOnARatifyingDecisionDoesNotWaitForIt() {
        Profile generic = Rulebook.shipped().profiles().applyingTo(SampleLife.BREMEN);
        List<Step> steps = new ArrayList<>(generic.steps());
        steps.add(SampleSteps.step("GENERIC-LEGAL", Body.LEGAL_ADVISER, Scope.TEXT, Gate.SIGN)
                .withAfter("GENERIC-COUNCIL"));
        Rulebook rules = Rulebook.shipped().with(generic.withVersion("test-1").withSteps(steps));
        Scenario ratified = finalized(3, terms -> terms.withEntryIntoForce(EntryIntoForce.RATIFICATION), rules);
        Scenario decided = finalized(3, terms -> terms, rules);
        Act legal = SampleLife.decides(BREMEN, "LEGAL_ADVISER", Scope.TEXT, "2026-07-02", hash(ratified));

        assertThat(ratified.warned("2026-07-02", legal)).isEmpty();
        assertThat(decided.refused(
                        "2026-07-02",
                        SampleLife.decides(BREMEN, "LEGAL_ADVISER", Scope.TEXT, "2026-07-02", hash(decided))))
                .containsExactly("DECISION_MISSING");
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30,DECISION_EXPIRED", "2026-10-02,"})
    void aRatificationThatExpiredBeforeTheSignatureCarriesNoEntryIntoForce(String until, String missing) {
        Scenario scenario = finalized(3, terms -> terms.withEntryIntoForce(EntryIntoForce.RATIFICATION));
        signAll(scenario);
        DecisionActs.RecordDecision council = (DecisionActs.RecordDecision)
                SampleLife.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-09-20", hash(scenario));
        scenario.accepted(
                "2026-09-20",
                new DecisionActs.RecordDecision(BREMEN, council.decision().withValidUntil(day(until))));
        scenario.accepted("2026-10-02", signs(scenario, BREMEN, "2026-10-02", "HEAD"));

        if (missing == null) {
            scenario.accepted("2026-12-01", new EntryIntoForceActs.ConfirmEntryIntoForce());
            assertThat(scenario.twinning().inForceOn()).contains(day("2026-10-02"));
        } else {
            assertThat(scenario.refused("2026-12-01", new EntryIntoForceActs.ConfirmEntryIntoForce()))
                    .containsExactly(missing);
            scenario.accepted(
                    "2026-12-01",
                    new DecisionActs.RecordDecision(BREMEN, council.decision().withDecidedOn(day("2026-11-15"))));
            scenario.accepted("2026-12-01", new EntryIntoForceActs.ConfirmEntryIntoForce());
            assertThat(scenario.twinning().inForceOn()).contains(day("2026-11-15"));
        }
        assertWhole(scenario);
    }

    @Test
    void stepsThatWereNeverApprovedTogetherCarryNoEntryIntoForce() {
        Profile france = Rulebook.shipped().profiles().applyingTo(SampleLife.MARSEILLE);
        List<Step> steps = new ArrayList<>(france.steps());
        steps.add(SampleSteps.step("FR-REGION", new Body("REGION"), Scope.TEXT, Gate.ENTRY_INTO_FORCE));
        Scenario scenario = finalized(
                2,
                terms -> terms,
                Rulebook.shipped().with(france.withVersion("test-1").withSteps(steps)));
        signAll(scenario);
        DecisionActs.RecordDecision region = (DecisionActs.RecordDecision)
                SampleLife.decides(MARSEILLE, "REGION", Scope.TEXT, "2026-09-16", hash(scenario));
        scenario.accepted(
                "2026-09-22",
                new DecisionActs.RecordDecision(MARSEILLE, region.decision().withValidUntil(day("2026-09-18"))));

        assertThat(scenario.lifecycle().entryIntoForce(scenario.twinning(), day("2026-10-05")))
                .isEmpty();
        assertThat(scenario.refused("2026-10-05", new EntryIntoForceActs.ConfirmEntryIntoForce()))
                .containsExactly("DECISION_EXPIRED");
        scenario.accepted(
                "2026-10-05",
                new DecisionActs.RecordDecision(MARSEILLE, region.decision().withDecidedOn(day("2026-09-25"))));
        scenario.accepted("2026-10-05", new EntryIntoForceActs.ConfirmEntryIntoForce());
        assertThat(scenario.twinning().inForceOn()).contains(day("2026-09-25"));
        assertWhole(scenario);
    }

    @Test
    void aCorrectedNoticeAfterAStepExpiredMovesTheDay() {
        Scenario scenario = finalized(2, terms -> terms.withEntryIntoForce(EntryIntoForce.LAST_NOTICE));
        signAll(scenario, false);
        DecisionActs.RecordDecision transmitted = (DecisionActs.RecordDecision)
                SampleLife.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-09-15", hash(scenario));
        scenario.accepted(
                "2026-09-15",
                new DecisionActs.RecordDecision(
                        MARSEILLE, transmitted.decision().withValidUntil(day("2026-09-20"))));
        scenario.accepted("2026-09-18", notice(HAIFA, "2026-09-18"));
        scenario.accepted("2026-09-18", notice(MARSEILLE, "2026-09-18"));
        assertThat(scenario.lifecycle().entryIntoForce(scenario.twinning(), day("2026-09-17")))
                .as("the day before the notices")
                .isEmpty();
        scenario.accepted("2026-09-18", new EntryIntoForceActs.ConfirmEntryIntoForce());

        scenario.accepted(
                "2026-10-01",
                new EntryIntoForceActs.CorrectCompletionNotice(
                        MARSEILLE,
                        scenario.twinning().recordOfCompletionNotice(MARSEILLE).orElseThrow(),
                        day("2026-09-25"),
                        LocalText.of("טעות", "An error")));

        assertThat(scenario.twinning().inForceOn()).contains(day("2026-09-25"));
        assertWhole(scenario);
    }

    @Test
    void nobodySignsAfterTheTerm() {
        Scenario scenario = finalized(2, terms -> terms.withUntil(day("2029-12-31")));
        scenario.accepted("2029-12-31", signs(scenario, MARSEILLE, "2029-12-31", "HEAD"));

        assertThat(scenario.refused("2030-01-01", signs(scenario, HAIFA, "2030-01-01", "HEAD", "SECRETARY")))
                .containsExactly("SIGNATURE_AFTER_END");
        assertThat(scenario.lifecycle().availableActs(scenario.twinning(), day("2030-01-01")))
                .extracting(AvailableAct::act)
                .doesNotContain(ActKind.RECORD_SIGNATURE);
        scenario.accepted("2030-01-01", signs(scenario, HAIFA, "2029-12-31", "HEAD", "SECRETARY"));
    }

    private static Act notice(AuthorityId party, String on) {
        return new EntryIntoForceActs.GiveCompletionNotice(party, day(on));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

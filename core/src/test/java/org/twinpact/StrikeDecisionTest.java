package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Body;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.evidence.PartialDate;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.Money;
import org.twinpact.plan.WorkPlan;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.ApprovalActs;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.EnteredDay;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/** Tests of decisions that are struck from the record, because they were never taken or belong to another body. */
class StrikeDecisionTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalText REASON = LocalText.of("נרשם בטעות", "Recorded by mistake");
    private static final int PLANNED = 12;
    private static final int SIGNED = 23;
    private static final int IN_FORCE = 25;

    @Test
    void aStruckDecisionLeavesTheStateBefore() {
        for (Result result : List.of(Result.GRANTED, Result.REFUSED, Result.DEFERRED, Result.WITHDRAWN)) {
            Scenario scenario = Scenario.until(PLANNED);
            scenario.accepted("2026-05-20", record(head(scenario, "2026-05-01")));
            Twinning before = scenario.twinning();
            scenario.accepted("2026-05-21", record(head(scenario, "2026-05-10").withResult(result)));
            assertThat(scenario.twinning().tracks()).as(result.name()).isNotEqualTo(before.tracks());

            scenario.accepted("2026-05-22", strike(scenario, HAIFA, "2026-05-10", result));

            assertThat(scenario.twinning().tracks()).as(result.name()).isEqualTo(before.tracks());
            assertThat(scenario.twinning().corrigible()).as(result.name()).isEqualTo(before.corrigible());
            assertWhole(scenario);
        }
    }

    @Test
    void theOnlyDecisionOfAnotherPartyIsStruckAtEveryStage() {
        for (int acts : List.of(PLANNED, SIGNED, IN_FORCE)) {
            for (boolean ended : List.of(false, true)) {
                Scenario scenario = Scenario.until(acts);
                if (acts == PLANNED) {
                    scenario.accepted("2026-05-20", record(head(scenario, "2026-05-01")));
                }
                if (ended) {
                    scenario.accepted(
                            "2026-12-01",
                            acts == PLANNED
                                    ? new EndActs.Discontinue(REASON)
                                    : new EndActs.RecordEnding(new Ending(
                                            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())));
                }
                Stage stage = scenario.twinning().stage();
                Approval wrong = approval(scenario, HAIFA, "IL-HEAD").orElseThrow();
                ActId record = scenario.twinning()
                        .recordOfDecision(HAIFA, wrong.decision())
                        .orElseThrow();

                scenario.accepted("2026-12-02", new DecisionActs.StrikeDecision(HAIFA, record, REASON));

                assertThat(approval(scenario, HAIFA, "IL-HEAD")).isEmpty();
                assertThat(scenario.twinning().recordOfDecision(HAIFA, wrong.decision()))
                        .isEmpty();
                assertThat(scenario.twinning().stage()).isEqualTo(stage);
                assertThat(scenario.refused("2026-12-03", new DecisionActs.StrikeDecision(HAIFA, record, REASON)))
                        .as("struck already")
                        .containsExactly("NOTHING_TO_CORRECT");
                assertWhole(scenario);
            }
        }
    }

    @Test
    void afterTheEndADecisionIsStruckAndRecordedAgain() {
        Scenario scenario = Scenario.until(IN_FORCE);
        Ending ending = new Ending(
                Optional.empty(), Optional.of(new PartialDate("2026-11-30")), Optional.empty(), Optional.of(REASON));
        scenario.accepted("2026-12-01", new EndActs.RecordEnding(ending));
        Twinning before = scenario.twinning();
        Decision council =
                approval(scenario, MARSEILLE, "FR-COUNCIL").orElseThrow().decision();

        scenario.accepted("2026-12-02", strike(scenario, MARSEILLE, council));
        assertThat(scenario.twinning().track(MARSEILLE).flatMap(Track::signatureVoidedOn))
                .isPresent();
        assertThat(scenario.refused(
                        "2026-12-03",
                        new DecisionActs.RecordDecision(
                                MARSEILLE, council.withDecidedOn(LocalDate.parse("2026-12-01")))))
                .contains("DECISION_AFTER_END");
        scenario.accepted("2026-12-03", new DecisionActs.RecordDecision(MARSEILLE, council));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.ENDED);
        assertThat(scenario.twinning().tracks()).isEqualTo(before.tracks());
        assertWhole(scenario);
    }

    @Test
    void afterAllSignedASignatureIsVoidedAndTheSameDecisionRestoresIt() {
        Scenario scenario = Scenario.until(SIGNED);
        Decision council =
                approval(scenario, MARSEILLE, "FR-COUNCIL").orElseThrow().decision();

        List<EventData> events = scenario.accepted("2026-10-01", strike(scenario, MARSEILLE, council));

        assertThat(events)
                .hasAtLeastOneElementOfType(Consequence.SignatureVoided.class)
                .hasAtLeastOneElementOfType(Consequence.Invalidated.class);
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        scenario.accepted("2026-10-02", new DecisionActs.RecordDecision(MARSEILLE, council));
        assertThat(scenario.twinning().track(MARSEILLE).flatMap(Track::signatureVoidedOn))
                .isEmpty();
        assertWhole(scenario);
    }

    @Test
    void inForceAPartyWithoutItsLastStepIsNoLongerBound() {
        Scenario scenario = Scenario.until(IN_FORCE);
        Decision deed =
                approval(scenario, MARSEILLE, "FR-TRANSMISSION").orElseThrow().decision();

        assertThat(scenario.accepted("2026-10-01", strike(scenario, MARSEILLE, deed)))
                .contains(new Consequence.PartyUnbound(MARSEILLE));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(scenario.twinning().track(MARSEILLE).flatMap(Track::boundOn)).isEmpty();
        assertThat(scenario.twinning().track(HAIFA).flatMap(Track::boundOn)).isPresent();
        scenario.accepted("2026-10-02", new DecisionActs.RecordDecision(MARSEILLE, deed));
        assertThat(scenario.twinning().track(MARSEILLE).flatMap(Track::boundOn)).contains(day("2026-09-21"));
        assertWhole(scenario);
    }

    @Test
    void ofTwoDecisionsOfOneDayTheNamedOneIsStruck() {
        for (Result struck : List.of(Result.GRANTED, Result.REFUSED)) {
            Scenario scenario = Scenario.until(PLANNED);
            scenario.accepted("2026-05-20", record(head(scenario, "2026-05-10")));
            scenario.accepted("2026-05-20", record(head(scenario, "2026-05-10").withResult(Result.REFUSED)));

            scenario.accepted("2026-05-22", strike(scenario, HAIFA, "2026-05-10", struck));

            assertThat(approval(scenario, HAIFA, "IL-HEAD").orElseThrow().decisions())
                    .extracting(known -> known.decision().result())
                    .containsExactly(struck == Result.GRANTED ? Result.REFUSED : Result.GRANTED);
            assertWhole(scenario);
        }
    }

    @Test
    void whatIsKnownOfADecisionReturnsToTheOneBefore() {
        Scenario scenario = Scenario.until(PLANNED);
        scenario.accepted("2026-05-30", record(head(scenario, "2026-05-01").withConditions(REASON)));
        scenario.accepted(
                "2026-05-30", new ApprovalActs.MeetCondition(HAIFA, "IL-HEAD", 1, day("2026-05-12"), "protocol 14"));
        scenario.accepted(
                "2026-05-30",
                new ApprovalActs.ConfirmDecision(HAIFA, "IL-HEAD", day("2026-05-14"), "2026/2", Optional.empty()));
        Track before = scenario.twinning().track(HAIFA).orElseThrow();
        scenario.accepted("2026-05-30", record(head(scenario, "2026-05-10").withConditions(REASON)));
        assertThat(approval(scenario, HAIFA, "IL-HEAD")
                        .orElseThrow()
                        .decisions()
                        .get(0)
                        .since())
                .as("the later decision has the condition on the day on which it was met")
                .isEmpty();

        scenario.accepted("2026-05-30", strike(scenario, HAIFA, "2026-05-10", Result.GRANTED));

        assertThat(scenario.twinning().track(HAIFA)).contains(before);
        assertWhole(scenario);
    }

    @Test
    void aConditionThatNoOtherDecisionHasGoesWithTheStruckOne() {
        Scenario scenario = Scenario.until(PLANNED);
        scenario.accepted("2026-05-30", record(head(scenario, "2026-05-01")));
        Track before = scenario.twinning().track(HAIFA).orElseThrow();
        scenario.accepted("2026-05-30", record(head(scenario, "2026-05-10").withConditions(REASON)));
        scenario.accepted(
                "2026-05-30", new ApprovalActs.MeetCondition(HAIFA, "IL-HEAD", 1, day("2026-05-12"), "protocol 14"));

        scenario.accepted("2026-05-30", strike(scenario, HAIFA, "2026-05-10", Result.GRANTED));

        assertThat(scenario.twinning().track(HAIFA)).contains(before);
        assertWhole(scenario);
    }

    @Test
    void theKeyMustBeThatOfADecisionOfTheParty() {
        Scenario scenario = Scenario.until(SIGNED);
        Decision council =
                approval(scenario, MARSEILLE, "FR-COUNCIL").orElseThrow().decision();
        ActId ofMarseille =
                scenario.twinning().recordOfDecision(MARSEILLE, council).orElseThrow();
        ActId signature = scenario.twinning().recordOfSignature(HAIFA).orElseThrow();

        for (ActId wrong : List.of(ofMarseille, signature, new ActId("none"))) {
            assertThat(scenario.refused("2026-10-01", new DecisionActs.StrikeDecision(HAIFA, wrong, REASON)))
                    .as(wrong.value())
                    .containsExactly("NOTHING_TO_CORRECT");
        }
    }

    @Test
    void theHistoryShowsWhatWasStruckAndWhy() {
        Scenario scenario = Scenario.until(PLANNED);
        assertThat(offered(scenario)).isEmpty();
        scenario.accepted("2026-05-20", record(head(scenario, "2026-05-01")));
        assertThat(offered(scenario)).containsExactly(Optional.of(HAIFA));

        scenario.accepted("2026-05-22", strike(scenario, HAIFA, "2026-05-01", Result.GRANTED));

        var struck = scenario.history().stream()
                .filter(event -> event.type().equals("DecisionStruck"))
                .findFirst()
                .orElseThrow();
        assertThat(struck.text(scenario.twinning(), LanguageTag.ENGLISH))
                .isEqualTo("Haifa: a decision was struck from the record: the subjects of cooperation – approved (the"
                        + " head of the authority, 1 May 2026). The reason: “Recorded by mistake”.");
        assertThat(struck.text(scenario.twinning(), LanguageTag.HEBREW)).contains("נמחק רישום של החלטה", "1 במאי 2026");
    }

    @Test
    void aTransmissionThatIsCorrectedToBeforeTheSignatureLeavesThePartyUnboundUntilItIsCorrectedAgain() {
        Scenario scenario = Scenario.until(IN_FORCE);
        scenario.accepted("2026-10-02", transmitted(scenario, "2026-09-10"));
        assertThat(scenario.twinning().track(MARSEILLE).flatMap(Track::boundOn)).isEmpty();
        assertThat(scenario.twinning().obligations())
                .as("of the entry into force")
                .noneMatch(owed ->
                        owed.owner().equals(MARSEILLE) && owed.raisedBy().name().equals("ENTRY_INTO_FORCE"));

        scenario.accepted("2026-10-03", transmitted(scenario, "2026-09-25"));

        assertThat(scenario.twinning().track(MARSEILLE).flatMap(Track::boundOn)).contains(day("2026-09-25"));
        assertWhole(scenario);
    }

    @Test
    void aCorrectionOfWhatNeverBoundAPartyUnbindsNobody() {
        Scenario scenario = Scenario.until(IN_FORCE);
        EntryIntoForceActs.CorrectEntryIntoForce later = new EntryIntoForceActs.CorrectEntryIntoForce(
                HAIFA,
                scenario.twinning().recordOfEntryIntoForce().orElseThrow(),
                new EnteredDay(day("2026-09-25"), REASON));

        assertThat(scenario.accepted("2026-10-01", later)).noneMatch(Consequence.PartyUnbound.class::isInstance);
    }

    @Test
    void theDayOfACorrectionDoesNotDecideWhetherASignatureUnderReservationCounts() {
        for (String on : List.of("2026-10-05", "2026-09-20")) {
            Scenario scenario = Scenario.until(19);
            Sha256 text = FinalizedScenario.hash(scenario);
            Signature reserved = new Signature(text, List.of(Signatory.of("HEAD")), true, day("2026-09-14"))
                    .withReservation(Body.COUNCIL);
            Act council = SampleLife.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-10-01", text);
            scenario.accepted("2026-10-01", new SignatureActs.RecordSignature(MARSEILLE, reserved));
            scenario.accepted(
                    "2026-10-01", FinalizedScenario.signs(scenario, HAIFA, "2026-09-15", "HEAD", "SECRETARY"));
            scenario.accepted("2026-10-01", council);
            assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);

            scenario.accepted(on, strike(scenario, MARSEILLE, ((DecisionActs.RecordDecision) council).decision()));

            assertThat(scenario.twinning().track(MARSEILLE).flatMap(Track::signatureVoidedOn))
                    .as(on)
                    .contains(day(on));
            assertThat(scenario.twinning().signedOn()).as(on).contains(day("2026-10-01"));
            scenario.accepted("2026-10-05", council);
            assertThat(scenario.twinning().track(MARSEILLE).flatMap(Track::signatureVoidedOn))
                    .as(on)
                    .isEmpty();
            assertWhole(scenario);
        }
    }

    @Test
    void aDecisionIsStruckFromItsOwnStepAlsoAfterAChangeOfKind() {
        Scenario scenario = Scenario.until(IN_FORCE);
        List<Approval> before = scenario.twinning().track(HAIFA).orElseThrow().approvals();
        for (Approval known : before) {
            Scenario copy = scenario.copy();
            copy.accepted("2026-10-01", strike(copy, HAIFA, known.decision()));

            assertThat(copy.twinning().track(HAIFA).orElseThrow().approvals())
                    .extracting(Approval::step)
                    .isEqualTo(before.stream()
                            .map(Approval::step)
                            .filter(step -> !step.equals(known.step()))
                            .toList());
        }
    }

    @Test
    void ofTheSameDecisionOnTwoStepsTheNamedOneIsStruckAndEachIsCorrected() {
        Scenario scenario = Scenario.until(9);
        WorkPlan plan = new WorkPlan(
                1,
                SampleLife.plan().objectives().stream()
                        .map(objective -> objective.withCost(new Money(new BigDecimal("90000"), "ILS")))
                        .toList());
        scenario.accepted("2026-04-14", new PlanActs.ProposePlan(plan));
        scenario.accepted("2026-04-20", new PlanActs.EndorsePlan(HAIFA, plan.hash()));
        scenario.accepted("2026-04-22", new PlanActs.EndorsePlan(MARSEILLE, plan.hash()));
        Act treasurer = SampleLife.decides(HAIFA, "TREASURER", Scope.SUBJECTS, "2026-05-02", scenario.subjects());
        Decision decision = ((DecisionActs.RecordDecision) treasurer).decision().withBudgetLine("1781000-750");
        scenario.accepted("2026-06-01", record(decision));
        ActId first = scenario.twinning().recordOfDecision(HAIFA, decision).orElseThrow();
        scenario.accepted(
                "2026-06-01",
                new OpeningActs.CorrectParty(SampleLife.HAIFA.withKind(AuthorityKind.LOCAL_COUNCIL), REASON));
        scenario.accepted(
                "2026-06-02", new DecisionActs.CorrectDecision(HAIFA, first, decision.withNumber("2026/9"), REASON));
        assertThat(approval(scenario, HAIFA, "IL-BUDGET")
                        .orElseThrow()
                        .decision()
                        .number())
                .isEqualTo("2026/9");
        scenario.accepted("2026-06-03", record(decision));
        ActId second = scenario.history().get(scenario.history().size() - 1).act();

        scenario.accepted("2026-06-04", new DecisionActs.StrikeDecision(HAIFA, second, REASON));

        assertThat(approval(scenario, HAIFA, "IL-BUDGET")).isPresent();
        assertThat(approval(scenario, HAIFA, "IL-BUDGET-COUNCILS")).isEmpty();
        assertThat(scenario.refused("2026-06-05", new DecisionActs.StrikeDecision(HAIFA, second, REASON)))
                .containsExactly("NOTHING_TO_CORRECT");
        assertWhole(scenario);
    }

    @Test
    void aConfirmationSurvivesTwoStrikesInAnyOrder() {
        for (List<Result> order :
                List.of(List.of(Result.REFUSED, Result.WITHDRAWN), List.of(Result.WITHDRAWN, Result.REFUSED))) {
            Scenario scenario = Scenario.until(PLANNED);
            scenario.accepted("2026-05-30", record(head(scenario, "2026-05-01")));
            scenario.accepted(
                    "2026-05-30",
                    new ApprovalActs.ConfirmDecision(HAIFA, "IL-HEAD", day("2026-05-20"), "2026/2", Optional.empty()));
            Track before = scenario.twinning().track(HAIFA).orElseThrow();
            scenario.accepted("2026-05-30", record(head(scenario, "2026-05-05").withResult(Result.WITHDRAWN)));
            scenario.accepted("2026-05-30", record(head(scenario, "2026-05-10").withResult(Result.REFUSED)));

            for (Result result : order) {
                scenario.accepted(
                        "2026-05-30",
                        strike(scenario, HAIFA, result == Result.REFUSED ? "2026-05-10" : "2026-05-05", result));
            }

            assertThat(scenario.twinning().track(HAIFA)).as(order.toString()).contains(before);
        }
    }

    private static Act transmitted(Scenario scenario, String on) {
        Decision deed =
                approval(scenario, MARSEILLE, "FR-TRANSMISSION").orElseThrow().decision();
        ActId record = scenario.twinning().recordOfDecision(MARSEILLE, deed).orElseThrow();
        return new DecisionActs.CorrectDecision(MARSEILLE, record, deed.withDecidedOn(day(on)), REASON);
    }

    private static List<Optional<AuthorityId>> offered(Scenario scenario) {
        return scenario.lifecycle().availableActs(scenario.twinning(), day("2026-05-21")).stream()
                .filter(act -> act.act() == ActKind.STRIKE_DECISION)
                .map(AvailableAct::party)
                .toList();
    }

    private static Act strike(Scenario scenario, AuthorityId party, String on, Result result) {
        return strike(scenario, party, head(scenario, on).withResult(result));
    }

    private static Act strike(Scenario scenario, AuthorityId party, Decision decision) {
        ActId record = scenario.twinning().recordOfDecision(party, decision).orElseThrow();
        return new DecisionActs.StrikeDecision(party, record, REASON);
    }

    private static Act record(Decision decision) {
        return new DecisionActs.RecordDecision(HAIFA, decision);
    }

    private static Decision head(Scenario scenario, String on) {
        Sha256 subjects = scenario.subjects();
        return ((DecisionActs.RecordDecision) SampleLife.decides(HAIFA, "HEAD", Scope.SUBJECTS, on, subjects))
                .decision();
    }

    private static Optional<Approval> approval(Scenario scenario, AuthorityId party, String step) {
        return scenario.twinning().track(party).orElseThrow().approval(step);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static void assertWhole(Scenario scenario) {
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }
}

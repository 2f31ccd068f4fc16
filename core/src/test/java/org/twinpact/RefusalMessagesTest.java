package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Transition;

/**
 * Tests of the sentences of a refusal: the twinning, the stage, the act, the available acts, and every reason with its
 * basis.
 */
class RefusalMessagesTest {
    private static final Act TEXT =
            new TextActs.FinalizeText(SampleLife.text(SampleLife.plan()).operativeHash());

    @Test
    void lawGuidanceAndDefaultsNameTheirBasis() {
        Scenario scenario = Scenario.until(12);

        assertThat(refused(scenario, "2026-06-10", TEXT)
                        .text(LanguageTag.ENGLISH)
                        .split("\n"))
                .contains(
                        "• Haifa – Marseille: no text has been proposed.",
                        "• Haifa: no decision of the head of the authority on the subjects of cooperation has been recorded."
                                + " (guidance:"
                                + " Federation of Local Authorities in Israel, general information on twinning"
                                + " (masham.org.il): the subjects go to the head for approval)",
                        "• Marseille: The text must state the object of the actions and the forecast amount of the"
                                + " financial commitments. This software checks only that there is a clause “Financing” or a"
                                + " clause that states an amount. (law: Code général des collectivités territoriales, art."
                                + " L.1115-1 (doctrine.fr): the agreement states the object of the actions and the"
                                + " forecast amount of the financial commitments)");
    }

    @Test
    void itBeginsWithWhatIsSoAndEndsWithWhatIsPossible() {
        Scenario scenario = Scenario.until(23);

        assertThat(refused(scenario, "2026-09-15", TEXT).text(LanguageTag.ENGLISH))
                .startsWith("Twinning Haifa – Marseille, stage: signed. Requested: make the text final. The request was"
                        + " refused:\n• This act is not possible at the stage: signed.\nOther acts that are"
                        + " possible now: ")
                .contains("complete the signing details, ", "record that the agreement did not take effect");
        assertThat(refused(scenario, "2026-09-15", TEXT).possible())
                .contains(ActKind.COMPLETE_SIGNING_DETAILS, ActKind.RECORD_FAILURE)
                .doesNotContain(ActKind.FINALIZE_TEXT, ActKind.DISCONTINUE);
    }

    @Test
    void onlyActsThatNothingPreventsArePossible() {
        Scenario scenario = Scenario.until(23);
        Outcome.Refused beforeTheFiling = refused(scenario, "2026-09-15", TEXT);
        scenario.accepted("2026-09-21", SampleLife.acts().get(23).act());

        assertThat(beforeTheFiling.possible()).doesNotContain(ActKind.CONFIRM_ENTRY_INTO_FORCE);
        assertThat(refused(scenario, "2026-12-01", TEXT).possible()).contains(ActKind.CONFIRM_ENTRY_INTO_FORCE);
    }

    @Test
    void itNamesTheAvailableActsOfWhichNothingIsMissing() {
        Outcome.Refused refused = refused(Scenario.until(12), "2026-06-10", TEXT);

        assertThat(refused.possible())
                .containsExactlyElementsOf(Scenario.until(12)
                        .lifecycle()
                        .availableActs(Scenario.until(12).twinning(), LocalDate.parse("2026-06-10"))
                        .stream()
                        .filter(available -> available.missing().isEmpty())
                        .map(AvailableAct::act)
                        .distinct()
                        .toList())
                .doesNotContain(ActKind.ENDORSE_PLAN, ActKind.CERTIFY_LANGUAGE, ActKind.CANCEL_CEREMONY);
    }

    @Test
    void aRefusedActIsNotNamedAsPossible() {
        Act plan = new PlanActs.ProposePlan(SampleLife.plan());
        Outcome.Refused refused = refused(Scenario.until(12), "2026-06-10", plan);

        assertThat(refused.possible()).contains(ActKind.PROPOSE_PLAN);
        assertThat(refused.text(LanguageTag.ENGLISH)
                        .split("Other acts that are possible now: ")[1]
                        .lines()
                        .findFirst())
                .hasValueSatisfying(others -> assertThat(others)
                        .contains("propose a text, ")
                        .doesNotContain(ActKind.PROPOSE_PLAN.text(LanguageTag.ENGLISH)));
    }

    @Test
    void whoeverExpectsAnAcceptanceIsToldEveryReason() {
        Outcome outcome = Scenario.until(12).ask("2026-06-10", TEXT);

        assertThatIllegalStateException()
                .isThrownBy(outcome::orElseThrow)
                .withMessageContainingAll("no text has been proposed", "no decision of the head of the authority");
    }

    @Test
    void anythingButOpeningNeedsATwinning() {
        Lifecycle lifecycle = Lifecycle.under(Rulebook.shipped());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> lifecycle.open(Scenario.ID, FullActs.asked(TEXT)))
                .withMessageContainingAll(
                        Scenario.ID.toString(), "FinalizeText was asked", "OpenTwinning or ImportTwinning");
    }

    @Test
    void aBodyOfAHostProfileIsNamedByItsCode() {
        Profile france = Rulebook.shipped().profiles().applyingTo(SampleLife.MARSEILLE);
        Step own = SampleSteps.step("FR-PREFECT", new Body("PREFECT"), Scope.SUBJECTS, Gate.TEXT);
        Scenario scenario = Scenario.until(
                12,
                Rulebook.shipped()
                        .with(Overrides.in(france.withVersion("test-1").withSteps(own))));

        assertThat(scenario.lifecycle()
                        .missing(scenario.twinning(), FullActs.by().on()))
                .filteredOn(missing -> missing.body().code().equals("PREFECT"))
                .singleElement()
                .satisfies(missing -> {
                    assertThat(missing.text(LanguageTag.ENGLISH))
                            .isEqualTo(
                                    "Marseille: no decision of PREFECT on the subjects of cooperation has been recorded.");
                    assertThat(missing.text(LanguageTag.HEBREW))
                            .contains("מרסיי", "PREFECT")
                            .doesNotContain(".PREFECT");
                });
    }

    @Test
    void aLineBreakInANameForgesNoReason() {
        LocalText forged = LocalText.of("חיפה", "Haifa\n• Marseille\tis\u2028no party");
        Scenario scenario = Scenario.under(Rulebook.shipped());
        scenario.accepted("2026-01-05", new OpeningActs.OpenTwinning(SampleLife.HAIFA.withName(forged)));

        assertThat(scenario.lifecycle()
                        .missing(scenario.twinning(), FullActs.by().on()))
                .extracting(missing -> missing.text(LanguageTag.ENGLISH))
                .contains("Haifa • Marseille is no party: no goals have been set.")
                .allSatisfy(text -> assertThat(text).doesNotContain("\n", "\t", "\u2028"));
    }

    @Test
    void everyMoveIsSaidInWords() {
        Transition toFinal = transition(ActKind.FINALIZE_TEXT);

        assertThat(toFinal.from()).containsExactly(Stage.PLAN_AGREED);
        assertThat(toFinal.to()).contains(Stage.TEXT_FINAL);
        assertThat(toFinal.gate()).contains(Gate.TEXT);
        assertThat(toFinal.acts(LanguageTag.ENGLISH)).containsExactly("make the text final");
        assertThat(toFinal.gate(LanguageTag.ENGLISH))
                .contains("text certified in all languages, required decisions taken");
        Transition details = transition(ActKind.COMPLETE_SIGNING_DETAILS);
        assertThat(details.from()).containsExactly(Stage.TEXT_FINAL, Stage.SIGNING, Stage.SIGNED, Stage.IN_FORCE);
        assertThat(details.to()).as("the stage stays").isEmpty();
        assertThat(details.gate(LanguageTag.ENGLISH)).isEmpty();
    }

    private static Transition transition(ActKind act) {
        return Lifecycle.transitions().stream()
                .filter(transition -> transition.on().contains(act))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aStageIsSaidInWords() {
        assertThat(Stage.IN_FORCE.text(LanguageTag.ENGLISH)).isEqualTo("in force");
        assertThat(Stage.IN_FORCE.text(LanguageTag.HEBREW)).isEqualTo("בתוקף");
    }

    private static Outcome.Refused refused(Scenario scenario, String on, Act act) {
        return scenario.ask(on, act)
                .match(
                        accepted -> {
                            throw new AssertionError(act.kind().typeName() + " was accepted");
                        },
                        refused -> refused);
    }
}

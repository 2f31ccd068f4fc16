package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
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
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Transition;

/** The sentences of a refusal: twinning, stage, act, available acts, and every reason with its basis. */
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
                        "• Haifa – Marseille: no text is proposed. (default)",
                        "• Haifa: the head of the authority has not decided on the subjects of cooperation. (guidance:"
                                + " Federation of Local Authorities in Israel, general information on twinning"
                                + " (masham.org.il): the subjects go to the head for approval)",
                        "• Marseille: The text states the object of the actions and the forecast amount of the"
                                + " financial commitments. Only this is looked at here: that there is a clause on"
                                + " financing (C11), or one that names an amount. (law: Code général des collectivités territoriales, art."
                                + " L.1115-1 (doctrine.fr): the agreement states the object of the actions and the"
                                + " forecast amount of the financial commitments)");
    }

    @Test
    void itBeginsWithWhatIsSoAndWhatIsPossible() {
        Scenario scenario = Scenario.until(23);

        assertThat(refused(scenario, "2026-09-15", TEXT).text(LanguageTag.ENGLISH))
                .startsWith("Twinning Haifa – Marseille (" + Scenario.ID
                        + ") is signed. Asked: make the text final. Possible now: ")
                .contains("confirm the entry into force, ", "record that it came to nothing")
                .endsWith("• This is not done while the twinning is signed. (default)");
        assertThat(refused(scenario, "2026-09-15", TEXT).permitted())
                .contains(ActKind.CONFIRM_ENTRY_INTO_FORCE, ActKind.RECORD_FAILURE)
                .doesNotContain(ActKind.FINALIZE_TEXT, ActKind.DISCONTINUE);
    }

    @Test
    void whoeverExpectsAnAcceptanceIsToldEveryReason() {
        Outcome outcome = Scenario.until(12).ask("2026-06-10", TEXT);

        assertThatIllegalStateException()
                .isThrownBy(outcome::orElseThrow)
                .withMessageContainingAll("no text is proposed", "has not decided on the subjects");
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
                12, Rulebook.shipped().with(france.withVersion("test-1").withSteps(own)));

        assertThat(scenario.lifecycle()
                        .missing(scenario.twinning(), FullActs.by().on()))
                .filteredOn(missing -> missing.body().code().equals("PREFECT"))
                .singleElement()
                .satisfies(missing -> {
                    assertThat(missing.text(LanguageTag.ENGLISH))
                            .isEqualTo("Marseille: PREFECT has not decided on the subjects of cooperation.");
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
                .contains("Haifa • Marseille is no party: no goals are set.")
                .allSatisfy(text -> assertThat(text).doesNotContain("\n", "\t", "\u2028"));
    }

    @Test
    void everyMoveIsSaidInWords() {
        Transition toFinal = transition(ActKind.FINALIZE_TEXT);

        assertThat(toFinal.from()).containsExactly(Stage.PLAN_AGREED);
        assertThat(toFinal.to()).contains(Stage.TEXT_FINAL);
        assertThat(toFinal.gate()).contains(Gate.TEXT);
        assertThat(toFinal.acts(LanguageTag.ENGLISH)).containsExactly("make the text final");
        assertThat(toFinal.gate(LanguageTag.ENGLISH)).contains("certified in every language, own decisions taken");
        Transition details = transition(ActKind.COMPLETE_SIGNING_DETAILS);
        assertThat(details.from()).containsExactly(Stage.TEXT_FINAL);
        assertThat(details.to()).as("the stage stays").isEmpty();
        assertThat(details.gate(LanguageTag.ENGLISH)).isEmpty();
    }

    private static Transition transition(ActKind act) {
        return Lifecycle.transitions().stream()
                .filter(transition -> transition.on().equals(List.of(act)))
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

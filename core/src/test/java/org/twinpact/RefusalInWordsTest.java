package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Move;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;

/** A refusal says which twinning, where it stands, what was asked, what is possible, and every reason with its basis. */
class RefusalInWordsTest {
    private static final Act FREEZE =
            new Act.FreezeText(Story.text(Story.plan()).operativeHash());

    @Test
    void lawAndGuidanceNameTheirSourceAndADefaultSaysThatItIsOne() {
        Tale tale = Tale.until(12);

        assertThat(refused(tale, "2026-06-10", FREEZE).text(LanguageTag.ENGLISH).split("\n"))
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
        Tale tale = Tale.until(23);

        assertThat(refused(tale, "2026-09-15", FREEZE).text(LanguageTag.ENGLISH))
                .startsWith("Twinning Haifa – Marseille (" + Tale.ID
                        + ") is signed. Asked: freeze the text. Possible now: ")
                .contains("bring into force, ", "record that it came to nothing")
                .endsWith("• This is not done while the twinning is signed. (default)");
        assertThat(refused(tale, "2026-09-15", FREEZE).possible())
                .contains("BringIntoForce", "Fail")
                .doesNotContain("FreezeText", "Abandon");
    }

    @Test
    void whoeverExpectsAnAcceptanceIsToldEveryReason() {
        Outcome outcome = Tale.until(12).ask("2026-06-10", FREEZE);

        assertThatIllegalStateException()
                .isThrownBy(outcome::orElseThrow)
                .withMessageContainingAll("no text is proposed", "has not decided on the subjects");
    }

    @Test
    void anythingButOpeningNeedsATwinning() {
        Lifecycle lifecycle = Lifecycle.under(Rulebook.shipped());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> lifecycle.open(Tale.ID, FullActs.asked(FREEZE)))
                .withMessageContainingAll(Tale.ID.toString(), "FreezeText was asked", "OpenTwinning or ImportTwinning");
    }

    @Test
    void aBodyOfAHostsOwnProfileIsCalledByItsCode() {
        Profile france = Rulebook.shipped().profiles().applyingTo(Story.MARSEILLE);
        Step own = Steps.step("FR-PREFECT", new Body("PREFECT"), Scope.SUBJECTS, Gate.FREEZE);
        Tale tale = Tale.until(
                12, Rulebook.shipped().with(france.withVersion("test-1").withSteps(own)));

        assertThat(tale.lifecycle().missing(tale.twinning(), FullActs.by().on()))
                .filteredOn(missing -> missing.who().equals("PREFECT"))
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
        Tale tale = Tale.under(Rulebook.shipped());
        tale.accepted("2026-01-05", new Act.OpenTwinning(Story.HAIFA.withName(forged)));

        assertThat(tale.lifecycle().missing(tale.twinning(), FullActs.by().on()))
                .extracting(missing -> missing.text(LanguageTag.ENGLISH))
                .contains("Haifa • Marseille is no party: no goals are set.")
                .allSatisfy(text -> assertThat(text).doesNotContain("\n", "\t", "\u2028"));
    }

    @Test
    void everyMoveIsSaidInWords() {
        Move freeze = Lifecycle.moves().stream()
                .filter(move -> move.acts().equals(List.of("FreezeText")))
                .findFirst()
                .orElseThrow();

        assertThat(freeze.from()).isEqualTo(Stage.PLANNED);
        assertThat(freeze.to()).isEqualTo(Stage.FROZEN);
        assertThat(freeze.gate()).contains(Gate.FREEZE);
        assertThat(freeze.words(LanguageTag.ENGLISH)).containsExactly("freeze the text");
        assertThat(freeze.asks(LanguageTag.ENGLISH)).contains("certified in every language, own decisions taken");
        assertThat(Lifecycle.moves())
                .filteredOn(move -> move.acts().equals(List.of("CompleteText")))
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.from()).isEqualTo(Stage.FROZEN);
                    assertThat(move.to()).as("it stays").isEqualTo(Stage.FROZEN);
                    assertThat(move.asks(LanguageTag.ENGLISH)).isEqualTo(Optional.empty());
                });
    }

    @Test
    void aStageIsSaidInWords() {
        assertThat(Stage.IN_FORCE.text(LanguageTag.ENGLISH)).isEqualTo("in force");
        assertThat(Stage.IN_FORCE.text(LanguageTag.HEBREW)).isEqualTo("בתוקף");
    }

    private static Outcome.Refused refused(Tale tale, String on, Act act) {
        return tale.ask(on, act)
                .match(
                        accepted -> {
                            throw new AssertionError(act.name() + " was accepted");
                        },
                        refused -> refused);
    }
}

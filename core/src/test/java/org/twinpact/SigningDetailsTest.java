package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.Part;
import org.twinpact.agreement.TextFinding;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Themes;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.TextEvents;
import org.twinpact.twinning.Twinning;

/** Tests of the completion of a final text by decision numbers, place and date only. */
class SigningDetailsTest {
    private static final AgreementText TEXT_FINAL = SampleLife.text(SampleLife.plan());
    private static final Clause PLACE = TEXT_FINAL
            .clauses()
            .get(0)
            .withId("E01")
            .withPart(Part.EXECUTION)
            .withBody(LocalText.of("נחתם בחיפה", "Signed at Haifa"));

    @Test
    void theExecutionPartIsCompletedAndAllThatWasDecidedStands() {
        Scenario scenario = Scenario.until(21);

        List<EventData> changes = scenario.accepted("2026-07-02", new TextActs.CompleteSigningDetails(with(PLACE)));

        assertThat(changes).hasSize(1);
        assertThat(scenario.twinning().text()).contains(with(PLACE));
        assertThat(scenario.twinning().finalTextHash()).contains(TEXT_FINAL.operativeHash());
        SampleLife.acts().subList(21, 25).forEach(scenario::perform);
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }

    @Test
    void missingSigningDetailsAreNamedOnCompletion() {
        Scenario scenario = Scenario.until(21);

        assertThat(lacking(scenario, new TextActs.CompleteSigningDetails(with(PLACE))))
                .containsExactly("C32", "C33");
        assertThat(lacking(scenario, new TextActs.CompleteSigningDetails(with(PLACE.withId("C32")))))
                .containsExactly("C33");
        assertThat(lacking(
                        scenario, new TextActs.CompleteSigningDetails(with(PLACE.withId("C32"), PLACE.withId("C33")))))
                .isEmpty();
    }

    @Test
    void aMissingBodyToInformIsAWarning() {
        Clause sample = TEXT_FINAL.clauses().get(0).withId("C17");

        assertThat(lacking(Scenario.until(14), new TextActs.ProposeText(TEXT_FINAL)))
                .contains("C17")
                .doesNotContain("C32");
        assertThat(lacking(Scenario.until(14), new TextActs.ProposeText(with(sample))))
                .doesNotContain("C17");
        assertThat(lacking(Scenario.until(17), new TextActs.FinalizeText(TEXT_FINAL.operativeHash())))
                .contains("C17");
    }

    @Test
    void noWarningWithoutABodyToInform() {
        Scenario scenario = Scenario.under(new Rulebook(
                Profiles.of(Profiles.shipped().all().stream()
                        .filter(profile -> List.of("IL", "FR").contains(profile.id()))
                        .map(SigningDetailsTest::silent)
                        .map(Overrides::in)
                        .toList()),
                Themes.standard()));
        SampleLife.acts().subList(0, 14).forEach(scenario::perform);

        assertThat(lacking(scenario, new TextActs.ProposeText(TEXT_FINAL)))
                .contains("C10")
                .doesNotContain("C17");
    }

    private static Profile silent(Profile profile) {
        return profile.withSteps(
                        profile.steps().stream().filter(step -> !step.filing()).toList())
                .withObligations(profile.obligations().stream()
                        .filter(obligation -> obligation.kind() != ObligationKind.NOTICE)
                        .toList());
    }

    /** Returns the clauses that an accepted act lacks according to its warnings. */
    private static List<String> lacking(Scenario scenario, Act act) {
        return scenario.ask("2026-07-02", act).orElseThrow().warnings().stream()
                .filter(missing -> missing.code().equals("CLAUSE_MISSING"))
                .map(missing -> missing.details().get("clause").read(LanguageTag.ENGLISH))
                .toList();
    }

    @Test
    void composerFindingsAreKeptWithTheFinalization() {
        Scenario scenario = Scenario.until(17);
        TextFinding unusual = new TextFinding("TERM_UNUSUAL", "C19", false);
        TextFinding blank = new TextFinding("TERM_BLANK", "C19", true);

        assertThat(scenario.refused(
                        "2026-06-10", new TextActs.FinalizeText(TEXT_FINAL.operativeHash(), List.of(unusual, blank))))
                .containsExactly("COMPOSER_FINDING");
        TextActs.FinalizeText finalization = new TextActs.FinalizeText(TEXT_FINAL.operativeHash(), List.of(unusual));
        assertThat(scenario.warned("2026-06-10", finalization)).contains("COMPOSER_FINDING");
        assertThat(scenario.accepted("2026-06-10", finalization).get(0))
                .as("kept with it")
                .isEqualTo(new TextEvents.TextFinalized(
                        TEXT_FINAL.operativeHash(), List.of(unusual), Optional.empty(), LocalDate.parse("2026-06-10")));
    }

    @Test
    void anOperativeWordChangedOnTheWayIsRefused() {
        Scenario scenario = Scenario.until(21);
        Clause changed = TEXT_FINAL.clauses().get(0).withBody(LocalText.of("אחרת", "Otherwise"));

        assertThat(scenario.refused("2026-07-02", new TextActs.CompleteSigningDetails(TEXT_FINAL.withClauses(changed))))
                .containsExactly("TEXT_NOT_CURRENT");
        assertThat(scenario.refused(
                        "2026-07-02", new TextActs.CompleteSigningDetails(with(PLACE.withPart(Part.OPERATIVE)))))
                .containsExactly("TEXT_NOT_CURRENT");
    }

    @Test
    void anExecutionPartInOneLanguageOnlyIsRefused() {
        Scenario scenario = Scenario.until(21);

        assertThat(scenario.refused(
                        "2026-07-02",
                        new TextActs.CompleteSigningDetails(
                                with(PLACE.withBody(LocalText.in(LanguageTag.HEBREW, "נחתם בחיפה"))))))
                .containsExactly("LANGUAGE_MISSING");
    }

    private static AgreementText with(Clause... more) {
        List<Clause> clauses = new ArrayList<>(TEXT_FINAL.clauses());
        clauses.addAll(List.of(more));
        return TEXT_FINAL.withClauses(clauses);
    }
}

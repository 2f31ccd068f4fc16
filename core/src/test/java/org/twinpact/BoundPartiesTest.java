package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Themes;
import org.twinpact.registry.EventFormat;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;

/** Tests of the obligations of a bound party, whichever act completes the signatures. */
class BoundPartiesTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final Sha256 TEXT = SampleLife.text(SampleLife.plan()).operativeHash();

    @Test
    void aSignatureThatIsPutRightBindsWithAllThatFollows() {
        Scenario scenario = Scenario.until(21);
        scenario.accepted("2026-09-14", signs(HAIFA, "HEAD"));
        scenario.accepted("2026-09-14", signs(MARSEILLE, "HEAD"));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNING);

        scenario.accepted(
                "2026-09-15",
                new SignatureActs.CorrectSignature(
                        HAIFA,
                        new ActId("unchecked"),
                        signature("HEAD", "SECRETARY"),
                        LocalText.of("החתימה השנייה לא נרשמה", "The second signature was not recorded")));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(scenario.twinning().obligations()).hasSize(8);
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }

    @Test
    void aStepBeforeTheLastSignatureBindsWhenItIsTaken() {
        Profile france = Rulebook.shipped().profiles().applyingTo(SampleLife.MARSEILLE);
        List<Step> steps = new ArrayList<>(france.steps());
        steps.add(SampleSteps.step("FR-SEALED", new Body("ARCHIVIST"), Scope.TEXT, Gate.ALL_SIGNED));
        Scenario scenario = Scenario.until(
                23, Rulebook.shipped().with(france.withVersion("test-1").withSteps(steps)));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNING);

        scenario.accepted("2026-09-20", SampleLife.decides(MARSEILLE, "ARCHIVIST", Scope.TEXT, "2026-09-20", TEXT));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(scenario.twinning().obligations()).hasSize(8);
    }

    @Test
    void whatFellCanBeWrittenAndReadAgain() {
        Scenario scenario = Scenario.until(22);
        scenario.accepted("2026-09-15", new PartyActs.RemoveParty(MARSEILLE, LocalText.of("די", "Enough")));

        assertThat(scenario.history().stream().map(EventFormat::write).map(EventFormat::read))
                .containsExactlyElementsOf(scenario.history());
        assertThat(scenario.history()).extracting(Event::type).contains("Invalidated", "TextReopened");
    }

    @Test
    void manyStepsThatRestOnManyAreAnsweredAtOnce() {
        Profile france = Rulebook.shipped().profiles().applyingTo(SampleLife.MARSEILLE);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            steps.add(SampleSteps.step("FR-" + i, new Body("BODY_" + i), Scope.TEXT, Gate.SIGN)
                    .withAfter(steps.stream()
                            .skip(Math.max(0, i - 4))
                            .map(Step::code)
                            .toList()));
        }
        Scenario scenario = Scenario.until(
                18,
                Rulebook.shipped()
                        .with(Overrides.in(france.withVersion("test-1").withSteps(steps))));

        for (int i = 0; i < 60; i++) {
            scenario.accepted("2026-07-01", SampleLife.decides(MARSEILLE, "BODY_" + i, Scope.TEXT, "2026-07-01", TEXT));
        }

        assertThat(scenario.lifecycle().missing(scenario.twinning(), MARSEILLE, LocalDate.parse("2026-07-02")))
                .noneMatch(missing -> missing.evidence().startsWith("FR-"));
    }

    @Test
    void theShippedGuardsAreAlwaysThereAndStayAsTheyAre() {
        assertThat(new Rulebook(Profiles.shipped(), Themes.standard(), Map.of()).guards())
                .containsKey("FORECAST_OF_MONEY-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rulebook.shipped().with("FORECAST_OF_MONEY-1", (twinning, track, day) -> true))
                .withMessageContaining("FORECAST_OF_MONEY-1");
    }

    private static Act signs(AuthorityId party, String... offices) {
        return new SignatureActs.RecordSignature(party, signature(offices));
    }

    private static Signature signature(String... offices) {
        return new Signature(TEXT, Stream.of(offices).map(Signatory::of).toList(), true, LocalDate.parse("2026-09-14"));
    }
}

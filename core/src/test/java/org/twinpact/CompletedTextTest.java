package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.Part;
import org.twinpact.agreement.TextFinding;
import org.twinpact.jurisdiction.DutyKind;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Themes;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Change;
import org.twinpact.twinning.Fact;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;

/** Decision numbers, place and date come into the text after it was frozen, and nothing else does. */
class CompletedTextTest {
    private static final AgreementText FROZEN = Story.text(Story.plan());
    private static final Clause PLACE = FROZEN.clauses()
            .get(0)
            .withId("E01")
            .withPart(Part.EXECUTION)
            .withBody(LocalText.of("נחתם בחיפה", "Signed at Haifa"));

    @Test
    void theExecutionPartIsCompletedAndAllThatWasDecidedStands() {
        Tale tale = Tale.until(21);

        List<Change> changes = tale.accepted("2026-07-02", new Act.CompleteText(with(PLACE)));

        assertThat(changes).hasSize(1);
        assertThat(tale.twinning().text()).contains(with(PLACE));
        assertThat(tale.twinning().frozen()).contains(FROZEN.operativeHash());
        Story.life().subList(21, 25).forEach(tale::tell);
        assertThat(tale.twinning().stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(Twinning.load(tale.history())).isEqualTo(tale.twinning());
        assertThat(tale.lifecycle().audit(tale.history())).isEmpty();
    }

    @Test
    void placeAndDayAndSignaturesAreMissedOnceTheExecutionPartIsCompleted() {
        Tale tale = Tale.until(21);

        assertThat(lacking(tale, new Act.CompleteText(with(PLACE)))).containsExactly("C32", "C33");
        assertThat(lacking(tale, new Act.CompleteText(with(PLACE.withId("C32")))))
                .containsExactly("C33");
        assertThat(lacking(tale, new Act.CompleteText(with(PLACE.withId("C32"), PLACE.withId("C33")))))
                .isEmpty();
    }

    @Test
    void wordsThatNameNoBodyToBeToldAreWarnedOfWhereAProfileAsksToTellOne() {
        Clause told = FROZEN.clauses().get(0).withId("C17");

        assertThat(lacking(Tale.until(14), new Act.ProposeText(FROZEN)))
                .contains("C17")
                .doesNotContain("C32");
        assertThat(lacking(Tale.until(14), new Act.ProposeText(with(told)))).doesNotContain("C17");
        assertThat(lacking(Tale.until(17), new Act.FreezeText(FROZEN.operativeHash())))
                .contains("C17");
    }

    @Test
    void whereNoProfileAsksToTellABodyNobodyIsWarnedOfIt() {
        Tale tale = Tale.under(new Rulebook(
                Profiles.of(Profiles.shipped().all().stream()
                        .filter(profile -> List.of("IL", "FR").contains(profile.id()))
                        .map(CompletedTextTest::silent)
                        .toList()),
                Themes.standard()));
        Story.life().subList(0, 14).forEach(tale::tell);

        assertThat(lacking(tale, new Act.ProposeText(FROZEN))).contains("C10").doesNotContain("C17");
    }

    private static Profile silent(Profile profile) {
        return profile.withSteps(
                        profile.steps().stream().filter(step -> !step.filing()).toList())
                .withDuties(profile.duties().stream()
                        .filter(duty -> duty.kind() != DutyKind.NOTICE)
                        .toList());
    }

    /** The clauses that an accepted act is warned to lack. */
    private static List<String> lacking(Tale tale, Act act) {
        return tale.ask("2026-07-02", act).orElseThrow().warnings().stream()
                .filter(missing -> missing.code().equals("CLAUSE_LACKING"))
                .map(missing -> missing.details().get("clause").read(LanguageTag.ENGLISH))
                .toList();
    }

    @Test
    void whatTheComposerFoundRidesAlongWithTheFreezing() {
        Tale tale = Tale.until(17);
        TextFinding unusual = new TextFinding("TERM_UNUSUAL", "C19", false);
        TextFinding blank = new TextFinding("TERM_BLANK", "C19", true);

        assertThat(tale.refused("2026-06-10", new Act.FreezeText(FROZEN.operativeHash(), List.of(unusual, blank))))
                .containsExactly("FOUND_BY_COMPOSER");
        Act.FreezeText freeze = new Act.FreezeText(FROZEN.operativeHash(), List.of(unusual));
        assertThat(tale.warned("2026-06-10", freeze)).contains("FOUND_BY_COMPOSER");
        assertThat(tale.accepted("2026-06-10", freeze).get(0))
                .as("kept with it")
                .isEqualTo(
                        new Fact.TextFrozen(FROZEN.operativeHash(), List.of(unusual), LocalDate.parse("2026-06-10")));
    }

    @Test
    void anOperativeWordChangedOnTheWayIsRefused() {
        Tale tale = Tale.until(21);
        Clause changed = FROZEN.clauses().get(0).withBody(LocalText.of("אחרת", "Otherwise"));

        assertThat(tale.refused("2026-07-02", new Act.CompleteText(FROZEN.withClauses(changed))))
                .containsExactly("TEXT_NOT_CURRENT");
        assertThat(tale.refused("2026-07-02", new Act.CompleteText(with(PLACE.withPart(Part.OPERATIVE)))))
                .containsExactly("TEXT_NOT_CURRENT");
    }

    @Test
    void anExecutionPartInOneLanguageOnlyIsRefused() {
        Tale tale = Tale.until(21);

        assertThat(tale.refused(
                        "2026-07-02",
                        new Act.CompleteText(with(PLACE.withBody(LocalText.in(LanguageTag.HEBREW, "נחתם בחיפה"))))))
                .containsExactly("LANGUAGE_LACKING");
    }

    private static AgreementText with(Clause... more) {
        List<Clause> clauses = new ArrayList<>(FROZEN.clauses());
        clauses.addAll(List.of(more));
        return FROZEN.withClauses(clauses);
    }
}

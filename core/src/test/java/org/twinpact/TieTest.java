package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.Tie;
import org.twinpact.twinning.TieActs;
import org.twinpact.twinning.TieKind;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Tests of the ties of a twinning to others. */
class TieTest {
    private static final LocalText REASON = LocalText.of("סעיף 7", "Clause 7");
    private static final TwinningId OTHER = TwinningId.named("an earlier twinning");

    @Test
    void aTieIsRecordedAtEveryStageAndChangesNothingElse() {
        for (int acts : List.of(1, 15, 20, 25)) {
            Scenario scenario = Scenario.until(acts);
            Twinning before = scenario.twinning();

            scenario.accepted("2026-10-01", tie(TieKind.REVIVES, OTHER));

            assertThat(scenario.twinning().ties()).containsExactly(new Tie(TieKind.REVIVES, OTHER));
            assertThat(scenario.twinning().stage()).isEqualTo(before.stage());
            assertThat(scenario.twinning().tracks()).isEqualTo(before.tracks());
            assertThat(scenario.twinning().obligations()).isEqualTo(before.obligations());
            assertWhole(scenario);
        }
    }

    @Test
    void severalTiesReadTheSameInAnyOrder() {
        List<Act> ties = List.of(
                tie(TieKind.BELONGS_TO_RING, OTHER),
                tie(TieKind.SUPPLEMENTS, OTHER),
                tie(TieKind.SUPPLEMENTS, TwinningId.named("a ring")));
        Scenario one = Scenario.until(25);
        Scenario other = Scenario.until(25);

        ties.forEach(act -> one.accepted("2026-10-01", act));
        List.of(2, 0, 1).forEach(place -> other.accepted("2026-10-01", ties.get(place)));

        assertThat(one.twinning().ties()).hasSize(3).isEqualTo(other.twinning().ties());
    }

    @Test
    void aTieThatWasRecordedWronglyIsRemovedAndCanBeRecordedAgain() {
        Scenario scenario = Scenario.until(25);
        assertThat(offers(scenario)).contains(ActKind.TIE_TWINNING).doesNotContain(ActKind.REMOVE_TIE);
        scenario.accepted("2026-10-01", tie(TieKind.UPGRADES, OTHER));
        scenario.accepted("2026-10-01", tie(TieKind.REPLACES, OTHER));
        assertThat(offers(scenario)).contains(ActKind.REMOVE_TIE);

        scenario.accepted("2026-10-02", remove(TieKind.UPGRADES, OTHER));

        assertThat(scenario.twinning().ties()).containsExactly(new Tie(TieKind.REPLACES, OTHER));
        assertThat(sentences(scenario, LanguageTag.ENGLISH))
                .contains("A tie was recorded: this twinning upgrades another one. The reason: “Clause 7”.")
                .endsWith("A tie was removed from the record: this twinning upgrades another one. "
                        + "The reason: “Clause 7”.");
        assertThat(sentences(scenario, LanguageTag.HEBREW))
                .last()
                .asString()
                .startsWith("זיקה הוסרה מהרישום: הברית הזאת משדרגת ברית אחרת.");
        scenario.accepted("2026-10-03", tie(TieKind.UPGRADES, OTHER));
        assertThat(scenario.twinning().ties()).hasSize(2);
        assertWhole(scenario);
    }

    @Test
    void whatIsNoTieIsRefused() {
        Scenario scenario = Scenario.until(25);
        assertThat(scenario.refused("2026-10-01", tie(TieKind.SUPPLEMENTS, Scenario.ID)))
                .containsExactly("TIE_TO_ITSELF");
        assertThat(scenario.refused("2026-10-01", remove(TieKind.SUPPLEMENTS, OTHER)))
                .containsExactly("TIE_NOT_RECORDED");

        scenario.accepted("2026-10-01", tie(TieKind.SUPPLEMENTS, OTHER));
        assertThat(scenario.refused("2026-10-02", tie(TieKind.SUPPLEMENTS, OTHER)))
                .containsExactly("TIE_RECORDED");
        assertThat(scenario.refused("2026-10-02", remove(TieKind.REVIVES, OTHER)))
                .containsExactly("TIE_NOT_RECORDED");
    }

    @Test
    void aTwinningHasAtMostTwentyTies() {
        Scenario scenario = Scenario.until(25);
        IntStream.range(0, 20)
                .forEach(number ->
                        scenario.accepted("2026-10-01", tie(TieKind.SUPPLEMENTS, TwinningId.named("tie " + number))));

        assertThat(scenario.refused("2026-10-01", tie(TieKind.SUPPLEMENTS, OTHER)))
                .containsExactly("LIMIT_REACHED");
        assertThat(offers(scenario)).contains(ActKind.REMOVE_TIE).doesNotContain(ActKind.TIE_TWINNING);
        scenario.accepted("2026-10-01", remove(TieKind.SUPPLEMENTS, TwinningId.named("tie 7")));
        scenario.accepted("2026-10-01", tie(TieKind.SUPPLEMENTS, OTHER));
        assertThat(scenario.twinning().ties()).hasSize(20);
    }

    private static Act tie(TieKind kind, TwinningId other) {
        return new TieActs.TieTwinning(new Tie(kind, other), REASON);
    }

    private static Act remove(TieKind kind, TwinningId other) {
        return new TieActs.RemoveTie(new Tie(kind, other), REASON);
    }

    private static List<ActKind> offers(Scenario scenario) {
        return scenario.lifecycle().availableActs(scenario.twinning(), LocalDate.parse("2026-10-05")).stream()
                .map(AvailableAct::act)
                .toList();
    }

    private static List<String> sentences(Scenario scenario, LanguageTag language) {
        return scenario.history().stream()
                .map(event -> event.text(scenario.twinning(), language))
                .toList();
    }

    private static void assertWhole(Scenario scenario) {
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }
}

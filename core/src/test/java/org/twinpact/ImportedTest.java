package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.Grade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;

/** A twinning that existed already is entered at any stage, with little known of it, and lives on from there. */
class ImportedTest {
    @ParameterizedTest
    @EnumSource(Stage.class)
    void fromAnyStageEveryActIsAnsweredAndTheHistoryStaysWhole(Stage stage) {
        Tale tale = Tale.under(Rulebook.shipped());
        tale.accepted("2026-01-05", importAt(stage));

        Stream.concat(Story.life().stream().map(Story.Chapter::act), FullActs.all().stream())
                .forEach(act -> tale.ask("2027-09-10", act)
                        .match(
                                accepted -> assertThat(tale.accepted("2027-09-10", act))
                                        .isNotEmpty(),
                                refused -> assertThat(refused.text(LanguageTag.HEBREW))
                                        .isNotBlank()
                                        .doesNotContain("{", "?", "null")));

        assertThat(Twinning.load(tale.history())).isEqualTo(tale.twinning());
        assertThat(tale.lifecycle().audit(tale.history())).isEmpty();
    }

    private static Act importAt(Stage stage) {
        Origin origin =
                new Origin("the city's register", Grade.THIRD_PARTY_REPORT, Optional.of(new PartialDate("1998")));
        return new Act.ImportTwinning(List.of(Story.HAIFA, Story.MARSEILLE), stage, origin);
    }

    @Test
    void signedElsewhereItIsBroughtIntoForceWithAWordOfWarning() {
        Tale tale = Tale.under(Rulebook.shipped());
        tale.accepted("2026-01-05", importAt(Stage.SIGNED));

        assertThat(tale.warned("2026-02-01", new Act.BringIntoForce())).containsExactly("IMPORTED_GATES_NOT_ASKED");
        tale.accepted("2026-02-01", new Act.BringIntoForce());

        assertThat(tale.twinning().stage()).isEqualTo(Stage.IN_FORCE);
    }

    @Test
    void aBetterDocumentRaisesItsGradeAndOnlyABetterOne() {
        Tale tale = Tale.under(Rulebook.shipped());
        tale.accepted("2026-01-05", importAt(Stage.IN_FORCE));

        assertThat(tale.refused("2026-02-01", new Act.VerifyOrigin(Grade.STATEMENT, "a letter")))
                .containsExactly("GRADE_NOT_HIGHER");
        tale.accepted("2026-02-01", new Act.VerifyOrigin(Grade.SIGNED_ORIGINAL, "the deed in the archive"));

        assertThat(tale.twinning().origin()).hasValueSatisfying(origin -> {
            assertThat(origin.grade()).isEqualTo(Grade.SIGNED_ORIGINAL);
            assertThat(origin.source()).isEqualTo("the deed in the archive");
            assertThat(origin.since()).contains(new PartialDate("1998"));
        });
        assertThat(Tale.until(3).refused("2026-02-01", new Act.VerifyOrigin(Grade.SIGNED_ORIGINAL, "a deed")))
                .containsExactly("NOT_IMPORTED");
    }

    @Test
    void anUnknownCounterpartMayStandInUntilItIsKnown() {
        Tale tale = Tale.under(Rulebook.shipped());
        LocalAuthority unknown = Story.BREMEN.withName(LocalText.of("צד לא ידוע", "Unknown counterpart"));
        Origin origin = new Origin("the city's register", Grade.STATEMENT, Optional.empty());
        tale.accepted("2026-01-05", new Act.ImportTwinning(List.of(Story.HAIFA, unknown), Stage.IN_FORCE, origin));

        tale.accepted("2026-03-01", new Act.SucceedParty(Story.BREMEN));

        assertThat(tale.twinning().parties().read(LanguageTag.ENGLISH)).isEqualTo("Haifa – Bremen");
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.evidence.Grade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.language.LanguageTag;
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
}

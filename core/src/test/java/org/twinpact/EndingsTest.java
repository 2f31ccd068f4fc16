package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;

/** A twinning may come to nothing at every stage before it is in force, and parties may come and go until they sign. */
class EndingsTest {
    private static final LocalText REASON =
            LocalText.of("הבחירות שינו את סדר היום", "The elections changed the agenda");

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 11, 14, 18, 22})
    void itCanBeGivenUpUntilAllHaveSigned(int told) {
        Tale tale = Tale.until(told);

        tale.accepted("2026-09-15", new Act.Abandon(REASON));

        assertThat(tale.twinning().stage()).isEqualTo(Stage.ABANDONED);
        assertThat(tale.twinning().endReason()).contains(REASON);
        assertThat(tale.refused("2026-09-16", new Act.Abandon(REASON))).containsExactly("NOT_AT_THIS_STAGE");
        assertWhole(tale);
    }

    @Test
    void signedItCanComeToNothingAndNobodyOwesAnythingAnyMore() {
        Tale tale = Tale.until(23);
        assertThat(tale.refused("2026-09-15", new Act.Abandon(REASON))).containsExactly("NOT_AT_THIS_STAGE");
        int owed = tale.twinning().obligations().size();

        long lifted = tale.accepted("2026-10-01", new Act.Fail(REASON)).stream()
                .filter(Consequence.DutyLifted.class::isInstance)
                .count();

        assertThat(owed).isPositive().isEqualTo((int) lifted);
        assertThat(tale.twinning().stage()).isEqualTo(Stage.ENDED);
        assertThat(tale.twinning().obligations()).isEmpty();
        assertThat(tale.twinning().inForceOn()).isEmpty();
        assertWhole(tale);
    }

    @Test
    void nothingEndsBeforeWhatItEnds() {
        assertThat(Tale.until(23).refused("2026-09-13", new Act.Fail(REASON)))
                .containsExactly("DATE_BEFORE_ITS_GROUND");
        assertThat(Tale.until(18).refused("2026-06-09", new Act.Abandon(REASON)))
                .containsExactly("DATE_BEFORE_ITS_GROUND");
        assertThat(Tale.until(15).refused("2026-05-31", new Act.Abandon(REASON)))
                .as("before the words")
                .containsExactly("DATE_BEFORE_ITS_GROUND");
        assertThat(Tale.until(10).refused("2026-04-13", new Act.Abandon(REASON)))
                .as("before the plan")
                .containsExactly("DATE_BEFORE_ITS_GROUND");
        assertThat(Tale.until(10).refused("2026-04-13", Story.life().get(10).act()))
                .as("an endorsement before the plan")
                .containsExactly("DATE_BEFORE_ITS_GROUND");
        assertThat(Tale.until(15).refused("2026-05-31", Story.life().get(15).act()))
                .as("a certificate before the words")
                .containsExactly("DATE_BEFORE_ITS_GROUND");
    }

    @Test
    void inForceItNeitherFailsNorIsGivenUp() {
        Tale tale = Tale.until(25);

        assertThat(tale.refused("2026-10-01", new Act.Fail(REASON))).containsExactly("NOT_AT_THIS_STAGE");
        assertThat(tale.refused("2026-10-01", new Act.Abandon(REASON))).containsExactly("NOT_AT_THIS_STAGE");
    }

    @Test
    void aPartnerThatIsLetGoLeavesOneThatMaySeekAnother() {
        Tale tale = Tale.until(22);

        tale.accepted("2026-09-20", new Act.DropParty(Story.MARSEILLE.id(), REASON));

        assertThat(tale.twinning().stage()).isEqualTo(Stage.EXPLORING);
        assertThat(tale.twinning().tracks()).hasSize(1);
        assertThat(tale.twinning().frozen()).isEmpty();
        assertThat(tale.twinning().ceremony())
                .as("of a text that is open again")
                .isEmpty();
        assertThat(tale.twinning().track(Story.HAIFA.id()).orElseThrow().signature())
                .isEmpty();
        assertThat(tale.lifecycle().missing(tale.twinning(), day("2026-09-21")))
                .extracting(missing -> missing.code())
                .contains("PARTNER_LINKED", "PLAN_ENDORSED");
        assertThat(tale.refused("2026-09-21", new Act.DropParty(Story.HAIFA.id(), REASON)))
                .containsExactly("LAST_PARTY");
        tale.accepted("2026-09-22", new Act.LinkParty(Story.BREMEN));
        assertWhole(tale);
    }

    @Test
    void theCeremonyOfAHostThatIsLetGoIsOff() {
        Tale tale = Tale.until(21);

        tale.accepted("2026-07-02", new Act.DropParty(Story.HAIFA.id(), REASON));

        assertThat(tale.twinning().ceremony()).isEmpty();
        assertThat(tale.twinning().tracks()).hasSize(1);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static void assertWhole(Tale tale) {
        assertThat(Twinning.load(tale.history())).isEqualTo(tale.twinning());
        assertThat(tale.lifecycle().audit(tale.history())).isEmpty();
    }
}

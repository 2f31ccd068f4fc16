package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Goal;
import org.twinpact.needs.Need;
import org.twinpact.needs.NeedKind;
import org.twinpact.needs.Participant;
import org.twinpact.needs.RoundTable;
import org.twinpact.needs.Theme;
import org.twinpact.partner.Capacity;
import org.twinpact.partner.PartnerSearch;
import org.twinpact.partner.SearchRoute;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.PreparationActs;

/** The conditions of the first steps: a round table, goals for its needs, a search, an assessment of capacity. */
class PreparationTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final Theme ENVIRONMENT = new Theme("environment");
    private static final Theme UNKNOWN = new Theme("astrology");
    private static final LocalText TITLE = LocalText.of("חופים נקיים", "Clean beaches");
    private static final String DAY = "2026-01-20";

    @ParameterizedTest
    @CsvSource({"0, ROUND_TABLE_WITHOUT_OUTSIDERS", "1, ROUND_TABLE_WITHOUT_OUTSIDERS", "2,", "3,"})
    void twoProfessionalsFromOutsideSitAtTheTable(int outsiders, String warning) {
        RoundTable table = table(DAY, outsiders, need("N1", NeedKind.CHALLENGE), need("N2", NeedKind.POTENTIAL));

        assertThat(Scenario.until(1).warned(DAY, new PreparationActs.RecordRoundTable(HAIFA, table)))
                .containsExactlyElementsOf(Optional.ofNullable(warning).stream().toList());
    }

    @ParameterizedTest
    @EnumSource(NeedKind.class)
    void challengesAndPotentialAreBothWanted(NeedKind kind) {
        NeedKind other = kind == NeedKind.CHALLENGE ? NeedKind.POTENTIAL : NeedKind.CHALLENGE;
        Act act = new PreparationActs.RecordRoundTable(HAIFA, table(DAY, 2, need("N1", kind)));

        assertThat(Scenario.until(1).ask(DAY, act).orElseThrow().warnings())
                .extracting(Finding::code, Finding::party, Finding::basis)
                .containsExactly(tuple("ROUND_TABLE_WITHOUT_" + other, Optional.of(HAIFA), Basis.GUIDE));
    }

    @Test
    void aNeedHasItsOwnIdAndAKnownTheme() {
        Need strange = new Need("N2", NeedKind.POTENTIAL, UNKNOWN, TITLE);
        Act act = new PreparationActs.RecordRoundTable(
                HAIFA, table("2026-01-21", 2, need("N1", NeedKind.CHALLENGE), need("N1", NeedKind.POTENTIAL), strange));

        assertThat(Scenario.until(1).refused(DAY, act))
                .containsExactly("DATE_IN_THE_FUTURE", "DUPLICATE_ID", "THEME_UNKNOWN");
        assertThat(text(Scenario.until(1), DAY, act))
                .contains("The id N1 stands twice", "The theme astrology is not known", "environment");
    }

    @Test
    void aGoalAnswersNeedsThatThePartyItselfRecorded() {
        Scenario scenario = Scenario.until(2);
        Act act = new PreparationActs.SetGoals(
                HAIFA,
                List.of(
                        new Goal("G1", ENVIRONMENT, TITLE, List.of("H-N2", "M-N1")),
                        new Goal("G1", UNKNOWN, TITLE, List.of("H-N1"))));

        assertThat(scenario.refused(DAY, act)).containsExactly("DUPLICATE_ID", "THEME_UNKNOWN", "NEED_UNKNOWN");
        assertThat(text(scenario, DAY, act))
                .contains("Goal G1 answers need M-N1, which is not recorded. Recorded are: H-N1, H-N2.");
        assertThat(text(Scenario.until(1), DAY, act)).contains("Recorded are: none.");
    }

    @ParameterizedTest
    @CsvSource({
        "THROUGH_ASSOCIATION, true, ",
        "THROUGH_ASSOCIATION, false, ASSOCIATION_NOT_NAMED",
        "DIRECT, true, ASSOCIATION_NOT_EXPECTED",
        "DIRECT, false, ",
    })
    void anAssociationIsNamedExactlyWhereItWasAsked(SearchRoute route, boolean named, String fault) {
        Act act = new PreparationActs.RecordPartnerSearch(
                HAIFA,
                new PartnerSearch(
                        route, named ? Optional.of(TITLE) : Optional.empty(), List.of(ENVIRONMENT), day(DAY)));

        if (fault == null) {
            assertThat(Scenario.until(1).warned(DAY, act)).isEmpty();
        } else {
            assertThat(Scenario.until(1).refused(DAY, act)).containsExactly(fault);
        }
    }

    @Test
    void aSearchHasBegunAndLooksForThemesThatAreKnown() {
        Act act = new PreparationActs.RecordPartnerSearch(
                HAIFA,
                new PartnerSearch(
                        SearchRoute.DIRECT,
                        Optional.empty(),
                        List.of(UNKNOWN, ENVIRONMENT, UNKNOWN),
                        day("2026-01-21")));

        assertThat(Scenario.until(1).refused(DAY, act))
                .as("an unknown theme is named once")
                .containsExactly("DATE_IN_THE_FUTURE", "THEME_UNKNOWN");
    }

    @Test
    void capacityThatDoesNotSufficeIsAWarningOfTheGuide() {
        Scenario scenario = Scenario.until(1);
        Act weak = new PreparationActs.AssessCapacity(HAIFA, new Capacity(day(DAY), false, TITLE));

        assertThat(scenario.ask(DAY, weak).orElseThrow().warnings())
                .extracting(Finding::code, Finding::party, Finding::basis)
                .containsExactly(tuple("CAPACITY_INSUFFICIENT", Optional.of(HAIFA), Basis.GUIDE));
        assertThat(scenario.warned(DAY, new PreparationActs.AssessCapacity(HAIFA, new Capacity(day(DAY), true, TITLE))))
                .isEmpty();
        assertThat(scenario.refused(
                        DAY, new PreparationActs.AssessCapacity(HAIFA, new Capacity(day("2026-01-21"), true, TITLE))))
                .containsExactly("DATE_IN_THE_FUTURE");
    }

    private static RoundTable table(String on, int outsiders, Need... needs) {
        Stream<Participant> external =
                IntStream.range(0, outsiders).mapToObj(i -> new Participant("Professor", true, Optional.empty()));
        Stream<Participant> own = Stream.of(new Participant("Head of a department", false, Optional.empty()));
        return new RoundTable(day(on), Stream.concat(own, external).toList(), List.of(needs));
    }

    private static Need need(String id, NeedKind kind) {
        return new Need(id, kind, ENVIRONMENT, TITLE);
    }

    private static String text(Scenario scenario, String on, Act act) {
        return scenario.ask(on, act).match(accepted -> "", refused -> refused.text(LanguageTag.ENGLISH));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

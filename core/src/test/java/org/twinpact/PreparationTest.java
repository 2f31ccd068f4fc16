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
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.agreement.AgreementText;
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
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/**
 * Tests of the conditions of the first steps: a round table, goals for its needs, a search, and an assessment of
 * capacity.
 */
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
                .contains("The id “N1” occurs twice", "“astrology” is unknown", "Environment and sustainability");
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
                .contains("Goal “G1” answers need “M-N1”, which has not been recorded. Recorded needs: H-N1, H-N2.");
        assertThat(text(Scenario.until(1), DAY, act)).contains("Recorded needs: none.");
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
                HAIFA, PartnerSearch.direct(day("2026-01-21"), UNKNOWN, ENVIRONMENT, UNKNOWN));

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

    @Test
    void aSecondRoundTableAddsToTheFirst() {
        Scenario scenario = Scenario.until(3);
        Need updated = new Need("H-N1", NeedKind.CHALLENGE, ENVIRONMENT, TITLE);

        scenario.accepted(
                "2026-02-01",
                new PreparationActs.RecordRoundTable(HAIFA, table(DAY, 2, need("H-N3", NeedKind.POTENTIAL), updated)));

        assertThat(haifa(scenario).needs()).extracting(Need::id).containsExactly("H-N1", "H-N2", "H-N3");
        assertThat(haifa(scenario).needs().get(0)).isEqualTo(updated);
        assertThat(haifa(scenario).goals())
                .as("no goal points nowhere")
                .allSatisfy(goal -> assertThat(goal.needs())
                        .allMatch(id -> haifa(scenario).needs().stream()
                                .anyMatch(need -> need.id().equals(id))));
    }

    @Test
    void theNumberOfNeedsIsBounded() {
        Scenario scenario = Scenario.until(1);
        for (int i = 0; i < 5; i++) {
            scenario.accepted(DAY, new PreparationActs.RecordRoundTable(HAIFA, table(DAY, 2, needs(i, 100))));
        }

        assertThat(scenario.refused(
                        DAY,
                        new PreparationActs.RecordRoundTable(HAIFA, table(DAY, 2, need("more", NeedKind.CHALLENGE)))))
                .containsExactly("LIMIT_REACHED");
        assertThat(scenario.accepted(DAY, new PreparationActs.RecordRoundTable(HAIFA, table(DAY, 2, needs(0, 100)))))
                .as("known needs are updated")
                .isNotEmpty();
    }

    private static Need[] needs(int table, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> need("N" + table + "-" + i, NeedKind.CHALLENGE))
                .toArray(Need[]::new);
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 14, 18, 22, 23, 25})
    void needsGoalsAndCapacityAreReviewedLaterWithoutTouchingWhatWasAgreed(int acts) {
        Scenario scenario = Scenario.until(acts);
        Twinning before = scenario.twinning();

        scenario.accepted(
                "2026-12-01",
                new PreparationActs.RecordRoundTable(HAIFA, table(DAY, 2, need("H-N3", NeedKind.CHALLENGE))));
        scenario.accepted(
                "2026-12-01",
                new PreparationActs.SetGoals(HAIFA, List.of(new Goal("H-G2", ENVIRONMENT, TITLE, List.of("H-N3")))));
        scenario.accepted(
                "2026-12-01", new PreparationActs.AssessCapacity(HAIFA, new Capacity(day(DAY), false, TITLE)));

        Twinning after = scenario.twinning();
        assertThat(after.stage()).isEqualTo(before.stage());
        assertThat(haifa(scenario).goals()).extracting(Goal::id).containsExactly("H-G2");
        assertThat(after.planHash()).isEqualTo(before.planHash());
        assertThat(after.tracks())
                .extracting(Track::endorsedPlan, Track::approvals, Track::signature)
                .isEqualTo(before.tracks().stream()
                        .map(track -> tuple(track.endorsedPlan(), track.approvals(), track.signature()))
                        .toList());
        assertThat(after.obligations()).isEqualTo(before.obligations());
        assertThat(Twinning.load(scenario.history())).isEqualTo(after);
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }

    @Test
    void reviewedGoalsDoNotBlockTheTextOfAnAgreedPlan() {
        Scenario scenario = Scenario.until(14);
        AgreementText text = SampleLife.text(SampleLife.plan());
        AgreementText limited = text.withConditions(text.conditions().withUntil(LocalDate.parse("2040-12-31")));
        scenario.accepted("2026-06-01", new TextActs.ProposeText(limited));

        scenario.accepted(
                "2026-06-02",
                new PreparationActs.SetGoals(HAIFA, List.of(new Goal("H-G2", ENVIRONMENT, TITLE, List.of("H-N1")))));
        scenario.accepted(
                "2026-06-02",
                new PreparationActs.SetGoals(
                        SampleLife.MARSEILLE.id(), List.of(new Goal("M-G2", ENVIRONMENT, TITLE, List.of("M-N1")))));

        assertThat(scenario.lifecycle().missing(scenario.twinning(), day("2026-06-03")))
                .extracting(Finding::code)
                .doesNotContain("OBJECTIVE_SERVES_NO_GOAL");
    }

    private static Track haifa(Scenario scenario) {
        return scenario.twinning().track(HAIFA).orElseThrow();
    }

    private static RoundTable table(String on, int outsiders, Need... needs) {
        Stream<Participant> external = IntStream.range(0, outsiders)
                .mapToObj(i -> new Participant("Professor", true, Optional.empty(), Optional.of(TITLE)));
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

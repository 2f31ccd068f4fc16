package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Body;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.followup.Measurement;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Theme;
import org.twinpact.plan.Money;
import org.twinpact.plan.Objective;
import org.twinpact.plan.Programme;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.ActivityActs;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.HandoverBrief;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.ProgrammeActs;
import org.twinpact.twinning.ProgrammeStatus;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;

/** Tests of the further programmes under a signed agreement. */
class ProgrammeTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalText REASON = LocalText.of("שיקול", "A consideration");
    private static final int IN_FORCE = 25;
    private static final Objective FIRST =
            SampleLife.plan().objectives().get(0).withId("P2-1").withDue(day("2031-06-30"));
    private static final Programme SECOND = programme("P2", FIRST);

    @Test
    void aProgrammeIsAdoptedWhenAllHaveEndorsedItAndChangesNothingOfTheAgreement() {
        Scenario scenario = Scenario.until(IN_FORCE);
        Twinning agreed = scenario.twinning();

        scenario.accepted("2028-11-01", new ProgrammeActs.ProposeProgramme(SECOND));
        scenario.accepted("2028-11-20", endorse(MARSEILLE, Body.COUNCIL));
        assertThat(status(scenario).adoptedOn()).isEmpty();
        assertThat(scenario.twinning().objectives()).isEqualTo(agreed.objectives());
        scenario.accepted("2028-11-10", endorse(HAIFA, Body.HEAD));

        assertThat(status(scenario).adoptedOn()).as("the latest paper counts").contains(day("2028-11-20"));
        assertThat(scenario.twinning().objectives()).extracting(Objective::id).containsExactly("O1", "P2-1");
        assertThat(scenario.twinning().plan()).isEqualTo(agreed.plan());
        assertThat(scenario.twinning().tracks()).isEqualTo(agreed.tracks());
        assertThat(scenario.twinning().stage()).isEqualTo(agreed.stage());
        assertThat(sentences(scenario, LanguageTag.ENGLISH))
                .endsWith("The further programme “The second programme” was adopted on 20 November 2028.");
        assertThat(sentences(scenario, LanguageTag.HEBREW)).last().asString().contains("תוכנית ההמשך");
        assertWhole(scenario);
    }

    @Test
    void theOneBeforeIsClosedWithItsResultsOrRunsBesideIt() {
        Scenario scenario = adopted();
        scenario.accepted("2029-01-15", measured("O1", "200", "2029-01-10"));
        scenario.accepted("2029-01-16", measured("P2-1", "180", "2029-01-10"));
        assertThat(scenario.twinning().openObjectives())
                .extracting(Objective::id)
                .containsExactly("O1", "P2-1");

        assertThat(scenario.warned("2029-02-01", new ProgrammeActs.CloseProgramme(Optional.empty(), REASON)))
                .as("it was measured")
                .isEmpty();
        scenario.accepted("2029-02-01", new ProgrammeActs.CloseProgramme(Optional.empty(), REASON));
        assertThat(scenario.twinning().planClosedOn()).contains(day("2029-02-01"));
        assertThat(scenario.twinning().openObjectives())
                .extracting(Objective::id)
                .containsExactly("P2-1");
        assertThat(brief(scenario).objectives()).extracting(Objective::id).containsExactly("P2-1");

        scenario.accepted("2029-03-01", measured("O1", "170", "2029-01-31"));
        assertThat(scenario.twinning().measurements())
                .as("a value of a closed plan that becomes known later")
                .extracting(value -> value.value().toPlainString())
                .containsExactly("170", "180");

        assertThat(scenario.warned("2030-01-01", new ProgrammeActs.CloseProgramme(Optional.of("P2"), REASON)))
                .containsExactly("PROGRAMME_CLOSED_EARLY");
        scenario.accepted("2032-01-05", new ProgrammeActs.CloseProgramme(Optional.of("P2"), REASON));
        assertThat(status(scenario).closedOn()).contains(day("2032-01-05"));
        assertThat(scenario.twinning().openObjectives()).isEmpty();
        assertWhole(scenario);
    }

    @Test
    void aClosureWithoutValuesWarns() {
        assertThat(adopted().warned("2032-01-05", new ProgrammeActs.CloseProgramme(Optional.of("P2"), REASON)))
                .containsExactly("OBJECTIVE_NEVER_MEASURED");
    }

    @Test
    void onlyTheObjectivesOfTheClosedProgrammeThatWereNeverMeasuredAreNamed() {
        Scenario scenario = adopted();
        scenario.accepted("2030-01-05", measured("P2-1", "200", "2030-01-01"));

        assertThat(scenario.warned("2032-01-05", new ProgrammeActs.CloseProgramme(Optional.of("P2"), REASON)))
                .isEmpty();
        assertThat(scenario.warned("2032-01-05", new ProgrammeActs.CloseProgramme(Optional.empty(), REASON)))
                .containsExactly("OBJECTIVE_NEVER_MEASURED");
        assertThat(scenario.refused("2028-11-01", new ProgrammeActs.CloseProgramme(Optional.of("P2"), REASON)))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(scenario.refused("2026-09-01", new ProgrammeActs.CloseProgramme(Optional.empty(), REASON)))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
    }

    @Test
    void theBriefNamesProposedProgrammesAndThoseWhoHaveNotEndorsedThem() {
        Scenario scenario = Scenario.until(IN_FORCE);
        scenario.accepted("2028-11-01", new ProgrammeActs.ProposeProgramme(SECOND));
        assertThat(proposed(scenario))
                .containsExactly(
                        "“The second programme”: proposed on 1 November 2028, not endorsed by: Haifa, Marseille");

        scenario.accepted("2028-11-02", endorse(HAIFA, Body.HEAD));
        assertThat(proposed(scenario))
                .containsExactly("“The second programme”: proposed on 1 November 2028, not endorsed by: Marseille");

        scenario.accepted("2028-11-02", endorse(MARSEILLE, Body.HEAD));
        assertThat(proposed(scenario)).isEmpty();
    }

    private static List<String> proposed(Scenario scenario) {
        return brief(scenario).sections().stream()
                .filter(section -> section.title().read(LanguageTag.ENGLISH).equals("Proposed programmes"))
                .flatMap(section -> section.lines().stream())
                .map(line -> line.read(LanguageTag.ENGLISH))
                .toList();
    }

    @Test
    void theUnknownThemeOfAProgrammeIsRefused() {
        assertThat(refused(Scenario.until(IN_FORCE), objective -> objective.withTheme(new Theme("NO-SUCH-THEME"))))
                .containsExactly("THEME_UNKNOWN");
    }

    @Test
    void resultsAreRecordedAfterTheEnd() {
        Scenario scenario = adopted();
        scenario.accepted(
                "2030-01-01",
                new EndActs.RecordEnding(
                        new Ending(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())));
        scenario.accepted("2030-02-01", new ProgrammeActs.CloseProgramme(Optional.of("P2"), REASON));
        assertThat(scenario.refused("2030-02-02", new ProgrammeActs.ProposeProgramme(programme("P3", FIRST))))
                .containsExactly("NOT_AT_THIS_STAGE");
    }

    @Test
    void impossibleProgrammesAreRefused() {
        Scenario scenario = Scenario.until(IN_FORCE);
        Twinning before = scenario.twinning();

        assertThat(refused(scenario, objective -> objective.withId("O1"))).containsExactly("OBJECTIVE_ID_TAKEN");
        assertThat(refused(scenario, objective -> objective.withDue(day("2032-01-01"))))
                .containsExactly("OBJECTIVE_DUE_AFTER_PROGRAMME");
        assertThat(refused(scenario, objective -> objective.withUnit(LocalText.of("-", "-"))))
                .as("it is not measurable")
                .containsExactly("OBJECTIVE_WITHOUT_UNIT");
        assertThat(refused(scenario, objective -> objective.withLead(new AuthorityId("lyon"))))
                .containsExactly("LEAD_NOT_A_PARTY");
        assertThat(scenario.refused(
                        "2028-11-01",
                        new ProgrammeActs.ProposeProgramme(new Programme(
                                "P2", SECOND.name(), day("2029-01-01"), day("2028-12-31"), SECOND.plan()))))
                .contains("DATE_BEFORE_PREREQUISITE");
        assertThat(scenario.refused("2028-11-01", new ProgrammeActs.WithdrawProgramme("P9", REASON)))
                .containsExactly("PROGRAMME_UNKNOWN");
        assertThat(scenario.refused("2028-11-01", new ProgrammeActs.CloseProgramme(Optional.of("P9"), REASON)))
                .containsExactly("PROGRAMME_UNKNOWN");
        assertThat(scenario.refused("2028-11-01", endorse(HAIFA, Body.HEAD))).containsExactly("PROGRAMME_NOT_CURRENT");
        assertThat(scenario.twinning()).isEqualTo(before);
    }

    private static List<String> refused(Scenario scenario, UnaryOperator<Objective> change) {
        return scenario.refused("2028-11-01", new ProgrammeActs.ProposeProgramme(programme("P2", change.apply(FIRST))));
    }

    @Test
    void aProposalIsRevisedOrWithdrawnUntilItIsAdopted() {
        Scenario scenario = Scenario.until(IN_FORCE);
        scenario.accepted("2028-11-01", new ProgrammeActs.ProposeProgramme(SECOND));
        scenario.accepted("2028-11-02", endorse(HAIFA, Body.HEAD));
        assertThat(scenario.refused("2028-11-03", endorse(HAIFA, Body.HEAD)))
                .containsExactly("PROGRAMME_ENDORSED_ALREADY");
        assertThat(scenario.refused("2028-10-31", endorse(MARSEILLE, Body.HEAD)))
                .containsExactly("DATE_BEFORE_PREREQUISITE");

        Programme revised = programme("P2", FIRST.withTarget(new BigDecimal("150")));
        scenario.accepted("2028-11-04", new ProgrammeActs.ProposeProgramme(revised));
        assertThat(status(scenario).endorsedOn()).isEmpty();
        assertThat(scenario.refused("2028-11-05", endorse(HAIFA, Body.HEAD))).containsExactly("PROGRAMME_NOT_CURRENT");
        assertThat(scenario.refused("2028-11-05", new ProgrammeActs.CloseProgramme(Optional.of("P2"), REASON)))
                .containsExactly("PROGRAMME_NOT_ADOPTED");

        Twinning before = Scenario.until(IN_FORCE).twinning();
        scenario.accepted("2028-11-06", new ProgrammeActs.WithdrawProgramme("P2", REASON));
        assertThat(scenario.twinning().programmes()).isEqualTo(before.programmes());

        Scenario adopted = adopted();
        assertThat(adopted.refused("2029-01-01", new ProgrammeActs.WithdrawProgramme("P2", REASON)))
                .containsExactly("PROGRAMME_ADOPTED_ALREADY");
        assertThat(adopted.refused("2029-01-01", new ProgrammeActs.ProposeProgramme(SECOND)))
                .containsExactly("PROGRAMME_ADOPTED_ALREADY");
    }

    @Test
    void theOrderOfPapersChangesNothing() {
        Scenario closed = adopted();
        closed.accepted("2032-01-05", new ProgrammeActs.CloseProgramme(Optional.of("P2"), REASON));
        closed.accepted("2031-01-05", new ProgrammeActs.CloseProgramme(Optional.of("P2"), REASON));
        closed.accepted("2032-02-05", new ProgrammeActs.CloseProgramme(Optional.empty(), REASON));
        closed.accepted("2030-02-05", new ProgrammeActs.CloseProgramme(Optional.empty(), REASON));
        assertThat(status(closed).closedOn()).as("the later closure").contains(day("2032-01-05"));
        assertThat(closed.twinning().planClosedOn()).contains(day("2032-02-05"));
        assertThat(closed.refused("2032-03-01", endorse(HAIFA, Body.HEAD)))
                .as("closed")
                .containsExactly("PROGRAMME_NOT_CURRENT");

        Scenario proposed = Scenario.until(IN_FORCE);
        proposed.accepted("2028-11-02", new ProgrammeActs.ProposeProgramme(programme("P3", FIRST.withId("P3-1"))));
        proposed.accepted("2028-11-01", new ProgrammeActs.ProposeProgramme(SECOND));
        assertThat(proposed.twinning().programmes())
                .as("by the days of the proposals")
                .extracting(known -> known.programme().id())
                .containsExactly("P2", "P3");
        proposed.accepted("2028-11-03", endorse(HAIFA, Body.HEAD));
        Programme earlier = programme("P2", FIRST.withTarget(new BigDecimal("150")));
        assertThat(proposed.refused("2028-10-01", new ProgrammeActs.ProposeProgramme(earlier)))
                .as("an earlier version of what is proposed")
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(proposed.refused("2028-11-04", new ProgrammeActs.ProposeProgramme(SECOND)))
                .containsExactly("PROGRAMME_UNCHANGED");
        assertThat(proposed.refused("2028-11-02", new ProgrammeActs.WithdrawProgramme("P2", REASON)))
                .as("before an endorsement")
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(status(proposed).endorsedOn()).containsOnlyKeys(HAIFA);
    }

    @Test
    void noProgrammeIsOlderThanTheSigningOrItsOwnFirstDay() {
        Scenario scenario = Scenario.until(IN_FORCE);
        assertThat(scenario.refused("1900-01-01", new ProgrammeActs.ProposeProgramme(SECOND)))
                .contains("DATE_BEFORE_PREREQUISITE");
        assertThat(refused(scenario, objective -> objective.withDue(day("2028-12-31"))))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        Scenario imported = Scenario.under(Rulebook.shipped());
        imported.accepted(
                "2026-01-05",
                new OpeningActs.ImportTwinning(
                        List.of(SampleLife.HAIFA, SampleLife.MARSEILLE),
                        Stage.IN_FORCE,
                        new Origin("a register", EvidenceGrade.STATEMENT, Optional.of(new PartialDate("1958")))));
        assertThat(imported.refused("1957-12-31", new ProgrammeActs.ProposeProgramme(SECOND)))
                .contains("DATE_BEFORE_PREREQUISITE");
        imported.accepted("2026-02-01", new ProgrammeActs.ProposeProgramme(SECOND));
    }

    @Test
    void thePartyThatLeadsMustStillBeAParty() {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        scenario.accepted(
                "2026-01-05",
                new OpeningActs.ImportTwinning(
                        List.of(SampleLife.HAIFA, SampleLife.MARSEILLE, SampleLife.BREMEN),
                        Stage.SIGNED,
                        new Origin("a register", EvidenceGrade.STATEMENT, Optional.empty())));
        Programme led = programme("P2", FIRST.withLead(SampleLife.BREMEN.id()));
        scenario.accepted("2028-11-01", new ProgrammeActs.ProposeProgramme(led));
        for (AuthorityId party : List.of(HAIFA, MARSEILLE)) {
            scenario.accepted(
                    "2028-11-02", new ProgrammeActs.EndorseProgramme(party, led.hash(), Body.HEAD, Optional.empty()));
        }
        scenario.accepted("2028-11-03", new PartyActs.RemoveParty(SampleLife.BREMEN.id(), REASON));
        assertThat(status(scenario).adoptedOn()).isEmpty();
        Programme revised = programme("P2", FIRST);
        scenario.accepted("2028-11-04", new ProgrammeActs.ProposeProgramme(revised));
        scenario.accepted("2028-11-05", endorse(HAIFA, Body.HEAD));
        scenario.accepted("2028-11-05", endorse(MARSEILLE, Body.HEAD));
        assertThat(status(scenario).adoptedOn()).contains(day("2028-11-05"));
    }

    @Test
    void theHistoryNamesProgrammesThatAreGone() {
        Scenario scenario = Scenario.until(IN_FORCE);
        scenario.accepted("2028-11-01", new ProgrammeActs.ProposeProgramme(SECOND));
        scenario.accepted("2028-11-02", endorse(HAIFA, Body.HEAD));
        scenario.accepted("2028-11-03", new ProgrammeActs.WithdrawProgramme("P2", REASON));

        assertThat(sentences(scenario, LanguageTag.ENGLISH))
                .endsWith(
                        "Haifa: the further programme “The second programme” was endorsed by the head of the authority.",
                        "The proposal of the further programme “The second programme” was withdrawn. The reason: “A"
                                + " consideration”.");
    }

    @Test
    void theBodyThatEndorsesIsTheOneOfTheProfile() {
        Scenario silent = Scenario.until(IN_FORCE);
        silent.accepted("2028-11-01", new ProgrammeActs.ProposeProgramme(SECOND));
        assertThat(silent.warned("2028-11-02", endorse(HAIFA, Body.HEAD))).isEmpty();
        assertThat(silent.warned("2028-11-02", endorse(HAIFA, Body.TREASURER)))
                .containsExactly("PROGRAMME_BODY_UNUSUAL");

        Profile shipped = Profiles.shipped().versions("IL").get(0);
        Profile council = shipped.withVersion("council").withProgrammeBodies(Body.COUNCIL);
        Scenario strict = Scenario.until(IN_FORCE, Rulebook.shipped().with(council));
        if (!strict.twinning().track(HAIFA).orElseThrow().profile().equals(council.ref())) {
            strict.accepted("2028-10-01", new PartyActs.AdoptProfile(HAIFA, council.ref()));
        }
        strict.accepted("2028-11-01", new ProgrammeActs.ProposeProgramme(SECOND));
        assertThat(strict.refused("2028-11-02", endorse(HAIFA, Body.HEAD))).containsExactly("PROGRAMME_BODY_UNUSUAL");
        strict.accepted("2028-11-02", endorse(HAIFA, Body.COUNCIL));
        assertThat(council.ref()).isNotEqualTo(shipped.withVersion("council").ref());
    }

    @Test
    void moneyWarns() {
        Scenario scenario = Scenario.until(IN_FORCE);
        assertThat(scenario.warned(
                        "2028-11-01",
                        new ProgrammeActs.ProposeProgramme(
                                programme("P2", FIRST.withCost(new Money(new BigDecimal("5000"), "ILS"))))))
                .contains("PROGRAMME_COMMITS_MONEY");
    }

    @Test
    void anOldTwinningThatWasTakenUpHasItsFirstProgramme() {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        scenario.accepted(
                "2026-01-05",
                new OpeningActs.ImportTwinning(
                        List.of(SampleLife.HAIFA, SampleLife.MARSEILLE),
                        Stage.IN_FORCE,
                        new Origin("a register", EvidenceGrade.STATEMENT, Optional.empty())));
        scenario.accepted("2026-02-01", new OpeningActs.TakeUp(REASON));
        assertThat(scenario.warned("2028-11-01", new ProgrammeActs.ProposeProgramme(SECOND)))
                .as("its needs and goals were never recorded")
                .containsExactly("OBJECTIVE_SERVES_NO_GOAL");

        scenario.accepted("2028-11-01", new ProgrammeActs.ProposeProgramme(SECOND));
        assertThat(offered(scenario)).contains(ActKind.ENDORSE_PROGRAMME, ActKind.WITHDRAW_PROGRAMME);
        scenario.accepted("2028-11-02", endorse(HAIFA, Body.HEAD));
        scenario.accepted("2028-11-02", endorse(MARSEILLE, Body.HEAD));
        scenario.accepted("2029-06-30", measured("P2-1", "300", "2029-06-01"));

        assertThat(offered(scenario))
                .contains(ActKind.CLOSE_PROGRAMME, ActKind.MEASURE_OBJECTIVE)
                .doesNotContain(ActKind.ENDORSE_PROGRAMME, ActKind.WITHDRAW_PROGRAMME);
        assertThat(scenario.refused("2029-07-01", new ProgrammeActs.CloseProgramme(Optional.empty(), REASON)))
                .containsExactly("NO_PLAN_TO_CLOSE");
        assertWhole(scenario);
    }

    @Test
    void theTwinningStoresNoMoreThanTwentyProgrammes() {
        Scenario scenario = Scenario.until(IN_FORCE);
        for (int number = 1; number <= 25; number++) {
            String id = "Y" + number;
            Programme next = programme(id, FIRST.withId(id + "-1"));
            scenario.accepted(day("2028-10-01").plusDays(number).toString(), new ProgrammeActs.ProposeProgramme(next));
            for (AuthorityId party : List.of(HAIFA, MARSEILLE)) {
                scenario.accepted(
                        "2028-11-02",
                        new ProgrammeActs.EndorseProgramme(party, next.hash(), Body.HEAD, Optional.empty()));
            }
            scenario.accepted("2028-12-01", measured(id + "-1", "300", "2028-12-01"));
            scenario.accepted("2028-12-02", new ProgrammeActs.CloseProgramme(Optional.of(id), REASON));
        }
        assertThat(scenario.twinning().programmes())
                .hasSize(20)
                .extracting(known -> known.programme().id())
                .startsWith("Y6")
                .endsWith("Y25");
        assertThat(scenario.twinning().measurements()).hasSize(20);
        assertThat(sentences(scenario, LanguageTag.ENGLISH))
                .as("an objective that only the history knows")
                .contains("Haifa: 300 (items) was measured on 1 December 2028 for the objective “Y1-1”.");

        for (int number = 1; number <= 10; number++) {
            String id = "Z" + number;
            scenario.accepted("2028-12-03", new ProgrammeActs.ProposeProgramme(programme(id, FIRST.withId(id + "-1"))));
        }
        assertThat(offered(scenario)).doesNotContain(ActKind.PROPOSE_PROGRAMME);
        assertThat(scenario.refused(
                        "2028-12-03", new ProgrammeActs.ProposeProgramme(programme("Z11", FIRST.withId("Z11-1")))))
                .containsExactly("LIMIT_REACHED");
        assertWhole(scenario);
    }

    private static List<ActKind> offered(Scenario scenario) {
        return scenario.lifecycle().availableActs(scenario.twinning(), day("2029-08-01")).stream()
                .map(AvailableAct::act)
                .toList();
    }

    private static HandoverBrief brief(Scenario scenario) {
        return scenario.lifecycle().handover(scenario.history(), HAIFA, day("2029-03-01"));
    }

    private static List<String> sentences(Scenario scenario, LanguageTag language) {
        return scenario.history().stream()
                .map((Event event) -> event.text(scenario.twinning(), language))
                .toList();
    }

    private static Scenario adopted() {
        Scenario scenario = Scenario.until(IN_FORCE);
        scenario.accepted("2028-11-01", new ProgrammeActs.ProposeProgramme(SECOND));
        scenario.accepted("2028-11-02", endorse(HAIFA, Body.HEAD));
        scenario.accepted("2028-11-02", endorse(MARSEILLE, Body.HEAD));
        return scenario;
    }

    private static ProgrammeStatus status(Scenario scenario) {
        return scenario.twinning().programmes().get(0);
    }

    private static Act endorse(AuthorityId party, Body body) {
        return new ProgrammeActs.EndorseProgramme(party, SECOND.hash(), body, Optional.of("protocol 7"));
    }

    private static Act measured(String objective, String value, String on) {
        return new ActivityActs.MeasureObjective(
                HAIFA, new Measurement(objective, new BigDecimal(value), day(on)), "items", Optional.empty());
    }

    private static Programme programme(String id, Objective objective) {
        return new Programme(
                id,
                LocalText.of("התוכנית השנייה", "The second programme"),
                day("2029-01-01"),
                day("2031-12-31"),
                new WorkPlan(1, List.of(objective)));
    }

    private static void assertWhole(Scenario scenario) {
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

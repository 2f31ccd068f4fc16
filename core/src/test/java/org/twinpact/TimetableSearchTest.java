package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.ProfileBuilder;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.needs.Themes;
import org.twinpact.plan.Money;
import org.twinpact.plan.WorkPlan;
import org.twinpact.timetable.EarliestDay;
import org.twinpact.timetable.KeyDate;
import org.twinpact.timetable.ProfiledParty;
import org.twinpact.timetable.Remedy;
import org.twinpact.timetable.Timetable;
import org.twinpact.timetable.TimetableRequest;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;

/** Tests of the agreement of timetables with a search through every order of acts on every day, under random laws. */
class TimetableSearchTest {
    private static final int PAIRS = 500;

    @Test
    void theTimetableIsTheEarliestOrder() {
        Map<Stage, Integer> waits = new EnumMap<>(Stage.class);
        for (int seed = 0; seed < PAIRS; seed++) {
            TimetableRequest request = RandomLaw.request(new Random(seed));

            Timetable timetable = Timetable.of(request);
            Map<Stage, LocalDate> found = search(request, Map.of());

            assertThat(found)
                    .as("pair %s: %s\n%s", seed, request, timetable.text(LanguageTag.ENGLISH))
                    .containsEntry(Stage.SIGNED, timetable.signed().day())
                    .containsEntry(Stage.IN_FORCE, timetable.inForce().day());
            found.forEach((stage, day) -> waits.merge(stage, day.isAfter(RandomLaw.START) ? 1 : 0, Integer::sum));
        }
        assertThat(waits.get(Stage.SIGNED)).as("pairs that have to wait").isGreaterThan(PAIRS / 2);
    }

    @Test
    void theSmallestChangeBringsThePromisedDay() {
        Map<String, Integer> made = new TreeMap<>();
        for (int seed = 0; seed < PAIRS; seed++) {
            TimetableRequest request = RandomLaw.request(new Random(seed));
            KeyDate signed = Timetable.of(request).signed();
            for (Remedy remedy : signed.smallestRemedy().stream().toList()) {
                assertThat(remedy.day()).isBefore(signed.day());
                assertThat(search(AppliedRemedy.by(request, remedy), AppliedRemedy.consents(remedy)))
                        .as("pair %s: %s\n%s", seed, request, remedy.text(LanguageTag.ENGLISH))
                        .containsEntry(Stage.SIGNED, remedy.day());
                made.merge(remedy.kind() + " " + remedy.steps().size(), 1, Integer::sum);
            }
        }
        assertThat(made).containsKeys("CONSENT 1", "CONSENT 2", "EARLIER_DAY 1", "EARLIER_DAY 2", "EARLIER_TEXT 1");
    }

    @Test
    void aFilingRestsOnARatifiableDecisionBeforeTheText() {
        Step council = SampleSteps.step("FR-COUNCIL", new Body("COUNCIL"), Scope.SUBJECTS, Gate.TEXT)
                .withRatifiable(true);
        Step filing = SampleSteps.step("FR-MINISTRY", new Body("MINISTRY"), Scope.SUBJECTS, Gate.TEXT)
                .withAfter("FR-COUNCIL")
                .withFiling(true)
                .withSilence(Period.ofDays(3));
        Profile france = new ProfileBuilder()
                .id("FR")
                .version("1")
                .verifiedOn(LocalDate.parse("2026-11-23"))
                .country("FR")
                .addSteps(council, filing)
                .build();
        TimetableRequest request = TimetableRequest.of(
                        Profiles.of(List.of(
                                Overrides.in(france),
                                Overrides.in(
                                        france.withId("IL").withCountry("IL").withSteps()))),
                        List.of(SampleLife.HAIFA, SampleLife.MARSEILLE),
                        RandomLaw.START)
                .withEntryIntoForce(EntryIntoForce.RATIFICATION)
                .withTextReady(RandomLaw.START.plusDays(1))
                .withEarliestDays(
                        new EarliestDay(SampleLife.MARSEILLE.id(), "FR-COUNCIL", RandomLaw.START.plusDays(5)));

        Timetable timetable = Timetable.of(request);

        assertThat(timetable.signed().day()).isEqualTo(RandomLaw.START.plusDays(4));
        assertThat(timetable.inForce().day()).isEqualTo(RandomLaw.START.plusDays(5));
        assertThat(search(request, Map.of()))
                .containsEntry(Stage.SIGNED, timetable.signed().day())
                .containsEntry(Stage.IN_FORCE, timetable.inForce().day());
    }

    private static Map<Stage, LocalDate> search(TimetableRequest request, Map<String, LocalDate> consents) {
        Profiles profiles = Profiles.of(
                request.parties().stream().map(ProfiledParty::profile).toList());
        Scenario scenario = Scenario.under(new Rulebook(profiles, Themes.standard()));
        List<LocalAuthority> parties =
                request.parties().stream().map(ProfiledParty::authority).toList();
        WorkPlan plan = plan(request);
        scenario.accepted("2026-01-05", new OpeningActs.OpenTwinning(parties.get(0)));
        scenario.accepted(
                "2026-02-02",
                new PreparationActs.RecordPartnerSearch(parties.get(0).id(), SampleLife.search()));
        scenario.accepted("2026-02-20", new PartyActs.AddParty(parties.get(1)));
        prepare(scenario, parties.get(0).id(), "H");
        prepare(scenario, parties.get(1).id(), "M");
        scenario.accepted(RandomLaw.START.toString(), new PlanActs.ProposePlan(plan));
        AgreementText text = SampleLife.text(plan);
        text = text.withConditions(text.conditions().withEntryIntoForce(request.entryIntoForce()));
        return new EarliestSearch(request, consents, scenario.lifecycle(), text).from(scenario.twinning());
    }

    private static WorkPlan plan(TimetableRequest request) {
        WorkPlan plan = SampleLife.plan();
        return request.money()
                ? new WorkPlan(
                        1,
                        plan.objectives().stream()
                                .map(objective -> objective.withCost(new Money(new BigDecimal("5000"), "EUR")))
                                .toList())
                : plan;
    }

    private static void prepare(Scenario scenario, AuthorityId party, String prefix) {
        scenario.accepted(
                "2026-03-02", new PreparationActs.RecordRoundTable(party, SampleLife.roundTable("2026-03-01", prefix)));
        scenario.accepted("2026-03-08", new PreparationActs.SetGoals(party, SampleLife.goals(prefix)));
        scenario.accepted("2026-03-12", new PreparationActs.AssessCapacity(party, SampleLife.capacity()));
    }
}

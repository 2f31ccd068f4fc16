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
import org.twinpact.agreement.Moment;
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
import org.twinpact.timetable.Milestone;
import org.twinpact.timetable.NotBefore;
import org.twinpact.timetable.Prospect;
import org.twinpact.timetable.Remedy;
import org.twinpact.timetable.Side;
import org.twinpact.timetable.Timetable;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;

/** What a timetable computes is what trying every order of acts on every day finds, under laws drawn at random. */
class TimetableSearchTest {
    private static final int PAIRS = 500;

    @Test
    void noOrderOfActsIsEarlierThanTheTimetableAndOneIsAsEarly() {
        Map<Stage, Integer> waits = new EnumMap<>(Stage.class);
        for (int seed = 0; seed < PAIRS; seed++) {
            Prospect prospect = RandomLaw.prospect(new Random(seed));

            Timetable timetable = Timetable.of(prospect);
            Map<Stage, LocalDate> found = search(prospect, Map.of());

            assertThat(found)
                    .as("pair %s: %s\n%s", seed, prospect, timetable.text(LanguageTag.ENGLISH))
                    .containsEntry(Stage.SIGNED, timetable.signed().day())
                    .containsEntry(Stage.IN_FORCE, timetable.inForce().day());
            found.forEach((stage, day) -> waits.merge(stage, day.isAfter(RandomLaw.START) ? 1 : 0, Integer::sum));
        }
        assertThat(waits.get(Stage.SIGNED)).as("pairs that have to wait").isGreaterThan(PAIRS / 2);
    }

    @Test
    void whereTheSmallestChangeIsMadeAllHaveSignedOnTheDayThatItTold() {
        Map<String, Integer> made = new TreeMap<>();
        for (int seed = 0; seed < PAIRS; seed++) {
            Prospect prospect = RandomLaw.prospect(new Random(seed));
            Milestone signed = Timetable.of(prospect).signed();
            for (Remedy remedy : signed.smallestChange().stream().toList()) {
                assertThat(remedy.day()).isBefore(signed.day());
                assertThat(search(Remedied.by(prospect, remedy), Remedied.consents(remedy)))
                        .as("pair %s: %s\n%s", seed, prospect, remedy.text(LanguageTag.ENGLISH))
                        .containsEntry(Stage.SIGNED, remedy.day());
                made.merge(remedy.kind() + " " + remedy.changes().size(), 1, Integer::sum);
            }
        }
        assertThat(made).containsKeys("CONSENT 1", "CONSENT 2", "EARLIER_DAY 1", "EARLIER_DAY 2", "EARLIER_TEXT 1");
    }

    @Test
    void aFilingRestsOnARatifiableDecisionOnlyUntilThereIsAText() {
        Step council = Steps.step()
                .code("FR-COUNCIL")
                .body(new Body("COUNCIL"))
                .scope(Scope.SUBJECTS)
                .before(Gate.FREEZE)
                .ratifiable(true)
                .build();
        Step filing = Steps.step()
                .code("FR-MINISTRY")
                .body(new Body("MINISTRY"))
                .scope(Scope.SUBJECTS)
                .before(Gate.FREEZE)
                .addAfter("FR-COUNCIL")
                .filing(true)
                .silence(Period.ofDays(3))
                .build();
        Profile france = new ProfileBuilder()
                .id("FR")
                .version("1")
                .verifiedOn(LocalDate.parse("2026-11-23"))
                .country("FR")
                .addSteps(council, filing)
                .build();
        Prospect prospect = Prospect.of(
                        Profiles.of(List.of(
                                france, france.withId("IL").withCountry("IL").withSteps())),
                        List.of(Story.HAIFA, Story.MARSEILLE),
                        RandomLaw.START)
                .withForce(Moment.RATIFICATION)
                .withTextReady(RandomLaw.START.plusDays(1))
                .withNotBefore(new NotBefore(Story.MARSEILLE.id(), "FR-COUNCIL", RandomLaw.START.plusDays(5)));

        Timetable timetable = Timetable.of(prospect);

        assertThat(timetable.signed().day()).isEqualTo(RandomLaw.START.plusDays(4));
        assertThat(timetable.inForce().day()).isEqualTo(RandomLaw.START.plusDays(5));
        assertThat(search(prospect, Map.of()))
                .containsEntry(Stage.SIGNED, timetable.signed().day())
                .containsEntry(Stage.IN_FORCE, timetable.inForce().day());
    }

    private static Map<Stage, LocalDate> search(Prospect prospect, Map<String, LocalDate> consents) {
        Profiles profiles =
                Profiles.of(prospect.sides().stream().map(Side::profile).toList());
        Tale tale = Tale.under(new Rulebook(profiles, Themes.standard()));
        List<LocalAuthority> parties =
                prospect.sides().stream().map(Side::authority).toList();
        WorkPlan plan = plan(prospect);
        tale.accepted("2026-01-05", new Act.OpenTwinning(parties.get(0)));
        tale.accepted("2026-02-02", new Act.SearchPartner(parties.get(0).id(), Story.search()));
        tale.accepted("2026-02-20", new Act.LinkParty(parties.get(1)));
        prepare(tale, parties.get(0).id(), "H");
        prepare(tale, parties.get(1).id(), "M");
        tale.accepted(RandomLaw.START.toString(), new Act.ProposePlan(plan));
        AgreementText text = Story.text(plan);
        text = text.withTerms(text.terms().withForce(prospect.force()));
        return new EarliestSearch(prospect, consents, tale.lifecycle(), text).from(tale.twinning());
    }

    private static WorkPlan plan(Prospect prospect) {
        WorkPlan plan = Story.plan();
        return prospect.money()
                ? new WorkPlan(
                        1,
                        plan.objectives().stream()
                                .map(objective -> objective.withCost(new Money(new BigDecimal("5000"), "EUR")))
                                .toList())
                : plan;
    }

    private static void prepare(Tale tale, AuthorityId party, String prefix) {
        tale.accepted("2026-03-02", new Act.AssessNeeds(party, Story.roundTable("2026-03-01", prefix)));
        tale.accepted("2026-03-08", new Act.SetGoals(party, Story.goals(prefix)));
        tale.accepted("2026-03-12", new Act.JudgeCapacity(party, Story.capacity()));
    }
}

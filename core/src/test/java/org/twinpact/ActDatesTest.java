package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinpact.agreement.AgreementText;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.Discrepancy;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.EventBuilder;
import org.twinpact.twinning.Fact;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.TextEvents;
import org.twinpact.twinning.Twinning;

/**
 * Tests of the order of the days of acts. No act precedes the act that it rests on, the same day is allowed, and old
 * acts can be recorded later.
 */
class ActDatesTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final AgreementText TEXT = SampleLife.text(SampleLife.plan());
    private static final LocalText REASON = LocalText.of("הנסיבות השתנו", "Circumstances changed");

    private static final int OPENED = 1;
    private static final int PARTY_ADDED = 5;
    private static final int EXPLORATION = 9;
    private static final int PROPOSED = 10;
    private static final int PLAN_AGREED = 12;
    private static final int WORDED = 15;
    private static final int CERTIFIED = 17;
    private static final int TEXT_FINAL = 18;
    private static final int SIGNED = 23;

    /**
     * An act after a number of acts of the sample life, with its earliest possible day, which is the day of its ground.
     */
    private record Early(int after, Function<Twinning, Act> act, String earliest, String ground) {
        @Override
        public String toString() {
            return act.apply(Scenario.until(after).twinning()).kind().typeName() + " after act " + after;
        }
    }

    static Stream<Early> early() {
        return Stream.of(
                early(
                        OPENED,
                        new PartyActs.AddParty(SampleLife.MARSEILLE),
                        "2026-01-05",
                        "the joining of the last party"),
                early(
                        OPENED,
                        new PreparationActs.RecordRoundTable(HAIFA, SampleLife.roundTable("2019-01-19", "H")),
                        "2026-01-05",
                        "the joining of the party"),
                early(
                        PARTY_ADDED,
                        new PartyActs.RecordSuccessor(SampleLife.MARSEILLE),
                        "2026-02-20",
                        "the joining of the party"),
                early(
                        PARTY_ADDED,
                        new ContactActs.AppointContact(MARSEILLE, SampleLife.contact("marseille")),
                        "2026-02-20",
                        "the joining of the party"),
                early(
                        EXPLORATION,
                        new PlanActs.ProposePlan(SampleLife.plan()),
                        "2026-02-20",
                        "the joining of the last party"),
                early(
                        EXPLORATION,
                        new PartyActs.RemoveParty(MARSEILLE, REASON),
                        "2026-02-20",
                        "the joining of the last party"),
                early(PROPOSED, second(), "2026-04-14", "the proposal of the subjects"),
                early(
                        PROPOSED,
                        new PartyActs.AddParty(SampleLife.BREMEN),
                        "2026-04-14",
                        "the proposal of the subjects"),
                early(
                        PROPOSED,
                        new PartyActs.RemoveParty(MARSEILLE, REASON),
                        "2026-04-14",
                        "the proposal of the subjects"),
                early(PLAN_AGREED, new TextActs.ProposeText(TEXT), "2026-04-22", "the endorsement of the work plan"),
                early(PLAN_AGREED, second(), "2026-04-22", "the endorsement of the work plan"),
                early(PLAN_AGREED, new EndActs.Discontinue(REASON), "2026-04-22", "the endorsement of the work plan"),
                early(WORDED, new TextActs.ProposeText(TEXT), "2026-06-01", "the proposal of the text"),
                early(
                        CERTIFIED,
                        new TextActs.FinalizeText(TEXT.operativeHash()),
                        "2026-06-09",
                        "the certificate of a language version"),
                early(
                        TEXT_FINAL,
                        new TextActs.ProposeText(TEXT.withClauses(
                                TEXT.clauses().get(0).withId("C04"),
                                TEXT.clauses().get(1))),
                        "2026-06-10",
                        "the day on which the text became final"),
                early(TEXT_FINAL, second(), "2026-04-22", "the endorsement of the work plan"),
                new Early(
                        TEXT_FINAL,
                        now -> new TextActs.CompleteSigningDetails(WalkTowns.completed(now, false)),
                        "2026-06-10",
                        "the day on which the text became final"),
                new Early(
                        SIGNED,
                        now -> new TextActs.AddLanguage(WalkTowns.withLanguage(now)),
                        "2026-06-10",
                        "the day on which the text became final"),
                early(
                        SIGNED,
                        new FollowUpActs.FulfilObligation(HAIFA, "IL-INFORM-MFA", "letter 2026-118"),
                        "2026-09-14",
                        "the day from which the obligation applies"));
    }

    private static Early early(int after, Act act, String earliest, String ground) {
        return new Early(after, now -> act, earliest, ground);
    }

    private static Act second() {
        return new PlanActs.ProposePlan(new WorkPlan(2, SampleLife.plan().objectives()));
    }

    @ParameterizedTest
    @MethodSource("early")
    void noActIsDatedBeforeItsGround(Early early) {
        Scenario scenario = Scenario.until(early.after());
        Act act = early.act().apply(scenario.twinning());
        String before = LocalDate.parse(early.earliest()).minusDays(1).toString();

        assertThat(scenario.refused(before, act)).containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(text(scenario.ask(before, act)))
                .contains("The date " + day(before) + " is before " + early.ground() + " (" + day(early.earliest())
                        + ")");
        assertThat(scenario.refused("2020-01-01", act)).startsWith("DATE_BEFORE_PREREQUISITE");
        scenario.accepted(early.earliest(), act);
    }

    /** Returns a day as an English sentence has it. */
    private static String day(String iso) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(LocalDate.parse(iso));
    }

    @Test
    void theLaterOfTwoEndorsementsCountsInEitherOrder() {
        Scenario scenario = Scenario.until(PROPOSED);
        scenario.accepted(
                "2026-04-22",
                new PlanActs.EndorsePlan(MARSEILLE, SampleLife.plan().hash()));
        scenario.accepted(
                "2026-04-14", new PlanActs.EndorsePlan(HAIFA, SampleLife.plan().hash()));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.PLAN_AGREED);
        assertThat(scenario.twinning().endorsedOn()).contains(LocalDate.parse("2026-04-22"));

        assertThat(scenario.refused("2026-04-21", new TextActs.ProposeText(TEXT)))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
    }

    @Test
    void oldActsAreEnteredInAnImportedTwinning() {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        Origin origin = new Origin("the city's register", EvidenceGrade.STATEMENT, Optional.empty());
        scenario.accepted(
                "2026-11-24",
                new OpeningActs.ImportTwinning(
                        List.of(SampleLife.HAIFA, SampleLife.MARSEILLE), Stage.EXPLORATION, origin));
        for (AuthorityId party : List.of(HAIFA, MARSEILLE)) {
            scenario.accepted(
                    "1998-03-02",
                    new PreparationActs.RecordRoundTable(party, SampleLife.roundTable("1998-03-01", "H")));
            scenario.accepted("1998-03-08", new PreparationActs.SetGoals(party, SampleLife.goals("H")));
        }
        scenario.accepted("1998-04-14", new PlanActs.ProposePlan(SampleLife.plan()));

        assertThat(scenario.refused(
                        "1998-04-13",
                        new PlanActs.EndorsePlan(HAIFA, SampleLife.plan().hash())))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        scenario.accepted(
                "1998-04-14", new PlanActs.EndorsePlan(HAIFA, SampleLife.plan().hash()));
    }

    @Test
    void theAuditNamesWhatAnOlderHistoryDatedTooEarly() {
        List<Event> history = new ArrayList<>(Scenario.until(PLAN_AGREED).history());
        Event last = history.get(history.size() - 1);
        Fact early = proposed(LocalDate.parse("2020-01-01"));
        history.add(new EventBuilder()
                .from(last)
                .sequence(last.sequence() + 1)
                .act(new ActId("too-early"))
                .on(LocalDate.parse("2020-01-01"))
                .data(early)
                .build());

        assertThat(Lifecycle.under(Rulebook.shipped()).audit(history))
                .extracting(Discrepancy::code, Discrepancy::difference)
                .containsExactly(tuple(
                        "WOULD_BE_REFUSED",
                        "DATE_BEFORE_PREREQUISITE: The date 1 January 2020 is before the endorsement of the work plan"
                                + " (22 April 2026). Check whether both dates are right."));
    }

    /** Returns the proposal of the sample life's text, dated to another day. */
    private static Fact proposed(LocalDate on) {
        TextEvents.TextProposed sample = Scenario.until(WORDED).history().stream()
                .map(Event::data)
                .filter(TextEvents.TextProposed.class::isInstance)
                .map(TextEvents.TextProposed.class::cast)
                .findFirst()
                .orElseThrow();
        return new TextEvents.TextProposed(sample.text(), sample.hash(), sample.languages(), sample.subjects(), on);
    }

    private static String text(Outcome outcome) {
        return outcome.match(accepted -> "", refused -> refused.text(LanguageTag.ENGLISH));
    }
}

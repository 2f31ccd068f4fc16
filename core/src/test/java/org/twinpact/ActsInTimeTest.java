package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinpact.agreement.AgreementText;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Grade;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Discrepancy;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.EventBuilder;
import org.twinpact.twinning.Fact;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;

/** No act is dated before what it rests on; the same day is early enough, and what is long past can still be entered. */
class ActsInTimeTest {
    private static final AuthorityId HAIFA = Story.HAIFA.id();
    private static final AuthorityId MARSEILLE = Story.MARSEILLE.id();
    private static final AgreementText TEXT = Story.text(Story.plan());
    private static final LocalText REASON = LocalText.of("הנסיבות השתנו", "Circumstances changed");

    private static final int OPENED = 1;
    private static final int LINKED = 5;
    private static final int EXPLORING = 9;
    private static final int PROPOSED = 10;
    private static final int PLANNED = 12;
    private static final int WORDED = 15;
    private static final int CERTIFIED = 17;
    private static final int FROZEN = 18;
    private static final int SIGNED = 23;

    /** After so many acts of the story, an act, and the earliest day that it may have, which is that of its ground. */
    private record Early(int after, Function<Twinning, Act> act, String earliest, String ground) {
        @Override
        public String toString() {
            return act.apply(Tale.until(after).twinning()).name() + " after act " + after;
        }
    }

    static Stream<Early> early() {
        return Stream.of(
                early(OPENED, new Act.LinkParty(Story.MARSEILLE), "2026-01-05", "the joining of the last party"),
                early(
                        OPENED,
                        new Act.AssessNeeds(HAIFA, Story.roundTable("2019-01-19", "H")),
                        "2026-01-05",
                        "the joining of the party"),
                early(LINKED, new Act.SucceedParty(Story.MARSEILLE), "2026-02-20", "the joining of the party"),
                early(
                        LINKED,
                        new Act.AppointContact(MARSEILLE, Story.contact("marseille")),
                        "2026-02-20",
                        "the joining of the party"),
                early(EXPLORING, new Act.ProposePlan(Story.plan()), "2026-02-20", "the joining of the last party"),
                early(EXPLORING, new Act.DropParty(MARSEILLE, REASON), "2026-02-20", "the joining of the last party"),
                early(PROPOSED, second(), "2026-04-14", "the proposal of the subjects"),
                early(PROPOSED, new Act.LinkParty(Story.BREMEN), "2026-04-14", "the proposal of the subjects"),
                early(PROPOSED, new Act.DropParty(MARSEILLE, REASON), "2026-04-14", "the proposal of the subjects"),
                early(PLANNED, new Act.ProposeText(TEXT), "2026-04-22", "the endorsement of the plan"),
                early(PLANNED, second(), "2026-04-22", "the endorsement of the plan"),
                early(PLANNED, new Act.Abandon(REASON), "2026-04-22", "the endorsement of the plan"),
                early(WORDED, new Act.ProposeText(TEXT), "2026-06-01", "the proposal of the text"),
                early(
                        CERTIFIED,
                        new Act.FreezeText(TEXT.operativeHash()),
                        "2026-06-09",
                        "the certificate of a language version"),
                early(FROZEN, new Act.ProposeText(TEXT), "2026-06-10", "the freezing of the text"),
                early(FROZEN, second(), "2026-06-10", "the freezing of the text"),
                early(FROZEN, new Act.ScheduleCeremony(Story.ceremony()), "2026-06-10", "the freezing of the text"),
                new Early(
                        FROZEN,
                        now -> new Act.CompleteText(WalkTowns.completed(now, false)),
                        "2026-06-10",
                        "the freezing of the text"),
                new Early(
                        SIGNED,
                        now -> new Act.AddLanguage(WalkTowns.withLanguage(now)),
                        "2026-06-10",
                        "the freezing of the text"),
                early(
                        SIGNED,
                        new Act.FulfilDuty(HAIFA, "IL-INFORM-MFA", "letter 2026-118"),
                        "2026-09-14",
                        "the last signature"));
    }

    private static Early early(int after, Act act, String earliest, String ground) {
        return new Early(after, now -> act, earliest, ground);
    }

    private static Act second() {
        return new Act.ProposePlan(new WorkPlan(2, Story.plan().objectives()));
    }

    @ParameterizedTest
    @MethodSource("early")
    void anActIsDatedNoEarlierThanTheDayOfWhatItRestsOn(Early early) {
        Tale tale = Tale.until(early.after());
        Act act = early.act().apply(tale.twinning());
        String before = LocalDate.parse(early.earliest()).minusDays(1).toString();

        assertThat(tale.refused(before, act)).containsExactly("DATE_BEFORE_ITS_GROUND");
        assertThat(text(tale.ask(before, act)))
                .contains("The date " + before + " lies before " + early.ground() + " (" + early.earliest() + ")");
        assertThat(tale.refused("2020-01-01", act)).startsWith("DATE_BEFORE_ITS_GROUND");
        tale.accepted(early.earliest(), act);
    }

    @Test
    void theLaterOfTwoEndorsementsCountsInWhicheverOrderTheyAreEntered() {
        Tale tale = Tale.until(PROPOSED);
        tale.accepted("2026-04-22", new Act.EndorsePlan(MARSEILLE, Story.plan().hash()));
        tale.accepted("2026-04-14", new Act.EndorsePlan(HAIFA, Story.plan().hash()));
        assertThat(tale.twinning().stage()).isEqualTo(Stage.PLANNED);
        assertThat(tale.twinning().endorsedOn()).contains(LocalDate.parse("2026-04-22"));

        assertThat(tale.refused("2026-04-21", new Act.ProposeText(TEXT))).containsExactly("DATE_BEFORE_ITS_GROUND");
    }

    @Test
    void whatHappenedLongAgoIsEnteredInATwinningThatIsImported() {
        Tale tale = Tale.under(Rulebook.shipped());
        Origin origin = new Origin("the city's register", Grade.STATEMENT, Optional.empty());
        tale.accepted(
                "2026-11-24", new Act.ImportTwinning(List.of(Story.HAIFA, Story.MARSEILLE), Stage.EXPLORING, origin));
        for (AuthorityId party : List.of(HAIFA, MARSEILLE)) {
            tale.accepted("1998-03-02", new Act.AssessNeeds(party, Story.roundTable("1998-03-01", "H")));
            tale.accepted("1998-03-08", new Act.SetGoals(party, Story.goals("H")));
        }
        tale.accepted("1998-04-14", new Act.ProposePlan(Story.plan()));

        assertThat(tale.refused(
                        "1998-04-13", new Act.EndorsePlan(HAIFA, Story.plan().hash())))
                .containsExactly("DATE_BEFORE_ITS_GROUND");
        tale.accepted("1998-04-14", new Act.EndorsePlan(HAIFA, Story.plan().hash()));
    }

    @Test
    void theAuditNamesWhatAnOlderHistoryDatedTooEarly() {
        List<Event> history = new ArrayList<>(Tale.until(PLANNED).history());
        Event last = history.get(history.size() - 1);
        Fact early = proposed(LocalDate.parse("2020-01-01"));
        history.add(new EventBuilder()
                .from(last)
                .sequence(last.sequence() + 1)
                .act(new ActId("too-early"))
                .on(LocalDate.parse("2020-01-01"))
                .change(early)
                .build());

        assertThat(Lifecycle.under(Rulebook.shipped()).audit(history))
                .extracting(Discrepancy::code, Discrepancy::difference)
                .containsExactly(tuple(
                        "WOULD_BE_REFUSED",
                        "DATE_BEFORE_ITS_GROUND: The date 2020-01-01 lies before the endorsement of the plan (2026-04-22);"
                                + " that day or a later one is right."));
    }

    /** The proposal of the words as the story has it, on another day. */
    private static Fact proposed(LocalDate on) {
        Fact.TextProposed told = Tale.until(WORDED).history().stream()
                .map(Event::change)
                .filter(Fact.TextProposed.class::isInstance)
                .map(Fact.TextProposed.class::cast)
                .findFirst()
                .orElseThrow();
        return new Fact.TextProposed(told.text(), told.hash(), told.languages(), told.subjects(), on);
    }

    private static String text(Outcome outcome) {
        return outcome.match(accepted -> "", refused -> refused.text(LanguageTag.ENGLISH));
    }
}

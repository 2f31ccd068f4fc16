package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.FollowedUp.activity;
import static org.twinpact.FollowedUp.meeting;
import static org.twinpact.FollowedUp.oldest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinpact.agreement.AgreementText;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.followup.Activity;
import org.twinpact.followup.Measurement;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.Objective;
import org.twinpact.plan.Programme;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.ActivityActs;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.EndingKind;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.HealthThresholds;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.ProgrammeActs;
import org.twinpact.twinning.ProgrammeStatus;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * A walk of the life after the signing: breadth first through every state that the acts of one party reach over three
 * years. It begins where {@link WalkTest} ends: at SIGNED, or with an import. The key of a state is all that the twinning
 * stores but its version and the keys of its acts, so that the joint of the two walks loses nothing.
 */
class FollowUpWalkTest {
    private static final Instant RECORDED = Instant.parse("2040-01-01T08:00:00Z");
    private static final List<LocalDate> DAYS = Stream.of("2026-10-01", "2027-11-01", "2028-12-01")
            .map(LocalDate::parse)
            .toList();
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalText TEXT = LocalText.of("מעשה", "A deed");
    private static final int SIGNED = 23;

    /** The acts whose order matters by their nature: they begin or end a time in which others are possible. */
    private static final Set<ActKind> ORDERED =
            EnumSet.of(ActKind.RECORD_ENDING, ActKind.RESUME, ActKind.APPOINT_CONTACT, ActKind.VACATE_CONTACT);

    /** The number of states from which one is examined for the order of its papers. */
    private static final int SAMPLED = 7;

    private final Lifecycle lifecycle = Lifecycle.under(Rulebook.shipped());
    private final Set<ActKind> accepted = EnumSet.noneOf(ActKind.class);
    private int expanded;
    private int ordered;
    private int repeated;

    /** A walk from a start, with the acts that are tried in a state. A large one is not part of every build. */
    record Walked(String name, boolean isLarge, Twinning start, BiFunction<Twinning, LocalDate, Stream<Act>> acts) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A state: a twinning in one of the three years. */
    record State(Twinning twinning, int year) {
        LocalDate day() {
            return DAYS.get(year);
        }

        Key key() {
            return new Key(
                    year,
                    twinning.stage(),
                    twinning.tracks(),
                    List.of(
                            twinning.stageBeforeEnd(),
                            twinning.ending(),
                            twinning.takenUpOn(),
                            twinning.signedOn(),
                            twinning.inForceOn(),
                            twinning.planClosedOn(),
                            twinning.publication(),
                            twinning.lastReport()),
                    List.of(
                            Set.copyOf(twinning.obligations()),
                            Set.copyOf(twinning.obligationsLiftedByEnd()),
                            Set.copyOf(twinning.obligationsSettled()),
                            Set.copyOf(twinning.obligationsLifted()),
                            Set.copyOf(twinning.programmes())),
                    twinning.activities(),
                    twinning.measurements());
        }
    }

    /** All that the acts after the signing read. */
    record Key(
            int year,
            Stage stage,
            List<Track> tracks,
            List<Object> days,
            List<Object> obligations,
            List<Activity> activities,
            List<Measurement> measurements) {}

    static Stream<Walked> walks() {
        Twinning signed = Scenario.until(SIGNED).twinning();
        List<Walked> all = List.of(
                new Walked(
                        "what Haifa owes from the signing on",
                        true,
                        signed,
                        (now, day) -> obligations(now, HAIFA, day)),
                new Walked(
                        "what Marseille owes from the signing on",
                        false,
                        signed,
                        (now, day) -> obligations(now, MARSEILLE, day)),
                new Walked(
                        "what Haifa owes of an import",
                        false,
                        imported(Stage.IN_FORCE),
                        (now, day) -> obligations(now, HAIFA, day)),
                new Walked("programmes and what they do", true, signed, FollowUpWalkTest::programmes),
                new Walked("programmes of an import", false, imported(Stage.SIGNED), FollowUpWalkTest::programmes));
        return all.stream()
                .filter(walk -> !System.getProperty("twinpact.walk", "brief").equals("brief") || !walk.isLarge());
    }

    private static Twinning imported(Stage stage) {
        Origin origin = new Origin(
                "the city's register", EvidenceGrade.THIRD_PARTY_REPORT, Optional.of(new PartialDate("1968")));
        return Lifecycle.under(Rulebook.shipped())
                .open(
                        TwinningId.named("import"),
                        request(
                                LocalDate.parse("2026-02-01"),
                                new OpeningActs.ImportTwinning(
                                        List.of(SampleLife.HAIFA, SampleLife.MARSEILLE), stage, origin)))
                .orElseThrow()
                .twinning();
    }

    @ParameterizedTest
    @MethodSource("walks")
    void everyStateHoldsAndEveryObligationCanBeMet(Walked walk) {
        Map<Key, State> known = new LinkedHashMap<>();
        Deque<State> open = new ArrayDeque<>();
        meet(new State(walk.start(), 0), known, open);
        while (!open.isEmpty()) {
            State state = open.remove();
            List<Act> acts = walk.acts().apply(state.twinning(), state.day()).toList();
            assertHolds(state);
            List<Act> done = new ArrayList<>();
            for (Act act : acts) {
                performed(state, act).ifPresent(after -> {
                    done.add(act);
                    State first = known.get(after.key());
                    if (first == null) {
                        meet(after, known, open);
                    } else if (repeated++ % (10 * SAMPLED) == 0) {
                        assertThat(answers(walk, after))
                                .as("one key, two answers")
                                .isEqualTo(answers(walk, first));
                    }
                });
            }
            if (expanded++ % SAMPLED == 0) {
                assertAnyOrderReadsTheSame(state, done);
            }
            if (state.year() + 1 < DAYS.size()) {
                meet(new State(state.twinning(), state.year() + 1), known, open);
            }
        }

        System.out.println("follow-up walk: " + walk.name() + ": " + known.size() + " states, " + ordered
                + " pairs of papers in both orders");
        assertThat(known).hasSizeGreaterThan(100);
        assertThat(ordered).isGreaterThan(100);
        assertThat(repeated).isGreaterThan(100);
        assertThat(known.values().stream().map(state -> state.twinning().stage()))
                .contains(Stage.ENDED);
        assertThat(accepted).contains(ActKind.RECORD_ENDING, ActKind.RESUME);
    }

    @Test
    void theWayToForceLeavesNothingThatIsReadAfterIt() {
        Scenario inOrder = Scenario.until(SIGNED);
        Scenario otherOrder = Scenario.until(SIGNED - 2);
        otherOrder.perform(SampleLife.acts().get(SIGNED - 1));
        otherOrder.perform(SampleLife.acts().get(SIGNED - 2));
        Scenario withDetour = Scenario.until(SIGNED - 3);
        AgreementText otherWords = SampleLife.text(SampleLife.plan()).withTitle(TEXT);
        withDetour.accepted("2026-07-01", new TextActs.ProposeText(otherWords));
        withDetour.accepted("2026-07-02", new TextActs.WithdrawTextProposal(otherWords.operativeHash()));
        SampleLife.acts().subList(SIGNED - 3, SIGNED).forEach(withDetour::perform);

        for (Scenario other : List.of(otherOrder, withDetour)) {
            State one = new State(inOrder.twinning(), 0);
            State two = new State(other.twinning(), 0);
            assertThat(two.key()).isEqualTo(one.key());
            assertThat(two.twinning().version() > one.twinning().version() || other == otherOrder)
                    .isTrue();
            walks().forEach(walk -> assertThat(answers(walk, two)).isEqualTo(answers(walk, one)));
        }
    }

    /** Returns the key after each act that is tried in a state, or the codes of its refusal. */
    private Map<Act, Object> answers(Walked walk, State state) {
        Map<Act, Object> answers = new LinkedHashMap<>();
        walk.acts()
                .apply(state.twinning(), state.day())
                .forEach(act -> answers.put(
                        act,
                        lifecycle
                                .decide(state.twinning(), request(state.day(), act))
                                .<Object>match(
                                        now -> new State(now.twinning(), state.year()).key(),
                                        refused -> refused.missing().stream()
                                                .map(Finding::code)
                                                .toList())));
        return answers;
    }

    private static void meet(State state, Map<Key, State> known, Deque<State> open) {
        if (known.putIfAbsent(state.key(), state) == null) {
            open.add(state);
        }
    }

    private Optional<State> performed(State state, Act act) {
        return lifecycle
                .decide(state.twinning(), request(state.day(), act))
                .match(
                        now -> {
                            accepted.add(act.kind());
                            Twinning loaded = state.twinning();
                            for (Event event : now.events()) {
                                loaded = loaded.apply(event);
                            }
                            assertThat(loaded).as("the events of %s", act).isEqualTo(now.twinning());
                            return Optional.of(new State(now.twinning(), state.year()));
                        },
                        refused -> Optional.empty());
    }

    private void assertHolds(State state) {
        Twinning twinning = state.twinning();
        if (twinning.stage() == Stage.ENDED) {
            assertThat(twinning.obligations())
                    .as("nothing is owed after the end")
                    .isEmpty();
            return;
        }
        for (Obligation owed : twinning.obligations()) {
            Track owner = twinning.track(owed.owner()).orElseThrow();
            assertThat(owner.formedOn().isPresent() || twinning.takenUpOn().isPresent())
                    .as("the owner of %s signed or took the twinning up", owed)
                    .isTrue();
            assertThat(owed.due()).as("nothing fell due before it existed").isAfterOrEqualTo(owed.since());
            if (oldest(owed)
                    .filter(period -> !period.to().isBefore(state.day()))
                    .isEmpty()) {
                assertThat(performed(state, meeting(owed, state.day()))
                                .filter(after -> after.twinning().obligations().contains(owed)))
                        .as("%s can be met", owed)
                        .isEmpty();
                assertThat(performed(state, meeting(owed, state.day()))).isPresent();
            }
        }
        assertThat(lifecycle.health(twinning, state.day(), HealthThresholds.standard()))
                .as("what nobody can show leaves the health as it is")
                .isEqualTo(performed(state, new ActivityActs.RecordActivity(HAIFA, activity(state.day(), false)))
                        .flatMap(
                                after -> lifecycle.health(after.twinning(), state.day(), HealthThresholds.standard())));
    }

    private void assertAnyOrderReadsTheSame(State state, List<Act> done) {
        List<Act> papers =
                done.stream().filter(act -> !ORDERED.contains(act.kind())).toList();
        for (Act first : papers) {
            for (Act second : papers.subList(papers.indexOf(first) + 1, papers.size())) {
                Optional<Key> one = performed(state, first)
                        .flatMap(after -> performed(after, second))
                        .map(State::key);
                Optional<Key> other = performed(state, second)
                        .flatMap(after -> performed(after, first))
                        .map(State::key);
                if (one.isPresent() && other.isPresent()) {
                    assertThat(one)
                            .as("%s and %s in either order", first, second)
                            .isEqualTo(other);
                    ordered++;
                }
            }
        }
    }

    /** Returns the acts on what a party owes, on contact points and on the force and end of the agreement. */
    private static Stream<Act> obligations(Twinning now, AuthorityId party, LocalDate day) {
        List<Act> acts = new ArrayList<>();
        for (Obligation owed : now.obligations()) {
            if (owed.owner().equals(party)) {
                acts.add(meeting(owed, day));
                acts.add(new FollowUpActs.WaiveObligation(party, owed.code(), oldest(owed), TEXT));
            }
        }
        acts.add(new ContactActs.AppointContact(party, SampleLife.contact("haifa")));
        acts.add(new ContactActs.VacateContact(party, day));
        acts.add(new OpeningActs.TakeUp(TEXT));
        now.textHash()
                .ifPresent(text -> acts.add(
                        SampleLife.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-09-21", text)));
        acts.add(new EntryIntoForceActs.ConfirmEntryIntoForce());
        return Stream.concat(acts.stream(), ends());
    }

    /** Returns the acts on activities, values and programmes. */
    private static Stream<Act> programmes(Twinning now, LocalDate day) {
        List<Act> acts = new ArrayList<>();
        acts.add(new ActivityActs.RecordActivity(HAIFA, activity(day, true)));
        acts.add(new ProgrammeActs.ProposeProgramme(programme()));
        for (ProgrammeStatus known : now.programmes()) {
            Stream.of(HAIFA, MARSEILLE)
                    .map(party -> new ProgrammeActs.EndorseProgramme(party, known.hash(), Body.HEAD, Optional.empty()))
                    .forEach(acts::add);
        }
        acts.add(new ProgrammeActs.WithdrawProgramme("P2", TEXT));
        acts.add(new ProgrammeActs.CloseProgramme(Optional.of("P2"), TEXT));
        acts.add(new ProgrammeActs.CloseProgramme(Optional.empty(), TEXT));
        now.openObjectives().stream()
                .limit(1)
                .map(objective -> measured(objective, day))
                .forEach(acts::add);
        acts.add(new OpeningActs.TakeUp(TEXT));
        return Stream.concat(acts.stream(), ends());
    }

    private static Stream<Act> ends() {
        Ending agreed =
                new Ending(Optional.of(EndingKind.AGREED), Optional.empty(), Optional.empty(), Optional.empty());
        return Stream.of(new EndActs.RecordEnding(agreed), new EndActs.Resume(TEXT));
    }

    private static Act measured(Objective objective, LocalDate day) {
        return new ActivityActs.MeasureObjective(
                HAIFA,
                new Measurement(objective.id(), BigDecimal.TEN, day),
                objective.unit().read(LanguageTag.ENGLISH),
                Optional.empty());
    }

    private static Programme programme() {
        Objective objective = SampleLife.plan()
                .objectives()
                .get(0)
                .withId("F1")
                .withLead(HAIFA)
                .withDue(LocalDate.parse("2028-06-30"));
        return new Programme(
                "P2",
                TEXT,
                LocalDate.parse("2027-01-01"),
                LocalDate.parse("2028-12-31"),
                new WorkPlan(1, List.of(objective)));
    }

    private static ActRequest request(LocalDate day, Act act) {
        return new ActRequest(new ActId("act"), act, new Authorship("Officer", HAIFA, Optional.empty()), day, RECORDED);
    }
}

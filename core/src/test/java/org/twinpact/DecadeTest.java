package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.FollowedUp.activity;
import static org.twinpact.FollowedUp.meeting;
import static org.twinpact.FollowedUp.oldest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinpact.approval.Body;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.followup.Activity;
import org.twinpact.followup.Measurement;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LocalText;
import org.twinpact.plan.Programme;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.ActivityActs;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Fact;
import org.twinpact.twinning.Health;
import org.twinpact.twinning.HealthThresholds;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.ProgrammeActs;
import org.twinpact.twinning.ProgrammeStatus;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * Ten years of twinnings of two and of five towns under random profiles, with changes of staff, elections, reports that
 * are late or missed, activities and programmes.
 */
class DecadeTest {
    private static final Instant RECORDED = Instant.parse("2040-01-01T08:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2026-02-01");
    private static final int DAYS = 3652;
    private static final int LIVES = 12;
    private static final LocalText TEXT = LocalText.of("מעשה", "A deed");

    private final Lifecycle lifecycle = Lifecycle.under(Rulebook.shipped());
    private final Map<ActKind, Integer> accepted = new EnumMap<>(ActKind.class);
    private final List<Event> history = new ArrayList<>();
    private Random random;
    private Twinning twinning;

    static Stream<List<Integer>> lives() {
        return IntStream.range(0, LIVES).boxed().flatMap(seed -> Stream.of(List.of(seed, 2), List.of(seed, 5)));
    }

    @ParameterizedTest
    @MethodSource("lives")
    void everyDayOfTenYearsHolds(List<Integer> life) {
        random = new Random(20_261_130L + life.get(0));
        begin(life.get(1));
        for (int day = 1; day < DAYS; day += 1 + random.nextInt(25)) {
            LocalDate on = FIRST.plusDays(day);
            act(on);
            assertHolds(on);
        }

        assertThat(Twinning.load(history)).isEqualTo(twinning);
        assertThat(lifecycle.audit(history)).isEmpty();
        assertThat(accepted)
                .containsKeys(
                        ActKind.APPOINT_CONTACT,
                        ActKind.VACATE_CONTACT,
                        ActKind.RECORD_ACTIVITY,
                        ActKind.SUBMIT_REPORT,
                        ActKind.PROPOSE_PROGRAMME,
                        ActKind.ENDORSE_PROGRAMME,
                        ActKind.CLOSE_PROGRAMME,
                        ActKind.MEASURE_OBJECTIVE);
        assertThat(twinning.activities()).hasSizeLessThanOrEqualTo(10);
        assertThat(twinning.programmes()).hasSizeLessThanOrEqualTo(20);
    }

    private void begin(int parties) {
        List<Profile> profiles = Profiles.shipped().all();
        List<LocalAuthority> towns = IntStream.rangeClosed(1, parties)
                .mapToObj(number -> WalkTowns.town(profiles.get(random.nextInt(profiles.size())), number))
                .toList();
        Origin origin = new Origin(
                "the city's register", EvidenceGrade.THIRD_PARTY_REPORT, Optional.of(new PartialDate("1968")));
        keep(lifecycle.open(
                TwinningId.named("decade"),
                request(FIRST, new OpeningActs.ImportTwinning(towns, Stage.IN_FORCE, origin))));
        perform(FIRST, new OpeningActs.TakeUp(TEXT));
    }

    private void act(LocalDate on) {
        AuthorityId party =
                twinning.tracks().get(random.nextInt(twinning.tracks().size())).party();
        int chance = random.nextInt(10);
        if (chance < 5) {
            meetSomething(on, party);
        } else if (chance == 5) {
            Activity activity = activity(on, random.nextBoolean());
            perform(on, new ActivityActs.RecordActivity(party, activity));
        } else if (chance == 6) {
            // Elections and changes of staff.
            if (twinning.track(party).flatMap(Track::contact).isPresent()
                    && twinning.track(party).flatMap(Track::contactVacantSince).isEmpty()) {
                perform(on, new ContactActs.VacateContact(party, on));
            }
        } else if (chance == 7) {
            measure(on, party);
        } else {
            continueProgramme(on);
        }
    }

    /** Meets an obligation of a party, or none in one of four cases. */
    private void meetSomething(LocalDate on, AuthorityId party) {
        List<Obligation> begun =
                begun(on).filter(owed -> owed.owner().equals(party)).toList();
        if (!begun.isEmpty() && random.nextInt(4) > 0) {
            perform(on, meeting(begun.get(random.nextInt(begun.size())), on));
        }
    }

    private void measure(LocalDate on, AuthorityId party) {
        twinning.openObjectives().stream()
                .findFirst()
                .ifPresent(objective -> perform(
                        on,
                        new ActivityActs.MeasureObjective(
                                party,
                                new Measurement(objective.id(), new BigDecimal(random.nextInt(400)), on),
                                "items",
                                Optional.empty())));
    }

    /** Proposes a programme, takes the next endorsement of one, or closes one that is over. */
    private void continueProgramme(LocalDate on) {
        Optional<ProgrammeStatus> open = twinning.programmes().stream()
                .filter(known -> known.closedOn().isEmpty())
                .findFirst();
        if (open.isEmpty()) {
            String id = "P" + (twinning.version() + 1);
            AuthorityId lead = twinning.tracks().get(0).party();
            perform(
                    on,
                    new ProgrammeActs.ProposeProgramme(new Programme(
                            id,
                            TEXT,
                            on,
                            on.plusYears(1),
                            new WorkPlan(
                                    1,
                                    List.of(SampleLife.plan()
                                            .objectives()
                                            .get(0)
                                            .withId(id + "-1")
                                            .withLead(lead)
                                            .withDue(on.plusMonths(10)))))));
            return;
        }
        ProgrammeStatus status = open.get();
        Optional<AuthorityId> missing = twinning.tracks().stream()
                .map(Track::party)
                .filter(known -> !status.endorsedOn().containsKey(known))
                .findFirst();
        if (missing.isPresent()) {
            perform(on, new ProgrammeActs.EndorseProgramme(missing.get(), status.hash(), Body.HEAD, Optional.empty()));
        } else if (status.programme().lastDay().isBefore(on)) {
            perform(
                    on,
                    new ProgrammeActs.CloseProgramme(
                            Optional.of(status.programme().id()), TEXT));
        }
    }

    private void assertHolds(LocalDate on) {
        for (Obligation owed : twinning.obligations()) {
            assertThat(twinning.track(owed.owner())).as("the owner is a party").isPresent();
            assertThat(owed.due()).as("nothing fell due before it existed").isAfterOrEqualTo(owed.since());
            assertThat(owed.since()).isAfterOrEqualTo(FIRST);
        }
        begun(on).forEach(owed -> {
            Outcome outcome = lifecycle.decide(twinning, request(on, meeting(owed, on)));
            boolean isMet = outcome.match(
                    now -> now.twinning().obligations().stream().noneMatch(owed::equals), refused -> false);
            assertThat(isMet)
                    .as("%s can be met on %s by %s", owed, on, meeting(owed, on))
                    .isTrue();
        });
        assertThat(health(activity(on, false), on))
                .as("what nobody can show leaves the health as it is")
                .isEqualTo(lifecycle
                        .health(twinning, on, HealthThresholds.standard())
                        .map(Health::level));
    }

    private Optional<Health.Level> health(Activity activity, LocalDate on) {
        AuthorityId party = twinning.tracks().get(0).party();
        Twinning after = lifecycle
                .decide(twinning, request(on, new ActivityActs.RecordActivity(party, activity)))
                .orElseThrow()
                .twinning();
        return lifecycle.health(after, on, HealthThresholds.standard()).map(Health::level);
    }

    /** Returns the obligations whose oldest period, if they have one, is over. */
    private Stream<Obligation> begun(LocalDate on) {
        return twinning.obligations().stream()
                .filter(owed ->
                        oldest(owed).filter(period -> !period.to().isBefore(on)).isEmpty());
    }

    private void perform(LocalDate on, Act act) {
        keep(lifecycle.decide(twinning, request(on, act)));
    }

    private void keep(Outcome outcome) {
        Outcome.Accepted now = outcome.orElseThrow();
        twinning = now.twinning();
        history.addAll(now.events());
        now.events().stream()
                .map(Event::data)
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast)
                .forEach(fact -> accepted.merge(fact.act().kind(), 1, Integer::sum));
    }

    private ActRequest request(LocalDate on, Act act) {
        Authorship officer = new Authorship("Officer", new AuthorityId("il-1"), Optional.empty());
        return new ActRequest(new ActId("act-" + history.size()), act, officer, on, RECORDED);
    }
}

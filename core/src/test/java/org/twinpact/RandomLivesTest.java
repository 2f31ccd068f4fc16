package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.jurisdiction.Circumstance;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.needs.Themes;
import org.twinpact.registry.Append;
import org.twinpact.registry.Archive;
import org.twinpact.registry.BulkImport;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.Search;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.AgendaItem;
import org.twinpact.twinning.Discrepancy;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;

/** Tests of random lives from a printed seed, under shipped and invented profiles, each with a whole history. */
class RandomLivesTest {
    private static final int LIVES = Integer.getInteger("twinpact.lives", 1_500);
    private static final long SEED = Long.getLong("twinpact.seed", 20_262_123L);
    private static final int WRITTEN = 100;
    private static final int COMPARED = 50;

    private final Map<ActKind, Integer> accepted = new EnumMap<>(ActKind.class);
    private final Map<Stage, Integer> ended = new EnumMap<>(Stage.class);
    private final Map<Stage, Integer> reached = new EnumMap<>(Stage.class);
    private int asked;

    @Test
    void everyHistoryReloadsAndIsDecidedTheSame() {
        long started = System.nanoTime();
        List<Rulebook> rulebooks = rulebooks();
        for (int i = 0; i < LIVES; i++) {
            Rulebook rules = rulebooks.get(i % rulebooks.size());
            RandomLife life = new RandomLife(SEED + i, rules, rules.profiles().all()).lived();
            assertWhole(life, i);
            count(life);
        }
        System.out.printf(
                "%d lives from seed %d: %d acts asked, %d accepted, %.1f s%n  accepted: %s%n  lives that met: %s%n  ended"
                        + " in: %s%n",
                LIVES,
                SEED,
                asked,
                accepted.values().stream().mapToInt(Integer::intValue).sum(),
                (System.nanoTime() - started) / 1e9,
                accepted,
                reached,
                ended);

        assertThat(accepted.keySet())
                .as("acts that were accepted at least once")
                .containsExactlyInAnyOrder(ActKind.values());
        assertThat(reached.keySet()).containsExactlyInAnyOrder(Stage.values());
    }

    private static void assertWhole(RandomLife life, int number) {
        String which = "the life of seed " + (SEED + number);
        Twinning loaded = Twinning.load(life.history());
        assertThat(loaded).as(which).isEqualTo(life.twinning());
        List<Discrepancy> found = life.lifecycle().audit(life.history());
        assertThat(found).as(which).isEmpty();
        if (number % COMPARED == 0) {
            assertAvailableActsHold(life, which);
            assertIndexChangesAreSeen(life, which);
            assertThat(life.history())
                    .extracting(event -> event.text(life.twinning(), LanguageTag.ENGLISH))
                    .as("sentences with all their values")
                    .allSatisfy(sentence -> assertThat(sentence).doesNotContain("?", "{"));
        }
        if (number % WRITTEN == 0) {
            List<Event> read = imported(life.history());
            assertThat(read).as(which).isEqualTo(life.history());
            assertThat(Snapshots.read(Snapshots.write(life.twinning())))
                    .as(which)
                    .contains(life.twinning());
            assertThat(RandomLife.hash(Snapshots.write(Twinning.load(read))))
                    .as(which)
                    .isEqualTo(RandomLife.hash(Snapshots.write(life.twinning())));
        }
    }

    /** Returns a history as read from an archive and then from the registry that imported it. */
    private static List<Event> imported(List<Event> history) {
        TwinningRegistry source = new InMemoryRegistry();
        source.append(Append.of(0, history, Twinning.load(history)));
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try {
            Archive.of(source).write(archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TwinningRegistry target = new InMemoryRegistry();
        BulkImport.into(target).run(Archive.rows(new ByteArrayInputStream(archive.toByteArray())));
        return target.history(history.get(0).twinning());
    }

    /** Checks that an event that does not rewrite an index leaves its terms and sort keys, or the agenda, unchanged. */
    private static void assertIndexChangesAreSeen(RandomLife life, String which) {
        List<Event> history = life.history();
        Twinning then = Twinning.load(history.subList(0, 1));
        for (int i = 1; i < history.size(); i++) {
            Twinning now = then.apply(history.get(i));
            if (!IndexEntry.isChangedBy(Append.of(i, history.subList(i, i + 1), now))) {
                assertThat(indexed(now)).as(which).isEqualTo(indexed(then));
            }
            if (!AgendaItem.areChangedBy(history.subList(i, i + 1))) {
                assertThat(AgendaItem.of(now)).as(which).isEqualTo(AgendaItem.of(then));
            }
            then = now;
        }
    }

    private static List<Object> indexed(Twinning twinning) {
        IndexEntry entry = IndexEntry.of(twinning);
        return List.of(entry.terms(), entry.sortKey(Search.Order.HEBREW), entry.sortKey(Search.Order.ENGLISH));
    }

    /** Checks in each state that the acts reported as available are accepted, and that accepted acts are reported. */
    private static void assertAvailableActsHold(RandomLife life, String which) {
        List<Event> history = life.history();
        for (int i = 1; i <= history.size(); i++) {
            Event last = history.get(i - 1);
            if (i == history.size() || !history.get(i).act().equals(last.act())) {
                Twinning then = Twinning.load(history.subList(0, i));
                // An act may be dated before earlier acts. The available acts are computed for the current day.
                assertThat(new AvailableActComparison(
                                        life.lifecycle(), then, then.lastOn().orElseThrow())
                                .faults())
                        .as("%s after event %d, %s", which, i, then.stage())
                        .isEmpty();
            }
        }
    }

    private void count(RandomLife life) {
        asked += life.asked();
        life.accepted().forEach((act, times) -> accepted.merge(act, times, Integer::sum));
        life.stages().keySet().forEach(stage -> reached.merge(stage, 1, Integer::sum));
        ended.merge(life.twinning().stage(), 1, Integer::sum);
    }

    /** Returns the shipped profiles, and variants with random properties in every step. */
    private static List<Rulebook> rulebooks() {
        List<Rulebook> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Random random = new Random(SEED + i);
            Profiles profiles = Profiles.shipped();
            List<Profile> shipped = profiles.all();
            for (Profile profile : i == 0 ? List.<Profile>of() : shipped) {
                if (random.nextBoolean()) {
                    profiles = profiles.with(madeUp(random, profile));
                }
            }
            all.add(new Rulebook(profiles, Themes.standard()));
        }
        return all;
    }

    private static Profile madeUp(Random random, Profile base) {
        List<Step> steps = new ArrayList<>(base.steps());
        Map<Gate, List<String>> earlier = new HashMap<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            Scope scope = random.nextBoolean() ? Scope.TEXT : Scope.SUBJECTS;
            Gate first = scope == Scope.TEXT ? Gate.SIGN : Gate.PLAN;
            Gate before = Gate.values()[first.ordinal() + random.nextInt(Gate.values().length - first.ordinal())];
            boolean filing = random.nextInt(3) == 0;
            String code = "MADE-" + i;
            List<String> after = earlier.getOrDefault(before, List.of()).stream()
                    .filter(unused -> random.nextBoolean())
                    .toList();
            steps.add(SampleSteps.step(code, new Body("BODY_" + i), scope, before)
                    .withAfter(after)
                    .withWhen(
                            random.nextInt(3) == 0
                                    ? List.of(Circumstance.values()[random.nextInt(Circumstance.values().length)])
                                    : List.of())
                    .withFiling(filing)
                    .withSilence(filing && random.nextBoolean() ? Optional.of(Period.ofDays(14)) : Optional.empty())
                    .withBudgetLine(random.nextInt(4) == 0)
                    .withRatifiable(random.nextInt(4) == 0)
                    .withSeverity(random.nextInt(4) == 0 ? Severity.WARN : Severity.BLOCK));
            earlier.computeIfAbsent(before, unused -> new ArrayList<>()).add(code);
        }
        return base.withSteps(steps).withVersion("made-up-" + random.nextInt(1_000));
    }
}

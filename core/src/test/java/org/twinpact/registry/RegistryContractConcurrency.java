package org.twinpact.registry;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.registry.RegistryContractTowns.contact;
import static org.twinpact.registry.RegistryContractTowns.imported;
import static org.twinpact.registry.RegistryContractTowns.imports;
import static org.twinpact.registry.RegistryContractTowns.officerOf;
import static org.twinpact.registry.RegistryContractTowns.under;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.twinpact.TwinningOffice;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** The concurrent work of many clerks, without any act lost or doubled. */
interface RegistryContractConcurrency extends RegistryContractSubject {
    int CLERKS = 16;
    int TWINNINGS = 500;

    @Test
    default void everyAcceptedActIsInTheHistoryOnce() throws Exception {
        TwinningOffice office = office();
        TwinningId id = imported(office, "haifa", "bremen");

        List<ActId> accepted = together(clerk -> () -> contacts(office, id, clerk)).stream()
                .flatMap(List::stream)
                .toList();

        List<Event> history = registry().history(id);
        assertThat(history.subList(1, history.size()))
                .extracting(Event::act)
                .containsExactlyInAnyOrderElementsOf(accepted);
        assertThat(history)
                .extracting(Event::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, history.size()).boxed().toList());
        assertThat(reopened().find(id)).contains(Twinning.load(history));
    }

    @Test
    default void everyAcceptedActOnManyTwinningsIsInTheHistoryOnce() throws Exception {
        TwinningOffice office = office();
        List<TwinningId> ids = IntStream.range(0, TWINNINGS)
                .mapToObj(i -> TwinningId.named("town-" + i))
                .toList();
        registry()
                .appendNew(ids.stream()
                        .map(id -> RegistryContractAppends.opening(id, "opening"))
                        .toList());
        Map<TwinningId, Long> before = ids.stream()
                .collect(toMap(id -> id, id -> registry().find(id).orElseThrow().version()));

        Map<TwinningId, Set<ActId>> accepted = new ConcurrentHashMap<>();
        together(clerk -> () -> {
            Random random = new Random(clerk);
            for (int i = 0; i < 40; i++) {
                // Many of all twinnings, and repeatedly the same few.
                TwinningId id = ids.get(random.nextInt(i % 2 == 0 ? TWINNINGS : 5));
                ActId act = new ActId("clerk-" + clerk + "-" + i);
                try {
                    office.perform(
                                    id,
                                    contact("haifa", "Desk " + i),
                                    officerOf("haifa").withActId(act))
                            .orElseThrow();
                    accepted.computeIfAbsent(id, unused -> ConcurrentHashMap.newKeySet())
                            .add(act);
                } catch (StaleTwinningException e) {
                    // Others were repeatedly faster, so this act is not stored and must not be in the history.
                }
            }
            return null;
        });

        for (TwinningId id : ids) {
            List<Event> history = registry().history(id);
            assertThat(history.subList(before.get(id).intValue(), history.size()))
                    .extracting(Event::act)
                    .containsExactlyInAnyOrderElementsOf(accepted.getOrDefault(id, Set.of()));
            assertThat(registry().find(id)).contains(Twinning.load(history));
        }
    }

    @Test
    default void theSameActFromAllSidesIsKeptOnce() throws Exception {
        TwinningOffice office = office();
        TwinningId id = imported(office, "haifa", "bremen");

        List<Outcome.Accepted> outcomes = together(clerk ->
                () -> office.perform(id, contact("haifa", "Archive"), under("letter-7", officerOf("haifa")))
                        .orElseThrow());

        assertThat(registry().history(id)).hasSize(2);
        assertThat(outcomes)
                .extracting(Outcome.Accepted::events)
                .containsOnly(outcomes.get(0).events());
    }

    @Test
    default void theSameOpeningFromAllSidesIsKeptOnce() throws Exception {
        TwinningOffice office = office();
        TwinningId id = TwinningId.named("haifa-lyon");
        Act opening = imports(Stage.IN_FORCE, "haifa", "lyon");

        together(clerk -> () ->
                office.open(id, opening, under("row-1", officerOf("haifa"))).orElseThrow());

        assertThat(registry().history(id)).hasSize(1);
        assertThat(registry().search(Search.all()).entries()).hasSize(1);
    }

    @Test
    default void aPersonOfManyTwinningsIsStoredWithEach() throws Exception {
        TwinningOffice office = office();
        PersonalDatum officer = office.seal(Person.named("Plonit Almonit"));

        together(clerk -> () -> office.open(
                        TwinningId.named("town-" + clerk),
                        imports(Stage.IN_FORCE, "haifa", "lyon"),
                        officerOf("haifa").withPerson(officer))
                .orElseThrow());

        assertThat(registry().search(Search.all()).entries())
                .hasSize(CLERKS)
                .allSatisfy(entry ->
                        assertThat(registry().person(entry.id(), officer.ref())).contains(officer.person()));
    }

    private static List<ActId> contacts(TwinningOffice office, TwinningId id, int clerk) {
        List<ActId> accepted = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ActId act = new ActId("clerk-" + clerk + "-" + i);
            try {
                office.perform(
                                id,
                                contact("haifa", "Desk " + i),
                                officerOf("haifa").withActId(act))
                        .orElseThrow();
                accepted.add(act);
            } catch (StaleTwinningException e) {
                // Others were faster eight times, so this act is not stored and must not be in the history.
            }
        }
        return accepted;
    }

    private static <R> List<R> together(IntFunction<Callable<R>> clerk) throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
        try {
            CyclicBarrier start = new CyclicBarrier(CLERKS);
            List<Callable<R>> tasks = IntStream.range(0, CLERKS)
                    .mapToObj(clerk)
                    .<Callable<R>>map(task -> () -> {
                        start.await();
                        return task.call();
                    })
                    .toList();
            List<R> results = new ArrayList<>();
            for (Future<R> future : clerks.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } finally {
            clerks.shutdownNow();
        }
    }
}

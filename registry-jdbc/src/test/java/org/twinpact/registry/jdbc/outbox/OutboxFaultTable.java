package org.twinpact.registry.jdbc.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;
import static org.twinpact.registry.RegistryContractTowns.DAY;
import static org.twinpact.registry.jdbc.database.FullAppends.owing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.twinpact.registry.Append;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.RegistryContractWorld;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.Search;
import org.twinpact.registry.UncertainRegistryException;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.database.Faults;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;
import org.twinpact.registry.jdbc.database.QuietLog;
import org.twinpact.registry.jdbc.database.RegistryOnEngine;
import org.twinpact.registry.jdbc.database.SqlFault;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.twinning.TwinningId;

/**
 * Tests of a connection that fails in turn at every statement of the writes that store no act. Each is done whole or
 * not at all, or can be repeated.
 */
@ExtendWith(QuietLog.class)
public abstract class OutboxFaultTable extends RegistryOnEngine {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final List<TwinningId> IDS =
            Stream.of("north", "south").map(TwinningId::named).toList();

    private int tenants;
    private JdbcRegistry sound;

    OutboxFaultTable(TestEngine engine) {
        super(engine);
    }

    @Test
    void manyAreOpenedOrNone() {
        List<Append> histories = RegistryContractWorld.histories(3, 1901);
        strike(
                () -> histories,
                (failing, these) -> {
                    failing.appendNew(these);
                    return true;
                },
                (told, these) -> {
                    List<IndexEntry> found = sound.search(Search.all()).entries();
                    assertTold(told, found.size() == 3);
                    assertThat(found.size()).isIn(0, 3);
                    for (Append append : found.isEmpty() ? List.<Append>of() : these) {
                        TwinningId id = append.twinning().id();
                        assertThat(sound.history(id)).isEqualTo(append.events());
                        assertThat(sound.find(id)).contains(append.twinning());
                        assertThat(found).contains(IndexEntry.of(append.twinning()));
                    }
                    assertThat(count("tw_event"))
                            .isEqualTo(these.stream()
                                    .mapToLong(append -> found.isEmpty()
                                            ? 0
                                            : append.events().size())
                                    .sum());
                });
    }

    @Test
    void noMessageIsLostWhileItIsClaimed() {
        strike(
                () -> keep(),
                (failing, kept) -> failing.outbox().claim(10, LEASE, "worker").size(),
                (told, kept) -> {
                    told.answer().ifPresent(claimed -> assertThat(claimed).isEqualTo(2));
                    assertThat(count("tw_outbox")).isEqualTo(2);
                    database.execute("update twinning.tw_outbox_attempt set open_from = '2001-01-01 00:00:00'");

                    List<Delivery> claimed = sound.outbox().claim(10, LEASE, "worker");

                    assertThat(claimed)
                            .extracting(delivery -> delivery.message().twinning())
                            .containsExactlyInAnyOrderElementsOf(IDS);
                    assertThat(sound.outbox().allDelivered(claimed)).isEmpty();
                    assertThat(count("tw_outbox") + count("tw_outbox_attempt")).isZero();
                });
    }

    @Test
    void aMessageIsDeliveredWhollyOrStaysInHand() {
        strike(
                () -> {
                    keep();
                    return sound.outbox().claim(1, LEASE, "worker").get(0);
                },
                (failing, delivery) -> failing.outbox().delivered(delivery),
                (told, delivery) -> {
                    boolean gone = count("tw_outbox") == 1;
                    assertTold(told, gone);
                    assertThat(count("tw_outbox")).isBetween(1L, 2L);
                    assertThat(count("tw_outbox_attempt")).isEqualTo(gone ? 0 : 1);
                    assertThat(sound.outbox().delivered(delivery)).isEqualTo(!gone);
                    assertThat(count("tw_outbox")).isEqualTo(1);
                });
    }

    @Test
    void everyReminderHasItsMessageAndGoesOutOnce() {
        strike(
                () -> {
                    IDS.forEach(id -> {
                        Append opening = opening(id, "opening");
                        sound.append(opening);
                        sound.append(owing(next(opening.twinning(), "act")));
                    });
                    return IDS;
                },
                (failing, ids) -> failing.reminders().write("due", DAY, DAY),
                (told, ids) -> {
                    told.answer().ifPresent(put -> assertThat(put).isEqualTo(2));
                    long put = count("tw_reminder");
                    assertThat(count("tw_outbox")).isEqualTo(put);
                    assertThat((long) sound.reminders().write("due", DAY, DAY)).isEqualTo(2 - put);
                    assertThat(count("tw_reminder")).isEqualTo(2);
                    assertThat(count("tw_outbox")).isEqualTo(2);
                });
    }

    @Test
    void anIndexIsRebuiltWhollyOrStays() {
        strike(
                () -> {
                    sound.appendNew(
                            IDS.stream().map(id -> opening(id, "opening")).toList());
                    String ours = " where tenant = '" + tenant() + "'";
                    database.execute("delete from twinning.tw_term" + ours + " and term like 'word:%'");
                    database.execute("update twinning.tw_term set fold_version = 0" + ours);
                    return count("tw_term");
                },
                (failing, old) -> failing.reindex(),
                (told, old) -> {
                    boolean anew = count("tw_term") > old;
                    told.answer().ifPresent(written -> assertThat(anew).isTrue());
                    assertThat(database.count(
                                    "twinning.tw_term where fold_version = 0 and tenant = '" + tenant() + "'"))
                            .isEqualTo(anew ? 0 : old);
                    assertThat(sound.reindex()).isEqualTo(anew ? 0 : 2);
                    assertThat(sound.verify().violations()).isEmpty();
                });
    }

    /** The answer or failure that a host gets. */
    private record Told<A>(Optional<A> answer, Optional<RegistryException> failure) {}

    private interface Asking<G, A> {
        A ask(JdbcRegistry failing, G given);
    }

    /** Fails each call in each way, each time in a separate tenant. */
    private <G, A> void strike(Given<G> given, Asking<G, A> asking, BiConsumer<Told<A>, G> inspection) {
        for (Faults.Kind kind : Faults.Kind.values()) {
            Faults faults;
            int call = 0;
            do {
                tenants++;
                sound = registry.tenant(tenant());
                G prepared = given.prepare();
                faults = Faults.ofStatements(SqlFault.CONNECTION, kind, ++call);
                JdbcRegistry failing = JdbcRegistry.on(JdbcInterceptor.on(database.source(), faults))
                        .tenant(tenant());
                Told<A> told = told(() -> asking.ask(failing, prepared));
                inspection.accept(told, prepared);
            } while (faults.struck());
            assertThat(call).isGreaterThan(5);
        }
    }

    private interface Given<G> {
        G prepare();
    }

    private static <A> Told<A> told(Given<A> asking) {
        try {
            return new Told<>(Optional.of(asking.prepare()), Optional.empty());
        } catch (RegistryException e) {
            return new Told<>(Optional.empty(), Optional.of(e));
        }
    }

    private static void assertTold(Told<Boolean> told, boolean done) {
        told.answer().ifPresent(answer -> assertThat(answer).isEqualTo(done));
        if (done) {
            told.failure().ifPresent(e -> assertThat(e).isInstanceOf(UncertainRegistryException.class));
        }
    }

    /** Stores one message of each twinning. */
    private List<TwinningId> keep() {
        JdbcRegistry sending = sound.withOutbox(OutboxSubject.EVERY);
        IDS.forEach(id -> sending.append(opening(id, "opening")));
        return IDS;
    }

    private String tenant() {
        return "tenant-" + tenants;
    }

    private long count(String table) {
        return database.count("twinning." + table + " where tenant = '" + tenant() + "'");
    }
}

package org.twinpact.registry.jdbc.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.twinpact.registry.Append;
import org.twinpact.registry.OutboxMessage;
import org.twinpact.registry.OutboxPolicy;
import org.twinpact.registry.jdbc.JdbcOutbox;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.twinning.TwinningId;

/** A database with our schema, whose outbox and obligations are tested. */
public interface OutboxSubject {
    TwinningId ID = TwinningId.named("twinning");
    Duration LEASE = Duration.ofMinutes(5);

    /** One message of each event. */
    OutboxPolicy EVERY = append -> append.events().stream()
            .map(event -> OutboxMessage.of(event, "archive"))
            .toList();

    DataSource source();

    default JdbcRegistry registry() {
        return JdbcRegistry.on(source()).withOutbox(EVERY);
    }

    default JdbcOutbox outbox() {
        return registry().outbox();
    }

    /** Stores a twinning with some events, each with a message. */
    default void keep(JdbcRegistry registry, TwinningId id, int events) {
        Append append = opening(id, "opening");
        registry.append(append);
        for (int i = 2; i <= events; i++) {
            append = next(append.twinning(), "act-" + i);
            registry.append(append);
        }
    }

    /** Returns the only message that can be claimed. */
    default Delivery claimOne(JdbcOutbox outbox) {
        List<Delivery> claimed = outbox.claim(10, LEASE, "worker");
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    /** Sends every message that is due now. */
    default List<ClaimedMessage> drain(JdbcOutbox outbox) {
        List<ClaimedMessage> messages = new ArrayList<>();
        List<Delivery> claimed = outbox.claim(50, LEASE, "worker");
        while (!claimed.isEmpty()) {
            for (Delivery delivery : claimed) {
                assertThat(outbox.delivered(delivery)).isTrue();
                messages.add(delivery.message());
            }
            claimed = outbox.claim(50, LEASE, "worker");
        }
        return messages;
    }

    /** Ends every lease and every wait. */
    default void letTimePass() {
        execute("update twinning.tw_outbox_attempt set open_from = '2001-01-01 00:00:00'");
    }

    default void execute(String sql) {
        TestDatabase.execute(source(), sql);
    }

    default long count(String table) {
        return TestDatabase.count(source(), "twinning." + table);
    }
}

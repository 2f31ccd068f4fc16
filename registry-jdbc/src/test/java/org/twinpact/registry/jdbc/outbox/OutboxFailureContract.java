package org.twinpact.registry.jdbc.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.registry.RegistryContractAppends.next;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinpact.registry.OutboxMessage;
import org.twinpact.registry.jdbc.JdbcOutbox;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.session.SchemaLocation;
import org.twinpact.twinning.TwinningId;

/**
 * The contract of failures: workers that die, recipients that do not answer, and answers that are late or were never
 * due.
 */
public interface OutboxFailureContract extends OutboxSubject {
    Backoff QUICK = new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(5), 4);

    @Test
    default void whatADeadWorkerHeldGoesToAnother() {
        keep(registry(), ID, 1);
        Delivery lost = claimOne(outbox());
        letTimePass();

        Delivery again = claimOne(outbox());

        assertThat(again.message()).isEqualTo(lost.message());
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(outbox().delivered(lost))
                .as("by the worker whose lease ended")
                .isFalse();
        assertThat(outbox().failed(lost, "late")).isFalse();
        assertThat(outbox().delivered(again)).isTrue();
        assertThat(outbox().delivered(again)).as("twice").isFalse();
    }

    @Test
    default void aLateAnswerCountsWhereNobodyElseTookTheLetter() {
        keep(registry(), ID, 1);
        Delivery delivery = claimOne(outbox());
        letTimePass();

        assertThat(outbox().delivered(delivery)).isTrue();
        assertThat(drain(outbox())).isEmpty();
    }

    @Test
    default void aLeaseEndsByTheClockOfTheDatabase() {
        keep(registry(), ID, 1);
        OffsetDateTime before = now();
        outbox().claim(1, Duration.ofHours(3), "worker");

        assertThat(openFrom()).isAfterOrEqualTo(before.plusHours(3)).isBeforeOrEqualTo(now().plusHours(3));
    }

    @Test
    default void waitsDoubleUpToTheLongest() {
        keep(registry(), ID, 1);
        JdbcOutbox outbox = outbox().withBackoff(new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(6), 6));
        List<Long> minutes = new ArrayList<>();
        for (int attempt = 1; attempt < 6; attempt++) {
            Delivery delivery = claimOne(outbox);
            OffsetDateTime before = now();
            assertThat(outbox.failed(delivery, "busy")).isTrue();
            assertThat(outbox.failed(delivery, "busy")).as("said twice").isFalse();
            minutes.add(Duration.between(before, openFrom()).toMinutes());
            letTimePass();
        }
        assertThat(minutes).containsExactly(1L, 2L, 4L, 6L, 6L);
    }

    @Test
    default void aMessageThatFailedTooOftenIsDeadAndHoldsUpNobody() {
        keep(registry(), ID, 2);
        JdbcOutbox outbox = outbox().withBackoff(QUICK);
        ClaimedMessage first = killOne(outbox);

        assertThat(outbox.dead(10)).containsExactly(new DeadLetter(first, 4, "attempt 4"));
        assertThat(drain(outbox)).extracting(ClaimedMessage::sequence).containsExactly(2L);
        letTimePass();
        assertThat(drain(outbox)).as("the dead stay dead").isEmpty();
    }

    @Test
    default void aDeadLetterIsPutBackBeforeWhatIsStillOpen() {
        keep(registry(), ID, 3);
        JdbcOutbox outbox = outbox().withBackoff(QUICK);
        ClaimedMessage first = killOne(outbox);

        assertThat(outbox.requeue(first.id())).isTrue();
        assertThat(outbox.requeue(first.id())).as("twice").isFalse();

        assertThat(outbox.dead(10)).isEmpty();
        Delivery again = claimOne(outbox);
        assertThat(again.message()).isEqualTo(first);
        assertThat(again.attempt()).isEqualTo(1);
        assertThat(outbox.delivered(again)).isTrue();
        assertThat(drain(outbox)).extracting(ClaimedMessage::sequence).containsExactly(2L, 3L);
    }

    @Test
    default void aDeadLetterCanBeThrownAway() {
        keep(registry(), ID, 1);
        JdbcOutbox outbox = outbox().withBackoff(QUICK);
        ClaimedMessage first = killOne(outbox);

        assertThat(outbox.discard(first.id())).isTrue();
        assertThat(outbox.discard(first.id())).isFalse();
        assertThat(outbox.requeue(first.id())).isFalse();
        assertThat(count("tw_outbox") + count("tw_outbox_attempt") + count("tw_outbox_dead"))
                .isZero();
    }

    @Test
    default void aMessageThatKillsItsWorkersIsDeadInTheEnd() {
        keep(registry(), ID, 1);
        JdbcOutbox outbox = outbox().withBackoff(QUICK);
        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThat(claimOne(outbox).attempt()).isEqualTo(attempt);
            letTimePass();
        }

        assertThat(outbox.claim(10, LEASE, "worker")).isEmpty();

        assertThat(outbox.dead(10)).singleElement().satisfies(dead -> {
            assertThat(dead.attempts()).isEqualTo(4);
            assertThat(dead.reason()).contains("did not answer");
        });
    }

    /** Tests a host's messages that reuse one key for two things. */
    @Test
    default void aMessageThatHasTheKeyOfADeadOneTakesItsPlace() {
        JdbcRegistry registry = JdbcRegistry.on(source())
                .withOutbox(append ->
                        List.of(new OutboxMessage(append.expectedVersion() + 1, "key", "Note", "archive", "{}")));
        keep(registry, ID, 1);
        JdbcOutbox outbox = outbox().withBackoff(QUICK);
        killOne(outbox);
        registry.append(next(registry.find(ID).orElseThrow(), "further"));
        keep(registry, TwinningId.named("other"), 1);
        letTimePass();

        List<Delivery> claimed = outbox.claim(10, LEASE, "worker");

        assertThat(claimed).hasSize(2).extracting(Delivery::attempt).containsOnly(1);
        assertThat(outbox.allDelivered(claimed)).isEmpty();
        assertThat(outbox.dead(10)).isEmpty();
        assertThat(count("tw_outbox") + count("tw_outbox_attempt")).isZero();
    }

    @Test
    default void deadLettersArePaged() {
        for (int i = 0; i < 7; i++) {
            keep(registry(), TwinningId.named("twinning " + i), 1);
        }
        JdbcOutbox outbox = outbox().withBackoff(new Backoff(LEASE, LEASE, 1));
        outbox.claim(10, LEASE, "worker").forEach(delivery -> outbox.failed(delivery, "gone"));

        List<DeadLetter> dead = new ArrayList<>(outbox.dead(3));
        while (dead.size() < 7) {
            List<DeadLetter> page =
                    outbox.dead(3, dead.get(dead.size() - 1).message().id());
            assertThat(page).isNotEmpty();
            dead.addAll(page);
        }

        assertThat(dead)
                .extracting(message -> message.message().id())
                .hasSize(7)
                .doesNotHaveDuplicates();
        assertThat(outbox.dead(3, dead.get(6).message().id())).isEmpty();
    }

    @Test
    default void forgedAnswersChangeNothing() {
        keep(registry(), ID, 1);
        Delivery real = claimOne(outbox());
        UUID other = UUID.nameUUIDFromBytes(new byte[] {7});
        ClaimedMessage message = real.message();
        ClaimedMessage stranger = new ClaimedMessage(other, ID, 1, "Note", "archive", "{}");

        for (Delivery forged : List.of(
                new Delivery(stranger, 1, 1),
                new Delivery(message, 1, 0),
                new Delivery(message, 1, 2),
                new Delivery(message, 1, -1),
                new Delivery(message, Integer.MAX_VALUE, Integer.MAX_VALUE))) {
            assertThat(outbox().delivered(forged)).as("%s", forged).isFalse();
            assertThat(outbox().failed(forged, "forged")).as("%s", forged).isFalse();
        }
        assertThat(outbox().requeue(message.id())).as("not dead").isFalse();
        assertThat(outbox().discard(message.id())).as("not dead").isFalse();
        assertThat(outbox().requeue(other)).isFalse();
        assertThat(outbox().delivered(real)).isTrue();
    }

    @Test
    default void ofManyAnswersThoseForLostAndForgedMessagesAreTold() {
        for (int i = 0; i < 4; i++) {
            keep(registry(), TwinningId.named("twinning " + i), 1);
        }
        List<Delivery> lost = outbox().claim(2, LEASE, "slow");
        letTimePass();
        List<Delivery> own = outbox().claim(10, LEASE, "worker");
        Delivery neverWas = new Delivery(own.get(0).message(), 1, 7);
        List<Delivery> answers = new ArrayList<>(lost);
        answers.addAll(own);
        answers.add(1, neverWas);

        assertThat(own).hasSize(4);
        assertThat(outbox().allDelivered(answers)).containsExactly(lost.get(0), neverWas, lost.get(1));
        assertThat(outbox().allDelivered(own)).isEqualTo(own);
        assertThat(count("tw_outbox") + count("tw_outbox_attempt")).isZero();
    }

    @Test
    default void anAnswerThatIsGivenTwiceAtOnceCountsOnce() {
        keep(registry(), ID, 1);
        keep(registry(), TwinningId.named("other"), 1);
        List<Delivery> own = outbox().claim(10, LEASE, "worker");

        assertThat(outbox().allDelivered(List.of(own.get(0), own.get(1), own.get(0))))
                .isEmpty();
        assertThat(outbox().allDelivered(own)).isEqualTo(own);
        assertThat(count("tw_outbox") + count("tw_outbox_attempt")).isZero();
    }

    @Test
    default void forgedAnswersAloneChangeNothing() {
        keep(registry(), ID, 1);
        Delivery real = claimOne(outbox());
        List<Delivery> forged = List.of(
                new Delivery(real.message(), 1, 0),
                new Delivery(real.message(), 1, 2),
                new Delivery(real.message(), Integer.MAX_VALUE, Integer.MAX_VALUE));

        assertThat(outbox().allDelivered(forged)).isEqualTo(forged);
        assertThat(outbox().delivered(real)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("reasons")
    default void anyReasonIsKeptSafely(String given, String kept) {
        keep(registry(), ID, 1);
        JdbcOutbox outbox = outbox().withBackoff(new Backoff(LEASE, LEASE, 1));

        assertThat(outbox.failed(claimOne(outbox), given)).isTrue();

        assertThat(outbox.dead(1)).extracting(DeadLetter::reason).containsExactly(kept);
    }

    static Stream<Arguments> reasons() {
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of("550 אין תיבה", "550 אין תיבה"),
                Arguments.of("a\u0000b\r\nc\td", "a b  c d"),
                Arguments.of("to \u202Egro.elpmaxe\u202C\u200B", "to \uFFFDgro.elpmaxe\uFFFD\uFFFD"),
                Arguments.of("half \uD83D", "half \uFFFD"),
                Arguments.of("'); drop table tw_outbox; --", "'); drop table tw_outbox; --"),
                Arguments.of("x".repeat(10_000_000), "x".repeat(500)),
                Arguments.of("📮".repeat(1_000), "📮".repeat(250)),
                Arguments.of("y" + "📮".repeat(1_000), "y" + "📮".repeat(249)));
    }

    /** Fails the first message until it is a dead letter. */
    private ClaimedMessage killOne(JdbcOutbox outbox) {
        Delivery delivery = claimOne(outbox);
        while (delivery.attempt() < 4) {
            outbox.failed(delivery, "attempt " + delivery.attempt());
            letTimePass();
            delivery = claimOne(outbox);
        }
        outbox.failed(delivery, "attempt 4");
        return delivery.message();
    }

    private OffsetDateTime now() {
        try (Connection connection = source().getConnection()) {
            return SchemaLocation.SHIPPED.dialect(connection).now(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the time from which the message is due again. */
    private OffsetDateTime openFrom() {
        String sql = "select open_from from twinning.tw_outbox_attempt order by revision desc";
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TestDatabase.adapted(connection, sql))) {
            row.next();
            return SchemaLocation.SHIPPED.dialect(connection).read(row, 1, OffsetDateTime.class);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}

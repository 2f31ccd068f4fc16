package org.twinpact.registry.jdbc.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;
import static org.twinpact.registry.RegistryContractTowns.sampleLife;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.SampleLife;
import org.twinpact.TwinningOffice;
import org.twinpact.registry.Append;
import org.twinpact.registry.OutboxMessage;
import org.twinpact.registry.OutboxPolicy;
import org.twinpact.registry.StaleTwinningException;
import org.twinpact.registry.jdbc.JdbcOutbox;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.TwinningId;

/** The contract of the messages that an append writes to the outbox, and of their order. */
public interface OutboxMessageContract extends OutboxSubject {
    @Test
    default void aLifeTellsThePartiesAndThoseTheyOwe() {
        JdbcRegistry registry = JdbcRegistry.on(source()).withOutbox(OutboxPolicy.shipped());
        List<Event> events =
                sampleLife(TwinningOffice.over(registry).clock(SampleLife.CLOCK).build(), ID);

        List<ClaimedMessage> messages = drain(registry.outbox());

        assertThat(messages).extracting(ClaimedMessage::sequence).isSorted();
        assertThat(messages).extracting(ClaimedMessage::id).doesNotHaveDuplicates();
        assertThat(messages)
                .extracting(message -> message.type() + " " + message.recipient())
                .contains(
                        "StageEntered il-haifa",
                        "StageEntered fr-marseille",
                        "ObligationRaised ASSOCIATION_INTERNATIONAL",
                        "ObligationFulfilled il-haifa");
        assertThat(messages).allSatisfy(message -> {
            assertThat(message.twinning()).isEqualTo(ID);
            assertThat(OutboxMessage.eventOf(message.payload()))
                    .isEqualTo(events.get((int) message.sequence() - 1))
                    .extracting(Event::type)
                    .isEqualTo(message.type());
        });
        assertThat(messages)
                .filteredOn(message -> message.recipient().equals("ASSOCIATION_INTERNATIONAL"))
                .first()
                .extracting(ClaimedMessage::payload)
                .asString()
                .contains(
                        "\"words\":{\"parties\":{\"en\":\"Haifa – Marseille\",\"he\":\"חיפה – מרסיי\"}",
                        "\"party\":{\"en\":\"Haifa\",\"he\":\"חיפה\"}",
                        "\"obligation\":{\"en\":\"",
                        "\"due\":{\"en\":\"",
                        "\"text\":{\"en\":\"Haifa: a new obligation, due by ");
        assertThat(count("tw_outbox")).isZero();
        assertThat(count("tw_outbox_attempt")).isZero();
    }

    @Test
    default void aRegistryThatIsNotToldToSendsNothing() {
        keep(JdbcRegistry.on(source()), ID, 3);

        assertThat(drain(outbox())).isEmpty();
    }

    @Test
    default void theSameMessageHasTheSameId() {
        keep(registry(), ID, 2);
        List<ClaimedMessage> first = drain(outbox());
        execute("delete from twinning.tw_event");
        execute("delete from twinning.tw_term");
        execute("delete from twinning.tw_twinning");

        keep(registry(), ID, 2);

        assertThat(drain(outbox())).isEqualTo(first);
    }

    @Test
    default void theMessagesOfATwinningComeOneByOneInOrder() {
        keep(registry(), ID, 4);
        JdbcOutbox outbox = outbox();

        Delivery first = claimOne(outbox);
        assertThat(first.message().sequence()).isEqualTo(1);
        assertThat(outbox.claim(10, LEASE, "other")).isEmpty();
        outbox.failed(first, "no answer");
        assertThat(outbox.claim(10, LEASE, "other")).as("while the first waits").isEmpty();
        letTimePass();

        assertThat(drain(outbox)).extracting(ClaimedMessage::sequence).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    default void severalMessagesOfAnEventKeepTheirOrder() {
        JdbcRegistry registry = JdbcRegistry.on(source())
                .withOutbox(append -> IntStream.range(0, 30)
                        .mapToObj(i -> new OutboxMessage(1, "k" + i, "Note", "reader-" + i, "{}"))
                        .toList());
        registry.append(opening(ID, "opening"));

        assertThat(drain(registry.outbox()))
                .extracting(ClaimedMessage::recipient)
                .containsExactlyElementsOf(
                        IntStream.range(0, 30).mapToObj(i -> "reader-" + i).toList());
    }

    @Test
    default void manyTwinningsAreClaimedAtOnceAndNoMoreThanAsked() {
        for (int i = 0; i < 12; i++) {
            keep(registry(), TwinningId.named("twinning " + i), 2);
        }

        List<Delivery> claimed = outbox().claim(10, LEASE, "worker");

        assertThat(claimed).hasSize(10);
        assertThat(claimed)
                .extracting(delivery -> delivery.message().sequence())
                .containsOnly(1L);
        assertThat(outbox().claim(10, LEASE, "other")).hasSize(2);
    }

    @Test
    default void whatIsNotKeptSendsNothing() {
        Append opening = opening(ID, "opening");
        registry().append(opening);
        Append one = next(opening.twinning(), "one");
        Append other = next(opening.twinning(), "other");
        registry().append(one);

        assertThatExceptionOfType(StaleTwinningException.class)
                .isThrownBy(() -> registry().append(other));

        assertThat(drain(outbox())).extracting(ClaimedMessage::sequence).containsExactly(1L, 2L);
    }

    @Test
    default void messagesThatCannotBeMadeStopTheAppend() {
        JdbcRegistry registry = JdbcRegistry.on(source()).withOutbox(append -> {
            throw new IllegalStateException("no letterhead");
        });

        assertThatIllegalStateException().isThrownBy(() -> registry.append(opening(ID, "opening")));

        assertThat(registry.find(ID)).isEmpty();
        assertThat(count("tw_outbox")).isZero();
    }

    @Test
    default void aTenantSendsItsOwnAlone() {
        JdbcRegistry haifa = registry().tenant("haifa");
        JdbcRegistry bremen = registry().tenant("bremen");
        keep(haifa, ID, 1);
        keep(bremen, ID, 1);

        Delivery delivery = claimOne(haifa.outbox());

        assertThat(bremen.outbox().delivered(delivery)).isFalse();
        assertThat(bremen.outbox().failed(delivery, "forged")).isFalse();
        assertThat(outbox().claim(10, LEASE, "worker")).isEmpty();
        assertThat(drain(bremen.outbox()))
                .extracting(ClaimedMessage::id)
                .doesNotContain(delivery.message().id());
        assertThat(haifa.outbox().delivered(delivery)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u0000b", "a\u202Eb"})
    default void aWorkerHasAVisibleName(String worker) {
        assertThatIllegalArgumentException().isThrownBy(() -> outbox().claim(1, LEASE, worker));
        assertThatIllegalArgumentException().isThrownBy(() -> outbox().claim(1, LEASE, "w".repeat(101)));
    }

    @Test
    default void boundsAreHeld() {
        JdbcOutbox outbox = outbox();
        assertThatIllegalArgumentException().isThrownBy(() -> outbox.claim(0, LEASE, "w"));
        assertThatIllegalArgumentException().isThrownBy(() -> outbox.claim(501, LEASE, "w"));
        assertThatIllegalArgumentException().isThrownBy(() -> outbox.claim(1, Duration.ZERO, "w"));
        assertThatIllegalArgumentException().isThrownBy(() -> outbox.claim(1, Duration.ofDays(2), "w"));
        assertThatIllegalArgumentException().isThrownBy(() -> outbox.dead(0));
        assertThatNullPointerException().isThrownBy(() -> outbox.delivered(null));
        assertThatNullPointerException().isThrownBy(() -> outbox.requeue(null));
        assertThat(outbox.claim(500, LEASE, "ו".repeat(100))).isEmpty();
    }
}

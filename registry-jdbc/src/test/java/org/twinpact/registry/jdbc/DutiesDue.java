package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.twinpact.registry.RegistryContractAppends.opening;
import static org.twinpact.registry.RegistryContractTowns.DAY;
import static org.twinpact.registry.RegistryContractTowns.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.TwinningOffice;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.DutyKind;
import org.twinpact.registry.Append;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Change;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.EventBuilder;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.ObligationBuilder;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Open duties by their day, and one reminder for each. */
interface DutiesDue extends OutboxSubject {
    AuthorityId HAIFA = new AuthorityId("haifa");
    AuthorityId LYON = new AuthorityId("lyon");
    LocalDate NEVER = LocalDate.of(9999, 12, 31);

    @Test
    default void theDutiesOfALifeAreThoseThatItsTwinningHas() {
        JdbcRegistry registry = JdbcRegistry.on(source());
        story(TwinningOffice.over(registry).build(), ID);

        List<Obligation> open = registry.find(ID).orElseThrow().obligations();

        assertThat(open).isNotEmpty();
        assertThat(all(Optional.empty()))
                .extracting(due -> due.owner() + " " + due.code() + " " + due.on() + " " + due.kind())
                .containsExactlyInAnyOrderElementsOf(open.stream()
                        .map(duty -> duty.owner() + " " + duty.code() + " " + duty.due() + " " + duty.kind())
                        .toList());
    }

    @Test
    default void dutiesArePagedByDayAndOwner() {
        raise(250);

        List<Due> all = all(Optional.empty());

        assertThat(all).hasSize(250).doesNotHaveDuplicates();
        assertThat(all).extracting(Due::on).isSorted();
        assertThat(all(Optional.of(LYON)))
                .hasSize(125)
                .allMatch(due -> due.owner().equals(LYON));
        assertThat(registry().duties().due(DAY.plusDays(1), Optional.empty(), Optional.empty()))
                .hasSize(50);
        assertThat(registry().duties().due(DAY.minusDays(1), Optional.empty(), Optional.empty()))
                .isEmpty();
        assertThat(registry().tenant("other").duties().due(NEVER, Optional.empty(), Optional.empty()))
                .isEmpty();
    }

    @Test
    default void theLastDayMayBeBeyondTheCalendarOfTheDatabase() {
        raise(3);

        for (LocalDate until : List.of(NEVER.plusDays(1), LocalDate.MAX)) {
            assertThat(registry().duties().due(until, Optional.empty(), Optional.empty()))
                    .as("until %s", until)
                    .hasSize(3);
        }
        assertThat(registry().duties().due(LocalDate.MIN, Optional.empty(), Optional.empty()))
                .isEmpty();
        assertThat(registry().duties().remind("due", LocalDate.MAX, LocalDate.MAX))
                .isZero();
        assertThat(registry().duties().remind("due", LocalDate.MIN, LocalDate.MAX))
                .isEqualTo(3);
    }

    @Test
    default void aReminderGoesOutOnceHoweverManyAskForIt() throws Exception {
        raise(130);
        drain(outbox());

        int put =
                OutboxTogether.together(worker -> () -> registry().duties().remind("a-week-before", DAY, NEVER))
                        .stream()
                        .mapToInt(Integer::intValue)
                        .sum();

        assertThat(put).isEqualTo(130);
        List<Letter> letters = drain(outbox());
        assertThat(letters).hasSize(130).extracting(Letter::id).doesNotHaveDuplicates();
        assertThat(letters).extracting(Letter::type).containsOnly("DutyDue");
        assertThat(letters).extracting(Letter::recipient).contains("haifa", "lyon");
        assertThat(letters.get(0).payload()).contains("a-week-before").contains("\"duty\":{\"code\":\"D-");
        assertThat(registry().duties().remind("a-week-before", DAY, NEVER)).isZero();
        assertThat(registry().duties().remind("overdue", DAY, DAY)).isEqualTo(5);
    }

    /** They are of one event, and tell of one twinning all the same. */
    @Test
    default void theRemindersOfATwinningAreInHandOneByOne() throws Exception {
        raise(20);
        drain(outbox());
        registry().duties().remind("due", DAY, NEVER);
        assertThat(claimOne(outbox()).letter().type()).isEqualTo("DutyDue");
        assertThat(outbox().claim(10, LEASE, "other")).isEmpty();
        letTimePass();
        Set<TwinningId> inHand = ConcurrentHashMap.newKeySet();
        AtomicInteger left = new AtomicInteger(20);

        OutboxTogether.together(worker -> () -> {
            while (left.get() > 0) {
                for (Delivery delivery : outbox().claim(10, LEASE, "worker-" + worker)) {
                    assertThat(inHand.add(delivery.letter().twinning()))
                            .as("none other in hand")
                            .isTrue();
                    inHand.remove(delivery.letter().twinning());
                    assertThat(outbox().delivered(delivery)).isTrue();
                    left.decrementAndGet();
                }
            }
            return null;
        });

        assertThat(left).hasValue(0);
        assertThat(count("tw_outbox")).isZero();
    }

    @Test
    default void whatIsFulfilledIsNotRemindedOfAndWhatIsOwedAnewIs() {
        Twinning twinning = raise(2);
        assertThat(registry().duties().remind("due", DAY, NEVER)).isEqualTo(2);
        registry()
                .append(after(
                        twinning,
                        "fulfilment",
                        List.of(new Consequence.DutyFulfilled(HAIFA, "D-0"), raised(HAIFA, "D-0", DAY.plusYears(1)))));

        assertThat(registry().duties().remind("due", DAY, NEVER)).isEqualTo(1);
        assertThat(all(Optional.of(HAIFA))).extracting(Due::on).containsExactly(DAY.plusYears(1));
        assertThat(count("tw_reminder")).isEqualTo(2);
    }

    /** The same duty for the same day has the same reminder, of which one may be dead. */
    @Test
    default void aReminderThatIsPutAgainTakesThePlaceOfADeadOne() {
        Twinning twinning = raise(1);
        drain(outbox());
        JdbcOutbox outbox = outbox().backingOff(new BackOff(LEASE, LEASE, 1));
        registry().duties().remind("due", DAY, NEVER);
        Delivery lost = claimOne(outbox);
        assertThat(outbox.failed(lost, "no such address")).isTrue();
        registry()
                .append(after(
                        twinning,
                        "fulfilment",
                        List.of(new Consequence.DutyFulfilled(HAIFA, "D-0"), raised(HAIFA, "D-0", DAY))));
        drain(outbox());

        assertThat(registry().duties().remind("due", DAY, NEVER)).isEqualTo(1);

        assertThat(outbox.dead(10)).isEmpty();
        Delivery again = claimOne(outbox);
        assertThat(again.letter().id()).isEqualTo(lost.letter().id());
        assertThat(again.letter().sequence()).isGreaterThan(lost.letter().sequence());
        assertThat(again.attempt()).isEqualTo(1);
        assertThat(outbox.delivered(lost)).isFalse();
        assertThat(outbox.failed(again, "no such address")).isTrue();
        assertThat(outbox.dead(10)).containsExactly(new DeadLetter(again.letter(), 1, "no such address"));
    }

    @Test
    default void aRowThatIsOutOfDateRemindsNobody() {
        raise(1);
        execute("update twinning.tw_due set code = 'D-9'");
        drain(outbox());

        assertThat(registry().duties().remind("due", DAY, NEVER)).isZero();

        assertThat(count("tw_reminder")).isZero();
        assertThat(drain(outbox())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A week", "'; drop table tw_due; --", "שבוע"})
    default void aReminderHasAName(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry().duties().remind(name, DAY, DAY));
    }

    private List<Due> all(Optional<AuthorityId> owner) {
        List<Due> all = new ArrayList<>();
        List<Due> page;
        do {
            Optional<Due> last = all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
            page = registry().duties().due(NEVER, owner, last);
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    /** Lets Haifa and Lyon owe so many duties, five on the first day and 25 on most others. */
    private Twinning raise(int duties) {
        Append opening = opening(ID, "opening");
        registry().append(opening);
        Append append = after(
                opening.twinning(),
                "duties",
                IntStream.range(0, duties)
                        .mapToObj(i -> raised(i % 2 == 0 ? HAIFA : LYON, "D-" + i, DAY.plusDays((i + 20) / 25 % 10)))
                        .toList());
        registry().append(append);
        return append.twinning();
    }

    private static Change raised(AuthorityId owner, String code, LocalDate due) {
        return new Consequence.DutyRaised(new ObligationBuilder()
                .code(code)
                .kind(DutyKind.REPORT)
                .owner(owner)
                .due(due)
                .basis(Basis.DEFAULT)
                .source("invented for this test")
                .build());
    }

    private static Append after(Twinning twinning, String act, List<? extends Change> changes) {
        Append model = org.twinpact.registry.RegistryContractAppends.next(twinning, act);
        Event first = model.events().get(0);
        List<Event> events = new ArrayList<>();
        Twinning after = twinning;
        for (Change change : changes) {
            Event event = new EventBuilder()
                    .from(first)
                    .act(new ActId(act))
                    .sequence(after.version() + 1)
                    .change(change)
                    .build();
            events.add(event);
            after = after.apply(event);
        }
        return Append.of(twinning.version(), events, after);
    }
}

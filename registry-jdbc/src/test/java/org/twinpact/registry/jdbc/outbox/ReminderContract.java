package org.twinpact.registry.jdbc.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.twinpact.registry.RegistryContractAppends.opening;
import static org.twinpact.registry.RegistryContractTowns.DAY;

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
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.followup.WithheldSubject;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.ObligationTrigger;
import org.twinpact.language.LocalText;
import org.twinpact.registry.AgendaPage;
import org.twinpact.registry.AgendaSearch;
import org.twinpact.registry.Append;
import org.twinpact.registry.jdbc.JdbcOutbox;
import org.twinpact.signing.Release;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.AgendaItem;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.EndEvents;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.EventBuilder;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.ObligationBuilder;
import org.twinpact.twinning.PartyEvents;
import org.twinpact.twinning.PublicationEvents;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** The contract of the reminders, one for each open obligation and day. */
public interface ReminderContract extends OutboxSubject {
    AuthorityId HAIFA = new AuthorityId("haifa");
    AuthorityId LYON = new AuthorityId("lyon");
    LocalDate NEVER = LocalDate.of(9999, 12, 31);

    @Test
    default void obligationsArePagedByDayAndOwner() {
        raise(250);

        List<AgendaItem> all = all(Optional.empty());

        assertThat(all).hasSize(250).doesNotHaveDuplicates().isSorted();
        assertThat(all(Optional.of(LYON)))
                .hasSize(125)
                .allMatch(due -> due.party().equals(LYON));
        assertThat(registry().count(AgendaSearch.until(DAY.plusDays(1)))).isEqualTo(50);
        assertThat(registry().count(AgendaSearch.until(DAY.minusDays(1)))).isZero();
        assertThat(registry().tenant("other").count(AgendaSearch.until(NEVER))).isZero();
    }

    @Test
    default void theDaysOfRemindersMayBeBeyondTheCalendarOfTheDatabase() {
        raise(3);

        assertThat(registry().reminders().write("due", LocalDate.MAX, LocalDate.MAX))
                .isZero();
        assertThat(registry().reminders().write("due", LocalDate.MIN, LocalDate.MAX))
                .isEqualTo(3);
    }

    @Test
    default void aReminderGoesOutOnceHoweverManyAskForIt() throws Exception {
        raise(130);
        drain(outbox());

        int put =
                OutboxConcurrencyContract.together(
                                worker -> () -> registry().reminders().write("a-week-before", DAY, NEVER))
                        .stream()
                        .mapToInt(Integer::intValue)
                        .sum();

        assertThat(put).isEqualTo(130);
        List<ClaimedMessage> messages = drain(outbox());
        assertThat(messages).hasSize(130).extracting(ClaimedMessage::id).doesNotHaveDuplicates();
        assertThat(messages).extracting(ClaimedMessage::type).containsOnly("ObligationDue");
        assertThat(messages).extracting(ClaimedMessage::recipient).contains("haifa", "lyon");
        assertThat(messages.get(0).payload())
                .contains("a-week-before", "\"obligation\":{\"code\":\"D-", "\"due\":{\"en\":\"14 May 2026\"")
                .contains("\"text\":{\"en\":\"Haifa: D-", "\"he\":\"חיפה: D-");
        assertThat(registry().reminders().write("a-week-before", DAY, NEVER)).isZero();
        assertThat(registry().reminders().write("overdue", DAY, DAY)).isEqualTo(5);
    }

    /** Tests that the reminders of one twinning are claimed one by one, although they belong to one event. */
    @Test
    default void theRemindersOfATwinningAreInHandOneByOne() throws Exception {
        raise(20);
        drain(outbox());
        registry().reminders().write("due", DAY, NEVER);
        assertThat(claimOne(outbox()).message().type()).isEqualTo("ObligationDue");
        assertThat(outbox().claim(10, LEASE, "other")).isEmpty();
        letTimePass();
        Set<TwinningId> inHand = ConcurrentHashMap.newKeySet();
        AtomicInteger left = new AtomicInteger(20);

        OutboxConcurrencyContract.together(worker -> () -> {
            while (left.get() > 0) {
                for (Delivery delivery : outbox().claim(10, LEASE, "worker-" + worker)) {
                    assertThat(inHand.add(delivery.message().twinning()))
                            .as("none other in hand")
                            .isTrue();
                    inHand.remove(delivery.message().twinning());
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
    default void whatIsFulfilledIsNotRemindedOfAndWhatIsOwedAgainIs() {
        Twinning twinning = raise(2);
        assertThat(registry().reminders().write("due", DAY, NEVER)).isEqualTo(2);
        registry()
                .append(after(
                        twinning,
                        "fulfilment",
                        List.of(
                                new Consequence.ObligationFulfilled(HAIFA, "D-0", Optional.empty()),
                                raised(HAIFA, "D-0", DAY.plusYears(1)))));

        assertThat(registry().reminders().write("due", DAY, NEVER)).isEqualTo(1);
        assertThat(all(Optional.of(HAIFA))).extracting(AgendaItem::on).containsExactly(DAY.plusYears(1));
        assertThat(count("tw_reminder")).isEqualTo(2);
    }

    @Test
    default void aReportForAMissedPeriodLeavesTheReminderOfTheOpenOne() {
        ReportingPeriod missed = new ReportingPeriod(DAY.minusYears(1), DAY.minusDays(1));
        Append opening = opening(ID, "opening");
        registry().append(opening);
        Consequence.ObligationRaised open = (Consequence.ObligationRaised) raised(HAIFA, "D-0", DAY);
        Append raised = after(
                opening.twinning(),
                "obligation",
                List.of(new Consequence.ObligationRaised(open.obligation()
                        .withPeriod(new ReportingPeriod(DAY, DAY))
                        .withMissed(missed))));
        registry().append(raised);
        assertThat(all(Optional.of(HAIFA)))
                .extracting(AgendaItem::kind)
                .containsExactly(AgendaItem.Kind.MISSED_PERIOD, AgendaItem.Kind.OBLIGATION);
        assertThat(registry().reminders().write("due", DAY.minusYears(1), NEVER))
                .isEqualTo(1);

        registry()
                .append(after(
                        raised.twinning(),
                        "report",
                        List.of(new Consequence.ObligationFulfilled(HAIFA, "D-0", Optional.of(missed)))));

        assertThat(all(Optional.of(HAIFA))).extracting(AgendaItem::on).containsExactly(DAY);
        assertThat(registry().reminders().write("due", DAY, NEVER)).isZero();
        assertThat(registry().find(ID).orElseThrow().obligations())
                .singleElement()
                .satisfies(obligation -> assertThat(obligation.missed()).isEmpty());
    }

    @Test
    default void aRescheduledObligationIsRemindedOfOnItsNewDay() {
        Twinning twinning = raise(1);
        Obligation owed = twinning.obligations().get(0);
        assertThat(registry().reminders().write("due", DAY, NEVER)).isEqualTo(1);

        registry()
                .append(after(
                        twinning,
                        "correction",
                        List.of(new Consequence.ObligationRescheduled(owed.withDue(DAY.plusDays(2))))));

        assertThat(all(Optional.of(HAIFA))).extracting(AgendaItem::on).containsExactly(DAY.plusDays(2));
        assertThat(registry().reminders().write("due", DAY, NEVER)).isEqualTo(1);
        assertThat(all(Optional.of(HAIFA))).hasSize(1);
    }

    @Test
    default void anObligationThatRestsIsRemindedOfOnItsNewDay() {
        Append opening = opening(ID, "opening");
        registry().append(opening);
        LocalText reason = LocalText.of("שיקולי ביטחון", "Security");
        Obligation owed = ((Consequence.ObligationRaised) raised(HAIFA, "D-0", DAY))
                .obligation()
                .withKind(ObligationKind.PUBLICATION)
                .withDue(DAY.plusDays(10));
        Append raised = after(opening.twinning(), "obligation", List.of(new Consequence.ObligationRaised(owed)));
        registry().append(raised);
        assertThat(registry().reminders().write("due", DAY, NEVER)).isEqualTo(1);

        Append withheld = after(
                raised.twinning(),
                "withheld",
                List.of(new PublicationEvents.PublicationWithheld(
                        HAIFA, WithheldSubject.wholeTwinning(), DAY, DAY.plusDays(30), reason)));
        registry().append(withheld);

        assertThat(all(Optional.of(HAIFA))).extracting(AgendaItem::on).containsExactly(DAY.plusDays(40));
        assertThat(registry().reminders().write("due", DAY, NEVER)).isEqualTo(1);
        Append proposed = after(
                withheld.twinning(),
                "release",
                List.of(new PublicationEvents.ReleaseProposed(
                        HAIFA, new Release("R1", reason, Sha256.of(List.of("text")), Optional.empty()), DAY)));
        registry().append(proposed);
        assertThat(registry().reminders().write("due", DAY, NEVER)).isZero();

        registry()
                .append(after(
                        proposed.twinning(),
                        "lifted",
                        List.of(new PublicationEvents.WithholdingLifted(
                                HAIFA, WithheldSubject.wholeTwinning(), DAY, reason))));

        assertThat(all(Optional.of(HAIFA))).extracting(AgendaItem::on).containsExactly(DAY.plusDays(10));
    }

    @Test
    default void eachSuccessorOfAPartyIsRemindedOfWhatItOwes() {
        Twinning twinning = raise(1);
        LocalAuthority haifa = twinning.track(HAIFA).orElseThrow().authority();
        LocalAuthority later = haifa.withId(new AuthorityId("il-metropolis"));
        assertThat(registry().reminders().write("due", DAY, NEVER)).isEqualTo(1);

        Append succeeded = after(twinning, "successor", List.of(new PartyEvents.SuccessorRecorded(HAIFA, later)));
        registry().append(succeeded);
        assertThat(registry().reminders().write("due", DAY, NEVER)).isEqualTo(1);
        assertThat(all(Optional.of(later.id()))).hasSize(1);
        assertThat(all(Optional.of(HAIFA))).isEmpty();
    }

    @Test
    default void theObligationsOfATwinningThatIsResumedAreDueAgain() {
        Twinning twinning = raise(1);
        LocalText reason = LocalText.of("טעות", "A slip");
        Append end = after(
                twinning,
                "end",
                List.of(
                        new EndEvents.TwinningDiscontinued(reason, DAY),
                        new Consequence.ObligationLifted(HAIFA, "D-0", Optional.empty(), false)));
        registry().append(end);
        assertThat(all(Optional.of(HAIFA))).isEmpty();

        registry().append(after(end.twinning(), "resumption", List.of(new EndEvents.TwinningResumed(reason))));

        assertThat(all(Optional.of(HAIFA))).extracting(AgendaItem::on).containsExactly(DAY);
    }

    /** Tests a dead reminder. The same obligation for the same day has the same reminder. */
    @Test
    default void aReminderThatIsPutAgainTakesThePlaceOfADeadOne() {
        Twinning twinning = raise(1);
        drain(outbox());
        JdbcOutbox outbox = outbox().withBackoff(new Backoff(LEASE, LEASE, 1));
        registry().reminders().write("due", DAY, NEVER);
        Delivery lost = claimOne(outbox);
        assertThat(outbox.failed(lost, "no such address")).isTrue();
        registry()
                .append(after(
                        twinning,
                        "fulfilment",
                        List.of(
                                new Consequence.ObligationFulfilled(HAIFA, "D-0", Optional.empty()),
                                raised(HAIFA, "D-0", DAY))));
        drain(outbox());

        assertThat(registry().reminders().write("due", DAY, NEVER)).isEqualTo(1);

        assertThat(outbox.dead(10)).isEmpty();
        Delivery again = claimOne(outbox);
        assertThat(again.message().id()).isEqualTo(lost.message().id());
        assertThat(again.message().sequence()).isGreaterThan(lost.message().sequence());
        assertThat(again.attempt()).isEqualTo(1);
        assertThat(outbox.delivered(lost)).isFalse();
        assertThat(outbox.failed(again, "no such address")).isTrue();
        assertThat(outbox.dead(10)).containsExactly(new DeadLetter(again.message(), 1, "no such address"));
    }

    @Test
    default void aRowThatIsOutOfDateRemindsNobody() {
        raise(1);
        execute("update twinning.tw_agenda set code = 'D-9'");
        drain(outbox());

        assertThat(registry().reminders().write("due", DAY, NEVER)).isZero();

        assertThat(count("tw_reminder")).isZero();
        assertThat(drain(outbox())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A week", "'; drop table tw_agenda; --", "שבוע"})
    default void aReminderHasAName(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry().reminders().write(name, DAY, DAY));
    }

    private List<AgendaItem> all(Optional<AuthorityId> owner) {
        List<AgendaItem> all = new ArrayList<>();
        AgendaSearch search =
                AgendaSearch.until(NEVER).obligations().withParty(owner).withLimit(100);
        Optional<String> cursor = Optional.empty();
        do {
            AgendaPage page = registry().agenda(search.withCursor(cursor));
            page.entries().forEach(entry -> all.add(entry.item()));
            cursor = page.next();
        } while (cursor.isPresent());
        return all;
    }

    /** Stores a number of obligations of Haifa and Lyon, five on the first day and 25 on most others. */
    private Twinning raise(int obligations) {
        Append opening = opening(ID, "opening");
        registry().append(opening);
        Append append = after(
                opening.twinning(),
                "obligations",
                IntStream.range(0, obligations)
                        .mapToObj(i -> raised(i % 2 == 0 ? HAIFA : LYON, "D-" + i, DAY.plusDays((i + 20) / 25 % 10)))
                        .toList());
        registry().append(append);
        return append.twinning();
    }

    private static EventData raised(AuthorityId owner, String code, LocalDate due) {
        return new Consequence.ObligationRaised(new ObligationBuilder()
                .code(code)
                .kind(ObligationKind.REPORT)
                .owner(owner)
                .raisedBy(ObligationTrigger.SIGNING)
                .since(due)
                .due(due)
                .basis(Basis.DEFAULT)
                .source("invented for this test")
                .build());
    }

    private static Append after(Twinning twinning, String act, List<? extends EventData> changes) {
        Append model = org.twinpact.registry.RegistryContractAppends.next(twinning, act);
        Event first = model.events().get(0);
        List<Event> events = new ArrayList<>();
        Twinning after = twinning;
        for (EventData change : changes) {
            Event event = new EventBuilder()
                    .from(first)
                    .act(new ActId(act))
                    .sequence(after.version() + 1)
                    .data(change)
                    .build();
            events.add(event);
            after = after.apply(event);
        }
        return Append.of(twinning.version(), events, after);
    }
}

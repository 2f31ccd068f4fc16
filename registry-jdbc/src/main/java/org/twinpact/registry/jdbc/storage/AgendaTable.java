package org.twinpact.registry.jdbc.storage;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.registry.AgendaSearch;
import org.twinpact.registry.Append;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.jdbc.session.SqlFragment;
import org.twinpact.registry.jdbc.session.SqlRow;
import org.twinpact.twinning.AgendaItem;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.EndEvents;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.PartyEvents;
import org.twinpact.twinning.PublicationEvents;
import org.twinpact.twinning.TwinningId;

/** The items of the agendas of a tenant's parties, one row each, and the reminders of the obligations among them. */
public final class AgendaTable {
    private static final String INSERT = """
            insert into twinning.tw_agenda (tenant, due_on, twinning_id, party, kind, code)
            values (?, ?, ?, ?, ?, ?)""";

    private static final String DELETE = "delete from twinning.tw_agenda where tenant = ? and twinning_id = ?";

    private static final String FORGET =
            "delete from twinning.tw_reminder where tenant = ? and twinning_id = ? and owner = ? and code = ?";

    private static final String REMINDED = """
            insert into twinning.tw_reminder (tenant, due_on, twinning_id, owner, code, reminder)
            values (?, ?, ?, ?, ?, ?)""";

    private static final String NOT_REMINDED = " and not exists (select 1 from twinning.tw_reminder r"
            + " where r.tenant = d.tenant and r.twinning_id = d.twinning_id and r.owner = d.party and r.code = d.code"
            + " and r.due_on = d.due_on and r.reminder = ?)";

    private static final List<String> ORDER = List.of("due_on", "twinning_id", "party", "kind", "code");

    private static final List<String> ORDER_OF_PARTY = List.of("due_on", "twinning_id", "kind", "code");

    private final Session session;
    private final String tenant;

    public AgendaTable(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    /** Writes the items that an append may have changed, and forgets the reminders of what it ends, without a query. */
    public void put(Append append) throws SQLException {
        if (append.expectedVersion() == 0) {
            open(List.of(append));
            return;
        }
        UUID twinning = append.twinning().id().value();
        if (AgendaItem.areChangedBy(append.events())) {
            session.update(DELETE, tenant, twinning);
            open(List.of(append));
        }
        session.batch(
                FORGET,
                ended(append).stream()
                        .map(owed ->
                                new Object[] {tenant, twinning, owed.owner().value(), owed.code()})
                        .toList());
    }

    /** Adds the items of new twinnings. */
    public void open(List<Append> appends) throws SQLException {
        session.batch(
                INSERT,
                appends.stream()
                        .flatMap(append -> AgendaItem.of(append.twinning()).stream())
                        .map(item -> new Object[] {
                            tenant,
                            item.on(),
                            item.twinning().value(),
                            item.party().value(),
                            item.kind().name(),
                            item.code()
                        })
                        .toList());
    }

    /** Returns the items of a page in order, and one more if there is another page. */
    public List<AgendaItem> page(AgendaSearch search) throws SQLException {
        return page(search, search.after(), new SqlFragment());
    }

    /**
     * Returns the obligations that match a search, come after an item and have no reminder of a name, in order, at most
     * one more than the limit of the search.
     */
    public List<AgendaItem> notReminded(String reminder, AgendaSearch search, Optional<AgendaItem> after)
            throws SQLException {
        return page(search, after, new SqlFragment().add(NOT_REMINDED, reminder));
    }

    /** Returns the number of items that match a search. */
    public long count(AgendaSearch search) throws SQLException {
        SqlFragment statement = new SqlFragment().add("select count(*)").add(where(search, search.since()));
        return session.first(row -> row.getLong(1), statement.text(), statement.values())
                .orElseThrow();
    }

    /**
     * Adds a reminder.
     *
     * @throws SQLException a duplicate key if another caller was faster
     */
    public void putReminder(AgendaItem due, String reminder) throws SQLException {
        session.update(
                REMINDED, tenant, due.on(), due.twinning().value(), due.party().value(), due.code(), reminder);
    }

    private List<AgendaItem> page(AgendaSearch search, Optional<AgendaItem> after, SqlFragment more)
            throws SQLException {
        // The bound of the day is one range of the index on every engine. Not every engine compares rows by an index.
        LocalDate first = after.map(AgendaItem::on)
                .filter(day -> day.isAfter(search.since()))
                .orElse(search.since());
        // With the party alone, the order of the rest is that of an index.
        List<String> order = search.party().isPresent() ? ORDER_OF_PARTY : ORDER;
        SqlFragment statement = new SqlFragment()
                .add("select d.due_on, d.twinning_id, d.party, d.kind, d.code")
                .add(where(search, first))
                .add(more);
        after.ifPresent(last -> statement.add(further(last, order)));
        statement.add(" order by d." + String.join(", d.", order) + " fetch first ? rows only", search.limit() + 1);
        return session.list(AgendaTable::item, statement.text(), statement.values());
    }

    private static SqlFragment further(AgendaItem last, List<String> order) {
        Map<String, Object> values = Map.of(
                "due_on", last.on(),
                "twinning_id", last.twinning().value(),
                "party", last.party().value(),
                "kind", last.kind().name(),
                "code", last.code());
        return new SqlFragment()
                .add(
                        " and (d." + String.join(", d.", order) + ") > (" + "?, ".repeat(order.size() - 1) + "?)",
                        order.stream().map(values::get).toArray());
    }

    private SqlFragment where(AgendaSearch search, LocalDate first) {
        SqlFragment where = new SqlFragment()
                .add(
                        " from twinning.tw_agenda d where d.tenant = ? and d.due_on >= ? and d.due_on <= ?",
                        tenant,
                        first,
                        search.until());
        search.party().ifPresent(party -> where.add(" and d.party = ?", party.value()));
        if (!search.kinds().isEmpty()) {
            where.add(
                    " and d.kind" + OutboxTable.in(search.kinds().size()),
                    search.kinds().stream().map(AgendaItem.Kind::name).sorted().toArray());
        }
        return where;
    }

    private static AgendaItem item(SqlRow row) throws SQLException {
        return new AgendaItem(
                row.getObject(1, LocalDate.class),
                new TwinningId(row.getObject(2, UUID.class)),
                new AuthorityId(row.getString(3)),
                AgendaItem.Kind.valueOf(row.getString(4)),
                row.getString(5));
    }

    /**
     * Returns the obligations that an append fulfils or lifts, and those rescheduled, reopened, raised while open, open
     * again after an end was taken back, passed to another party, or resting, whose reminders are forgotten. The report for a missed period, or its waiver,
     * leaves the open one as it is.
     */
    private static Set<ObligationKey> ended(Append append) {
        Set<ObligationKey> ended = new LinkedHashSet<>();
        for (Event event : append.events()) {
            if (event.data() instanceof Consequence.ObligationFulfilled fulfilled) {
                addSettled(append, new ObligationKey(fulfilled.owner(), fulfilled.code()), fulfilled.period(), ended);
            } else if (event.data() instanceof Consequence.ObligationLifted lifted) {
                addSettled(append, new ObligationKey(lifted.owner(), lifted.code()), lifted.period(), ended);
            } else if (event.data() instanceof Consequence.ObligationReopened reopened) {
                ended.add(key(reopened.obligation()));
            } else if (event.data() instanceof Consequence.ObligationRescheduled rescheduled) {
                ended.add(key(rescheduled.obligation()));
            } else if (event.data() instanceof Consequence.ObligationRaised raised && isOpenTwice(append, raised)) {
                ended.add(key(raised.obligation()));
            } else if (event.data() instanceof PublicationEvents.PublicationWithheld withheld) {
                addResting(append, withheld.party(), ended);
            } else if (event.data() instanceof PublicationEvents.WithholdingLifted lifted) {
                addResting(append, lifted.party(), ended);
            } else if (event.data() instanceof PartyEvents.SuccessorRecorded succeeded) {
                addPassed(append, succeeded.party(), succeeded.authority().id(), ended);
            } else if (event.data() instanceof PartyEvents.MergerRecorded merger) {
                addPassed(append, merger.merged(), merger.party(), ended);
            } else if (event.data() instanceof EndEvents.TwinningResumed) {
                append.twinning().obligations().stream().map(AgendaTable::key).forEach(ended::add);
            }
        }
        return ended;
    }

    /** Adds the obligations that passed to another key, under the key that they had before. */
    private static void addPassed(Append append, AuthorityId from, AuthorityId to, Set<ObligationKey> ended) {
        if (!from.equals(to)) {
            append.twinning().obligations().stream()
                    .filter(owed -> owed.owner().equals(to))
                    .map(owed -> new ObligationKey(from, owed.code()))
                    .forEach(ended::add);
        }
    }

    private static ObligationKey key(Obligation obligation) {
        return new ObligationKey(obligation.owner(), obligation.code());
    }

    private static void addResting(Append append, AuthorityId party, Set<ObligationKey> ended) {
        append.twinning().obligations().stream()
                .filter(owed -> owed.owner().equals(party) && owed.kind() == ObligationKind.PUBLICATION)
                .map(AgendaTable::key)
                .forEach(ended::add);
    }

    private static void addSettled(
            Append append, ObligationKey key, Optional<ReportingPeriod> period, Set<ObligationKey> ended) {
        boolean isOfMissedPeriod = period.isPresent()
                && append.events().stream()
                        .noneMatch(event -> event.data() instanceof Consequence.ObligationRaised raised
                                && key(raised.obligation()).equals(key))
                && append.twinning().obligations().stream()
                        .anyMatch(
                                open -> key(open).equals(key) && open.settled().contains(period.get()));
        if (!isOfMissedPeriod) {
            ended.add(key);
        }
    }

    /** Returns whether an obligation is raised that is open already, although the history may raise it twice. */
    private static boolean isOpenTwice(Append append, Consequence.ObligationRaised raised) {
        return append.twinning().obligations().stream()
                        .filter(owed -> key(owed).equals(key(raised.obligation()))
                                && owed.due().equals(raised.obligation().due()))
                        .count()
                > 1;
    }

    /** An obligation without its due day. */
    private record ObligationKey(AuthorityId owner, String code) {}
}

package org.twinpact.registry.jdbc.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinpact.evidence.Sha256;
import org.twinpact.registry.Append;
import org.twinpact.registry.EventFormat;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.jdbc.session.SqlFragment;
import org.twinpact.registry.jdbc.session.SqlRow;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.TwinningId;

/** The events of a tenant's twinnings, one row each. Rows are only added. The other columns repeat parts of the body. */
public final class EventTable {
    private static final String INSERT = """
            insert into twinning.tw_event
            (tenant, twinning_id, sequence, authority, act_id, act_part, type, form, occurred_on, recorded_at, body,
            hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String HISTORY =
            "select body from twinning.tw_event where tenant = ? and twinning_id = ? order by sequence";

    private static final String ACT = """
            select body from twinning.tw_event
            where tenant = ? and twinning_id = ? and act_id = ? order by sequence""";

    private static final String FROM = """
            select sequence, authority, act_id, act_part, type, form, occurred_on, recorded_at, body, hash
            from twinning.tw_event where tenant = ? and twinning_id = ? and sequence >= ?
            order by sequence fetch first 100 rows only""";

    private static final String REST = """
            select body from twinning.tw_event where tenant = ? and twinning_id = ? and sequence > ?
            order by tenant, twinning_id, sequence fetch first ? rows only""";

    private static final String FURTHER = """
            select body from twinning.tw_event where tenant = ? and twinning_id > ?
            order by tenant, twinning_id, sequence fetch first ? rows only""";

    private static final String FIRST = """
            select body from twinning.tw_event where tenant = ?
            order by tenant, twinning_id, sequence fetch first ? rows only""";

    private final Session session;
    private final String tenant;

    public EventTable(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    /**
     * Adds events to a chain.
     *
     * @param previous the hash of the event before them
     * @return the hash of the last event
     */
    public Sha256 add(List<Event> events, Sha256 previous) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        Sha256 head = link(events, previous, rows);
        session.batch(INSERT, rows);
        return head;
    }

    /** Adds the events of new twinnings and returns the hash of the last event of each. */
    public List<Sha256> open(List<Append> appends) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        List<Sha256> heads = new ArrayList<>();
        for (Append append : appends) {
            Sha256 genesis = new HashChain(tenant, append.twinning().id()).genesis();
            heads.add(link(append.events(), genesis, rows));
        }
        session.batch(INSERT, rows);
        return heads;
    }

    /** Links the events to the chain and adds their rows to the list. A restored history has many acts. */
    private Sha256 link(List<Event> events, Sha256 previous, List<Object[]> rows) {
        Sha256 head = previous;
        Event last = null;
        int part = 0;
        for (Event event : events) {
            part = last != null && event.isOfSameAct(last) ? part + 1 : 0;
            last = event;
            String line = EventFormat.write(event);
            head = new HashChain(tenant, event.twinning()).link(head, event.sequence(), line);
            rows.add(values(event, part, line, head));
        }
        return head;
    }

    /**
     * Returns a page of the events of all twinnings, ordered by key and number. Makes two queries, so that each can
     * follow the index.
     */
    public List<Event> after(Optional<Event> place, int limit) throws SQLException {
        if (place.isEmpty()) {
            return session.list(EventTable::event, FIRST, tenant, limit);
        }
        Object id = place.get().twinning().value();
        List<Event> events = new ArrayList<>(
                session.list(EventTable::event, REST, tenant, id, place.get().sequence(), limit));
        if (events.size() < limit) {
            events.addAll(session.list(EventTable::event, FURTHER, tenant, id, limit - events.size()));
        }
        return events;
    }

    private static Event event(SqlRow row) throws SQLException {
        return EventFormat.read(row.getString(1));
    }

    /** Returns the events of some twinnings whose days are in a range, ordered by key and number. */
    public List<Event> between(Set<TwinningId> ids, LocalDate since, LocalDate until) throws SQLException {
        return events(ids, " and occurred_on >= ? and occurred_on <= ?", since, until);
    }

    /** Returns the events of some twinnings that were recorded in a time, ordered by key and number. */
    public List<Event> recorded(Set<TwinningId> ids, Instant since, Instant before) throws SQLException {
        return events(
                ids,
                " and recorded_at >= ? and recorded_at < ?",
                since.atOffset(ZoneOffset.UTC),
                before.atOffset(ZoneOffset.UTC));
    }

    private List<Event> events(Set<TwinningId> ids, String condition, Object from, Object to) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        SqlFragment statement = new SqlFragment()
                .add("select body from twinning.tw_event where tenant = ? and twinning_id", tenant)
                .add(
                        OutboxTable.in(ids.size()),
                        ids.stream().map(TwinningId::value).toArray())
                .add(condition + " order by twinning_id, sequence", from, to);
        return session.list(EventTable::event, statement.text(), statement.values());
    }

    public List<Event> history(TwinningId id) throws SQLException {
        return session.list(EventTable::event, HISTORY, tenant, id.value());
    }

    /** Returns the events of the acts with a key in order, which several authorities may have used. */
    public List<Event> of(TwinningId id, ActId act) throws SQLException {
        return session.list(EventTable::event, ACT, tenant, id.value(), act.value());
    }

    /** Returns the next hundred rows, beginning with an event number. */
    public List<EventRow> from(TwinningId id, long sequence) throws SQLException {
        return session.list(EventRow::of, FROM, tenant, id.value(), sequence);
    }

    private Object[] values(Event event, int part, String line, Sha256 hash) {
        return new Object[] {
            tenant,
            event.twinning().value(),
            event.sequence(),
            event.by().authority().value(),
            event.act().value(),
            part,
            event.type(),
            event.data().form(),
            event.on(),
            event.recordedAt().atOffset(ZoneOffset.UTC),
            line,
            hash.hex()
        };
    }
}

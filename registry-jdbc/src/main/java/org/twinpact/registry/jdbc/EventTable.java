package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.twinpact.evidence.Sha256;
import org.twinpact.registry.EventFormat;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.TwinningId;

/** One row for each event of a tenant's twinnings; rows are only added. The other columns repeat parts of the body. */
final class EventTable {
    private static final String INSERT = """
            insert into twinning.tw_event
            (tenant, twinning_id, sequence, act_id, act_part, type, form, occurred_on, recorded_at, body, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String HISTORY =
            "select body from twinning.tw_event where tenant = ? and twinning_id = ? order by sequence";

    private static final String ACT =
            "select body from twinning.tw_event where tenant = ? and twinning_id = ? and act_id = ? order by act_part";

    private static final String FROM = """
            select sequence, act_id, act_part, type, form, occurred_on, recorded_at, body, hash
            from twinning.tw_event where tenant = ? and twinning_id = ? and sequence >= ?
            order by sequence fetch first 100 rows only""";

    private final Session session;
    private final String tenant;

    EventTable(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    /**
     * Adds the events of an act to a chain.
     *
     * @param previous the hash of the event before them
     * @return the hash of the last
     */
    Sha256 add(List<Event> act, Sha256 previous) throws SQLException {
        Sha256 head = previous;
        List<Object[]> rows = new ArrayList<>();
        for (Event event : act) {
            String line = EventFormat.write(event);
            head = new Chain(tenant, event.twinning()).link(head, event.sequence(), line);
            rows.add(values(event, rows.size(), line, head));
        }
        session.batch(INSERT, rows);
        return head;
    }

    List<Event> history(TwinningId id) throws SQLException {
        return session.list(row -> EventFormat.read(row.getString(1)), HISTORY, tenant, id.value());
    }

    /** The events of one act in order; empty if it was not kept. */
    List<Event> of(TwinningId id, ActId act) throws SQLException {
        return session.list(row -> EventFormat.read(row.getString(1)), ACT, tenant, id.value(), act.value());
    }

    /** The next hundred rows from a number on. */
    List<KeptEvent> from(TwinningId id, long sequence) throws SQLException {
        return session.list(row -> KeptEvent.in(row, session.dialect()), FROM, tenant, id.value(), sequence);
    }

    private Object[] values(Event event, int part, String line, Sha256 hash) {
        return new Object[] {
            tenant,
            event.twinning().value(),
            event.sequence(),
            event.act().value(),
            part,
            event.type(),
            event.change().form(),
            event.on(),
            event.recordedAt().atOffset(ZoneOffset.UTC),
            line,
            hash.hex()
        };
    }
}

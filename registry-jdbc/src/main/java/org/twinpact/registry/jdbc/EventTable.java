package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.twinpact.registry.EventFormat;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.TwinningId;

/** One row for each event of a tenant's twinnings; rows are only added. The other columns repeat parts of the body. */
final class EventTable {
    private static final String INSERT = """
            insert into twinning.tw_event
            (tenant, twinning_id, sequence, act_id, act_part, type, form, occurred_on, recorded_at, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String HISTORY =
            "select body from twinning.tw_event where tenant = ? and twinning_id = ? order by sequence";

    private static final String ACT =
            "select body from twinning.tw_event where tenant = ? and twinning_id = ? and act_id = ? order by act_part";

    private final Session session;
    private final String tenant;

    EventTable(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    void add(List<Event> act) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (Event event : act) {
            rows.add(values(event, rows.size()));
        }
        session.batch(INSERT, rows);
    }

    List<Event> history(TwinningId id) throws SQLException {
        return session.list(row -> EventFormat.read(row.getString(1)), HISTORY, tenant, id.value());
    }

    /** The events of one act in order; empty if it was not kept. */
    List<Event> of(TwinningId id, ActId act) throws SQLException {
        return session.list(row -> EventFormat.read(row.getString(1)), ACT, tenant, id.value(), act.value());
    }

    private Object[] values(Event event, int part) {
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
            EventFormat.write(event)
        };
    }
}

package org.twinpact.registry.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.DutyKind;
import org.twinpact.registry.Append;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** One row for each open duty of a tenant's twinnings, and one for each reminder of it. */
final class DueTable {
    private static final String SELECT =
            "select d.due_on, d.twinning_id, d.owner, d.code, d.kind from twinning.tw_due d where d.tenant = ?";

    private static final String OF_TWINNING = SELECT + " and d.twinning_id = ?";

    private static final String BETWEEN = SELECT + " and d.due_on >= ? and d.due_on <= ?";

    private static final String OF_OWNER = " and d.owner = ?";

    private static final String NOT_REMINDED = " and not exists (select 1 from twinning.tw_reminder r"
            + " where r.tenant = d.tenant and r.twinning_id = d.twinning_id and r.owner = d.owner and r.code = d.code"
            + " and r.due_on = d.due_on and r.reminder = ?)";

    private static final String AFTER = " and (d.due_on, d.twinning_id, d.owner, d.code) > (?, ?, ?, ?)";

    private static final String PAGE =
            " order by d.due_on, d.twinning_id, d.owner, d.code fetch first " + DueTable.MOST + " rows only";

    private static final String INSERT = """
            insert into twinning.tw_due (tenant, due_on, twinning_id, owner, code, kind)
            values (?, ?, ?, ?, ?, ?)""";

    private static final String KEY = " where tenant = ? and due_on = ? and twinning_id = ? and owner = ? and code = ?";

    private static final String DELETE = "delete from twinning.tw_due" + KEY;

    private static final String FORGET = "delete from twinning.tw_reminder" + KEY;

    private static final String REMINDED = """
            insert into twinning.tw_reminder (tenant, due_on, twinning_id, owner, code, reminder)
            values (?, ?, ?, ?, ?, ?)""";

    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

    /** Rows of a page. */
    static final int MOST = 100;

    private final Session session;
    private final String tenant;

    DueTable(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    /** Puts the duties that are open after an append, where it speaks of duties at all. */
    void put(Append append) throws SQLException {
        if (append.events().stream().noneMatch(DueTable::isOfDuties)) {
            return;
        }
        Set<Due> open = open(append.twinning());
        List<Due> held = session.list(
                DueTable::due, OF_TWINNING, tenant, append.twinning().id().value());
        delete(without(held, open));
        insert(without(open, held));
    }

    List<Due> due(LocalDate until, Optional<AuthorityId> owner, Optional<Due> after) throws SQLException {
        List<Object> values = new ArrayList<>(List.of(tenant, EARLIEST, until));
        owner.ifPresent(given -> values.add(given.value()));
        return page(BETWEEN + (owner.isPresent() ? OF_OWNER : ""), values, after);
    }

    List<Due> notReminded(String reminder, LocalDate from, LocalDate until, Optional<Due> after) throws SQLException {
        return page(BETWEEN + NOT_REMINDED, new ArrayList<>(List.of(tenant, from, until, reminder)), after);
    }

    /** Fails with a violated key where others were faster. */
    void putReminder(Due due, String reminder) throws SQLException {
        session.update(
                REMINDED, tenant, due.on(), due.twinning().value(), due.owner().value(), due.code(), reminder);
    }

    private List<Due> page(String sql, List<Object> values, Optional<Due> after) throws SQLException {
        after.ifPresent(due -> values.addAll(
                List.of(due.on(), due.twinning().value(), due.owner().value(), due.code())));
        return session.list(DueTable::due, sql + (after.isPresent() ? AFTER : "") + PAGE, values.toArray());
    }

    private void delete(List<Due> dues) throws SQLException {
        for (Due due : dues) {
            Object[] key = {
                tenant, due.on(), due.twinning().value(), due.owner().value(), due.code()
            };
            session.update(DELETE, key);
            session.update(FORGET, key);
        }
    }

    private void insert(List<Due> dues) throws SQLException {
        for (Due due : dues) {
            session.update(
                    INSERT,
                    tenant,
                    due.on(),
                    due.twinning().value(),
                    due.owner().value(),
                    due.code(),
                    due.kind().name());
        }
    }

    private static boolean isOfDuties(Event event) {
        return event.change() instanceof Consequence.DutyRaised
                || event.change() instanceof Consequence.DutyFulfilled
                || event.change() instanceof Consequence.DutyLifted;
    }

    private static Set<Due> open(Twinning twinning) {
        Set<Due> open = new LinkedHashSet<>();
        twinning.obligations()
                .forEach(duty -> open.add(new Due(duty.due(), twinning.id(), duty.owner(), duty.code(), duty.kind())));
        return open;
    }

    private static List<Due> without(Collection<Due> some, Collection<Due> others) {
        return some.stream().filter(due -> !others.contains(due)).toList();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getObject(1, LocalDate.class),
                new TwinningId(row.getObject(2, UUID.class)),
                new AuthorityId(row.getString(3)),
                row.getString(4),
                DutyKind.valueOf(row.getString(5)));
    }
}

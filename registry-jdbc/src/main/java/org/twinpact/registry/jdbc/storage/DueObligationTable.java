package org.twinpact.registry.jdbc.storage;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.registry.Append;
import org.twinpact.registry.jdbc.outbox.DueObligation;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.jdbc.session.SqlRow;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.EndEvents;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** The open obligations of a tenant's twinnings, one row each, and the reminders of them. */
public final class DueObligationTable {
    private static final String SELECT =
            "select d.due_on, d.twinning_id, d.owner, d.code, d.kind from twinning.tw_obligation d where d.tenant = ?";

    private static final String BETWEEN = SELECT + " and d.due_on >= ? and d.due_on <= ?";

    private static final String OF_OWNER = " and d.owner = ?";

    private static final String NOT_REMINDED = " and not exists (select 1 from twinning.tw_reminder r"
            + " where r.tenant = d.tenant and r.twinning_id = d.twinning_id and r.owner = d.owner and r.code = d.code"
            + " and r.due_on = d.due_on and r.reminder = ?)";

    private static final String AFTER = " and (d.due_on, d.twinning_id, d.owner, d.code) > (?, ?, ?, ?)";

    private static final String PAGE =
            " order by d.due_on, d.twinning_id, d.owner, d.code fetch first " + DueObligationTable.MOST + " rows only";

    private static final String INSERT = """
            insert into twinning.tw_obligation (tenant, due_on, twinning_id, owner, code, kind)
            values (?, ?, ?, ?, ?, ?)""";

    private static final String KEY = " where tenant = ? and twinning_id = ? and owner = ? and code = ?";

    private static final String DELETE = "delete from twinning.tw_obligation" + KEY;

    private static final String FORGET = "delete from twinning.tw_reminder" + KEY;

    private static final String REMINDED = """
            insert into twinning.tw_reminder (tenant, due_on, twinning_id, owner, code, reminder)
            values (?, ?, ?, ?, ?, ?)""";

    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

    /** The number of rows of a page. */
    public static final int MOST = 100;

    private final Session session;
    private final String tenant;

    public DueObligationTable(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    /** Adds the obligations that an append raises and deletes those that it ends, without a query. */
    public void put(Append append) throws SQLException {
        if (append.expectedVersion() == 0) {
            open(List.of(append));
            return;
        }
        Set<ObligationKey> ended = ended(append);
        UUID twinning = append.twinning().id().value();
        List<Object[]> keys = ended.stream()
                .map(obligation ->
                        new Object[] {tenant, twinning, obligation.owner().value(), obligation.code()})
                .toList();
        session.batch(DELETE, keys);
        session.batch(FORGET, keys);
        Set<DueObligation> raised = raised(append);
        insert(open(append.twinning())
                .filter(due -> raised.contains(due) || ended.contains(new ObligationKey(due.owner(), due.code()))));
    }

    /** Adds the obligations of new twinnings. */
    public void open(List<Append> appends) throws SQLException {
        insert(appends.stream().flatMap(append -> open(append.twinning())));
    }

    public List<DueObligation> due(LocalDate until, Optional<AuthorityId> owner, Optional<DueObligation> after)
            throws SQLException {
        List<Object> values = new ArrayList<>(List.of(tenant, EARLIEST, until));
        owner.ifPresent(given -> values.add(given.value()));
        return page(BETWEEN + (owner.isPresent() ? OF_OWNER : ""), values, after);
    }

    public List<DueObligation> notReminded(
            String reminder, LocalDate from, LocalDate until, Optional<DueObligation> after) throws SQLException {
        return page(BETWEEN + NOT_REMINDED, new ArrayList<>(List.of(tenant, from, until, reminder)), after);
    }

    /**
     * Adds a reminder.
     *
     * @throws SQLException a duplicate key if another caller was faster
     */
    public void putReminder(DueObligation due, String reminder) throws SQLException {
        session.update(
                REMINDED, tenant, due.on(), due.twinning().value(), due.owner().value(), due.code(), reminder);
    }

    private List<DueObligation> page(String sql, List<Object> values, Optional<DueObligation> after)
            throws SQLException {
        after.ifPresent(due -> values.addAll(
                List.of(due.on(), due.twinning().value(), due.owner().value(), due.code())));
        return session.list(DueObligationTable::due, sql + (after.isPresent() ? AFTER : "") + PAGE, values.toArray());
    }

    private void insert(Stream<DueObligation> dues) throws SQLException {
        session.batch(
                INSERT,
                dues.map(due -> new Object[] {
                            tenant,
                            due.on(),
                            due.twinning().value(),
                            due.owner().value(),
                            due.code(),
                            due.kind().name()
                        })
                        .toList());
    }

    /**
     * Returns the obligations that an append fulfils or lifts, and those rescheduled, reopened, raised while open, or open
     * again after an end was taken back, whose rows are written again. The report for a missed period, or its waiver,
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
            } else if (event.data() instanceof EndEvents.TwinningResumed) {
                append.twinning().obligations().stream()
                        .map(DueObligationTable::key)
                        .forEach(ended::add);
            }
        }
        return ended;
    }

    private static ObligationKey key(Obligation obligation) {
        return new ObligationKey(obligation.owner(), obligation.code());
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

    private static boolean isOpenTwice(Append append, Consequence.ObligationRaised raised) {
        DueObligation due = due(append.twinning().id(), raised.obligation());
        return append.twinning().obligations().stream()
                        .filter(obligation ->
                                due(append.twinning().id(), obligation).equals(due))
                        .count()
                > 1;
    }

    private static Set<DueObligation> raised(Append append) {
        return append.events().stream()
                .map(Event::data)
                .filter(Consequence.ObligationRaised.class::isInstance)
                .map(change -> due(append.twinning().id(), ((Consequence.ObligationRaised) change).obligation()))
                .collect(Collectors.toSet());
    }

    /** Returns the open obligations, each once, although a history may raise one twice. */
    private static Stream<DueObligation> open(Twinning twinning) {
        return twinning.obligations().stream()
                .map(obligation -> due(twinning.id(), obligation))
                .distinct();
    }

    private static DueObligation due(TwinningId twinning, Obligation obligation) {
        return new DueObligation(obligation.due(), twinning, obligation.owner(), obligation.code(), obligation.kind());
    }

    private static DueObligation due(SqlRow row) throws SQLException {
        return new DueObligation(
                row.getObject(1, LocalDate.class),
                new TwinningId(row.getObject(2, UUID.class)),
                new AuthorityId(row.getString(3)),
                row.getString(4),
                ObligationKind.valueOf(row.getString(5)));
    }

    /** An obligation without its due day. */
    private record ObligationKey(AuthorityId owner, String code) {}
}

package org.twinpact.registry.jdbc.storage;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.language.SearchKey;
import org.twinpact.registry.Append;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.Search;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.twinning.TwinningId;

/** The search terms of each twinning, each with the sort keys. */
public final class TermTable {
    private static final String DELETE = "delete from twinning.tw_term where tenant = ? and twinning_id = ?";

    private static final String INSERT = """
            insert into twinning.tw_term (tenant, twinning_id, term, english_key, hebrew_key, fold_version)
            values (?, ?, ?, ?, ?, ?)""";

    private static final String OF = """
            select term, english_key, hebrew_key, fold_version from twinning.tw_term
            where tenant = ? and twinning_id = ?""";

    private static final String OUTDATED = """
            select t.id from twinning.tw_twinning t
            where t.tenant = ? and t.id > ? and not exists
            (select 1 from twinning.tw_term x
            where x.tenant = t.tenant and x.twinning_id = t.id and x.term = '*' and x.fold_version = ?)
            order by t.tenant, t.id fetch first ? rows only""";

    /** The term that every twinning has. */
    private static final String ANY = "*";

    private static final UUID NONE = new UUID(0, 0);

    private final Session session;
    private final String tenant;

    public TermTable(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    /**
     * Writes the terms that the append changes. Most appends change none.
     *
     * <p>With any other term, the one that every twinning has is replaced too. A rebuild of all terms that
     * has not committed yet therefore conflicts with the append.
     */
    public void put(Append append) throws SQLException {
        IndexEntry entry = IndexEntry.of(append.twinning());
        if (append.expectedVersion() == 0) {
            insert(entry);
        } else if (IndexEntry.isChangedBy(append)) {
            replace(entry.id(), of(entry.id()), expected(entry));
        }
    }

    private void replace(TwinningId id, Set<Row> stored, Set<Row> current) throws SQLException {
        if (!stored.equals(current)) {
            List<String> outdated = changed(stored, current).map(Row::term).toList();
            if (!outdated.isEmpty()) {
                session.update(
                        DELETE + " and term" + OutboxTable.in(outdated.size()),
                        Stream.concat(Stream.of(tenant, id.value()), outdated.stream())
                                .toArray());
            }
            session.batch(
                    INSERT, changed(current, stored).map(row -> values(id, row)).toList());
        }
    }

    private static Stream<Row> changed(Set<Row> from, Set<Row> to) {
        return from.stream().filter(row -> row.term().equals(ANY) || !to.contains(row));
    }

    public void insert(IndexEntry entry) throws SQLException {
        session.batch(INSERT, rows(entry).toList());
    }

    public void open(List<Append> appends) throws SQLException {
        session.batch(INSERT, appends.stream().flatMap(this::rows).toList());
    }

    public void delete(TwinningId id) throws SQLException {
        session.update(DELETE, tenant, id.value());
    }

    /** Returns the stored rows of a twinning. */
    public Set<Row> of(TwinningId id) throws SQLException {
        return new HashSet<>(session.list(
                row -> new Row(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)),
                OF,
                tenant,
                id.value()));
    }

    /** Returns the rows that an entry should have. */
    public Set<Row> expected(IndexEntry entry) {
        String english = entry.sortKey(Search.Order.ENGLISH);
        String hebrew = entry.sortKey(Search.Order.HEBREW);
        return entry.terms().stream()
                .map(term -> new Row(term, english, hebrew, SearchKey.VERSION))
                .collect(Collectors.toSet());
    }

    /** A term of a twinning with the sort keys. */
    public record Row(String term, String english, String hebrew, int foldVersion) {}

    /** Returns the next twinnings after a key whose terms are missing or were written by another version. */
    public List<TwinningId> outdated(Optional<TwinningId> after, int limit) throws SQLException {
        UUID last = after.map(TwinningId::value).orElse(NONE);
        return session.list(
                row -> new TwinningId(row.getObject(1, UUID.class)), OUTDATED, tenant, last, SearchKey.VERSION, limit);
    }

    private Stream<Object[]> rows(Append append) {
        return rows(IndexEntry.of(append.twinning()));
    }

    private Stream<Object[]> rows(IndexEntry entry) {
        return expected(entry).stream().map(row -> values(entry.id(), row));
    }

    private Object[] values(TwinningId id, Row row) {
        return new Object[] {tenant, id.value(), row.term(), row.english(), row.hebrew(), row.foldVersion()};
    }
}

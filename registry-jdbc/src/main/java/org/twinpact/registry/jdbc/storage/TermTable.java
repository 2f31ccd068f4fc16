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

    private static final UUID NONE = new UUID(0, 0);

    private final Session session;
    private final String tenant;

    public TermTable(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    /** Replaces the terms if the append changes them. Most appends do not. */
    public void put(Append append) throws SQLException {
        if (append.expectedVersion() == 0) {
            session.batch(INSERT, rows(append).toList());
        } else if (IndexEntry.isChangedBy(append)) {
            delete(append.twinning().id());
            insert(IndexEntry.of(append.twinning()));
        }
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

    /** Returns the stored rows of a twinning, each as one text. */
    public Set<String> of(TwinningId id) throws SQLException {
        return new HashSet<>(session.list(
                row -> line(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)),
                OF,
                tenant,
                id.value()));
    }

    /** Returns the rows that an entry should have. */
    public Set<String> expected(IndexEntry entry) {
        return rows(entry)
                .map(row -> line((String) row[2], (String) row[3], (String) row[4], (int) row[5]))
                .collect(Collectors.toSet());
    }

    private static String line(String term, String english, String hebrew, int version) {
        return String.join("\n", term, english, hebrew, Integer.toString(version));
    }

    /** Returns some twinnings after a key whose terms are missing or were written by another version. */
    public List<TwinningId> outdated(Optional<TwinningId> after, int limit) throws SQLException {
        UUID last = after.map(TwinningId::value).orElse(NONE);
        return session.list(
                row -> new TwinningId(row.getObject(1, UUID.class)), OUTDATED, tenant, last, SearchKey.VERSION, limit);
    }

    private Stream<Object[]> rows(Append append) {
        return rows(IndexEntry.of(append.twinning()));
    }

    private Stream<Object[]> rows(IndexEntry entry) {
        String english = entry.sortKey(Search.Order.ENGLISH);
        String hebrew = entry.sortKey(Search.Order.HEBREW);
        return entry.terms().stream()
                .map(term -> new Object[] {tenant, entry.id().value(), term, english, hebrew, SearchKey.VERSION});
    }
}

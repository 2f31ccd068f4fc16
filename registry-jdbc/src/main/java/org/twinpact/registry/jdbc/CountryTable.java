package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.twinpact.registry.Append;
import org.twinpact.twinning.Change;
import org.twinpact.twinning.Fact;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** The countries of each twinning's parties, by which it is searched. */
final class CountryTable {
    /** What changes the parties, or their countries. */
    static final Set<Class<? extends Change>> PARTIES = Set.of(
            Fact.TwinningOpened.class,
            Fact.TwinningImported.class,
            Fact.PartyLinked.class,
            Fact.PartyDropped.class,
            Fact.PartySucceeded.class);

    private static final String DELETE = "delete from twinning.tw_country where tenant = ? and twinning_id = ?";
    private static final String INSERT =
            "insert into twinning.tw_country (tenant, twinning_id, country) values (?, ?, ?)";

    private static final String OF =
            "select country from twinning.tw_country where tenant = ? and twinning_id = ? order by country";

    private final Session session;
    private final String tenant;

    CountryTable(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    /** The countries of a twinning in order, as they stand there. */
    List<String> of(TwinningId id) throws SQLException {
        return session.list(row -> row.getString(1), OF, tenant, id.value());
    }

    /** The countries of a twinning in order, as they should be. */
    static List<String> of(Twinning twinning) {
        return twinning.tracks().stream()
                .map(track -> track.authority().country())
                .distinct()
                .sorted()
                .toList();
    }

    /** Most acts leave the parties as they are, and then so are their countries. */
    void put(Append append) throws SQLException {
        if (append.events().stream()
                .anyMatch(event -> PARTIES.contains(event.change().getClass()))) {
            put(append.twinning(), append.expectedVersion() == 0);
        }
    }

    private void put(Twinning twinning, boolean isNew) throws SQLException {
        Object id = twinning.id().value();
        List<Object[]> rows = of(twinning).stream()
                .map(country -> new Object[] {tenant, id, country})
                .toList();
        if (!isNew) {
            session.update(DELETE, tenant, id);
        }
        session.batch(INSERT, rows);
    }
}

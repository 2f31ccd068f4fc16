package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.util.List;
import org.twinpact.twinning.Twinning;

/** The countries of each twinning's parties, by which it is searched. */
final class CountryTable {
    private static final String DELETE = "delete from twinning.tw_country where tenant = ? and twinning_id = ?";
    private static final String INSERT =
            "insert into twinning.tw_country (tenant, twinning_id, country) values (?, ?, ?)";

    private final Session session;
    private final String tenant;

    CountryTable(Session session, String tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    void put(Twinning twinning) throws SQLException {
        Object id = twinning.id().value();
        List<Object[]> rows = twinning.tracks().stream()
                .map(track -> track.authority().country())
                .distinct()
                .map(country -> new Object[] {tenant, id, country})
                .toList();
        session.update(DELETE, tenant, id);
        session.batch(INSERT, rows);
    }
}

package org.twinpact.registry.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A twinning's row as it stands there, true or not.
 *
 * @param shown stage and day of the latest event, as texts
 */
record TwinningRow(long version, String head, Snapshot snapshot, List<String> shown) {
    static TwinningRow in(ResultSet row) throws SQLException {
        return new TwinningRow(
                row.getLong(4), row.getString(5), Snapshot.in(row), List.of(row.getString(6), row.getString(7)));
    }
}

package org.twinpact.registry.jdbc.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A row of {@code tw_twinning} as stored, which may have been tampered with.
 *
 * @param shown stage and day of the latest event, as texts
 */
public record TwinningRow(long version, String head, Snapshot snapshot, List<String> shown) {
    static TwinningRow of(ResultSet row) throws SQLException {
        return new TwinningRow(
                row.getLong(4), row.getString(5), Snapshot.of(row), List.of(row.getString(6), row.getString(7)));
    }
}

package org.twinpact.registry.jdbc.storage;

import java.sql.SQLException;
import java.util.List;
import org.twinpact.registry.jdbc.session.SqlRow;

/**
 * A row of {@code tw_twinning} as stored, which may have been tampered with.
 *
 * @param shown stage and day of the latest event, as texts
 */
public record TwinningRow(long version, String head, SnapshotRow snapshot, List<String> shown) {
    static TwinningRow of(SqlRow row) throws SQLException {
        return new TwinningRow(
                row.getLong(5), row.getString(6), SnapshotRow.of(row), List.of(row.getString(7), row.getString(8)));
    }
}

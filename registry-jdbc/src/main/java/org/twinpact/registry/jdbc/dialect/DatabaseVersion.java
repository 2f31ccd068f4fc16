package org.twinpact.registry.jdbc.dialect;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** Comparison of database versions. */
final class DatabaseVersion {
    private DatabaseVersion() {}

    static boolean atLeast(DatabaseMetaData database, int major, int minor) throws SQLException {
        int found = database.getDatabaseMajorVersion();
        return found > major || found == major && database.getDatabaseMinorVersion() >= minor;
    }
}

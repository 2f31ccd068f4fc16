package org.twinpact.registry.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.twinpact.registry.RegistryException;

/**
 * The schema in which the registry keeps its tables apart from the host's, named {@code twinning} unless the host names
 * it otherwise. The registry itself never makes or changes it. It is made by {@link #make}; made, and brought to a later
 * version, by {@link #migrate}; or both by running the scripts among this package's resources, which lie in one folder
 * for each database engine, in the order of their numbers, on a connection whose default is a schema made before:
 * {@code set search_path to twinning} on PostgreSQL, {@code use twinning} on MariaDB, {@code set schema twinning} on H2,
 * {@code defaultSchema} of Flyway, which on H2 writes it in capitals. Immutable and thread-safe; rejects null with a
 * {@link NullPointerException}; a failure of the database is a {@link RegistryException}.
 */
public final class TwinningSchema {
    /** The version that this library works on: the number of its last script. */
    public static final int VERSION = 1;

    private final DataSource source;
    private final SchemaLocation home;
    private final Scripts scripts;

    private TwinningSchema(DataSource source, SchemaLocation home, Scripts scripts) {
        this.source = Objects.requireNonNull(source, "source");
        this.home = home;
        this.scripts = scripts;
    }

    /** The schema {@code twinning} of a database. */
    public static TwinningSchema on(DataSource source) {
        return new TwinningSchema(source, SchemaLocation.SHIPPED, Scripts.SHIPPED);
    }

    /**
     * A schema of another name.
     *
     * @param schema a lower-case letter and up to 62 lower-case letters, digits and underscores
     * @throws IllegalArgumentException if the name is none
     */
    public TwinningSchema schema(String schema) {
        return new TwinningSchema(source, home.schema(schema), scripts);
    }

    /** The schema with a dialect of the host's, and none of the shipped. */
    public TwinningSchema dialect(Dialect dialect) {
        return new TwinningSchema(source, home.dialect(dialect), scripts);
    }

    /** The schema as other scripts than the shipped make it. */
    TwinningSchema scripts(Scripts scripts) {
        return new TwinningSchema(source, home, scripts);
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
     * can be called again where it was interrupted, and by several processes at once.
     *
     * @throws IllegalStateException if there is a schema of another version, or no dialect for the database
     */
    public void make() {
        run("made", () -> ConcurrentDdl.in(ConnectionProvider.of(source), this::make));
    }

    /**
     * Makes the schema where there is none, and brings an older one to the version that this library works on. Flyway
     * runs the scripts, with a history in our schema, {@code tw_flyway_history}; those that {@link #make} or somebody
     * ran before are entered there and not run again. The host's own Flyway may run before or after. Can be called
     * again where it was interrupted, and by several processes at once. Needs {@code org.flywaydb:flyway-core} and
     * Flyway's module for the database beside this library, and a user that may change the schema; tested with Flyway
     * 12.4 and 13.12. An older schema should be backed up before.
     *
     * @throws IllegalStateException if Flyway or its module is missing, or the schema is newer
     */
    public void migrate() {
        run("migrated", () -> new Migration(source, home, scripts).run());
        check();
    }

    /**
     * Checks that the schema is there with all its tables, in the version that this library works on. The right to read
     * it is enough.
     *
     * @throws IllegalStateException if it is missing, older or newer, or a table is not seen; the message names what to
     *     do
     */
    public void check() {
        ConnectionProvider provider = ConnectionProvider.of(source);
        run(
                "checked",
                () -> provider.read(connection -> SchemaVersion.requireTables(new Session(connection, home), scripts)));
    }

    private Void make(Connection connection) throws SQLException {
        Session session = new Session(connection, home);
        if (SchemaVersion.of(session).orElse(0) == 0) {
            for (String statement : session.dialect().making(session.schema())) {
                session.execute(statement);
            }
            inside(session);
        }
        return SchemaVersion.requireTables(session, scripts);
    }

    private void inside(Session session) throws SQLException {
        Dialect.Undo undo = session.enter();
        try {
            runScripts(session);
        } catch (SQLException e) {
            leave(undo, e);
            throw e;
        }
        undo.undo();
    }

    private void runScripts(Session session) throws SQLException {
        for (String statement : scripts.statements(session.dialect())) {
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

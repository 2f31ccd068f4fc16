package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.jdbc.connection.ConnectionProvider;
import org.twinpact.registry.jdbc.dialect.Dialect;
import org.twinpact.registry.jdbc.session.SchemaLocation;
import org.twinpact.registry.jdbc.session.SchemaVersion;
import org.twinpact.registry.jdbc.session.Scripts;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.jdbc.session.SqlExceptionTranslator;

/**
 * The schema of the registry's tables, separate from the host's schema and named {@code twinning} by default. The
 * registry itself never creates or changes it. There are three ways to create it:
 * <ul>
 *   <li>{@link #make} creates it.
 *   <li>{@link #migrate} creates it, and migrates an older one to the current version.
 *   <li>A database administrator runs the scripts among the module's resources, which are in one folder for each
 *       engine, in the order of their numbers. A schema must be created first and be the default of the connection:
 *       {@code set search_path to twinning} on PostgreSQL, {@code use twinning} on MariaDB, {@code set schema twinning}
 *       on H2, or {@code defaultSchema} of Flyway, in capitals on H2. SQLite has no schemas.
 * </ul>
 * Immutable and thread-safe. Rejects null with a {@link NullPointerException}. A failure of the database is a
 * {@link RegistryException}.
 */
public final class TwinningSchema {
    /** The version that this library requires, which is the number of its last script. */
    public static final int VERSION = 1;

    private final DataSource source;
    private final SchemaLocation location;
    private final Scripts scripts;

    private TwinningSchema(DataSource source, SchemaLocation location, Scripts scripts) {
        this.source = Objects.requireNonNull(source, "source");
        this.location = location;
        this.scripts = scripts;
    }

    /** Returns the schema {@code twinning} of a database. */
    public static TwinningSchema on(DataSource source) {
        return new TwinningSchema(source, SchemaLocation.SHIPPED, Scripts.SHIPPED);
    }

    /**
     * Returns a schema with another name.
     *
     * @param schema the name of the schema: a lower-case letter and up to 62 lower-case letters, digits and underscores
     * @throws IllegalArgumentException if the name is not valid
     */
    public TwinningSchema schema(String schema) {
        return new TwinningSchema(source, location.schema(schema), scripts);
    }

    /** Returns the schema with the host's dialect in place of the shipped ones. */
    public TwinningSchema dialect(Dialect dialect) {
        return new TwinningSchema(source, location.dialect(dialect), scripts);
    }

    /** Returns the schema with other scripts than the shipped ones. */
    TwinningSchema scripts(Scripts scripts) {
        return new TwinningSchema(source, location, scripts);
    }

    /** Creates the schema {@code twinning} as {@link #make} does. */
    public static void create(DataSource source) {
        on(source).make();
    }

    /** Checks the schema {@code twinning} as {@link #check} does. */
    public static void validate(DataSource source) {
        on(source).check();
    }

    /**
     * Creates the schema if there is none, and otherwise only checks it. The user needs the right to create a schema.
     * The call can be repeated after an interruption, and several processes can make it concurrently.
     *
     * @throws IllegalStateException if there is a schema of another version, or no dialect for the database
     */
    public void make() {
        run("created", () -> ConcurrentDdl.in(ConnectionProvider.of(source), location, this::make));
    }

    /**
     * Creates the schema if there is none, and migrates an older one to the version that this library requires. Flyway
     * runs the scripts, with its history in the table {@code tw_flyway_history} of the same schema. Scripts that
     * {@link #make} or a person has already run are recorded there and not run again. The host's own Flyway may run
     * before or after. The call can be repeated after an interruption, and several processes can make it concurrently.
     * It requires {@code org.flywaydb:flyway-core}, Flyway's module for the database, and a user that may change the
     * schema. Tested with Flyway 12.4 and 13.12. Back up an older schema first.
     *
     * @throws IllegalStateException if Flyway or its module is missing, or the schema is newer
     */
    public void migrate() {
        run("migrated", () -> new Migration(source, location, scripts).run());
        check();
    }

    /**
     * Checks that the schema exists with all its tables, in the version that this library requires. Read access is
     * sufficient.
     *
     * @throws IllegalStateException if it is missing, older or newer, or a table is not visible. The message names the
     *     remedy
     */
    public void check() {
        ConnectionProvider provider = ConnectionProvider.of(source);
        run(
                "checked",
                () -> provider.read(
                        connection -> SchemaVersion.requireTables(new Session(connection, location), scripts)));
    }

    private Void make(Session session) throws SQLException {
        if (SchemaVersion.of(session).orElse(0) == 0) {
            for (String statement : session.dialect().creationStatements(session.schema())) {
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
            throw new SqlExceptionTranslator(location)
                    .onSchema("the schema '" + location.schema() + "' cannot be " + done, e);
        }
    }

    private interface Step {
        void run() throws SQLException;
    }
}

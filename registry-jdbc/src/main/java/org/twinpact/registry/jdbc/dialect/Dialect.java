package org.twinpact.registry.jdbc.dialect;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The differences between database engines. Dialects ship for H2, PostgreSQL and MariaDB and are selected by the product
 * name that the database reports. A host on another engine supplies its own to {@code JdbcRegistry.dialect} and
 * {@code TwinningSchema.dialect}. An implementation must be thread-safe. Connections are valid for the call only: a
 * dialect neither stores, closes nor commits them.
 *
 * <p>{@code org.twinpact.registry.RegistryContract} proves a dialect: it is the test that the shipped ones pass. It is in
 * the artifact {@code org.twinpact:twinpact-core} of type {@code test-jar} and needs
 * {@code org.junit.jupiter:junit-jupiter} and {@code org.assertj:assertj-core}. Run it on the class path, because it
 * shares a package with core:
 *
 * <pre>{@code
 * class OurDatabaseTest extends RegistryContract {
 *     private final DataSource source = …;
 *
 *     @BeforeEach
 *     void empty() {
 *         … // drop the schema
 *         TwinningSchema.on(source).dialect(new OurDialect()).make();
 *     }
 *
 *     @Override
 *     public TwinningRegistry registry() {
 *         return JdbcRegistry.on(source).dialect(new OurDialect());
 *     }
 * }
 * }</pre>
 *
 * Run it on data sources of both auto-commit settings. The shipped dialects are tested on H2 2.5.252, PostgreSQL 18.6 and
 * MariaDB 11.4.5.
 */
public interface Dialect {
    /** Returns the shipped dialects. */
    static List<Dialect> shipped() {
        return List.of(new H2Dialect(), new PostgreSqlDialect(), new MariaDbDialect());
    }

    /** Returns the engine and its supported versions for error messages, such as "PostgreSQL 15 or later". */
    String engine();

    /** Returns whether this dialect is for a database, by the database's product name and version. */
    boolean fits(DatabaseMetaData database) throws SQLException;

    /** Returns the location of the scripts for people who run them by hand, such as a folder on the class path. */
    String folder();

    /**
     * Returns the text of a script. A script has the same name for every engine and creates the same tables, columns and
     * keys. Names in it are unqualified, and each statement ends with a semicolon at the end of a line. If the database
     * commits after each statement, an interrupted script must be repeatable.
     */
    String script(String name);

    /** Returns the schema's name as an identifier: quoted, in the case that the engine gives to unquoted names. */
    String quoted(String schema);

    /** Returns the statements that create the schema if it does not exist. */
    List<String> creationStatements(String schema);

    /**
     * Makes the schema the connection's default.
     *
     * @return the step that restores the previous default. It is also called after a failed script and may fail then
     */
    Undo enter(Connection connection, String schema) throws SQLException;

    /** Returns whether the connection's transaction has written or locked rows, which JDBC cannot report. */
    boolean holdsWork(Connection connection) throws SQLException;

    /**
     * Prepares a transaction that the registry begins. Its isolation level must be read committed. If that is the engine's
     * default, leave it alone, because setting it costs every act a round trip.
     */
    default void begin(Connection connection) throws SQLException {}

    /**
     * Returns the suffix, beginning with a space, that makes a select of one row read the latest committed version. It is
     * empty if the default isolation level does so. The select may lock the row.
     */
    default String latest() {
        return "";
    }

    /** Returns the time by the database's clock, advancing within a transaction if the engine supports it. */
    default OffsetDateTime now(Connection connection) throws SQLException {
        return ConnectionQueries.first(connection, "select current_timestamp", OffsetDateTime.class);
    }

    /**
     * Converts a value for {@link java.sql.PreparedStatement#setObject(int, Object)}. It is a number, a text, a
     * {@link java.util.UUID}, a {@link java.time.LocalDate}, an {@link java.time.OffsetDateTime} in UTC, or null.
     *
     * @throws SQLException if the database cannot store it. The message must not contain the value, which may be personal
     */
    default Object bound(Object value) throws SQLException {
        return value;
    }

    /**
     * Converts a value that a select compares rows with. A day outside the range of the database becomes the nearest day
     * within it.
     *
     * @throws SQLException as {@link #bound}
     */
    default Object compared(Object value) throws SQLException {
        return bound(value);
    }

    /** Returns the instant in a column that was written from an {@link java.time.OffsetDateTime}. */
    default Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /**
     * Classifies a failure, which decides whether the registry retries and which exception the caller gets. The default
     * knows the SQLSTATE classes of the SQL standard and the exception types of JDBC. Override it for the engine's own
     * states and error codes, and call the default for the others.
     */
    default FailureKind kindOf(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith("40") || state.equals("23505")) {
            return FailureKind.CONFLICT;
        }
        if (state.equals("25006")) {
            return FailureKind.READ_ONLY;
        }
        if (state.startsWith("08")
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLRecoverableException) {
            return FailureKind.CONNECTION_LOST;
        }
        if (failure instanceof SQLTimeoutException) {
            return FailureKind.TIMEOUT;
        }
        return state.startsWith("22") || state.startsWith("23") ? FailureKind.INVALID_DATA : FailureKind.OTHER;
    }

    /** The classes of failures that the registry distinguishes. */
    enum FailureKind {
        /** A concurrent transaction won: a duplicate key, a deadlock, a serialization failure or a lock timeout. */
        CONFLICT,
        /** The server takes no writes, such as a standby. */
        READ_ONLY,
        /** The connection is lost or was refused. */
        CONNECTION_LOST,
        /** The statement took too long and was cancelled. */
        TIMEOUT,
        /** The schema object to be created exists already. */
        ALREADY_EXISTS,
        /** The database cannot store the data, or a constraint forbids it. A retry fails again. */
        INVALID_DATA,
        /** None of the others. */
        OTHER
    }

    /** A step that restores a connection. */
    @FunctionalInterface
    interface Undo {
        /** Restores the connection. */
        void undo() throws SQLException;
    }
}

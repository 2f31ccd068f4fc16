package org.twinpact.registry.jdbc.dialect;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The differences between database engines. Dialects ship for H2, PostgreSQL, MariaDB and SQLite and are selected by the
 * product name that the database reports. A host on another engine supplies its own to {@code JdbcRegistry.dialect} and
 * {@code TwinningSchema.dialect}. An implementation must be thread-safe. Connections are valid only during the call. A
 * dialect neither stores, closes nor commits them.
 *
 * <p>{@code org.twinpact.registry.RegistryContract} is the test that a dialect must pass, as the shipped ones do. It is
 * in the artifact {@code org.twinpact:twinpact-core} of type {@code test-jar} and needs
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
 * Run it on data sources with auto-commit on and with auto-commit off. The shipped dialects are tested on H2 2.5.252,
 * PostgreSQL 18.6, MariaDB 11.4.5 and SQLite 3.54.
 */
public interface Dialect {
    /** Returns the shipped dialects. */
    static List<Dialect> shipped() {
        return List.of(new H2Dialect(), new PostgreSqlDialect(), new MariaDbDialect(), new SqliteDialect());
    }

    /** Returns the engine and its supported versions for error messages, such as "PostgreSQL 15 or later". */
    String engine();

    /** Returns whether this dialect supports a database, according to the database's product name and version. */
    boolean fits(DatabaseMetaData database) throws SQLException;

    /**
     * Requires a database that executes every statement of the registry as intended, where the product name and version
     * do not show it. Called before the first use.
     *
     * @throws IllegalStateException if the database is another product, or a setting changes what statements mean. The
     *     message names the product, or the setting and its required value
     */
    default void requireSupported(Connection connection) throws SQLException {}

    /** Returns the location of the scripts for people who run them by hand, such as a folder on the class path. */
    String folder();

    /**
     * Returns the text of a script. A script has the same name for every engine and creates the same tables, columns and
     * keys. Names in it are unqualified, and each statement ends with a semicolon at the end of a line. If the database
     * commits after each statement, an interrupted script must be repeatable.
     */
    String script(String name);

    /**
     * Returns the schema's name as the database stores it, such as in the case that the engine gives to unquoted names.
     */
    default String stored(String schema) {
        return schema;
    }

    /** Returns the schema's stored name as a quoted identifier. */
    String quoted(String schema);

    /**
     * Returns a statement in the engine's own SQL. The library's statements limit their rows by
     * {@code fetch first ? rows only} and find schemas and tables in {@code information_schema}.
     */
    default String adapted(String statement) {
        return statement;
    }

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
     * Returns whether an import into an empty registry builds the indexes of the search at its end. The statements that
     * create and drop them must take part in a transaction, and {@code information_schema.statistics} must list them.
     */
    default boolean defersIndexes() {
        return false;
    }

    /**
     * Prepares a transaction that the registry begins. Its isolation level must be read committed. If that is the
     * engine's default, do not set it, because that would cost a round trip for every act.
     */
    default void begin(Connection connection) throws SQLException {}

    /** Prepares a transaction, after {@link #begin}, that stores many new twinnings. */
    default void beginImport(Connection connection) throws SQLException {}

    /**
     * Returns the suffix, beginning with a space, that makes a select of one row read the latest committed version. It is
     * empty if the default isolation level does so. The select may lock the row.
     */
    default String latest() {
        return "";
    }

    /**
     * Returns whether rows may be written by a JDBC batch. If not, as many rows as fit into 1 MiB are inserted by one
     * statement. Return false if the driver can report a batch as stored that the server has aborted.
     */
    default boolean allowsBatches() {
        return true;
    }

    /**
     * Makes the database plan the next statements of the transaction by the current size of the tables, in place of a plan
     * that it made when they were smaller. Do nothing if the engine does not reuse plans in this way.
     */
    default void planForCurrentSize(Connection connection) throws SQLException {}

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
     * Converts a value with which a select compares rows. A day outside the range of the database becomes the nearest
     * day within it.
     *
     * @throws SQLException as {@link #bound}
     */
    default Object compared(Object value) throws SQLException {
        return bound(value);
    }

    /**
     * Returns the value of a column that was written from a {@link java.util.UUID}, a {@link java.time.LocalDate} or an
     * {@link java.time.OffsetDateTime}, which is the requested type.
     */
    default <T> T read(ResultSet row, int column, Class<T> type) throws SQLException {
        return row.getObject(column, type);
    }

    /**
     * Returns a failure of a statement with the SQLSTATE that the SQL standard gives to it. Override it for a driver
     * that reports none.
     */
    default SQLException standard(SQLException failure) {
        return failure;
    }

    /**
     * Classifies a failure, which decides whether the registry retries and which exception the caller gets. The default
     * knows the SQLSTATE classes of the SQL standard and the exception types of JDBC. Override it for the engine's own
     * states and error codes, and call the default for the others. It is called for a failure, then for its causes and
     * next exceptions, until one of them is not {@link FailureKind#OTHER}.
     */
    default FailureKind kindOf(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith("40") || state.equals("23505") || failure instanceof SQLTransactionRollbackException) {
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
        /** The server accepts no writes, for example because it is a standby. */
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

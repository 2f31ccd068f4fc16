package org.twinpact.registry.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a database engine does differently. Dialects ship for H2, PostgreSQL and MariaDB, and are found by the name that
 * the database gives itself; a host on another engine writes its own and hands it to {@link JdbcRegistry#dialect} and
 * {@link TwinningSchema#dialect}. It must be thread-safe. Connections are for the call only: a dialect neither keeps,
 * closes nor commits them.
 *
 * <p>A dialect is proven by {@code org.twinpact.registry.RegistryContract}, the test that the shipped ones pass. It lies
 * in the artifact {@code org.twinpact:twinpact-core} of type {@code test-jar}, and runs with
 * {@code org.junit.jupiter:junit-jupiter} and {@code org.assertj:assertj-core} beside it, on the class path, because it
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
 * Prove it with data sources of both auto-commit settings. The shipped ones are tested on H2 2.5.252, PostgreSQL 18.6
 * and MariaDB 11.4.5.
 */
public interface Dialect {
    /** Engine and versions as a message names what is right, such as "PostgreSQL 15 or later". */
    String engine();

    /** Whether this is the dialect of a database, by its name and version. */
    boolean fits(DatabaseMetaData database) throws SQLException;

    /** Where somebody who runs the scripts by hand finds them, such as a folder on the class path. */
    String folder();

    /**
     * The text of a script, which has the name of a script that ships for the other engines and makes the same tables,
     * columns and keys. Names in it are unqualified; statements end with a semicolon at the end of a line. A database
     * that commits after each statement must be able to run it again where it was interrupted.
     */
    String script(String name);

    /** The schema's name as statements write it: quoted, in the letters that the engine gives to unquoted names. */
    String quoted(String schema);

    /** The statements that make the schema where there is none, and leave it alone where there is one. */
    List<String> making(String schema);

    /**
     * Makes our schema the connection's default.
     *
     * @return what puts back the default that was found; called as well where a script failed, and may fail then
     */
    Undo enter(Connection connection, String schema) throws SQLException;

    /** Whether the connection's transaction has written or locked rows, which JDBC cannot tell. */
    boolean holdsWork(Connection connection) throws SQLException;

    /**
     * Called at the beginning of a transaction that the registry begins; its isolation must be read committed. Where that
     * is the default it is left to the host, because to ask for it would cost each act a call.
     */
    default void begin(Connection connection) throws SQLException {}

    /**
     * What ends a select of one row, with a space before it, so that it finds the row as others have committed it; empty
     * where that goes without saying at the isolation that transactions come with. The select may lock the row.
     */
    default String latest() {
        return "";
    }

    /** The moment by the clock of the database, as it goes on during a transaction where the engine can tell it. */
    default OffsetDateTime now(Connection connection) throws SQLException {
        return ConnectionQueries.first(connection, "select current_timestamp", OffsetDateTime.class);
    }

    /**
     * A value as it is given to {@link java.sql.PreparedStatement#setObject(int, Object)}: a number, a text, a
     * {@link java.util.UUID}, a {@link java.time.LocalDate}, an {@link java.time.OffsetDateTime} in UTC, or null.
     *
     * @throws SQLException if the database cannot keep it; the message must not hold it, for it may be personal
     */
    default Object bound(Object value) throws SQLException {
        return value;
    }

    /**
     * A value as a select compares rows with it, given as to {@link #bound}; where the database has no such day, the one
     * nearest to it.
     *
     * @throws SQLException as {@link #bound}
     */
    default Object compared(Object value) throws SQLException {
        return bound(value);
    }

    /** The moment in a column that was given an {@link java.time.OffsetDateTime}. */
    default Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Puts a connection back. */
    @FunctionalInterface
    interface Undo {
        void undo() throws SQLException;
    }
}

package org.twinpact.registry.jdbc.dialect;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** The dialect of MariaDB through its own driver. MySQL is another engine. */
final class MariaDbDialect implements Dialect {
    /** The error codes of a changed row, a duplicate key, a lock timeout and a deadlock. */
    private static final Set<Integer> CONFLICTS = Set.of(1020, 1062, 1205, 1213);

    /** The error codes of a server and of a user with too many connections, and of a connection that was killed. */
    private static final Set<Integer> CONNECTION_ENDED = Set.of(1040, 1203, 1927);

    private static final int READ_ONLY = 1290;

    private static final int STATEMENT_TIMEOUT = 1969;

    /** The server closes the connection when a packet is too large, and would do so again. */
    private static final int PACKET_TOO_LARGE = 1153;

    /** Less than the default of {@code max_allowed_packet}. */
    private static final int LONGEST = 15 << 20;

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    @Override
    public String engine() {
        return "MariaDB 11.4 or later through MariaDB Connector/J";
    }

    @Override
    public boolean fits(DatabaseMetaData database) throws SQLException {
        return database.getDatabaseProductName().equals("MariaDB") && DatabaseVersion.atLeast(database, 11, 4);
    }

    @Override
    public String folder() {
        return ScriptFiles.folder("mariadb");
    }

    @Override
    public String script(String name) {
        return ScriptFiles.text("mariadb", name);
    }

    @Override
    public String quoted(String schema) {
        return '`' + schema + '`';
    }

    @Override
    public List<String> creationStatements(String schema) {
        return List.of(
                "create database if not exists " + quoted(schema) + " character set utf8mb4 collate utf8mb4_nopad_bin");
    }

    @Override
    public Undo enter(Connection connection, String schema) throws SQLException {
        String found = connection.getCatalog();
        connection.setCatalog(schema);
        // A connection without a database cannot be set back to none.
        return found == null ? () -> {} : () -> connection.setCatalog(found);
    }

    /**
     * Returns true for a transaction that has only read as well, because MariaDB does not show the difference to every
     * user.
     */
    @Override
    public boolean holdsWork(Connection connection) throws SQLException {
        return "1".equals(ConnectionQueries.first(connection, "select @@in_transaction"));
    }

    /** Sets read committed for the next transaction. At repeatable read, the default, writers lock gaps between rows. */
    @Override
    public void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level read committed");
        }
    }

    /** Returns a row lock, because at repeatable read, the default, a plain select repeats its first state. */
    @Override
    public String latest() {
        return " for update";
    }

    /**
     * Returns false. Connector/J 3.5 sends a batch of inserts as one bulk statement, and reports success if a cluster
     * aborts the transaction during it. The rows after that would be committed without those before it.
     */
    @Override
    public boolean allowsBatches() {
        return false;
    }

    @Override
    public OffsetDateTime now(Connection connection) throws SQLException {
        return ConnectionQueries.first(connection, "select utc_timestamp(6)", LocalDateTime.class)
                .atOffset(ZoneOffset.UTC);
    }

    @Override
    public <T> T read(ResultSet row, int column, Class<T> type) throws SQLException {
        return type == OffsetDateTime.class
                ? type.cast(row.getObject(column, LocalDateTime.class).atOffset(ZoneOffset.UTC))
                : row.getObject(column, type);
    }

    /** Removes the zone of a time, because the driver would convert it to the zone of the connection. */
    @Override
    public Object bound(Object value) throws SQLException {
        if (value instanceof String text) {
            requireNotTooLong(text);
        }
        return value instanceof OffsetDateTime time
                ? time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
                : value;
    }

    /** Clamps a day to the supported range, because the server reads a day outside it as null. */
    @Override
    public Object compared(Object value) throws SQLException {
        if (value instanceof LocalDate day) {
            return day.isAfter(LAST_DAY) ? LAST_DAY : day.isBefore(FIRST_DAY) ? FIRST_DAY : day;
        }
        return bound(value);
    }

    /** Rejects a text that would make the server close the connection without a reason that the driver can report. */
    private static void requireNotTooLong(String text) throws SQLException {
        // A UTF-16 unit takes at most three bytes in UTF-8.
        if (text.length() > LONGEST / 3 && text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new SQLDataException(
                    "a text of " + text.length()
                            + " characters is too long, because MariaDB accepts 16 MB in a statement by default;"
                            + " expected at most " + LONGEST + " bytes in UTF-8",
                    "22001");
        }
    }

    @Override
    public FailureKind kindOf(SQLException failure) {
        int code = failure.getErrorCode();
        if (CONFLICTS.contains(code)) {
            return FailureKind.CONFLICT;
        }
        if (CONNECTION_ENDED.contains(code)) {
            return FailureKind.CONNECTION_LOST;
        }
        return switch (code) {
            case READ_ONLY -> FailureKind.READ_ONLY;
            case STATEMENT_TIMEOUT -> FailureKind.TIMEOUT;
            case PACKET_TOO_LARGE -> FailureKind.INVALID_DATA;
            default -> Dialect.super.kindOf(failure);
        };
    }
}

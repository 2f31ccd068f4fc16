package org.twinpact.registry.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** MariaDB through its own driver; MySQL is another engine. */
final class MariaDbDialect implements Dialect {
    /** Below {@code max_allowed_packet}, where nobody sets it. */
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
        return Scripts.shipped("mariadb");
    }

    @Override
    public String script(String name) {
        return Scripts.text("mariadb/" + name);
    }

    @Override
    public String quoted(String schema) {
        return '`' + schema + '`';
    }

    @Override
    public List<String> making(String schema) {
        return List.of(
                "create database if not exists " + quoted(schema) + " character set utf8mb4 collate utf8mb4_nopad_bin");
    }

    @Override
    public Undo enter(Connection connection, String schema) throws SQLException {
        String found = connection.getCatalog();
        connection.setCatalog(schema);
        // A connection that came without a database cannot go back to none.
        return found == null ? () -> {} : () -> connection.setCatalog(found);
    }

    /** A transaction that has only read counts as well: MariaDB does not tell everybody the difference. */
    @Override
    public boolean holdsWork(Connection connection) throws SQLException {
        return "1".equals(ConnectionQueries.first(connection, "select @@in_transaction"));
    }

    /** For the next transaction alone: under repeatable read, the default, writers lock the gaps between rows. */
    @Override
    public void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level read committed");
        }
    }

    /** Under repeatable read, the default, a transaction goes on finding what it first read. */
    @Override
    public String latest() {
        return " for update";
    }

    @Override
    public OffsetDateTime now(Connection connection) throws SQLException {
        return ConnectionQueries.first(connection, "select utc_timestamp(6)", LocalDateTime.class)
                .atOffset(ZoneOffset.UTC);
    }

    @Override
    public Instant moment(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    /** Times without a zone, because the driver would turn others into the zone of the connection. */
    @Override
    public Object bound(Object value) throws SQLException {
        if (value instanceof String text) {
            requireNotTooLong(text);
        }
        return value instanceof OffsetDateTime time
                ? time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
                : value;
    }

    /** The server takes a day that it does not know for none at all, which is neither before nor after any other. */
    @Override
    public Object compared(Object value) throws SQLException {
        if (value instanceof LocalDate day) {
            return day.isAfter(LAST_DAY) ? LAST_DAY : day.isBefore(FIRST_DAY) ? FIRST_DAY : day;
        }
        return bound(value);
    }

    /** The server would cut the connection in the middle of it, and the driver could not say why. */
    private static void requireNotTooLong(String text) throws SQLException {
        // No sign takes more than three bytes of UTF-8 for each of its units.
        if (text.length() > LONGEST / 3 && text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new SQLDataException(
                    "a text of " + text.length() + " characters; MariaDB takes 16 MB in a statement as it comes, and at"
                            + " most " + LONGEST + " bytes in UTF-8 are right",
                    "22001");
        }
    }
}

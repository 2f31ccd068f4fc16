package org.twinpact.registry.jdbc.dialect;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dialect of SQLite through the driver of Xerial. SQLite has no schemas, so the tables are in the main file. A
 * {@link UUID} is stored as 16 bytes, a day and a time as texts whose order is that of time.
 */
final class SqliteDialect implements Dialect {
    private static final String SCHEMA = "twinning";

    private static final Pattern LIMIT = Pattern.compile("fetch first (\\S+) rows only");

    /** The stand-ins for views of other engines. */
    private static final String TABLES =
            "(select name as table_name, 'main' as table_schema from main.sqlite_schema where type = 'table')";

    private static final String INDEXES = "(select name as index_name from main.sqlite_schema where type = 'index')";

    private static final String SCHEMATA = "(select 'main' as schema_name)";

    /** The beginning of the driver's messages, which is the name of the extended result code. */
    private static final Pattern RESULT = Pattern.compile("\\[SQLITE_([A-Z]+)(?:_([A-Z_]+))?\\]");

    private static final int LOCKED = 6;

    /** The value of the setting by which a commit waits for the disk. */
    private static final int FULL = 2;

    private static final Set<String> LOSING = Set.of("off", "memory");

    /** SQLite's default length of the log before it is moved into the file, and the length during an import. */
    private static final int CHECKPOINT_PAGES = 1000;

    private static final int IMPORT_PAGES = 64_000;

    private static final LocalDate FIRST_DAY = LocalDate.of(0, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSXXX", Locale.ROOT);

    @Override
    public String engine() {
        return "SQLite 3.51 or later";
    }

    @Override
    public boolean fits(DatabaseMetaData database) throws SQLException {
        return database.getDatabaseProductName().equals("SQLite") && DatabaseVersion.atLeast(database, 3, 51);
    }

    @Override
    public String folder() {
        return ScriptFiles.folder("sqlite");
    }

    @Override
    public String script(String name) {
        return ScriptFiles.text("sqlite", name);
    }

    /**
     * Returns the name of the main file.
     *
     * @throws IllegalArgumentException if the schema has another name than {@code twinning}
     */
    @Override
    public String stored(String schema) {
        if (!schema.equals(SCHEMA)) {
            throw new IllegalArgumentException("SQLite has no schemas, so the registry cannot use the schema '" + schema
                    + "'; expected '" + SCHEMA + "'. Use another file for another registry");
        }
        return "main";
    }

    @Override
    public String quoted(String schema) {
        return '"' + stored(schema) + '"';
    }

    @Override
    public String adapted(String statement) {
        return LIMIT.matcher(statement)
                .replaceAll("limit $1")
                .replace("information_schema.tables", TABLES)
                .replace("information_schema.statistics", INDEXES)
                .replace("information_schema.schemata", SCHEMATA);
    }

    @Override
    public void requireSupported(Connection connection) throws SQLException {
        String encoding = ConnectionQueries.first(connection, "pragma main.encoding");
        if (!encoding.equals("UTF-8")) {
            throw new IllegalStateException("the file has the setting encoding = " + encoding
                    + ", which orders texts differently; expected UTF-8, which is SQLite's default");
        }
        int synchronous = Integer.parseInt(ConnectionQueries.first(connection, "pragma main.synchronous"));
        if (synchronous < FULL) {
            throw new IllegalStateException("the connection has the setting synchronous = " + synchronous
                    + ", by which a power failure loses acts; expected " + FULL + " (FULL)");
        }
        String journal = ConnectionQueries.first(connection, "pragma main.journal_mode");
        if (LOSING.contains(journal)) {
            throw new IllegalStateException("the connection has the setting journal_mode = " + journal
                    + ", by which a killed process damages the file; expected wal");
        }
    }

    @Override
    public List<String> creationStatements(String schema) {
        return List.of();
    }

    @Override
    public Undo enter(Connection connection, String schema) {
        return () -> {};
    }

    /**
     * Returns true for a transaction that has only read as well, because SQLite does not show the difference. A
     * checkpoint is refused during a transaction, and this one does nothing otherwise.
     */
    @Override
    public boolean holdsWork(Connection connection) throws SQLException {
        try {
            ConnectionQueries.first(connection, "pragma main.wal_checkpoint(noop)");
            return false;
        } catch (SQLException e) {
            if (e.getErrorCode() == LOCKED) {
                return true;
            }
            throw e;
        }
    }

    /** Returns true, because SQLite writes each changed page at every commit. */
    @Override
    public boolean defersIndexes() {
        return true;
    }

    /**
     * Takes the file's write lock before the first read. SQLite refuses to write in a transaction if the file was changed
     * after its first read.
     */
    @Override
    public void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // The driver has begun a transaction without a lock, in which nothing was done.
            statement.execute("rollback");
            statement.execute("pragma wal_autocheckpoint = " + CHECKPOINT_PAGES);
            beginImmediate(statement);
        }
    }

    private void beginImmediate(Statement statement) throws SQLException {
        try {
            statement.execute("begin immediate");
        } catch (SQLException e) {
            try {
                // Without a transaction the driver could not roll back.
                statement.execute("begin");
            } catch (SQLException begun) {
                e.addSuppressed(begun);
            }
            throw standard(e);
        }
    }

    /** Lets the log grow, because many batches change the same pages, which are moved into the file once. */
    @Override
    public void beginImport(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma wal_autocheckpoint = " + IMPORT_PAGES);
        }
    }

    /** Returns the time of this machine, which all processes on the file share. */
    @Override
    public OffsetDateTime now(Connection connection) {
        return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Object bound(Object value) {
        if (value instanceof UUID id) {
            return ByteBuffer.allocate(16)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array();
        }
        if (value instanceof OffsetDateTime time) {
            return TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
        }
        return value instanceof LocalDate day ? day.toString() : value;
    }

    /** Clamps a day to the years of four digits, whose texts are ordered. */
    @Override
    public Object compared(Object value) {
        if (value instanceof LocalDate day) {
            return bound(day.isAfter(LAST_DAY) ? LAST_DAY : day.isBefore(FIRST_DAY) ? FIRST_DAY : day);
        }
        return bound(value);
    }

    @Override
    public <T> T read(ResultSet row, int column, Class<T> type) throws SQLException {
        if (type == UUID.class) {
            ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(column));
            return type.cast(new UUID(bytes.getLong(), bytes.getLong()));
        }
        String text = row.getString(column);
        try {
            return type.cast(type == LocalDate.class ? LocalDate.parse(text) : OffsetDateTime.parse(text, TIME));
        } catch (DateTimeException e) {
            throw new SQLDataException("column " + column + " has no valid day or time", "22007", e);
        }
    }

    @Override
    public SQLException standard(SQLException failure) {
        Matcher result = RESULT.matcher(String.valueOf(failure.getMessage()));
        if (failure.getSQLState() != null || !result.lookingAt()) {
            return failure;
        }
        String message = failure.getMessage();
        int code = failure.getErrorCode();
        return switch (result.group(1)) {
            case "BUSY", "LOCKED" -> new SQLTransactionRollbackException(message, "40001", code, failure);
            case "CONSTRAINT" ->
                new SQLIntegrityConstraintViolationException(
                        message, isKey(result.group(2)) ? "23505" : "23514", code, failure);
            case "INTERRUPT" -> new SQLTimeoutException(message, "57014", code, failure);
            case "READONLY" -> new SQLException(message, "25006", code, failure);
            case "CANTOPEN" -> new SQLException(message, "58030", code, failure);
            case "FULL" -> new SQLException(message, "53100", code, failure);
            case "TOOBIG" -> new SQLException(message, "22001", code, failure);
            case "CORRUPT", "NOTADB" ->
                new SQLException(
                        message + "; the file is damaged: restore a backup, or import an archive into a new file",
                        "XX001",
                        code,
                        failure);
            default -> failure;
        };
    }

    private static boolean isKey(String constraint) {
        return "PRIMARYKEY".equals(constraint) || "UNIQUE".equals(constraint) || "ROWID".equals(constraint);
    }

    @Override
    public FailureKind kindOf(SQLException failure) {
        return Dialect.super.kindOf(standard(failure));
    }
}

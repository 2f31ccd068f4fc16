package org.twinpact.registry.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/**
 * An SQLite file that this process has open. One connection stays open, because SQLite would otherwise move the log into
 * the file after every act.
 */
final class SqliteFile {
    /** The open files by their real paths. */
    private static final Map<Path, SqliteFile> OPEN = new HashMap<>();

    /** The time for which a writer waits for the others. */
    private static final int PATIENCE_MILLIS = 30_000;

    /** More than a batch of an import changes, because SQLite would otherwise write some pages more than once. */
    private static final int CACHE_KIBIBYTES = 32_768;

    /** The size to which the log is cut after an import. */
    private static final int LOG_BYTES = 4 << 20;

    private static final String TABLES =
            "select count(*), coalesce(sum(name = 'tw_schema_version'), 0) from sqlite_schema where type = 'table'";

    private final Path path;
    private final SQLiteDataSource source;

    /**
     * The file itself, which stays open, because closing any descriptor of a file ends all locks that the process has on
     * it. Other processes would then take the log for unused and delete it.
     */
    private final FileChannel channel;

    /** The identity of the file in its file system, which may be null. */
    private final Object key;

    private Connection held;

    private SqliteFile(Path path, SQLiteDataSource source, FileChannel channel) throws IOException {
        this.path = path;
        this.source = source;
        this.channel = channel;
        key = key(path);
    }

    /**
     * Returns a connection to a file, which is created if it does not exist, and checked if this process has not opened
     * it yet.
     *
     * @throws SQLException if it is damaged, contains something else, or was replaced while it was open
     */
    static Connection connection(Path file) throws SQLException {
        synchronized (OPEN) {
            return open(file).source.getConnection();
        }
    }

    private static SqliteFile open(Path file) throws SQLException {
        try {
            Path real = real(file);
            SqliteFile open = OPEN.get(real);
            if (open == null) {
                create(real);
                open = checked(real);
                OPEN.put(real, open);
            } else {
                open.requireSame();
            }
            return open;
        } catch (IOException e) {
            throw new SQLException(reason(file, e), "58030", e);
        }
    }

    /** Moves everything into the file. Closes it in this process, unless connections to it are still open. */
    static void close(Path file) throws SQLException {
        if (Files.notExists(file)) {
            return;
        }
        SqliteFile open;
        synchronized (OPEN) {
            open = open(file);
        }
        open.close();
    }

    private synchronized void close() throws SQLException {
        if (held.isClosed()) {
            return;
        }
        // Not while all files are locked, because it waits for transactions on this one.
        try (Statement statement = held.createStatement();
                ResultSet row = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
            row.next();
            if (row.getInt(1) != 0) {
                throw new SQLException("a connection is reading or writing; end its transaction", "55006");
            }
        }
        synchronized (OPEN) {
            held.close();
            if (Files.exists(log(path))) {
                hold();
                return;
            }
            OPEN.remove(path);
            try {
                channel.close();
            } catch (IOException e) {
                throw new SQLException("'" + path + "' cannot be closed: " + e, "58030", e);
            }
        }
    }

    /** Opens the connection that stays open, with the log, which SQLite deletes with the last connection to it. */
    private void hold() throws SQLException {
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("select count(*) from sqlite_schema");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        held = connection;
    }

    private void requireSame() throws IOException, SQLException {
        if (Files.notExists(path) || !Objects.equals(key, key(path))) {
            throw new SQLException(
                    "'" + path + "' was deleted or replaced while this process had it open. End this process, and"
                            + " restore a file only while no process uses it",
                    "58030");
        }
    }

    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    /** Returns the one path of a file, which may not exist. */
    private static Path real(Path file) throws IOException {
        return Files.exists(file)
                ? file.toRealPath()
                : file.getParent().toRealPath().resolve(file.getFileName());
    }

    static Path log(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    private static void create(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                // SQLite gives its companion files the same permissions.
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException e) {
            // Another thread or process was faster.
        }
    }

    private static String reason(Path file, IOException failure) {
        if (Files.isDirectory(file)) {
            return "'" + file + "' is a folder; expected a file in it, such as '" + file.resolve("twinpact.db") + "'";
        }
        if (failure instanceof NoSuchFileException && Files.notExists(file.getParent())) {
            return "the folder '" + file.getParent() + "' does not exist; create it";
        }
        return failure instanceof AccessDeniedException
                ? "this process may not use '" + file
                        + "'; grant its user the rights to read and write the file, and to"
                        + " create files in its folder"
                : "'" + file + "' cannot be opened: " + failure;
    }

    private static void requireWritable(Path file) throws AccessDeniedException {
        if (!Files.isWritable(file) || !Files.isWritable(file.getParent())) {
            throw new AccessDeniedException(file.toString());
        }
    }

    private static SqliteFile checked(Path file) throws SQLException, IOException {
        requireWritable(file);
        FileChannel channel = FileChannel.open(file);
        try {
            SqliteLength.require(channel, file);
            SQLiteDataSource source = source(file);
            try (Connection first = source.getConnection()) {
                // Before the log is switched on, because that changes the file for good.
                requireRegistry(file, first);
            }
            SqliteFile checked = new SqliteFile(file, source, channel);
            checked.hold();
            return checked;
        } catch (SQLException | IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setCacheSize(-CACHE_KIBIBYTES);
        config.setJournalSizeLimit(LOG_BYTES);
        config.setPragma(Pragma.SECURE_DELETE, "true");
        SQLiteDataSource source = new SQLiteDataSource(config);
        // A URI, because the driver would read a question mark in a path as the beginning of settings.
        source.setUrl("jdbc:sqlite:" + file.toUri());
        return source;
    }

    private static void requireRegistry(Path file, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            row.next();
            if (row.getInt(1) > 0 && row.getInt(2) == 0) {
                throw new SQLException("'" + file + "' belongs to another program: it has tables, and none of the"
                        + " registry. Nothing was changed. Use a new file, or one of the registry");
            }
        }
    }
}

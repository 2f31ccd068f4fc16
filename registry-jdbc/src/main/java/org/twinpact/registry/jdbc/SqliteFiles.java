package org.twinpact.registry.jdbc;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.twinpact.registry.RegistryException;

/**
 * SQLite databases in a file, for a small office that needs no database server. A stored act is forced to the disk, so it
 * survives a killed process and a power failure. Several processes of one machine may use a file at once, and write one
 * after the other. The file must be on a local disk, because SQLite relies on its locks. While it is in use, the newest
 * acts are in a second file with the suffix {@code -wal}, so copy the file only after {@link #close}. Requires
 * {@code org.xerial:sqlite-jdbc} on the class path. Thread-safe. Rejects null with a {@link NullPointerException}.
 *
 * <p>The first connection checks the file. It refuses a file that is shorter than its header states, that is no SQLite
 * database, or that contains other tables and not the registry's. Nothing is changed in such a file. Restore a backup,
 * or import an archive into a new file.
 */
public final class SqliteFiles {
    private SqliteFiles() {}

    /**
     * Returns the data source of a database file. The first connection creates the file if it does not exist, readable
     * only by the user of this process where the file system has such permissions. The file remains open until the
     * process ends or {@link #close} is called.
     */
    public static DataSource dataSource(Path file) {
        return new SqliteDataSource(file.toAbsolutePath());
    }

    /**
     * Moves everything into the database file. Unless connections to it are still open, its two companion files
     * disappear. Until then, the bytes of erased personal data may remain in one of them. Does nothing if the file does not
     * exist.
     *
     * @throws RegistryException if a connection is reading or writing, or the file is damaged
     */
    public static void close(Path file) {
        try {
            SqliteFile.close(file.toAbsolutePath());
        } catch (SQLException e) {
            throw new RegistryException("'" + file + "' cannot be closed: " + e.getMessage(), e);
        }
    }
}

package org.twinpact.registry.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.twinpact.registry.RegistryException;

/**
 * Databases of H2 in a file, for trying out and for a small office. A stored act survives a killed process. H2 does not force
 * it to the disk, so a power failure may lose the last moments, and the register of record belongs on a database server.
 * The registry's own transactions on a file write one after the other. If the host writes in its own transactions at the
 * same time, a killed process may leave a part of them behind, which {@code verify()} reports. The file grows by some 60 KB
 * with each act until {@link #close}. Needs {@code com.h2database:h2} on the class path. Thread-safe. Rejects null with a
 * {@link NullPointerException}.
 */
public final class H2Files {
    /**
     * Writes at each commit, and only after everything written before. With the default settings, H2 2.5.252 may not find the
     * newest chunk of the file again if it reused freed space and the process was killed.
     */
    static final String SETTINGS =
            ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1;REUSE_SPACE=FALSE;MAX_COMPACT_TIME=0;AUTO_COMPACT_FILL_RATE=0";

    private H2Files() {}

    /**
     * Returns the data source of a database file, which is created by the first connection and stays open until the process ends
     * or {@link #close}. Only one process at a time can open it.
     *
     * @param file the file without H2's suffix {@code .mv.db}
     * @throws IllegalArgumentException if the path contains a semicolon, which H2 would read as settings
     */
    public static DataSource dataSource(Path file) {
        String path = file.toAbsolutePath().toString();
        if (path.contains(";")) {
            throw new IllegalArgumentException("'" + path + "' holds a semicolon; a path without one is right");
        }
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + path + SETTINGS);
        source.setUser("twinpact");
        source.setPassword("");
        return new H2FileDataSource(source);
    }

    /**
     * Closes a database file and rewrites it without deleted data. Its connections end. Until then the bytes of erased personal
     * data stay in the file. Takes as long as a copy of the file.
     *
     * @throws RegistryException if H2 fails
     */
    public static void close(Path file) {
        try (Connection connection = dataSource(file).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        } catch (SQLException e) {
            throw new RegistryException("'" + file + "' cannot be closed: " + e.getMessage(), e);
        }
    }
}

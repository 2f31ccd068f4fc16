package org.twinpact.registry.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.twinpact.registry.RegistryException;

/**
 * Databases of H2 in a file, for trying out and for an office of one desk. What was answered outlives a killed process;
 * H2 does not force it to the disk, so a power cut may lose the last moments, and the register of record belongs on a
 * database server. The registry's own transactions on it write one after the other, in whichever threads; where the host
 * writes in transactions of its own at the same time, what is under way when the process is killed may be half there,
 * and {@code verify()} tells of it. The file grows by some 60 KB with each act until {@link #close}. Needs
 * {@code com.h2database:h2} beside this library. Thread-safe; rejects null with a {@link NullPointerException}.
 */
public final class H2Files {
    /**
     * Write at each commit, and only behind all that was written: H2 2.5.252 notes in its header the chunk before the
     * one that it put into freed room, and does not find that one again after its process was killed.
     */
    static final String SETTINGS =
            ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1;REUSE_SPACE=FALSE;MAX_COMPACT_TIME=0;AUTO_COMPACT_FILL_RATE=0";

    private H2Files() {}

    /**
     * The data source of a database file, which is made at the first connection and stays open until the process ends
     * or {@link #close}. One process at a time can open it.
     *
     * @param file the file without H2's ending {@code .mv.db}
     * @throws IllegalArgumentException if the path holds a semicolon, which H2 would read as settings
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
     * Closes a database file and writes it anew without anything that was deleted; its connections end. Until then the
     * bytes of erased personal data stay in the file. Takes as long as a copy of the file.
     *
     * @throws RegistryException if H2 cannot do it
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

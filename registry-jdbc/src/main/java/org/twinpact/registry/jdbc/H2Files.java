package org.twinpact.registry.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.twinpact.registry.RegistryException;

/**
 * Databases of H2 in a file, for trying out and for an office of one desk. A commit is written before it is
 * answered, but H2 does not force it to the disk: a power cut may lose the last moments, and in one of some three hundred
 * kills of the process under load the last act was lost too. The register of record belongs on a database server. Needs {@code com.h2database:h2} beside this library. Thread-safe; rejects null with a
 * {@link NullPointerException}.
 */
public final class H2Files {
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
        // Without WRITE_DELAY=0 a killed process loses commits it had been told of.
        source.setURL("jdbc:h2:file:" + path + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
        source.setUser("twinpact");
        source.setPassword("");
        return source;
    }

    /**
     * Closes a database file; its connections end.
     *
     * @throws RegistryException if H2 cannot do it
     */
    public static void close(Path file) {
        run(file, "shutdown");
    }

    /**
     * Closes a database file and writes it anew without anything that was deleted; its connections end. Until then the
     * bytes of erased personal data stay in the file.
     *
     * @throws RegistryException if H2 cannot do it
     */
    public static void compact(Path file) {
        run(file, "shutdown compact");
    }

    private static void run(Path file, String command) {
        try (Connection connection = dataSource(file).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new RegistryException("'" + file + "': " + command + " failed: " + e.getMessage(), e);
        }
    }
}

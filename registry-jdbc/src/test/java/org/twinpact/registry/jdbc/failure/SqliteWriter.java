package org.twinpact.registry.jdbc.failure;

import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.nio.file.Path;
import java.util.UUID;
import org.twinpact.registry.Append;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.SqliteFiles;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.twinning.TwinningId;

/**
 * A process that stores twinnings of two acts in a file of SQLite until it is killed or an act is refused. It prints the
 * key and version of each stored act, and ends with code 3 after a refusal.
 */
public final class SqliteWriter {
    private static final int REFUSED = 3;

    private SqliteWriter() {}

    /**
     * Stores twinnings.
     *
     * @param arguments the file and the number of twinnings
     */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        try {
            TwinningSchema.create(SqliteFiles.dataSource(file));
            JdbcRegistry registry = JdbcRegistry.on(SqliteFiles.dataSource(file));
            for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
                Append opening = opening(new TwinningId(UUID.randomUUID()), "opening");
                store(registry, opening);
                store(registry, next(opening.twinning(), "next"));
            }
        } catch (RegistryException e) {
            System.out.println("refused: " + e.getMessage());
            System.exit(REFUSED);
        }
    }

    private static void store(JdbcRegistry registry, Append append) {
        registry.append(append);
        System.out.println(append.twinning().id() + " " + append.twinning().version());
    }
}

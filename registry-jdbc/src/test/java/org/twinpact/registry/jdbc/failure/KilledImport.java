package org.twinpact.registry.jdbc.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinpact.registry.Append;
import org.twinpact.registry.RegistryContractWorld;
import org.twinpact.registry.Search;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.SqliteFiles;
import org.twinpact.registry.jdbc.database.ChildJvm;

/**
 * Tests of an import that is killed and restarted from its first row. It ends with every twinning once, and none half.
 */
public abstract class KilledImport {
    private static final int ROWS = 400;
    private final int kills;

    @TempDir
    private Path folder;

    KilledImport(int kills) {
        this.kills = kills;
    }

    @Test
    void nothingIsLostDoubledOrHalf() throws Exception {
        Random random = new Random(1967);
        for (int kill = 0; kill < kills; kill++) {
            int told = killAfter(1 + random.nextInt(6));
            JdbcRegistry registry = JdbcRegistry.on(SqliteFiles.dataSource(file()));
            int kept = 0;
            for (Append history : RegistryContractWorld.histories(ROWS, 3)) {
                if (registry.find(history.twinning().id()).isPresent()) {
                    kept++;
                    assertThat(registry.history(history.twinning().id())).isEqualTo(history.events());
                }
            }
            assertThat(kept).isGreaterThanOrEqualTo(told);
            SqliteFiles.close(file());
        }

        killAfter(Integer.MAX_VALUE);

        JdbcRegistry registry = JdbcRegistry.on(SqliteFiles.dataSource(file()));
        assertThat(registry.search(Search.all().withLimit(500)).entries()).hasSize(ROWS);
        SqliteFiles.close(file());
    }

    /** Returns the number of twinnings that the process reported before it was killed. */
    private int killAfter(int lines) throws IOException, InterruptedException {
        Process importer = ChildJvm.start(ImporterToKill.class, "bulk", file().toString(), Integer.toString(ROWS));
        int told = 0;
        try (BufferedReader out = importer.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            for (int i = 1; i < lines && line != null; i++) {
                told = Integer.parseInt(line);
                line = out.readLine();
            }
            importer.toHandle().destroyForcibly();
        } finally {
            importer.destroyForcibly().waitFor();
        }
        return told;
    }

    private Path file() {
        return folder.resolve("twinpact");
    }
}

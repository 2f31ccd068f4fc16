package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinpact.registry.jdbc.database.ChildJvm;

/** Tests of the import of large rows in a process with 256 MB of heap. */
@Tag("proof")
class LargeArchiveProofTest {
    private static final long MINUTES = 10;

    @TempDir
    private Path folder;

    @Test
    void theMemoryOfAnImportDoesNotDependOnItsRows() throws Exception {
        Process process = ChildJvm.start(
                // All compilers, because only the last one computes SHA-256 with instructions of the processor.
                List.of("-Xmx256m", "-XX:TieredStopAtLevel=4"),
                LargeArchiveImporter.class,
                folder.resolve("twinpact").toString());
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(output.lines())
                    .containsExactly(
                            "500 rows of one line of 20 MB: 0 stored, 501 bad",
                            "15 rows with a bad line of 19 MB: 0 stored, 15 bad",
                            "15 rows of 20 MB whose last line is bad: 0 stored, 15 bad",
                            "30 rows of 4 MB: 29 stored, 1 bad");
        } finally {
            process.destroyForcibly();
        }
    }
}

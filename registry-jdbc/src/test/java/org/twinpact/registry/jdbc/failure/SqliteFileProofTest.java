package org.twinpact.registry.jdbc.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.registry.Append;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.SqliteFiles;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.registry.jdbc.database.ChildJvm;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.twinning.TwinningId;

/** Tests of a file of SQLite under attack. Every act that was reported as stored is there, or the file is refused. */
@Tag("proof")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SqliteFileProofTest {
    private static final int STEPS = 40;

    @TempDir
    private Path folder;

    @Test
    void aFileThatIsCutAtRestIsRefused() throws IOException {
        Path file = folder.resolve("twinpact.db");
        TwinningSchema.create(SqliteFiles.dataSource(file));
        JdbcRegistry registry = JdbcRegistry.on(SqliteFiles.dataSource(file));
        for (int i = 0; i < 50; i++) {
            registry.append(opening(TwinningId.named("twinning " + i), "opening"));
        }
        SqliteFiles.close(file);
        byte[] whole = Files.readAllBytes(file);

        for (int cut : cuts(whole.length)) {
            Files.write(file, Arrays.copyOf(whole, whole.length - cut));
            assertRefused(file);
        }
    }

    @Test
    void aConnectionThatReadsPreventsClosing() throws SQLException {
        Path file = folder.resolve("twinpact.db");
        TwinningSchema.create(SqliteFiles.dataSource(file));
        try (Connection reading = SqliteFiles.dataSource(file).getConnection()) {
            reading.setAutoCommit(false);
            TestDatabase.first(reading, "select count(*) from tw_event");
            JdbcRegistry.on(SqliteFiles.dataSource(file)).append(opening(TwinningId.named("other"), "opening"));

            assertThatExceptionOfType(RegistryException.class)
                    .isThrownBy(() -> SqliteFiles.close(file))
                    .withMessageContaining("a connection is reading or writing");
        }
        SqliteFiles.close(file);
        assertThat(folder.resolve("twinpact.db-wal")).doesNotExist();
    }

    @Test
    void aFileThatIsCutAfterAKillIsRefusedOrWhole() throws Exception {
        Path file = folder.resolve("twinpact.db");
        Map<TwinningId, Integer> stored = killed(file, 400);
        byte[] whole = Files.readAllBytes(file);
        byte[] log = Files.readAllBytes(folder.resolve("twinpact.db-wal"));
        int refused = 0;
        List<Integer> cuts = cuts(whole.length);
        for (int cut : cuts) {
            Path copy = Files.createDirectory(folder.resolve("cut " + cut)).resolve("twinpact.db");
            Files.write(copy, Arrays.copyOf(whole, whole.length - cut));
            Files.write(copy.resolveSibling("twinpact.db-wal"), log);
            try {
                JdbcRegistry.on(SqliteFiles.dataSource(copy)).find(TwinningId.named("any"));
            } catch (RegistryException e) {
                assertThat(e).hasMessageContaining("is cut");
                refused++;
                continue;
            }
            assertStored(copy, stored);
            SqliteFiles.close(copy);
        }
        assertThat(refused).isPositive();
    }

    /** Interrupts threads as a cancelled request does. */
    @ParameterizedTest
    @ValueSource(ints = 1000)
    void anInterruptedThreadHarmsNobodyElse(int interrupts) throws Exception {
        Path file = folder.resolve("twinpact.db");
        TwinningSchema.create(SqliteFiles.dataSource(file));
        JdbcRegistry registry = JdbcRegistry.on(SqliteFiles.dataSource(file));
        Map<TwinningId, Integer> stored = new HashMap<>();
        AtomicBoolean isOver = new AtomicBoolean();
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        Thread other = new Thread(() -> {
            while (!isOver.get()) {
                stored.put(store(registry), 1);
            }
        });
        other.setUncaughtExceptionHandler((thread, e) -> failures.add(e));
        other.start();
        Map<TwinningId, Integer> own = new HashMap<>();
        for (int i = 0; i < interrupts; i++) {
            Thread interrupted = new Thread(() -> own.put(store(registry), 1));
            interrupted.setUncaughtExceptionHandler((thread, e) -> failures.add(e));
            interrupted.start();
            interrupted.interrupt();
            interrupted.join();
        }
        isOver.set(true);
        other.join();

        assertThat(failures).isEmpty();
        assertThat(own).hasSize(interrupts);
        stored.putAll(own);
        assertStored(file, stored);
        SqliteFiles.close(file);
    }

    @Test
    void twoProcessesMayUseOneFile() throws Exception {
        Path file = folder.resolve("twinpact.db");
        List<Process> writers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            writers.add(ChildJvm.start(SqliteWriter.class, file.toString(), "100"));
        }
        Map<TwinningId, Integer> stored = new HashMap<>();
        for (Process writer : writers) {
            stored.putAll(read(writer.inputReader(StandardCharsets.UTF_8)));
            assertThat(writer.waitFor()).isZero();
        }

        assertThat(stored).hasSize(200);
        assertStored(file, stored);
        SqliteFiles.close(file);
    }

    /** Limits the size of the files instead of the disk, which fails in the same way and needs no rights. */
    @Test
    void onAFullDiskEachReportedActIsThereAndOthersAreRefused() throws Exception {
        assumeThat(Path.of("/bin/bash"))
                .as("a shell that limits the size of files")
                .exists();
        Path file = folder.resolve("twinpact.db");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process writer = new ProcessBuilder(
                        "/bin/bash",
                        "-c",
                        // Three megabytes, which the native library of the driver needs too. Without the trap the
                        // signal would
                        // end the process.
                        "trap '' XFSZ; ulimit -f 3072; exec \"$@\"",
                        "bash",
                        java,
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SqliteWriter.class.getName(),
                        file.toString(),
                        "100000")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<TwinningId, Integer> stored = read(writer.inputReader(StandardCharsets.UTF_8));

        assertThat(writer.waitFor()).as("the code of a refusal").isEqualTo(3);
        assertThat(stored).isNotEmpty();
        assertStored(file, stored);
        JdbcRegistry.on(SqliteFiles.dataSource(file)).append(opening(TwinningId.named("room again"), "opening"));
        SqliteFiles.close(file);
    }

    private static TwinningId store(JdbcRegistry registry) {
        Append opening = opening(new TwinningId(UUID.randomUUID()), "opening");
        registry.append(opening);
        return opening.twinning().id();
    }

    /** Returns the versions of the twinnings that a process had reported as stored before it was killed. */
    private static Map<TwinningId, Integer> killed(Path file, int acts) throws IOException, InterruptedException {
        Process writer = ChildJvm.start(SqliteWriter.class, file.toString(), "100000");
        Map<TwinningId, Integer> stored = new HashMap<>();
        try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < acts; i++) {
                note(stored, out.readLine());
            }
            writer.toHandle().destroyForcibly();
            stored.putAll(read(out));
        } finally {
            writer.destroyForcibly().waitFor();
        }
        return stored;
    }

    private static Map<TwinningId, Integer> read(BufferedReader out) {
        Map<TwinningId, Integer> stored = new HashMap<>();
        // The last line of a killed process may be incomplete.
        out.lines().filter(line -> line.matches("[0-9a-f-]{36} [12]")).forEach(line -> note(stored, line));
        return stored;
    }

    private static void note(Map<TwinningId, Integer> stored, String line) {
        String[] words = line.split(" ");
        stored.put(TwinningId.of(words[0]), Integer.valueOf(words[1]));
    }

    private static void assertStored(Path file, Map<TwinningId, Integer> stored) {
        JdbcRegistry registry = JdbcRegistry.on(SqliteFiles.dataSource(file));
        stored.forEach(
                (id, version) -> assertThat(registry.history(id)).as("%s", id).hasSizeGreaterThanOrEqualTo(version));
        assertThat(registry.verify().violations()).isEmpty();
    }

    private static void assertRefused(Path file) {
        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> TwinningSchema.create(SqliteFiles.dataSource(file)))
                .withMessageContaining("is cut");
    }

    /** Returns lengths from one byte to half of a file. */
    private static List<Integer> cuts(int length) {
        return IntStream.concat(
                        IntStream.of(1, 2, 10, 100, 1000, 4095, 4096, 4097, 8192),
                        IntStream.rangeClosed(1, STEPS).map(step -> length / 2 * step / STEPS))
                .boxed()
                .toList();
    }
}

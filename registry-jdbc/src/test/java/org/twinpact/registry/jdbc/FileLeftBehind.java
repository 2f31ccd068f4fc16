package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinpact.registry.Append;
import org.twinpact.registry.jdbc.WrittenFiles.Write;
import org.twinpact.twinning.TwinningId;

/**
 * The states of its file that a killed process of H2 can leave, between two writes or in one, with every stored act. Each
 * process begins with a file that a killed one left, because H2 2.5.252 with its own settings loses acts only then.
 */
abstract class FileLeftBehind {
    private final int processes;
    private static final int TWINNINGS = 12;
    private static final int PAGE = 4096;

    private final Random random = new Random(1967);
    private final List<Append> told = new ArrayList<>();
    private byte[] left = new byte[0];

    @TempDir
    private Path folder;

    FileLeftBehind(int processes) {
        this.processes = processes;
    }

    @Test
    void everyStateOfTheFileContainsEveryStoredAct() throws Exception {
        int states = 0;
        for (int process = 0; process < processes; process++) {
            List<Write> writes = writesOfAProcess();
            int death = random.nextInt(writes.size());
            byte[] atDeath = left;
            int toldAtDeath = 0;
            for (int i = 0; i < writes.size(); i++) {
                Write write = writes.get(i);
                if (write.told() > 0) {
                    requireAllTold(after(write, PAGE * random.nextInt(1 + write.bytes().length / PAGE)), write.told());
                    requireAllTold(after(write, write.bytes().length), write.told());
                    states += 2;
                }
                left = after(write, write.bytes().length);
                if (i == death) {
                    atDeath = left;
                    toldAtDeath = write.told();
                }
            }
            left = atDeath;
            told.subList(toldAtDeath, told.size()).clear();
        }
        assertThat(states).isGreaterThan(processes * TWINNINGS);
    }

    /** One process writes twinnings into the file that was left, and is killed. */
    private List<Write> writesOfAProcess() throws IOException, SQLException {
        Path file = folder.resolve("writing");
        put(file, left);
        WrittenFiles.note(told::size);
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:written:" + file + H2Files.SETTINGS);
        source.setUser("twinpact");
        source.setPassword("");
        TwinningSchema.create(source);
        JdbcRegistry registry = JdbcRegistry.on(source);
        for (int i = 0; i < TWINNINGS; i++) {
            Append opening = opening(new TwinningId(new UUID(random.nextLong(), random.nextLong())), "opening");
            keep(registry, opening);
            keep(registry, next(opening.twinning(), "next"));
        }
        List<Write> writes = WrittenFiles.writes();
        end(source);
        return writes;
    }

    private void keep(JdbcRegistry registry, Append append) {
        registry.append(append);
        told.add(append);
    }

    private byte[] after(Write write, int length) {
        int place = Math.toIntExact(write.place());
        if (write.bytes().length == 0) {
            return Arrays.copyOf(left, place);
        }
        byte[] after = Arrays.copyOf(left, Math.max(left.length, place + length));
        System.arraycopy(write.bytes(), 0, after, place, length);
        return after;
    }

    private void requireAllTold(byte[] content, int count) throws IOException, SQLException {
        Path file = folder.resolve("found");
        put(file, content);
        JdbcRegistry registry = JdbcRegistry.on(H2Files.dataSource(file));
        for (Append append : told.subList(0, count)) {
            TwinningId id = append.twinning().id();
            assertThat(registry.history(id).size()).as("acts of " + id).isGreaterThanOrEqualTo((int)
                    append.twinning().version());
        }
        end(H2Files.dataSource(file));
    }

    private static void put(Path file, byte[] content) throws IOException {
        Path database = file.resolveSibling(file.getFileName() + ".mv.db");
        Files.deleteIfExists(database);
        if (content.length > 0) {
            Files.write(database, content);
        }
    }

    /** Lets go of a file without writing to it. */
    private static void end(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        }
    }
}

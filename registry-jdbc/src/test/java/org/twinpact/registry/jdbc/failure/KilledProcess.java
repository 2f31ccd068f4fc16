package org.twinpact.registry.jdbc.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.Page;
import org.twinpact.registry.Search;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.SqliteFiles;
import org.twinpact.registry.jdbc.database.ChildJvm;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.registry.jdbc.integrity.IntegrityViolation;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Tests of a process that is killed in the middle of its work. Every reported act is stored, and none in part. */
public abstract class KilledProcess {
    private final int kills;

    /** The longest delay before a kill in microseconds, which is the time of one or two acts. */
    private static final int LONGEST_MOMENT = 20_000;

    /** The acts that were reported as stored, by the version after each. */
    private final Map<TwinningId, Map<Integer, String>> told = new HashMap<>();

    @TempDir
    private Path folder;

    KilledProcess(int kills) {
        this.kills = kills;
    }

    @Test
    void onAFileOfSqliteEveryReportedActIsThereAndWhole() throws Exception {
        Path file = folder.resolve("twinpact");
        Random random = new Random(1967);
        for (int kill = 0; kill < kills; kill++) {
            killAfter(random, file.toString(), 4);
            inspect(SqliteFiles.dataSource(file));
            SqliteFiles.close(file);
        }
        assertThat(told).hasSizeGreaterThan(kills * 10);
    }

    @Test
    void onPostgreSqlEveryReportedActIsThereAndWhole() throws Exception {
        TestDatabase database = TestEngine.POSTGRESQL.database();
        try {
            String address = ((HikariDataSource) database.source()).getJdbcUrl();
            Random random = new Random(1968);
            for (int kill = 0; kill < kills; kill++) {
                killAfter(random, address, 4);
                inspect(database.source());
            }
        } finally {
            database.close();
        }
        assertThat(told).hasSizeGreaterThan(kills * 10);
    }

    /** Kills a process some acts and a moment after an answer, so that it dies anywhere in its concurrent work. */
    private void killAfter(Random random, String place, int threads) throws IOException, InterruptedException {
        Process importer = ChildJvm.start(ImporterToKill.class, "acts", place, Integer.toString(threads));
        try (BufferedReader out = importer.inputReader(StandardCharsets.UTF_8)) {
            int lines = 1 + random.nextInt(150);
            for (int i = 0; i < lines; i++) {
                note(out.readLine());
            }
            importer.waitFor(random.nextInt(LONGEST_MOMENT), TimeUnit.MICROSECONDS);
            // The handle is needed, because destroying the process itself would close the stream that is still read.
            importer.toHandle().destroyForcibly();
            // Acts reported between the last line read and the process's end also count. Its last line may be
            // incomplete.
            out.lines()
                    .filter(line -> line.matches("[0-9a-f-]{36} [0-9]+ (opening|next|[0-9a-f-]{36})"))
                    .forEach(this::note);
        } finally {
            importer.destroyForcibly().waitFor();
        }
    }

    private void note(String line) {
        String[] words = line.split(" ");
        told.computeIfAbsent(TwinningId.of(words[0]), id -> new HashMap<>()).put(Integer.valueOf(words[1]), words[2]);
    }

    private void inspect(DataSource source) throws SQLException {
        JdbcRegistry registry = JdbcRegistry.on(source);
        Map<TwinningId, List<Event>> kept = new HashMap<>();
        int obligations = 0;
        for (IndexEntry entry : all(registry)) {
            List<Event> history = registry.history(entry.id());
            Twinning twinning = Twinning.load(history);
            assertThat(registry.find(entry.id())).contains(twinning);
            assertThat(entry).isEqualTo(IndexEntry.of(twinning));
            assertThat(registry.person(entry.id(), guest(entry.id()).ref()))
                    .contains(guest(entry.id()).person());
            kept.put(entry.id(), history);
            obligations += twinning.obligations().size();
        }
        told.forEach((id, acts) -> assertThat(acts)
                .allSatisfy((version, act) ->
                        assertThat(kept.get(id).get(version - 1).act().value()).isEqualTo(act)));
        assertCounted(
                source, "tw_outbox", kept.values().stream().mapToInt(List::size).sum());
        assertCounted(source, "tw_agenda", obligations);
        // The events do not mention the guests, which verification checks last.
        assertThat(registry.verify().violations())
                .extracting(IntegrityViolation::kind)
                .allMatch(kind -> kind == IntegrityViolation.Kind.PERSON_UNMENTIONED);
    }

    private static void assertCounted(DataSource source, String table, int rows) throws SQLException {
        try (Connection connection = source.getConnection()) {
            assertThat(TestDatabase.first(
                            connection, TestDatabase.adapted(connection, "select count(*) from twinning." + table)))
                    .isEqualTo(Integer.toString(rows));
        }
    }

    static PersonalDatum guest(TwinningId id) {
        return PersonalDatum.of(Person.named("Guest " + id), new byte[32]);
    }

    private static List<IndexEntry> all(JdbcRegistry registry) {
        List<IndexEntry> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page page = registry.search(Search.all().withLimit(500).withCursor(cursor));
            all.addAll(page.entries());
            cursor = page.next();
        } while (cursor.isPresent());
        return all;
    }
}

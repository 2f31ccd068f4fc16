package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinpact.registry.Append;
import org.twinpact.registry.Archive;
import org.twinpact.registry.BulkImport;
import org.twinpact.registry.Facet;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.Page;
import org.twinpact.registry.RegistryContractWorld;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.RejectedByStorageException;
import org.twinpact.registry.Search;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.registry.jdbc.integrity.Verification;
import org.twinpact.twinning.TwinningId;

/**
 * Tests of the exchange between engines. Each imports the export of another, with the same events, snapshots and index.
 */
class ExchangeTest {
    private static final int TWINNINGS = 300;

    private final Map<TestEngine, byte[]> archives = new EnumMap<>(TestEngine.class);

    @Test
    void everyEngineReadsWhatEveryOtherWrote() throws IOException {
        List<Append> histories = RegistryContractWorld.histories(TWINNINGS, 1897);
        for (TestEngine engine : TestEngine.values()) {
            on(engine, (registry, database) -> {
                registry.appendNew(histories);
                archives.put(engine, archive(registry));
            });
        }
        for (TestEngine engine : TestEngine.values()) {
            for (byte[] archive : archives.values()) {
                on(engine, (registry, database) -> assertTakesIn(archive, registry, database, histories));
            }
        }
    }

    @Test
    void anIndexOfAnOlderRuleIsRebuilt() throws IOException {
        List<Append> histories = RegistryContractWorld.histories(120, 1898);
        for (TestEngine engine : TestEngine.values()) {
            on(engine, (registry, database) -> {
                registry.appendNew(histories);
                registry.tenant("other").appendNew(histories);
                assertThat(registry.reindex()).isZero();
                database.execute("delete from twinning.tw_term where tenant = 'default' and term like 'word:%'");
                database.execute("update twinning.tw_term set fold_version = 0, english_key = 'x'");
                database.execute("delete from twinning.tw_term where tenant = 'default' and twinning_id = '"
                        + histories.get(7).twinning().id() + "'");

                assertThat(registry.reindex()).isEqualTo(120);

                assertThat(registry.reindex()).isZero();
                assertIndexed(registry, histories);
                assertThat(database.count("twinning.tw_term where fold_version = 0 and tenant = 'other'"))
                        .isEqualTo(database.count("twinning.tw_term where tenant = 'other'"))
                        .isPositive();
            });
        }
    }

    @Test
    void aLineOfTenMegabytesIsKept() throws IOException {
        byte[] archive = withText(5);
        for (TestEngine engine : TestEngine.values()) {
            on(engine, (registry, database) -> {
                BulkImport.into(registry).run(Archive.rows(new ByteArrayInputStream(archive)));

                assertThat(Arrays.equals(archive(registry), archive)).isTrue();
                assertThat(registry.search(Search.all()).entries()).hasSize(3);
            });
        }
    }

    @Test
    void aLineThatIsTooLongForMariaDbIsToldByItsNumber() throws IOException {
        byte[] archive = withText(9);
        List<BulkImport.BadRow> bad = new ArrayList<>();
        on(TestEngine.MARIADB, (registry, database) -> {
            BulkImport.into(registry).skipping(bad::add).run(Archive.rows(new ByteArrayInputStream(archive)));

            assertThat(bad).extracting(BulkImport.BadRow::number).containsExactly(2L);
            assertThat(bad.get(0).reason())
                    .isInstanceOf(RejectedByStorageException.class)
                    .hasMessageContaining("15728640 bytes");
            assertThat(registry.search(Search.all()).entries()).hasSize(2);
            assertThat(registry.verify()).isEqualTo(new Verification(2, 0, List.of()));
        });
    }

    @Test
    void anImportThatTheDatabaseDoesNotLetInStopsAndCallsNoRowBad() throws IOException {
        byte[] archive = withText(1);
        for (TestEngine engine : TestEngine.values()) {
            List<BulkImport.BadRow> bad = new ArrayList<>();
            on(engine, (registry, database) -> {
                database.execute(database.grant());
                BulkImport reading =
                        BulkImport.into(JdbcRegistry.on(database.reader())).skipping(bad::add);

                assertThatExceptionOfType(RegistryException.class)
                        .isThrownBy(() -> reading.run(Archive.rows(new ByteArrayInputStream(archive))));

                assertThat(bad).isEmpty();
            });
        }
    }

    private static void assertTakesIn(
            byte[] archive, JdbcRegistry registry, TestDatabase database, List<Append> histories) throws IOException {
        JdbcRegistry neighbour = registry.tenant("neighbour");
        neighbour.appendNew(histories.subList(0, 5));
        byte[] before = archive(neighbour);

        BulkImport.into(registry).run(Archive.rows(new ByteArrayInputStream(archive)));

        assertThat(archive(registry)).isEqualTo(archive);
        assertThat(archive(neighbour)).isEqualTo(before);
        for (Append history : histories) {
            assertThat(registry.find(history.twinning().id())).contains(history.twinning());
        }
        assertIndexed(registry, histories);
        assertThat(database.count("twinning.tw_event where tenant = 'default' and act_part = 0"))
                .isEqualTo(histories.stream()
                        .mapToLong(history -> history.events().stream()
                                .map(event -> event.act())
                                .distinct()
                                .count())
                        .sum());
    }

    private static void assertIndexed(JdbcRegistry registry, List<Append> histories) {
        for (Search.Order order : Search.Order.values()) {
            assertThat(all(registry, Search.all().withOrder(order)))
                    .containsExactlyElementsOf(histories.stream()
                            .map(history -> IndexEntry.of(history.twinning()))
                            .sorted((a, b) -> {
                                int byKey = a.sortKey(order).compareTo(b.sortKey(order));
                                return byKey != 0 ? byKey : a.id().compareTo(b.id());
                            })
                            .toList());
        }
        assertThat(all(registry, Search.all().withText("קרק")))
                .hasSameSizeAs(all(registry, Search.all().withText("Kraków")))
                .isNotEmpty();
        assertThat(registry.counts(Facet.KIND, Search.all())).containsEntry("CITY", (long) histories.size());
    }

    private static List<IndexEntry> all(JdbcRegistry registry, Search search) {
        List<IndexEntry> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page page = registry.search(search.withLimit(77).withCursor(cursor));
            all.addAll(page.entries());
            cursor = page.next();
        } while (cursor.isPresent());
        return all;
    }

    /** Returns the archive of three twinnings, the first with a text of 2 MB for each language. */
    private static byte[] withText(int languages) throws IOException {
        TwinningRegistry memory = new InMemoryRegistry();
        for (String key : List.of("one", "two", "three")) {
            Append opening = opening(TwinningId.named(key), "opening");
            memory.append(key.equals("one") ? LargeText.after(opening, languages) : opening);
        }
        return archive(memory);
    }

    private static byte[] archive(TwinningRegistry registry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Archive.of(registry).withPeople().write(out);
        return out.toByteArray();
    }

    private static void on(TestEngine engine, Part part) throws IOException {
        TestDatabase database = engine.database();
        try {
            TwinningSchema.create(database.source());
            part.on(JdbcRegistry.on(database.source()), database);
        } finally {
            database.close();
        }
    }

    private interface Part {
        void on(JdbcRegistry registry, TestDatabase database) throws IOException;
    }
}

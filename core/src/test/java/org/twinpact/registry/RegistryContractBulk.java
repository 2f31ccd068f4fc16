package org.twinpact.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;
import static org.twinpact.registry.RegistryContractTowns.contact;
import static org.twinpact.registry.RegistryContractTowns.imported;
import static org.twinpact.registry.RegistryContractTowns.officerOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.TwinningOffice;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.registry.BulkImport.BadRow;
import org.twinpact.registry.BulkImport.Progress;
import org.twinpact.registry.BulkImport.Row;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.TwinningId;

/** The import and export of many twinnings at once, each whole or not at all. */
interface RegistryContractBulk extends RegistryContractSubject {
    long SEED = 1901;

    @Test
    default void anImportThatIsRunAgainDoublesNothing() {
        List<Progress> progress = new ArrayList<>();
        BulkImport bulk = BulkImport.into(registry()).batch(10).telling(progress::add);

        assertThat(bulk.run(rows(25))).isEqualTo(new Progress(25, 25, 0, 0));
        assertThat(bulk.run(rows(32))).isEqualTo(new Progress(32, 7, 25, 0));

        assertThat(progress).extracting(Progress::row).containsExactly(10L, 20L, 25L, 10L, 20L, 30L, 32L);
        for (Append history : RegistryContractWorld.histories(32, SEED)) {
            TwinningId id = history.twinning().id();
            assertThat(registry().history(id)).isEqualTo(history.events());
            assertThat(registry().find(id)).contains(history.twinning());
        }
        assertThat(registry().search(Search.all().withLimit(500)).entries()).hasSize(32);
    }

    @Test
    default void badRowsAreToldAndSkipped() {
        Append taken = opening(TwinningId.named("taken"), "mine");
        registry().append(taken);
        List<Row> rows = new ArrayList<>();
        rows(6).forEachRemaining(rows::add);
        rows.add(2, new Row(102, () -> {
            throw new IllegalArgumentException("no country");
        }));
        rows.add(4, new Row(104, () -> opening(taken.twinning().id(), "another")));
        rows.add(5, new Row(105, () -> next(taken.twinning(), "no opening")));
        rows.add(6, rows.get(5 - 2));
        List<BadRow> bad = new ArrayList<>();

        Progress end = BulkImport.into(registry()).batch(4).skipping(bad::add).run(rows.iterator());

        assertThat(bad).extracting(BadRow::number).containsExactly(102L, 104L, 105L);
        assertThat(bad.get(0).reason()).hasMessage("no country");
        assertThat(bad.get(1).reason()).isInstanceOf(StaleTwinningException.class);
        assertThat(end).isEqualTo(new Progress(6, 6, 1, 3));
        assertThat(registry().history(taken.twinning().id())).isEqualTo(taken.events());
    }

    @Test
    default void anImportStopsAtTheFirstBadRow() {
        Iterator<Row> rows = Stream.concat(stream(3), Stream.of(new Row(4, () -> {
                    throw new IllegalArgumentException("no country");
                })))
                .iterator();

        assertThatExceptionOfType(BadRowException.class)
                .isThrownBy(() -> BulkImport.into(registry()).run(rows))
                .withMessage("row 4: no country");
        assertThat(registry().search(Search.all()).entries()).hasSize(3);
    }

    @Test
    default void manyAtOnceAreAllKeptOrNone() {
        List<Append> histories = new ArrayList<>(RegistryContractWorld.histories(5, SEED));
        Append sixth = RegistryContractWorld.history(SEED, 5);
        registry().append(sixth);
        histories.add(sixth);

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> registry().appendNew(histories));
        assertThat(registry().events(Optional.empty(), 500)).isEqualTo(sixth.events());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry()
                        .appendNew(List.of(next(
                                opening(TwinningId.named("more"), "opening").twinning(), "more"))));
    }

    @Test
    default void anArchiveMovesToAnotherRegistryAndBack() {
        TwinningOffice office = office();
        PersonalDatum kept = office.seal(Person.named("פלונית אלמונית"));
        PersonalDatum erased = office.seal(Person.named("Plonit Almonit"));
        TwinningId id = imported(office, "haifa", "bremen");
        office.perform(id, contact("haifa", "Archive"), officerOf("haifa").withPerson(kept));
        office.perform(id, contact("haifa", "Registry"), officerOf("haifa").withPerson(erased));
        office.perform(id, new OpeningActs.ErasePersonalData(erased.ref()), officerOf("haifa"));
        BulkImport.into(registry()).run(rows(20));
        String archive = archive(Archive.of(registry()).withPeople());

        TwinningRegistry other = new InMemoryRegistry();
        assertThat(load(other, archive).kept()).isEqualTo(21);

        assertThat(archive(Archive.of(other).withPeople())).isEqualTo(archive);
        assertThat(other.person(id, kept.ref())).contains(kept.person());
        assertThat(other.person(id, erased.ref())).isEmpty();
        assertThat(load(registry(), archive).present()).isEqualTo(21);
        assertThat(archive).contains("פלונית").doesNotContain("Plonit");
        assertThat(archive(Archive.of(registry()))).doesNotContain("פלונית").doesNotContain(kept.nonce());
        assertThat(pages(other)).isEqualTo(pages(registry()));
        for (Facet facet : Facet.values()) {
            assertThat(other.counts(facet, Search.all())).isEqualTo(registry().counts(facet, Search.all()));
        }
    }

    @Test
    default void anArchiveExcludesPeopleAddedWhileItIsWritten() {
        TwinningOffice office = office();
        PersonalDatum early = office.seal(Person.named("פלונית אלמונית"));
        PersonalDatum late = office.seal(Person.named("Plonit Almonit"));
        TwinningId id = imported(office, "haifa", "bremen");
        office.perform(id, contact("haifa", "Archive"), officerOf("haifa").withPerson(early));
        TwinningRegistry busy = (TwinningRegistry) Proxy.newProxyInstance(
                TwinningRegistry.class.getClassLoader(),
                new Class<?>[] {TwinningRegistry.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("people")) {
                        office.perform(
                                id,
                                contact("haifa", "Registry"),
                                officerOf("haifa").withPerson(late));
                    }
                    return method.invoke(registry(), arguments);
                });

        String archive = archive(Archive.of(busy).withPeople());

        assertThat(archive).contains("פלונית").doesNotContain("Plonit");
        assertThat(registry().person(id, late.ref())).isPresent();
        assertThat(load(new InMemoryRegistry(), archive).kept()).isEqualTo(1);
    }

    @Test
    default void hostileLinesAreNumberedAndFailTheirTwinningAlone() {
        List<Append> histories = RegistryContractWorld.histories(6, SEED);
        TwinningRegistry source = new InMemoryRegistry();
        source.appendNew(histories);
        List<String> lines = archive(Archive.of(source)).lines().toList();
        String person = "{\"person\":{\"twinning\":\""
                + histories.get(0).twinning().id() + "\",\"nonce\":\"00\",\"name\":\"Plonit Almonit\"}}";
        List<String> hostile = List.of(
                "",
                "null",
                "[]",
                lines.get(1).substring(0, lines.get(1).length() / 2),
                "{\"twinning\":" + "[".repeat(5_000),
                "{\"twinning\":\"" + "x".repeat(10 << 20) + "\"}",
                "\uFEFF" + lines.get(0),
                lines.get(1) + lines.get(1),
                person,
                "{\"lines\":7}",
                "'; drop table tw_event; --");
        for (String line : hostile) {
            List<String> damaged = new ArrayList<>(lines);
            damaged.set(1, line);
            assertDamaged(String.join("\n", damaged).getBytes(StandardCharsets.UTF_8), 2, source);
        }
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        bytes[lines.get(0).getBytes(StandardCharsets.UTF_8).length + 30] = (byte) 0xC3;
        assertDamaged(bytes, 2, source);
    }

    @Test
    default void aTornArchiveLeavesNothingHalf() {
        TwinningRegistry source = new InMemoryRegistry();
        source.appendNew(RegistryContractWorld.histories(3, SEED));
        byte[] whole = archive(Archive.of(source)).getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length < whole.length - 1; length += 1 + length / 3) {
            assertDamaged(Arrays.copyOf(whole, length), 0, source);
        }
        assertDamaged(
                ("\uFEFF" + new String(whole, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8), 1, source);
    }

    @Test
    default void aDamagedArchiveIsRefused() {
        Append history = RegistryContractWorld.history(SEED, 1);
        TwinningRegistry source = new InMemoryRegistry();
        source.appendNew(List.of(history));
        String whole = archive(Archive.of(source));
        String day = "\"on\":\"" + history.events().get(0).on() + "\"";

        assertThat(badRows(whole.replaceFirst(day, "\"on\":\"1999-12-31\"")))
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).hasMessageContaining("get the file again"));
        assertThat(badRows(whole.substring(0, whole.length() / 2)))
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).hasMessageContaining("ends within this line"));
        assertThat(badRows(whole)).isEmpty();
    }

    @Test
    default void aDoubledLineIsRefused() {
        TwinningRegistry source = new InMemoryRegistry();
        source.appendNew(RegistryContractWorld.histories(3, SEED));
        List<String> lines = new ArrayList<>(archive(Archive.of(source)).lines().toList());
        lines.add(0, lines.get(0));

        assertDamaged(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), 2, source);
    }

    private static List<BadRow> badRows(String archive) {
        List<BadRow> bad = new ArrayList<>();
        BulkImport.into(new InMemoryRegistry())
                .skipping(bad::add)
                .run(Archive.rows(new ByteArrayInputStream(archive.getBytes(StandardCharsets.UTF_8))));
        return bad;
    }

    /** Checks that at least one row is refused and that all stored twinnings equal the source. */
    private void assertDamaged(byte[] archive, long line, TwinningRegistry source) {
        List<BadRow> bad = new ArrayList<>();

        BulkImport.into(registry()).skipping(bad::add).run(Archive.rows(new ByteArrayInputStream(archive)));

        assertThat(bad).isNotEmpty();
        if (line > 0) {
            assertThat(bad.get(0).number()).isEqualTo(line);
            assertThat(bad.get(0).reason().getMessage())
                    .startsWith("line " + line + ": ")
                    .hasSizeLessThan(2_000)
                    .doesNotContain("Almonit");
        }
        for (IndexEntry entry : pages(registry())) {
            List<Event> kept = registry().history(entry.id());
            assertThat(kept).isEqualTo(source.history(entry.id()));
        }
    }

    private static List<IndexEntry> pages(TwinningRegistry registry) {
        return registry.search(Search.all().withLimit(500)).entries();
    }

    private static Progress load(TwinningRegistry registry, String archive) {
        return BulkImport.into(registry)
                .run(Archive.rows(new ByteArrayInputStream(archive.getBytes(StandardCharsets.UTF_8))));
    }

    private static String archive(Archive archive) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            long lines = archive.write(out);
            assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize((int) lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Iterator<Row> rows(int rows) {
        return stream(rows).iterator();
    }

    private static Stream<Row> stream(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> new Row(row + 1L, () -> RegistryContractWorld.history(SEED, row)));
    }
}

package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.registry.RegistryContractTowns.contact;
import static org.twinpact.registry.RegistryContractTowns.imported;
import static org.twinpact.registry.RegistryContractTowns.officerOf;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinpact.TwinningOffice;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.registry.jdbc.outbox.OutboxSubject;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Tests of the erasure of a person from a file of SQLite. No byte of the person is left once the file is closed. */
class ErasureTest {
    /** A Hebrew and a Latin name, and enough others to fill pages. */
    private static final List<String> NAMES = Stream.concat(
                    Stream.of("זלפה־אסתר בן־חמדה", "Zilpah-Esther Quimbleton"),
                    new Random(12)
                            .longs(20, 1L << 40, 1L << 60)
                            .mapToObj(number -> Long.toString(number, Character.MAX_RADIX)))
            .toList();

    private static final List<Charset> FORMS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE,
            Charset.forName("ISO-8859-8"),
            StandardCharsets.ISO_8859_1);

    @TempDir
    private Path folder;

    @Test
    void noByteOfAnErasedPersonIsLeft() throws IOException {
        Path file = folder.resolve("twinpact");
        TwinningSchema.create(SqliteFiles.dataSource(file));
        JdbcRegistry registry = JdbcRegistry.on(SqliteFiles.dataSource(file)).withOutbox(OutboxSubject.EVERY);
        TwinningOffice office = TwinningOffice.over(registry).build();
        TwinningId id = imported(office, "haifa", "bremen");
        List<PersonalDatum> people =
                NAMES.stream().map(this::person).map(office::seal).toList();
        for (PersonalDatum datum : people) {
            office.perform(id, contact("haifa", "Archive"), officerOf("haifa").withPerson(datum))
                    .orElseThrow();
        }
        SqliteFiles.close(file);
        assertThat(traces())
                .as("the search finds the stored names and addresses")
                .hasSizeGreaterThanOrEqualTo(2 * NAMES.size());

        for (PersonalDatum datum : people) {
            office.perform(id, new OpeningActs.ErasePersonalData(datum.ref()), officerOf("haifa"))
                    .orElseThrow();
        }
        SqliteFiles.close(file);

        assertThat(traces()).isEmpty();
        assertThat(registry.history(id)).hasSize(1 + 2 * NAMES.size());
        assertThat(registry.find(id)).contains(Twinning.load(registry.history(id)));
        SqliteFiles.close(file);
    }

    private Person person(String name) {
        return new Person(
                name, Optional.of("mail-of-" + name.hashCode() + "@example.org"), Optional.of("+972-0-7654321"));
    }

    private List<String> traces() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).flatMap(this::traces).toList();
        }
    }

    /**
     * Returns the texts about persons that a file contains in any encoding. Reading each byte as a character finds the
     * bytes of a text.
     */
    private Stream<String> traces(Path file) {
        String content = new String(bytes(file), StandardCharsets.ISO_8859_1);
        return NAMES.stream()
                .flatMap(name -> Stream.of(name, "mail-of-" + name.hashCode()))
                .flatMap(text -> FORMS.stream()
                        .filter(form -> form.newEncoder().canEncode(text))
                        .filter(form -> content.contains(new String(text.getBytes(form), StandardCharsets.ISO_8859_1)))
                        .map(form -> text + " as " + form + " in " + file.getFileName()));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

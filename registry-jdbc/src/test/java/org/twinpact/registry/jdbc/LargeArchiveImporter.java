package org.twinpact.registry.jdbc;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinpact.registry.Archive;
import org.twinpact.registry.BulkImport;
import org.twinpact.registry.EventFormat;
import org.twinpact.registry.RegistryContractAppends;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.TwinningId;

/** A process that imports archives of large rows, without their last lines, so that their last rows are bad, and prints the numbers of rows. */
final class LargeArchiveImporter {
    private static final TwinningId ID = TwinningId.named("large");
    private static final Event OPENING =
            RegistryContractAppends.opening(ID, "opening").events().get(0);

    private final JdbcRegistry registry;

    private LargeArchiveImporter(JdbcRegistry registry) {
        this.registry = registry;
    }

    /**
     * Imports the archives.
     *
     * @param arguments the database file
     */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        TwinningSchema.create(SqliteFiles.dataSource(file));
        LargeArchiveImporter importer = new LargeArchiveImporter(JdbcRegistry.on(SqliteFiles.dataSource(file)));
        byte[] opening = afterKey(OPENING);
        byte[] text = afterKey(LargeText.event(OPENING, 1, "a".repeat(2_000)));
        byte[] bad = afterKey(LargeText.event(OPENING, 1, "a".repeat(1_999) + "\u202e"));
        byte[] longest = afterKey(LargeText.event(OPENING, 9, "\u202e" + "a".repeat(1_999)));
        importer.run("500 rows of one line of 20 MB", 500, line((20 << 20) - 200));
        importer.run("15 rows with a bad line of 19 MB", 15, opening, longest);
        importer.run(
                "15 rows of 20 MB whose last line is bad",
                15,
                Stream.of(Stream.of(opening), Stream.generate(() -> text).limit(9), Stream.of(bad))
                        .flatMap(lines -> lines)
                        .toArray(byte[][]::new));
        importer.run("30 rows of 4 MB", 30, opening, text, text);
        SqliteFiles.close(file);
    }

    private void run(String what, int rows, byte[]... lines) {
        AtomicInteger bad = new AtomicInteger();
        BulkImport.Progress end = BulkImport.into(registry)
                .skipping(row -> bad.incrementAndGet())
                .run(Archive.rows(archive(what, rows, lines)));
        System.out.println(what + ": " + end.kept() + " stored, " + bad + " bad");
    }

    /** Returns an archive whose rows differ in their keys and share the bytes after the key. */
    private static InputStream archive(String name, int rows, byte[]... lines) {
        Iterator<InputStream> parts = IntStream.range(0, rows)
                .mapToObj(row -> TwinningId.named(name + row))
                .flatMap(id -> IntStream.rangeClosed(1, lines.length)
                        .boxed()
                        .flatMap(number -> Stream.of(head(id, number), lines[number - 1])))
                .<InputStream>map(ByteArrayInputStream::new)
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return parts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return parts.next();
            }
        });
    }

    private static byte[] head(TwinningId id, int number) {
        String act = number == 1 ? "opening" : "text-" + number;
        return ("{\"twinning\":\"" + id + "\",\"sequence\":" + number + ",\"act\":\"" + act + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the bytes of an event's line after its key, its number and its act. */
    private static byte[] afterKey(Event event) {
        String line = EventFormat.write(event);
        return (line.substring(line.indexOf(",\"on\":")) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] line(int length) {
        byte[] line = new byte[length];
        Arrays.fill(line, (byte) 'x');
        line[length - 1] = '\n';
        return line;
    }
}

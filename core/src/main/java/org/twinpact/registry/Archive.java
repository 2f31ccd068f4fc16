package org.twinpact.registry;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.TwinningId;

/**
 * All twinnings of a registry as JSON Lines in UTF-8: one line for each event as {@link EventFormat} writes it, by
 * twinning and number; after a twinning's events its personal data, where they are asked for; and a last line with the
 * number of the lines and the SHA-256 of their bytes, by which a file that was torn or spoilt on its way is told. Who
 * changes a file on purpose can change that line too. Immutable; as thread-safe as the registry.
 */
public final class Archive {
    private static final int EVENTS = 200;

    private final TwinningRegistry registry;
    private final boolean withPeople;

    private Archive(TwinningRegistry registry, boolean withPeople) {
        this.registry = registry;
        this.withPeople = withPeople;
    }

    /** The archive of a registry, without personal data. */
    public static Archive of(TwinningRegistry registry) {
        return new Archive(Objects.requireNonNull(registry, "registry"), false);
    }

    /** The same with the personal data that are not erased. */
    public Archive withPeople() {
        return new Archive(registry, true);
    }

    /**
     * Writes it, with a few hundred events in memory at a time. Others may write meanwhile; each history is whole up to
     * the moment that it was read.
     *
     * @param out where to; flushed and not closed
     * @return how many lines were written
     * @throws IOException if it cannot be written there
     */
    public long write(OutputStream out) throws IOException {
        Lines lines = new Lines(out);
        Optional<Event> last = Optional.empty();
        List<Event> events = registry.events(last, EVENTS);
        while (!events.isEmpty()) {
            for (Event event : events) {
                if (last.isPresent() && !last.get().twinning().equals(event.twinning())) {
                    people(last.get().twinning(), lines);
                }
                lines.add(EventFormat.write(event));
                last = Optional.of(event);
            }
            events = registry.events(last, EVENTS);
        }
        if (last.isPresent()) {
            people(last.get().twinning(), lines);
        }
        return lines.end();
    }

    /**
     * The rows of an archive for a {@link BulkImport}, one for each twinning, numbered by the line that is bad or else
     * by the twinning's last. A twinning is imported whole or not at all: a bad line spoils the twinning it stands in
     * or after. Read as the import asks for them, one twinning in memory at a time, so that a last line that does not
     * fit is told when all before it was read.
     *
     * @param in where from; not closed
     */
    public static Iterator<BulkImport.Row> rows(InputStream in) {
        return new ArchiveReader(Objects.requireNonNull(in, "in"));
    }

    private void people(TwinningId id, Lines lines) throws IOException {
        if (withPeople) {
            for (var datum : registry.people(id)) {
                lines.add(ArchiveLine.write(id, datum));
            }
        }
    }

    private static final class Lines {
        private final OutputStream out;
        private final ArchiveSum sum = new ArchiveSum();
        private long count;

        Lines(OutputStream out) {
            this.out = new BufferedOutputStream(Objects.requireNonNull(out, "out"), 1 << 16);
        }

        void add(String line) throws IOException {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            out.write(bytes);
            out.write('\n');
            sum.add(bytes);
            count++;
        }

        long end() throws IOException {
            add(ArchiveLine.end(count, sum.ofAll()));
            out.flush();
            return count;
        }
    }
}

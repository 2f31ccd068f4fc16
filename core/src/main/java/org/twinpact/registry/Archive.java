package org.twinpact.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Objects;

/**
 * All twinnings of a registry as JSON Lines in UTF-8. There is one line for each event in the form of
 * {@link EventFormat}, ordered by twinning and event number. A twinning's events are followed by its personal data, if
 * these are requested. The last line contains the number of the preceding lines and the SHA-256 of their bytes, which
 * reveals a file that was truncated or damaged in transfer. It does not reveal a deliberate change of the file, which
 * can change that line too. Immutable. As thread-safe as the registry.
 */
public final class Archive {
    private final TwinningRegistry registry;
    private final boolean withPeople;

    private Archive(TwinningRegistry registry, boolean withPeople) {
        this.registry = registry;
        this.withPeople = withPeople;
    }

    /** Returns the archive of a registry, without personal data. */
    public static Archive of(TwinningRegistry registry) {
        return new Archive(Objects.requireNonNull(registry, "registry"), false);
    }

    /** Returns the same archive with the personal data that its events refer to and that are not erased. */
    public Archive withPeople() {
        return new Archive(registry, true);
    }

    /**
     * Writes the archive, with a few dozen events in memory at a time. Other writers may append to the registry in
     * the meantime. Each history is complete up to the moment at which it was read.
     *
     * @param out the target, which is flushed but not closed
     * @return the number of lines written
     * @throws IOException if the target cannot be written
     */
    public long write(OutputStream out) throws IOException {
        return new ArchiveWriter(registry, withPeople, Objects.requireNonNull(out, "out")).write();
    }

    /**
     * Returns the rows of an archive for a {@link BulkImport}, one for each twinning. The number of a row is that of
     * the bad line, or else of the twinning's last line. A twinning is imported completely or not at all. A bad line
     * invalidates the twinning that contains or precedes it. A line of more than 20 MB and a twinning of more than 64 MB
     * are bad. Rows are read lazily, with one twinning in memory at a time. A mismatch of the last line is therefore
     * reported only after all lines before it were read. If the source cannot be read, the iterator throws an
     * {@link java.io.UncheckedIOException}.
     *
     * @param in the source, which is not closed
     */
    public static Iterator<BulkImport.Row> rows(InputStream in) {
        return new ArchiveReader(Objects.requireNonNull(in, "in"));
    }
}

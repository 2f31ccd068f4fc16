package org.twinpact.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Objects;

/**
 * All twinnings of a registry as JSON Lines in UTF-8. There is one line for each event as {@link EventFormat} writes
 * it, by twinning and number. A twinning's events are followed by its personal data, if they are asked for. The last
 * line holds the number of the lines and the SHA-256 of their bytes, which reveals a file that was truncated or damaged
 * in transfer. An intentional change of the file can change that line too. Immutable. As thread-safe as the registry.
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

    /** Returns the same with the personal data that its events refer to and that are not erased. */
    public Archive withPeople() {
        return new Archive(registry, true);
    }

    /**
     * Writes the archive, with a few hundred events in memory at a time. Others may write to the registry meanwhile.
     * Each history is complete up to the moment that it was read.
     *
     * @param out the target, which is flushed and not closed
     * @return the number of lines written
     * @throws IOException if the target cannot be written
     */
    public long write(OutputStream out) throws IOException {
        return new ArchiveWriter(registry, withPeople, Objects.requireNonNull(out, "out")).write();
    }

    /**
     * Returns the rows of an archive for a {@link BulkImport}, one for each twinning. A row has the number of the line
     * that is bad, otherwise of the twinning's last line. A twinning is imported completely or not at all. A bad line
     * spoils the twinning that contains or precedes it. Rows are read as the import asks for them, one twinning in
     * memory at a time. A last line that does not fit is therefore reported only after all lines before it were read.
     *
     * @param in the source, which is not closed
     */
    public static Iterator<BulkImport.Row> rows(InputStream in) {
        return new ArchiveReader(Objects.requireNonNull(in, "in"));
    }
}

package org.twinpact.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Objects;

/**
 * All twinnings of a registry as JSON Lines in UTF-8: one line for each event as {@link EventFormat} writes it, by
 * twinning and number; after a twinning's events its personal data, where they are asked for; and a last line with the
 * number of the lines and the SHA-256 of their bytes, by which a file that was torn or spoilt on its way is told. Who
 * changes a file on purpose can change that line too. Immutable; as thread-safe as the registry.
 */
public final class Archive {
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

    /** The same with the personal data that its events refer to and that are not erased. */
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
        return new ArchiveWriter(registry, withPeople, Objects.requireNonNull(out, "out")).write();
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
}

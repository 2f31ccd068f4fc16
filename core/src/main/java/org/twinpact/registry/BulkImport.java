package org.twinpact.registry;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.twinpact.twinning.Event;

/**
 * An import of many new twinnings, some hundred to a transaction. It can be run again from the beginning after an
 * interruption. An existing twinning with the same events is skipped, so a row's twinning must have the same key each
 * time, as {@link org.twinpact.twinning.TwinningId#named} gives. Immutable. As thread-safe as the registry.
 */
public final class BulkImport {
    private final TwinningRegistry registry;
    private final int batch;
    private final Consumer<BadRow> bad;
    private final Consumer<Progress> progress;

    private BulkImport(TwinningRegistry registry, int batch, Consumer<BadRow> bad, Consumer<Progress> progress) {
        this.registry = registry;
        this.batch = batch;
        this.bad = bad;
        this.progress = progress;
    }

    /**
     * Returns an import that stops at the first bad row with a {@link BadRowException}. All rows before it are stored.
     */
    public static BulkImport into(TwinningRegistry registry) {
        return new BulkImport(
                Objects.requireNonNull(registry, "registry"),
                500,
                row -> {
                    throw new BadRowException(row);
                },
                now -> {});
    }

    /** Returns the same with so many rows to a transaction, instead of 500. */
    public BulkImport batch(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("a batch of " + rows + " rows was asked; 1 or more is right");
        }
        return new BulkImport(registry, rows, bad, progress);
    }

    /**
     * Returns the same, except that bad rows are reported and skipped. An exception of the listener stops the import.
     */
    public BulkImport skipping(Consumer<BadRow> listener) {
        return new BulkImport(registry, batch, Objects.requireNonNull(listener, "listener"), progress);
    }

    /** Returns the same, except that progress is reported after every transaction. */
    public BulkImport telling(Consumer<Progress> listener) {
        return new BulkImport(registry, batch, bad, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * One row to import.
     *
     * @param number its number for people, such as the line of a file
     * @param append the supplier of what is stored. An exception states what is wrong with the row
     */
    public record Row(long number, Supplier<Append> append) {}

    /**
     * A row that was not stored.
     *
     * @param number its number
     * @param reason the fault of the row
     */
    public record BadRow(long number, RuntimeException reason) {}

    /**
     * The progress of an import.
     *
     * @param row number of the last row
     * @param kept twinnings stored by this import
     * @param present twinnings that existed already with the same events
     * @param bad rows that were not stored
     */
    public record Progress(long row, long kept, long present, long bad) {}

    /**
     * Imports rows in their order, with at most one batch of them in memory.
     *
     * @return the progress at the end
     * @throws BadRowException at a bad row, unless those are skipped
     * @throws RegistryException if the storage fails. The reported progress is stored, and the same can be run again
     */
    public Progress run(Iterator<Row> rows) {
        return new Run().all(rows);
    }

    private final class Run {
        private final List<Ready> ready = new ArrayList<>();
        private long row;
        private long kept;
        private long present;
        private long rejected;

        Progress all(Iterator<Row> rows) {
            while (rows.hasNext()) {
                take(rows.next());
                if (ready.size() == batch) {
                    keep();
                }
            }
            keep();
            return now();
        }

        private void take(Row next) {
            Append append;
            try {
                append = next.append().get();
                append.requireNew();
            } catch (RegistryException e) {
                throw e;
            } catch (RuntimeException e) {
                // The rows before it are stored first, in case the listener stops the import here.
                keep();
                row = next.number();
                reject(next.number(), e);
                return;
            }
            row = next.number();
            ready.add(new Ready(next.number(), append));
        }

        private void keep() {
            if (ready.isEmpty()) {
                return;
            }
            List<Ready> these = List.copyOf(ready);
            ready.clear();
            try {
                registry.appendNew(these.stream().map(Ready::append).toList());
                kept += these.size();
            } catch (StaleTwinningException | RepeatedActException | RegistryException e) {
                // One by one they show which row failed, and skip those that exist already.
                these.forEach(this::keep);
            }
            progress.accept(now());
        }

        private void keep(Ready one) {
            Append append = one.append();
            List<Event> there = registry.history(append.twinning().id());
            if (isThere(append, there)) {
                present++;
                return;
            }
            try {
                registry.append(append);
                kept++;
            } catch (StaleTwinningException | RepeatedActException | RejectedByStorageException e) {
                reject(one.number(), e);
            }
        }

        /** Returns whether the twinning exists already. It may have more events since it was imported. */
        private boolean isThere(Append append, List<Event> there) {
            int events = append.events().size();
            return there.size() >= events && there.subList(0, events).equals(append.events());
        }

        private void reject(long number, RuntimeException reason) {
            rejected++;
            bad.accept(new BadRow(number, reason));
        }

        private Progress now() {
            return new Progress(row, kept, present, rejected);
        }
    }

    private record Ready(long number, Append append) {}
}

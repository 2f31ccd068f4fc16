package org.twinpact.registry;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.twinpact.message.Shown;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Lifecycle;

/**
 * An import of many new twinnings in batches, one transaction each. It can be run again from the beginning after an
 * interruption. An existing twinning with the same events is skipped, so a row's twinning must have the same key in
 * every run, such as one from {@link org.twinpact.twinning.TwinningId#named}. Immutable. As thread-safe as the
 * registry.
 *
 * <p>A row is bad if an event or a person violates a constraint of acts, if an event would not read as it is written,
 * if a person is not mentioned by the events or is erased by one, or if an event concerns an authority that is no party
 * at that time. A row is stored completely or not at all.
 */
public final class BulkImport {
    private static final int LARGEST_BATCH = 10_000;

    /** The number of characters that ends a batch, because the memory of a batch must not depend on the rows. */
    private static final long BATCH_CHARACTERS = 4_000_000;

    private final TwinningRegistry registry;
    private final int batch;
    private final Optional<Lifecycle> audit;
    private final Consumer<BadRow> bad;
    private final Consumer<Progress> progress;

    private BulkImport(
            TwinningRegistry registry,
            int batch,
            Optional<Lifecycle> audit,
            Consumer<BadRow> bad,
            Consumer<Progress> progress) {
        this.registry = registry;
        this.batch = batch;
        this.audit = audit;
        this.bad = bad;
        this.progress = progress;
    }

    /**
     * Returns an import that stops at the first bad row with a {@link BadRowException}. All rows before it are stored.
     */
    public static BulkImport into(TwinningRegistry registry) {
        return new BulkImport(
                Objects.requireNonNull(registry, "registry"),
                3_000,
                Optional.empty(),
                row -> {
                    throw new BadRowException(row);
                },
                now -> {});
    }

    /**
     * Returns the same import with another maximum number of rows in a transaction, 1 to 10,000. Default: 3,000. A
     * transaction also ends when its events have several million characters.
     *
     * @throws IllegalArgumentException if the number is out of bounds
     */
    public BulkImport batch(int rows) {
        if (rows < 1 || rows > LARGEST_BATCH) {
            throw new IllegalArgumentException(
                    "a batch of " + rows + " rows was requested; expected 1 to " + LARGEST_BATCH);
        }
        return new BulkImport(registry, rows, audit, bad, progress);
    }

    /**
     * Returns the same import, except that a row is bad if {@link Lifecycle#audit} finds a discrepancy in its history.
     * Without it, the acts are not decided again, so that histories under other rules can be imported.
     */
    public BulkImport auditing(Lifecycle lifecycle) {
        return new BulkImport(
                registry, batch, Optional.of(Objects.requireNonNull(lifecycle, "lifecycle")), bad, progress);
    }

    /**
     * Returns the same import, except that bad rows are reported to the listener and skipped. An exception of the
     * listener stops the import.
     */
    public BulkImport skipping(Consumer<BadRow> listener) {
        return new BulkImport(registry, batch, audit, Objects.requireNonNull(listener, "listener"), progress);
    }

    /** Returns the same import, except that progress is reported to the listener after every batch. */
    public BulkImport telling(Consumer<Progress> listener) {
        return new BulkImport(registry, batch, audit, bad, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * One row to import.
     *
     * @param number the number of the row for reports, such as the line of a file
     * @param append the supplier of the append. An exception that it throws is the fault of the row, except a
     *     {@link RegistryException}, which stops the import
     */
    public record Row(long number, Supplier<Append> append) {}

    /**
     * A row that was not stored.
     *
     * @param number the number of the row
     * @param reason the exception that states the fault of the row
     */
    public record BadRow(long number, RuntimeException reason) {}

    /**
     * The progress of an import.
     *
     * @param row the number of the last row
     * @param kept the number of twinnings that this import stored
     * @param present the number of twinnings that existed already with the same events
     * @param bad the number of rows that were not stored because they are bad
     */
    public record Progress(long row, long kept, long present, long bad) {}

    /**
     * Imports rows in their order, with at most one batch of them in memory.
     *
     * @return the progress at the end
     * @throws BadRowException at a bad row, unless bad rows are skipped
     * @throws RegistryException if the storage fails. The reported progress is stored, and the import can be run again
     */
    public Progress run(Iterator<Row> rows) {
        return new Run().all(rows);
    }

    private final class Run {
        private final List<Ready> ready = new ArrayList<>();
        private long characters;
        private long row;
        private long kept;
        private long present;
        private long rejected;

        Progress all(Iterator<Row> rows) {
            while (rows.hasNext()) {
                take(rows.next());
                if (ready.size() == batch || characters >= BATCH_CHARACTERS) {
                    keep();
                }
            }
            keep();
            registry.endImport();
            return now();
        }

        private void take(Row next) {
            CheckedAppend checked;
            try {
                checked = checked(next);
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
            ready.add(new Ready(next.number(), checked.append()));
            characters += checked.characters();
        }

        private CheckedAppend checked(Row next) {
            CheckedAppend checked = CheckedAppend.of(next.append().get());
            audit.ifPresent(lifecycle -> requireWithoutDiscrepancy(lifecycle, checked.append()));
            return checked;
        }

        private void requireWithoutDiscrepancy(Lifecycle lifecycle, Append append) {
            lifecycle.audit(append.events()).stream().findFirst().ifPresent(found -> {
                throw new IllegalArgumentException("event " + found.sequence() + " of "
                        + append.twinning().id() + " is not as the rules decide now: " + found.code() + ", "
                        + Shown.text(found.difference(), 1_000));
            });
        }

        private void keep() {
            if (ready.isEmpty()) {
                return;
            }
            List<Ready> these = List.copyOf(ready);
            ready.clear();
            characters = 0;
            try {
                registry.appendNew(these.stream().map(Ready::append).toList());
                kept += these.size();
            } catch (RuntimeException e) {
                // Individual appends show which row failed, and allow skipping those that exist already.
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
            } catch (RejectedByStorageException e) {
                reject(one.number(), e);
            } catch (RegistryException e) {
                throw e;
            } catch (RuntimeException e) {
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

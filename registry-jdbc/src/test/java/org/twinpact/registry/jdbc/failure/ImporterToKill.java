package org.twinpact.registry.jdbc.failure;

import static org.twinpact.registry.RegistryContractAppends.bringing;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;
import static org.twinpact.registry.jdbc.database.FullAppends.owing;

import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.twinpact.registry.Append;
import org.twinpact.registry.BulkImport;
import org.twinpact.registry.RegistryContractWorld;
import org.twinpact.registry.RetryableRegistryException;
import org.twinpact.registry.StaleTwinningException;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.SqliteFiles;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.registry.jdbc.database.TestPool;
import org.twinpact.registry.jdbc.outbox.OutboxSubject;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** A process that imports twinnings until it is killed, and prints the acts that were reported as stored. */
public final class ImporterToKill {
    private ImporterToKill() {}

    /**
     * Imports until killed.
     *
     * @param arguments {@code acts} or {@code bulk}, the place, and the number of threads or rows
     */
    public static void main(String[] arguments) {
        String place = arguments[1];
        int number = Integer.parseInt(arguments[2]);
        DataSource source =
                place.startsWith("jdbc:") ? TestPool.of(place, "postgres") : SqliteFiles.dataSource(Path.of(place));
        TwinningSchema.create(source);
        if (arguments[0].equals("bulk")) {
            importInBulk(JdbcRegistry.on(source), number);
        } else {
            importActs(JdbcRegistry.on(source).withOutbox(OutboxSubject.EVERY), number);
        }
    }

    /** Imports twinnings, and prints after each transaction the number of stored twinnings. */
    private static void importInBulk(JdbcRegistry registry, int rows) {
        BulkImport.into(registry)
                .batch(20)
                .telling(now -> System.out.println(now.kept() + now.present()))
                .run(IntStream.range(0, rows)
                        .mapToObj(row -> new BulkImport.Row(row, () -> RegistryContractWorld.history(3, row)))
                        .iterator());
    }

    /** Imports endlessly in several threads, which also share one twinning, and prints key, version and act. */
    private static void importActs(TwinningRegistry registry, int threads) {
        TwinningId shared = open(registry).id();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> work(registry, shared));
            thread.setUncaughtExceptionHandler((failed, e) -> {
                e.printStackTrace();
                Runtime.getRuntime().halt(1);
            });
            thread.start();
        }
    }

    private static void work(TwinningRegistry registry, TwinningId shared) {
        while (true) {
            keep(registry, owing(next(open(registry), "next")));
            String act = UUID.randomUUID().toString();
            while (!isKept(registry, shared, act)) {
                Thread.onSpinWait();
            }
        }
    }

    private static Twinning open(TwinningRegistry registry) {
        Append opening = opening(new TwinningId(UUID.randomUUID()), "opening");
        keep(registry, bringing(opening, KilledProcess.guest(opening.twinning().id())));
        return opening.twinning();
    }

    private static boolean isKept(TwinningRegistry registry, TwinningId shared, String act) {
        try {
            keep(registry, owing(next(registry.find(shared).orElseThrow(), act)));
            return true;
        } catch (StaleTwinningException | RetryableRegistryException e) {
            // Another thread was first.
            return false;
        }
    }

    private static void keep(TwinningRegistry registry, Append append) {
        registry.append(append);
        System.out.println(append.twinning().id() + " " + append.twinning().version() + " " + append.act());
    }
}

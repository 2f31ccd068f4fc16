package org.twinpact.registry.jdbc;

import static org.twinpact.registry.RegistryContractAppends.bringing;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;
import static org.twinpact.registry.jdbc.FullAppends.owing;

import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.twinpact.registry.Append;
import org.twinpact.registry.RetryableRegistryException;
import org.twinpact.registry.StaleTwinningException;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * A process whose threads import twinnings without end, and all write to one between; prints key, version and act of
 * each that they were told is kept.
 */
final class ImporterToKill {
    private ImporterToKill() {}

    /** On a file of H2, or on a server's database where the place is an address of JDBC; with so many threads. */
    public static void main(String[] placeAndThreads) {
        String place = placeAndThreads[0];
        DataSource source =
                place.startsWith("jdbc:") ? TestPool.of(place, "postgres") : H2Files.dataSource(Path.of(place));
        TwinningSchema.create(source);
        TwinningRegistry registry = JdbcRegistry.on(source).withOutbox(OutboxSubject.EVERY);
        TwinningId shared = open(registry).id();
        for (int i = 0; i < Integer.parseInt(placeAndThreads[1]); i++) {
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
        keep(
                registry,
                bringing(opening, KilledProcess.guest(opening.twinning().id())));
        return opening.twinning();
    }

    private static boolean isKept(TwinningRegistry registry, TwinningId shared, String act) {
        try {
            keep(registry, owing(next(registry.find(shared).orElseThrow(), act)));
            return true;
        } catch (StaleTwinningException | RetryableRegistryException e) {
            // A rival was first.
            return false;
        }
    }

    private static void keep(TwinningRegistry registry, Append append) {
        registry.append(append);
        System.out.println(append.twinning().id() + " " + append.twinning().version() + " " + append.act());
    }
}

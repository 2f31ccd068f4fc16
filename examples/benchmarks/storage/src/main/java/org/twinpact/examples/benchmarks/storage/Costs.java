package org.twinpact.examples.benchmarks.storage;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.twinpact.registry.jdbc.JdbcRegistry;

/**
 * The costs of one call of an operation that do not depend on the machine: statements, round trips, rows written, and
 * bytes allocated by its thread, which on H2 include those of the engine.
 */
record Costs(long statements, long roundTrips, long rows, long bytes) {
    private static final int WARM = 200;
    private static final int MEASURED = 51;

    static Costs of(Operation operation, BenchmarkDatabase database, Implementation implementation) throws Exception {
        Counter counter = new Counter(database.source());
        Storage counted = implementation == Implementation.TWINPACT
                ? new Twinpact(JdbcRegistry.on(counter.dataSource()))
                : new HandWrittenJdbc(counter.dataSource());
        List<Callable<Object>> calls = operation.calls(database, counted, 2).toList();
        // The first use of a registry checks the schema, and the first use of a search counts the rows of its terms.
        calls.get(0).call();
        counter.forget();
        calls.get(1).call();
        return new Costs(
                counter.statements(),
                counter.roundTrips(),
                counter.rows(),
                bytes(operation, database, database.storage(implementation)));
    }

    private static long bytes(Operation operation, BenchmarkDatabase database, Storage storage) throws Exception {
        com.sun.management.ThreadMXBean threads =
                ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class);
        LongSupplier allocated =
                () -> threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        int warm = Math.min(WARM, operation.batch());
        int measured = Math.min(MEASURED, operation.batch());
        List<Callable<Object>> calls =
                operation.calls(database, storage, warm + measured).toList();
        long[] bytes = new long[warm + measured];
        for (int i = 0; i < bytes.length; i++) {
            long before = allocated.getAsLong();
            calls.get(i).call();
            bytes[i] = allocated.getAsLong() - before;
        }
        return Arrays.stream(bytes, warm, bytes.length).sorted().toArray()[measured / 2];
    }
}

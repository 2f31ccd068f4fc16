package org.twinpact.examples.benchmarks.storage;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.twinpact.registry.jdbc.JdbcRegistry;

/**
 * What one call of an operation costs whatever the machine: statements, round trips, rows written, and bytes
 * allocated by its thread, which on H2 are the engine's too.
 */
record Costs(long statements, long roundTrips, long rows, long bytes) {
    private static final int WARM = 200;
    private static final int MEASURED = 51;

    static Costs of(Operation operation, Scene scene, Who who) throws Exception {
        Counter counter = new Counter(scene.source());
        Side tapped =
                who == Who.TWINPACT ? new Twinpact(JdbcRegistry.on(counter.tapped())) : new ByHand(counter.tapped());
        List<Callable<Object>> calls = operation.calls(scene, tapped, 2).toList();
        // The first use of a registry looks at the schema, and the first of a search at the lengths of its lists.
        calls.get(0).call();
        counter.forget();
        calls.get(1).call();
        return new Costs(
                counter.statements(), counter.roundTrips(), counter.rows(), bytes(operation, scene, scene.side(who)));
    }

    private static long bytes(Operation operation, Scene scene, Side side) throws Exception {
        com.sun.management.ThreadMXBean threads =
                ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class);
        LongSupplier allocated =
                () -> threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        int warm = Math.min(WARM, operation.batch());
        int measured = Math.min(MEASURED, operation.batch());
        List<Callable<Object>> calls =
                operation.calls(scene, side, warm + measured).toList();
        long[] bytes = new long[warm + measured];
        for (int i = 0; i < bytes.length; i++) {
            long before = allocated.getAsLong();
            calls.get(i).call();
            bytes[i] = allocated.getAsLong() - before;
        }
        return Arrays.stream(bytes, warm, bytes.length).sorted().toArray()[measured / 2];
    }
}

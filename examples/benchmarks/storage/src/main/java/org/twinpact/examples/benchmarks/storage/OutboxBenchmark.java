package org.twinpact.examples.benchmarks.storage;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.twinpact.registry.jdbc.JdbcOutbox;
import org.twinpact.registry.jdbc.outbox.Delivery;

/** An outbox with one message for each of many twinnings, emptied by eight workers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OutboxBenchmark {
    static final int MESSAGES = 1_000;
    private static final int AT_ONCE = 20;

    private final ExecutorService threads = Executors.newFixedThreadPool(Engine.WORKERS);
    private final JdbcOutbox outbox = BenchmarkDatabase.current().registry().outbox();

    /** Writes the messages. */
    @Setup(Level.Iteration)
    public void fill() throws Exception {
        BenchmarkDatabase.current().fillOutbox(MESSAGES);
    }

    /** Claims and acknowledges all of them. */
    @Benchmark
    public int empty() throws Exception {
        AtomicInteger left = new AtomicInteger(MESSAGES);
        List<Callable<Boolean>> workers = IntStream.range(0, Engine.WORKERS)
                .<Callable<Boolean>>mapToObj(number -> () -> work("worker-" + number, left))
                .toList();
        for (Future<Boolean> worker : threads.invokeAll(workers)) {
            worker.get();
        }
        return left.get();
    }

    private boolean work(String worker, AtomicInteger left) {
        while (left.get() > 0) {
            List<Delivery> deliveries = outbox.claim(AT_ONCE, Duration.ofMinutes(5), worker);
            if (!outbox.allDelivered(deliveries).isEmpty()) {
                throw new IllegalStateException("a message was lost");
            }
            left.addAndGet(-deliveries.size());
        }
        return true;
    }

    /** Stops the threads. */
    @TearDown(Level.Trial)
    public void close() {
        threads.shutdown();
    }
}

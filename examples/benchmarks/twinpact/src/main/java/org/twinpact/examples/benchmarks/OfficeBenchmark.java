package org.twinpact.examples.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.twinpact.ActContext;
import org.twinpact.TwinningOffice;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.TwinningId;

/** One act through an office: the twinning loaded, the act validated, decided, applied and stored in memory. */
@State(Scope.Thread)
@Warmup(iterations = 7, time = 1)
public class OfficeBenchmark {
    /** A twinning has at most 50,000 events, which a fast machine appends in less than an iteration. */
    private static final int ACTS = 40_000;

    private final TwinningScenario inForce = TwinningScenario.inForce(2);
    private final TwinningId id = inForce.twinning().id();
    private final Act act = TwinningScenario.contact(inForce.first());
    private final ActContext by = ActContext.role("Officer", inForce.first(), TwinningScenario.DAY);
    private TwinningOffice office;
    private int acts;

    /** Opens a fresh registry, because a registry stores every event. */
    @Setup(Level.Iteration)
    public void open() {
        InMemoryRegistry registry = new InMemoryRegistry();
        registry.append(inForce.append());
        office = TwinningOffice.over(registry).build();
        acts = 0;
    }

    /** Replaces the contact point. */
    @Benchmark
    public Outcome appointContact() {
        acts++;
        if (acts == ACTS) {
            open();
        }
        return office.perform(id, act, by).orElseThrow();
    }
}

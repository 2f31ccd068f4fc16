package org.twinpact.examples.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Outcome;

/** The cost of one act after a long history, and with many parties. */
@State(Scope.Thread)
@Warmup(iterations = 4, time = 1)
public class SizeBenchmark {
    /** The number of events before the act, in addition to those up to the entry into force. */
    @Param({"10", "10000"})
    public int events;

    /** The number of parties. */
    @Param({"2", "27"})
    public int parties;

    private TwinningScenario inForce;
    private ActRequest contact;

    /** Performs all earlier acts. */
    @Setup
    public void play() {
        inForce = TwinningScenario.inForce(parties);
        contact = inForce.asked(TwinningScenario.contact(inForce.first()));
        inForce.repeating(contact.act(), events);
    }

    /** Replaces the contact point. */
    @Benchmark
    public Outcome appointContact() {
        return TwinningScenario.LIFECYCLE.decide(inForce.twinning(), contact).orElseThrow();
    }
}

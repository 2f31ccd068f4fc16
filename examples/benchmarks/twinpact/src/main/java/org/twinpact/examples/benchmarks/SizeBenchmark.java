package org.twinpact.examples.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Outcome;

/** What one act costs where much happened before it, and where many are parties. */
@State(Scope.Thread)
@Warmup(iterations = 4, time = 1)
public class SizeBenchmark {
    /** Events behind the act, besides those that brought the agreement into force. */
    @Param({"10", "10000"})
    public int events;

    /** Parties of the twinning. */
    @Param({"2", "27"})
    public int parties;

    private Midlife inForce;
    private ActRequest contact;

    /** Plays the life up to there. */
    @Setup
    public void play() {
        inForce = Midlife.inForce(parties);
        contact = inForce.asked(Midlife.contact(inForce.first()));
        inForce.repeating(contact.act(), events);
    }

    /** A contact point is named in place of the one before. */
    @Benchmark
    public Outcome appointContact() {
        return Midlife.LIFECYCLE.decide(inForce.twinning(), contact).orElseThrow();
    }
}

package org.twinpact.examples.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Health;
import org.twinpact.twinning.HealthThresholds;
import org.twinpact.twinning.Twinning;

/** The cost of the follow-up of one twinning as of a day, as a list of all twinnings of a register needs it. */
@State(Scope.Thread)
public class FollowUpBenchmark {
    /** A day after the signing on which a notice and a yearly report are overdue. */
    private static final LocalDate DAY = TwinningScenario.DAY.plusDays(400);

    /** The number of parties. */
    @Param({"2", "5"})
    public int parties;

    private Twinning twinning;

    /** Performs all acts up to the entry into force. */
    @Setup
    public void play() {
        twinning = TwinningScenario.inForce(parties).twinning();
    }

    /** Returns the level of the twinning with its reasons. */
    @Benchmark
    public Optional<Health> health() {
        return TwinningScenario.LIFECYCLE.health(twinning, DAY, HealthThresholds.standard());
    }

    /** Returns the open and overdue obligations with their details. */
    @Benchmark
    public List<Finding> obligations() {
        return TwinningScenario.LIFECYCLE.obligations(twinning, DAY);
    }
}

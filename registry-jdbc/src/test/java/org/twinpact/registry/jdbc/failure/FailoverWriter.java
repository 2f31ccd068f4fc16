package org.twinpact.registry.jdbc.failure;

import static org.twinpact.registry.RegistryContractAppends.bringing;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.jdbc.database.FullAppends.owing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.registry.Append;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.RepeatedActException;
import org.twinpact.registry.StaleTwinningException;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.twinning.TwinningId;

/** A host's thread that performs acts one after the other, and retries each until it is reported as stored. */
public final class FailoverWriter implements Callable<Void> {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    final TwinningId id;

    /** The acts that were reported as stored, in order. */
    final List<String> told = new ArrayList<>();

    /** The failures that the registry reported. Any other exception ends the thread. */
    final List<RegistryException> refusals = new ArrayList<>();

    private final TwinningRegistry registry;
    private final String name;
    private final Course course;
    private boolean metTheOutage;

    FailoverWriter(TwinningRegistry registry, TwinningId id, String name, Course course) {
        this.registry = registry;
        this.id = id;
        this.name = name;
        this.course = course;
    }

    /**
     * The course of one failover, shared by its writers.
     *
     * @param acts the number of acts still to be stored before the failover
     * @param outage open until the primary is stopped
     * @param refused the number of writers that have not been refused since then
     * @param over open until the standby has taken over
     * @param after the number of acts that each writer performs from then on
     */
    record Course(CountDownLatch acts, CountDownLatch outage, CountDownLatch refused, CountDownLatch over, int after) {
        static Course of(int writers, int before, int after) {
            return new Course(
                    new CountDownLatch(before),
                    new CountDownLatch(1),
                    new CountDownLatch(writers),
                    new CountDownLatch(1),
                    after);
        }
    }

    @Override
    public Void call() {
        int left = course.after;
        while (left > 0) {
            left -= course.over.getCount() == 0 ? 1 : 0;
            String act = name + "-" + told.size();
            keep(act);
            told.add(act);
            course.acts.countDown();
        }
        return null;
    }

    private void keep(String act) {
        long started = System.nanoTime();
        while (!isKept(act)) {
            if (System.nanoTime() - started > PATIENCE_NANOS) {
                throw new IllegalStateException(act + " is not kept: " + refusals);
            }
        }
    }

    private boolean isKept(String act) {
        try {
            Append append = owing(next(registry.find(id).orElseThrow(), act));
            registry.append(bringing(append, guest(act)));
            return true;
        } catch (StaleTwinningException e) {
            // Another writer was first.
            return false;
        } catch (RepeatedActException e) {
            return true;
        } catch (RegistryException e) {
            refused(e);
            return false;
        }
    }

    private void refused(RegistryException refusal) {
        refusals.add(refusal);
        if (!metTheOutage && course.outage.getCount() == 0) {
            metTheOutage = true;
            course.refused.countDown();
        }
    }

    /** Returns the person whom an act introduces. The data of this person are stored apart from the event. */
    static PersonalDatum guest(String act) {
        return PersonalDatum.of(Person.named("Guest of " + act), new byte[32]);
    }
}

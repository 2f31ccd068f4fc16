package org.twinpact.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.twinpact.TwinningOffice;

/** The registry under test, which is empty before each test. */
public interface RegistryContractSubject {
    /** Returns the registry, with the same twinnings at every call within a test. */
    TwinningRegistry registry();

    /** Returns the registry after closing and opening it again, if it supports that. */
    default TwinningRegistry reopened() {
        return registry();
    }

    /** Returns an office over the registry, with a fixed clock and the same keys each time. */
    default TwinningOffice office() {
        return TwinningOffice.over(registry())
                .clock(Clock.fixed(Instant.parse("2027-10-01T08:00:00.123456Z"), ZoneOffset.UTC))
                .random(new Random(1948))
                .build();
    }
}

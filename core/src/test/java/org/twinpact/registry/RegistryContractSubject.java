package org.twinpact.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.twinpact.TwinningOffice;

/** The registry that a contract is tested on: empty before each test. */
public interface RegistryContractSubject {
    /** The registry; the same twinnings at every call within a test. */
    TwinningRegistry registry();

    /** The registry after it was closed and opened again, where that can be. */
    default TwinningRegistry reopened() {
        return registry();
    }

    /** An office over the registry, with a clock that stands still and keys that are the same each time. */
    default TwinningOffice office() {
        return TwinningOffice.over(registry())
                .clock(Clock.fixed(Instant.parse("2027-10-01T08:00:00.123456Z"), ZoneOffset.UTC))
                .random(new Random(1948))
                .build();
    }
}

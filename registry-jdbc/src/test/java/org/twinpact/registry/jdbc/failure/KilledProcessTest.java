package org.twinpact.registry.jdbc.failure;

/** Two kills on each engine. */
class KilledProcessTest extends KilledProcess {
    KilledProcessTest() {
        super(2);
    }
}

package org.twinpact.registry.jdbc.failure;

/** Tests with two kills on each engine. */
class KilledProcessTest extends KilledProcess {
    KilledProcessTest() {
        super(2);
    }
}

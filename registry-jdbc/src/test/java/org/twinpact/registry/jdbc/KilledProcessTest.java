package org.twinpact.registry.jdbc;

/** Two kills on each engine. */
class KilledProcessTest extends KilledProcess {
    KilledProcessTest() {
        super(2);
    }
}

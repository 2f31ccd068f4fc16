package org.twinpact.examples.benchmarks.storage;

/** The two implementations that are compared. */
enum Implementation {
    /** The library. */
    TWINPACT,
    /** The floor. */
    BY_HAND
}

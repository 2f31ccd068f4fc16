package org.twinpact.examples.benchmarks.storage;

/** Which of the two. */
enum Who {
    /** The library. */
    TWINPACT,
    /** The floor. */
    BY_HAND
}

package org.twinpact.examples.benchmarks.flowable;

/** An engine that runs whole lives, each of {@link #ACTS} acts. */
interface Life {
    /** The number of acts, from the opening to a contact point of each party. */
    int ACTS = 29;

    /**
     * Runs a new life.
     *
     * @param number the number of the life, which is used once
     */
    Object run(long number);
}

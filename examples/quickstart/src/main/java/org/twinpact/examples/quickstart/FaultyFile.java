package org.twinpact.examples.quickstart;

import java.util.List;

/** A file with faults, all of them at once; nothing was done with it. */
final class FaultyFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    FaultyFile(List<Fault> faults) {
        super(faults.size() + " faults");
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}

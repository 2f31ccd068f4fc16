package org.twinpact.examples.quickstart;

import java.util.List;

/** A file with faults, all of them at once; nothing was done with it. */
final class FaultyFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    FaultyFile(List<Fault> faults) {
        super(faults.size() == 1 ? "1 fault" : faults.size() + " faults");
        this.faults = List.copyOf(faults);
    }

    FaultyFile(String path, String value, String right) {
        this(List.of(new Fault(path, value, right)));
    }

    List<Fault> faults() {
        return faults;
    }
}

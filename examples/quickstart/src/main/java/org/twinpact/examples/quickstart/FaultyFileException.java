package org.twinpact.examples.quickstart;

import java.util.List;

/** A file that was rejected, with all its faults. */
final class FaultyFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    FaultyFileException(List<Fault> faults) {
        super(faults.size() == 1 ? "1 fault" : faults.size() + " faults");
        this.faults = List.copyOf(faults);
    }

    FaultyFileException(String path, String value, String right) {
        this(List.of(new Fault(path, value, right)));
    }

    List<Fault> faults() {
        return faults;
    }
}

package org.twinpact.jurisdiction;

import java.util.List;

/** Thrown for a profile that cannot be lived under; its message names the faults in words. */
public final class BadProfileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<ProfileFault> faults;

    /**
     * Made where a profile is read or added.
     *
     * @param message the faults in words
     * @param faults the same, each with its code and place
     */
    public BadProfileException(String message, List<ProfileFault> faults) {
        super(message);
        this.faults = List.copyOf(faults);
    }

    /** Every fault that was found, with its code and place; none after serialization. */
    public List<ProfileFault> faults() {
        return faults == null ? List.of() : faults;
    }
}

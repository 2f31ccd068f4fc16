package org.twinpact.jurisdiction;

import java.util.List;

/** Thrown for a profile that no party could act under. Its message names the faults. */
public final class BadProfileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<ProfileFault> faults;

    /**
     * Creates the exception where a profile is read or added.
     *
     * @param message the description of the faults
     * @param faults the same, each with its code and place
     */
    public BadProfileException(String message, List<ProfileFault> faults) {
        super(message);
        this.faults = List.copyOf(faults);
    }

    /** Returns every fault that was found, with its code and place. Empty after serialization. */
    public List<ProfileFault> faults() {
        return faults == null ? List.of() : faults;
    }
}

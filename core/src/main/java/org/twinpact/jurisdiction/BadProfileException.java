package org.twinpact.jurisdiction;

import java.util.List;

/** The rejection of a profile with faults, under which no party can act. The message names the faults. */
public final class BadProfileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<ProfileFault> faults;

    /**
     * Creates the exception for a profile that is read or added.
     *
     * @param message the description of the faults
     * @param faults the faults, each with its code and place
     */
    public BadProfileException(String message, List<ProfileFault> faults) {
        super(message);
        this.faults = List.copyOf(faults);
    }

    /** Returns every fault that was found, with its code and place. The list is empty after deserialization. */
    public List<ProfileFault> faults() {
        return faults == null ? List.of() : faults;
    }
}

package org.twinpact.twinning;

import java.time.LocalDate;

/**
 * A condition in Java that a profile refers to by name, for requirements that no step can express. Implementations must
 * be pure and thread-safe. A changed guard must have a new version in its name, so that an old history is still decided
 * by the old guard.
 */
@FunctionalInterface
public interface Guard {
    /** Returns whether a party of a twinning meets the condition on a day. */
    boolean isMet(Twinning twinning, Track track, LocalDate day);
}

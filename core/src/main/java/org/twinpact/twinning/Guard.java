package org.twinpact.twinning;

import java.time.LocalDate;

/**
 * A condition that a profile names and Java decides, for what no step can express. Implementations are pure and
 * thread-safe. A changed guard gets a new version in its name, so that an old history is still decided by the old one.
 */
@FunctionalInterface
public interface Guard {
    /** Returns whether a party of a twinning meets it on a day. */
    boolean isMet(Twinning twinning, Track track, LocalDate day);
}

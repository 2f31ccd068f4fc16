package org.twinpact.twinning;

import java.util.Objects;

/**
 * What an audit found: something recorded that today's rules would decide differently. Immutable.
 *
 * @param sequence number of the event
 * @param act the act that caused it
 * @param code what differs, such as {@code PROFILE_CHANGED}, {@code WOULD_BE_REFUSED}, {@code OTHER_EVENTS}
 * @param difference what was recorded and what would be decided now, in English
 */
public record Discrepancy(long sequence, ActId act, String code, String difference) {
    public Discrepancy {
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(difference, "difference");
    }
}

package org.twinpact.twinning;

import java.util.Objects;

/**
 * A discrepancy that an audit found: a recorded act that the current rules would decide differently. Immutable.
 *
 * @param sequence the sequence number of the event
 * @param act the key of the act that caused the event
 * @param code the code of the difference, such as {@code PROFILE_CHANGED}, {@code WOULD_BE_REFUSED},
 *     {@code OTHER_EVENTS}
 * @param difference the difference between the recorded and the current decision, in English
 */
public record Discrepancy(long sequence, ActId act, String code, String difference) {
    public Discrepancy {
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(difference, "difference");
    }
}

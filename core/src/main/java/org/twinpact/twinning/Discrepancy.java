package org.twinpact.twinning;

import java.util.Objects;

/**
 * A discrepancy that an audit found: a record that today's rules would decide differently. Immutable.
 *
 * @param sequence number of the event
 * @param act the act that caused it
 * @param code the code of the difference, such as {@code PROFILE_CHANGED}, {@code WOULD_BE_REFUSED},
 *     {@code OTHER_EVENTS}
 * @param difference the recorded and the present decision, in English
 */
public record Discrepancy(long sequence, ActId act, String code, String difference) {
    public Discrepancy {
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(difference, "difference");
    }
}

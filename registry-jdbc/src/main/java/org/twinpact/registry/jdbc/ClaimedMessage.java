package org.twinpact.registry.jdbc;

import java.util.Objects;
import java.util.UUID;
import org.twinpact.twinning.TwinningId;

/**
 * A message as the outbox holds it. Immutable.
 *
 * @param id the same however often it is sent: by it the recipient tells a repetition
 * @param twinning the twinning it tells of
 * @param sequence the number of the event it tells of
 * @param type what it tells, such as {@code DutyRaised}
 * @param recipient who is to get it: the key of a party, or a recipient of an obligation
 * @param payload its content as JSON
 */
public record ClaimedMessage(UUID id, TwinningId twinning, long sequence, String type, String recipient, String payload) {
    public ClaimedMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(twinning, "twinning");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(payload, "payload");
    }
}

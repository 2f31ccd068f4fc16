package org.twinpact.registry.jdbc.outbox;

import java.util.Objects;
import java.util.UUID;
import org.twinpact.twinning.TwinningId;

/**
 * A message read back from the outbox. Immutable.
 *
 * @param id the id, which is the same each time the message is sent, so that the recipient can detect a duplicate
 * @param twinning the twinning that it is about
 * @param sequence the number of the event that it is about
 * @param type the type, such as {@code ObligationRaised}
 * @param recipient the key of a party, or the recipient of an obligation
 * @param payload the content as JSON
 */
public record ClaimedMessage(
        UUID id, TwinningId twinning, long sequence, String type, String recipient, String payload) {
    public ClaimedMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(twinning, "twinning");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(payload, "payload");
    }
}

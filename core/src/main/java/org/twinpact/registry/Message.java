package org.twinpact.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Objects;
import org.twinpact.json.Json;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * What somebody outside is to be told, kept with the act that gave rise to it and sent later. It is read outside the
 * registry and lies wherever it was sent, where no erasure reaches: put in it what events hold, which is commitments to
 * people, and never a name. Immutable.
 *
 * @param sequence the number of the event it tells of; messages of a twinning are sent in this order
 * @param key what tells it from all other messages of its twinning: the same message has the same key each time
 * @param type what it tells, such as {@code DutyRaised}; 1 to 64 characters
 * @param recipient who is to get it: the key of a party, or a recipient of a duty such as {@code
 *     ASSOCIATION_INTERNATIONAL}; 1 to 64 characters
 * @param payload its content as JSON, at most a million characters
 */
public record Message(long sequence, String key, String type, String recipient, String payload) {
    private static final int NAME = 64;
    private static final int PAYLOAD = 1_000_000;

    /** Throws an {@link IllegalArgumentException} where a text is empty or too long. */
    public Message {
        Objects.requireNonNull(key, "key");
        require("type", type, NAME);
        require("recipient", recipient, NAME);
        require("payload", payload, PAYLOAD);
    }

    /** That an event happened; its payload is the event's line as {@link EventFormat} writes it. */
    public static Message of(Event event, String recipient) {
        return new Message(
                event.sequence(),
                event.sequence() + "/" + recipient,
                event.type(),
                recipient,
                EventFormat.write(event));
    }

    /**
     * That a duty awaits its owner, of the type {@code DutyDue}.
     *
     * @param reminder which reminder it is, such as {@code a-week-before}
     */
    public static Message reminder(Twinning twinning, Obligation duty, String reminder) {
        String owner = duty.owner().value();
        return new Message(
                twinning.version(),
                String.join("/", reminder, owner, duty.code(), duty.due().toString()),
                "DutyDue",
                owner,
                json(new Reminder(twinning.id(), reminder, duty)));
    }

    private static String json(Reminder reminder) {
        try {
            return Json.mapper().writeValueAsString(reminder);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reminder of twinning " + reminder.twinning() + " has no JSON", e);
        }
    }

    private static void require(String name, String text, int longest) {
        Objects.requireNonNull(text, name);
        if (text.isEmpty() || text.length() > longest) {
            throw new IllegalArgumentException("the " + name + " of a message has " + text.length()
                    + " characters; 1 to " + longest + " are right");
        }
    }

    private record Reminder(TwinningId twinning, String reminder, Obligation duty) {}
}

package org.twinpact.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.twinpact.json.Json;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * A message to a recipient, stored with the act that caused it and sent later. It is read outside the registry and
 * remains in the systems that receive it, which an erasure does not reach. It must therefore contain only data that
 * events contain, which are commitments to people, and the words that describe these data, and never the name of a
 * person. Immutable.
 *
 * @param sequence the number of the event that it reports. Messages of a twinning are sent in this order
 * @param key the key that distinguishes it from all other messages of its twinning. The same message always has the
 *     same key
 * @param type the type, such as {@code ObligationRaised}, 1 to 64 characters
 * @param recipient the recipient: the key of a party, or a recipient of an obligation such as
 *     {@code ASSOCIATION_INTERNATIONAL}, 1 to 64 characters
 * @param payload the content as JSON, 1 to 1,000,000 characters
 */
public record OutboxMessage(long sequence, String key, String type, String recipient, String payload) {
    private static final int NAME = 64;
    private static final int PAYLOAD = 1_000_000;

    /** The member of a payload that an event does not have. */
    private static final String WORDS = "words";

    /**
     * Creates a message.
     *
     * @throws IllegalArgumentException if type, recipient or payload is empty or too long
     */
    public OutboxMessage {
        Objects.requireNonNull(key, "key");
        require("type", type, NAME);
        require("recipient", recipient, NAME);
        require("payload", payload, PAYLOAD);
    }

    /**
     * Returns the message that reports an event. Its payload is the line of the event in the form of
     * {@link EventFormat}.
     */
    public static OutboxMessage of(Event event, String recipient) {
        return new OutboxMessage(
                event.sequence(),
                event.sequence() + "/" + recipient,
                event.type(),
                recipient,
                EventFormat.write(event));
    }

    /**
     * Returns the message that reports an event in words. Its payload is the same line with one more member,
     * {@code words}. {@link #eventOf} reads it.
     */
    public static OutboxMessage of(Event event, String recipient, MessageWords words) {
        OutboxMessage plain = of(event, recipient);
        String members = plain.payload().substring(0, plain.payload().length() - 1);
        return new OutboxMessage(
                plain.sequence(),
                plain.key(),
                plain.type(),
                plain.recipient(),
                members + ",\"" + WORDS + "\":" + json(words) + "}");
    }

    /**
     * Returns the event of the payload of a message that reports one, with or without words.
     *
     * @throws IllegalArgumentException if the payload is not of such a message
     */
    public static Event eventOf(String payload) {
        try {
            if (Json.mapper().readTree(payload) instanceof ObjectNode members) {
                return EventFormat.read(members.without(WORDS).toString());
            }
        } catch (JsonProcessingException e) {
            // The line is refused below, with an exception that names it.
        }
        return EventFormat.read(payload);
    }

    /**
     * Returns the message that reminds the owner of an obligation, of the type {@code ObligationDue}, in words.
     *
     * @param reminder the name of the reminder, such as {@code a-week-before}
     * @param profiles the profiles, for the name of the obligation
     */
    public static OutboxMessage reminder(Twinning twinning, Obligation obligation, String reminder, Profiles profiles) {
        String owner = obligation.owner().value();
        return new OutboxMessage(
                twinning.version(),
                String.join(
                        "/",
                        reminder,
                        owner,
                        obligation.code(),
                        obligation.due(twinning).toString()),
                "ObligationDue",
                owner,
                json(new Reminder(
                        twinning.id(), reminder, obligation, MessageWords.of(obligation, twinning, profiles))));
    }

    private static String json(Object content) {
        try {
            return Json.mapper().writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the content of a message cannot be written as JSON", e);
        }
    }

    private static void require(String name, String text, int longest) {
        Objects.requireNonNull(text, name);
        if (text.isEmpty() || text.length() > longest) {
            throw new IllegalArgumentException(
                    "the " + name + " of a message has " + text.length() + " characters; expected 1 to " + longest);
        }
    }

    private record Reminder(TwinningId twinning, String reminder, Obligation obligation, MessageWords words) {}
}

package org.twinpact.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.json.Json;
import org.twinpact.message.Shown;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.TwinningId;

/**
 * The JSON form of events, with one line for each. Equal events have equal lines. Every line contains the name and form
 * number of the event's type, so that histories of older versions remain readable. Thread-safe.
 */
public final class EventFormat {
    private static final Map<String, Class<?>> TYPES =
            types(EventData.class).collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private static final int FORM = 1;

    private EventFormat() {}

    /** Returns the types of events, which the sealed interfaces of the chapters permit. */
    private static Stream<Class<?>> types(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(EventFormat::types) : Stream.of(type);
    }

    /** Returns the line of an event, without a line terminator. */
    public static String write(Event event) {
        Envelope envelope = new Envelope(
                event.twinning(),
                event.sequence(),
                event.act(),
                event.on(),
                event.recordedAt(),
                event.by(),
                event.type(),
                event.data().form(),
                Json.mapper().valueToTree(event.data()));
        try {
            return Json.mapper().writeValueAsString(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "event " + event.sequence() + " of " + event.twinning() + " cannot be written as JSON", e);
        }
    }

    /**
     * Returns the event of a line.
     *
     * @throws IllegalArgumentException if the line is not an event, or if this version does not know its type or form
     */
    public static Event read(String line) {
        Objects.requireNonNull(line, "line");
        try {
            Envelope envelope = Json.mapper().readValue(line, Envelope.class);
            if (envelope == null || envelope.data().isNull()) {
                throw none(line, "expected an event with its data");
            }
            return new Event(
                    envelope.twinning(),
                    envelope.sequence(),
                    envelope.act(),
                    envelope.on(),
                    envelope.recordedAt(),
                    envelope.by(),
                    data(envelope));
        } catch (JsonProcessingException e) {
            throw none(line, e.getOriginalMessage());
        }
    }

    /** Returns an exception without a cause, because the messages of the parser quote the line as it is. */
    private static IllegalArgumentException none(String line, String why) {
        return new IllegalArgumentException("not an event: '" + Shown.text(line, 120) + "': " + Shown.text(why, 300));
    }

    private static EventData data(Envelope envelope) throws JsonProcessingException {
        Class<?> type = TYPES.get(envelope.type());
        if (type == null || envelope.form() != FORM) {
            throw new IllegalArgumentException("event " + envelope.sequence() + " of " + envelope.twinning()
                    + " is a " + Shown.text(envelope.type()) + " of form " + envelope.form()
                    + "; this version reads form " + FORM + " of "
                    + TYPES.keySet().stream().sorted().toList());
        }
        return (EventData) Json.mapper().treeToValue(envelope.data(), type);
    }

    private record Envelope(
            TwinningId twinning,
            Long sequence,
            ActId act,
            LocalDate on,
            Instant recordedAt,
            Authorship by,
            String type,
            Integer form,
            JsonNode data) {}
}

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
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.Change;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Fact;
import org.twinpact.twinning.TwinningId;

/**
 * Events as JSON, one line each; equal events have equal lines. Every change carries the name and form of its type, so
 * that histories of older versions stay readable. Thread-safe.
 */
public final class EventFormat {
    private static final Map<String, Class<?>> TYPES = Stream.of(Fact.class, Consequence.class)
            .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private static final int FORM = 1;

    private EventFormat() {}

    /** The line of an event, without a line end. */
    public static String write(Event event) {
        Envelope envelope = new Envelope(
                event.twinning(),
                event.sequence(),
                event.act(),
                event.on(),
                event.recordedAt(),
                event.by(),
                event.type(),
                event.change().form(),
                Json.mapper().valueToTree(event.change()));
        try {
            return Json.mapper().writeValueAsString(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "event " + event.sequence() + " of " + event.twinning() + " has no JSON", e);
        }
    }

    /**
     * The event of its line.
     *
     * @throws IllegalArgumentException if the line is none, or of a type or form this version does not know
     */
    public static Event read(String line) {
        Objects.requireNonNull(line, "line");
        try {
            Envelope envelope = Json.mapper().readValue(line, Envelope.class);
            if (envelope == null || envelope.change().isNull()) {
                throw none(line, "an event with its change is right", null);
            }
            return new Event(
                    envelope.twinning(),
                    envelope.sequence(),
                    envelope.act(),
                    envelope.on(),
                    envelope.recordedAt(),
                    envelope.by(),
                    change(envelope));
        } catch (JsonProcessingException e) {
            throw none(line, e.getOriginalMessage(), e);
        }
    }

    private static IllegalArgumentException none(String line, String why, JsonProcessingException cause) {
        return new IllegalArgumentException(
                "no event: '" + line.substring(0, Math.min(120, line.length())) + "': " + why, cause);
    }

    private static Change change(Envelope envelope) throws JsonProcessingException {
        Class<?> type = TYPES.get(envelope.type());
        if (type == null || envelope.form() != FORM) {
            throw new IllegalArgumentException("event " + envelope.sequence() + " of " + envelope.twinning()
                    + " is a " + envelope.type() + " of form " + envelope.form()
                    + "; this version reads form " + FORM + " of "
                    + TYPES.keySet().stream().sorted().toList());
        }
        return (Change) Json.mapper().treeToValue(envelope.change(), type);
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
            JsonNode change) {}
}

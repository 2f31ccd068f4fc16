package org.twinpact.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.twinpact.json.Json;
import org.twinpact.language.LanguageTag;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.RedactionGround;

/** The redaction of one event, in its JSON form. Single-use and not thread-safe. */
record Redaction(long sequence, List<RedactionGap> gaps) {
    private static final String NOBODY = "0".repeat(64);

    /** The form of a language tag, which no member of evidence has. */
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9-]+)?");

    private static final Map<String, RedactionGround> TEXTS = Map.of(
            "mailbox", RedactionGround.MAILBOX,
            "reason", RedactionGround.INTERNAL_NOTE,
            "comment", RedactionGround.INTERNAL_NOTE,
            "interests", RedactionGround.INTERNAL_NOTE,
            "evidence", RedactionGround.INTERNAL_NOTE,
            "location", RedactionGround.INTERNAL_NOTE);

    /** The members with texts by language that have another meaning where they are a code. */
    private static final Set<String> NOTES_BY_LANGUAGE = Set.of("basis");

    /** Returns an event without persons, mailboxes and internal notes. */
    Event of(Event event) {
        try {
            JsonNode tree = Json.mapper().readTree(EventFormat.write(event));
            redact(tree, "");
            return EventFormat.read(Json.mapper().writeValueAsString(tree));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + sequence + " cannot be written as JSON", e);
        }
    }

    private void redact(JsonNode node, String path) {
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                redact(array.get(i), path + "/" + i);
            }
        } else if (node instanceof ObjectNode object) {
            Set<String> names = new TreeSet<>();
            object.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> redact(object, name, path + "/" + name));
        }
    }

    private void redact(ObjectNode object, String name, String path) {
        JsonNode value = object.get(name);
        Optional<RedactionGround> ground = ground(name, value);
        if (ground.isEmpty()) {
            redact(value, path);
            return;
        }
        gaps.add(new RedactionGap(sequence, path, ground.get()));
        object.set(name, replacement(ground.get(), value));
    }

    private static Optional<RedactionGround> ground(String name, JsonNode value) {
        if (name.equals("person") && value.isTextual()) {
            return Optional.of(RedactionGround.PERSON);
        }
        boolean isText = value.isTextual() || isByLanguage(value);
        return NOTES_BY_LANGUAGE.contains(name) && isByLanguage(value)
                ? Optional.of(RedactionGround.INTERNAL_NOTE)
                : Optional.ofNullable(TEXTS.get(name)).filter(known -> isText);
    }

    /** Returns whether a value is a text by language. */
    private static boolean isByLanguage(JsonNode value) {
        List<String> names = new ArrayList<>();
        value.fieldNames().forEachRemaining(names::add);
        return !names.isEmpty()
                && names.stream().allMatch(name -> LANGUAGE.matcher(name).matches());
    }

    private static JsonNode replacement(RedactionGround ground, JsonNode value) {
        if (ground == RedactionGround.PERSON) {
            return TextNode.valueOf(NOBODY);
        }
        return value.isTextual()
                ? TextNode.valueOf(ground.text(LanguageTag.HEBREW) + " " + ground.text(LanguageTag.ENGLISH))
                : Json.mapper().valueToTree(ground.words());
    }
}

package org.twinpact.jurisdiction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.twinpact.json.Json;
import org.twinpact.message.Shown;

/**
 * A validator of a JSON tree against {@code profile.schema.json}, so that the reader and a host's editor use the same
 * schema. It supports only the JSON Schema keywords that occur in that file. A test proves that it agrees with another
 * validator.
 */
final class ProfileSchema {
    private static final JsonNode ROOT = load();

    private final List<ProfileFault> found = new ArrayList<>();

    private ProfileSchema() {}

    /** Returns every fault of a tree, in the order of its members. */
    static List<ProfileFault> faults(JsonNode tree) {
        ProfileSchema schema = new ProfileSchema();
        schema.check(ROOT, tree, "");
        return schema.found;
    }

    private static JsonNode load() {
        try {
            return Json.mapper().readTree(text());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("profile.schema.json is no JSON", e);
        }
    }

    /** Returns the schema. */
    static String text() {
        try (InputStream file = ProfileSchema.class.getResourceAsStream("profile.schema.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("profile.schema.json cannot be read", e);
        }
    }

    private void check(JsonNode named, JsonNode value, String path) {
        JsonNode rule = resolved(named);
        if (rule.has("enum")) {
            checkListed(rule, value, path);
        } else if (!isOfType(rule.get("type").textValue(), value)) {
            wrong(rule, value, path);
        } else if (value.isObject()) {
            checkObject(rule, value, path);
        } else if (value.isArray()) {
            checkArray(rule, value, path);
        } else if (value.isTextual() && !isFitting(rule, value.textValue())) {
            wrong(rule, value, path);
        }
    }

    /** Returns the rule to which a reference points, or the rule itself. */
    private static JsonNode resolved(JsonNode rule) {
        return rule.has("$ref") ? ROOT.at(rule.get("$ref").textValue().substring(1)) : rule;
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            default -> throw new IllegalStateException("profile.schema.json: no type '" + type + "' is known");
        };
    }

    private void checkListed(JsonNode rule, JsonNode value, String path) {
        Set<String> listed = texts(rule.get("enum"));
        if (!value.isTextual() || !listed.contains(value.textValue())) {
            found.add(new ProfileFault(
                    ProfileFault.Code.WRONG_VALUE,
                    path,
                    shown(value) + " is not " + rule.get("description").textValue() + "; right is one of "
                            + String.join(", ", listed)));
        }
    }

    private void checkObject(JsonNode rule, JsonNode object, String path) {
        if (object.size() < rule.path("minProperties").asInt(0)
                || object.size() > rule.path("maxProperties").asInt(Integer.MAX_VALUE)) {
            wrong(rule, object, path);
            return;
        }
        JsonNode members = rule.path("properties");
        texts(rule.path("required")).stream()
                .filter(name -> !object.has(name))
                .forEach(name -> missing(members.get(name), path + "/" + name));
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            checkMember(rule, member.getKey(), member.getValue(), path + "/" + pointer(member.getKey()));
        }
    }

    private void missing(JsonNode named, String path) {
        found.add(new ProfileFault(ProfileFault.Code.MISSING, path, "is missing; right is " + right(named)));
    }

    private void checkMember(JsonNode rule, String name, JsonNode value, String path) {
        JsonNode members = rule.path("properties");
        JsonNode others = rule.get("additionalProperties");
        if (members.has(name)) {
            check(members.get(name), value, path);
        } else if (others.isObject()) {
            checkName(resolved(rule.get("propertyNames")), name, path);
            check(others, value, path);
        } else {
            found.add(new ProfileFault(
                    ProfileFault.Code.UNKNOWN_NAME, path, "is not known here; known are " + names(members)));
        }
    }

    private static String names(JsonNode members) {
        return members.properties().stream().map(Map.Entry::getKey).collect(Collectors.joining(", "));
    }

    private void checkName(JsonNode rule, String name, String path) {
        if (!isFitting(rule, name)) {
            found.add(new ProfileFault(
                    ProfileFault.Code.UNKNOWN_NAME, path, "the name is wrong; right is " + right(rule)));
        }
    }

    private void checkArray(JsonNode rule, JsonNode array, String path) {
        if (array.size() > rule.get("maxItems").intValue()) {
            found.add(new ProfileFault(
                    ProfileFault.Code.TOO_MANY, path, array.size() + " are too many; right is " + right(rule)));
            return;
        }
        Set<JsonNode> seen = new HashSet<>();
        for (int i = 0; i < array.size(); i++) {
            if (!seen.add(array.get(i)) && rule.path("uniqueItems").asBoolean()) {
                wrong(ProfileFault.Code.TWICE, rule, array.get(i), path + "/" + i);
            }
            check(rule.get("items"), array.get(i), path + "/" + i);
        }
    }

    private static boolean isFitting(JsonNode rule, String text) {
        return text.length() <= rule.path("maxLength").asInt(Integer.MAX_VALUE)
                && text.matches(rule.get("pattern").textValue())
                && (!rule.has("format") || isDay(text));
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void wrong(JsonNode rule, JsonNode value, String path) {
        wrong(ProfileFault.Code.WRONG_VALUE, rule, value, path);
    }

    private void wrong(ProfileFault.Code code, JsonNode rule, JsonNode value, String path) {
        found.add(new ProfileFault(code, path, shown(value) + " is wrong; right is " + right(rule)));
    }

    private static String right(JsonNode named) {
        JsonNode rule = resolved(named);
        return rule.has("enum")
                ? "one of " + String.join(", ", texts(rule.get("enum")))
                : rule.get("description").textValue();
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String shown(JsonNode value) {
        return "'" + Shown.text(value.isTextual() ? value.textValue() : value.toString()) + "'";
    }

    /** Returns a name as one reference token of a JSON Pointer. */
    private static String pointer(String name) {
        return Shown.text(name.replace("~", "~0").replace("/", "~1"));
    }
}

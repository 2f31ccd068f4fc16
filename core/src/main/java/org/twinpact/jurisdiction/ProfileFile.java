package org.twinpact.jurisdiction;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;

/**
 * Reads the shipped profiles token by token. Every process that decides anything reads them, and binding them to
 * records by reflection would cost it half a second of CPU before its first act.
 */
final class ProfileFile {
    private final Map<String, Object> members;

    private ProfileFile(Object object) {
        this.members = new HashMap<>();
        ((Map<?, ?>) object).forEach((name, value) -> members.put((String) name, value));
    }

    /** The profile that a parser, standing before its object, leads through. */
    static Profile read(JsonParser parser) throws IOException {
        parser.nextToken();
        return new ProfileFile(value(parser)).profile();
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new HashMap<>();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                object.put(name, value(parser));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> array = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(parser));
            }
            return array;
        }
        return parser.getText();
    }

    private Profile profile() {
        return new Profile(
                text("profile"),
                text("version"),
                LocalDate.parse(text("verifiedOn")),
                Optional.ofNullable((String) members.get("country")),
                objects("steps").map(ProfileFile::step).toList(),
                objects("signatories").map(ProfileFile::signatories).toList(),
                objects("duties").map(ProfileFile::duty).toList());
    }

    private Step step() {
        return new Step(
                text("code"),
                new Body(text("body")),
                Scope.valueOf(text("scope")),
                Gate.valueOf(text("before")),
                texts("after", code -> code),
                texts("when", When::valueOf),
                Boolean.parseBoolean((String) members.get("filing")),
                Basis.valueOf(text("basis")),
                text("source"));
    }

    private SignatoryRule signatories() {
        return new SignatoryRule(
                texts("when", When::valueOf),
                texts("all", Body::new),
                texts("anyOf", Body::new),
                Boolean.parseBoolean((String) members.get("seal")),
                Basis.valueOf(text("basis")),
                text("source"));
    }

    private DutyRule duty() {
        return new DutyRule(
                text("code"),
                DutyKind.valueOf(text("kind")),
                texts("to", recipient -> recipient),
                Period.parse(text("within")),
                Boolean.parseBoolean((String) members.get("recurring")),
                Basis.valueOf(text("basis")),
                text("source"));
    }

    private String text(String name) {
        return Optional.ofNullable((String) members.get(name))
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is missing in " + members));
    }

    private <T> List<T> texts(String name, Function<String, T> made) {
        return array(name).map(text -> made.apply((String) text)).toList();
    }

    private Stream<ProfileFile> objects(String name) {
        return array(name).map(ProfileFile::new);
    }

    private Stream<?> array(String name) {
        return ((List<?>) members.getOrDefault(name, List.of())).stream();
    }
}

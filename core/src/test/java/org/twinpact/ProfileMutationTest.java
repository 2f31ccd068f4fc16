package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.twinpact.json.Json;
import org.twinpact.jurisdiction.ProfileFormat;

/**
 * Tests of every single fault at every place of a file, found by the reader and by an independent reader of the schema.
 */
class ProfileMutationTest {
    private static final Set<String> REQUIRED = Set.of(
            "profile",
            "version",
            "verifiedOn",
            "code",
            "body",
            "scope",
            "before",
            "guard",
            "name",
            "kind",
            "within",
            "basis",
            "source",
            "text");

    private static final ObjectNode FILE = ProfileFiles.denmarkTree();

    private static final JsonPointer WHOLE = JsonPointer.empty();

    @Test
    void theFileItselfIsRight() {
        assertThatNoException().isThrownBy(() -> ProfileFormat.read(ProfileFiles.denmark()));
        assertThat(ProfileFiles.isValid(ProfileFiles.denmark())).isTrue();
    }

    @TestFactory
    Stream<DynamicTest> aRequiredMemberIsMissing() {
        return places().stream()
                .filter(place -> REQUIRED.contains(place.last().getMatchingProperty()) && !isOwnDay(place))
                .map(place -> refused("without", place, place, without(place)));
    }

    @TestFactory
    Stream<DynamicTest> aMemberThatMayBeLeftOutIsLeftOut() {
        return places().stream()
                .filter(place -> parent(place).isObject() && !place.head().equals(JsonPointer.compile("/unknown/0")))
                .filter(place -> !place.head().toString().matches(".*/(text|name)"))
                .filter(place -> !REQUIRED.contains(place.last().getMatchingProperty()) || isOwnDay(place))
                .map(place -> dynamicTest(
                        "without " + place,
                        () -> assertThat(ProfileFiles.isValid(without(place))).isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> aValueIsOfAnotherType() {
        return places().stream()
                .flatMap(place -> Stream.of(
                                new TextNode("x y"),
                                new IntNode(1),
                                NullNode.instance,
                                BooleanNode.TRUE,
                                Json.mapper().createArrayNode().add(1),
                                Json.mapper().createObjectNode().put("x", 1))
                        .filter(other -> other.getNodeType() != FILE.at(place).getNodeType())
                        .map(other -> refused("as " + other.getNodeType(), place, place, replaced(place, other))));
    }

    @TestFactory
    Stream<DynamicTest> aTextIsEmptyOrUnreadableOrNotListed() {
        return places().stream()
                .filter(place -> FILE.at(place).isTextual())
                .flatMap(place -> Stream.of("", " ", "a\u0000", "a\u202Eb", "x".repeat(3_000))
                        .map(text -> refused("as text", place, place, replaced(place, new TextNode(text)))));
    }

    @TestFactory
    Stream<DynamicTest> aCodedTextIsAnother() {
        return Stream.concat(
                others(place -> !isFree(place), "nonsense", "freeze", "--02-30", "2026-02-30", "1899-12-31", "A"),
                others(place -> place.toString().matches(".*/(within|silence)"), "P", "P0D", "P-1D", "PT1H", "P1D1Y"));
    }

    private static Stream<DynamicTest> others(Predicate<JsonPointer> where, String... texts) {
        return places().stream()
                .filter(place -> FILE.at(place).isTextual() && where.test(place))
                .flatMap(place -> Stream.of(texts)
                        .map(text -> refused("as '" + text + "'", place, place, replaced(place, new TextNode(text)))));
    }

    @TestFactory
    Stream<DynamicTest> anObjectHasAMemberThatNobodyKnows() {
        return Stream.concat(Stream.of(WHOLE), places().stream())
                .filter(place -> FILE.at(place).isObject())
                .map(place -> {
                    JsonPointer member = place.appendProperty("Sorce");
                    return refused("with", member, member, added(place));
                });
    }

    @TestFactory
    Stream<DynamicTest> aListIsTooLong() {
        return places().stream()
                .filter(place -> FILE.at(place).isArray())
                .map(place -> refused("too long", place, place, lengthened(place, 101)));
    }

    @TestFactory
    Stream<DynamicTest> aListOfNamesSaysOneTwice() {
        return places().stream()
                .filter(place -> FILE.at(place).path(0).isTextual())
                .map(place -> {
                    int size = FILE.at(place).size();
                    return refused("twice", place, place.appendIndex(size), lengthened(place, size + 1));
                });
    }

    private static DynamicTest refused(String how, JsonPointer place, JsonPointer path, String mutant) {
        return dynamicTest(place + " " + how, () -> {
            assertThat(message(mutant)).contains("\n" + path + ": ");
            assertThat(ProfileFiles.isValid(mutant))
                    .as("valid under the schema")
                    .isFalse();
        });
    }

    private static String message(String mutant) {
        try {
            return "accepted: " + ProfileFormat.read(mutant);
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    /** Returns whether a place is the day of a rule, which is optional. */
    private static boolean isOwnDay(JsonPointer place) {
        return place.toString().matches("/.+/verifiedOn");
    }

    private static boolean isFree(JsonPointer place) {
        return place.toString().matches("/version|/\\$schema|.*/source|.*/(text|name)/..|/bodies/.*|/unknown/.*");
    }

    private static JsonNode parent(JsonPointer place) {
        return FILE.at(place.head());
    }

    private static List<JsonPointer> places() {
        List<JsonPointer> places = new ArrayList<>();
        collect(FILE, WHOLE, places);
        return places;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        node.properties().forEach(member -> {
            places.add(at.appendProperty(member.getKey()));
            collect(member.getValue(), at.appendProperty(member.getKey()), places);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(at.appendIndex(i));
            collect(node.get(i), at.appendIndex(i), places);
        }
    }

    private static String without(JsonPointer place) {
        ObjectNode tree = FILE.deepCopy();
        ((ObjectNode) tree.at(place.head())).remove(place.last().getMatchingProperty());
        return tree.toString();
    }

    private static String replaced(JsonPointer place, JsonNode value) {
        ObjectNode tree = FILE.deepCopy();
        if (tree.at(place.head()) instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) tree.at(place.head())).set(place.last().getMatchingProperty(), value);
        }
        return tree.toString();
    }

    private static String added(JsonPointer place) {
        ObjectNode tree = FILE.deepCopy();
        ((ObjectNode) tree.at(place)).put("Sorce", "a rule of a test");
        return tree.toString();
    }

    private static String lengthened(JsonPointer place, int size) {
        ObjectNode tree = FILE.deepCopy();
        ArrayNode array = (ArrayNode) tree.at(place);
        while (array.size() < size) {
            array.add(array.get(0));
        }
        return tree.toString();
    }
}

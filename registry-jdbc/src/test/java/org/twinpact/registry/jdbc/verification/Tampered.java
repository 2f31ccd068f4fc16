package org.twinpact.registry.jdbc.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.registry.jdbc.JdbcAnchors;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.registry.jdbc.integrity.Anchor;
import org.twinpact.registry.jdbc.integrity.IntegrityViolation;
import org.twinpact.registry.jdbc.integrity.Verification;

/** Tests of the detection of changed rows, exactly as TAMPERING.md describes it. */
public abstract class Tampered {
    private static final byte[] KEY = "only the town clerk knows".getBytes(StandardCharsets.US_ASCII);

    private final TestDatabase database;

    Tampered(TestEngine engine) {
        database = engine.database();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void isFound(Tampering tampering) {
        TamperedRegistry world = new TamperedRegistry(database);
        assertThat(world.registry.anchors().check(world.outside())).isEqualTo(new Verification(2, 0, List.of()));

        tampering.deed.accept(world);

        Verification found = world.registry.verify();
        assertThat(kinds(found)).containsExactlyInAnyOrderElementsOf(tampering.verified);
        assertThat(found.violated()).isEqualTo(tampering.verified.size());
        assertThat(kinds(world.registry.anchors().check(world.outside())))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(tampering.verified.stream(), tampering.checked.stream())
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authority = 'another'",
                "act_id = 'another'",
                "act_part = 1",
                "type = 'PlanProposed'",
                "form = 2",
                "occurred_on = date '2026-05-15'",
                "recorded_at = timestamp '2026-05-15 00:00:00'"
            })
    void everyColumnNextToTheTextIsCompared(String change) {
        TamperedRegistry world = new TamperedRegistry(database);

        world.sql("update $tw_event set " + change + " where twinning_id = $B and sequence = 2");

        assertThat(world.registry.verify(TamperedRegistry.B)).hasValueSatisfying(violation -> {
            assertThat(violation.kind()).isEqualTo(IntegrityViolation.Kind.COLUMN_DIFFERS);
            assertThat(violation.sequence()).isEqualTo(2);
            assertThat(violation.text())
                    .contains(TamperedRegistry.B.toString(), change.substring(0, change.indexOf(' ')));
        });
        assertThat(world.registry.verify(TamperedRegistry.A)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage = 'ENDED'", "last_on = date '1998-01-01'"})
    void everyColumnOfTheSearchIsCompared(String change) {
        TamperedRegistry world = new TamperedRegistry(database);

        world.sql("update $tw_twinning set " + change + " where id = $B");

        assertThat(world.registry.verify(TamperedRegistry.B))
                .map(IntegrityViolation::kind)
                .contains(IntegrityViolation.Kind.SEARCH_DIFFERS);
    }

    /** Tests that an unreadable text does not prevent the verification of the others. */
    @Test
    void unreadableTextIsReported() {
        TamperedRegistry world = new TamperedRegistry(database);

        world.sql("update $tw_event set body = '{}' where twinning_id = $A and sequence = 2");
        world.rehash();

        assertThat(world.registry.verify().violations()).singleElement().satisfies(violation -> {
            assertThat(violation.kind()).isEqualTo(IntegrityViolation.Kind.EVENT_UNREADABLE);
            assertThat(violation.sequence()).isEqualTo(2);
        });
    }

    @Test
    void withoutTheKeyNobodyMakesASealedAnchor() {
        TamperedRegistry world = new TamperedRegistry(database, KEY);
        JdbcAnchors anchors = world.registry.anchors().sealedWith(KEY);
        assertThat(anchors.check(anchors.newest().orElseThrow()).isIntact()).isTrue();

        Tampering.ALL_REWRITTEN.deed.accept(world);

        Anchor forged = anchors.newest().orElseThrow();
        assertThat(world.registry.anchors().check(forged).isIntact()).isTrue();
        assertThat(kinds(anchors.check(forged))).containsExactly(IntegrityViolation.Kind.ANCHOR_FORGED);
        assertThat(kinds(anchors.check(AnchorSeal.seal(forged, new byte[16]))))
                .contains(IntegrityViolation.Kind.ANCHOR_FORGED);
    }

    /** Tests deleted anchors, which make an older one the newest. Nothing in the database reveals the deletion. */
    @Test
    void aSealDoesNotTellThatNewerAnchorsWereCutOff() {
        TamperedRegistry world = new TamperedRegistry(database, KEY);
        JdbcAnchors anchors = world.registry.anchors().sealedWith(KEY);

        world.sql("delete from $tw_anchor where number = 2", "delete from $tw_anchor_leaf where number = 2");

        assertThat(anchors.check(anchors.newest().orElseThrow()).isIntact()).isTrue();
        assertThat(kinds(anchors.check(world.outside())))
                .containsExactlyInAnyOrder(
                        IntegrityViolation.Kind.ANCHOR_MISSING, IntegrityViolation.Kind.LEAVES_DIFFER);
    }

    @Test
    void theReadmeSaysSo() throws IOException {
        assertThat(Files.readString(Path.of("TAMPERING.md")))
                .contains(Stream.of(Tampering.values()).map(Tampered::line).collect(Collectors.joining("\n")));
    }

    private static List<IntegrityViolation.Kind> kinds(Verification found) {
        return found.violations().stream().map(IntegrityViolation::kind).toList();
    }

    private static String line(Tampering tampering) {
        return "| " + tampering.writer.rights + " | " + tampering.description + " | " + codes(tampering.verified)
                + " | " + codes(tampering.checked) + " |";
    }

    private static String codes(List<IntegrityViolation.Kind> kinds) {
        return kinds.isEmpty()
                ? "–"
                : kinds.stream().distinct().map(kind -> "`" + kind + "`").collect(Collectors.joining(", "));
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinpact.registry.EventFormat;
import org.twinpact.registry.snapshot.SnapshotFormat;

/**
 * Tests of the refusal of lines that are not an event of the library. Each refusal names its fault, and no line is read
 * in part.
 */
class BadLineTest {
    private static final String LINE = GoldenHistoryTest.resource("/golden/history-1.jsonl")
            .lines()
            .findFirst()
            .orElseThrow();

    @Test
    void unknownTypesAndNewerFormsAreNamed() {
        assertRefused(LINE.replace("\"type\":\"TwinningOpened\"", "\"type\":\"TwinningSung\""))
                .contains("TwinningSung", "reads form 1", "TwinningOpened");
        assertRefused(LINE.replace("\"form\":1", "\"form\":2")).contains("TwinningOpened of form 2", "reads form 1");
    }

    @Test
    void aGarbledLineIsShownShortened() {
        assertRefused("").contains("not an event: ''");
        assertRefused("{").contains("not an event: '{'");
        assertRefused("null").contains("not an event");
        assertRefused("[]").contains("not an event");
        assertRefused("7").contains("not an event");
        assertRefused(LINE.substring(0, LINE.length() - 2)).contains("not an event: '{\"twinning\"");
        assertRefused("x".repeat(1 << 20)).contains("not an event: 'xxx").hasSizeLessThan(2_000);
    }

    @Test
    void whatStandsBehindTheEventIsNotPassedOver() {
        assertRefused(LINE + LINE).contains("not an event");
        assertRefused(LINE + " x").contains("not an event");
    }

    @Test
    void aMemberGivenTwiceIsRefused() {
        assertRefused(LINE.replace("\"sequence\":1", "\"sequence\":1,\"sequence\":2"))
                .contains("sequence");
        assertRefused(LINE.replace("\"country\":\"IL\"", "\"country\":\"IL\",\"country\":\"FR\""))
                .contains("country");
    }

    @Test
    void aNumberIsNoText() {
        assertRefused(LINE.replace("\"country\":\"IL\"", "\"country\":5")).contains("not an event");
        assertRefused(LINE.replace("\"country\":\"IL\"", "\"country\":true")).contains("not an event");
    }

    @Test
    void aMemberNobodyKnowsIsRefused() {
        assertRefused(LINE.replace("\"sequence\":1", "\"sequence\":1,\"mood\":\"fine\""))
                .contains("mood");
        assertRefused(LINE.replace("\"country\":\"IL\"", "\"country\":\"IL\",\"mood\":\"fine\""))
                .contains("mood");
    }

    @Test
    void aMemberThatLacksIsNamed() {
        Map.of(
                        "twinning", "\"twinning\":\"[^\"]*\",",
                        "sequence", "\"sequence\":1,",
                        "act", "\"act\":\"[^\"]*\",",
                        "on", "\"on\":\"[^\"]*\",",
                        "recordedAt", "\"recordedAt\":\"[^\"]*\",",
                        "type", "\"type\":\"[^\"]*\",",
                        "form", "\"form\":1,",
                        "opener", "\"opener\":\\{.*\"codes\":\\[[^]]*]\\},")
                .forEach((name, member) -> {
                    assertThat(LINE).as("the line that lacks nothing").containsPattern(member);
                    assertRefused(LINE.replaceFirst(member, "")).contains(name);
                });
    }

    @Test
    void anEventWithoutItsChangeIsRefused() {
        assertRefused(LINE.replaceFirst(",\"data\":.*", "}")).contains("data");
        assertRefused(LINE.replaceFirst(",\"data\":.*", ",\"data\":null}")).contains("data");
        assertRefused(LINE.replaceFirst(",\"data\":.*", ",\"data\":7}")).contains("not an event");
    }

    @Test
    void aValueOfAnotherKindIsRefused() {
        assertRefused(LINE.replace("\"sequence\":1", "\"sequence\":\"one\"")).contains("not an event");
        assertRefused(LINE.replace("\"sequence\":1", "\"sequence\":1.5")).contains("not an event");
        assertRefused(LINE.replace("\"kind\":\"CITY\"", "\"kind\":\"VILLAGE\"")).contains("VILLAGE");
        assertRefused(LINE.replace("\"kind\":\"CITY\"", "\"kind\":0")).contains("not an event");
        assertRefused(LINE.replace("\"kind\":\"CITY\"", "\"kind\":null")).contains("kind");
    }

    @Test
    void deepNestingAndHugeTextsAreRefused() {
        String deep = "{\"data\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertRefused(deep).contains("not an event").hasSizeLessThan(2_000);
        assertRefused(LINE.replace("\"CITY\"", "\"" + "x".repeat(2_000_000) + "\""))
                .contains("not an event")
                .hasSizeLessThan(2_000);
    }

    @Test
    void aBadSnapshotIsNoneAndIsMadeAnew() {
        for (String bad : new String[] {"", "{", "null", "[]", "{\"mood\":1}", "{}", "x".repeat(1 << 20)}) {
            assertThat(new SnapshotFormat().read(bad, new SnapshotFormat().parts(List.of())))
                    .as(bad.substring(0, Math.min(20, bad.length())))
                    .isEmpty();
        }
        assertThatNullPointerException()
                .isThrownBy(() -> new SnapshotFormat().read(null, new SnapshotFormat().parts(List.of())));
    }

    private static org.assertj.core.api.AbstractStringAssert<?> assertRefused(String line) {
        var refused = assertThatIllegalArgumentException().isThrownBy(() -> EventFormat.read(line));
        return assertThat(refused.actual().getMessage());
    }
}

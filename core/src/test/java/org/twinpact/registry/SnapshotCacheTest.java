package org.twinpact.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.AgreementConditions;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.AgreementTextBuilder;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.ClauseBuilder;
import org.twinpact.agreement.Part;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.snapshot.Snapshot;
import org.twinpact.registry.snapshot.SnapshotFormat;
import org.twinpact.twinning.EventBuilder;
import org.twinpact.twinning.TextEvents;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Tests of the twinnings that a snapshot format caches. */
class SnapshotCacheTest {
    private static final int TWINNINGS = 8;

    private final SnapshotFormat format = new SnapshotFormat();

    @Test
    void twinningsWithLongTextsRemainCachedAlthoughEachActLeavesAnOldStateBehind() {
        List<Twinning> twinnings = IntStream.range(0, TWINNINGS)
                .mapToObj(SnapshotCacheTest::withLongText)
                .toList();

        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < TWINNINGS; i++) {
                assertThat(format.cached(head(i, round - 1)).isPresent())
                        .as("twinning %d in round %d", i, round)
                        .isEqualTo(round > 0);
                Snapshot snapshot = format.write(twinnings.get(i));
                format.cache(head(i, round), twinnings.get(i), snapshot.json(), snapshot.parts());
            }
        }
    }

    private static Sha256 head(int twinning, int round) {
        return Sha256.of(List.of("twinning " + twinning, "round " + round));
    }

    private static Twinning withLongText(int number) {
        Append opening = RegistryContractAppends.opening(TwinningId.named("twinning " + number), "opening");
        AgreementText text = new AgreementTextBuilder()
                .title(LocalText.of("ברית ערים תאומות", "Twinning agreement"))
                .addLanguages(LanguageTag.HEBREW, LanguageTag.ENGLISH)
                .plan(Sha256.of(new byte[0]))
                .conditions(AgreementConditions.atLastSignature())
                .clauses(
                        IntStream.range(0, 450).mapToObj(i -> clause(number, i)).toList())
                .build();
        return opening.twinning()
                .apply(new EventBuilder()
                        .from(opening.events().get(0))
                        .sequence(opening.twinning().version() + 1)
                        .data(new TextEvents.TextProposed(
                                text,
                                text.operativeHash(),
                                Map.of(),
                                Optional.empty(),
                                opening.events().get(0).on()))
                        .build());
    }

    private static Clause clause(int twinning, int number) {
        String words = "Twinning " + twinning + ", clause " + number + ". ";
        return new ClauseBuilder()
                .id("C" + number)
                .part(Part.OPERATIVE)
                .body(LocalText.of(words.repeat(25), words.repeat(25)))
                .variables(Map.of())
                .build();
    }
}

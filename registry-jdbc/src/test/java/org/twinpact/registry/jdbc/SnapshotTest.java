package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.SampleLife;
import org.twinpact.TwinningOffice;
import org.twinpact.registry.Append;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.Search;
import org.twinpact.registry.jdbc.database.RegistryOnEachEngine;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Tests of the snapshot as a cache. The history is replayed if the snapshot is unusable. */
class SnapshotTest extends RegistryOnEachEngine {
    private static final TwinningId ID = TwinningId.named("twinning");

    SnapshotTest(TestEngine engine) {
        super(engine);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "snapshot_format = 99",
                "snapshot_format = 0, snapshot = ''",
                "snapshot = 'none'",
                "snapshot = '{\"id\": 7}'",
                "snapshot = '{}'"
            })
    void anUnusableSnapshotIsRebuilt(String damage) {
        Append opening = opening(ID, "opening");
        registry.append(opening);
        database.execute("update twinning.tw_twinning set " + damage);
        JdbcRegistry fresh = JdbcRegistry.on(database.source());

        assertThat(fresh.find(ID)).contains(opening.twinning());
        assertThat(fresh.search(Search.all()).entries()).containsExactly(IndexEntry.of(opening.twinning()));

        Append next = next(opening.twinning(), "next");
        registry.append(next);
        assertThat(registry.find(ID)).contains(next.twinning());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update twinning.tw_part set body = '[]'",
                "update twinning.tw_part set body = replace(body, 'Youth', 'Trade')",
                "update twinning.tw_part set body = ''",
                "delete from twinning.tw_part",
                "update twinning.tw_twinning set parts = ''",
                "update twinning.tw_twinning set parts = 'x'",
                "update twinning.tw_twinning set parts = concat(parts, ' ', parts)"
            })
    void damagedPartsAreRebuilt(String damage) {
        Twinning twinning = live(SampleLife.acts().size() - 1);
        database.execute(damage);
        JdbcRegistry fresh = JdbcRegistry.on(database.source());

        assertThat(fresh.find(ID)).contains(twinning);
        assertThat(fresh.search(Search.all()).entries()).containsExactly(IndexEntry.of(twinning));
    }

    @Test
    void partsAreThoseOfTheCurrentState() {
        for (int acts = 1; acts <= SampleLife.acts().size(); acts++) {
            Twinning twinning = live(acts);

            assertThat(database.count("twinning.tw_part")).isEqualTo(parts(twinning));
            assertThat(JdbcRegistry.on(database.source()).find(ID)).contains(twinning);
        }
        assertThat(registry.verify().violations()).isEmpty();
    }

    private static long parts(Twinning twinning) {
        long lists = twinning.tracks().stream()
                .flatMap(track -> Stream.of(track.needs(), track.goals()))
                .filter(list -> !list.isEmpty())
                .distinct()
                .count();
        return lists
                + twinning.text().stream().count()
                + twinning.plan().stream().count();
    }

    /** Performs the first acts of a life, of which some may be repeated, and returns the twinning. */
    private Twinning live(int acts) {
        TwinningOffice office =
                TwinningOffice.over(registry).clock(SampleLife.CLOCK).build();
        for (SampleLife.RecordedAct recorded : SampleLife.acts().subList(0, acts)) {
            Outcome outcome = recorded.act() instanceof OpeningActs.OpenTwinning
                    ? office.open(ID, recorded.act(), recorded.by())
                    : office.perform(ID, recorded.act(), recorded.by());
            outcome.orElseThrow();
        }
        return registry.find(ID).orElseThrow();
    }
}

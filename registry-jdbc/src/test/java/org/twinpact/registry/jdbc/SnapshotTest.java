package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.registry.Append;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.Search;
import org.twinpact.registry.jdbc.database.RegistryOnEachEngine;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.twinning.TwinningId;

/** The snapshot as a cache: if it is unusable, the history is replayed. */
class SnapshotTest extends RegistryOnEachEngine {
    private static final TwinningId ID = TwinningId.named("twinning");

    SnapshotTest(TestEngine engine) {
        super(engine);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "snapshot_format = 3",
                "snapshot_format = 0, snapshot = ''",
                "snapshot = 'none'",
                "snapshot = '{\"id\": 7}'",
                "snapshot = '{}'"
            })
    void anUnusableSnapshotIsRebuilt(String damage) {
        Append opening = opening(ID, "opening");
        registry.append(opening);
        database.execute("update twinning.tw_twinning set " + damage);

        assertThat(registry.find(ID)).contains(opening.twinning());
        assertThat(registry.search(Search.all()).entries()).containsExactly(IndexEntry.of(opening.twinning()));

        Append next = next(opening.twinning(), "next");
        registry.append(next);
        assertThat(registry.find(ID)).contains(next.twinning());
    }
}

package org.twinpact.registry.jdbc.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;
import static org.twinpact.registry.RegistryContractTowns.DAY;
import static org.twinpact.registry.RegistryContractTowns.contact;
import static org.twinpact.registry.RegistryContractTowns.imported;
import static org.twinpact.registry.RegistryContractTowns.sampleLife;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.SampleLife;
import org.twinpact.TwinningOffice;
import org.twinpact.registry.Append;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.connection.ConnectionProvider;
import org.twinpact.registry.jdbc.database.RegistryOnEachEngine;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.registry.jdbc.integrity.IntegrityViolation;
import org.twinpact.registry.jdbc.integrity.Verification;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Tests of data that only the library wrote. They are intact, with any content and with concurrent writers. */
class VerifyTest extends RegistryOnEachEngine {
    private static final TwinningId ID = TwinningId.named("twinning");

    VerifyTest(TestEngine engine) {
        super(engine);
    }

    @Test
    void aWholeLifeIsWhole() {
        sampleLife(TwinningOffice.over(registry).clock(SampleLife.CLOCK).build(), ID);

        assertThat(registry.verify(ID)).isEmpty();
        assertThat(registry.verify()).isEqualTo(new Verification(1, 0, List.of()));
    }

    @Test
    void nothingIsWhole() {
        assertThat(registry.verify(ID)).isEmpty();
        assertThat(registry.verify()).isEqualTo(new Verification(0, 0, List.of()));
        assertThatNullPointerException().isThrownBy(() -> registry.verify(null));
    }

    /**
     * Tests texts that engines trim, pad, normalise or fold if a column is not declared correctly. The hash would
     * reveal this.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "at the end ",
                "at the end\t\r\n",
                "é and e\u0301",
                "\u0000",
                "𐤇𐤉𐤐𐤄 😀",
                "ﬁ İ ς ß",
                "\\u0041 \\ \" '"
            })
    void textsAreStoredVerbatim(String text) {
        Append opening = opening(ID, "opening");
        registry.append(opening);
        ActRequest asked = new ActRequest(
                new ActId("words"),
                contact("haifa", text),
                opening.events().get(0).by(),
                DAY,
                opening.events().get(0).recordedAt());
        Outcome.Accepted accepted = Lifecycle.under(Rulebook.shipped())
                .decide(opening.twinning(), asked)
                .orElseThrow();
        registry.append(Append.of(1, accepted.events(), accepted.twinning()));

        assertThat(registry.history(ID).get(1)).isEqualTo(accepted.events().get(0));
        assertThat(registry.verify(ID)).isEmpty();
    }

    @Test
    void moreTwinningsAndEventsThanAPageHolds() {
        IntStream.range(0, 205).forEach(i -> registry.append(opening(TwinningId.named("twinning " + i), "opening")));
        Twinning twinning = opening(TwinningId.named("twinning 7"), "opening").twinning();
        for (int i = 0; i < 205; i++) {
            Append next = next(twinning, "act " + i);
            registry.append(next);
            twinning = next.twinning();
        }

        assertThat(registry.verify()).isEqualTo(new Verification(205, 0, List.of()));
        assertThat(registry.tenant("bremen").verify().twinnings()).isZero();

        database.execute("update twinning.tw_event set body = '{}' where sequence = 204");
        database.execute("update twinning.tw_twinning set head = 'none' where id <> '" + twinning.id() + "'");
        assertThat(registry.verify().violated()).isEqualTo(205);
        assertThat(registry.verify().violations())
                .hasSize(205)
                .filteredOn(violation -> violation.kind() == IntegrityViolation.Kind.EVENT_DIFFERS)
                .singleElement()
                .extracting(IntegrityViolation::sequence)
                .isEqualTo(204L);
    }

    @Test
    void aConcurrentWriteIsNoViolation() throws ExecutionException, InterruptedException {
        TwinningOffice office = TwinningOffice.over(registry).build();
        TwinningId id = imported(office, "haifa", "bremen");
        ExecutorService writer = Executors.newSingleThreadExecutor();
        try {
            Future<?> writing = writer.submit(() -> {
                for (int i = 0; i < 100; i++) {
                    registry.append(next(registry.find(id).orElseThrow(), "act " + i));
                }
            });
            while (!writing.isDone()) {
                assertThat(registry.verify(id)).isEmpty();
            }
            writing.get();
        } finally {
            writer.shutdown();
        }
    }

    @Test
    void aHeadSeenInATransactionThatWasRolledBackDoesNoHarm() throws SQLException {
        Append opening = opening(ID, "opening");
        registry.append(opening);
        try (Connection host = database.source().getConnection()) {
            host.setAutoCommit(false);
            JdbcRegistry within = registry.within(ConnectionProvider.of(host));
            Append gone = next(opening.twinning(), "gone");
            within.append(gone);
            within.find(ID);
            host.rollback();
            host.setAutoCommit(true);
        }
        Append kept = next(opening.twinning(), "kept");
        JdbcRegistry.on(database.source()).append(kept);
        registry.append(next(kept.twinning(), "next"));

        assertThat(registry.history(ID)).hasSize(3);
        assertThat(registry.verify(ID)).isEmpty();
    }
}

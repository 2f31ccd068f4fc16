package org.twinpact.registry.jdbc.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.registry.Append;
import org.twinpact.registry.RetryableRegistryException;
import org.twinpact.registry.jdbc.JdbcAnchors;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.registry.jdbc.connection.ConnectionProvider;
import org.twinpact.registry.jdbc.database.Faults;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.registry.jdbc.integrity.Anchor;
import org.twinpact.registry.jdbc.integrity.Verification;
import org.twinpact.twinning.TwinningId;

@ParameterizedClass
@EnumSource
class JdbcAnchorsTest {
    private static final TwinningId ID = TwinningId.named("twinning");

    private final TestDatabase database;
    private final JdbcRegistry registry;
    private final JdbcAnchors anchors;

    JdbcAnchorsTest(TestEngine engine) {
        database = engine.database();
        registry = JdbcRegistry.on(database.source());
        anchors = registry.anchors();
    }

    @BeforeEach
    void create() {
        TwinningSchema.create(database.source());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aLineSaysAllOfAnAnchor() {
        registry.append(opening(ID, "opening"));
        Anchor plain = anchors.make(TamperedRegistry.MOMENT);
        Anchor sealed = anchors.sealedWith(new byte[16]).make(TamperedRegistry.MOMENT.plusNanos(999));

        assertThat(plain.line()).matches("twinpact-anchor-1 default 1 2026-05-14T09:30:00.654321Z 1 \\w{64} 0{64}");
        assertThat(Anchor.of(plain.line() + "\n")).isEqualTo(plain);
        assertThat(Anchor.of(sealed.line())).isEqualTo(sealed);
        assertThat(sealed.previous()).isEqualTo(plain.root());
        assertThat(sealed.at()).isEqualTo(TamperedRegistry.MOMENT);
        assertThat(anchors.newest()).contains(sealed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "twinpact-anchor-1",
                "twinpact-anchor-1 default 1 yesterday 1 A B",
                "twinpact-anchor-1 default 1 2026-13-01T00:00:00Z 1"
                        + " 0000000000000000000000000000000000000000000000000000000000000000"
                        + " 0000000000000000000000000000000000000000000000000000000000000000",
                "twinpact-anchor-1 default 1 2026-12-01T00:00:00Z 1"
                        + " 0000000000000000000000000000000000000000000000000000000000000000"
                        + " 000000000000000000000000000000000000000000000000000000000000000"
            })
    void aLineThatIsNoneIsRefused(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Anchor.of(line))
                .withMessageContaining("is not an anchor; expected a whole line");
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        Anchor anchor = anchors.make(TamperedRegistry.MOMENT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> anchors.sealedWith(new byte[15]))
                .withMessageContaining("a key of 15 bytes was given; expected at least 16");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.tenant("bremen").anchors().check(anchor))
                .withMessageContaining("belongs to the tenant 'default'; expected one of the tenant 'bremen'");
        assertThatNullPointerException().isThrownBy(() -> anchors.make(null));
        assertThatNullPointerException().isThrownBy(() -> anchors.check(null));
        assertThatNullPointerException().isThrownBy(() -> anchors.sealedWith(null));
    }

    @Test
    void everyAnchorHoldsAsTheRegisterGrows() {
        assertThat(anchors.newest()).isEmpty();
        Anchor empty = anchors.make(TamperedRegistry.MOMENT);
        Append opening = opening(ID, "opening");
        registry.append(opening);
        Anchor first = anchors.make(TamperedRegistry.MOMENT.plus(Duration.ofDays(1)));
        registry.append(opening(TwinningId.named("other"), "opening"));
        Anchor second = anchors.make(TamperedRegistry.MOMENT.plus(Duration.ofDays(2)));
        registry.append(next(opening.twinning(), "next"));

        assertThat(Stream.of(empty, first, second).map(Anchor::twinnings)).containsExactly(0L, 1L, 2L);
        for (Anchor anchor : List.of(empty, first, second)) {
            assertThat(anchors.check(anchor)).isEqualTo(new Verification(2, 0, List.of()));
        }
        assertThat(database.count("twinning.tw_anchor_leaf"))
                .as("only what moved is stored again")
                .isEqualTo(2);
    }

    @Test
    void moreTwinningsThanAPageHoldsAndNoneOfAnotherTenant() {
        registry.tenant("bremen").append(opening(ID, "opening"));
        IntStream.range(0, AnchorTable.PAGE + 1)
                .forEach(i -> registry.append(opening(TwinningId.named("twinning " + i), "opening")));

        Anchor anchor = anchors.make(TamperedRegistry.MOMENT);

        assertThat(anchor.twinnings()).isEqualTo(AnchorTable.PAGE + 1);
        assertThat(anchors.check(anchor).isIntact()).isTrue();
        assertThat(registry.tenant("bremen").anchors().newest()).isEmpty();
    }

    @Test
    void itIsMadeInTheCallersTransaction() throws SQLException {
        registry.append(opening(ID, "opening"));
        try (Connection host = database.source().getConnection()) {
            host.setAutoCommit(false);
            registry.within(ConnectionProvider.of(host)).anchors().make(TamperedRegistry.MOMENT);
            host.rollback();
            host.setAutoCommit(true);
        }

        assertThat(anchors.newest()).isEmpty();
        assertThat(anchors.make(TamperedRegistry.MOMENT).number()).isEqualTo(1);
    }

    @Test
    void ofTwoAtOnceOneIsMade() throws SQLException, ExecutionException, InterruptedException {
        registry.append(opening(ID, "opening"));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection host = database.source().getConnection()) {
            host.setAutoCommit(false);
            registry.within(ConnectionProvider.of(host)).anchors().make(TamperedRegistry.MOMENT);
            Future<Anchor> second = other.submit(() -> anchors.make(TamperedRegistry.MOMENT.plusSeconds(1)));
            host.commit();
            host.setAutoCommit(true);

            try {
                assertThat(second.get().number()).isEqualTo(2);
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(RetryableRegistryException.class);
            }
        } finally {
            other.shutdown();
        }
        assertThat(anchors.check(anchors.newest().orElseThrow()).isIntact()).isTrue();
    }

    @Test
    void aFailureOfTheDatabaseIsTold() {
        JdbcAnchors failing = JdbcRegistry.on(JdbcInterceptor.on(database.source(), new Faults(Faults.Kind.REFUSED, 1)))
                .anchors();

        assertThatExceptionOfType(RetryableRegistryException.class)
                .isThrownBy(() -> failing.make(TamperedRegistry.MOMENT))
                .withMessageContaining("the anchor was not stored; the database reports SQLSTATE 08006");
    }
}

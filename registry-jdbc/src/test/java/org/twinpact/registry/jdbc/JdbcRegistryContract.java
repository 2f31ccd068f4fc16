package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.RegistryContract;
import org.twinpact.registry.Search;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;
import org.twinpact.registry.jdbc.database.ManualCommitInterceptor;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.twinning.TwinningId;

/** The contract of the registry on the tables of one engine. */
abstract class JdbcRegistryContract extends RegistryContract {
    private final ManualCommitInterceptor manual = new ManualCommitInterceptor();
    private final TestDatabase database;
    private final DataSource source;

    JdbcRegistryContract(TestEngine engine, boolean autoCommit) {
        database = engine.database();
        source = autoCommit ? database.source() : JdbcInterceptor.on(database.source(), manual);
    }

    @BeforeEach
    void create() {
        TwinningSchema.create(source);
    }

    @AfterEach
    void close() {
        assertThat(manual.complaints()).isEmpty();
        database.close();
    }

    @Test
    void theDaysOfASearchMayBeBeyondTheCalendarOfTheDatabase() {
        TwinningId id = TwinningId.named("twinning");
        registry().append(opening(id, "opening"));

        for (Search search : List.of(
                Search.all().withActiveTo(LocalDate.MAX),
                Search.all().withActiveTo(LocalDate.of(10_000, 1, 1)),
                Search.all().withActiveFrom(LocalDate.MIN))) {
            assertThat(registry().search(search).entries())
                    .as("%s", search)
                    .extracting(IndexEntry::id)
                    .containsExactly(id);
        }
        assertThat(registry().search(Search.all().withActiveFrom(LocalDate.MAX)).entries())
                .isEmpty();
        assertThat(registry().search(Search.all().withActiveTo(LocalDate.MIN)).entries())
                .isEmpty();
    }

    @Override
    public TwinningRegistry registry() {
        return JdbcRegistry.on(source);
    }
}

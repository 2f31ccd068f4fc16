package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinpact.ActContext;
import org.twinpact.Permission;
import org.twinpact.TwinningOffice;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.language.LocalText;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.registry.OutboxMessage;
import org.twinpact.registry.OutboxPolicy;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.registry.jdbc.boot.TwinpactAutoConfiguration;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.TwinningId;

/** Tests of the beans that a Spring Boot application has after its start. */
class AutoConfigurationTest {
    private static final TwinningId ID = TwinningId.named("twinning");

    private final TestDatabase database = TestEngine.H2.database();
    private final ApplicationContextRunner bare = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    TwinpactAutoConfiguration.class,
                    TransactionAutoConfiguration.class,
                    FlywayAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class))
            .withPropertyValues("spring.flyway.enabled=false");
    private final ApplicationContextRunner host = bare.withBean("database", DataSource.class, database::source);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void springBootFindsIt() {
        assertThat(ImportCandidates.load(AutoConfiguration.class, null).getCandidates())
                .contains(TwinpactAutoConfiguration.class.getName());
    }

    @Test
    void anActSharesTheFateOfTheApplicationsTransaction() {
        host.withPropertyValues("twinpact.migrate=make").run(started -> {
            TransactionTemplate transactions = started.getBean(TransactionTemplate.class);
            TwinningOffice office = started.getBean(TwinningOffice.class);

            assertThatIllegalStateException()
                    .isThrownBy(() -> transactions.execute(status -> {
                        open(office);
                        throw new IllegalStateException("the application's own");
                    }));
            assertThat(started.getBean(JdbcRegistry.class).find(ID)).isEmpty();

            transactions.executeWithoutResult(status -> open(office));
            assertThat(JdbcRegistry.on(database.source()).find(ID)).isPresent();
        });
    }

    @Test
    void withoutASettingTheSchemaIsCheckedAndNotMade() {
        host.run(started ->
                assertThat(started.getStartupFailure()).rootCause().hasMessageContaining("no schema 'twinning'"));

        TwinningSchema.create(database.source());

        host.run(started -> assertThat(started).hasSingleBean(JdbcRegistry.class));
    }

    @Test
    void askedToMigrateItMigrates() {
        host.withPropertyValues("twinpact.migrate=migrate")
                .run(started -> assertThat(started).hasNotFailed());

        TwinningSchema.validate(database.source());
        assertThat(database.count("twinning.\"tw_flyway_history\"")).isPositive();
    }

    @Test
    void askedForNothingItStartsWithoutASchema() {
        host.withPropertyValues("twinpact.migrate=none")
                .run(started -> assertThat(started).hasNotFailed());
    }

    @Test
    void whatCannotBeAskedIsToldWithWhatCan() {
        host.withPropertyValues("twinpact.migrate=perhaps")
                .run(started -> assertThat(started.getStartupFailure())
                        .hasStackTraceContaining("twinpact.migrate")
                        .hasStackTraceContaining("perhaps"));
    }

    @Test
    void lettersAreThoseOfTheApplicationsMessages() {
        host.withPropertyValues("twinpact.migrate=make")
                .withBean(
                        OutboxPolicy.class,
                        () -> append -> List.of(OutboxMessage.of(append.events().get(0), "archive")))
                .run(started -> open(started.getBean(TwinningOffice.class)));

        assertThat(database.count("twinning.tw_outbox")).isEqualTo(1);
    }

    @Test
    void schemaAndTenantAreSettings() {
        host.withPropertyValues("twinpact.migrate=make", "twinpact.schema=sister_towns", "twinpact.tenant=haifa")
                .run(started -> started.getBean(TwinningRegistry.class).append(opening(ID, "opening")));

        JdbcRegistry sisters = JdbcRegistry.on(database.source()).schema("sister_towns");
        assertThat(sisters.find(ID)).isEmpty();
        assertThat(sisters.tenant("haifa").find(ID)).isPresent();
    }

    @Test
    void theApplicationsFlywayHasRunBeforeTheSchemaIsChecked() {
        host.withUserConfiguration(Clerk.class)
                .withPropertyValues(
                        "spring.flyway.enabled=true",
                        "spring.flyway.default-schema=TWINNING",
                        "spring.flyway.locations=classpath:org/twinpact/registry/jdbc/h2")
                .run(started -> assertThat(started).hasNotFailed());
    }

    @Test
    void aRegistryOfTheApplicationsOwnStands() {
        bare.withBean(InMemoryRegistry.class).run(started -> {
            open(started.getBean(TwinningOffice.class));
            assertThat(started.getBean(TwinningRegistry.class).find(ID)).isPresent();
            assertThat(started).doesNotHaveBean(JdbcRegistry.class);
        });
    }

    @Test
    void anOfficeOfTheApplicationsOwnStands() {
        Supplier<TwinningOffice> own =
                () -> TwinningOffice.over(new InMemoryRegistry()).build();

        host.withPropertyValues("twinpact.migrate=none")
                .withBean("own", TwinningOffice.class, own)
                .run(started ->
                        assertThat(started).hasSingleBean(TwinningOffice.class).hasBean("own"));
    }

    @Test
    void theOfficeAsksTheApplicationWhoMayDoWhat() {
        Permission.Verdict denied = Permission.Verdict.denied(LocalText.of("סגור.", "Closed."));
        host.withPropertyValues("twinpact.migrate=make")
                .withBean(Permission.class, () -> (by, act, twinning) -> denied)
                .run(started -> assertThat(started.getBean(TwinningOffice.class).open(ID, opens(), officer()))
                        .isInstanceOf(Outcome.Refused.class));
    }

    @Test
    void withoutOneDataSourceOrSpringsJdbcThereIsNothing() {
        bare.run(started -> assertThat(started).hasNotFailed().doesNotHaveBean(TwinningOffice.class));
        host.withBean("archive", DataSource.class, database::source)
                .run(started -> assertThat(started).hasNotFailed().doesNotHaveBean(TwinningRegistry.class));
        bare.withClassLoader(new FilteredClassLoader(DataSourceUtils.class))
                .withBean(InMemoryRegistry.class)
                .run(started -> assertThat(started).hasNotFailed().doesNotHaveBean(TwinningOffice.class));
    }

    /** A bean that is created before those of Spring Boot and needs the registry. */
    static class Clerk {
        Clerk(TwinningRegistry registry) {
            assertThat(registry.find(ID)).isEmpty();
        }
    }

    private static void open(TwinningOffice office) {
        office.open(ID, opens(), officer()).orElseThrow();
    }

    private static Act opens() {
        return new OpeningActs.OpenTwinning(new LocalAuthority(
                new AuthorityId("il-haifa"), LocalText.of("חיפה", "Haifa"), "IL", AuthorityKind.CITY, List.of()));
    }

    private static ActContext officer() {
        return ActContext.role("Officer", new AuthorityId("il-haifa"), LocalDate.of(2026, 3, 1));
    }
}

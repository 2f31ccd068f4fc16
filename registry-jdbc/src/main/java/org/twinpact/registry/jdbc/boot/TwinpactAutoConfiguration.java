package org.twinpact.registry.jdbc.boot;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.twinpact.Permission;
import org.twinpact.TwinningOffice;
import org.twinpact.registry.OutboxPolicy;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.registry.jdbc.connection.SpringConnectionProvider;
import org.twinpact.twinning.Rulebook;

/**
 * The beans of a Spring Boot application: a {@link JdbcRegistry} that writes in Spring's transactions, and a
 * {@link TwinningOffice} over it. There must be one data source and one transaction manager, or a primary one of each.
 * The application's own registry or office takes precedence. The office uses the application's beans of the types
 * {@link Rulebook}, {@link Permission} and {@link Clock}, if there is a single or a primary one, and the registry uses
 * its {@link OutboxPolicy} in the same way. The schema is prepared as {@code twinpact.migrate} specifies, after the
 * application's own Flyway or Liquibase. Written for Spring Boot 4. The settings are {@link TwinpactProperties}.
 */
@AutoConfiguration(afterName = "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration")
@ConditionalOnClass(DataSourceUtils.class)
public class TwinpactAutoConfiguration {
    /** Creates the configuration for Spring. */
    public TwinpactAutoConfiguration() {}

    /** Returns the office over the application's registry or the library's. */
    @Bean
    @ConditionalOnBean(TwinningRegistry.class)
    @ConditionalOnMissingBean
    public TwinningOffice twinningOffice(
            TwinningRegistry registry,
            ObjectProvider<Rulebook> rules,
            ObjectProvider<Permission> permission,
            ObjectProvider<Clock> clock) {
        TwinningOffice.Builder office = TwinningOffice.over(registry);
        rules.ifUnique(office::rules);
        permission.ifUnique(office::permission);
        clock.ifUnique(office::clock);
        return office.build();
    }

    /** The registry, if the application has none. Evaluated before the office. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingBean(TwinningRegistry.class)
    @ConditionalOnSingleCandidate(DataSource.class)
    @EnableConfigurationProperties(TwinpactProperties.class)
    public static class OnDataSource {
        /** Creates the configuration for Spring. */
        public OnDataSource() {}

        /** Returns the registry on a schema that was prepared according to the settings. */
        @Bean
        @ConditionalOnSingleCandidate(PlatformTransactionManager.class)
        @DependsOnDatabaseInitialization
        public JdbcRegistry twinningRegistry(
                DataSource source,
                PlatformTransactionManager manager,
                TwinpactProperties settings,
                ObjectProvider<OutboxPolicy> messages) {
            settings.migrate().prepare(TwinningSchema.on(source).schema(settings.schema()));
            return JdbcRegistry.on(SpringConnectionProvider.of(source, manager))
                    .schema(settings.schema())
                    .tenant(settings.tenant())
                    .withOutbox(messages.getIfUnique(OutboxPolicy::none));
        }
    }
}

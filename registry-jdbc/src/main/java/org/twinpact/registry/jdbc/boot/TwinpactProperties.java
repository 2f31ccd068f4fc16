package org.twinpact.registry.jdbc.boot;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings with the prefix {@code twinpact}. Immutable.
 *
 * @param schema the schema of the tables, {@code twinning} by default
 * @param tenant the tenant of the registry, {@code default} by default
 * @param migrate the treatment of the schema when the application starts, {@code validate} by default
 */
@ConfigurationProperties("twinpact")
public record TwinpactProperties(
        @DefaultValue("twinning") String schema,
        @DefaultValue("default") String tenant,
        @DefaultValue("validate") SchemaAtStart migrate) {}

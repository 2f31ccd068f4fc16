package org.twinpact.registry.jdbc.boot;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings with the prefix {@code twinpact}. Immutable.
 *
 * @param schema the name of the schema that contains the tables, {@code twinning} by default
 * @param tenant the name of the tenant of the registry, {@code default} by default
 * @param migrate the action on the schema when the application starts, {@code validate} by default
 */
@ConfigurationProperties("twinpact")
public record TwinpactProperties(
        @DefaultValue("twinning") String schema,
        @DefaultValue("default") String tenant,
        @DefaultValue("validate") SchemaAtStart migrate) {}

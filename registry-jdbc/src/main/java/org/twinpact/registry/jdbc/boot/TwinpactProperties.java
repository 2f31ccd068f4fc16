package org.twinpact.registry.jdbc.boot;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings whose names begin with {@code twinpact}. Immutable.
 *
 * @param schema the schema that holds the tables; {@code twinning} unless set
 * @param tenant whose twinnings the registry keeps; {@code default} unless set
 * @param migrate what is done with the schema when the application starts; {@code validate} unless set
 */
@ConfigurationProperties("twinpact")
public record TwinpactProperties(
        @DefaultValue("twinning") String schema,
        @DefaultValue("default") String tenant,
        @DefaultValue("validate") SchemaAtStart migrate) {}

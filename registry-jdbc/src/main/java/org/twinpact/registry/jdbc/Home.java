package org.twinpact.registry.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where our tables are: the schema's name, and the dialects of which one fits. Immutable.
 *
 * @param schema a name that needs no escaping
 */
record Home(String schema, List<Dialect> dialects) {
    static final Home SHIPPED =
            new Home("twinning", List.of(new H2Dialect(), new PostgreSqlDialect(), new MariaDbDialect()));

    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    Home schema(String schema) {
        if (!SCHEMA.matcher(Objects.requireNonNull(schema, "schema")).matches()) {
            throw new IllegalArgumentException("'" + schema.substring(0, Math.min(80, schema.length()))
                    + "' is no name of a schema; a lower-case letter and up to 62 lower-case letters, digits and"
                    + " underscores are right");
        }
        return new Home(schema, dialects);
    }

    Home dialect(Dialect dialect) {
        return new Home(schema, List.of(Objects.requireNonNull(dialect, "dialect")));
    }

    /** @throws IllegalStateException if none fits; the message names those that are there */
    Dialect dialect(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        for (Dialect dialect : dialects) {
            if (dialect.fits(database)) {
                return dialect;
            }
        }
        throw new IllegalStateException("the data source is of the database '" + database.getDatabaseProductName() + " "
                + database.getDatabaseProductVersion() + "'; the registry runs on "
                + dialects.stream().map(Dialect::engine).collect(Collectors.joining(", "))
                + ", or with a dialect of the host's");
    }
}

package org.twinpact.registry.jdbc.session;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.twinpact.message.Shown;
import org.twinpact.registry.jdbc.dialect.Dialect;

/**
 * The name of the schema, and the dialects of which one fits the database. Immutable.
 *
 * @param schema the name of the schema, which needs no escaping
 */
public record SchemaLocation(String schema, List<Dialect> dialects) {
    public static final SchemaLocation SHIPPED = new SchemaLocation("twinning", Dialect.shipped());

    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    public SchemaLocation schema(String schema) {
        if (!SCHEMA.matcher(Objects.requireNonNull(schema, "schema")).matches()) {
            throw new IllegalArgumentException("'" + Shown.text(schema)
                    + "' is not a valid schema name; expected a lower-case letter and up to 62 lower-case letters,"
                    + " digits and underscores");
        }
        return new SchemaLocation(schema, dialects);
    }

    public SchemaLocation dialect(Dialect dialect) {
        return new SchemaLocation(schema, List.of(Objects.requireNonNull(dialect, "dialect")));
    }

    /** Returns whether the connection's transaction has written or locked rows, as far as one of the dialects can tell. */
    public boolean holdsWork(Connection connection) throws SQLException {
        Optional<Dialect> dialect = fitting(connection.getMetaData());
        return dialect.isPresent() && dialect.get().holdsWork(connection);
    }

    /**
     * Returns the dialect for the database of a connection.
     *
     * @throws IllegalStateException if no dialect fits. The message names those that are available
     */
    public Dialect dialect(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        Optional<Dialect> dialect = fitting(database);
        if (dialect.isEmpty()) {
            throw new IllegalStateException(
                    "the data source belongs to the database '" + database.getDatabaseProductName()
                            + " " + database.getDatabaseProductVersion() + "'; the registry supports "
                            + dialects.stream().map(Dialect::engine).collect(Collectors.joining(", "))
                            + ", or a dialect of the host");
        }
        return dialect.get();
    }

    private Optional<Dialect> fitting(DatabaseMetaData database) throws SQLException {
        for (Dialect dialect : dialects) {
            if (dialect.fits(database)) {
                return Optional.of(dialect);
            }
        }
        return Optional.empty();
    }
}

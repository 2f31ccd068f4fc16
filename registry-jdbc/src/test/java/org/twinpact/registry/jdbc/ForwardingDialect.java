package org.twinpact.registry.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.twinpact.registry.jdbc.dialect.Dialect;

/** A dialect that forwards to another, except for the classification of failures and the overridden methods. */
public abstract class ForwardingDialect implements Dialect {
    private final Dialect real;

    protected ForwardingDialect(Dialect real) {
        this.real = real;
    }

    @Override
    public String engine() {
        return real.engine();
    }

    @Override
    public boolean fits(DatabaseMetaData database) throws SQLException {
        return real.fits(database);
    }

    @Override
    public void requireSupported(Connection connection) throws SQLException {
        real.requireSupported(connection);
    }

    @Override
    public String folder() {
        return real.folder();
    }

    @Override
    public String script(String name) {
        return real.script(name);
    }

    @Override
    public String quoted(String schema) {
        return real.quoted(schema);
    }

    @Override
    public List<String> creationStatements(String schema) {
        return real.creationStatements(schema);
    }

    @Override
    public Undo enter(Connection connection, String schema) throws SQLException {
        return real.enter(connection, schema);
    }

    @Override
    public boolean holdsWork(Connection connection) throws SQLException {
        return real.holdsWork(connection);
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        real.begin(connection);
    }

    @Override
    public boolean allowsBatches() {
        return real.allowsBatches();
    }

    @Override
    public void planForCurrentSize(Connection connection) throws SQLException {
        real.planForCurrentSize(connection);
    }

    @Override
    public OffsetDateTime now(Connection connection) throws SQLException {
        return real.now(connection);
    }

    @Override
    public Object bound(Object value) throws SQLException {
        return real.bound(value);
    }

    @Override
    public <T> T read(ResultSet row, int column, Class<T> type) throws SQLException {
        return real.read(row, column, type);
    }

    @Override
    public String stored(String schema) {
        return real.stored(schema);
    }

    @Override
    public String adapted(String statement) {
        return real.adapted(statement);
    }

    @Override
    public void beginImport(Connection connection) throws SQLException {
        real.beginImport(connection);
    }

    @Override
    public boolean defersIndexes() {
        return real.defersIndexes();
    }

    @Override
    public SQLException standard(SQLException failure) {
        return real.standard(failure);
    }
}

package org.twinpact.registry.jdbc.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.twinpact.registry.jdbc.dialect.Dialect;

/** The current row of a query. Columns count from 1. Used by one thread. */
public final class SqlRow {
    private final ResultSet row;
    private final Dialect dialect;

    SqlRow(ResultSet row, Dialect dialect) {
        this.row = row;
        this.dialect = dialect;
    }

    /** Returns a text, which may be null. */
    public String getString(int column) throws SQLException {
        return row.getString(column);
    }

    public int getInt(int column) throws SQLException {
        return row.getInt(column);
    }

    public long getLong(int column) throws SQLException {
        return row.getLong(column);
    }

    /** Returns a {@link java.util.UUID}, a {@link java.time.LocalDate} or an {@link java.time.OffsetDateTime}. */
    public <T> T getObject(int column, Class<T> type) throws SQLException {
        return dialect.read(row, column, type);
    }
}

package org.twinpact.registry.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;

/** A dialect whose scripts end in something that no database understands. */
record BrokenDialect(Dialect real) implements Dialect {
    @Override
    public String engine() {
        return "broken " + real.engine();
    }

    @Override
    public boolean fits(DatabaseMetaData database) throws SQLException {
        return real.fits(database);
    }

    @Override
    public String folder() {
        return real.folder();
    }

    @Override
    public String script(String name) {
        return "create table if not exists tw_torn (number smallint);\ncreate twinning;\n";
    }

    @Override
    public String quoted(String schema) {
        return real.quoted(schema);
    }

    @Override
    public List<String> making(String schema) {
        return real.making(schema);
    }

    @Override
    public Undo enter(Connection connection, String schema) throws SQLException {
        return real.enter(connection, schema);
    }

    @Override
    public boolean holdsWork(Connection connection) throws SQLException {
        return real.holdsWork(connection);
    }
}

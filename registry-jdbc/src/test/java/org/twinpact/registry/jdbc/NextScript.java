package org.twinpact.registry.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** A dialect of a later release, which has one script more. */
record NextScript(Dialect real, String text) implements Dialect {
    static final int NUMBER = TwinningSchema.VERSION + 1;

    private static final String NAME = "V" + NUMBER + "__next.sql";

    /** What ends in recording the script's number. */
    static String whole(String statements) {
        return statements + ";\ninsert into tw_schema_version (number) values (" + NUMBER + ");\n";
    }

    static Scripts scripts() {
        return new Scripts(
                Stream.concat(Scripts.SHIPPED.names().stream(), Stream.of(NAME)).toList());
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
    public String folder() {
        return real.folder();
    }

    @Override
    public String script(String name) {
        return name.equals(NAME) ? text : real.script(name);
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

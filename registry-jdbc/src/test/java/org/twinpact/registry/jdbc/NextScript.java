package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.twinpact.registry.jdbc.dialect.Dialect;
import org.twinpact.registry.jdbc.session.Scripts;

/** A dialect of a later release, which has one more script. */
final class NextScript extends ForwardingDialect {
    static final int NUMBER = TwinningSchema.VERSION + 1;

    private static final String NAME = "V" + NUMBER + "__next.sql";

    private final Dialect real;
    private final String text;

    NextScript(Dialect real, String text) {
        super(real);
        this.real = real;
        this.text = text;
    }

    /** Returns a script that ends in recording its number. */
    static String whole(String statements) {
        return statements + ";\ninsert into tw_schema_version (number) values (" + NUMBER + ");\n";
    }

    static Scripts scripts() {
        return new Scripts(
                Stream.concat(Scripts.SHIPPED.names().stream(), Stream.of(NAME)).toList());
    }

    @Override
    public String script(String name) {
        return name.equals(NAME) ? text : super.script(name);
    }

    @Override
    public FailureKind kindOf(SQLException failure) {
        return real.kindOf(failure);
    }
}

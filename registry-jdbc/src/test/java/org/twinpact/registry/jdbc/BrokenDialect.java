package org.twinpact.registry.jdbc;

import org.twinpact.registry.jdbc.dialect.Dialect;

/** A dialect whose scripts end in an invalid statement. */
final class BrokenDialect extends ForwardingDialect {
    BrokenDialect(Dialect real) {
        super(real);
    }

    @Override
    public String engine() {
        return "broken " + super.engine();
    }

    @Override
    public String script(String name) {
        return "create table if not exists tw_torn (number smallint);\ncreate twinning;\n";
    }
}

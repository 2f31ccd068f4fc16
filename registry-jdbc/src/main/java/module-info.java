/** The registry of twinnings on the host's DataSource. */
module org.twinpact.registry.jdbc {
    requires transitive org.twinpact.core;
    requires transitive java.sql;
    requires static org.xerial.sqlitejdbc;
    requires static spring.jdbc;
    requires static spring.tx;
    requires static spring.beans;
    requires static spring.context;
    requires static spring.boot;
    requires static spring.boot.autoconfigure;
    requires static spring.boot.sql;

    exports org.twinpact.registry.jdbc;
    exports org.twinpact.registry.jdbc.boot;
    exports org.twinpact.registry.jdbc.connection;
    exports org.twinpact.registry.jdbc.dialect;
    exports org.twinpact.registry.jdbc.integrity;
    exports org.twinpact.registry.jdbc.outbox;
}

/** The registry of twinnings on the host's DataSource. */
module org.twinpact.registry.jdbc {
    requires transitive org.twinpact.core;
    requires transitive java.sql;
}

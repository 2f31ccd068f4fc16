module town.host {
    requires com.h2database;
    requires org.twinpact.registry.jdbc;
}

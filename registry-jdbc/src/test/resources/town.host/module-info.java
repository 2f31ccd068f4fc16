module town.host {
    requires org.xerial.sqlitejdbc;
    requires org.twinpact.registry.jdbc;
}

module town.host {
    requires org.twinpact.docs.render;
}

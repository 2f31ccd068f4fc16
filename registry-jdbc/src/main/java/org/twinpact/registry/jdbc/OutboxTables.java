package org.twinpact.registry.jdbc;

/** The tables of a tenant's letters, in one transaction. */
record OutboxTables(OutboxTable letters, TurnTable turns, DeadTable dead) {
    static OutboxTables of(Session session, String tenant) {
        return new OutboxTables(
                new OutboxTable(session, tenant), new TurnTable(session, tenant), new DeadTable(session, tenant));
    }
}

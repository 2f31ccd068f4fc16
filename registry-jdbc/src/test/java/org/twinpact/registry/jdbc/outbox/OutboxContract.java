package org.twinpact.registry.jdbc.outbox;

/**
 * The contract of the outbox on every database. A test of a database extends this class and supplies the connections.
 */
public abstract class OutboxContract
        implements OutboxMessageContract, OutboxFailureContract, OutboxConcurrencyContract, ReminderContract {}

package org.twinpact.registry.jdbc;

/** The contract of the outbox on every database. A test of one extends this and supplies the connections. */
abstract class OutboxContract
        implements OutboxMessageContract, OutboxFailureContract, OutboxConcurrencyContract, ObligationContract {}

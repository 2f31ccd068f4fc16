package org.twinpact.registry.jdbc;

/** What every database's outbox keeps to. A test of one extends this and says how to connect. */
abstract class OutboxContract
        implements OutboxMessageContract, OutboxFailureContract, OutboxConcurrencyContract, ObligationContract {}

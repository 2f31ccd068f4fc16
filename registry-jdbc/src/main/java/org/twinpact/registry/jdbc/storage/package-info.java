/**
 * The tables of twinnings, agendas and messages. Not exported.
 *
 * <ul>
 *   <li>To find the access to the tables, open {@link org.twinpact.registry.jdbc.storage.Database}.
 *   <li>To find the writing of the history, open {@link org.twinpact.registry.jdbc.storage.EventTable}.
 *   <li>To find the computation of its hashes, open {@link org.twinpact.registry.jdbc.storage.HashChain}.
 *   <li>To find the tables of the outbox, open {@link org.twinpact.registry.jdbc.storage.OutboxTables}.
 * </ul>
 */
package org.twinpact.registry.jdbc.storage;

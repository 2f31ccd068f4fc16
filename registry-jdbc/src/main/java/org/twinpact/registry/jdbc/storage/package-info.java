/**
 * The tables of twinnings, obligations and messages. Not exported.
 *
 * <ul>
 *   <li>To find how the tables are reached, open {@link org.twinpact.registry.jdbc.storage.Database}.
 *   <li>To find how the history is written, open {@link org.twinpact.registry.jdbc.storage.EventTable}.
 *   <li>To find how its hashes are computed, open {@link org.twinpact.registry.jdbc.storage.HashChain}.
 *   <li>To find how messages are claimed, open {@link org.twinpact.registry.jdbc.storage.OutboxTables}.
 * </ul>
 */
package org.twinpact.registry.jdbc.storage;

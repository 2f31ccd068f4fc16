/**
 * The storage interface for twinnings, its queries, the form of stored events, and a registry in memory.
 *
 * <ul>
 *   <li>To store twinnings somewhere else, open {@link TwinningRegistry}.
 *   <li>To try the library without a database, open {@link InMemoryRegistry}.
 *   <li>To find the content of one transaction, open {@link Append}.
 *   <li>To search for twinnings, open {@link Search}, {@link Page} and {@link Facet}.
 *   <li>To find what is due and when, open {@link AgendaSearch} and {@link AgendaPage}.
 *   <li>To find the terms by which a twinning is found, open {@link IndexEntry}.
 *   <li>To find the JSON of an event, open {@link EventFormat}.
 *   <li>To send a message about an event, open {@link OutboxPolicy}.
 *   <li>To export or import whole histories, open {@link Archive} and {@link BulkImport}.
 *   <li>To find the exceptions of a registry, open {@link RegistryException} and its subclasses.
 * </ul>
 */
package org.twinpact.registry;

/**
 * The values of the outbox, as workers and schedulers get them.
 *
 * <ul>
 *   <li>To find what a worker sends, open {@link org.twinpact.registry.jdbc.outbox.Delivery}.
 *   <li>To find what could not be sent, open {@link org.twinpact.registry.jdbc.outbox.DeadLetter}.
 *   <li>To set the delays between attempts, open {@link org.twinpact.registry.jdbc.outbox.Backoff}.
 * </ul>
 */
package org.twinpact.registry.jdbc.outbox;

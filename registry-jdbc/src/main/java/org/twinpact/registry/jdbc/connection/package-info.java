/**
 * The source of connections and transactions.
 *
 * <ul>
 *   <li>To find the contract, open {@link org.twinpact.registry.jdbc.connection.ConnectionProvider}.
 *   <li>To write in Spring's transactions, open {@link org.twinpact.registry.jdbc.connection.SpringConnectionProvider}.
 *   <li>To write in a container's transactions, open
 *       {@link org.twinpact.registry.jdbc.connection.JakartaConnectionProvider}.
 * </ul>
 */
package org.twinpact.registry.jdbc.connection;

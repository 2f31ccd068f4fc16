/**
 * The registry on a relational database.
 *
 * <ul>
 *   <li>To create, migrate or check the tables, open {@link org.twinpact.registry.jdbc.TwinningSchema}.
 *   <li>To store and find twinnings, open {@link org.twinpact.registry.jdbc.JdbcRegistry}.
 *   <li>To send the messages that acts cause, open {@link org.twinpact.registry.jdbc.JdbcOutbox}.
 *   <li>To write reminders of obligations, open {@link org.twinpact.registry.jdbc.JdbcReminders}.
 *   <li>To publish and check hashes over all histories, open {@link org.twinpact.registry.jdbc.JdbcAnchors}.
 *   <li>To store everything in one file, open {@link org.twinpact.registry.jdbc.SqliteFiles}.
 *   <li>To write in the host's transactions, open {@link org.twinpact.registry.jdbc.connection.ConnectionProvider}.
 *   <li>To run on another database engine, open {@link org.twinpact.registry.jdbc.dialect.Dialect}.
 *   <li>To find how an append is retried, open {@code AppendTransaction}.
 *   <li>To find an SQL statement, open the table's class in the package {@code storage}, {@code SearchStatement} in
 *       {@code search}, or {@code AnchorTable} in {@code verification}.
 *   <li>To find the exception for an SQLSTATE, open {@code SqlExceptionTranslator} in the package {@code session}.
 * </ul>
 */
package org.twinpact.registry.jdbc;

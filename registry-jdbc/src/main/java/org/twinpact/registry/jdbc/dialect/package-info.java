/**
 * The differences between database engines.
 *
 * <ul>
 *   <li>To find the contract of a dialect, open {@link org.twinpact.registry.jdbc.dialect.Dialect}.
 *   <li>To find an engine's error codes, open {@code H2Dialect}, {@code PostgreSqlDialect} or {@code MariaDbDialect}.
 * </ul>
 */
package org.twinpact.registry.jdbc.dialect;

/**
 * Sessions on a database: statements in the host's schema, and the translation of their failures. Not exported.
 *
 * <ul>
 *   <li>To find the execution of statements, open {@link org.twinpact.registry.jdbc.session.Session}.
 *   <li>To find the exception for a failure, open {@link org.twinpact.registry.jdbc.session.SqlExceptionTranslator}.
 *   <li>To find the check of the schema's version, open {@link org.twinpact.registry.jdbc.session.SchemaVersion}.
 * </ul>
 */
package org.twinpact.registry.jdbc.session;

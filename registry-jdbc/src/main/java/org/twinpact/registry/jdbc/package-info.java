/** The registry on a relational database: begin at {@link org.twinpact.registry.jdbc.JdbcRegistry}. */
package org.twinpact.registry.jdbc;

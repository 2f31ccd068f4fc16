package org.twinpact.registry.jdbc.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** A pool like those of hosts, whose threads end with the process. */
public final class TestPool {
    private TestPool() {}

    public static DataSource of(String url, String user) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword("");
        config.setMinimumIdle(0);
        // Tests that cut all connections leave some in the pool.
        config.setMaximumPoolSize(40);
        // The pool's user may not exist yet.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}

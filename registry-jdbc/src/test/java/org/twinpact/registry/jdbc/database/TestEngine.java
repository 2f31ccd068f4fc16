package org.twinpact.registry.jdbc.database;

import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The engines that dialects ship for. */
public enum TestEngine {
    H2(TestEngine::h2),
    POSTGRESQL(() -> PostgreSqlServer.DATABASE),
    MARIADB(() -> MariaDbServer.DATABASE);

    private final Supplier<TestDatabase> database;

    TestEngine(Supplier<TestDatabase> database) {
        this.database = database;
    }

    /** An empty database, which the test closes; a process has one at a time. */
    public TestDatabase database() {
        return database.get();
    }

    private static TestDatabase h2() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        return new TestDatabase(
                h2(url + ";DB_CLOSE_DELAY=-1", ""),
                h2(url, "reader"),
                "create user reader password ''; grant select on schema twinning to reader",
                "shutdown");
    }

    private static DataSource h2(String url, String user) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword("");
        return source;
    }
}

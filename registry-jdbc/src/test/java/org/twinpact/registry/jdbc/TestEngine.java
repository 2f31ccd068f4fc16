package org.twinpact.registry.jdbc;

import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The engines that dialects ship for, each of which can give an empty database. */
enum TestEngine {
    H2 {
        @Override
        TestDatabase database() {
            String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
            DataSource source = h2(url, "");
            return new TestDatabase(
                    source,
                    h2(url, "reader"),
                    "create user reader password ''; grant select on schema twinning to reader",
                    () -> TestDatabase.execute(source, "shutdown"));
        }
    };

    abstract TestDatabase database();

    private static DataSource h2(String url, String user) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword("");
        return source;
    }
}

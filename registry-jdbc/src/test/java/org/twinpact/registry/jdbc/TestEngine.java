package org.twinpact.registry.jdbc;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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
    },
    POSTGRESQL {
        @Override
        TestDatabase database() {
            DataSource owner = PostgreSqlServer.source("postgres");
            String name = "host_" + NUMBER.incrementAndGet();
            TestDatabase.execute(owner, "create database " + name);
            return new TestDatabase(
                    PostgreSqlServer.source(name),
                    PostgreSqlServer.source(name, "reader"),
                    "create role reader login; grant usage on schema twinning to reader;"
                            + " grant select on all tables in schema twinning to reader",
                    () -> TestDatabase.execute(
                            owner, "drop database " + name + " with (force); drop role if exists reader"));
        }
    },
    MARIADB {
        @Override
        TestDatabase database() {
            DataSource owner = MariaDbServer.source("mysql");
            TestDatabase.execute(owner, "create database host");
            return new TestDatabase(
                    MariaDbServer.source("host"),
                    MariaDbServer.source("twinning", "reader"),
                    "create user reader@localhost; grant select on twinning.* to reader@localhost",
                    () -> TestDatabase.execute(
                            owner,
                            "drop database host; drop database if exists twinning; drop database if exists sister_towns;"
                                    + " drop user if exists reader@localhost"));
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    abstract TestDatabase database();

    private static DataSource h2(String url, String user) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword("");
        return source;
    }
}

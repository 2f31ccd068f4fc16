package org.twinpact.examples.benchmarks.flowable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The engines, each on an H2 database in memory with a connection pool. */
enum Engine {
    TWINPACT(TwinpactLife::new),
    FLOWABLE(FlowableLife::new);

    private final Function<DataSource, Life> factory;

    Engine(Function<DataSource, Life> factory) {
        this.factory = factory;
    }

    Life start() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + name() + ";DB_CLOSE_DELAY=-1");
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        return factory.apply(new HikariDataSource(config));
    }
}

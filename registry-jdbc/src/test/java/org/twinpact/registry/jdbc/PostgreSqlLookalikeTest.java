package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;
import org.twinpact.registry.jdbc.database.RegistryOnEngine;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.twinning.TwinningId;

/** Tests of a product that presents itself as PostgreSQL and does not execute the registry's statements. */
class PostgreSqlLookalikeTest extends RegistryOnEngine {
    private static final String COCKROACH = "CockroachDB CCL v26.3.0 (x86_64-pc-linux-gnu, go1.26)";

    PostgreSqlLookalikeTest() {
        super(TestEngine.POSTGRESQL);
    }

    @Test
    void cockroachDbIsRefusedAtItsFirstUse() {
        DataSource lookalike = JdbcInterceptor.on(database.source(), new JdbcInterceptor() {
            @Override
            public Object around(String call, Object target, Callable<Object> real) throws Exception {
                return real.call();
            }

            @Override
            public Object around(String call, Object target, Object[] values, Callable<Object> real) throws Exception {
                return call.equals("Statement.executeQuery") && values[0].equals("select version()")
                        ? ((Statement) target).executeQuery("select '" + COCKROACH + "'")
                        : real.call();
            }
        });
        TwinningSchema schema = TwinningSchema.on(lookalike);

        for (Runnable use : List.<Runnable>of(
                schema::make,
                schema::migrate,
                schema::check,
                () -> JdbcRegistry.on(lookalike).find(TwinningId.named("twinning")))) {
            assertThatIllegalStateException()
                    .isThrownBy(use::run)
                    .withMessageContaining("'" + COCKROACH + "', which reports itself as PostgreSQL")
                    .withMessageContaining("expected PostgreSQL 15 or later, or a dialect of the host");
        }
    }
}

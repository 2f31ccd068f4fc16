package org.twinpact.registry.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.twinpact.registry.RegistryContract;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.registry.jdbc.database.GaleraCluster;
import org.twinpact.registry.jdbc.database.WithGaleraCluster;

/** Tests of the registry on a cluster whose nodes are used in turn. Each test has its own tenant. */
@Tag("proof")
@ExtendWith(WithGaleraCluster.class)
class GaleraRegistryTest extends RegistryContract {
    private final String tenant = UUID.randomUUID().toString();
    private final HikariDataSource pool;

    GaleraRegistryTest(GaleraCluster cluster) {
        pool = cluster.poolInTurn();
        TwinningSchema.create(pool);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Override
    public TwinningRegistry registry() {
        return JdbcRegistry.on(pool).tenant(tenant);
    }
}

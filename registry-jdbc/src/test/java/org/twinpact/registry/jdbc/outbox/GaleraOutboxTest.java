package org.twinpact.registry.jdbc.outbox;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.registry.jdbc.database.GaleraCluster;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.WithGaleraCluster;

/** Tests of the outbox on a cluster whose nodes are used in turn. */
@Tag("proof")
@ExtendWith(WithGaleraCluster.class)
class GaleraOutboxTest extends OutboxContract {
    private final HikariDataSource pool;

    GaleraOutboxTest(GaleraCluster cluster) {
        pool = cluster.poolInTurn();
        TestDatabase.execute(pool, "drop database if exists twinning");
        TwinningSchema.create(pool);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    /**
     * Leaves out a test that deletes messages by hand on another node. Only a worker's deletion shares a key with the claim,
     * by which the cluster certifies it.
     */
    @Override
    public void claimIsEmptyIfOtherWorkersAreAlwaysFaster() {}

    @Override
    public DataSource source() {
        return pool;
    }

    @Override
    public void execute(String sql) {
        TestDatabase.execute(pool, sql);
    }
}

package org.twinpact.registry.jdbc.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.twinpact.registry.Append;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;
import org.twinpact.registry.jdbc.database.RegistryOnEachEngine;
import org.twinpact.registry.jdbc.database.SqlFault;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.twinning.TwinningId;

/** Tests of a commit whose answer is lost before the database has finished it, so that nothing can be found yet. */
class CommitInProgressTest extends RegistryOnEachEngine {
    private static final TwinningId ID = TwinningId.named("twinning");

    private final String firstWrite;

    CommitInProgressTest(TestEngine engine) {
        super(engine);
        // The calls that wait for another transaction. On SQLite the beginning of a transaction does.
        firstWrite = engine == TestEngine.SQLITE ? "Statement.execute" : "PreparedStatement.execute(Batch|Update)";
    }

    @Test
    void isWaitedForAndFound() {
        assertKeptOnce(new UnderWay(Connection::commit, firstWrite));
    }

    @Test
    void makesRoomWhereTheDatabaseGivesItUp() {
        assertKeptOnce(new UnderWay(Connection::rollback, firstWrite));
    }

    private void assertKeptOnce(UnderWay underWay) {
        Append opening = opening(ID, "opening");
        registry.append(opening);
        Append append = next(opening.twinning(), "act");

        JdbcRegistry.on(JdbcInterceptor.on(database.source(), underWay)).append(append);
        underWay.end.join();

        assertThat(registry.find(ID)).contains(append.twinning());
        assertThat(registry.history(ID)).hasSize((int) append.twinning().version());
    }

    /**
     * An interceptor that answers the first commit with a failure. The database ends that transaction when the next one
     * writes.
     */
    private static final class UnderWay implements JdbcInterceptor {
        private final Ending ending;
        private final String firstWrite;
        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private Connection lost;
        private boolean inProgress;

        UnderWay(Ending ending, String firstWrite) {
            this.ending = ending;
            this.firstWrite = firstWrite;
        }

        @Override
        public Object around(String call, Object target, Callable<Object> real) throws Exception {
            if (call.equals("Connection.commit") && lost == null) {
                lost = (Connection) target;
                throw SqlFault.CONNECTION.at(call);
            }
            if (call.matches(firstWrite) && lost != null && !inProgress) {
                inProgress = true;
                CompletableFuture.runAsync(this::end);
            }
            return target == lost ? null : real.call();
        }

        private void end() {
            try (Connection connection = lost) {
                ending.of(connection);
                end.complete(null);
            } catch (SQLException e) {
                end.completeExceptionally(e);
            }
        }
    }

    private interface Ending {
        void of(Connection connection) throws SQLException;
    }
}

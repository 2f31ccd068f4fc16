package org.twinpact.registry.jdbc.report;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A program for the makers of MariaDB Connector/J. Its arguments are the URLs of one database on two nodes of a Galera
 * cluster. In each round, both nodes try to take the same number at the same time. Each transaction inserts the number
 * with a plain statement, then three other rows with one batch, and commits.
 *
 * <p>Seen with Connector/J 3.5.6 and MariaDB 11.4.5: if the other node's transaction aborts this one during the batch,
 * {@code executeBatch()} reports success. The row of the plain statement is gone, the rest of the batch is stored, and
 * {@code commit()} succeeds. Both nodes then report the same number as taken. With
 * {@code useBulkStmtsForInserts=false}, or with one insert of three rows in place of the batch, this never happens.
 *
 * <p>Expected: {@code executeBatch()} or {@code commit()} throws an exception with error 1213, as it does without the
 * bulk statement.
 */
public final class BulkInsertOnGalera {
    private static final int ROUNDS = 2_000;
    private static final int BATCH = 3;

    private BulkInsertOnGalera() {}

    /** Prints the number of rounds in which a transaction was reported as committed and its number is not stored. */
    public static void main(String[] urls) throws Exception {
        System.out.println(lost(urls[0], urls[1], ROUNDS) + " of " + ROUNDS + " rounds lost a committed row");
    }

    static int lost(String first, String second, int rounds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier barrier = new CyclicBarrier(2);
        int lost = 0;
        try (Connection here = DriverManager.getConnection(first);
                Connection there = DriverManager.getConnection(second);
                Statement statement = here.createStatement()) {
            statement.execute("create or replace table taken (number int primary key, node int)");
            statement.execute("create or replace table part (number int, node int, part int, filler varchar(2000),"
                    + " primary key (number, part))");
            statement.execute("set session wsrep_sync_wait = 1");
            for (int round = 0; round < rounds; round++) {
                int number = round;
                List<Future<Boolean>> ends = List.of(
                        threads.submit(() -> isCommitted(here, barrier, number, 1)),
                        threads.submit(() -> isCommitted(there, barrier, number, 2)));
                for (int node = 1; node <= 2; node++) {
                    if (ends.get(node - 1).get() && !isStored(statement, number, node)) {
                        lost++;
                    }
                }
            }
        } finally {
            threads.shutdownNow();
        }
        return lost;
    }

    private static boolean isCommitted(Connection connection, CyclicBarrier barrier, int number, int node)
            throws Exception {
        connection.setAutoCommit(false);
        barrier.await();
        try (Statement single = connection.createStatement();
                PreparedStatement batch = connection.prepareStatement("insert into part values (?, ?, ?, ?)")) {
            single.executeUpdate("insert into taken values (" + number + ", " + node + ")");
            for (int part = 0; part < BATCH; part++) {
                batch.setInt(1, number);
                batch.setInt(2, node);
                batch.setInt(3, part);
                batch.setString(4, "x".repeat(2000));
                batch.addBatch();
            }
            batch.executeBatch();
            connection.commit();
            return true;
        } catch (SQLException e) {
            try {
                connection.rollback();
            } catch (SQLException answered) {
                // The cluster may answer the rollback with error 1213 as well.
            }
            return false;
        }
    }

    private static boolean isStored(Statement statement, int number, int node) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select 1 from taken where number = " + number + " and node = " + node)) {
            return row.next();
        }
    }
}

package org.twinpact.registry.jdbc.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A program for the makers of H2. Eight threads increment the number of one row of a database file. Each transaction
 * locks the row, reads the number, writes the next one and commits. Every seventh is rolled back.
 *
 * <p>Seen with H2 2.5.252 on Java 17: some increments are missing although their {@code commit()} returned, such as 6 of
 * 60,419. A database in memory loses none. Expected: the number equals the number of commits that returned.
 */
public final class LostUpdateOnH2 {
    private static final int THREADS = 8;
    private static final long NANOS = TimeUnit.SECONDS.toNanos(10);

    private LostUpdateOnH2() {}

    /** Prints the number of commits and the number in the row. */
    public static void main(String[] arguments) throws Exception {
        Path file = Files.createTempDirectory("h2").resolve("lost");
        String url = "jdbc:h2:file:" + file + ";WRITE_DELAY=0";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create table counter (id int primary key, number int, filler varchar)");
            statement.execute("insert into counter values (1, 0, repeat('x', 3000))");
            System.out.println(committed(url) + " commits returned");
            try (ResultSet row = statement.executeQuery("select number from counter")) {
                row.next();
                System.out.println(row.getInt(1) + " is stored");
            }
        }
    }

    private static int committed(String url) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        long end = System.nanoTime() + NANOS;
        List<Future<Integer>> counts = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            counts.add(threads.submit(() -> increment(url, end)));
        }
        int committed = 0;
        for (Future<Integer> count : counts) {
            committed += count.get();
        }
        threads.shutdown();
        return committed;
    }

    private static int increment(String url, long end) throws SQLException {
        int committed = 0;
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int i = 1; System.nanoTime() < end; i++) {
                try (ResultSet row = statement.executeQuery("select number from counter where id = 1 for update")) {
                    row.next();
                    int next = row.getInt(1) + 1;
                    statement.executeUpdate("update counter set number = " + next + " where id = 1");
                    if (i % 7 == 0) {
                        connection.rollback();
                    } else {
                        connection.commit();
                        committed++;
                    }
                } catch (SQLException e) {
                    connection.rollback();
                }
            }
        }
        return committed;
    }
}

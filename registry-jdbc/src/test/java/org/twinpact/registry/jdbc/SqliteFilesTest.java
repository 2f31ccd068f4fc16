package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.jdbc.database.ChildJvm;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.twinning.TwinningId;

/** Tests of SQLite files: their names, their permissions, and files that are damaged or belong to something else. */
class SqliteFilesTest {
    private static final TwinningId ID = TwinningId.named("twinning");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pact & 'towns' #1",
                "a?mode=memory&cache=shared",
                "100%25",
                "semi;colon",
                ":memory:",
                "file:x",
                "ברית ערים"
            })
    void aFileMayHaveAnyNameThatThePlatformCanWrite(String name) throws IOException {
        Charset names = Charset.forName(System.getProperty("sun.jnu.encoding"));
        assumeThat(names.newEncoder().canEncode(name))
                .as("file names in " + names)
                .isTrue();
        Path file = folder.resolve(name);
        store(file);
        SqliteFiles.close(file);

        assertThat(content()).containsExactly(file);
        assertThat(JdbcRegistry.on(SqliteFiles.dataSource(file)).find(ID)).isPresent();
        SqliteFiles.close(file);
    }

    @Test
    void allSpellingsOfAPathAreOneFile() throws IOException, SQLException {
        Path file = folder.resolve("twinpact.db");
        store(file);
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        JdbcRegistry.on(SqliteFiles.dataSource(link)).append(opening(TwinningId.named("other"), "opening"));

        assertThat(JdbcRegistry.on(SqliteFiles.dataSource(folder.resolve(".").resolve("twinpact.db")))
                        .find(ID))
                .isPresent();
        SqliteFiles.close(folder.resolve("./twinpact.db"));

        assertThat(content()).containsExactlyInAnyOrder(file, link);
    }

    @Test
    void onlyItsUserMayReadTheFileAndItsCompanions() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews())
                .as("permissions of the file system")
                .contains("posix");
        Path file = folder.resolve("twinpact.db");
        store(file);

        assertThat(content())
                .hasSize(3)
                .allSatisfy(one -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                        .isEqualTo("rw-------"));
        SqliteFiles.close(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "az", "lt", "he"})
    void everyDefaultLocaleIsEqual(String language) {
        Locale found = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            Path file = folder.resolve("twinpact.db");
            store(file);
            TwinningSchema.validate(SqliteFiles.dataSource(file));

            assertThat(JdbcRegistry.on(SqliteFiles.dataSource(file)).find(ID)).isPresent();
            SqliteFiles.close(file);
        } finally {
            Locale.setDefault(found);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100, 4095, 4096, 4097, 8192, 50_000})
    void aCutFileIsRefusedAndNotChanged(int cut) throws IOException {
        Path file = folder.resolve("twinpact.db");
        store(file);
        SqliteFiles.close(file);
        byte[] whole = Files.readAllBytes(file);
        byte[] left = Arrays.copyOf(whole, whole.length - cut);
        Files.write(file, left);

        assertRefused(file, "is cut: it has " + left.length + " bytes");
        assertThat(file).hasBinaryContent(left);
        Files.write(file, whole);
        assertThat(JdbcRegistry.on(SqliteFiles.dataSource(file)).find(ID)).isPresent();
        SqliteFiles.close(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "a text that is long enough for the header of a database, which has one hundred bytes in"
                        + " all, and a little longer than that"
            })
    void aFileOfSomethingElseIsRefusedAndNotChanged(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("twinpact.db"), content);

        assertRefused(file, "is no SQLite database");
        assertThat(file).hasContent(content);
    }

    @Test
    void theDatabaseOfSomethingElseIsRefusedAndNotChanged() throws IOException, SQLException {
        Path file = folder.resolve("permits.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            TestDatabase.execute(connection, "create table permit (number integer)");
        }
        byte[] content = Files.readAllBytes(file);

        assertRefused(file, "belongs to another program");
        assertThat(file).hasBinaryContent(content);
    }

    @Test
    void aLogWithoutItsDatabaseIsRefused() throws IOException {
        Path file = folder.resolve("twinpact.db");
        Files.writeString(folder.resolve("twinpact.db-wal"), "acts");
        Files.createFile(file);

        assertRefused(file, "is empty, but 'twinpact.db-wal' contains acts");
    }

    @Test
    void aFileThatDoesNotExistNeedsNoClosing() throws IOException {
        SqliteFiles.close(folder.resolve("twinpact.db"));

        assertThat(content()).isEmpty();
    }

    @Test
    void aFolderThatDoesNotExistIsNamed() {
        Path file = folder.resolve("no").resolve("twinpact.db");

        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> TwinningSchema.create(SqliteFiles.dataSource(file)))
                .withMessageContaining("the folder '" + file.getParent() + "' does not exist");
    }

    @Test
    void aFolderIsNoFile() {
        assertRefused(folder, "is a folder; expected a file in it");
    }

    /** Tests connections that remain open while the file is closed and opened again, next to another process. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherProcessDoesNotDeleteTheLog(boolean ofHost) throws Exception {
        Path file = folder.resolve("twinpact.db");
        store(file);
        try (Connection pooled = ofHost
                ? DriverManager.getConnection("jdbc:sqlite:" + file)
                : SqliteFiles.dataSource(file).getConnection()) {
            TestDatabase.first(pooled, "select count(*) from tw_event");
            SqliteFiles.close(file);
            JdbcRegistry registry = JdbcRegistry.on(SqliteFiles.dataSource(file));
            registry.append(opening(TwinningId.named("second"), "opening"));

            assertThat(ChildJvm.start(Reader.class, file.toString()).waitFor()).isZero();

            registry.append(opening(TwinningId.named("third"), "opening"));
            assertThat(folder.resolve("twinpact.db-wal")).isNotEmptyFile();
        }
        SqliteFiles.close(file);
        assertThat(TestDatabase.count(SqliteFiles.dataSource(file), "tw_event")).isEqualTo(3);
        SqliteFiles.close(file);
    }

    @Test
    void aFileThatWasReplacedIsRefused() throws IOException {
        Path file = folder.resolve("twinpact.db");
        store(file);
        Files.move(file, folder.resolve("moved.db"));
        assertReplaced(file);
        Files.writeString(file, "");
        assertReplaced(file);
    }

    private static void assertReplaced(Path file) {
        JdbcRegistry registry = JdbcRegistry.on(SqliteFiles.dataSource(file));
        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> registry.find(ID))
                .withMessageContaining("was deleted or replaced while this process had it open");
    }

    @Test
    void aHeaderWithoutAPageSizeIsRefused() throws IOException {
        Path file = folder.resolve("twinpact.db");
        store(file);
        SqliteFiles.close(file);
        byte[] content = Files.readAllBytes(file);
        content[16] = 0;
        content[17] = 0;
        Files.write(file, content);

        assertRefused(file, "its beginning is damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"synchronous=OFF", "synchronous=NORMAL", "journal_mode=OFF", "journal_mode=MEMORY"})
    void settingsThatLoseActsAreRefused(String setting) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("twinpact.db") + "?" + setting);

        assertThatIllegalStateException()
                .isThrownBy(() -> TwinningSchema.create(source))
                .withMessageContaining("has the setting " + setting.split("=")[0] + " = ");
    }

    /** Another process, which reads the file and ends. */
    static final class Reader {
        public static void main(String[] arguments) throws SQLException {
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[0])) {
                TestDatabase.first(connection, "select count(*) from tw_event");
            }
        }
    }

    private static void assertRefused(Path file, String why) {
        JdbcRegistry registry = JdbcRegistry.on(SqliteFiles.dataSource(file));
        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> registry.find(ID))
                .withMessageContaining(why);
        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> TwinningSchema.create(SqliteFiles.dataSource(file)))
                .withMessageContaining(why);
        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> SqliteFiles.close(file))
                .withMessageContaining(why);
    }

    private static void store(Path file) {
        TwinningSchema.create(SqliteFiles.dataSource(file));
        JdbcRegistry.on(SqliteFiles.dataSource(file)).append(opening(ID, "opening"));
    }

    private List<Path> content() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}

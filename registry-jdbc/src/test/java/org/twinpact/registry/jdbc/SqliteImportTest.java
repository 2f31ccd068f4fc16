package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinpact.registry.BulkImport;
import org.twinpact.registry.Search;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.twinning.TwinningId;

/** Tests of the two indexes that an import into an empty file of SQLite builds at its end. */
class SqliteImportTest {
    @TempDir
    private Path folder;

    private DataSource source;
    private JdbcRegistry registry;

    @BeforeEach
    void create() {
        source = SqliteFiles.dataSource(folder.resolve("twinpact.db"));
        registry = JdbcRegistry.on(source);
        TwinningSchema.create(source);
    }

    @AfterEach
    void close() {
        SqliteFiles.close(folder.resolve("twinpact.db"));
    }

    @Test
    void anImportBuildsThemAtItsEnd() {
        BulkImport.into(registry)
                .batch(1)
                .telling(now -> assertThat(indexes()).isZero())
                .run(List.of(row(1), row(2)).iterator());

        assertThat(indexes()).isEqualTo(2);
        assertThat(registry.search(Search.all()).entries()).hasSize(2);
    }

    @Test
    void theFirstSearchBuildsThemIfTheImportDidNotEnd() {
        registry.appendNew(List.of(row(1).append().get()));
        assertThat(indexes()).isZero();

        assertThat(registry.search(Search.all()).entries()).hasSize(1);
        assertThat(indexes()).isEqualTo(2);
    }

    @Test
    void anImportThatGoesOnLeavesThemOutUntilItsEnd() {
        registry.appendNew(List.of(row(1).append().get()));

        BulkImport.into(registry)
                .telling(now -> assertThat(indexes()).isZero())
                .run(List.of(row(1), row(2)).iterator());

        assertThat(indexes()).isEqualTo(2);
        assertThat(registry.search(Search.all()).entries()).hasSize(2);
    }

    @Test
    void anImportIntoARegisterInUseLeavesThem() {
        registry.append(opening(TwinningId.named("first"), "opening"));

        BulkImport.into(registry)
                .telling(now -> assertThat(indexes()).isEqualTo(2))
                .run(List.of(row(1)).iterator());

        assertThat(registry.search(Search.all()).entries()).hasSize(2);
    }

    private static BulkImport.Row row(int number) {
        return new BulkImport.Row(number, () -> opening(TwinningId.named("twinning " + number), "opening"));
    }

    private int indexes() {
        try (Connection connection = source.getConnection()) {
            return Integer.parseInt(TestDatabase.first(
                    connection,
                    "select count(*) from sqlite_schema where name in ('tw_term_english', 'tw_term_hebrew')"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.SampleLife;
import org.twinpact.TwinningOffice;
import org.twinpact.registry.RegistryContractTowns;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.registry.jdbc.session.SchemaLocation;
import org.twinpact.registry.jdbc.session.Scripts;
import org.twinpact.twinning.TwinningId;

/** Tests of the operator's page, which names every table and whose queries run on every engine. */
@ParameterizedClass
@EnumSource
class OperatorsPageTest {
    private final TestDatabase database;

    OperatorsPageTest(TestEngine engine) {
        database = engine.database();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theQueriesFindWhatIsWrongAndNothingElse() throws Exception {
        TwinningSchema.create(database.source());
        TwinningOffice office = TwinningOffice.over(JdbcRegistry.on(database.source()))
                .clock(SampleLife.CLOCK)
                .build();
        RegistryContractTowns.sampleLife(office, TwinningId.named("first"));
        RegistryContractTowns.sampleLife(office, TwinningId.named("second"));
        List<String> queries = queries();
        assertThat(rows(queries.get(0))).isZero();
        assertThat(rows(queries.get(1))).isZero();
        assertThat(rows(queries.get(2))).isEqualTo(1);

        database.execute("delete from twinning.tw_event where sequence = 7");
        assertThat(rows(queries.get(0))).isEqualTo(2);

        database.execute("delete from twinning.tw_twinning");
        assertThat(rows(queries.get(1))).isEqualTo(2);
    }

    @Test
    void everyTableIsNamed() throws Exception {
        try (Connection connection = database.source().getConnection()) {
            assertThat(Scripts.SHIPPED.tables(SchemaLocation.SHIPPED.dialect(connection)))
                    .contains("tw_event")
                    .allSatisfy(table -> assertThat(page()).contains("`" + table + "`"));
        }
    }

    private static List<String> queries() throws Exception {
        String page = page();
        String block = page.substring(page.indexOf("```sql", page.indexOf("## What to watch")) + 6);
        return Stream.of(block.substring(0, block.indexOf("```"))
                        .replaceAll("--.*", "")
                        .split(Pattern.quote(";")))
                .map(String::strip)
                .toList();
    }

    private static String page() throws Exception {
        return Files.readString(Path.of("README.md"));
    }

    private int rows(String query) throws Exception {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(TestDatabase.adapted(connection, query))) {
            int rows = 0;
            while (found.next()) {
                rows++;
            }
            return rows;
        }
    }
}

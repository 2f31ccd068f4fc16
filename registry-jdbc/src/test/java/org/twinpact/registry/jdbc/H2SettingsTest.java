package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.twinning.TwinningId;

/** Tests of settings of H2 and of the process that change what statements mean. */
class H2SettingsTest {
    private final String name = "jdbc:h2:mem:" + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MODE=Oracle",
                "MODE=PostgreSQL",
                "MODE=MySQL",
                "MODE=MSSQLServer",
                "MODE=DB2",
                "MODE=Derby",
                "MODE=HSQLDB",
                "MODE=LEGACY",
                "MODE=STRICT",
                "IGNORECASE=TRUE",
                "DATABASE_TO_UPPER=FALSE",
                "DATABASE_TO_LOWER=TRUE",
                "CASE_INSENSITIVE_IDENTIFIERS=TRUE"
            })
    void aSettingThatChangesComparisonsIsRefusedByName(String setting) {
        DataSource source = source(";DB_CLOSE_DELAY=-1;" + setting);
        JdbcRegistry registry = JdbcRegistry.on(source);
        String expected = setting.replace("=TRUE", "").replace("IGNORECASE", "IGNORECASE=1");

        assertThatIllegalStateException()
                .isThrownBy(() -> TwinningSchema.create(source))
                .withMessageContainingAll(expected, "expected ");
        assertThatIllegalStateException()
                .isThrownBy(() -> registry.append(opening(TwinningId.named("twinning"), "opening")))
                .withMessageContaining(expected);
        assertThatIllegalStateException()
                .isThrownBy(() -> registry.find(TwinningId.named("twinning")))
                .withMessageContaining(expected);
    }

    @Test
    void aCollationIsRefusedByName() {
        DataSource source = source(";DB_CLOSE_DELAY=-1");
        TestDatabase.execute(source, "set collation english strength primary");

        assertThatIllegalStateException()
                .isThrownBy(() -> TwinningSchema.create(source))
                .withMessageContaining("COLLATION=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "az", "lt", "he"})
    void tablesAreFoundUnderEveryDefaultLocale(String language) {
        Locale found = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            DataSource source = source(";DB_CLOSE_DELAY=-1");
            TwinningSchema.create(source);
            JdbcRegistry.on(source).append(opening(TwinningId.named("twinning"), "opening"));
            TwinningSchema.validate(source);

            assertThat(JdbcRegistry.on(source).find(TwinningId.named("twinning")))
                    .isPresent();
        } finally {
            Locale.setDefault(found);
        }
    }

    private DataSource source(String settings) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(name + settings);
        return source;
    }
}

package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.twinpact.registry.RegistryContractAppends.bringing;
import static org.twinpact.registry.RegistryContractAppends.erasing;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.registry.Append;
import org.twinpact.registry.Search;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.twinning.TwinningId;

/** Tests of the tenants of one database, which never see, change or erase each other's data. */
@ParameterizedClass
@EnumSource
class TenantTest {
    private static final TwinningId ID = TwinningId.named("shared key");

    private final TestDatabase database;
    private final JdbcRegistry haifa;
    private final JdbcRegistry bremen;

    TenantTest(TestEngine engine) {
        database = engine.database();
        haifa = JdbcRegistry.on(database.source()).tenant("haifa");
        bremen = JdbcRegistry.on(database.source()).tenant("bremen");
    }

    @BeforeEach
    void create() {
        TwinningSchema.create(database.source());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aTenantSeesItsOwnAlone() {
        PersonalDatum datum = PersonalDatum.of(Person.named("Plonit Almonit"), new byte[32]);
        haifa.append(bringing(opening(ID, "opening"), datum));

        assertThat(bremen.find(ID)).isEmpty();
        assertThat(bremen.history(ID)).isEmpty();
        assertThat(bremen.person(ID, datum.ref())).isEmpty();
        assertThat(bremen.search(Search.all()).entries()).isEmpty();
        assertThat(bremen.search(Search.all().withCountry("FR")).entries()).isEmpty();
        assertThat(JdbcRegistry.on(database.source()).find(ID)).isEmpty();
    }

    @Test
    void theSameKeysActsAndPeopleLiveInBoth() {
        PersonalDatum datum = PersonalDatum.of(Person.named("Plonit Almonit"), new byte[32]);
        Append opening = bringing(opening(ID, "opening"), datum);
        haifa.append(opening);
        bremen.append(opening);

        bremen.append(erasing(next(opening.twinning(), "erasure"), datum.ref()));

        assertThat(haifa.history(ID)).hasSize(1);
        assertThat(bremen.history(ID)).hasSize(2);
        assertThat(haifa.person(ID, datum.ref())).isPresent();
        assertThat(bremen.person(ID, datum.ref())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Haifa", "haifa ", "חיפה", "a_b", "%", "x'; drop table tw_event; --", "haifa\n"})
    void aNameThatIsNoneIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> haifa.tenant(name))
                .withMessageContaining("1 to 64 lower-case letters");
    }

    @Test
    void aNameHasAtMost64Signs() {
        assertThat(haifa.tenant("a".repeat(64)).find(ID)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> haifa.tenant("a".repeat(65)));
        assertThatNullPointerException().isThrownBy(() -> haifa.tenant(null));
    }
}

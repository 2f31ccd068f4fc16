package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.twinpact.registry.RegistryContractAppends.bringing;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.registry.Append;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.jdbc.database.RegistryOnEachEngine;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.twinning.TwinningId;

/** Tests of the messages about a refused row of a person, which do not contain the person's data. */
class NoPeopleInMessagesTest extends RegistryOnEachEngine {
    private static final String PHONE = "+972-50-0000000";

    NoPeopleInMessagesTest(TestEngine engine) {
        super(engine);
    }

    @Test
    void aRefusedRowIsNotTold() {
        registry.append(about("First Person"));
        database.execute("create unique index one_person on twinning.tw_person (tenant)");

        assertRefused(about("Second Person"), "one_person", "tw_person.tenant");
    }

    @Test
    void aRefusedKeyIsNotTold() {
        registry.append(about("First Person"));
        database.execute("create unique index one_phone on twinning.tw_person (tenant, phone)");

        assertRefused(about("Second Person"), "one_phone", "tw_person.tenant");
        assertRefusedTogether(about("Third Person"), "one_phone", "tw_person.tenant");
    }

    @Test
    void aValueThatIsTooLongIsNotTold() {
        assertRefused(about("Second Person".repeat(50)), "sqlstate 22", "sqlstate 23514");
        assertRefusedTogether(about("Second Person".repeat(50)), "sqlstate 22", "sqlstate 23514");
    }

    @Test
    void aValueThatAConstraintOfTheHostForbidsIsNotTold() {
        database.execute("alter table twinning.tw_person add constraint no_second check (name <> 'Second Person')");

        assertRefused(about("Second Person"), "sqlstate 23");
        assertRefusedTogether(about("Second Person"), "sqlstate 23");
    }

    private void assertRefused(Append append, String... shown) {
        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> registry.append(append))
                .satisfies(e -> assertClean(e, shown));
    }

    private void assertRefusedTogether(Append append, String... shown) {
        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> registry.appendNew(List.of(append)))
                .satisfies(e -> assertClean(e, shown));
    }

    private static void assertClean(Throwable e, String... shown) {
        assertThat(logged(e))
                .containsAnyOf(shown)
                .doesNotContain("first person", "second person", "third person", PHONE);
    }

    private static Append about(String name) {
        Person person = new Person(name, Optional.empty(), Optional.of(PHONE));
        return bringing(opening(TwinningId.named(name), "opening"), PersonalDatum.of(person, new byte[32]));
    }

    private static String logged(Throwable e) {
        StringWriter log = new StringWriter();
        e.printStackTrace(new PrintWriter(log));
        return log.toString().toLowerCase(Locale.ROOT);
    }
}

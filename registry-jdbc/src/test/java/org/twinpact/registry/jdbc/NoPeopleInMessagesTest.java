package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.twinpact.registry.RegistryContractAppends.bringing;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.registry.Append;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.jdbc.database.RegistryOnEachEngine;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.twinning.TwinningId;

/** The message about a refused row of a person does not contain the person's data. */
class NoPeopleInMessagesTest extends RegistryOnEachEngine {
    NoPeopleInMessagesTest(TestEngine engine) {
        super(engine);
    }

    @Test
    void aRefusedRowIsNotTold() {
        registry.append(about("First Person"));
        database.execute("create unique index one_person on twinning.tw_person (tenant)");

        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> registry.append(about("Second Person")))
                .satisfies(e ->
                        assertThat(logged(e)).contains("one_person").doesNotContain("first person", "second person"));
    }

    private static Append about(String name) {
        return bringing(opening(TwinningId.named(name), "opening"), PersonalDatum.of(Person.named(name), new byte[32]));
    }

    private static String logged(Throwable e) {
        StringWriter log = new StringWriter();
        e.printStackTrace(new PrintWriter(log));
        return log.toString().toLowerCase(Locale.ROOT);
    }
}

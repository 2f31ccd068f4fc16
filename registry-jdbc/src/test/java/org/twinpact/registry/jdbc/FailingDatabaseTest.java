package org.twinpact.registry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.twinpact.registry.RegistryContractAppends.bringing;
import static org.twinpact.registry.RegistryContractAppends.erasing;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.TwinningOffice;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.registry.Append;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.Search;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Whichever call on the database fails, an append is kept whole or not at all, and what is thrown says which. */
class FailingDatabaseTest {
    private final H2Memory memory = new H2Memory();
    private final TwinningRegistry sound = JdbcRegistry.on(memory.source());

    @BeforeEach
    void create() {
        TwinningSchema.create(memory.source());
    }

    @AfterEach
    void close() {
        memory.close();
    }

    @ParameterizedTest
    @EnumSource
    void anOpeningIsNeverHalfKept(Faults.Kind kind) {
        int call = 1;
        while (strikes(kind, call, opening(TwinningId.named("opening" + call), "opening"))) {
            call++;
        }
        assertThat(call).as("calls that an opening makes").isGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource
    void aFurtherActIsNeverHalfKept(Faults.Kind kind) {
        int call = 1;
        while (strikes(kind, call, next(opened("twinning" + call), "act"))) {
            call++;
        }
        assertThat(call).as("calls that a further act makes").isGreaterThan(50);
    }

    @Test
    void aFailureOfReadingTellsTheState() {
        for (Consumer<TwinningRegistry> reading : List.<Consumer<TwinningRegistry>>of(
                registry -> registry.find(TwinningId.named("any")),
                registry -> registry.history(TwinningId.named("any")),
                registry -> registry.person(datum().ref()),
                registry -> registry.search(Search.all()))) {
            assertThatExceptionOfType(RegistryException.class)
                    .isThrownBy(() -> reading.accept(failing(new Faults(Faults.Kind.REFUSED, 1))))
                    .withMessageContaining("SQLSTATE 08006");
        }
    }

    /** Whether a call was spoiled; what is kept of the append is checked in any case. */
    private boolean strikes(Faults.Kind kind, int call, Append plain) {
        PersonalDatum old = datum();
        PersonalDatum fresh = datum();
        sound.append(bringing(opening(TwinningId.named("other" + kind + call), "other"), old));
        Append append = erasing(bringing(plain, fresh), old.ref());
        Faults faults = new Faults(kind, call);
        Optional<RegistryException> failure = failureOf(faults, append);
        boolean kept = isKept(append);
        assertThat(sound.person(fresh.ref()).isPresent()).isEqualTo(kept);
        assertThat(sound.person(old.ref()).isEmpty()).isEqualTo(kept);
        assertTold(failure, kept);
        return faults.struck();
    }

    private Optional<RegistryException> failureOf(Faults faults, Append append) {
        try {
            failing(faults).append(append);
            return Optional.empty();
        } catch (RegistryException e) {
            return Optional.of(e);
        }
    }

    private boolean isKept(Append append) {
        TwinningId id = append.twinning().id();
        boolean kept = sound.history(id).size() == append.twinning().version();
        if (kept) {
            assertThat(sound.find(id)).contains(append.twinning());
        } else {
            assertThat(sound.history(id)).hasSize((int) append.expectedVersion());
            assertThat(sound.find(id).map(Twinning::version))
                    .isEqualTo(Optional.of(append.expectedVersion()).filter(version -> version > 0));
        }
        assertThat(listed(id)).isEqualTo(sound.find(id).isPresent());
        return kept;
    }

    private boolean listed(TwinningId id) {
        return sound.search(Search.all().withCountry("FR").withLimit(500)).entries().stream()
                .map(IndexEntry::id)
                .anyMatch(id::equals);
    }

    private static void assertTold(Optional<RegistryException> failure, boolean kept) {
        assertThat(failure.isEmpty() || !kept || failure.get().getMessage().contains("cannot be known"))
                .as("kept: %s, told: %s", kept, failure)
                .isTrue();
        assertThat(failure.isPresent() || kept).as("kept or told").isTrue();
        failure.ifPresent(e -> assertThat(e).hasMessageContaining("SQLSTATE 08006"));
    }

    private Twinning opened(String name) {
        Append opening = opening(TwinningId.named(name), "opening");
        sound.append(opening);
        return opening.twinning();
    }

    private TwinningRegistry failing(Faults faults) {
        return JdbcRegistry.on(Tap.on(memory.source(), faults));
    }

    private PersonalDatum datum() {
        return TwinningOffice.over(sound).build().seal(Person.named("Plonit Almonit"));
    }
}

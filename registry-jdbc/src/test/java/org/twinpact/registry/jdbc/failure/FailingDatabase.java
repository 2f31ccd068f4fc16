package org.twinpact.registry.jdbc.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.twinpact.registry.RegistryContractAppends.bringing;
import static org.twinpact.registry.RegistryContractAppends.erasing;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.opening;
import static org.twinpact.registry.jdbc.database.FullAppends.owing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.TwinningOffice;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.registry.Append;
import org.twinpact.registry.BulkImport;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.RegistryContractWorld;
import org.twinpact.registry.RegistryException;
import org.twinpact.registry.Search;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.registry.jdbc.JdbcRegistry;
import org.twinpact.registry.jdbc.TwinningSchema;
import org.twinpact.registry.jdbc.database.Faults;
import org.twinpact.registry.jdbc.database.JdbcInterceptor;
import org.twinpact.registry.jdbc.database.QuietLog;
import org.twinpact.registry.jdbc.database.SqlFault;
import org.twinpact.registry.jdbc.database.TestDatabase;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.registry.jdbc.outbox.OutboxSubject;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * Tests of a failure of each call on the database. An append is stored whole or not at all, and the exception shows
 * which.
 */
@ExtendWith(QuietLog.class)
public abstract class FailingDatabase {
    private static final TwinningId ID = TwinningId.named("twinning");
    private static final TwinningId OTHER = TwinningId.named("other");
    private static final PersonalDatum OLD = PersonalDatum.of(Person.named("Ploni Almoni"), new byte[32]);

    private final TestDatabase database;
    private final JdbcRegistry all;
    private String tenant = "call-1";
    private JdbcRegistry sound;

    FailingDatabase(TestEngine engine) {
        database = engine.database();
        all = JdbcRegistry.on(database.source()).withOutbox(OutboxSubject.EVERY);
        sound = all.tenant(tenant);
    }

    @BeforeEach
    void create() {
        TwinningSchema.create(database.source());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void anOpeningIsNeverHalfStored(Faults.Kind kind) {
        int call = 1;
        while (strikes(kind, call, opening(ID, "opening"))) {
            call++;
            moveTo("call-" + call);
        }
        assertThat(call).as("calls that an opening makes").isGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource
    void aFurtherActIsNeverHalfStored(Faults.Kind kind) {
        int call = 1;
        while (strikes(kind, call, owing(next(opened(), "act")))) {
            call++;
            moveTo("call-" + call);
        }
        assertThat(call).as("calls that a further act makes").isGreaterThan(50);
    }

    /** Tests an import that stores histories one by one, because a twinning of the batch exists already. */
    @Test
    void aRestoredHistoryWhoseCommitWentUnansweredIsNoBadRow() {
        List<Append> histories = RegistryContractWorld.histories(20, 1901).stream()
                .filter(history ->
                        history.events().stream().map(Event::act).distinct().count() > 1)
                .toList();
        sound.append(histories.get(0));
        List<BulkImport.BadRow> bad = new ArrayList<>();

        BulkImport.Progress end = BulkImport.into(
                        failing(Faults.ofCommits(SqlFault.CONNECTION, Faults.Kind.ANSWER_LOST))
                                .tenant(tenant))
                .skipping(bad::add)
                .run(histories.stream()
                        .map(history -> new BulkImport.Row(1, () -> history))
                        .iterator());

        assertThat(bad).isEmpty();
        assertThat(end).isEqualTo(new BulkImport.Progress(1, histories.size() - 1, 1, 0));
        assertThat(histories)
                .hasSizeGreaterThan(2)
                .allSatisfy(history ->
                        assertThat(sound.history(history.twinning().id())).isEqualTo(history.events()));
    }

    @Test
    void aFailureOfReadingTellsTheState() {
        for (Consumer<TwinningRegistry> reading : List.<Consumer<TwinningRegistry>>of(
                registry -> registry.find(ID),
                registry -> registry.history(ID),
                registry -> registry.person(ID, OLD.ref()),
                registry -> registry.search(Search.all()))) {
            assertThatExceptionOfType(RegistryException.class)
                    .isThrownBy(() -> reading.accept(failing(new Faults(Faults.Kind.REFUSED, 1))))
                    .withMessageContaining("SQLSTATE 08006");
        }
    }

    /** Moves to an empty registry for the next call. */
    private void moveTo(String tenant) {
        this.tenant = tenant;
        sound = all.tenant(tenant);
    }

    /** Returns whether a call failed. It checks the stored part of the append in any case. */
    private boolean strikes(Faults.Kind kind, int call, Append plain) {
        PersonalDatum fresh = TwinningOffice.over(sound).build().seal(Person.named("Plonit Almonit"));
        sound.append(bringing(opening(OTHER, "other"), OLD));
        Append append = erasing(bringing(plain, fresh), OLD.ref());
        Faults faults = new Faults(kind, call);
        Optional<RegistryException> failure = failureOf(faults, append);
        boolean kept = isKept(append);
        assertThat(sound.person(ID, fresh.ref()).isPresent()).isEqualTo(kept);
        assertThat(sound.person(ID, OLD.ref()).isPresent()).isEqualTo(!kept && append.expectedVersion() > 0);
        assertThat(sound.person(OTHER, OLD.ref())).isPresent();
        assertTold(failure, kept);
        return faults.struck();
    }

    private Optional<RegistryException> failureOf(Faults faults, Append append) {
        try {
            failing(faults).tenant(tenant).append(append);
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
        assertThat(count("tw_outbox", "aggregateid", id))
                .isEqualTo(sound.history(id).size());
        assertThat(count("tw_agenda", "twinning_id", id))
                .isEqualTo(sound.find(id)
                        .map(twinning -> twinning.obligations().size())
                        .orElse(0)
                        .longValue());
        return kept;
    }

    private long count(String table, String column, TwinningId id) {
        return database.count(
                "twinning." + table + " where tenant = '" + tenant + "' and " + column + " = '" + id + "'");
    }

    private boolean listed(TwinningId id) {
        return sound.search(Search.all().withCountry("FR")).entries().stream()
                .map(IndexEntry::id)
                .anyMatch(id::equals);
    }

    private static void assertTold(Optional<RegistryException> failure, boolean kept) {
        assertThat(failure.isEmpty() || !kept || failure.get().getMessage().contains("it is unknown whether"))
                .as("kept: %s, told: %s", kept, failure)
                .isTrue();
        assertThat(failure.isPresent() || kept).as("kept or told").isTrue();
        failure.ifPresent(e -> assertThat(e).hasMessageContaining("SQLSTATE 08006"));
    }

    private Twinning opened() {
        Append opening = opening(ID, "opening");
        sound.append(bringing(opening, OLD));
        return opening.twinning();
    }

    private JdbcRegistry failing(Faults faults) {
        return JdbcRegistry.on(JdbcInterceptor.on(database.source(), faults)).withOutbox(OutboxSubject.EVERY);
    }
}

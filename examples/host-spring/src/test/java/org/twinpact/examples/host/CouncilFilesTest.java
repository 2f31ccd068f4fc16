package org.twinpact.examples.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW;
import static org.twinpact.examples.host.TownHall.HAIFA;
import static org.twinpact.examples.host.TownHall.LYON;
import static org.twinpact.examples.host.TownHall.OFFICER;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twinpact.TwinningOffice;
import org.twinpact.language.LocalText;
import org.twinpact.partner.Capacity;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.TwinningId;

/** Tests that a file entry and its act are stored together or not at all. */
@ParameterizedClass
@EnumSource
class CouncilFilesTest {
    private final String year = UUID.randomUUID().toString().substring(0, 8);
    private final CouncilFiles files;
    private final TwinningOffice office;
    private final PlatformTransactionManager transactions;
    private TwinningId id;

    CouncilFilesTest(TestTown engine) {
        ConfigurableApplicationContext town = engine.town();
        files = town.getBean(CouncilFiles.class);
        office = town.getBean(TwinningOffice.class);
        transactions = town.getBean(PlatformTransactionManager.class);
    }

    @BeforeEach
    void open() {
        id = files.open(year + "/1", HAIFA, OFFICER);
    }

    @Test
    void fileAndActAreStoredTogether() {
        files.perform(year + "/2", id, new PartyActs.AddParty(LYON), OFFICER);

        assertThat(files.entries(id)).containsExactly(year + "/1: opened", year + "/2: done");
        assertThat(office.find(id).version()).isGreaterThan(1);
    }

    @Test
    void anActIsRolledBackIfItsFileEntryFails() {
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> files.perform(year + "/1", id, new PartyActs.AddParty(LYON), OFFICER));

        assertThat(files.entries(id)).containsExactly(year + "/1: opened");
        assertThat(office.find(id).version()).isEqualTo(1);
    }

    @Test
    void aRefusedActIsFiledWithItsReasons() {
        Outcome outcome = files.perform(year + "/2", id, new EntryIntoForceActs.ConfirmEntryIntoForce(), OFFICER);

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(files.entries(id)).hasSize(2).last().asString().contains("confirm the entry into force");
        assertThat(office.find(id).version()).isEqualTo(1);
    }

    @Test
    void conflictingActsAreRetriedAndBothAreStored() {
        CompletableFuture<Outcome> other = new TransactionTemplate(transactions).execute(status -> {
            files.perform(year + "/2", id, new PartyActs.AddParty(LYON), OFFICER);
            return CompletableFuture.supplyAsync(() -> files.perform(year + "/3", id, capable(), OFFICER));
        });

        assertThat(other.join()).isInstanceOf(Outcome.Accepted.class);
        assertThat(files.entries(id)).containsExactly(year + "/1: opened", year + "/2: done", year + "/3: done");
    }

    @Test
    void anActInANewTransactionSurvivesTheRollbackOfTheCallers() {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(PROPAGATION_REQUIRES_NEW);

        assertThatIllegalStateException()
                .isThrownBy(() -> new TransactionTemplate(transactions).execute(status -> {
                    files.open(year + "/2", HAIFA, OFFICER);
                    own.execute(inner -> files.perform(year + "/3", id, new PartyActs.AddParty(LYON), OFFICER));
                    throw new IllegalStateException("the town's own");
                }));

        assertThat(files.entries(id)).containsExactly(year + "/1: opened", year + "/3: done");
        assertThat(office.find(id).version()).isGreaterThan(1);
    }

    private static Act capable() {
        LocalText reason = LocalText.of("צוות קבוע", "A standing team");
        return new PreparationActs.AssessCapacity(HAIFA.id(), new Capacity(OFFICER.on(), true, reason));
    }
}

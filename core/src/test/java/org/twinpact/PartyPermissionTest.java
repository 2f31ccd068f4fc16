package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.language.LocalText;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.TwinningId;

/** The permission of parties only: each acts for itself, and nobody else acts at all. */
class PartyPermissionTest {
    private static final LocalDate DAY = LocalDate.parse("2026-04-15");
    private static final TwinningId OTHER = TwinningId.named("other");

    private final TwinningOffice office = TwinningOffice.over(new InMemoryRegistry())
            .permission(Permission.partiesOnly())
            .build();

    @Test
    void aWholeLifeIsLived() {
        perform(SampleLife.acts().size());

        assertThat(office.find(Scenario.ID).reports()).isEqualTo(1);
    }

    @Test
    void nobodyActsForAnotherParty() {
        perform(10);
        Act table =
                new PreparationActs.RecordRoundTable(SampleLife.HAIFA.id(), SampleLife.roundTable("2026-04-13", "H"));

        assertThat(codes(office.perform(Scenario.ID, table, by(SampleLife.MARSEILLE))))
                .containsExactly("NOT_PERMITTED");
        assertThat(codes(office.preview(Scenario.ID, table, by(SampleLife.MARSEILLE))))
                .containsExactly("NOT_PERMITTED");
        assertThat(codes(office.perform(Scenario.ID, table, by(SampleLife.HAIFA))))
                .isEmpty();
    }

    @Test
    void aStrangerActsNeitherForAPartyNorForAll() {
        perform(10);
        Act removal = new PartyActs.RemoveParty(SampleLife.MARSEILLE.id(), LocalText.of("די", "Enough"));

        assertThat(codes(office.perform(Scenario.ID, new PartyActs.AddParty(SampleLife.BREMEN), by(SampleLife.BREMEN))))
                .containsExactly("NOT_PERMITTED");
        assertThat(codes(office.perform(Scenario.ID, removal, by(SampleLife.BREMEN))))
                .containsExactly("NOT_PERMITTED");
        assertThat(codes(office.perform(
                        Scenario.ID, new PartyActs.AddParty(SampleLife.BREMEN), by(SampleLife.MARSEILLE))))
                .isEmpty();
    }

    @Test
    void onlyAnAuthorityThatBecomesAPartyOpensOrImports() {
        Act open = new OpeningActs.OpenTwinning(SampleLife.HAIFA);
        Act enter = FullActs.all().stream()
                .filter(OpeningActs.ImportTwinning.class::isInstance)
                .findFirst()
                .orElseThrow();

        assertThat(codes(office.open(OTHER, open, by(SampleLife.MARSEILLE)))).containsExactly("NOT_PERMITTED");
        assertThat(codes(office.open(OTHER, enter, by(SampleLife.BREMEN)))).containsExactly("NOT_PERMITTED");
        assertThat(codes(office.open(OTHER, open, by(SampleLife.HAIFA)))).isEmpty();
        assertThat(codes(office.open(TwinningId.named("another"), enter, by(SampleLife.MARSEILLE))))
                .isEmpty();
    }

    private void perform(int acts) {
        List<SampleLife.RecordedAct> life = SampleLife.acts().subList(0, acts);
        office.open(Scenario.ID, life.get(0).act(), life.get(0).by()).orElseThrow();
        life.subList(1, acts)
                .forEach(recorded -> office.perform(Scenario.ID, recorded.act(), recorded.by())
                        .orElseThrow());
    }

    private static ActContext by(LocalAuthority town) {
        return ActContext.role("Officer", town.id(), DAY);
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.match(
                accepted -> List.of(),
                refused -> refused.missing().stream().map(Finding::code).toList());
    }
}

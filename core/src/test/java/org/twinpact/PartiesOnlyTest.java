package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.language.LocalText;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Missing;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.TwinningId;

/** Where only parties may act, each acts for itself, and nobody else acts at all. */
class PartiesOnlyTest {
    private static final LocalDate DAY = LocalDate.parse("2026-04-15");
    private static final TwinningId OTHER = TwinningId.named("other");

    private final TwinningOffice office = TwinningOffice.over(new InMemoryRegistry())
            .permission(Permission.partiesOnly())
            .build();

    @Test
    void aWholeLifeIsLived() {
        tell(Story.life().size());

        assertThat(office.find(Tale.ID).reports()).isEqualTo(1);
    }

    @Test
    void nobodyActsForAnotherParty() {
        tell(10);
        Act table = new Act.AssessNeeds(Story.HAIFA.id(), Story.roundTable("2026-04-13", "H"));

        assertThat(codes(office.perform(Tale.ID, table, by(Story.MARSEILLE)))).containsExactly("NOT_PERMITTED");
        assertThat(codes(office.preview(Tale.ID, table, by(Story.MARSEILLE)))).containsExactly("NOT_PERMITTED");
        assertThat(codes(office.perform(Tale.ID, table, by(Story.HAIFA)))).isEmpty();
    }

    @Test
    void aStrangerActsNeitherForAPartyNorForAll() {
        tell(10);
        Act drop = new Act.DropParty(Story.MARSEILLE.id(), LocalText.of("די", "Enough"));

        assertThat(codes(office.perform(Tale.ID, new Act.LinkParty(Story.BREMEN), by(Story.BREMEN))))
                .containsExactly("NOT_PERMITTED");
        assertThat(codes(office.perform(Tale.ID, drop, by(Story.BREMEN)))).containsExactly("NOT_PERMITTED");
        assertThat(codes(office.perform(Tale.ID, new Act.LinkParty(Story.BREMEN), by(Story.MARSEILLE))))
                .isEmpty();
    }

    @Test
    void onlyAnAuthorityThatBecomesAPartyOpensOrImports() {
        Act open = new Act.OpenTwinning(Story.HAIFA);
        Act enter = FullActs.all().stream()
                .filter(Act.ImportTwinning.class::isInstance)
                .findFirst()
                .orElseThrow();

        assertThat(codes(office.open(OTHER, open, by(Story.MARSEILLE)))).containsExactly("NOT_PERMITTED");
        assertThat(codes(office.open(OTHER, enter, by(Story.BREMEN)))).containsExactly("NOT_PERMITTED");
        assertThat(codes(office.open(OTHER, open, by(Story.HAIFA)))).isEmpty();
        assertThat(codes(office.open(TwinningId.named("another"), enter, by(Story.MARSEILLE))))
                .isEmpty();
    }

    private void tell(int acts) {
        List<Story.Chapter> life = Story.life().subList(0, acts);
        office.open(Tale.ID, life.get(0).act(), life.get(0).by()).orElseThrow();
        life.subList(1, acts)
                .forEach(chapter ->
                        office.perform(Tale.ID, chapter.act(), chapter.by()).orElseThrow());
    }

    private static By by(LocalAuthority town) {
        return By.role("Officer", town.id(), DAY);
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.match(
                accepted -> List.of(),
                refused -> refused.missing().stream().map(Missing::code).toList());
    }
}

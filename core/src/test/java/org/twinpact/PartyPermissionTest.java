package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.Evidence;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Participant;
import org.twinpact.needs.RoundTable;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.RevivalActs;
import org.twinpact.twinning.TwinningId;

/** Tests of the permission for parties only. Each party acts for itself, and nobody else acts at all. */
class PartyPermissionTest {
    private static final LocalDate DAY = LocalDate.parse("2026-04-15");
    private static final TwinningId OTHER = TwinningId.named("other");

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final TwinningOffice office = TwinningOffice.over(registry)
            .clock(SampleLife.CLOCK)
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
        Act table = haifasTable();

        assertThat(codes(office.perform(Scenario.ID, table, by(SampleLife.MARSEILLE))))
                .containsExactly("NOT_PERMITTED");
        assertThat(codes(office.preview(Scenario.ID, table, by(SampleLife.MARSEILLE))))
                .containsExactly("NOT_PERMITTED");
        assertThat(codes(office.perform(Scenario.ID, table, by(SampleLife.HAIFA))))
                .isEmpty();
    }

    @Test
    void nobodyReaffirmsTheTwinningForAnotherParty() {
        perform(25);
        ActContext haifa = ActContext.role("Officer", SampleLife.HAIFA.id(), LocalDate.parse("2026-10-01"));
        Evidence deed = new Evidence(
                EvidenceGrade.OFFICIAL_RECORD, "deed", Optional.of(Sha256.of(List.of("a deed of two towns"))));
        LocalText statement = LocalText.of("הברית מוסיפה להתקיים", "The twinning goes on");
        Act own = new RevivalActs.Reaffirm(List.of(SampleLife.HAIFA.id()), statement, Optional.empty(), deed);
        Act both = new RevivalActs.Reaffirm(
                List.of(SampleLife.HAIFA.id(), SampleLife.MARSEILLE.id()), statement, Optional.empty(), deed);

        Outcome refused = office.preview(Scenario.ID, both, haifa);
        assertThat(codes(refused)).containsExactly("NOT_PERMITTED");
        assertThat(text(refused, LanguageTag.ENGLISH)).contains("Only Marseille may do this.");
        assertThat(codes(office.perform(Scenario.ID, own, haifa))).isEmpty();
        TwinningOffice lenient = TwinningOffice.over(registry)
                .clock(SampleLife.CLOCK)
                .permission(Permission.partiesOrOnBehalf())
                .build();
        assertThat(codes(lenient.perform(Scenario.ID, both, haifa))).isEmpty();
    }

    @Test
    void theReasonNamesWhoMayAct() {
        perform(10);
        Outcome ofHaifa = office.perform(Scenario.ID, haifasTable(), by(SampleLife.MARSEILLE));
        Outcome ofParties =
                office.perform(Scenario.ID, new PartyActs.AddParty(SampleLife.BREMEN), by(SampleLife.BREMEN));
        Outcome opening = office.open(OTHER, new OpeningActs.OpenTwinning(SampleLife.HAIFA), by(SampleLife.BREMEN));

        assertThat(text(ofHaifa, LanguageTag.ENGLISH)).contains("“Officer”", "Only Haifa may do this.");
        assertThat(text(ofHaifa, LanguageTag.HEBREW)).contains("הפעולה שמורה לצד חיפה.");
        assertThat(text(ofParties, LanguageTag.ENGLISH)).contains("The parties are: Haifa – Marseille.");
        assertThat(text(ofParties, LanguageTag.HEBREW)).contains("הצדדים הם: חיפה – מרסיי.");
        assertThat(text(opening, LanguageTag.ENGLISH)).contains("Only an authority that becomes a party may open");
        assertThat(text(opening, LanguageTag.HEBREW)).contains("רק רשות שתהיה צד לברית");
    }

    @Test
    void aHostGivesItsOwnReason() {
        LocalText reason = LocalText.of("הלשכה סגורה.", "The office is closed.");
        TwinningOffice closed = TwinningOffice.over(new InMemoryRegistry())
                .permission((context, act, twinning) -> Permission.Verdict.denied(reason))
                .build();

        Outcome outcome = closed.open(OTHER, new OpeningActs.OpenTwinning(SampleLife.HAIFA), by(SampleLife.HAIFA));

        assertThat(text(outcome, LanguageTag.ENGLISH)).endsWith("The office is closed.");
        assertThat(text(outcome, LanguageTag.HEBREW)).endsWith("הלשכה סגורה.");
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
    void aNewcomerActsForItselfAlone() {
        perform(12);
        office.perform(Scenario.ID, new PartyActs.AddParty(SampleLife.BREMEN), later(SampleLife.HAIFA))
                .orElseThrow();
        Act goals =
                new PreparationActs.RecordRoundTable(SampleLife.BREMEN.id(), SampleLife.roundTable("2026-04-13", "B"));
        Act discontinue = new EndActs.Discontinue(LocalText.of("די", "Enough"));
        Act withdrawal = new PartyActs.WithdrawNewcomer(SampleLife.BREMEN.id(), LocalText.of("די", "Enough"));

        assertThat(codes(office.perform(Scenario.ID, goals, later(SampleLife.HAIFA))))
                .containsExactly("NOT_PERMITTED");
        assertThat(codes(office.perform(Scenario.ID, goals, later(SampleLife.BREMEN))))
                .isEmpty();
        for (Act other : List.of(haifasTable(), discontinue)) {
            assertThat(codes(office.perform(Scenario.ID, other, later(SampleLife.BREMEN))))
                    .containsExactly("NOT_PERMITTED");
        }
        assertThat(text(office.perform(Scenario.ID, goals, later(SampleLife.HAIFA)), LanguageTag.ENGLISH))
                .contains("Only Bremen may do this.");
        assertThat(codes(office.preview(Scenario.ID, withdrawal, later(SampleLife.HAIFA))))
                .isEmpty();
        assertThat(codes(office.perform(Scenario.ID, withdrawal, later(SampleLife.BREMEN))))
                .isEmpty();
    }

    @Test
    void aNewcomerErasesWhomItNamedAndNobodyElseDoesWhileItWaits() {
        perform(12);
        office.perform(Scenario.ID, new PartyActs.AddParty(SampleLife.BREMEN), later(SampleLife.HAIFA))
                .orElseThrow();
        PersonalDatum guest = office.seal(Person.named("Head of a school"));
        RoundTable table = SampleLife.roundTable("2026-04-13", "B");
        Act recorded = new PreparationActs.RecordRoundTable(
                SampleLife.BREMEN.id(),
                new RoundTable(
                        table.heldOn(),
                        List.of(new Participant("Head of a school", false, Optional.of(guest.ref()))),
                        table.needs(),
                        Optional.empty()));
        office.perform(Scenario.ID, recorded, later(SampleLife.BREMEN).withPersonalData(guest))
                .orElseThrow();
        Act erasure = new OpeningActs.ErasePersonalData(guest.ref());

        assertThat(codes(office.perform(Scenario.ID, erasure, later(SampleLife.HAIFA))))
                .containsExactly("PERSON_OF_ANOTHER_PARTY");
        assertThat(codes(office.perform(Scenario.ID, erasure, later(SampleLife.BREMEN))))
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

    private static Act haifasTable() {
        return new PreparationActs.RecordRoundTable(SampleLife.HAIFA.id(), SampleLife.roundTable("2026-04-13", "H"));
    }

    private static String text(Outcome outcome, LanguageTag language) {
        return outcome.match(accepted -> "accepted", refused -> refused.text(language));
    }

    private static ActContext by(LocalAuthority town) {
        return ActContext.role("Officer", town.id(), DAY);
    }

    private static ActContext later(LocalAuthority town) {
        return by(town).withOn(DAY.plusMonths(1));
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.match(
                accepted -> List.of(),
                refused -> refused.missing().stream().map(Finding::code).toList());
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.FinalizedScenario.assertWhole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Body;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.Evidence;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.LegalHold;
import org.twinpact.evidence.PartialDate;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.Revival;
import org.twinpact.followup.RevivalAnswer;
import org.twinpact.followup.RevivalReply;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.language.LocalText;
import org.twinpact.plan.Programme;
import org.twinpact.plan.WorkPlan;
import org.twinpact.registry.snapshot.SnapshotFormat;
import org.twinpact.signing.Release;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.EndingKind;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.OpenHold;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PartyActs.RecordMerger;
import org.twinpact.twinning.PartyActs.RecordSuccessor;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.PlanProposal;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.ProgrammeActs;
import org.twinpact.twinning.ProgrammeStatus;
import org.twinpact.twinning.PublicationActs;
import org.twinpact.twinning.RecordsActs;
import org.twinpact.twinning.RevivalActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/** Tests of what is open when a party continues under another key or merges into another party. */
class PassedMattersTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalAuthority VALMARIN =
            LocalAuthority.of("fr-valmarin", LocalText.of("ולמרן", "Valmarin"), "FR", SampleLife.MARSEILLE.kind());
    private static final AuthorityId LATER = new AuthorityId("the-later-key");
    private static final LocalText REASON = LocalText.of("שיקול", "A consideration");
    private static final Evidence LETTER = new Evidence(
            EvidenceGrade.STATEMENT, "letter 7", Optional.of(Sha256.of(List.of("the letter of the town"))));
    private static final Sha256 RELEASE = Sha256.of(List.of("the release"));
    private static final Programme PROGRAMME = new Programme(
            "P2",
            LocalText.of("התוכנית השנייה", "The second programme"),
            day("2029-01-01"),
            day("2031-12-31"),
            new WorkPlan(
                    1,
                    List.of(SampleLife.plan().objectives().get(0).withId("P2-1").withDue(day("2031-06-30")))));
    private static final WorkPlan SECOND =
            new WorkPlan(2, List.of(SampleLife.plan().objectives().get(0)));
    private static final int AGREED = 12;

    @Test
    void whatIsOpenPassesToTheLaterKey() throws Exception {
        for (LocalAuthority town : List.of(SampleLife.HAIFA, SampleLife.MARSEILLE)) {
            Scenario scenario = open(SampleLife.HAIFA, SampleLife.MARSEILLE);
            scenario.accepted("2028-12-01", endorse(HAIFA));
            JsonNode before = state(scenario.twinning(), town.id());

            scenario.accepted("2028-12-02", new RecordSuccessor(town.id(), town.withId(LATER)));

            assertThat(state(scenario.twinning(), town.id())).isEqualTo(before);
            boolean isFirst = town.id().equals(HAIFA);
            assertThat(scenario.refused("2028-12-03", endorse(isFirst ? LATER : HAIFA)))
                    .containsExactly("PROGRAMME_ENDORSED_ALREADY");
            scenario.accepted("2028-12-03", endorse(isFirst ? MARSEILLE : LATER));
            assertThat(programme(scenario).adoptedOn()).contains(day("2028-12-03"));
            assertWhole(scenario);
        }
    }

    /** Returns a twinning in which each kind of matter is open: the first town has agreed, and the others have not. */
    private static Scenario open(LocalAuthority... towns) {
        Scenario scenario = imported(towns);
        scenario.accepted("2028-12-01", new RevivalActs.ProposeRevival(HAIFA, REASON, LETTER));
        for (LocalAuthority town : towns) {
            scenario.accepted(
                    "2028-12-01",
                    new RecordsActs.HoldRecords(town.id(), new LegalHold("H1", REASON, REASON, day("2029-06-01"))));
            if (!town.id().equals(HAIFA)) {
                scenario.accepted(
                        "2028-12-01",
                        new RevivalActs.AnswerRevival(
                                town.id(), RevivalReply.ACCEPTED, Optional.empty(), Optional.of(LETTER)));
            }
        }
        scenario.accepted("2028-12-01", new ProgrammeActs.ProposeProgramme(PROGRAMME));
        scenario.accepted(
                "2028-12-01",
                new PublicationActs.ProposeRelease(HAIFA, new Release("R1", REASON, RELEASE, Optional.empty())));
        return scenario;
    }

    private static Scenario imported(LocalAuthority... towns) {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        scenario.accepted(
                "2026-01-05",
                new OpeningActs.ImportTwinning(
                        List.of(towns),
                        Stage.IN_FORCE,
                        new Origin(
                                "the city's register",
                                EvidenceGrade.THIRD_PARTY_REPORT,
                                Optional.of(new PartialDate("1958")))));
        return scenario;
    }

    private static Scenario endorsed() {
        Scenario scenario = open(SampleLife.HAIFA, SampleLife.MARSEILLE, VALMARIN);
        for (AuthorityId town : List.of(HAIFA, VALMARIN.id())) {
            scenario.accepted("2028-12-01", endorse(town));
        }
        scenario.accepted("2028-12-01", new PublicationActs.ApproveRelease(VALMARIN.id(), RELEASE));
        return scenario;
    }

    @Test
    void whatAMergedTownAgreedToDoesNotCountForTheOther() {
        Scenario scenario = endorsed();

        scenario.accepted("2028-12-02", new RecordMerger(MARSEILLE, VALMARIN.id()));

        Twinning now = scenario.twinning();
        assertThat(programme(scenario).endorsedOn()).containsOnlyKeys(HAIFA);
        assertThat(now.releases())
                .singleElement()
                .satisfies(release -> assertThat(release.approvedOn()).containsOnlyKeys(HAIFA));
        assertThat(now.revival().map(Revival::answers).orElseThrow())
                .extracting(RevivalAnswer::party)
                .containsExactly(MARSEILLE);
        assertThat(now.holds()).extracting(OpenHold::party).containsExactlyInAnyOrder(HAIFA, MARSEILLE, MARSEILLE);
        assertThat(now.holds()).extracting(open -> open.hold().id()).containsExactlyInAnyOrder("H1", "H1", "H1-2");
        scenario.accepted("2028-12-03", endorse(MARSEILLE));
        assertThat(programme(scenario).adoptedOn()).contains(day("2028-12-03"));
        assertWhole(scenario);
    }

    @Test
    void theLetterOfATownThatMergedIsNoLongerAnswered() {
        Scenario byOther = endorsed();
        Scenario byMerged = imported(SampleLife.HAIFA, SampleLife.MARSEILLE, VALMARIN);
        byMerged.accepted("2028-12-01", new RevivalActs.ProposeRevival(VALMARIN.id(), REASON, LETTER));

        for (Scenario scenario : List.of(byOther, byMerged)) {
            scenario.accepted("2028-12-02", new RecordMerger(MARSEILLE, VALMARIN.id()));
            assertWhole(scenario);
        }
        assertThat(byOther.twinning().revival()).map(Revival::party).contains(HAIFA);
        assertThat(byMerged.twinning().revival()).isEmpty();
    }

    @Test
    void aMergedTownOwesNoContactPointIfTheOtherHasOne() {
        Scenario with = imported(SampleLife.HAIFA, SampleLife.MARSEILLE, VALMARIN);
        Scenario without = imported(SampleLife.HAIFA, SampleLife.MARSEILLE, VALMARIN);
        with.accepted("2026-02-01", new ContactActs.AppointContact(MARSEILLE, SampleLife.contact("marseille")));
        for (Scenario scenario : List.of(with, without)) {
            scenario.accepted("2026-03-01", new OpeningActs.TakeUp(REASON));
            scenario.accepted("2026-04-01", new RecordMerger(MARSEILLE, VALMARIN.id()));
            assertWhole(scenario);
        }

        assertThat(contactsOwed(with)).containsExactly(HAIFA);
        assertThat(contactsOwed(without)).containsExactlyInAnyOrder(HAIFA, MARSEILLE);
    }

    private static List<AuthorityId> contactsOwed(Scenario scenario) {
        return scenario.twinning().obligations().stream()
                .filter(owed -> owed.kind() == ObligationKind.CONTACT)
                .map(Obligation::owner)
                .toList();
    }

    @Test
    void theSideThatEndedAnAgreementHasTheLaterKey() {
        for (AuthorityId side : List.of(HAIFA, MARSEILLE)) {
            Scenario scenario = open(SampleLife.HAIFA, SampleLife.MARSEILLE);
            scenario.accepted(
                    "2028-12-02",
                    new EndActs.RecordEnding(new Ending(
                            Optional.of(EndingKind.BY_ONE_SIDE),
                            Optional.of(new PartialDate("2028-12-01")),
                            Optional.of(side),
                            Optional.of(REASON))));
            scenario.accepted("2028-12-03", new RecordSuccessor(HAIFA, SampleLife.HAIFA.withId(LATER)));

            assertThat(scenario.twinning().ending().flatMap(Ending::side))
                    .contains(side.equals(HAIFA) ? LATER : MARSEILLE);
            assertWhole(scenario);
        }
    }

    @Test
    void aNewcomerJoinsUnderItsLaterKey() {
        Scenario scenario = waiting(SampleLife.BREMEN);
        scenario.accepted("2026-09-16", new PlanActs.ProposePlan(SECOND));
        scenario.accepted("2026-09-16", new PlanActs.EndorsePlan(HAIFA, SECOND.hash()));
        scenario.accepted("2026-09-16", new PlanActs.EndorsePlan(SampleLife.BREMEN.id(), SECOND.hash()));

        scenario.accepted("2026-09-17", new RecordSuccessor(SampleLife.BREMEN.id(), SampleLife.BREMEN.withId(LATER)));

        PlanProposal open = scenario.twinning().planProposal().orElseThrow();
        assertThat(open.newcomers()).containsExactly(LATER);
        assertThat(open.endorsedBy()).isEqualTo(Set.of(HAIFA, LATER));
        scenario.accepted("2026-09-18", new PlanActs.EndorsePlan(MARSEILLE, SECOND.hash()));
        assertThat(scenario.twinning().tracks()).extracting(Track::party).containsExactly(HAIFA, MARSEILLE, LATER);
        assertThat(scenario.twinning().planProposal()).isEmpty();
        assertWhole(scenario);
    }

    @Test
    void aProposedPlanLapsesWithTheNewcomerThatItNames() {
        Scenario named = waiting(VALMARIN);
        named.accepted("2026-09-16", new PlanActs.ProposePlan(SECOND));
        Scenario unnamed = Scenario.until(AGREED);
        unnamed.accepted("2026-09-15", new PlanActs.ProposePlan(SECOND));
        unnamed.accepted("2026-09-15", new PlanActs.EndorsePlan(HAIFA, SECOND.hash()));
        unnamed.accepted("2026-09-16", new PartyActs.AddParty(VALMARIN));

        for (Scenario scenario : List.of(named, unnamed)) {
            Twinning before = scenario.twinning();
            scenario.accepted("2026-09-17", new RecordMerger(MARSEILLE, VALMARIN.id()));
            assertThat(scenario.twinning().newcomers()).isEmpty();
            assertThat(scenario.twinning().tracks()).hasSize(2);
            assertThat(scenario.twinning().plan()).isEqualTo(before.plan());
            assertWhole(scenario);
        }
        assertThat(named.twinning().planProposal()).isEmpty();
        assertThat(unnamed.twinning().planProposal())
                .map(PlanProposal::endorsedBy)
                .contains(Set.of(HAIFA));
    }

    private static Scenario waiting(LocalAuthority newcomer) {
        Scenario scenario = Scenario.until(AGREED);
        AuthorityId town = newcomer.id();
        scenario.accepted("2026-09-15", new PartyActs.AddParty(newcomer));
        scenario.accepted(
                "2026-09-15", new PreparationActs.RecordRoundTable(town, SampleLife.roundTable("2026-09-01", "B")));
        scenario.accepted("2026-09-15", new PreparationActs.SetGoals(town, SampleLife.goals("B")));
        scenario.accepted("2026-09-15", new PreparationActs.AssessCapacity(town, SampleLife.capacity()));
        return scenario;
    }

    private static ProgrammeActs.EndorseProgramme endorse(AuthorityId town) {
        return new ProgrammeActs.EndorseProgramme(town, PROGRAMME.hash(), Body.HEAD, Optional.empty());
    }

    private static ProgrammeStatus programme(Scenario scenario) {
        return scenario.twinning().programmes().get(0);
    }

    /** Returns the state of a twinning under the key of a town, without what only records the succession. */
    private static JsonNode state(Twinning twinning, AuthorityId town) throws Exception {
        String json = new SnapshotFormat().write(twinning).json();
        JsonNode tree = new ObjectMapper().readTree(json.replace("\"" + LATER, "\"" + town));
        ((ObjectNode) tree).remove(List.of("version", "corrigible", "lastOn", "formerNames"));
        for (JsonNode track : tree.withArray("tracks")) {
            ((ObjectNode) track).remove(List.of("formerNames", "formerKeys", "joinedAs"));
        }
        return tree;
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.FinalizedScenario.assertWhole;
import static org.twinpact.FinalizedScenario.hash;
import static org.twinpact.FinalizedScenario.signs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.agreement.AgreementText;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.IndexEntry;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.ActOfParty;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.EndingKind;
import org.twinpact.twinning.EntryIntoForceActs.ConfirmEntryIntoForce;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.Fact;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PartyActs.RecordMerger;
import org.twinpact.twinning.PartyActs.RecordSuccessor;
import org.twinpact.twinning.PartyEvents;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/** Tests of parties that merge: of Haifa, Marseille and the invented Valmarin, the last two become one. */
class MergerTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalAuthority VALMARIN_TOWN =
            LocalAuthority.of("fr-valmarin", LocalText.of("ולמרן", "Valmarin"), "FR", SampleLife.MARSEILLE.kind());
    private static final AuthorityId VALMARIN = VALMARIN_TOWN.id();
    private static final LocalText REASON = LocalText.of("איחוד", "A merger");
    private static final RecordMerger MERGER = new RecordMerger(MARSEILLE, VALMARIN);

    /** The steps of the life of three towns, in order. */
    private enum Step {
        PLANNED,
        FINAL,
        SIGNED_BY_TWO,
        SIGNED,
        IN_FORCE
    }

    private static Scenario until(Step step) {
        Scenario scenario = Scenario.until(8);
        scenario.accepted("2026-03-11", new PartyActs.AddParty(VALMARIN_TOWN));
        SampleLife.acts().subList(8, 9).forEach(scenario::perform);
        scenario.accepted(
                "2026-03-13", new PreparationActs.RecordRoundTable(VALMARIN, SampleLife.roundTable("2026-03-01", "V")));
        scenario.accepted("2026-03-14", new PreparationActs.SetGoals(VALMARIN, SampleLife.goals("V")));
        scenario.accepted("2026-03-15", new PreparationActs.AssessCapacity(VALMARIN, SampleLife.capacity()));
        scenario.adopted("2026-04-23", SampleLife.plan());
        for (String body : List.of("HEAD", "COUNCIL")) {
            scenario.accepted(
                    "2026-05-03", SampleLife.decides(HAIFA, body, Scope.SUBJECTS, "2026-05-03", scenario.subjects()));
        }
        if (step != Step.PLANNED) {
            finish(scenario, step);
        }
        return scenario;
    }

    private static void finish(Scenario scenario, Step step) {
        AgreementText text = SampleLife.text(SampleLife.plan(), List.of(HAIFA, MARSEILLE, VALMARIN));
        Sha256 hash = text.operativeHash();
        scenario.accepted("2026-06-01", new TextActs.ProposeText(text));
        scenario.accepted("2026-06-08", SampleLife.certifies(HAIFA, text, LanguageTag.HEBREW));
        for (AuthorityId town : List.of(MARSEILLE, VALMARIN)) {
            scenario.accepted("2026-06-09", SampleLife.certifies(town, text, LanguageTag.ENGLISH));
        }
        scenario.accepted("2026-06-10", new TextActs.FinalizeText(hash));
        scenario.accepted("2026-06-15", SampleLife.decides(HAIFA, "LEGAL_ADVISER", Scope.TEXT, "2026-06-15", hash));
        for (AuthorityId town : List.of(MARSEILLE, VALMARIN)) {
            scenario.accepted("2026-06-29", SampleLife.decides(town, "COUNCIL", Scope.TEXT, "2026-06-29", hash));
        }
        if (step.compareTo(Step.SIGNED_BY_TWO) >= 0) {
            scenario.accepted("2026-09-10", signs(scenario, HAIFA, "2026-09-10", "HEAD", "SECRETARY"));
            scenario.accepted("2026-09-12", signs(scenario, MARSEILLE, "2026-09-12", "HEAD"));
        }
        if (step.compareTo(Step.SIGNED) >= 0) {
            scenario.accepted("2026-09-14", signs(scenario, VALMARIN, "2026-09-14", "HEAD"));
        }
        if (step == Step.IN_FORCE) {
            for (AuthorityId town : List.of(MARSEILLE, VALMARIN)) {
                scenario.accepted(
                        "2026-09-21", SampleLife.decides(town, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-09-21", hash));
            }
            scenario.accepted("2026-09-21", new ConfirmEntryIntoForce());
        }
    }

    /** Records a merger after each act of the life of three towns, and goes on without the town that merged. */
    @Test
    void aMergerAtAnyStepTakesNothingFromTheOthersAndTheLifeGoesOn() {
        List<Event> life = until(Step.IN_FORCE).history().stream()
                .filter(event -> event.data() instanceof Fact)
                .toList();
        for (int acts = 10; acts <= life.size(); acts++) {
            Scenario scenario = Scenario.under(Rulebook.shipped());
            life.subList(0, acts).forEach(event -> perform(scenario, event));
            Twinning before = scenario.twinning();

            scenario.accepted(before.lastOn().orElseThrow().toString(), MERGER);

            assertThat(scenario.twinning().stage()).as("after %d acts", acts).isGreaterThanOrEqualTo(before.stage());
            assertThat(scenario.twinning().track(HAIFA).flatMap(Track::signature))
                    .isEqualTo(before.track(HAIFA).flatMap(Track::signature));
            assertThat(scenario.twinning().track(HAIFA).map(Track::approvals))
                    .isEqualTo(before.track(HAIFA).map(Track::approvals));
            life.subList(acts, life.size()).stream()
                    .filter(event -> !(((Fact) event.data()).act() instanceof ActOfParty own)
                            || !own.party().equals(VALMARIN))
                    .forEach(event -> perform(scenario, event));
            assertThat(scenario.twinning().stage()).as("after %d acts", acts).isEqualTo(Stage.IN_FORCE);
            assertThat(scenario.twinning().tracks())
                    .extracting(track -> track.boundOn().isPresent())
                    .containsExactly(true, true);
            assertWhole(scenario);
        }
    }

    private static void perform(Scenario scenario, Event event) {
        scenario.accepted(event.on().toString(), ((Fact) event.data()).act());
    }

    @Test
    void aMergerBeforeTheSigningLeavesTheDecisionsOfTheOthers() {
        Scenario scenario = until(Step.FINAL);
        Twinning before = scenario.twinning();

        List<EventData> changes = scenario.accepted("2026-07-01", MERGER);

        Twinning now = scenario.twinning();
        assertThat(changes).filteredOn(Fact.class::isInstance).hasOnlyElementsOfType(PartyEvents.MergerRecorded.class);
        assertThat(now.stage()).isEqualTo(Stage.TEXT_FINAL);
        assertThat(now.track(HAIFA)).isEqualTo(before.track(HAIFA));
        assertThat(now.subjects()).isEqualTo(before.subjects());
        assertThat(now.finalTextHash()).isEqualTo(before.finalTextHash());
        scenario.accepted("2026-09-10", signs(scenario, HAIFA, "2026-09-10", "HEAD", "SECRETARY"));
        scenario.accepted("2026-09-12", signs(scenario, MARSEILLE, "2026-09-12", "HEAD"));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertWhole(scenario);
    }

    @Test
    void theMergerOfTheLastPartyThatHasNotSignedCompletesTheSigning() {
        Scenario scenario = until(Step.SIGNED_BY_TWO);
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNING);

        scenario.accepted("2026-09-13", MERGER);

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(scenario.twinning().signedOn()).contains(day("2026-09-12"));
        assertWhole(scenario);
    }

    @Test
    void anotherTextOfTheSamePlanNeedsNoOtherDecisionsOnTheSubjects() {
        Scenario scenario = until(Step.PLANNED);
        Optional<Sha256> subjects = scenario.twinning().subjects();
        scenario.accepted("2026-05-10", MERGER);
        AgreementText text = SampleLife.text(SampleLife.plan(), List.of(HAIFA, MARSEILLE));
        scenario.accepted("2026-06-01", new TextActs.ProposeText(text));
        scenario.accepted("2026-06-08", SampleLife.certifies(HAIFA, text, LanguageTag.HEBREW));
        scenario.accepted("2026-06-09", SampleLife.certifies(MARSEILLE, text, LanguageTag.ENGLISH));
        scenario.accepted("2026-06-10", new TextActs.FinalizeText(text.operativeHash()));

        assertThat(scenario.twinning().subjects()).isEqualTo(subjects);
        assertThat(scenario.lifecycle().missing(scenario.twinning(), HAIFA, day("2026-06-11")))
                .extracting("code")
                .doesNotContain("BODY_APPROVAL_MISSING");
        assertWhole(scenario);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatThePartyOwedPassesOnceAndWhatItHadDoneRemains(boolean isPublished) {
        Scenario scenario = until(Step.IN_FORCE);
        if (isPublished) {
            scenario.accepted("2026-09-23", new FollowUpActs.RecordPublication(MARSEILLE, SampleLife.publication()));
        }
        scenario.accepted("2026-09-24", new ContactActs.AppointContact(VALMARIN, SampleLife.contact("valmarin")));
        Twinning before = scenario.twinning();
        List<String> own = codes(before, MARSEILLE);

        scenario.accepted("2026-10-01", MERGER);

        Twinning now = scenario.twinning();
        assertThat(now.tracks()).extracting(Track::party).containsExactly(HAIFA, MARSEILLE);
        assertThat(now.stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(now.inForceOn()).isEqualTo(before.inForceOn());
        assertThat(now.signedOn()).contains(day("2026-09-14"));
        assertThat(codes(now, MARSEILLE)).isSubsetOf(own).doesNotHaveDuplicates();
        assertThat(now.obligations()).noneMatch(owed -> owed.owner().equals(VALMARIN));
        assertThat(now.track(MARSEILLE)).hasValueSatisfying(track -> {
            assertThat(track.contact()).contains(SampleLife.contact("valmarin"));
            assertThat(track.formerKeys()).isEqualTo(Set.of(VALMARIN));
            assertThat(track.formerNames()).containsExactly(VALMARIN_TOWN.name());
            assertThat(track.needs()).hasSize(4);
        });
        assertThat(IndexEntry.of(now).formerNames()).containsExactly(VALMARIN_TOWN.name());
        assertThat(scenario.history().get(scenario.history().size() - 1).text(now, LanguageTag.ENGLISH))
                .isNotBlank();
        assertWhole(scenario);
    }

    private static List<String> codes(Twinning twinning, AuthorityId owner) {
        return twinning.obligations().stream()
                .filter(owed -> owed.owner().equals(owner))
                .map(Obligation::code)
                .toList();
    }

    @Test
    void theLastSignatureOfAPartyThatMergedStillForms() {
        Scenario scenario = until(Step.IN_FORCE);
        scenario.accepted("2026-10-01", MERGER);

        scenario.accepted(
                "2026-10-02",
                new SignatureActs.CorrectSignature(
                        HAIFA,
                        scenario.twinning().recordOfSignature(HAIFA).orElseThrow(),
                        new Signature(
                                hash(scenario),
                                List.of(Signatory.of("HEAD"), Signatory.of("SECRETARY")),
                                true,
                                day("2026-09-11")),
                        REASON));

        assertThat(scenario.twinning().signedOn()).contains(day("2026-09-14"));
        assertThat(scenario.twinning().inForceOn()).contains(day("2026-09-21"));
        assertThat(scenario.lifecycle().entryIntoForce(scenario.twinning(), day("2026-10-02")))
                .contains(day("2026-09-21"));
        assertWhole(scenario);
    }

    @Test
    void aNewAuthorityIsTheSuccessorOfTheMergedOne() {
        Scenario scenario = until(Step.IN_FORCE);
        scenario.accepted("2026-10-01", MERGER);
        LocalAuthority bay =
                SampleLife.MARSEILLE.withId(new AuthorityId("fr-bay")).withName(LocalText.of("המפרץ", "The Bay"));

        scenario.accepted("2026-10-01", new RecordSuccessor(MARSEILLE, bay));

        for (AuthorityId key : List.of(MARSEILLE, VALMARIN, bay.id())) {
            assertThat(scenario.twinning().track(key)).map(Track::authority).contains(bay);
            assertThat(IndexEntry.of(scenario.twinning()).formerKeys().contains(key))
                    .isEqualTo(!key.equals(bay.id()));
        }
        assertThat(scenario.refused("2026-10-02", new ContactActs.AppointContact(VALMARIN, SampleLife.contact("v"))))
                .containsExactly("FORMER_KEY");
        assertWhole(scenario);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-10", "2026-10-01"})
    void theMergerOfTheLastTwoIsRecordedAsTheEnd(String on) {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        scenario.accepted(
                "2026-01-05",
                new OpeningActs.ImportTwinning(
                        List.of(SampleLife.MARSEILLE, VALMARIN_TOWN),
                        Stage.IN_FORCE,
                        new Origin("a register", EvidenceGrade.STATEMENT, Optional.empty())));

        assertThat(scenario.refused(on, MERGER)).containsExactly("MERGER_LEAVES_ONE_PARTY");
        assertThat(offered(scenario)).isEmpty();
        scenario.accepted(
                on,
                new EndActs.RecordEnding(new Ending(
                        Optional.of(EndingKind.MERGED),
                        Optional.of(PartialDate.of(day(on))),
                        Optional.empty(),
                        Optional.of(REASON))));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.ENDED);
        assertWhole(scenario);
    }

    @Test
    void aMergerNamesTwoPartiesOfOneCountryAndContinuesAsTheOneThatIsBound() {
        Scenario scenario = until(Step.IN_FORCE);
        Twinning before = scenario.twinning();

        assertThat(scenario.refused("2026-10-01", new RecordMerger(MARSEILLE, MARSEILLE)))
                .containsExactly("NOT_ANOTHER_PARTY");
        assertThat(scenario.refused("2026-10-01", new RecordMerger(MARSEILLE, SampleLife.BREMEN.id())))
                .containsExactly("NOT_ANOTHER_PARTY");
        assertThat(scenario.refused("2026-10-01", new RecordMerger(SampleLife.BREMEN.id(), MARSEILLE)))
                .containsExactly("NOT_A_PARTY");
        assertThat(scenario.refused("2026-10-01", new RecordMerger(HAIFA, MARSEILLE)))
                .containsExactly("MERGER_ACROSS_COUNTRIES");
        assertThat(scenario.twinning()).isEqualTo(before);
        assertThat(offered(scenario)).containsExactly(MARSEILLE, VALMARIN);
    }

    @Test
    void aNewcomerMergesIntoAPartyAsIfItHadNeverBeenAdded() {
        Scenario scenario = Scenario.until(18);
        Twinning before = scenario.twinning();
        scenario.accepted("2026-07-01", new PartyActs.AddParty(VALMARIN_TOWN));
        scenario.accepted("2026-07-02", MERGER);

        assertThat(scenario.twinning().newcomers()).isEmpty();
        assertThat(scenario.twinning().subjects()).isEqualTo(before.subjects());
        assertThat(scenario.twinning().track(HAIFA)).isEqualTo(before.track(HAIFA));
        SampleLife.acts().subList(18, SampleLife.acts().size()).forEach(scenario::perform);
        assertWhole(scenario);
    }

    private static List<AuthorityId> offered(Scenario scenario) {
        return scenario.lifecycle().availableActs(scenario.twinning(), day("2026-10-01")).stream()
                .filter(act -> act.act() == ActKind.RECORD_MERGER)
                .map(AvailableAct::party)
                .flatMap(Optional::stream)
                .toList();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}

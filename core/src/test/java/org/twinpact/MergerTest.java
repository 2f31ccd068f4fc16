package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.FinalizedScenario.assertWhole;
import static org.twinpact.FinalizedScenario.hash;
import static org.twinpact.FinalizedScenario.signs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.agreement.AgreementConditions;
import org.twinpact.agreement.AgreementText;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.LegalHold;
import org.twinpact.evidence.PartialDate;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.ExchangeBuilder;
import org.twinpact.followup.ExchangeDirection;
import org.twinpact.followup.ExchangeSubject;
import org.twinpact.followup.WithheldSubject;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Themes;
import org.twinpact.plan.WorkPlan;
import org.twinpact.registry.IndexEntry;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.ActOfParty;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.CorrigibleRecord;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.Discrepancy;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.EndingKind;
import org.twinpact.twinning.EntryIntoForceActs.ConfirmEntryIntoForce;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.ExchangeActs;
import org.twinpact.twinning.Fact;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.OpenHold;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PartyActs.RecordMerger;
import org.twinpact.twinning.PartyActs.RecordSuccessor;
import org.twinpact.twinning.PartyEvents;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.PublicationActs;
import org.twinpact.twinning.RecordsActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Section;
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
        return until(step, terms -> terms);
    }

    private static Scenario until(Step step, UnaryOperator<AgreementConditions> change) {
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
            finish(scenario, step, change);
        }
        return scenario;
    }

    private static void finish(Scenario scenario, Step step, UnaryOperator<AgreementConditions> change) {
        AgreementText text = SampleLife.text(SampleLife.plan(), List.of(HAIFA, MARSEILLE, VALMARIN))
                .withConditions(change.apply(AgreementConditions.atLastSignature()));
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
        assertThat(scenario.twinning().signedOn()).contains(day("2026-09-13"));
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
            assertThat(track.mergedKeys()).isEqualTo(Set.of(VALMARIN));
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

    @Test
    void aSignatureThatWasWithdrawnBeforeTheMergerStaysWithdrawn() {
        Scenario scenario = until(Step.SIGNED_BY_TWO);
        scenario.accepted("2026-09-13", new SignatureActs.WithdrawSignature(HAIFA, day("2026-09-13"), REASON));

        scenario.accepted("2026-09-20", MERGER);
        scenario.accepted("2026-09-21", new ContactActs.AppointContact(HAIFA, SampleLife.contact("haifa")));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNING);
        scenario.accepted("2026-09-22", signs(scenario, HAIFA, "2026-09-22", "HEAD", "SECRETARY"));
        assertThat(scenario.twinning().signedOn()).contains(day("2026-09-22"));
        assertWhole(scenario);
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"FINAL", "SIGNED_BY_TWO"})
    void aNumberOfSignersAboveThatOfThePartiesMeansAllOfThem(Step step) {
        Scenario scenario = until(step, terms -> terms.withSigners(3));
        scenario.accepted("2026-09-13", MERGER);
        if (step == Step.FINAL) {
            scenario.accepted("2026-09-14", signs(scenario, HAIFA, "2026-09-14", "HEAD", "SECRETARY"));
            assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNING);
            scenario.accepted("2026-09-14", signs(scenario, MARSEILLE, "2026-09-14", "HEAD"));
        }
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertWhole(scenario);
    }

    @Test
    void aPartyThatHasNotSignedDoesNotContinueOneThatHas() {
        Scenario scenario = until(Step.FINAL, terms -> terms.withSigners(2));
        scenario.accepted("2026-09-10", signs(scenario, HAIFA, "2026-09-10", "HEAD", "SECRETARY"));
        scenario.accepted("2026-09-14", signs(scenario, VALMARIN, "2026-09-14", "HEAD"));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);

        assertThat(scenario.refused("2026-09-22", MERGER)).contains("MERGED_PARTY_IS_BOUND");
        scenario.accepted("2026-09-22", new RecordMerger(VALMARIN, MARSEILLE));
        assertWhole(scenario);
    }

    @Test
    void thePartyThatMergedIsNoSecondPartyOfAnAgreementInForce() {
        Scenario scenario = until(Step.IN_FORCE);
        scenario.accepted("2026-10-01", MERGER);
        Decision council = scenario.twinning()
                .track(HAIFA)
                .flatMap(track -> track.approval("IL-COUNCIL"))
                .orElseThrow()
                .decision();
        scenario.accepted(
                "2026-10-02",
                new DecisionActs.StrikeDecision(
                        HAIFA,
                        scenario.twinning().recordOfDecision(HAIFA, council).orElseThrow(),
                        REASON));

        assertThat(scenario.twinning().track(HAIFA).flatMap(Track::boundOn)).isEmpty();
        assertThat(scenario.lifecycle().availableActs(scenario.twinning(), day("2026-10-03")))
                .extracting(AvailableAct::act)
                .contains(ActKind.STRIKE_ENTRY_INTO_FORCE);
        assertWhole(scenario);
    }

    @Test
    void theEndIsNoWayAroundTheNumberOfParties() {
        Scenario scenario = until(Step.FINAL, terms -> terms.withSigners(2));
        for (AuthorityId town : List.of(MARSEILLE, VALMARIN)) {
            scenario.accepted("2026-09-14", signs(scenario, town, "2026-09-14", "HEAD"));
        }
        for (AuthorityId town : List.of(MARSEILLE, VALMARIN)) {
            scenario.accepted(
                    "2026-09-21",
                    SampleLife.decides(town, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-09-21", hash(scenario)));
        }
        scenario.accepted("2026-09-21", new ConfirmEntryIntoForce());
        assertThat(scenario.refused("2026-10-01", MERGER)).containsExactly("MERGER_LEAVES_ONE_PARTY");
        scenario.accepted("2026-10-01", new EndActs.RecordEnding(ending("2026-10-01")));
        assertThat(scenario.refused("2026-10-02", MERGER)).containsExactly("MERGER_LEAVES_ONE_PARTY");
    }

    @Test
    void anAuditUnderAProfileOfOtherContentDecidesAfterAMergerToo() {
        Scenario scenario = until(Step.IN_FORCE);
        scenario.accepted("2026-10-01", MERGER);
        scenario.accepted("2026-10-02", new ContactActs.AppointContact(HAIFA, SampleLife.contact("haifa")));
        Profile france = Profiles.shipped().applyingTo(SampleLife.MARSEILLE);
        Rulebook changed = new Rulebook(
                Profiles.of(Profiles.shipped().all().stream()
                        .map(profile -> profile.equals(france) ? Overrides.in(france.withObligations()) : profile)
                        .toList()),
                Themes.standard());

        assertThat(Lifecycle.under(changed).audit(scenario.history()))
                .extracting(Discrepancy::code)
                .contains("PROFILE_CHANGED");
    }

    @Test
    void aPlanThatIsProposedLapses() {
        Scenario scenario = until(Step.FINAL);
        WorkPlan second = new WorkPlan(2, SampleLife.plan().objectives());
        scenario.accepted("2026-07-01", new PlanActs.ProposePlan(second));
        for (AuthorityId town : List.of(HAIFA, MARSEILLE)) {
            scenario.accepted("2026-07-02", new PlanActs.EndorsePlan(town, second.hash()));
        }

        scenario.accepted("2026-07-03", MERGER);

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.TEXT_FINAL);
        assertThat(scenario.twinning().planProposal()).isEmpty();
        assertWhole(scenario);
    }

    @Test
    void aNewcomerThatMergedWasNeverPartOfTheSubjects() {
        Scenario scenario = Scenario.until(14);
        Optional<Sha256> subjects = scenario.twinning().subjects();
        scenario.accepted("2026-05-20", new PartyActs.AddParty(VALMARIN_TOWN));
        assertThat(scenario.refused("2026-05-19", MERGER)).containsExactly("DATE_BEFORE_PREREQUISITE");
        scenario.accepted("2026-05-21", MERGER);

        scenario.accepted("2026-06-01", new TextActs.ProposeText(SampleLife.text(SampleLife.plan())));
        assertThat(scenario.twinning().subjects()).isEqualTo(subjects);
        SampleLife.acts().subList(15, SampleLife.acts().size()).forEach(scenario::perform);
        assertWhole(scenario);
    }

    @Test
    void theRecordsOfThePartyThatContinuesAreItsOwn() {
        Scenario scenario = until(Step.FINAL);
        scenario.accepted("2026-09-10", signs(scenario, VALMARIN, "2026-09-10", "HEAD"));
        scenario.accepted("2026-09-12", signs(scenario, MARSEILLE, "2026-09-12", "HEAD"));
        Optional<ActId> own = scenario.twinning().recordOfSignature(MARSEILLE);
        scenario.accepted("2026-09-14", signs(scenario, HAIFA, "2026-09-14", "HEAD", "SECRETARY"));

        scenario.accepted("2026-09-15", MERGER);

        assertThat(scenario.twinning().recordOfSignature(MARSEILLE)).isEqualTo(own);
        assertThat(scenario.twinning().corrigible())
                .extracting(CorrigibleRecord::name)
                .doesNotHaveDuplicates()
                .noneMatch(name -> name.startsWith(VALMARIN.value()));
    }

    @Test
    void holdsWithholdingsAndExchangesPassAndRevivalsDoNot() {
        Scenario scenario = until(Step.IN_FORCE);
        for (AuthorityId town : List.of(MARSEILLE, VALMARIN)) {
            boolean isLonger = town.equals(VALMARIN);
            scenario.accepted(
                    "2026-10-01",
                    new RecordsActs.HoldRecords(town, new LegalHold("H1", REASON, REASON, day("2027-01-01"))));
            scenario.accepted(
                    "2026-10-01",
                    new PublicationActs.WithholdPublication(
                            town,
                            WithheldSubject.wholeTwinning(),
                            day(isLonger ? "2027-10-05" : "2026-10-05"),
                            REASON));
            scenario.accepted(
                    "2026-10-02",
                    new ExchangeActs.RecordExchange(
                            town,
                            new ExchangeBuilder()
                                    .id("1")
                                    .direction(isLonger ? ExchangeDirection.RECEIVED : ExchangeDirection.SENT)
                                    .subject(ExchangeSubject.values()[0])
                                    .addBodies("STATE")
                                    .on(day("2026-10-02"))
                                    .summary(REASON)
                                    .build()));
        }
        assertThat(scenario.lifecycle()
                        .handover(scenario.history(), HAIFA, day("2026-10-03"))
                        .sections())
                .flatExtracting(Section::lines)
                .extracting(line -> line.read(LanguageTag.ENGLISH))
                .contains("Valmarin withholds the twinning from publication until 5 October 2027.")
                .anyMatch(line -> line.startsWith("Valmarin has held the records since 1 October 2026"));
        int unanswered =
                scenario.twinning().track(VALMARIN).orElseThrow().unanswered().size();
        scenario.accepted("2026-10-10", MERGER);

        Twinning now = scenario.twinning();
        assertThat(now.holds()).extracting(OpenHold::party).containsOnly(MARSEILLE);
        assertThat(now.holds()).extracting(open -> open.hold().id()).containsExactly("H1", "H1-2");
        assertThat(now.withheldUntil()).contains(day("2027-10-05"));
        assertThat(now.track(MARSEILLE).orElseThrow().unanswered()).hasSize(unanswered);
        assertThat(now.track(MARSEILLE).flatMap(Track::reaffirmedOn)).isEmpty();
        assertThat(now.obligations()).noneMatch(owed -> owed.owner().equals(VALMARIN));
        assertWhole(scenario);
    }

    @Test
    void thePastOfBothHasTheirOwnNamesAndNoKeyIsUsedTwice() {
        Scenario scenario = until(Step.IN_FORCE);
        LocalAuthority later = VALMARIN_TOWN
                .withId(new AuthorityId("fr-later"))
                .withName(LocalText.of("ולמרן רבתי", "Greater Valmarin"));
        List<String> before = sentences(scenario);
        scenario.accepted("2026-10-01", new RecordSuccessor(VALMARIN, later));
        scenario.accepted("2026-10-02", new RecordMerger(MARSEILLE, later.id()));

        assertThat(sentences(scenario).subList(0, before.size())).isEqualTo(before);
        assertThat(sentences(scenario)).contains("Greater Valmarin merged into Marseille.");
        assertThat(scenario.refused(
                        "2026-10-03", new RecordSuccessor(MARSEILLE, SampleLife.MARSEILLE.withId(VALMARIN))))
                .containsExactly("KEY_OF_A_FORMER_PARTY");
        assertThat(scenario.refused("2026-10-03", new RecordMerger(HAIFA, VALMARIN)))
                .containsExactly("FORMER_KEY");
    }

    private static List<String> sentences(Scenario scenario) {
        return scenario.history().stream()
                .map(event -> event.text(scenario.twinning(), LanguageTag.ENGLISH))
                .toList();
    }

    private static Ending ending(String on) {
        return new Ending(
                Optional.of(EndingKind.MERGED),
                Optional.of(PartialDate.of(day(on))),
                Optional.empty(),
                Optional.of(REASON));
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

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.agreement.AgreementText;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.WorkPlan;
import org.twinpact.registry.Append;
import org.twinpact.registry.BulkImport;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.OutboxMessage;
import org.twinpact.registry.OutboxPolicy;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.ContactEvents;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.EventBuilder;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Guidance;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PartyEvents;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.PlanEvents;
import org.twinpact.twinning.PlanProposal;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/** Tests of Bremen, which is added after Haifa and Marseille have agreed on a plan, and waits to become a party. */
class NewcomersTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final AuthorityId BREMEN = SampleLife.BREMEN.id();
    private static final LocalAuthority GDYNIA =
            LocalAuthority.of("pl-gdynia", LocalText.of("גדיניה", "Gdynia"), "PL", SampleLife.MARSEILLE.kind());
    private static final LocalText REASON = LocalText.of("הנסיבות השתנו", "Circumstances changed");
    private static final WorkPlan SECOND = new WorkPlan(2, SampleLife.plan().objectives());
    private static final int AGREED = 12;
    private static final int FINAL = 18;
    private static final int DECIDED = 21;
    private static final int SIGNING = 22;
    private static final LocalDate DAY = LocalDate.parse("2026-09-20");

    @ParameterizedTest
    @ValueSource(ints = {AGREED, FINAL, DECIDED, SIGNING})
    void aNewcomerChangesNothingThatIsAdoptedAndItsWithdrawalLeavesTheSameState(int acts) {
        Scenario scenario = Scenario.until(acts);
        Twinning before = scenario.twinning();

        assertThat(scenario.accepted("2026-09-15", new PartyActs.AddParty(SampleLife.BREMEN)))
                .hasOnlyElementsOfType(PartyEvents.NewcomerAdded.class);
        assertUnchanged(before, scenario);
        prepare(scenario);
        scenario.accepted("2026-09-16", new PlanActs.ProposePlan(SECOND));
        scenario.accepted("2026-09-16", new PlanActs.EndorsePlan(HAIFA, SECOND.hash()));
        scenario.accepted("2026-09-17", new PlanActs.EndorsePlan(BREMEN, SECOND.hash()));
        assertUnchanged(before, scenario);
        assertWhole(scenario);

        assertThat(scenario.accepted("2026-09-18", new PartyActs.WithdrawNewcomer(BREMEN, REASON)))
                .hasOnlyElementsOfType(PartyEvents.NewcomerWithdrawn.class);
        assertUnchanged(before, scenario);
        assertThat(scenario.twinning().newcomers()).isEmpty();
        assertThat(scenario.twinning().planProposal()).isEmpty();
        assertThat(scenario.lifecycle().availableActs(scenario.twinning(), DAY))
                .isEqualTo(scenario.lifecycle().availableActs(before, DAY));
        assertWhole(scenario);
    }

    private static void assertUnchanged(Twinning before, Scenario scenario) {
        Twinning now = scenario.twinning();
        assertThat(now.stage()).isEqualTo(before.stage());
        assertThat(now.tracks()).isEqualTo(before.tracks());
        assertThat(now.plan()).isEqualTo(before.plan());
        assertThat(now.endorsedOn()).isEqualTo(before.endorsedOn());
        assertThat(now.subjects()).isEqualTo(before.subjects());
        assertThat(now.subjectsOn()).isEqualTo(before.subjectsOn());
        assertThat(now.finalTextHash()).isEqualTo(before.finalTextHash());
        assertThat(now.parties()).isEqualTo(before.parties());
        assertThat(IndexEntry.of(now).terms()).isEqualTo(IndexEntry.of(before).terms());
        for (Gate gate : Gate.values()) {
            assertThat(scenario.lifecycle().missing(now, gate, DAY))
                    .isEqualTo(scenario.lifecycle().missing(before, gate, DAY));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {AGREED, FINAL, DECIDED, SIGNING})
    void aNewcomerJoinsWhenEveryPartyAndItHaveEndorsedThePlanThatNamesIt(int acts) {
        Scenario scenario = waiting(acts);
        prepare(scenario);
        scenario.accepted("2026-09-16", new PlanActs.ProposePlan(SECOND));
        assertThat(scenario.twinning().planProposal())
                .map(PlanProposal::newcomers)
                .contains(Set.of(BREMEN));
        assertThat(scenario.adoptedBy("2026-09-17", SECOND.hash()))
                .as("the parties without the newcomer")
                .hasOnlyElementsOfType(PlanEvents.PlanEndorsed.class);
        assertThat(scenario.twinning().tracks()).hasSize(2);

        List<EventData> changes = scenario.accepted("2026-09-18", new PlanActs.EndorsePlan(BREMEN, SECOND.hash()));

        assertThat(changes)
                .extracting(Object::getClass)
                .startsWith(
                        PlanEvents.PlanEndorsed.class,
                        Consequence.NewcomersJoined.class,
                        Consequence.PlanAdopted.class);
        Twinning now = scenario.twinning();
        assertThat(now.stage()).isEqualTo(Stage.PLAN_AGREED);
        assertThat(parties(now)).containsExactly(HAIFA, MARSEILLE, BREMEN);
        assertThat(now.newcomers()).isEmpty();
        assertThat(now.subjects()).contains(SECOND.subjects(List.of(HAIFA, MARSEILLE, BREMEN)));
        assertThat(now.subjectsOn()).contains(LocalDate.parse("2026-09-16"));
        assertThat(now.track(BREMEN)).flatMap(Track::endorsedPlan).contains(SECOND.hash());
        assertThat(now.track(BREMEN)).flatMap(Track::joinedOn).contains(LocalDate.parse("2026-09-15"));
        assertThat(IndexEntry.of(now).parties()).contains(SampleLife.BREMEN);
        assertThat(scenario.lifecycle().missing(now, Gate.TEXT, DAY))
                .extracting(Finding::code)
                .contains(acts == AGREED ? "TEXT_MISSING" : "PARTIES_NOT_NAMED");
        assertWhole(scenario);
    }

    @Test
    void threeTownsSignAfterTheThirdHasJoined() {
        Scenario scenario = waiting(SIGNING);
        prepare(scenario);
        scenario.adopted("2026-09-16", SECOND);
        scenario.accepted("2026-09-16", new PlanActs.EndorsePlan(BREMEN, SECOND.hash()));
        AgreementText text = SampleLife.text(SECOND, List.of(HAIFA, MARSEILLE, BREMEN));

        scenario.accepted("2026-09-17", new TextActs.ProposeText(text));
        scenario.accepted("2026-09-17", SampleLife.certifies(HAIFA, text, LanguageTag.HEBREW));
        scenario.accepted("2026-09-17", SampleLife.certifies(MARSEILLE, text, LanguageTag.ENGLISH));
        scenario.accepted("2026-09-17", SampleLife.certifies(BREMEN, text, LanguageTag.ENGLISH));
        for (String body : List.of("HEAD", "COUNCIL")) {
            scenario.accepted(
                    "2026-09-17", SampleLife.decides(HAIFA, body, Scope.SUBJECTS, "2026-09-17", scenario.subjects()));
        }
        scenario.accepted(
                "2026-09-17", SampleLife.decides(BREMEN, "HEAD", Scope.SUBJECTS, "2026-09-17", scenario.subjects()));
        scenario.accepted("2026-09-18", new TextActs.FinalizeText(text.operativeHash()));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.TEXT_FINAL);
        assertWhole(scenario);
    }

    @Test
    void theOutcomeOfAProposalNamesWhatTheJoiningInvalidates() {
        Outcome outcome = waiting(SIGNING).ask("2026-09-16", new PlanActs.ProposePlan(SECOND));

        assertThat(outcome.match(Outcome.Accepted::warnings, refused -> List.<Finding>of()))
                .filteredOn(warning -> warning.code().equals("ADOPTION_INVALIDATES"))
                .singleElement()
                .satisfies(
                        warning -> assertThat(warning.text(LanguageTag.ENGLISH)).contains("signature – Haifa"));
    }

    @Test
    void aNewcomerMayLeadAnObjectiveOfThePlanThatNamesIt() {
        WorkPlan led =
                new WorkPlan(2, List.of(SampleLife.plan().objectives().get(0).withLead(BREMEN)));
        assertThat(Scenario.until(AGREED).warned("2026-09-16", new PlanActs.ProposePlan(led)))
                .contains("LEAD_NOT_A_PARTY");
        Scenario scenario = waiting(AGREED);
        prepare(scenario);
        assertThat(scenario.warned("2026-09-16", new PlanActs.ProposePlan(led))).doesNotContain("LEAD_NOT_A_PARTY");

        scenario.adopted("2026-09-16", led);
        scenario.accepted("2026-09-16", new PlanActs.EndorsePlan(BREMEN, led.hash()));

        assertThat(scenario.twinning().plan()).contains(led);
        assertWhole(scenario);
    }

    @Test
    void anUnpreparedNewcomerIsAskedForItsPreparation() {
        Scenario scenario = waiting(AGREED);
        scenario.adopted("2026-09-16", SECOND);

        assertThat(scenario.warned("2026-09-16", new PlanActs.EndorsePlan(BREMEN, SECOND.hash())))
                .containsExactly("ROUND_TABLE_MISSING", "GOALS_MISSING", "CAPACITY_NOT_ASSESSED");
        scenario.accepted("2026-09-16", new PlanActs.EndorsePlan(BREMEN, SECOND.hash()));
        for (Guidance guidance : List.of(Guidance.ROUND_TABLE, Guidance.GOALS)) {
            scenario.accepted("2026-09-17", new PreparationActs.PassGuidance(BREMEN, guidance, REASON));
        }
        assertThat(parties(scenario.twinning())).doesNotContain(BREMEN);

        scenario.accepted("2026-09-18", new PreparationActs.AssessCapacity(BREMEN, SampleLife.capacity()));
        assertThat(parties(scenario.twinning())).contains(BREMEN);
        assertWhole(scenario);
    }

    @Test
    void theAnswerToANewcomerNamesWhatItLacksToBecomeAParty() {
        Scenario scenario = waiting(AGREED);
        assertThat(missing(scenario))
                .containsExactly("ROUND_TABLE_MISSING", "GOALS_MISSING", "CAPACITY_NOT_ASSESSED", "PLAN_NOT_ENDORSED");

        scenario.accepted("2026-09-16", new PreparationActs.PassGuidance(BREMEN, Guidance.GOALS, REASON));
        scenario.adopted("2026-09-16", SECOND);
        scenario.accepted("2026-09-16", new PlanActs.EndorsePlan(BREMEN, SECOND.hash()));

        assertThat(missing(scenario))
                .containsExactly("ROUND_TABLE_MISSING", "CAPACITY_NOT_ASSESSED", "GUIDANCE_PASSED");
        assertThat(scenario.lifecycle().signatories(scenario.twinning(), BREMEN))
                .isNotEmpty();
    }

    private static List<String> missing(Scenario scenario) {
        return scenario.lifecycle().missing(scenario.twinning(), BREMEN, DAY).stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void aPlanThatIsOlderThanTheNewcomerIsAdoptedWithoutIt() {
        Scenario scenario = Scenario.until(AGREED);
        scenario.accepted("2026-09-14", new PlanActs.ProposePlan(SECOND));
        scenario.accepted("2026-09-15", new PartyActs.AddParty(SampleLife.BREMEN));

        assertThat(scenario.refused("2026-09-16", new PlanActs.EndorsePlan(BREMEN, SECOND.hash())))
                .containsExactly("PLAN_OLDER_THAN_NEWCOMER");
        assertThat(available(scenario)).doesNotContain("EndorsePlan de-bremen");
        scenario.adoptedBy("2026-09-16", SECOND.hash());
        assertThat(parties(scenario.twinning())).containsExactly(HAIFA, MARSEILLE);
        assertThat(scenario.twinning().newcomer(BREMEN)).isPresent();
        assertWhole(scenario);
    }

    @Test
    void aPlanOfAnEarlierDayDoesNotNameTheNewcomer() {
        Scenario scenario = waiting(AGREED);

        scenario.accepted("2026-09-14", new PlanActs.ProposePlan(SECOND));

        assertThat(scenario.twinning().planProposal())
                .map(PlanProposal::newcomers)
                .contains(Set.of());
    }

    @Test
    void theWithdrawalOfANewcomerLeavesAnOlderProposalOpen() {
        Scenario scenario = Scenario.until(AGREED);
        scenario.accepted("2026-09-14", new PlanActs.ProposePlan(SECOND));
        Twinning before = scenario.twinning();
        scenario.accepted("2026-09-15", new PartyActs.AddParty(SampleLife.BREMEN));

        scenario.accepted("2026-09-16", new PartyActs.WithdrawNewcomer(BREMEN, REASON));

        assertThat(scenario.twinning().planProposal()).isEqualTo(before.planProposal());
        assertThat(scenario.refused("2026-09-16", new PartyActs.WithdrawNewcomer(BREMEN, REASON)))
                .containsExactly("NOT_A_NEWCOMER");
        assertThat(scenario.refused("2026-09-16", new PartyActs.WithdrawNewcomer(HAIFA, REASON)))
                .containsExactly("NOT_A_NEWCOMER");
    }

    @Test
    void nothingIsWithdrawnBeforeItWasAdded() {
        Scenario scenario = waiting(AGREED);

        assertThat(scenario.refused("2026-09-14", new PartyActs.WithdrawNewcomer(BREMEN, REASON)))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(scenario.refused("2026-09-14", new PreparationActs.SetGoals(BREMEN, SampleLife.goals("B"))))
                .contains("DATE_BEFORE_PREREQUISITE");
    }

    @ParameterizedTest
    @ValueSource(ints = {AGREED, FINAL, SIGNING})
    void aNewcomerDoesOnlyWhatPreparesItsJoining(int acts) {
        Scenario scenario = waiting(acts);
        AgreementText text = SampleLife.text(SampleLife.plan());

        for (Act act : List.of(
                SampleLife.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-09-16", text.operativeHash()),
                new PartyActs.RemoveParty(BREMEN, REASON),
                new ContactActs.AppointContact(BREMEN, SampleLife.contact("bremen")),
                SampleLife.certifies(BREMEN, text, LanguageTag.ENGLISH))) {
            assertThat(scenario.refused("2026-09-16", act)).as(act.toString()).containsExactly("NEWCOMER_NO_PARTY_YET");
        }
        if (acts > AGREED) {
            assertThat(scenario.refused("2026-09-16", SampleLife.signs(BREMEN, text.operativeHash(), false, "HEAD")))
                    .containsExactly("NEWCOMER_NO_PARTY_YET");
        }
        assertThat(scenario.refused("2026-09-16", new PlanActs.EndorsePlan(BREMEN, SECOND.hash())))
                .containsExactly("NO_PLAN_PROPOSED");
        assertThat(available(scenario).stream().filter(act -> act.endsWith("de-bremen")))
                .containsExactlyInAnyOrder(
                        "RecordRoundTable de-bremen",
                        "SetGoals de-bremen",
                        "RecordPartnerSearch de-bremen",
                        "AssessCapacity de-bremen",
                        "PassGuidance de-bremen",
                        "WithdrawNewcomer de-bremen",
                        "RecordSuccessor de-bremen",
                        "CorrectParty de-bremen");
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PLAN_AGREED", "TEXT_FINAL", "SIGNING"})
    void nobodyIsWithdrawnAtAnotherStage(Stage stage) {
        Scenario scenario = at(stage);

        assertThat(scenario.refused("2027-09-20", new PartyActs.WithdrawNewcomer(BREMEN, REASON)))
                .contains("NOT_AT_THIS_STAGE");
        assertThat(scenario.twinning().newcomers()).isEmpty();
    }

    private static Scenario at(Stage stage) {
        Scenario scenario = Scenario.until(
                switch (stage) {
                    case PREPARATION -> 5;
                    case EXPLORATION -> 9;
                    case PLAN_AGREED, DISCONTINUED -> AGREED;
                    case TEXT_FINAL -> FINAL;
                    case SIGNING -> SIGNING;
                    case SIGNED, ENDED -> SIGNING + 1;
                    case IN_FORCE -> 25;
                });
        if (stage == Stage.DISCONTINUED) {
            scenario.accepted("2026-09-16", new EndActs.Discontinue(REASON));
        }
        if (stage == Stage.ENDED) {
            scenario.accepted("2026-09-16", new EndActs.RecordFailure(REASON));
        }
        assertThat(scenario.twinning().stage()).isEqualTo(stage);
        return scenario;
    }

    @Test
    void theRecordOfANewcomerIsChangedLikeThatOfAParty() {
        Scenario scenario = waiting(AGREED);
        LocalAuthority renamed = SampleLife.BREMEN.withName(LocalText.of("ברמן החדשה", "New Bremen"));

        scenario.accepted("2026-09-16", new PartyActs.RecordSuccessor(renamed));
        assertThat(scenario.twinning().newcomer(BREMEN).orElseThrow().formerNames())
                .containsExactly(SampleLife.BREMEN.name());
        scenario.accepted("2026-09-17", new OpeningActs.CorrectParty(renamed.withCountry("PL"), REASON));
        Track track = scenario.twinning().newcomer(BREMEN).orElseThrow();
        assertThat(track.profile().id()).isEqualTo("PL");
        scenario.accepted("2026-09-17", new OpeningActs.CorrectParty(SampleLife.BREMEN.withCountry("FR"), REASON));
        assertThat(scenario.refused("2026-09-18", new PartyActs.AdoptProfile(BREMEN, track.profile())))
                .containsExactly("PROFILE_DOES_NOT_APPLY");
        assertWhole(scenario);
    }

    @Test
    void nobodyIsAddedTwice() {
        Scenario scenario = waiting(AGREED);
        LocalAuthority sameCode = SampleLife.BREMEN.withId(new AuthorityId("bremen"));

        assertThat(scenario.refused("2026-09-16", new PartyActs.AddParty(SampleLife.BREMEN)))
                .containsExactly("ALREADY_A_PARTY");
        assertThat(scenario.refused("2026-09-16", new PartyActs.AddParty(sameCode)))
                .containsExactly("ALREADY_A_PARTY");
        assertThat(scenario.warned("2026-09-16", new PartyActs.AddParty(sameCode.withCodes(List.of()))))
                .contains("NAMESAKE_OF_A_PARTY");
        scenario.accepted("2026-09-16", new PartyActs.AddParty(GDYNIA));
        assertThat(scenario.refused(
                        "2026-09-16",
                        new PartyActs.RecordSuccessor(
                                SampleLife.BREMEN.withId(HAIFA).withCountry("IL"))))
                .containsExactly("ALREADY_A_PARTY");
        assertThat(scenario.refused(
                        "2026-09-16", new OpeningActs.CorrectParty(SampleLife.BREMEN.withId(GDYNIA.id()), REASON)))
                .containsExactly("ALREADY_A_PARTY");
    }

    @Test
    void aTwinningHasABoundedNumberOfPartiesAndNewcomers() {
        Scenario scenario = Scenario.until(AGREED);
        for (int i = 3; i <= 100; i++) {
            scenario.accepted("2026-09-15", new PartyActs.AddParty(town(i)));
        }

        assertThat(scenario.refused("2026-09-15", new PartyActs.AddParty(town(101))))
                .containsExactly("LIMIT_REACHED");
    }

    private static LocalAuthority town(int number) {
        return LocalAuthority.of(
                "pl-town-" + number,
                LocalText.of("עיר " + number, "Town " + number),
                "PL",
                SampleLife.MARSEILLE.kind());
    }

    @Test
    void newcomersJoinAtOnceWhenTheTwinningGoesBackToExploration() {
        Scenario scenario = waiting(SIGNING);
        prepare(scenario);

        List<EventData> changes = scenario.accepted("2026-09-16", new PartyActs.RemoveParty(MARSEILLE, REASON));

        assertThat(changes).hasAtLeastOneElementOfType(Consequence.NewcomersJoined.class);
        Twinning now = scenario.twinning();
        assertThat(now.stage()).isEqualTo(Stage.EXPLORATION);
        assertThat(parties(now)).containsExactly(HAIFA, BREMEN);
        assertThat(now.newcomers()).isEmpty();
        assertThat(now.subjects()).contains(SampleLife.plan().subjects(List.of(HAIFA, BREMEN)));
        assertThat(now.subjectsOn()).contains(LocalDate.parse("2026-09-16"));
        assertThat(scenario.history())
                .extracting(event -> event.text(now, LanguageTag.ENGLISH))
                .contains("Bremen joined the twinning.");
        assertWhole(scenario);
    }

    @Test
    void aRemovalOfAnEarlierDayLetsANewcomerJoinOnTheDayOnWhichItWasAdded() {
        Scenario scenario = waiting(AGREED);

        scenario.accepted("2026-09-10", new PartyActs.RemoveParty(MARSEILLE, REASON));

        assertThat(parties(scenario.twinning())).containsExactly(HAIFA, BREMEN);
        assertThat(scenario.twinning().subjectsOn()).contains(LocalDate.parse("2026-09-15"));
    }

    @Test
    void nobodyWaitsOnceAllHaveSigned() {
        Scenario scenario = waiting(SIGNING);

        scenario.perform(SampleLife.acts().get(SIGNING));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(scenario.twinning().newcomers()).isEmpty();
        assertThat(scenario.refused("2026-09-16", new PreparationActs.SetGoals(BREMEN, SampleLife.goals("B"))))
                .containsExactly("NOT_A_PARTY");
        assertWhole(scenario);
    }

    @Test
    void aNewcomerWaitsAgainWhenADiscontinuedTwinningIsResumed() {
        Scenario scenario = waiting(SIGNING);
        Twinning before = scenario.twinning();

        scenario.accepted("2026-09-16", new EndActs.Discontinue(REASON));
        scenario.accepted("2026-09-17", new EndActs.Resume(REASON));

        assertThat(scenario.twinning().newcomers()).isEqualTo(before.newcomers());
        assertThat(scenario.twinning().stage()).isEqualTo(before.stage());
        assertWhole(scenario);
    }

    @Test
    void aWithdrawnNewcomerHasItsNameInTheSentencesOfItsActs() {
        Scenario scenario = waiting(AGREED);
        prepare(scenario);
        scenario.accepted("2026-09-18", new PartyActs.WithdrawNewcomer(BREMEN, REASON));

        assertThat(scenario.history())
                .extracting(event -> event.text(scenario.twinning(), LanguageTag.ENGLISH))
                .contains(
                        "Bremen set its goals.",
                        "Bremen no longer waits to become a party. The reason: “Circumstances changed”.");
    }

    @Test
    void theWithdrawalIsReportedToTheNewcomer() {
        Scenario scenario = waiting(AGREED);
        int before = scenario.history().size();
        scenario.accepted("2026-09-18", new PartyActs.WithdrawNewcomer(BREMEN, REASON));

        Append append = Append.of(
                before, scenario.history().subList(before, scenario.history().size()), scenario.twinning());
        assertThat(OutboxPolicy.shipped().of(append))
                .extracting(OutboxMessage::recipient)
                .containsExactly(BREMEN.value());
    }

    @Test
    void anArchiveHoldsANewcomerAndNoActThatOnlyAPartyCanDo() {
        Scenario scenario = waiting(SIGNING);
        prepare(scenario);
        List<Event> forged = new ArrayList<>(scenario.history());
        Event last = forged.get(forged.size() - 1);
        forged.add(new EventBuilder()
                .from(last)
                .sequence(last.sequence() + 1)
                .act(new ActId("forged"))
                .data(new ContactEvents.ContactAppointed(BREMEN, SampleLife.contact("bremen")))
                .build());

        assertThat(imported(scenario.history())).isEmpty();
        assertThat(imported(forged))
                .singleElement()
                .satisfies(reason -> assertThat(reason.getMessage()).contains("de-bremen, which is no party"));
    }

    /** Returns the reasons for which an import refuses a history. */
    private static List<RuntimeException> imported(List<Event> history) {
        List<RuntimeException> bad = new ArrayList<>();
        BulkImport.into(new InMemoryRegistry())
                .skipping(row -> bad.add(row.reason()))
                .run(List.of(new BulkImport.Row(1, () -> Append.of(0, history, Twinning.load(history))))
                        .iterator());
        return bad;
    }

    private static Scenario waiting(int acts) {
        Scenario scenario = Scenario.until(acts);
        scenario.accepted("2026-09-15", new PartyActs.AddParty(SampleLife.BREMEN));
        return scenario;
    }

    private static void prepare(Scenario scenario) {
        scenario.accepted(
                "2026-09-15", new PreparationActs.RecordRoundTable(BREMEN, SampleLife.roundTable("2026-09-01", "B")));
        scenario.accepted("2026-09-15", new PreparationActs.SetGoals(BREMEN, SampleLife.goals("B")));
        scenario.accepted("2026-09-15", new PreparationActs.AssessCapacity(BREMEN, SampleLife.capacity()));
    }

    private static List<AuthorityId> parties(Twinning twinning) {
        return twinning.tracks().stream().map(Track::party).toList();
    }

    private static List<String> available(Scenario scenario) {
        return scenario.lifecycle().availableActs(scenario.twinning(), DAY).stream()
                .map(act -> act.act().typeName()
                        + act.party().map(party -> " " + party).orElse(""))
                .toList();
    }

    private static void assertWhole(Scenario scenario) {
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
        assertThat(Snapshots.read(Snapshots.write(scenario.twinning()))).contains(scenario.twinning());
    }
}

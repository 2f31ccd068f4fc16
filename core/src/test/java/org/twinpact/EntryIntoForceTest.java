package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.AgreementConditions;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Twinning;

/** The conditions of entry into force as the text has them, and the number of signatures. */
class EntryIntoForceTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final AuthorityId BREMEN = SampleLife.BREMEN.id();

    @Test
    void onTheDayThatTheTextNamesAndNotEarlier() {
        Scenario scenario = finalized(
                2, terms -> terms.withEntryIntoForce(EntryIntoForce.DAY).withDay(LocalDate.parse("2027-01-01")));
        signAll(scenario);

        assertThat(scenario.refused("2026-12-31", new SignatureActs.ConfirmEntryIntoForce()))
                .containsExactly("ENTRY_INTO_FORCE_DAY_REACHED");
        scenario.accepted("2027-01-01", new SignatureActs.ConfirmEntryIntoForce());

        assertThat(scenario.twinning().inForceOn()).contains(LocalDate.parse("2027-01-01"));
        assertWhole(scenario);
    }

    @Test
    void withTheLastNoticeThatAllIsDone() {
        Scenario scenario = finalized(2, terms -> terms.withEntryIntoForce(EntryIntoForce.LAST_NOTICE));
        assertThat(scenario.refused("2026-09-13", notice(HAIFA, "2026-09-13"))).containsExactly("NOT_AT_THIS_STAGE");
        signAll(scenario, false);
        assertThat(scenario.refused("2026-09-22", new SignatureActs.ConfirmEntryIntoForce()))
                .containsExactlyInAnyOrder("COMPLETION_NOTICE_GIVEN", "COMPLETION_NOTICE_GIVEN", "DECISION_MISSING");

        scenario.accepted("2026-09-20", notice(HAIFA, "2026-09-20"));
        assertThat(scenario.refused("2026-09-20", notice(MARSEILLE, "2026-09-20")))
                .containsExactly("DECISION_MISSING");
        assertThat(scenario.refused("2026-09-20", notice(HAIFA, "2026-09-21"))).containsExactly("DATE_IN_THE_FUTURE");
        assertThat(scenario.refused("2026-09-20", notice(HAIFA, "2026-09-13"))).contains("DATE_BEFORE_PREREQUISITE");
        transmit(scenario);
        scenario.accepted("2026-09-23", notice(MARSEILLE, "2026-09-22"));
        scenario.accepted("2026-09-23", new SignatureActs.ConfirmEntryIntoForce());

        assertWhole(scenario);
    }

    @Test
    void signedFirstAndRatifiedLater() {
        Scenario scenario = finalized(3, terms -> terms.withEntryIntoForce(EntryIntoForce.RATIFICATION));

        scenario.accepted("2026-09-14", signs(scenario, BREMEN, "2026-09-14", "HEAD"));
        signAll(scenario);
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(scenario.refused("2026-10-01", new SignatureActs.ConfirmEntryIntoForce()))
                .as("Bremen's council ratifies")
                .containsExactly("DECISION_MISSING");
        scenario.accepted(
                "2026-10-02", SampleLife.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-10-02", hash(scenario)));
        scenario.accepted("2026-10-02", new SignatureActs.ConfirmEntryIntoForce());

        assertWhole(scenario);
    }

    @Test
    void withoutThatWordTheSameCouncilDecidesBeforeTheSignature() {
        Scenario scenario = finalized(3, terms -> terms);

        assertThat(scenario.refused("2026-09-14", signs(scenario, BREMEN, "2026-09-14", "HEAD")))
                .containsExactly("DECISION_MISSING");
    }

    @Test
    void twoOfThreeSufficeAndTheThirdJoinsLater() {
        Scenario scenario = finalized(3, terms -> terms.withSigners(2));
        signAll(scenario);
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(scenario.twinning().obligations())
                .as("who has not signed owes nothing")
                .noneMatch(obligation -> obligation.owner().equals(BREMEN));

        scenario.accepted("2026-09-22", new SignatureActs.ConfirmEntryIntoForce());
        scenario.accepted(
                "2026-10-02", SampleLife.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-10-02", hash(scenario)));
        scenario.accepted("2026-10-03", signs(scenario, BREMEN, "2026-10-03", "HEAD"));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(scenario.twinning().signedOn()).contains(LocalDate.parse("2026-09-14"));
        assertThat(scenario.twinning().obligations())
                .filteredOn(obligation ->
                        obligation.owner().equals(BREMEN) && obligation.code().equals("GENERIC-PUBLISH"))
                .singleElement()
                .satisfies(obligation -> assertThat(obligation.due()).isEqualTo(LocalDate.parse("2026-10-10")));
        assertThat(scenario.refused("2026-10-04", signs(scenario, BREMEN, "2026-10-04", "HEAD")))
                .containsExactly("ALREADY_SIGNED");
        assertWhole(scenario);
    }

    @Test
    void aYearMayLieBetweenTwoSignatures() {
        Scenario scenario = finalized(2, terms -> terms);
        scenario.accepted("2026-09-14", signs(scenario, HAIFA, "2026-09-14", "HEAD", "SECRETARY"));
        scenario.accepted(
                "2027-08-01",
                new SignatureActs.ScheduleCeremony(
                        SampleLife.ceremony().withHost(MARSEILLE).withOn(day("2027-09-14"))));

        scenario.accepted("2027-09-14", signs(scenario, MARSEILLE, "2027-09-14", "HEAD"));

        assertThat(scenario.twinning().signedOn()).contains(day("2027-09-14"));
        assertWhole(scenario);
    }

    @Test
    void aSetThatDoesNotBindIsRecordedAndDoesNotCount() {
        Scenario scenario = finalized(2, terms -> terms);
        scenario.accepted("2026-09-14", signs(scenario, MARSEILLE, "2026-09-14", "HEAD"));

        assertThat(scenario.warned("2026-09-14", signs(scenario, HAIFA, "2026-09-14", "HEAD")))
                .containsExactly("SIGNATORIES_MISSING");
        scenario.accepted("2026-09-14", signs(scenario, HAIFA, "2026-09-14", "HEAD"));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNING);
        assertThat(scenario.lifecycle().missing(scenario.twinning(), day("2026-09-15")))
                .singleElement()
                .satisfies(missing -> assertThat(missing.source()).contains("s. 203"));
        scenario.accepted("2026-09-20", signs(scenario, HAIFA, "2026-09-20", "HEAD", "SECRETARY"));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertWhole(scenario);
    }

    @Test
    void onlyTheAwaitedDayIsNamed() {
        Scenario scenario = finalized(
                2, terms -> terms.withEntryIntoForce(EntryIntoForce.DAY).withDay(LocalDate.parse("2027-01-01")));
        assertThat(scenario.lifecycle().missing(scenario.twinning(), Gate.ALL_SIGNED, day("2026-09-14")))
                .hasSize(2)
                .allSatisfy(missing -> assertThat(missing.details()).containsOnlyKeys("party"));
        signAll(scenario);

        assertThat(scenario.lifecycle().missing(scenario.twinning(), Gate.ENTRY_INTO_FORCE, day("2026-12-31")))
                .extracting(missing -> missing.text(LanguageTag.ENGLISH))
                .containsExactly("Haifa – Marseille: the text enters into force on 2027-01-01, not earlier.");
        assertThat(scenario.lifecycle().missing(scenario.twinning(), Gate.ENTRY_INTO_FORCE, day("2027-01-01")))
                .isEmpty();
    }

    @Test
    void aNoticeCountsFromItsDayOn() {
        Scenario scenario = finalized(2, terms -> terms.withEntryIntoForce(EntryIntoForce.LAST_NOTICE));
        signAll(scenario);
        scenario.accepted("2026-09-25", notice(HAIFA, "2026-09-14"));
        scenario.accepted("2026-09-25", notice(MARSEILLE, "2026-09-22"));

        assertThat(scenario.lifecycle().missing(scenario.twinning(), Gate.ENTRY_INTO_FORCE, day("2026-09-21")))
                .extracting(Finding::code, Finding::party)
                .containsExactly(tuple("COMPLETION_NOTICE_GIVEN", Optional.of(MARSEILLE)));
        assertThat(scenario.lifecycle().missing(scenario.twinning(), Gate.ENTRY_INTO_FORCE, day("2026-09-22")))
                .isEmpty();
    }

    @Test
    void afterTwoOfThreeSignedOnlyTheyAreAsked() {
        Scenario scenario = finalized(3, terms -> terms.withSigners(2));
        assertThat(asked(scenario, Gate.SIGN)).containsExactly("de-bremen GENERIC-COUNCIL");
        signAll(scenario, false);

        assertThat(asked(scenario, Gate.ENTRY_INTO_FORCE)).containsExactly("fr-marseille FR-TRANSMISSION");
        transmit(scenario);
        assertThat(asked(scenario, Gate.ENTRY_INTO_FORCE)).isEmpty();
    }

    @Test
    void whoSignsLateOwesByItselfAndDoublesNobodysObligations() {
        Scenario scenario = finalized(3, terms -> terms.withSigners(2));
        signAll(scenario);
        List<Obligation> owed = scenario.twinning().obligations();
        scenario.accepted(
                "2026-10-02", SampleLife.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-10-02", hash(scenario)));
        scenario.accepted("2026-10-03", signs(scenario, BREMEN, "2026-10-03", "HEAD"));

        assertThat(scenario.twinning().obligations())
                .containsAll(owed)
                .filteredOn(obligation -> !obligation.owner().equals(BREMEN))
                .hasSameSizeAs(owed);
    }

    @Test
    void aSignatureThatDoesNotBindDatesNothing() {
        Scenario scenario = finalized(3, terms -> terms.withSigners(2));
        scenario.accepted(
                "2026-07-02", SampleLife.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-07-02", hash(scenario)));
        scenario.accepted("2026-09-20", signs(scenario, BREMEN, "2026-09-20", "SECRETARY"));
        scenario.accepted("2026-09-20", signs(scenario, HAIFA, "2026-09-14", "HEAD", "SECRETARY"));

        scenario.accepted("2026-09-21", signs(scenario, MARSEILLE, "2026-09-15", "HEAD"));

        assertThat(scenario.twinning().signedOn()).contains(day("2026-09-15"));
    }

    @Test
    void aSignatureThatDoesNotBindIsMissedBesideTheNotice() {
        Scenario scenario = finalized(2, terms -> terms.withEntryIntoForce(EntryIntoForce.LAST_NOTICE));
        signAll(scenario);
        Signature right = ((SignatureActs.RecordSignature) signs(scenario, HAIFA, "2026-09-14", "HEAD")).signature();
        LocalText reason = LocalText.of("המזכיר לא חתם", "The secretary did not sign");
        scenario.accepted(
                "2026-09-22", new SignatureActs.CorrectSignature(HAIFA, new ActId("scenario-20"), right, reason));

        assertThat(scenario.lifecycle().missing(scenario.twinning(), Gate.ENTRY_INTO_FORCE, day("2026-09-22")))
                .extracting(Finding::code, Finding::party)
                .containsExactly(
                        tuple("SIGNATORIES_MISSING", Optional.of(HAIFA)),
                        tuple("COMPLETION_NOTICE_GIVEN", Optional.of(HAIFA)),
                        tuple("COMPLETION_NOTICE_GIVEN", Optional.of(MARSEILLE)));
    }

    @Test
    void whatRestsOnARatifyingDecisionDoesNotWaitForIt() {
        Profile generic = Rulebook.shipped().profiles().applyingTo(SampleLife.BREMEN);
        List<Step> steps = new ArrayList<>(generic.steps());
        steps.add(SampleSteps.step("GENERIC-LEGAL", Body.LEGAL_ADVISER, Scope.TEXT, Gate.SIGN)
                .withAfter("GENERIC-COUNCIL"));
        Rulebook rules = Rulebook.shipped().with(generic.withVersion("test-1").withSteps(steps));
        Scenario ratified = finalized(3, terms -> terms.withEntryIntoForce(EntryIntoForce.RATIFICATION), rules);
        Scenario decided = finalized(3, terms -> terms, rules);
        Act legal = SampleLife.decides(BREMEN, "LEGAL_ADVISER", Scope.TEXT, "2026-07-02", hash(ratified));

        assertThat(ratified.warned("2026-07-02", legal)).isEmpty();
        assertThat(decided.refused(
                        "2026-07-02",
                        SampleLife.decides(BREMEN, "LEGAL_ADVISER", Scope.TEXT, "2026-07-02", hash(decided))))
                .containsExactly("DECISION_MISSING");
    }

    private static List<String> asked(Scenario scenario, Gate gate) {
        return scenario.lifecycle().missing(scenario.twinning(), gate, day("2026-12-01")).stream()
                .filter(missing -> !missing.code().equals("SIGNED_BY_ALL"))
                .map(missing -> missing.party().orElseThrow() + " " + missing.evidence())
                .toList();
    }

    /** The sample life with two parties or three, up to a final text with such terms, decided on by Haifa and Marseille. */
    private static Scenario finalized(int parties, UnaryOperator<AgreementConditions> change) {
        return finalized(parties, change, Rulebook.shipped());
    }

    private static Scenario finalized(int parties, UnaryOperator<AgreementConditions> change, Rulebook rules) {
        Scenario scenario = Scenario.until(parties == 2 ? 14 : 8, rules);
        List<AuthorityId> all = List.of(HAIFA, MARSEILLE, BREMEN).subList(0, parties);
        if (parties == 3) {
            joinBremen(scenario);
        }
        AgreementText text = SampleLife.text(SampleLife.plan(), all)
                .withConditions(change.apply(AgreementConditions.atLastSignature()));
        scenario.accepted("2026-06-01", new TextActs.ProposeText(text));
        scenario.accepted("2026-06-08", SampleLife.certifies(HAIFA, text, LanguageTag.HEBREW));
        for (AuthorityId other : all.subList(1, parties)) {
            scenario.accepted("2026-06-09", SampleLife.certifies(other, text, LanguageTag.ENGLISH));
        }
        Sha256 hash = text.operativeHash();
        scenario.accepted("2026-06-10", new TextActs.FinalizeText(hash));
        scenario.accepted("2026-06-15", SampleLife.decides(HAIFA, "LEGAL_ADVISER", Scope.TEXT, "2026-06-15", hash));
        scenario.accepted("2026-06-29", SampleLife.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-06-29", hash));
        return scenario;
    }

    private static void joinBremen(Scenario scenario) {
        scenario.accepted("2026-03-11", new PartyActs.AddParty(SampleLife.BREMEN));
        SampleLife.acts().subList(8, 9).forEach(scenario::perform);
        scenario.accepted(
                "2026-03-13", new PreparationActs.RecordRoundTable(BREMEN, SampleLife.roundTable("2026-03-01", "B")));
        scenario.accepted("2026-03-14", new PreparationActs.SetGoals(BREMEN, SampleLife.goals("B")));
        scenario.accepted("2026-03-15", new PreparationActs.AssessCapacity(BREMEN, SampleLife.capacity()));
        SampleLife.acts().subList(9, 12).forEach(scenario::perform);
        scenario.accepted(
                "2026-04-23", new PlanActs.EndorsePlan(BREMEN, SampleLife.plan().hash()));
        for (String body : List.of("HEAD", "COUNCIL")) {
            scenario.accepted(
                    "2026-05-03", SampleLife.decides(HAIFA, body, Scope.SUBJECTS, "2026-05-03", scenario.subjects()));
        }
        scenario.accepted(
                "2026-05-04", SampleLife.decides(BREMEN, "HEAD", Scope.SUBJECTS, "2026-05-04", scenario.subjects()));
    }

    private static void signAll(Scenario scenario) {
        signAll(scenario, true);
    }

    private static void signAll(Scenario scenario, boolean transmit) {
        scenario.accepted("2026-09-14", signs(scenario, HAIFA, "2026-09-14", "HEAD", "SECRETARY"));
        scenario.accepted("2026-09-14", signs(scenario, MARSEILLE, "2026-09-14", "HEAD"));
        if (transmit) {
            transmit(scenario);
        }
    }

    private static void transmit(Scenario scenario) {
        scenario.accepted(
                "2026-09-21",
                SampleLife.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-09-21", hash(scenario)));
    }

    private static Act signs(Scenario scenario, AuthorityId party, String on, String... offices) {
        List<Signatory> signatories = Stream.of(offices).map(Signatory::of).toList();
        return new SignatureActs.RecordSignature(party, new Signature(hash(scenario), signatories, true, day(on)));
    }

    private static Act notice(AuthorityId party, String on) {
        return new SignatureActs.GiveCompletionNotice(party, day(on));
    }

    private static Sha256 hash(Scenario scenario) {
        return scenario.twinning().finalText().orElseThrow();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static void assertWhole(Scenario scenario) {
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }
}

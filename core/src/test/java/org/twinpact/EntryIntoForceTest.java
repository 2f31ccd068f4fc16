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
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Moment;
import org.twinpact.agreement.Terms;
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
import org.twinpact.twinning.Missing;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;

/** The text says what brings it into force, and how many must have signed. */
class EntryIntoForceTest {
    private static final AuthorityId HAIFA = Story.HAIFA.id();
    private static final AuthorityId MARSEILLE = Story.MARSEILLE.id();
    private static final AuthorityId BREMEN = Story.BREMEN.id();

    @Test
    void onTheDayThatTheTextNamesAndNotEarlier() {
        Tale tale = frozen(2, terms -> terms.withForce(Moment.DAY).withDay(LocalDate.parse("2027-01-01")));
        signAll(tale);

        assertThat(tale.refused("2026-12-31", new Act.BringIntoForce())).containsExactly("DAY_OF_FORCE_REACHED");
        tale.accepted("2027-01-01", new Act.BringIntoForce());

        assertThat(tale.twinning().inForceOn()).contains(LocalDate.parse("2027-01-01"));
        assertWhole(tale);
    }

    @Test
    void withTheLastNoticeThatAllIsDone() {
        Tale tale = frozen(2, terms -> terms.withForce(Moment.LAST_NOTICE));
        assertThat(tale.refused("2026-09-13", notice(HAIFA, "2026-09-13"))).containsExactly("NOT_AT_THIS_STAGE");
        signAll(tale, false);
        assertThat(tale.refused("2026-09-22", new Act.BringIntoForce()))
                .containsExactlyInAnyOrder("COMPLETION_NOTICED", "COMPLETION_NOTICED", "DECISION_MISSING");

        tale.accepted("2026-09-20", notice(HAIFA, "2026-09-20"));
        assertThat(tale.refused("2026-09-20", notice(MARSEILLE, "2026-09-20"))).containsExactly("DECISION_MISSING");
        assertThat(tale.refused("2026-09-20", notice(HAIFA, "2026-09-21"))).containsExactly("DATE_IN_THE_FUTURE");
        assertThat(tale.refused("2026-09-20", notice(HAIFA, "2026-09-13"))).contains("DATE_BEFORE_ITS_GROUND");
        transmit(tale);
        tale.accepted("2026-09-23", notice(MARSEILLE, "2026-09-22"));
        tale.accepted("2026-09-23", new Act.BringIntoForce());

        assertWhole(tale);
    }

    @Test
    void signedFirstAndRatifiedLater() {
        Tale tale = frozen(3, terms -> terms.withForce(Moment.RATIFICATION));

        tale.accepted("2026-09-14", signs(tale, BREMEN, "2026-09-14", "HEAD"));
        signAll(tale);
        assertThat(tale.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(tale.refused("2026-10-01", new Act.BringIntoForce()))
                .as("Bremen's council ratifies")
                .containsExactly("DECISION_MISSING");
        tale.accepted("2026-10-02", Story.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-10-02", hash(tale)));
        tale.accepted("2026-10-02", new Act.BringIntoForce());

        assertWhole(tale);
    }

    @Test
    void withoutThatWordTheSameCouncilDecidesBeforeTheSignature() {
        Tale tale = frozen(3, terms -> terms);

        assertThat(tale.refused("2026-09-14", signs(tale, BREMEN, "2026-09-14", "HEAD")))
                .containsExactly("DECISION_MISSING");
    }

    @Test
    void twoOfThreeBringItIntoForceAndTheThirdMayJoinLater() {
        Tale tale = frozen(3, terms -> terms.withSigners(2));
        signAll(tale);
        assertThat(tale.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(tale.twinning().obligations())
                .as("who has not signed owes nothing")
                .noneMatch(duty -> duty.owner().equals(BREMEN));

        tale.accepted("2026-09-22", new Act.BringIntoForce());
        tale.accepted("2026-10-02", Story.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-10-02", hash(tale)));
        tale.accepted("2026-10-03", signs(tale, BREMEN, "2026-10-03", "HEAD"));

        assertThat(tale.twinning().stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(tale.twinning().signedOn()).contains(LocalDate.parse("2026-09-14"));
        assertThat(tale.twinning().obligations())
                .filteredOn(duty -> duty.owner().equals(BREMEN) && duty.code().equals("GENERIC-PUBLISH"))
                .singleElement()
                .satisfies(duty -> assertThat(duty.due()).isEqualTo(LocalDate.parse("2026-10-10")));
        assertThat(tale.refused("2026-10-04", signs(tale, BREMEN, "2026-10-04", "HEAD")))
                .containsExactly("ALREADY_SIGNED");
        assertWhole(tale);
    }

    @Test
    void aYearMayLieBetweenTwoSignatures() {
        Tale tale = frozen(2, terms -> terms);
        tale.accepted("2026-09-14", signs(tale, HAIFA, "2026-09-14", "HEAD", "SECRETARY"));
        tale.accepted(
                "2027-08-01",
                new Act.ScheduleCeremony(Story.ceremony().withHost(MARSEILLE).withOn(day("2027-09-14"))));

        tale.accepted("2027-09-14", signs(tale, MARSEILLE, "2027-09-14", "HEAD"));

        assertThat(tale.twinning().signedOn()).contains(day("2027-09-14"));
        assertWhole(tale);
    }

    @Test
    void aSetThatDoesNotBindIsRecordedAndDoesNotCount() {
        Tale tale = frozen(2, terms -> terms);
        tale.accepted("2026-09-14", signs(tale, MARSEILLE, "2026-09-14", "HEAD"));

        assertThat(tale.warned("2026-09-14", signs(tale, HAIFA, "2026-09-14", "HEAD")))
                .containsExactly("SIGNATORIES_LACKING");
        tale.accepted("2026-09-14", signs(tale, HAIFA, "2026-09-14", "HEAD"));

        assertThat(tale.twinning().stage()).isEqualTo(Stage.SIGNING);
        assertThat(tale.lifecycle().missing(tale.twinning(), day("2026-09-15")))
                .singleElement()
                .satisfies(missing -> assertThat(missing.source()).contains("s. 203"));
        tale.accepted("2026-09-20", signs(tale, HAIFA, "2026-09-20", "HEAD", "SECRETARY"));
        assertThat(tale.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertWhole(tale);
    }

    @Test
    void theDayThatIsAwaitedIsNamedAndNothingElseNamesADay() {
        Tale tale = frozen(2, terms -> terms.withForce(Moment.DAY).withDay(LocalDate.parse("2027-01-01")));
        assertThat(tale.lifecycle().missing(tale.twinning(), Gate.LAST_SIGNATURE, day("2026-09-14")))
                .hasSize(2)
                .allSatisfy(missing -> assertThat(missing.details()).containsOnlyKeys("party"));
        signAll(tale);

        assertThat(tale.lifecycle().missing(tale.twinning(), Gate.FORCE, day("2026-12-31")))
                .extracting(missing -> missing.text(LanguageTag.ENGLISH))
                .containsExactly("Haifa – Marseille: the text enters into force on 2027-01-01, not earlier.");
        assertThat(tale.lifecycle().missing(tale.twinning(), Gate.FORCE, day("2027-01-01")))
                .isEmpty();
    }

    @Test
    void aNoticeCountsFromItsDayOn() {
        Tale tale = frozen(2, terms -> terms.withForce(Moment.LAST_NOTICE));
        signAll(tale);
        tale.accepted("2026-09-25", notice(HAIFA, "2026-09-14"));
        tale.accepted("2026-09-25", notice(MARSEILLE, "2026-09-22"));

        assertThat(tale.lifecycle().missing(tale.twinning(), Gate.FORCE, day("2026-09-21")))
                .extracting(Missing::code, Missing::party)
                .containsExactly(tuple("COMPLETION_NOTICED", Optional.of(MARSEILLE)));
        assertThat(tale.lifecycle().missing(tale.twinning(), Gate.FORCE, day("2026-09-22")))
                .isEmpty();
    }

    @Test
    void whereTwoOfThreeSufficeAllAreAskedBeforeTheySignAndThoseTwoAfterwards() {
        Tale tale = frozen(3, terms -> terms.withSigners(2));
        assertThat(asked(tale, Gate.SIGN)).containsExactly("de-bremen GENERIC-COUNCIL");
        signAll(tale, false);

        assertThat(asked(tale, Gate.FORCE)).containsExactly("fr-marseille FR-TRANSMISSION");
        transmit(tale);
        assertThat(asked(tale, Gate.FORCE)).isEmpty();
    }

    @Test
    void whoSignsLateOwesByItselfAndDoublesNobodysDuties() {
        Tale tale = frozen(3, terms -> terms.withSigners(2));
        signAll(tale);
        List<Obligation> owed = tale.twinning().obligations();
        tale.accepted("2026-10-02", Story.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-10-02", hash(tale)));
        tale.accepted("2026-10-03", signs(tale, BREMEN, "2026-10-03", "HEAD"));

        assertThat(tale.twinning().obligations())
                .containsAll(owed)
                .filteredOn(duty -> !duty.owner().equals(BREMEN))
                .hasSameSizeAs(owed);
    }

    @Test
    void aSignatureThatDoesNotBindDatesNothing() {
        Tale tale = frozen(3, terms -> terms.withSigners(2));
        tale.accepted("2026-07-02", Story.decides(BREMEN, "COUNCIL", Scope.TEXT, "2026-07-02", hash(tale)));
        tale.accepted("2026-09-20", signs(tale, BREMEN, "2026-09-20", "SECRETARY"));
        tale.accepted("2026-09-20", signs(tale, HAIFA, "2026-09-14", "HEAD", "SECRETARY"));

        tale.accepted("2026-09-21", signs(tale, MARSEILLE, "2026-09-15", "HEAD"));

        assertThat(tale.twinning().signedOn()).contains(day("2026-09-15"));
    }

    @Test
    void aSignatureThatProvedNotToBindIsMissedBesideTheNotice() {
        Tale tale = frozen(2, terms -> terms.withForce(Moment.LAST_NOTICE));
        signAll(tale);
        Signature right = ((Act.Sign) signs(tale, HAIFA, "2026-09-14", "HEAD")).signature();
        LocalText reason = LocalText.of("המזכיר לא חתם", "The secretary did not sign");
        tale.accepted("2026-09-22", new Act.CorrectSignature(HAIFA, new ActId("tale-20"), right, reason));

        assertThat(tale.lifecycle().missing(tale.twinning(), Gate.FORCE, day("2026-09-22")))
                .extracting(Missing::code, Missing::party)
                .containsExactly(
                        tuple("SIGNATORIES_LACKING", Optional.of(HAIFA)),
                        tuple("COMPLETION_NOTICED", Optional.of(HAIFA)),
                        tuple("COMPLETION_NOTICED", Optional.of(MARSEILLE)));
    }

    @Test
    void whatRestsOnARatifyingDecisionDoesNotWaitForIt() {
        Profile generic = Rulebook.shipped().profiles().applyingTo(Story.BREMEN);
        List<Step> steps = new ArrayList<>(generic.steps());
        steps.add(Steps.step("GENERIC-LEGAL", Body.LEGAL_ADVISER, Scope.TEXT, Gate.SIGN)
                .withAfter("GENERIC-COUNCIL"));
        Rulebook rules = Rulebook.shipped().with(generic.withVersion("test-1").withSteps(steps));
        Tale ratified = frozen(3, terms -> terms.withForce(Moment.RATIFICATION), rules);
        Tale decided = frozen(3, terms -> terms, rules);
        Act legal = Story.decides(BREMEN, "LEGAL_ADVISER", Scope.TEXT, "2026-07-02", hash(ratified));

        assertThat(ratified.warned("2026-07-02", legal)).isEmpty();
        assertThat(decided.refused(
                        "2026-07-02", Story.decides(BREMEN, "LEGAL_ADVISER", Scope.TEXT, "2026-07-02", hash(decided))))
                .containsExactly("DECISION_MISSING");
    }

    private static List<String> asked(Tale tale, Gate gate) {
        return tale.lifecycle().missing(tale.twinning(), gate, day("2026-12-01")).stream()
                .filter(missing -> !missing.code().equals("SIGNED_BY_ALL"))
                .map(missing -> missing.party().orElseThrow() + " " + missing.evidence())
                .toList();
    }

    /** The story with two parties or three, up to a frozen text with such terms, decided on by Haifa and Marseille. */
    private static Tale frozen(int parties, UnaryOperator<Terms> change) {
        return frozen(parties, change, Rulebook.shipped());
    }

    private static Tale frozen(int parties, UnaryOperator<Terms> change, Rulebook rules) {
        Tale tale = Tale.until(parties == 2 ? 14 : 8, rules);
        List<AuthorityId> all = List.of(HAIFA, MARSEILLE, BREMEN).subList(0, parties);
        if (parties == 3) {
            joinBremen(tale);
        }
        AgreementText text = Story.text(Story.plan(), all).withTerms(change.apply(Terms.atLastSignature()));
        tale.accepted("2026-06-01", new Act.ProposeText(text));
        tale.accepted("2026-06-08", Story.certifies(HAIFA, text, LanguageTag.HEBREW));
        for (AuthorityId other : all.subList(1, parties)) {
            tale.accepted("2026-06-09", Story.certifies(other, text, LanguageTag.ENGLISH));
        }
        Sha256 hash = text.operativeHash();
        tale.accepted("2026-06-10", new Act.FreezeText(hash));
        tale.accepted("2026-06-15", Story.decides(HAIFA, "LEGAL_ADVISER", Scope.TEXT, "2026-06-15", hash));
        tale.accepted("2026-06-29", Story.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-06-29", hash));
        return tale;
    }

    private static void joinBremen(Tale tale) {
        tale.accepted("2026-03-11", new Act.LinkParty(Story.BREMEN));
        Story.life().subList(8, 9).forEach(tale::tell);
        tale.accepted("2026-03-13", new Act.AssessNeeds(BREMEN, Story.roundTable("2026-03-01", "B")));
        tale.accepted("2026-03-14", new Act.SetGoals(BREMEN, Story.goals("B")));
        tale.accepted("2026-03-15", new Act.JudgeCapacity(BREMEN, Story.capacity()));
        Story.life().subList(9, 12).forEach(tale::tell);
        tale.accepted("2026-04-23", new Act.EndorsePlan(BREMEN, Story.plan().hash()));
        for (String body : List.of("HEAD", "COUNCIL")) {
            tale.accepted("2026-05-03", Story.decides(HAIFA, body, Scope.SUBJECTS, "2026-05-03", tale.subjects()));
        }
        tale.accepted("2026-05-04", Story.decides(BREMEN, "HEAD", Scope.SUBJECTS, "2026-05-04", tale.subjects()));
    }

    private static void signAll(Tale tale) {
        signAll(tale, true);
    }

    private static void signAll(Tale tale, boolean transmit) {
        tale.accepted("2026-09-14", signs(tale, HAIFA, "2026-09-14", "HEAD", "SECRETARY"));
        tale.accepted("2026-09-14", signs(tale, MARSEILLE, "2026-09-14", "HEAD"));
        if (transmit) {
            transmit(tale);
        }
    }

    private static void transmit(Tale tale) {
        tale.accepted(
                "2026-09-21", Story.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-09-21", hash(tale)));
    }

    private static Act signs(Tale tale, AuthorityId party, String on, String... offices) {
        List<Signatory> signatories = Stream.of(offices).map(Signatory::of).toList();
        return new Act.Sign(party, new Signature(hash(tale), signatories, true, day(on)));
    }

    private static Act notice(AuthorityId party, String on) {
        return new Act.GiveCompletionNotice(party, day(on));
    }

    private static Sha256 hash(Tale tale) {
        return tale.twinning().frozen().orElseThrow();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static void assertWhole(Tale tale) {
        assertThat(Twinning.load(tale.history())).isEqualTo(tale.twinning());
        assertThat(tale.lifecycle().audit(tale.history())).isEmpty();
    }
}

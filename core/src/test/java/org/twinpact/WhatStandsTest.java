package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.ClauseBuilder;
import org.twinpact.agreement.Part;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.approval.Votes;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Themes;
import org.twinpact.plan.WorkPlan;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Missing;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;

/** Decisions and signatures stand for exactly what was before them, on the day they were given. */
class WhatStandsTest {
    private static final AuthorityId HAIFA = Story.HAIFA.id();
    private static final AuthorityId MARSEILLE = Story.MARSEILLE.id();
    private static final Sha256 TEXT = Story.text(Story.plan()).operativeHash();

    private static final int PLANNED = 12;
    private static final int DECIDED_ON_SUBJECTS = 14;
    private static final int FROZEN = 18;
    private static final int DECIDED_ON_TEXT = 21;
    private static final int SIGNED_BY_HAIFA = 22;
    private static final int SIGNED = 23;

    @Test
    void aClauseCannotHideInAnothersVariables() {
        LocalText words = LocalText.in(LanguageTag.HEBREW, "כל צד יישא בהוצאותיו");
        Clause first = clause("C1", words, Map.of());
        Clause second = clause("C2", words, Map.of()).withHeading(LocalText.in(LanguageTag.HEBREW, "כסף"));
        Clause both = clause("C1", words, Map.of("end", "C2", "כסף", "כל צד יישא בהוצאותיו"));

        assertThat(text(both).operativeHash()).isNotEqualTo(text(first, second).operativeHash());
        assertThat(text(both).operativeHash(LanguageTag.HEBREW))
                .isNotEqualTo(text(first, second).operativeHash(LanguageTag.HEBREW));
    }

    @Test
    void aDecisionOnAnotherPlanDoesNotCount() {
        Tale tale = Tale.until(PLANNED);
        Sha256 other = new WorkPlan(2, Story.plan().objectives()).subjects(List.of(HAIFA, MARSEILLE));

        assertThat(tale.refused("2026-05-03", Story.decides(HAIFA, "HEAD", Scope.SUBJECTS, "2026-05-03", other)))
                .containsExactly("SUBJECTS_NOT_CURRENT");
    }

    @Test
    void nobodyDecidesOnAPlanBeforeItExists() {
        Tale tale = Tale.until(PLANNED);

        assertThat(tale.refused("2026-05-03", decides(tale, "HEAD", "1900-01-01")))
                .containsExactly("DATE_BEFORE_ITS_GROUND");
    }

    @Test
    void anOlderDecisionRecordedLateDoesNotReplaceTheOneThatStands() {
        Tale tale = Tale.until(DECIDED_ON_SUBJECTS);
        tale.accepted("2026-05-30", with(tale, "COUNCIL", "2026-05-30", Result.REFUSED));

        assertThat(tale.refused("2026-05-31", decides(tale, "COUNCIL", "2026-05-04")))
                .containsExactly("DATE_BEFORE_ITS_GROUND");
        assertThat(codes(tale, "2026-06-30")).contains("DECISION_REFUSED");
    }

    @Test
    void aCouncilThatDecidedBeforeTheHeadDecidedAnewDecidesAgain() {
        Tale tale = Tale.until(DECIDED_ON_SUBJECTS);
        assertThat(tale.refused("2026-05-25", decides(tale, "HEAD", "2026-05-25")))
                .containsExactly("DECIDED_ALREADY");
        tale.accepted("2026-05-24", with(tale, "HEAD", "2026-05-24", Result.WITHDRAWN));
        tale.accepted("2026-05-25", decides(tale, "HEAD", "2026-05-25"));

        assertThat(codes(tale, "2026-06-30")).contains("DECISION_OUTDATED");
    }

    @Test
    void receivingIsNoDecisionAndVotesAgainstAreNoted() {
        Tale tale = Tale.until(PLANNED);
        assertThat(tale.refused("2026-05-03", with(tale, "HEAD", "2026-05-03", Result.RECEIVED)))
                .containsExactly("RECEIVED_IS_NO_DECISION");
        tale.accepted("2026-05-03", decides(tale, "HEAD", "2026-05-03"));

        Decision outvoted = decision(decides(tale, "COUNCIL", "2026-05-19")).withVotes(new Votes(0, 30, 0));
        Outcome.Accepted accepted =
                tale.ask("2026-05-19", new Act.RecordDecision(HAIFA, outvoted)).orElseThrow();
        assertThat(accepted.warnings()).extracting(Missing::code).containsExactly("VOTES_DO_NOT_CARRY");
    }

    @Test
    void wordsAreNotFrozenBeforeTheyWereProposed() {
        Tale tale = Tale.until(FROZEN - 1);

        assertThat(tale.refused("1999-01-01", new Act.FreezeText(TEXT)))
                .contains("DATE_BEFORE_ITS_GROUND", "DECISION_LATER");
    }

    @Test
    void whileOneHasSignedTheMissingSignatureIsNamed() {
        Tale tale = Tale.until(SIGNED_BY_HAIFA);

        List<Missing> missing = tale.lifecycle().missing(tale.twinning(), LocalDate.parse("2026-09-15"));
        assertThat(missing).extracting(Missing::code).containsExactly("SIGNED_BY_ALL");
        assertThat(missing.get(0).party()).contains(MARSEILLE);
    }

    @Test
    void whatIsMissingDependsOnTheDay() {
        Tale tale = Tale.until(DECIDED_ON_TEXT);

        assertThat(codes(tale, "2026-07-01")).containsExactly("SIGNED_BY_ALL", "SIGNED_BY_ALL");
        assertThat(codes(tale, "2026-06-20")).contains("DECISION_LATER");
    }

    @Test
    void aNewPartyTakesBackASignatureAndAsksForATextThatNamesIt() {
        Tale tale = Tale.until(SIGNED_BY_HAIFA);

        tale.accepted("2026-10-01", new Act.LinkParty(Story.BREMEN));

        assertThat(tale.twinning().track(HAIFA).orElseThrow().signature()).isEmpty();
        assertThat(tale.twinning().stage()).isEqualTo(Stage.EXPLORING);
        assertThat(tale.lifecycle().missing(tale.twinning(), Gate.FREEZE, LocalDate.parse("2026-10-02")))
                .extracting(Missing::code)
                .contains("TEXT_NAMES_PARTIES");
    }

    @Test
    void theSameWordsFrozenAgainAreSignedAgain() {
        Tale tale = Tale.until(SIGNED_BY_HAIFA);
        tale.accepted("2026-09-20", new Act.ProposeText(Story.text(Story.plan())));
        assertThat(tale.twinning().stage()).isEqualTo(Stage.PLANNED);
        tale.accepted("2026-09-21", new Act.FreezeText(TEXT));

        tale.accepted("2026-09-22", signs(HAIFA, "2026-09-22", "HEAD", "SECRETARY"));
        tale.accepted("2026-09-22", signs(MARSEILLE, "2026-09-22", "HEAD"));

        assertThat(tale.twinning().stage()).isEqualTo(Stage.SIGNED);
    }

    @Test
    void theExecutionPartIsClosedOnceSomebodyHasSigned() {
        Tale tale = Tale.until(SIGNED_BY_HAIFA);

        assertThat(tale.refused("2026-09-15", new Act.CompleteText(Story.text(Story.plan()))))
                .containsExactly("NOT_AT_THIS_STAGE");
    }

    @Test
    void aTransmissionRecordedFirstDoesNotHoldUpTheSignature() {
        Tale tale = Tale.until(DECIDED_ON_TEXT);
        tale.accepted("2026-09-21", Story.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-09-21", TEXT));

        tale.accepted("2026-09-22", signs(MARSEILLE, "2026-09-14", "HEAD"));
        assertThat(tale.twinning().stage()).isEqualTo(Stage.SIGNING);
    }

    @Test
    void aSignatureOlderThanItsOwnCouncilsDecisionDoesNotStand() {
        Tale tale = Tale.until(SIGNED_BY_HAIFA);
        tale.accepted("2026-10-31", with(tale, "COUNCIL", "2026-10-31", Result.WITHDRAWN));
        tale.accepted("2026-11-01", decides(tale, "COUNCIL", "2026-11-01"));
        tale.accepted("2026-11-02", signs(MARSEILLE, "2026-11-02", "HEAD"));

        assertThat(tale.twinning().stage()).isEqualTo(Stage.SIGNING);
        assertThat(codes(tale, "2026-11-03")).containsExactly("SIGNED_BY_ALL");

        tale.accepted("2026-11-04", signs(HAIFA, "2026-11-04", "HEAD", "SECRETARY"));
        assertThat(tale.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(tale.twinning().signedOn()).contains(LocalDate.parse("2026-11-04"));
    }

    @Test
    void itIsNotInForceBeforeTheDayOfTheLastStep() {
        Tale tale = Tale.until(SIGNED);
        tale.accepted("2026-09-21", Story.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-09-21", TEXT));

        assertThat(tale.refused("2026-09-15", new Act.BringIntoForce())).containsExactly("DECISION_LATER");
        tale.accepted("2026-09-21", new Act.BringIntoForce());
    }

    @Test
    void aNewerProfileDoesNotAlarmTheAudit() {
        Tale tale = Tale.until(Story.life().size());
        Profile israel = Profiles.shipped().applyingTo(Story.HAIFA);
        Rulebook later = new Rulebook(Profiles.shipped().with(israel.withVersion("2027-1")), Themes.standard());

        assertThat(Lifecycle.under(later).audit(tale.history())).isEmpty();
    }

    @Test
    void aNumberTooLongToWriteIsBadInput() {
        TwinningOffice office = TwinningOffice.over(new InMemoryRegistry()).build();
        Outcome.Accepted opened = office.open(
                        new Act.OpenTwinning(Story.HAIFA), By.role("Officer", HAIFA, LocalDate.parse("2026-01-05")))
                .orElseThrow();
        WorkPlan plan =
                new WorkPlan(1, List.of(Story.plan().objectives().get(0).withTarget(new BigDecimal("1e2147483647"))));

        List<Missing> missing = office.perform(
                        opened.twinning().id(),
                        new Act.ProposePlan(plan),
                        By.role("Officer", HAIFA, LocalDate.parse("2026-01-06")))
                .match(accepted -> List.of(), Outcome.Refused::missing);

        assertThat(missing).extracting(Missing::code).containsExactly("INVALID_INPUT");
    }

    private static List<String> codes(Tale tale, String day) {
        return tale.lifecycle().missing(tale.twinning(), LocalDate.parse(day)).stream()
                .map(Missing::code)
                .toList();
    }

    private static Act decides(Tale tale, String body, String on) {
        return Story.decides(HAIFA, body, Scope.SUBJECTS, on, tale.subjects());
    }

    private static Act with(Tale tale, String body, String on, Result result) {
        return new Act.RecordDecision(
                HAIFA, decision(decides(tale, body, on)).withResult(result).withVotes(Optional.empty()));
    }

    private static Decision decision(Act act) {
        return ((Act.RecordDecision) act).decision();
    }

    private static Act signs(AuthorityId party, String on, String... offices) {
        Act.Sign signed = (Act.Sign) Story.signs(party, TEXT, true, offices);
        return new Act.Sign(party, new Signature(TEXT, signed.signature().signatories(), true, LocalDate.parse(on)));
    }

    private static AgreementText text(Clause... clauses) {
        return Story.text(Story.plan()).withLanguages(LanguageTag.HEBREW).withClauses(clauses);
    }

    private static Clause clause(String id, LocalText words, Map<String, String> variables) {
        return new ClauseBuilder()
                .id(id)
                .part(Part.OPERATIVE)
                .body(words)
                .variables(variables)
                .build();
    }
}

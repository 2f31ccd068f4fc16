package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Body;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.Missing;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;

/** What becomes of a decision: conditions, expiry, silence, objection, withdrawal. */
class DecisionLifeTest {
    private static final AuthorityId HAIFA = Story.HAIFA.id();
    private static final AuthorityId MARSEILLE = Story.MARSEILLE.id();
    private static final Sha256 TEXT = Story.text(Story.plan()).operativeHash();

    @Test
    void anApprovalWithConditionsCountsOnceTheyAreMet() {
        Tale tale = Tale.until(19);
        tale.accepted(
                "2026-06-29",
                council(d -> d.withConditions(List.of(LocalText.of("לאחר בחירות", "Once elections are over")))));
        schedule(tale);

        assertThat(signs(tale, "2026-09-14")).containsExactly("DECISION_CONDITIONS_UNMET");
        assertThat(tale.refused("2026-08-01", met("FR-TRANSMISSION", "2026-08-01")))
                .containsExactly("NO_CONDITIONS_OPEN");
        assertThat(tale.refused("2026-08-01", met("FR-COUNCIL", "2026-08-02"))).containsExactly("DATE_IN_THE_FUTURE");
        assertThat(tale.refused("2026-08-01", met("FR-COUNCIL", "2026-06-28")))
                .containsExactly("DATE_BEFORE_ITS_GROUND");

        tale.accepted("2026-08-01", met("FR-COUNCIL", "2026-08-01"));

        assertThat(tale.refused("2026-08-02", met("FR-COUNCIL", "2026-08-02"))).containsExactly("NO_CONDITIONS_OPEN");
        tale.accepted("2026-09-14", Story.signs(MARSEILLE, TEXT, false, "HEAD"));
        assertWhole(tale);
    }

    @Test
    void aSignatureBeforeTheConditionsWereMetIsRefused() {
        Tale tale = Tale.until(19);
        tale.accepted("2026-06-29", council(d -> d.withConditions(List.of(LocalText.of("תנאי", "A condition")))));
        tale.accepted("2026-09-20", met("FR-COUNCIL", "2026-09-15"));

        assertThat(tale.refused("2026-09-20", Story.signs(MARSEILLE, TEXT, false, "HEAD")))
                .as("signed on 14 September")
                .containsExactly("DECISION_LATER");
    }

    @Test
    void anApprovalMayExpireBeforeItIsUsedButNotAfter() {
        Tale tale = Tale.until(19);
        tale.accepted("2026-06-29", council(d -> d.withValidUntil(LocalDate.parse("2026-09-14"))));

        assertThat(signs(tale, "2026-09-15")).containsExactly("DECISION_EXPIRED");
        tale.accepted("2026-09-16", Story.signs(MARSEILLE, TEXT, false, "HEAD"));
        Story.life().subList(21, 22).forEach(tale::tell);
        Story.life().subList(23, 25).forEach(tale::tell);
        assertThat(tale.twinning().stage()).isEqualTo(Stage.IN_FORCE);
        assertWhole(tale);
    }

    @Test
    void anApprovalCannotExpireBeforeItIsGiven() {
        Tale tale = Tale.until(19);

        assertThat(tale.refused("2026-06-29", council(d -> d.withValidUntil(LocalDate.parse("2026-06-28")))))
                .containsExactly("DATE_BEFORE_ITS_GROUND");
    }

    @Test
    void whatACouncilTakesBackIsAskedForAgain() {
        Tale tale = Tale.until(20);
        assertThat(Tale.until(19).refused("2026-07-01", council(d -> d.withResult(Result.WITHDRAWN))))
                .containsExactly("NOTHING_TO_WITHDRAW");

        List<Consequence.Invalidated> lost = tale
                .accepted(
                        "2026-07-10",
                        council(d -> d.withResult(Result.WITHDRAWN).withDecidedOn(day("2026-07-10"))))
                .stream()
                .filter(Consequence.Invalidated.class::isInstance)
                .map(Consequence.Invalidated.class::cast)
                .toList();

        assertThat(lost)
                .singleElement()
                .satisfies(what -> assertThat(what.what())
                        .singleElement()
                        .satisfies(one -> assertThat(one.code()).isEqualTo("FR-COUNCIL")));
        assertThat(signs(tale, "2026-09-14")).containsExactly("DECISION_WITHDRAWN");
        tale.accepted("2026-07-20", council(d -> d.withDecidedOn(day("2026-07-20"))));
        tale.accepted("2026-09-14", Story.signs(MARSEILLE, TEXT, false, "HEAD"));
        assertWhole(tale);
    }

    @Test
    void anApprovalTakenBackAfterSigningTakesTheSignatureWithItAndSaysSo() {
        Tale tale = Tale.until(23);
        assertThat(tale.twinning().stage()).isEqualTo(Stage.SIGNED);

        List<String> warnings = tale.warned(
                "2026-09-20", council(d -> d.withResult(Result.WITHDRAWN).withDecidedOn(day("2026-09-20"))));
        tale.accepted("2026-09-20", council(d -> d.withResult(Result.WITHDRAWN).withDecidedOn(day("2026-09-20"))));

        assertThat(warnings).contains("DECISION_WITHDRAWN", "SIGNED_BY_ALL");
        assertThat(tale.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(tale.refused("2026-09-22", new Act.BringIntoForce()))
                .contains("SIGNED_BY_ALL", "DECISION_WITHDRAWN");
        tale.accepted("2026-09-25", council(d -> d.withDecidedOn(day("2026-09-25"))));
        tale.accepted("2026-09-26", signedOn("2026-09-26"));
        tale.accepted("2026-09-27", Story.decides(MARSEILLE, "STATE_REPRESENTATIVE", Scope.TEXT, "2026-09-27", TEXT));
        tale.accepted("2026-09-28", new Act.BringIntoForce());
        assertWhole(tale);
    }

    @Test
    void silenceConsentsAfterItsTimeAndAnObjectionStopsIt() {
        Tale tale = Tale.until(20, withFiling(Severity.BLOCK));

        tale.accepted("2026-07-01", filed(Result.RECEIVED, "2026-07-01"));
        assertThat(signs(tale, "2026-07-30")).containsExactly("DECISION_WAITS_FOR_SILENCE");
        assertThat(waiting(tale, "2026-07-30").text(LanguageTag.ENGLISH)).contains("silence consents on 2026-07-31");
        tale.accepted("2026-07-15", filed(Result.OBJECTED, "2026-07-15"));
        assertThat(signs(tale, "2026-09-14")).containsExactly("DECISION_OBJECTED");
        tale.accepted("2026-08-01", filed(Result.RECEIVED, "2026-08-01"));
        assertThat(signs(tale, "2026-08-30")).containsExactly("DECISION_WAITS_FOR_SILENCE");
        tale.accepted("2026-08-31", signedOn("2026-08-31"));
        assertWhole(tale);
    }

    @Test
    void onceSilenceHasConsentedNobodyObjectsOrConsentsAgain() {
        Tale tale = Tale.until(20, withFiling(Severity.BLOCK));
        tale.accepted("2026-07-01", filed(Result.RECEIVED, "2026-07-01"));
        assertThat(tale.refused("2026-07-02", filed(Result.RECEIVED, "2026-07-02")))
                .as("a second filing would begin the time anew")
                .containsExactly("DECIDED_ALREADY");

        assertThat(tale.refused("2026-07-31", filed(Result.OBJECTED, "2026-07-31")))
                .containsExactly("OBJECTION_TOO_LATE");
        assertThat(tale.refused("2026-08-05", filed(Result.GRANTED, "2026-08-05")))
                .containsExactly("DECIDED_ALREADY");
        assertThat(tale.ask("2026-08-05", filed(Result.OBJECTED, "2026-07-30"))
                        .orElseThrow()
                        .events())
                .as("in time, and only recorded late")
                .isNotEmpty();
    }

    @Test
    void aFilingWhoseReceiptExpiresMayBeFiledAgainAndOneThatLastsMayNot() {
        Tale tale = Tale.until(20, withFiling(Severity.BLOCK));
        tale.accepted("2026-07-01", filed(day("2026-07-20")));

        tale.accepted("2026-07-21", filed(Result.RECEIVED, "2026-07-21"));

        assertThat(tale.refused("2026-07-22", filed(Result.RECEIVED, "2026-07-22")))
                .containsExactly("DECIDED_ALREADY");
        tale.accepted("2026-08-20", signedOn("2026-08-20"));
        assertWhole(tale);
    }

    @Test
    void whoConsentsOutrightNeedNotBeWaitedFor() {
        Tale tale = Tale.until(20, withFiling(Severity.BLOCK));
        tale.accepted("2026-07-01", filed(Result.RECEIVED, "2026-07-01"));

        tale.accepted("2026-07-05", filed(Result.GRANTED, "2026-07-05"));

        tale.accepted("2026-07-06", signedOn("2026-07-06"));
        assertWhole(tale);
    }

    @Test
    void aStepThatOnlyWarnsHoldsNobodyUp() {
        Tale tale = Tale.until(20, withFiling(Severity.WARN));

        assertThat(tale.warned("2026-07-06", signedOn("2026-07-06"))).containsExactly("DECISION_MISSING");
    }

    @Test
    void whoDecidesCannotObjectAndWhoOnlyReceivesCannotApprove() {
        Tale tale = Tale.until(20);

        assertThat(tale.refused(
                        "2026-07-10", council(d -> d.withResult(Result.OBJECTED).withDecidedOn(day("2026-07-10")))))
                .containsExactly("OBJECTION_ONLY_TO_A_FILING");
        assertThat(tale.refused("2026-07-10", transmission(Result.GRANTED))).containsExactly("ONLY_RECEIVED");
        assertThat(tale.refused(
                        "2026-07-10",
                        council(d -> d.withResult(Result.REFUSED)
                                .withDecidedOn(day("2026-07-10"))
                                .withConditions(List.of(LocalText.of("תנאי", "A condition"))))))
                .containsExactly("CONDITIONS_ONLY_OF_AN_APPROVAL");
    }

    private static Rulebook withFiling(Severity severity) {
        Profile france = Rulebook.shipped().profiles().applyingTo(Story.MARSEILLE);
        Step filing = Steps.step("FR-FILING", new Body("FOREIGN_MINISTRY"), Scope.TEXT, Gate.SIGN)
                .withAfter("FR-COUNCIL")
                .withFiling(true)
                .withSilence(Period.ofDays(30))
                .withSeverity(severity);
        List<Step> steps = new ArrayList<>(france.steps());
        steps.add(filing);
        return Rulebook.shipped().with(france.withVersion("test-1").withSteps(steps));
    }

    private static Act filed(Result result, String on) {
        return new Act.RecordDecision(
                MARSEILLE, decision("FOREIGN_MINISTRY", on).withResult(result));
    }

    private static Act filed(LocalDate until) {
        return new Act.RecordDecision(
                MARSEILLE,
                decision("FOREIGN_MINISTRY", "2026-07-01")
                        .withResult(Result.RECEIVED)
                        .withValidUntil(until));
    }

    private static Act transmission(Result result) {
        return new Act.RecordDecision(
                MARSEILLE, decision("STATE_REPRESENTATIVE", "2026-07-10").withResult(result));
    }

    private static Act council(UnaryOperator<Decision> change) {
        return new Act.RecordDecision(MARSEILLE, change.apply(decision("COUNCIL", "2026-06-29")));
    }

    private static Decision decision(String body, String on) {
        return ((Act.RecordDecision) Story.decides(MARSEILLE, body, Scope.TEXT, on, TEXT))
                .decision()
                .withVotes(Optional.empty());
    }

    private static Act met(String step, String on) {
        return new Act.MeetConditions(MARSEILLE, step, day(on), "letter 2026-88");
    }

    private static List<String> signs(Tale tale, String on) {
        return tale.refused(on, signedOn(on));
    }

    private static Act signedOn(String on) {
        Act.Sign sign = (Act.Sign) Story.signs(MARSEILLE, TEXT, false, "HEAD");
        return new Act.Sign(MARSEILLE, new Signature(TEXT, sign.signature().signatories(), false, day(on)));
    }

    private static Missing waiting(Tale tale, String on) {
        return tale.lifecycle().missing(tale.twinning(), Gate.SIGN, day(on)).stream()
                .filter(missing -> missing.code().equals("DECISION_WAITS_FOR_SILENCE"))
                .findFirst()
                .orElseThrow();
    }

    private static void schedule(Tale tale) {
        tale.accepted("2026-07-01", new Act.ScheduleCeremony(Story.ceremony()));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static void assertWhole(Tale tale) {
        assertThat(Twinning.load(tale.history())).isEqualTo(tale.twinning());
        assertThat(tale.lifecycle().audit(tale.history())).isEmpty();
    }
}

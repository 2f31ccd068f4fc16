package org.twinpact;

import static org.twinpact.WalkAlphabet.EARLIER;
import static org.twinpact.WalkAlphabet.REASON;
import static org.twinpact.WalkTowns.FIRST_DAY;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.WalkAlphabet.Candidate;
import org.twinpact.WalkScope.OfStep;
import org.twinpact.WalkScope.Try;
import org.twinpact.approval.Decision;
import org.twinpact.approval.DecisionBuilder;
import org.twinpact.approval.Opinion;
import org.twinpact.approval.OpinionKind;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.jurisdiction.Step;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActOfParty;
import org.twinpact.twinning.ApprovalActs;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Track;

/**
 * The acts on decisions that a walk tries: the plain decision of every step, and all possible decisions of the step in
 * focus.
 */
record WalkDecisionActs(WalkMoment now, Track track, Step step) {

    /** Returns the decisions, after the end only if its key retains them. */
    static Stream<Candidate> decisions(WalkMoment now) {
        if (now.twinning().stage() == Stage.ENDED && !now.scope().corrects()) {
            return Stream.empty();
        }
        Optional<OfStep> next = now.tries(Try.IN_ORDER) ? next(now) : Optional.empty();
        return ofEachStep(now).flatMap(acts -> Stream.concat(acts.plainDecision(next), acts.otherDecisions()));
    }

    static Stream<Candidate> conditions(WalkMoment now) {
        return ofEachStep(now).filter(WalkDecisionActs::mayHaveConditions).map(WalkDecisionActs::condition);
    }

    static Stream<Candidate> revocations(WalkMoment now) {
        return ofEachStep(now).filter(WalkDecisionActs::mayHaveConditions).map(WalkDecisionActs::revocation);
    }

    static Stream<Candidate> confirmations(WalkMoment now) {
        return ofEachStep(now).filter(WalkDecisionActs::isInFocus).map(WalkDecisionActs::confirmation);
    }

    /** Returns an opinion for each party, until the key of a state no longer names the parties. */
    static Stream<Candidate> opinions(WalkMoment now) {
        Stage stage = now.twinning().stage();
        Opinion opinion = new Opinion(
                REASON, OpinionKind.ADVICE, LocalDate.parse("2025-12-01"), "2025/3", REASON, Optional.empty());
        return now.ofEach(
                now.isWhole() && stage != Stage.ENDED && stage != Stage.DISCONTINUED,
                track -> new DecisionActs.RecordOpinion(track.party(), opinion));
    }

    static Stream<Candidate> corrections(WalkMoment now) {
        return ofEachStep(now).filter(WalkDecisionActs::isInFocus).flatMap(WalkDecisionActs::correction);
    }

    static Stream<Candidate> strikes(WalkMoment now) {
        return ofEachStep(now).filter(WalkDecisionActs::isInFocus).map(WalkDecisionActs::strike);
    }

    private static Stream<WalkDecisionActs> ofEachStep(WalkMoment now) {
        return now.tracks()
                .flatMap(track ->
                        now.profile(track).steps().stream().map(step -> new WalkDecisionActs(now, track, step)));
    }

    /** Returns the next step to decide if one step is in focus, which is the first open step of the others. */
    private static Optional<OfStep> next(WalkMoment now) {
        WalkOracle oracle = new WalkOracle(now.alphabet().rules(), now.twinning(), now.day());
        return ofEachStep(now)
                .filter(acts -> !acts.isInFocus() && oracle.isOpen(acts.track, acts.step, now.day()))
                .map(WalkDecisionActs::asked)
                .findFirst();
    }

    private OfStep asked() {
        return new OfStep(track.party(), step.code());
    }

    /** Returns whether a step is in focus, or was approved on conditions while it was. */
    private boolean mayHaveConditions() {
        return isInFocus()
                || track.approval(step.code())
                        .filter(approval -> !approval.decision().conditions().isEmpty())
                        .isPresent();
    }

    private boolean isInFocus() {
        return now.scope().step().equals(Optional.of(asked()));
    }

    private Stream<Candidate> plainDecision(Optional<OfStep> next) {
        return isInFocus() || !now.tries(Try.IN_ORDER) || next.equals(Optional.of(asked()))
                ? Stream.of(recorded(plain(), ""))
                : Stream.empty();
    }

    private Stream<Candidate> otherDecisions() {
        if (!isInFocus()) {
            return Stream.empty();
        }
        Decision plain = plain();
        return Stream.concat(
                Stream.of(Result.values())
                        .filter(result -> result != plain.result())
                        .map(result -> recorded(plain.withResult(result), "")),
                Stream.of(
                        recorded(plain.withDecidedOn(FIRST_DAY), EARLIER),
                        recorded(plain.withValidUntil(FIRST_DAY), " until the first day"),
                        recorded(plain.withConditions(REASON), " on conditions")));
    }

    private Candidate recorded(Decision decision, String how) {
        return of(new DecisionActs.RecordDecision(track.party(), decision), how + " " + decision.result());
    }

    private Candidate condition() {
        return of(
                new ApprovalActs.MeetCondition(track.party(), step.code(), 1, plain().decidedOn(), "protocol 14"), "");
    }

    private Candidate revocation() {
        return of(new ApprovalActs.RevokeCondition(track.party(), step.code(), 1, now.day(), REASON), "");
    }

    private Candidate confirmation() {
        return of(
                new ApprovalActs.ConfirmDecision(
                        track.party(), step.code(), plain().decidedOn(), "2026/2", Optional.empty()),
                "");
    }

    private Stream<Candidate> correction() {
        Decision plain = plain();
        return Stream.of(plain.result(), Result.REFUSED, Result.WITHDRAWN)
                .map(result -> plain.withResult(result).withDecidedOn(FIRST_DAY))
                .map(right -> of(
                        new DecisionActs.CorrectDecision(track.party(), recordOfLatest(), right, REASON),
                        " " + right.result()));
    }

    private Candidate strike() {
        return of(new DecisionActs.StrikeDecision(track.party(), recordOfLatest(), REASON), "");
    }

    private ActId recordOfLatest() {
        return now.twinning()
                .recordOfDecision(track.party(), step.body(), step.scope())
                .orElseGet(() -> new ActId("none"));
    }

    private Candidate of(ActOfParty act, String suffix) {
        int place = now.profile(track).steps().indexOf(step);
        return now.of(track, place, act, " " + step.code() + suffix);
    }

    private Decision plain() {
        return new DecisionBuilder()
                .body(step.body())
                .scope(step.scope())
                .result(step.filing() && step.silence().isEmpty() ? Result.RECEIVED : Result.GRANTED)
                .number("2026/1")
                .decidedOn(day())
                .budgetLine(step.budgetLine() ? Optional.of("1781000-750") : Optional.empty())
                .matter(step.scope() == Scope.SUBJECTS ? now.subjects() : now.textHash())
                .build();
    }

    /** Returns the day of a decision. With one step in focus, the other party decides on the day of its subject. */
    private LocalDate day() {
        if (now.scope().step().isEmpty() || now.isLookedAt(track)) {
            return now.day();
        }
        return (step.scope() == Scope.SUBJECTS
                        ? now.twinning().subjectsOn()
                        : now.twinning().textFinalOn())
                .orElse(now.day());
    }
}

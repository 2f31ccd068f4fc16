package org.twinpact.twinning;

import static org.twinpact.twinning.Refusals.when;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Step;

/** What a decision must be so that it can answer a step of the party's profile. */
final class DecisionChecks {
    private DecisionChecks() {}

    static Stream<Missing> decision(Situation situation, Act.RecordDecision act) {
        Track track = situation.track(act.party()).orElseThrow();
        Decision decision = act.decision();
        Optional<Step> step = step(situation, track, decision);
        return Stream.of(
                        matter(situation, decision),
                        asked(situation, track, decision, step),
                        step.stream().flatMap(found -> again(situation, track, found, decision)),
                        step.stream()
                                .flatMap(found -> Refusals.before(
                                        decision.decidedOn(), standing(situation, track, found), "standing")))
                .flatMap(all -> all);
    }

    /** An approval of what is approved already would only move its day, away from under what rests on it. */
    private static Stream<Missing> again(Situation situation, Track track, Step step, Decision decision) {
        Optional<Approval> standing = current(situation, track, step);
        boolean filed = standing.filter(approval -> approval.decision().result() == Result.RECEIVED)
                .isPresent();
        boolean lasting = standing.filter(
                        approval -> approval.decision().validUntil().isEmpty() || Validity.signed(situation, track))
                .isPresent();
        boolean approved = lasting && Validity.approved(situation, track, step, situation.day());
        return Stream.concat(
                when(
                        decision.result().isFavourable() && approved
                                || decision.result() == Result.RECEIVED && filed && lasting,
                        () -> decided("DECIDED_ALREADY", situation, track, step)),
                when(
                        decision.result() == Result.OBJECTED
                                && filed
                                && standing.flatMap(approval -> Validity.since(step, approval))
                                        .filter(since -> !decision.decidedOn().isBefore(since))
                                        .isPresent(),
                        () -> decided("OBJECTION_TOO_LATE", situation, track, step)));
    }

    private static MissingBuilder decided(String code, Situation situation, Track track, Step step) {
        return Refusals.of(code)
                .party(track.party())
                .putDetails("party", situation.name(track.party()))
                .putDetails("body", Wording.both("body." + step.body()))
                .putDetails("scope", Wording.both("scope." + step.scope()));
    }

    /** What is put right may lie before or after what stood, but it is still the decision on that very matter. */
    static Stream<Missing> correction(Situation situation, Act.CorrectDecision act) {
        Track track = situation.track(act.party()).orElseThrow();
        Decision right = act.right();
        Optional<Step> step = step(situation, track, right);
        Optional<Decision> wrong =
                step.flatMap(found -> track.approval(found.code())).map(Approval::decision);
        boolean current = Validity.ground(situation.twinning(), right.scope()).equals(Optional.of(right.matter()));
        return Stream.of(
                        when(
                                step.isPresent() && wrong.isEmpty(),
                                () -> Refusals.of("NOTHING_TO_CORRECT")
                                        .putDetails("party", situation.name(act.party()))),
                        when(
                                wrong.filter(then -> !then.matter().equals(right.matter()))
                                        .isPresent(),
                                () -> Refusals.of("CORRECTION_OF_ANOTHER_MATTER")),
                        current
                                ? Refusals.before(
                                        right.decidedOn(),
                                        since(situation.twinning(), right.scope()),
                                        right.scope() == Scope.TEXT ? "frozen" : "proposed")
                                : Stream.<Missing>empty(),
                        asked(situation, track, right, step))
                .flatMap(all -> all);
    }

    private static Optional<LocalDate> since(Twinning twinning, Scope scope) {
        return scope == Scope.TEXT ? twinning.frozenOn() : twinning.subjectsOn();
    }

    private static Stream<Missing> asked(Situation situation, Track track, Decision decision, Optional<Step> step) {
        return Stream.of(
                        when(step.isEmpty(), () -> notAsked(situation, track, decision)),
                        Refusals.future(decision.decidedOn(), situation.day()),
                        decision.validUntil().stream()
                                .flatMap(until -> Refusals.before(until, Optional.of(decision.decidedOn()), "given")),
                        step.stream().flatMap(found -> fits(situation, track, found, decision)))
                .flatMap(all -> all);
    }

    static Fact corrected(Situation situation, Act.CorrectDecision act) {
        Track track = situation.track(act.party()).orElseThrow();
        Step step = step(situation, track, act.right()).orElseThrow();
        Optional<LocalDate> met = track.approval(step.code())
                .filter(approval ->
                        approval.decision().conditions().equals(act.right().conditions()))
                .flatMap(Approval::conditionsMetOn);
        return new Fact.DecisionCorrected(
                act.party(), act.wrong(), new Approval(step.code(), act.right(), met), act.reason());
    }

    static Stream<Missing> conditions(Situation situation, Act.MeetConditions act) {
        Optional<Decision> open = situation
                .track(act.party())
                .flatMap(track -> track.approval(act.step()))
                .filter(approval -> approval.since().isEmpty())
                .map(Approval::decision)
                .filter(decision -> decision.result() == Result.GRANTED);
        return Stream.of(
                        when(
                                open.isEmpty(),
                                () -> Refusals.of("NO_CONDITIONS_OPEN")
                                        .putDetails("given", Situation.plain(act.step()))
                                        .putDetails("party", situation.name(act.party()))),
                        Refusals.future(act.on(), situation.day()),
                        Refusals.before(act.on(), open.map(Decision::decidedOn), "given"))
                .flatMap(all -> all);
    }

    static Stream<Missing> outvoted(Situation situation, Act.RecordDecision act) {
        return act.decision().votes().stream()
                .filter(votes -> act.decision().result() == Result.GRANTED && votes.against() >= votes.inFavour())
                .map(votes -> Refusals.of("VOTES_DO_NOT_CARRY")
                        .party(act.party())
                        .putDetails("party", situation.name(act.party()))
                        .putDetails(
                                "body", Wording.both("body." + act.decision().body()))
                        .putDetails("given", Situation.plain(votes.inFavour() + " : " + votes.against()))
                        .build());
    }

    static Fact recorded(Situation situation, Act.RecordDecision act) {
        Track track = situation.track(act.party()).orElseThrow();
        Step step = step(situation, track, act.decision()).orElseThrow();
        return new Fact.DecisionRecorded(act.party(), new Approval(step.code(), act.decision(), Optional.empty()));
    }

    private static Optional<Step> step(Situation situation, Track track, Decision decision) {
        return situation.profile(track).steps().stream()
                .filter(step -> step.body().equals(decision.body()) && step.scope() == decision.scope())
                .filter(step -> situation.holds(track, step.when()))
                .findFirst();
    }

    private static MissingBuilder notAsked(Situation situation, Track track, Decision decision) {
        Profile profile = situation.profile(track);
        return Refusals.of("DECISION_NOT_ASKED")
                .party(track.party())
                .putDetails("party", situation.name(track.party()))
                .putDetails("body", Wording.both("body." + decision.body()))
                .putDetails("scope", Wording.both("scope." + decision.scope()))
                .putDetails("profile", Situation.plain(profile.id() + " " + profile.version()))
                .putDetails("known", Situation.list(profile.steps().stream().map(Step::code)));
    }

    /** A decision covers what was before the body; it counts only if that is what is current. */
    private static Stream<Missing> matter(Situation situation, Decision decision) {
        Twinning twinning = situation.twinning();
        Optional<Sha256> matter = Optional.of(decision.matter());
        return switch (decision.scope()) {
            case SUBJECTS ->
                twinning.subjects().isEmpty()
                        ? Stream.of(Refusals.of("NO_PLAN_TO_DECIDE_ON").build())
                        : Stream.concat(
                                TextChecks.notCurrent("SUBJECTS_NOT_CURRENT", matter, twinning.subjects()),
                                Refusals.before(decision.decidedOn(), twinning.subjectsOn(), "proposed"));
            case TEXT ->
                twinning.frozen().isEmpty()
                        ? Stream.of(Refusals.of("TEXT_NOT_FROZEN").build())
                        : Stream.concat(
                                TextChecks.notCurrent("TEXT_NOT_CURRENT", matter, twinning.frozen()),
                                Refusals.before(decision.decidedOn(), twinning.frozenOn(), "frozen"));
        };
    }

    private static Stream<Missing> fits(Situation situation, Track track, Step step, Decision decision) {
        return Stream.of(
                        kind(step, decision),
                        when(
                                decision.result() == Result.WITHDRAWN && !isFavourable(situation, track, step),
                                () -> Refusals.of("NOTHING_TO_WITHDRAW")
                                        .putDetails("body", Wording.both("body." + step.body()))),
                        when(
                                decision.result() != Result.GRANTED
                                        && !decision.conditions().isEmpty(),
                                () -> Refusals.of("CONDITIONS_ONLY_OF_AN_APPROVAL")),
                        when(
                                decision.result().isFavourable()
                                        && step.budgetLine()
                                        && decision.budgetLine().isEmpty(),
                                () -> Refusals.of("BUDGET_LINE_LACKING")
                                        .party(track.party())
                                        .who(step.body().code())
                                        .basis(step.basis())
                                        .source(step.source())
                                        .putDetails("body", Wording.both("body." + step.body()))),
                        decision.result().isFavourable()
                                ? Validity.earlier(situation, track, step)
                                        .flatMap(earlier -> rests(situation, track, earlier, decision.decidedOn()))
                                : Stream.<Missing>empty())
                .flatMap(all -> all);
    }

    /** A filing is received and may be objected to; with a time of silence it may also be consented to outright. */
    private static Stream<Missing> kind(Step step, Decision decision) {
        String code = switch (decision.result()) {
            case RECEIVED -> step.filing() ? "" : "RECEIVED_IS_NO_DECISION";
            case GRANTED -> step.filing() && step.silence().isEmpty() ? "ONLY_RECEIVED" : "";
            case OBJECTED -> step.filing() ? "" : "OBJECTION_ONLY_TO_A_FILING";
            case REFUSED, DEFERRED, WITHDRAWN -> "";
        };
        return when(!code.isEmpty(), () -> Refusals.of(code).putDetails("body", Wording.both("body." + step.body())));
    }

    private static boolean isFavourable(Situation situation, Track track, Step step) {
        return current(situation, track, step)
                .filter(approval -> approval.decision().result().isFavourable())
                .isPresent();
    }

    /** What was decided last, if it was about what is current. */
    private static Optional<Approval> current(Situation situation, Track track, Step step) {
        return track.approval(step.code()).filter(approval -> Validity.covers(situation.twinning(), approval));
    }

    /** The day of the decision that stands; an older one, recorded late, does not replace it. */
    private static Optional<LocalDate> standing(Situation situation, Track track, Step step) {
        return current(situation, track, step)
                .map(approval -> approval.decision().decidedOn());
    }

    private static Stream<Missing> rests(Situation situation, Track track, Step earlier, LocalDate decidedOn) {
        if (!Validity.reached(situation, track, earlier, LocalDate.MAX)) {
            return Stream.of(StepMissing.of(situation, track, earlier));
        }
        Optional<LocalDate> ground = track.approval(earlier.code()).flatMap(a -> Validity.since(earlier, a));
        return Refusals.before(decidedOn, ground, earlier.scope() == Scope.TEXT ? "text" : "subjects");
    }
}

package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.approval.Votes;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Step;

/** What a decision must be so that it can answer a step of the party's profile. */
final class DecisionChecks {
    private DecisionChecks() {}

    static void decision(Situation situation, Act.RecordDecision act, List<Missing> found) {
        Track track = situation.track(act.party()).orElseThrow();
        Decision decision = act.decision();
        Optional<Step> step = step(situation, track, decision);
        matter(situation.twinning(), decision, found);
        asked(situation, track, decision, step, found);
        if (step.isPresent()) {
            again(situation, track, step.get(), decision, found);
            // An older decision, recorded late, does not replace the one that stands.
            Refusals.before(
                    decision.decidedOn(),
                    current(situation, track, step.get())
                            .map(approval -> approval.decision().decidedOn()),
                    "standing",
                    found);
        }
    }

    /** An approval of what is approved already would only move its day, away from under what rests on it. */
    private static void again(Situation situation, Track track, Step step, Decision decision, List<Missing> found) {
        Approval standing = current(situation, track, step).orElse(null);
        if (standing == null) {
            return;
        }
        Result result = decision.result();
        boolean filed = standing.decision().result() == Result.RECEIVED;
        boolean lasting = standing.decision().validUntil().isEmpty() || Validity.signed(situation, track);
        boolean approved = lasting && Validity.approved(situation, track, step, situation.day());
        if (result.isFavourable() && approved || result == Result.RECEIVED && filed && lasting) {
            found.add(of("DECIDED_ALREADY", situation, track, decision));
        }
        if (result == Result.OBJECTED && filed && isOver(step, standing, decision.decidedOn())) {
            found.add(of("OBJECTION_TOO_LATE", situation, track, decision));
        }
    }

    /** Whether the time to object had passed by a day. */
    private static boolean isOver(Step step, Approval filing, LocalDate day) {
        return Validity.since(step, filing)
                .filter(since -> !day.isBefore(since))
                .isPresent();
    }

    /** What is put right may lie before or after what stood, but it is still the decision on that very matter. */
    static void correction(Situation situation, Act.CorrectDecision act, List<Missing> found) {
        Track track = situation.track(act.party()).orElseThrow();
        Decision right = act.right();
        Optional<Step> step = step(situation, track, right);
        Optional<Decision> wrong =
                step.flatMap(asked -> track.approval(asked.code())).map(Approval::decision);
        if (step.isPresent() && wrong.isEmpty()) {
            found.add(Refusals.of("NOTHING_TO_CORRECT", Map.of("party", situation.name(act.party()))));
        }
        if (wrong.isPresent() && !wrong.get().matter().equals(right.matter())) {
            found.add(Refusals.of("CORRECTION_OF_ANOTHER_MATTER", Map.of()));
        }
        if (Validity.ground(situation.twinning(), right.scope()).equals(Optional.of(right.matter()))) {
            notBeforeMatter(situation.twinning(), right, found);
        }
        asked(situation, track, right, step, found);
    }

    private static void asked(
            Situation situation, Track track, Decision decision, Optional<Step> step, List<Missing> found) {
        if (step.isEmpty()) {
            found.add(notAsked(situation, track, decision));
        }
        Refusals.future(decision.decidedOn(), situation.day(), found);
        if (decision.validUntil().isPresent()) {
            Refusals.before(decision.validUntil().get(), Optional.of(decision.decidedOn()), "given", found);
        }
        if (step.isPresent()) {
            fits(situation, track, step.get(), decision, found);
        }
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

    static void conditions(Situation situation, Act.MeetConditions act, List<Missing> found) {
        Optional<Decision> open = situation
                .track(act.party())
                .flatMap(track -> track.approval(act.step()))
                .filter(approval -> approval.since().isEmpty())
                .map(Approval::decision)
                .filter(decision -> decision.result() == Result.GRANTED);
        if (open.isEmpty()) {
            found.add(Refusals.of(
                    "NO_CONDITIONS_OPEN",
                    Map.of("given", Situation.plain(act.step()), "party", situation.name(act.party()))));
        }
        Refusals.future(act.on(), situation.day(), found);
        Refusals.before(act.on(), open.map(Decision::decidedOn), "given", found);
    }

    static void outvoted(Situation situation, Act.RecordDecision act, List<Missing> found) {
        Votes votes = act.decision().votes().orElse(null);
        if (votes != null && act.decision().result() == Result.GRANTED && votes.against() >= votes.inFavour()) {
            AuthorityId party = act.party();
            Track track = situation.track(party).orElseThrow();
            found.add(Refusals.of(
                    "VOTES_DO_NOT_CARRY",
                    party,
                    Map.of(
                            "party", situation.name(party),
                            "body", situation.body(track, act.decision().body()),
                            "given", Situation.plain(votes.inFavour() + " : " + votes.against()))));
        }
    }

    static Fact recorded(Situation situation, Act.RecordDecision act) {
        Track track = situation.track(act.party()).orElseThrow();
        Step step = step(situation, track, act.decision()).orElseThrow();
        return new Fact.DecisionRecorded(act.party(), new Approval(step.code(), act.decision(), Optional.empty()));
    }

    private static Optional<Step> step(Situation situation, Track track, Decision decision) {
        for (Step step : situation.profile(track).steps()) {
            if (step.body().equals(decision.body())
                    && step.scope() == decision.scope()
                    && situation.holds(track, step.when())) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private static Missing notAsked(Situation situation, Track track, Decision decision) {
        Profile profile = situation.profile(track);
        return Refusals.of(
                "DECISION_NOT_ASKED",
                track.party(),
                Map.of(
                        "party", situation.name(track.party()),
                        "body", situation.body(track, decision.body()),
                        "scope", Wording.both("scope." + decision.scope()),
                        "profile", Situation.plain(profile.id() + " " + profile.version()),
                        "known", Situation.list(profile.steps().stream().map(Step::code))));
    }

    /** A decision covers what was before the body; it counts only if that is what is current. */
    private static void matter(Twinning twinning, Decision decision, List<Missing> found) {
        boolean text = decision.scope() == Scope.TEXT;
        Optional<Sha256> ground = Validity.ground(twinning, decision.scope());
        if (ground.isEmpty()) {
            found.add(Refusals.of(text ? "TEXT_NOT_FROZEN" : "NO_PLAN_TO_DECIDE_ON", Map.of()));
        } else {
            TextChecks.notCurrent(
                    text ? "TEXT_NOT_CURRENT" : "SUBJECTS_NOT_CURRENT", Optional.of(decision.matter()), ground, found);
            notBeforeMatter(twinning, decision, found);
        }
    }

    private static void notBeforeMatter(Twinning twinning, Decision decision, List<Missing> found) {
        if (decision.scope() == Scope.TEXT) {
            Refusals.before(decision.decidedOn(), twinning.frozenOn(), "frozen", found);
        } else {
            Refusals.before(decision.decidedOn(), twinning.subjectsOn(), "proposed", found);
        }
    }

    private static void fits(Situation situation, Track track, Step step, Decision decision, List<Missing> found) {
        kind(step, decision)
                .ifPresent(code ->
                        found.add(Refusals.of(code, Map.of("body", situation.body(track, decision.body())))));
        if (decision.result() == Result.WITHDRAWN && !isFavourable(situation, track, step)) {
            found.add(Refusals.of("NOTHING_TO_WITHDRAW", Map.of("body", situation.body(track, decision.body()))));
        }
        if (decision.result() != Result.GRANTED && !decision.conditions().isEmpty()) {
            found.add(Refusals.of("CONDITIONS_ONLY_OF_AN_APPROVAL", Map.of()));
        }
        if (decision.result().isFavourable()) {
            if (step.budgetLine() && decision.budgetLine().isEmpty()) {
                found.add(budgetLine(situation, track, step));
            }
            for (Step earlier : Validity.earlier(situation, track, step)) {
                rests(situation, track, earlier, decision.decidedOn(), found);
            }
        }
    }

    private static Missing budgetLine(Situation situation, Track track, Step step) {
        return new Missing(
                "BUDGET_LINE_LACKING",
                Optional.of(track.party()),
                step.body().code(),
                "ACT",
                step.basis(),
                step.source(),
                Map.of("body", situation.body(track, step.body())));
    }

    /** A filing is received and may be objected to; with a time of silence it may also be consented to outright. */
    private static Optional<String> kind(Step step, Decision decision) {
        return switch (decision.result()) {
            case RECEIVED -> unless(step.filing(), "RECEIVED_IS_NO_DECISION");
            case GRANTED -> unless(!step.filing() || step.silence().isPresent(), "ONLY_RECEIVED");
            case OBJECTED -> unless(step.filing(), "OBJECTION_ONLY_TO_A_FILING");
            case REFUSED, DEFERRED, WITHDRAWN -> Optional.empty();
        };
    }

    private static Optional<String> unless(boolean right, String code) {
        return right ? Optional.empty() : Optional.of(code);
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

    private static void rests(
            Situation situation, Track track, Step earlier, LocalDate decidedOn, List<Missing> found) {
        if (Validity.reached(situation, track, earlier, LocalDate.MAX)) {
            Refusals.before(
                    decidedOn,
                    track.approval(earlier.code()).flatMap(approval -> Validity.since(earlier, approval)),
                    earlier.scope() == Scope.TEXT ? "text" : "subjects",
                    found);
        } else {
            found.add(StepMissing.of(situation, track, earlier));
        }
    }

    private static Missing of(String code, Situation situation, Track track, Decision decision) {
        return Refusals.of(
                code,
                track.party(),
                Map.of(
                        "party", situation.name(track.party()),
                        "body", situation.body(track, decision.body()),
                        "scope", Wording.both("scope." + decision.scope())));
    }
}

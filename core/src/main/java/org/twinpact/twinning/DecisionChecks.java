package org.twinpact.twinning;

import static org.twinpact.twinning.Refusals.when;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Scope;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Step;

/** What a decision must be so that it can answer a step of the party's profile. */
final class DecisionChecks {
    private DecisionChecks() {}

    static Stream<Missing> decision(Situation situation, Act.RecordDecision act) {
        Track track = situation.track(act.party()).orElseThrow();
        Optional<Step> step = step(situation, track, act.decision());
        return Stream.of(
                        when(step.isEmpty(), notAsked(situation, track, act.decision())),
                        Refusals.future(act.decision().decidedOn(), situation.day()),
                        ground(situation, act.decision()),
                        step.stream().flatMap(found -> after(situation, track, found, act.decision())))
                .flatMap(all -> all);
    }

    static Fact recorded(Situation situation, Act.RecordDecision act) {
        Track track = situation.track(act.party()).orElseThrow();
        return new Fact.DecisionRecorded(
                act.party(),
                new Approval(
                        step(situation, track, act.decision()).orElseThrow().code(),
                        act.decision(),
                        Validity.ground(situation.twinning(), act.decision().scope())
                                .orElseThrow()));
    }

    private static Optional<Step> step(Situation situation, Track track, Decision decision) {
        return situation.profile(track).steps().stream()
                .filter(step -> step.body().equals(decision.body()) && step.scope() == decision.scope())
                .filter(step -> situation.holds(step.when()))
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

    /** A decision needs something to decide on: a plan for the subjects, the frozen hash for the text. */
    private static Stream<Missing> ground(Situation situation, Decision decision) {
        Twinning twinning = situation.twinning();
        return switch (decision.scope()) {
            case SUBJECTS ->
                Stream.concat(
                        when(twinning.plan().isEmpty(), Refusals.of("NO_PLAN_TO_DECIDE_ON")),
                        when(decision.text().isPresent(), Refusals.of("SUBJECTS_HAVE_NO_TEXT")));
            case TEXT ->
                twinning.frozen().isEmpty()
                        ? Stream.of(Refusals.of("TEXT_NOT_FROZEN").build())
                        : Stream.concat(
                                TextChecks.notCurrent("TEXT_NOT_CURRENT", decision.text(), twinning.frozen()),
                                Refusals.before(decision.decidedOn(), twinning.frozenOn(), "frozen"));
        };
    }

    private static Stream<Missing> after(Situation situation, Track track, Step step, Decision decision) {
        if (!decision.result().isFavourable()) {
            return Stream.empty();
        }
        return step.after().stream()
                .flatMap(code -> situation.profile(track).step(code).stream())
                .filter(earlier -> situation.holds(earlier.when()))
                .flatMap(earlier -> rests(situation, track, earlier, decision.decidedOn()));
    }

    private static Stream<Missing> rests(Situation situation, Track track, Step earlier, LocalDate decidedOn) {
        if (!Validity.approved(situation.twinning(), track, earlier.code())) {
            return Stream.of(Gates.stepMissing(situation, track, earlier));
        }
        Optional<LocalDate> ground =
                track.approval(earlier.code()).map(a -> a.decision().decidedOn());
        return Refusals.before(decidedOn, ground, earlier.scope() == Scope.TEXT ? "text" : "subjects");
    }
}

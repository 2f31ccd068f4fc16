package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.jurisdiction.Step;
import org.twinpact.message.Days;

/** The step of a party's profile that a decision answers, and the requirements of that step for the decision. */
record AnsweredStep(Situation situation, Track track, Step step) {
    /** Returns the first step that requires a decision of that body on that scope under the current circumstances. */
    static Optional<AnsweredStep> of(Situation situation, Track track, Decision decision) {
        for (Step step : situation.profile(track).steps()) {
            if (step.body().equals(decision.body())
                    && step.scope() == decision.scope()
                    && situation.holds(track, step.when())) {
                return Optional.of(new AnsweredStep(situation, track, step));
            }
        }
        return Optional.empty();
    }

    String code() {
        return step.code();
    }

    /**
     * Returns the approval by a new decision, with the periods in which other ones on its matter approved the step. If
     * the recorded one is later and approves the step too, it confirms the new one.
     */
    Approval approval(Decision decision) {
        Optional<Approval> known =
                track.approval(code()).filter(other -> other.decision().matter().equals(decision.matter()));
        Approval next = known.map(other -> other.replacedBy(decision, countedFrom(other)))
                .orElseGet(() -> Approval.of(code(), decision));
        Optional<LocalDate> later =
                known.map(other -> latestDay(other)).filter(day -> day.isAfter(decision.decidedOn()));
        return later.map(next::withConfirmation).orElse(next);
    }

    private static LocalDate latestDay(Approval approval) {
        return Milestone.later(approval.confirmedOn(), approval.decision().decidedOn());
    }

    private Optional<LocalDate> countedFrom(Approval earlier) {
        return Validity.isPremature(track, step, earlier) ? Optional.empty() : Validity.since(step, earlier);
    }

    /** Returns whether a decision comes too late for this step. */
    boolean isClosed(Decision decision) {
        return Validity.isClosed(
                situation, track, step, decision.decidedOn(), decision.result().isFavourable());
    }

    /** Adds a finding for each reason why a decision cannot answer this step. */
    void requireFit(Decision decision, List<Finding> unmet) {
        misfit(decision.result())
                .ifPresent(code ->
                        unmet.add(Findings.of(code, Map.of("body", situation.body(track, decision.body())))));
        if (decision.result() == Result.WITHDRAWN && !isFavourable()) {
            unmet.add(Findings.of("NOTHING_TO_WITHDRAW", Map.of("body", situation.body(track, decision.body()))));
        }
        if (decision.result() != Result.GRANTED && !decision.conditions().isEmpty()) {
            unmet.add(Findings.of("CONDITIONS_ONLY_OF_AN_APPROVAL", Map.of()));
        }
        VoteChecks.of(situation, track, decision, unmet);
        if (decision.result().isFavourable()) {
            if (step.budgetLine() && decision.budgetLine().isEmpty()) {
                unmet.add(Findings.byRule(
                        "BUDGET_LINE_MISSING",
                        track.party(),
                        step.body(),
                        EvidenceKind.ACT.name(),
                        step,
                        Map.of("body", situation.body(track, step.body()))));
            }
            requireEarlier(decision, unmet);
        }
    }

    /**
     * Adds a finding for each prerequisite that is missing or later than a decision. The papers of an earlier day may
     * arrive in any order, so for a decision of an earlier day only a later prerequisite is a fault.
     */
    private void requireEarlier(Decision decision, List<Finding> unmet) {
        boolean isOfToday = decision.decidedOn().equals(situation.day());
        for (Step earlier : Validity.earlier(situation, track, step)) {
            if (isOfToday || Validity.reached(situation, track, earlier, LocalDate.MAX)) {
                requireAfter(earlier, decision.decidedOn(), unmet);
            }
        }
    }

    /** Adds a warning for each prerequisite without which a decision of an earlier day has no effect. */
    void warnOfMissing(Decision decision, List<Finding> warnings) {
        if (!decision.result().isFavourable()) {
            return;
        }
        for (Step earlier : Validity.earlier(situation, track, step)) {
            if (!Validity.reached(situation, track, earlier, LocalDate.MAX)) {
                warnings.add(Findings.unmetStep(situation, track, earlier));
            }
        }
    }

    /**
     * Returns the finding code for a result that this step does not permit, if any. A filing without an objection
     * period can only be received. One with such a period can also be decided on and objected to.
     */
    private Optional<String> misfit(Result result) {
        if (result == Result.RECEIVED) {
            return unless(step.filing(), "RECEIVED_IS_NO_DECISION");
        }
        if (isOnlyReceived(step)) {
            return Optional.of("ONLY_RECEIVED");
        }
        return unless(result != Result.OBJECTED || step.filing(), "OBJECTION_ONLY_TO_A_FILING");
    }

    /** Returns whether the body of a step receives a filing and can neither decide on it nor object to it. */
    static boolean isOnlyReceived(Step step) {
        return step.filing() && step.silence().isEmpty();
    }

    private static Optional<String> unless(boolean right, String code) {
        return right ? Optional.empty() : Optional.of(code);
    }

    private boolean isFavourable() {
        return current()
                .filter(approval -> approval.decision().result().isFavourable())
                .isPresent();
    }

    /** Returns the latest decision, if it covers the current matter, which need not be final yet. */
    private Optional<Approval> current() {
        return track.approval(step.code()).filter(approval -> Validity.isOnMatter(situation.twinning(), approval));
    }

    private void requireAfter(Step earlier, LocalDate decidedOn, List<Finding> unmet) {
        if (!Validity.reached(situation, track, earlier, LocalDate.MAX)) {
            unmet.add(Findings.unmetStep(situation, track, earlier));
        } else if (!new Prerequisites(situation, track).wasApproved(earlier, decidedOn)) {
            Findings.before(
                    decidedOn,
                    track.approval(earlier.code()).flatMap(approval -> Validity.since(earlier, approval)),
                    earlier.scope() == Scope.TEXT ? "text" : "subjects",
                    unmet);
        }
    }

    /** Adds a finding if a decision changes nothing, comes too late, or is superseded by the current one. */
    void requireChange(Decision decision, List<Finding> unmet) {
        Optional<Approval> current = current();
        if (current.isEmpty() || isEarlierApproval(current.get().decision(), decision)) {
            return;
        }
        requireChange(current.get(), decision, unmet);
        // A later approval that only confirms this one is recorded again after a refusal or deferral between both.
        LocalDate latest = decision.result().isFavourable()
                ? latestDay(current.get())
                : current.get().decision().decidedOn();
        if (decision.decidedOn().isBefore(latest)) {
            unmet.add(Findings.of(
                    "DECISION_SUPERSEDED",
                    track.party(),
                    Map.of(
                            "party", situation.name(track.party()),
                            "body", situation.body(track, decision.body()),
                            "day", Days.text(latest))));
        }
    }

    /**
     * Returns whether a decision approves the step earlier than the current one does, and for as long. The step then
     * counts from the earlier day, whichever of both decisions is recorded first.
     */
    private boolean isEarlierApproval(Decision current, Decision decision) {
        return decision.decidedOn().isBefore(current.decidedOn())
                && current.result().isFavourable()
                && decision.result() == current.result()
                && decision.conditions().isEmpty()
                && decision.validUntil().equals(current.validUntil())
                && Validity.reached(
                        situation.with(situation
                                .twinning()
                                .withTrackChanged(track.party(), party -> party.with(approval(decision)))),
                        track.with(approval(decision)),
                        step,
                        situation.day());
    }

    /**
     * Adds a finding if a decision changes nothing or objects too late. A second approval would only move the day of
     * the first, on which later steps depend.
     */
    private void requireChange(Approval current, Decision decision, List<Finding> unmet) {
        Result result = decision.result();
        boolean filed = current.decision().result() == Result.RECEIVED && !Validity.isPremature(track, step, current);
        boolean lasting = current.decision().validUntil().isEmpty() || Validity.signed(situation, track);
        boolean approved = lasting && Validity.approved(situation, track, step, situation.day());
        if (result.isFavourable() && approved || result == Result.RECEIVED && filed && lasting && !isInVain(current)) {
            unmet.add(finding("ALREADY_DECIDED", decision));
        }
        if (result == Result.OBJECTED && filed && isOver(current, decision.decidedOn())) {
            unmet.add(finding("OBJECTION_TOO_LATE", decision));
        }
    }

    /** Returns whether a filing has no effect, such as one before its prerequisites, so that it must be repeated. */
    private boolean isInVain(Approval filing) {
        return Validity.covers(situation.twinning(), filing)
                && !Validity.reached(situation, track, step, LocalDate.MAX);
    }

    /** Returns whether the objection period of a filing was over on a day. */
    private boolean isOver(Approval filing, LocalDate day) {
        return Validity.since(step, filing)
                .filter(since -> !day.isBefore(since))
                .isPresent();
    }

    private Finding finding(String code, Decision decision) {
        return Findings.of(
                code,
                track.party(),
                Map.of(
                        "party", situation.name(track.party()),
                        "body", situation.body(track, decision.body()),
                        "scope", LifecycleMessages.both("scope." + decision.scope())));
    }
}

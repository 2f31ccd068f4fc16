package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Decision;
import org.twinpact.approval.DecisionRecord;
import org.twinpact.approval.Result;
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
        // The papers of an earlier day may arrive in any order.
        boolean isOfToday = decision.decidedOn().equals(situation.day());
        if (isOfToday) {
            requireApproval(decision, unmet);
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
            if (isOfToday) {
                requireEarlier(decision, unmet);
            }
        }
    }

    /** Adds a finding if a decision withdraws an approval that is not recorded. */
    private void requireApproval(Decision decision, List<Finding> found) {
        if (decision.result() == Result.WITHDRAWN
                && until(decision.decidedOn())
                        .filter(known -> known.decision().result().isFavourable())
                        .isEmpty()) {
            found.add(Findings.of("NOTHING_TO_WITHDRAW", Map.of("body", situation.body(track, decision.body()))));
        }
    }

    /** Adds a warning for each earlier decision without which a decision of an earlier day has no effect. */
    void warnOfMissing(Decision decision, List<Finding> warnings) {
        requireApproval(decision, warnings);
        if (decision.result().isFavourable()) {
            requireEarlier(decision, warnings);
        }
    }

    /** Adds a finding for each prerequisite that was not approved on the day of a decision. */
    private void requireEarlier(Decision decision, List<Finding> found) {
        LocalDate day = decision.decidedOn();
        for (Step earlier : Validity.earlier(situation, track, step)) {
            if (!new Prerequisites(situation, track).wasApprovedFor(step, earlier, day)) {
                found.add(Findings.unmetStep(situation.on(day), track, earlier));
            }
        }
    }

    /** Adds a warning if a later decision is recorded, so that an earlier one does not change when the step is met. */
    void warnOfLater(Decision decision, List<Finding> warnings) {
        Optional<Approval> known = track.approval(code())
                .filter(approval -> approval.decision().matter().equals(decision.matter())
                        && approval.decision().decidedOn().isAfter(decision.decidedOn()));
        boolean isUnchanged = known.map(approval -> track.with(approval.with(decision)))
                .filter(after -> Validity.since(situation, after, step).equals(Validity.since(situation, track, step)))
                .isPresent();
        if (isUnchanged) {
            warnings.add(Findings.of(
                    "DECISION_SUPERSEDED",
                    track.party(),
                    Map.of(
                            "party", situation.name(track.party()),
                            "body", situation.body(track, decision.body()),
                            "day", Days.text(known.get().decision().decidedOn()))));
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

    /** Returns the decisions on the current matter, which need not be final yet, until a day. */
    private Optional<Approval> until(LocalDate day) {
        return track.approval(step.code())
                .filter(approval -> Validity.isOnMatter(situation.twinning(), approval))
                .map(approval -> approval.withoutLateObjections(step.silence()))
                .flatMap(approval -> approval.until(day));
    }

    /**
     * Adds a finding if a decision changes nothing or objects too late, by the decisions until its own day. What was
     * decided later may be recorded before it.
     */
    void requireChange(Decision decision, List<Finding> unmet) {
        until(decision.decidedOn()).ifPresent(known -> requireChange(known, decision, unmet));
    }

    /**
     * Adds a finding if a decision changes nothing or objects too late. Today, a second approval would change nothing.
     * One of an earlier day may follow a refusal that is not recorded yet.
     */
    private void requireChange(Approval known, Decision decision, List<Finding> unmet) {
        Result result = decision.result();
        boolean filed = known.decision().result() == Result.RECEIVED
                && !Validity.isPremature(track, step, known.latest())
                && known.decision()
                        .validUntil()
                        .filter(decision.decidedOn()::isAfter)
                        .isEmpty();
        boolean isOfToday = decision.decidedOn().equals(situation.day());
        boolean isOfSameDay = known.decision().decidedOn().equals(decision.decidedOn());
        boolean changesNothing = isLasting(known)
                && (result.isFavourable() && isApproved(known) || result == Result.RECEIVED && filed && !isInVain());
        if (isOfToday && changesNothing || isOfSameDay && isSameApproval(known, decision)) {
            unmet.add(finding("ALREADY_DECIDED", decision));
        }
        if (result == Result.OBJECTED && isOver(known, decision.decidedOn())) {
            unmet.add(finding("OBJECTION_TOO_LATE", decision));
        }
    }

    /**
     * Returns whether a body approved the matter twice on one day. The second record is a correction of the first, such
     * as of its conditions.
     */
    private static boolean isSameApproval(Approval known, Decision decision) {
        return decision.result().isFavourable()
                && known.decision().result().isFavourable()
                && known.decisions().stream()
                        .map(DecisionRecord::decision)
                        .anyMatch(other -> other.decidedOn().equals(decision.decidedOn())
                                && other.result() == decision.result()
                                && other.body().equals(decision.body())
                                && other.scope() == decision.scope());
    }

    /** Adds a finding if another decision on the matter would be lost. */
    void requireRoom(Decision decision, List<Finding> unmet) {
        boolean isLost = track.approval(code())
                .filter(known -> known.decision().matter().equals(decision.matter())
                        && known.decisions().size() == Approval.MAX_DECISIONS)
                .isPresent();
        if (isLost) {
            Findings.aboveLimit(Approval.MAX_DECISIONS + 1, Approval.MAX_DECISIONS, unmet);
        }
    }

    /** Adds a finding if a corrected decision would replace another one of its day. */
    void requireNoOther(Decision recorded, Decision right, List<Finding> unmet) {
        Approval known = track.approval(code()).orElseThrow();
        if (known.correctedTo(recorded, right).decisions().size()
                < known.decisions().size()) {
            unmet.add(finding("ALREADY_DECIDED", right));
        }
    }

    private boolean isLasting(Approval known) {
        return known.decision().validUntil().isEmpty() || Validity.signed(situation, track);
    }

    private boolean isApproved(Approval known) {
        return Validity.approved(situation, track.with(known), step, situation.day());
    }

    /** Returns whether the filing has no effect, such as one before its prerequisites, so that it must be repeated. */
    private boolean isInVain() {
        return Validity.covers(situation.twinning(), track.approval(step.code()).orElseThrow())
                && Validity.since(situation, track, step).isEmpty();
    }

    /**
     * Returns whether the objection period of a filing that was current until a day was over on it. Another decision of
     * that day, such as a postponement, does not make an objection one in time.
     */
    private boolean isOver(Approval known, LocalDate day) {
        return known.until(day.minusDays(1)).stream()
                .flatMap(before -> before.decisions().stream()
                        .filter(filing -> filing.decision().result() == Result.RECEIVED
                                && before.isCurrent(filing, step.silence())))
                .filter(filing -> !Validity.isPremature(track, step, filing))
                .flatMap(filing -> Validity.since(step, filing).stream())
                .anyMatch(since -> !day.isBefore(since));
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

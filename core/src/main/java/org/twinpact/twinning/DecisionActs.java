package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.approval.Decision;
import org.twinpact.approval.DecisionRecord;
import org.twinpact.approval.Opinion;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;

/**
 * Acts that record the decisions of a party's bodies. A decision answers a step of the party's profile
 * ({@link AnsweredStep}). {@link Validity} determines whether it counts on a day. Events: {@link DecisionEvents}.
 */
public sealed interface DecisionActs extends ActOfParty {
    /** An act that records the decision of a party's body. */
    record RecordDecision(@Valid AuthorityId party, @Valid Decision decision) implements DecisionActs {
        public RecordDecision {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(decision, "decision");
        }

        @Override
        public ActKind kind() {
            return ActKind.RECORD_DECISION;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Track track = situation.track(party).orElseThrow();
            Optional<AnsweredStep> step = AnsweredStep.of(situation, track, decision);
            if (step.filter(answered -> answered.isClosed(decision)).isPresent()) {
                unmet.add(formationClosed(situation, track));
                return;
            }
            requireCurrentMatter(situation, unmet);
            requireBeforeEnd(situation, unmet);
            requireAnswer(situation, track, decision, step, unmet);
            step.ifPresent(answered -> answered.requireChange(decision, unmet));
            step.ifPresent(answered -> answered.requireRoom(decision, unmet));
        }

        private Finding formationClosed(Situation situation, Track track) {
            return Findings.of(
                    "FORMATION_CLOSED",
                    party,
                    Map.of("party", situation.name(party), "body", situation.body(track, decision.body())));
        }

        /**
         * Adds a finding unless the decision covers the current matter. A decision covers only the matter that was
         * before the body. A body decides today only on a final text. What it decided earlier is recorded, although the
         * text became final here later.
         */
        private void requireCurrentMatter(Situation situation, List<Finding> unmet) {
            Twinning twinning = situation.twinning();
            boolean text = decision.scope() == Scope.TEXT;
            boolean isOfToday = decision.decidedOn().equals(situation.day());
            Optional<Sha256> current = text ? twinning.textHash() : twinning.subjects();
            if (text && isOfToday && twinning.finalTextHash().isEmpty()) {
                unmet.add(Findings.of("TEXT_NOT_FINAL", Map.of()));
            } else if (current.isEmpty()) {
                unmet.add(Findings.of(text ? "NO_TEXT_TO_DECIDE_ON" : "NO_PLAN_TO_DECIDE_ON", Map.of()));
            } else {
                Findings.notCurrent(
                        text ? "TEXT_NOT_CURRENT" : "SUBJECTS_NOT_CURRENT",
                        Optional.of(decision.matter()),
                        current,
                        unmet);
            }
        }

        /** Adds a finding if the decision was taken after the end. An earlier one is recorded, because it happened. */
        private void requireBeforeEnd(Situation situation, List<Finding> unmet) {
            situation
                    .twinning()
                    .ending()
                    .flatMap(Ending::on)
                    .filter(end -> decision.decidedOn().isAfter(end.latest()))
                    .ifPresent(end -> unmet.add(Findings.of(
                            "DECISION_AFTER_END",
                            Map.of("date", Days.text(decision.decidedOn()), "day", Findings.text(end)))));
        }

        /** Warns of everything that leaves an earlier decision without effect for now. */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            warnOfDays(situation, decision, answeredStep(situation, party, decision), warnings);
            if (isOfEarlierDay(situation, decision)) {
                answeredStep(situation, party, decision).warnOfLater(decision, warnings);
            }
        }

        @Override
        public Fact fact(Situation situation) {
            return new DecisionEvents.DecisionRecorded(
                    party, answeredStep(situation, party, decision).code(), decision);
        }
    }

    /**
     * An act that records an opinion that no law requires. It is possible at every stage and changes nothing.
     *
     * @param party the party
     * @param opinion the opinion of a body of the party, or of another body that addressed the party
     */
    record RecordOpinion(@Valid AuthorityId party, @Valid Opinion opinion) implements DecisionActs {
        public RecordOpinion {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(opinion, "opinion");
        }

        @Override
        public ActKind kind() {
            return ActKind.RECORD_OPINION;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Findings.future(opinion.givenOn(), situation.day(), unmet);
        }

        @Override
        public Fact fact(Situation situation) {
            return new DecisionEvents.OpinionRecorded(party, opinion);
        }
    }

    /**
     * An act that corrects a decision that was recorded wrongly, such as one of several of a body on the same matter.
     *
     * @param party the party
     * @param wrong the key of the act that recorded or corrected the decision last ({@code Twinning.recordOfDecision})
     * @param right the corrected decision
     * @param reason the reason for the correction, by language
     */
    record CorrectDecision(
            @Valid AuthorityId party,
            @Valid ActId wrong,
            @Valid Decision right,
            @Valid LocalText reason) implements DecisionActs, Correction {
        public CorrectDecision {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(wrong, "wrong");
            Objects.requireNonNull(right, "right");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.CORRECT_DECISION;
        }

        /** Returns the key that this act names if that act recorded a decision of the same body on the same scope. */
        @Override
        public Optional<ActId> recordedBy(Twinning twinning) {
            return named(twinning).map(known -> wrong);
        }

        /** Returns the decision that the named act recorded, with the code of its step. */
        private Optional<Map.Entry<String, Decision>> named(Twinning twinning) {
            return twinning.decisionBy(party, wrong).filter(known -> isOfSameBody(known.getValue()));
        }

        private boolean isOfSameBody(Decision known) {
            return known.body().equals(right.body()) && known.scope() == right.scope();
        }

        /**
         * Returns the step of the decision that the named act recorded, also if the circumstances no longer require it,
         * or else the step that requires the corrected decision.
         */
        private Optional<AnsweredStep> step(Situation situation, Track track) {
            return named(situation.twinning())
                    .flatMap(known -> situation.profile(track).step(known.getKey()))
                    .map(step -> new AnsweredStep(situation, track, step))
                    .or(() -> AnsweredStep.of(situation, track, right));
        }

        /**
         * Returns the decision that the named act recorded. If no act with that key is known, as where a host assigns
         * keys otherwise, returns the only decision there is.
         */
        private Optional<Decision> recorded(Situation situation, Track track, AnsweredStep step) {
            List<Decision> decisions = track.approval(step.code()).stream()
                    .flatMap(approval -> approval.decisions().stream())
                    .map(DecisionRecord::decision)
                    .filter(this::isOfSameBody)
                    .toList();
            return named(situation.twinning())
                    .map(Map.Entry::getValue)
                    .filter(decisions::contains)
                    .or(() -> decisions.stream().findFirst().filter(only -> decisions.size() == 1));
        }

        /**
         * Adds the unmet conditions of the correction. The corrected decision may be dated before or after the recorded
         * one, but must be about the same matter.
         */
        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Track track = situation.track(party).orElseThrow();
            Optional<AnsweredStep> step = step(situation, track);
            Optional<Decision> recorded = step.flatMap(answered -> recorded(situation, track, answered));
            if (step.isPresent() && recorded.isEmpty()) {
                unmet.add(Findings.of("NOTHING_TO_CORRECT", Map.of("party", situation.name(party))));
            }
            if (recorded.isPresent() && !recorded.get().matter().equals(right.matter())) {
                unmet.add(Findings.of("CORRECTION_OF_ANOTHER_MATTER", Map.of()));
            }
            requireAnswer(situation, track, right, step, unmet);
            if (recorded.isPresent()) {
                step.orElseThrow().requireNoOther(recorded.get(), right, unmet);
            }
        }

        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            warnOfDays(
                    situation,
                    right,
                    step(situation, situation.track(party).orElseThrow()).orElseThrow(),
                    warnings);
        }

        @Override
        public Fact fact(Situation situation) {
            Track track = situation.track(party).orElseThrow();
            AnsweredStep step = step(situation, track).orElseThrow();
            Decision recorded = recorded(situation, track, step).orElseThrow();
            return new DecisionEvents.DecisionCorrected(party, wrong, step.code(), recorded, right, reason);
        }
    }

    /**
     * An act that strikes a decision from the record, because it was never taken or was recorded for the wrong party or
     * body. The history still shows it. A decision that it replaced, such as another one of the same day, is not
     * restored and must be recorded again.
     *
     * @param party the party for which the decision is recorded
     * @param wrong the key of the act that recorded or corrected the decision last ({@code Twinning.recordOfDecision})
     * @param reason the reason, by language
     */
    record StrikeDecision(
            @Valid AuthorityId party,
            @Valid ActId wrong,
            @Valid LocalText reason) implements DecisionActs, Correction {
        public StrikeDecision {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(wrong, "wrong");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.STRIKE_DECISION;
        }

        /** Returns the key that this act names if that act recorded a decision of the party. */
        @Override
        public Optional<ActId> recordedBy(Twinning twinning) {
            return twinning.decisionBy(party, wrong).map(known -> wrong);
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            if (recordedBy(situation.twinning()).isEmpty()) {
                unmet.add(Findings.of("NOTHING_TO_CORRECT", Map.of("party", situation.name(party))));
            }
        }

        @Override
        public Fact fact(Situation situation) {
            Map.Entry<String, Decision> known =
                    situation.twinning().decisionBy(party, wrong).orElseThrow();
            return new DecisionEvents.DecisionStruck(party, wrong, known.getKey(), known.getValue(), reason);
        }
    }

    private static AnsweredStep answeredStep(Situation situation, AuthorityId party, Decision decision) {
        return AnsweredStep.of(situation, situation.track(party).orElseThrow(), decision)
                .orElseThrow();
    }

    /**
     * Warns of a decision that is older than the record of its matter, which may be right or a typing error, and of the
     * missing prerequisites without which it has no effect.
     */
    private static void warnOfDays(Situation situation, Decision decision, AnsweredStep step, List<Finding> warnings) {
        Twinning twinning = situation.twinning();
        if (decision.scope() == Scope.TEXT) {
            boolean isFinal = twinning.textFinalOn().isPresent();
            Findings.before(
                    decision.decidedOn(),
                    isFinal ? twinning.textFinalOn() : twinning.textOn(),
                    isFinal ? Milestone.TEXT_FINAL : Milestone.TEXT_PROPOSED,
                    warnings);
            if (twinning.finalTextHash().isEmpty()) {
                warnings.add(Findings.of("TEXT_NOT_FINAL", Map.of()));
            }
        } else {
            Findings.before(decision.decidedOn(), twinning.subjectsOn(), Milestone.SUBJECTS_PROPOSED, warnings);
        }
        if (isOfEarlierDay(situation, decision)) {
            step.warnOfMissing(decision, warnings);
        }
    }

    /** Returns whether a decision is of an earlier day. One of today is refused if it lacks anything. */
    private static boolean isOfEarlierDay(Situation situation, Decision decision) {
        return decision.decidedOn().isBefore(situation.day());
    }

    /**
     * Adds a finding if a decision answers no step of the profile, is in the future, expires before its own day, or
     * does not fit the step.
     */
    private static void requireAnswer(
            Situation situation, Track track, Decision decision, Optional<AnsweredStep> step, List<Finding> unmet) {
        if (step.isEmpty()) {
            unmet.add(notRequired(situation, track, decision));
        }
        Findings.future(decision.decidedOn(), situation.day(), unmet);
        if (decision.validUntil().isPresent()) {
            Findings.before(decision.validUntil().get(), Optional.of(decision.decidedOn()), "given", unmet);
        }
        step.ifPresent(answered -> answered.requireFit(decision, unmet));
    }

    private static Finding notRequired(Situation situation, Track track, Decision decision) {
        Profile profile = situation.profile(track);
        return Findings.of(
                "DECISION_NOT_REQUIRED",
                track.party(),
                Map.of(
                        "party", situation.name(track.party()),
                        "body", situation.body(track, decision.body()),
                        "scope", LifecycleMessages.both("scope." + decision.scope()),
                        "known",
                                Situation.list(profile.steps().stream()
                                        .filter(step -> situation.holds(track, step.when()))
                                        .map(step -> situation.nameOfStep(track, step)))));
    }
}

package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * Acts that record what a party's bodies decided. A decision answers a step of the party's profile
 * ({@link AnsweredStep}). {@link Validity} determines whether it counts today. Events: {@link DecisionEvents}.
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
            requireCurrentMatter(situation.twinning(), unmet);
            requireAnswer(situation, track, decision, step, unmet);
            step.ifPresent(answered -> answered.requireChange(decision, unmet));
        }

        /**
         * Adds a finding unless the decision covers what is current. A decision covers only what was before the body.
         */
        private void requireCurrentMatter(Twinning twinning, List<Finding> unmet) {
            boolean text = decision.scope() == Scope.TEXT;
            Optional<Sha256> current = Validity.currentHash(twinning, decision.scope());
            if (current.isEmpty()) {
                unmet.add(Findings.of(text ? "TEXT_NOT_FINAL" : "NO_PLAN_TO_DECIDE_ON", Map.of()));
            } else {
                Findings.notCurrent(
                        text ? "TEXT_NOT_CURRENT" : "SUBJECTS_NOT_CURRENT",
                        Optional.of(decision.matter()),
                        current,
                        unmet);
                requireAfterMatter(twinning, decision, unmet);
            }
        }

        /** Warns of an approval whose votes do not carry it. */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            Votes votes = decision.votes().orElse(null);
            if (votes != null && decision.result() == Result.GRANTED && votes.against() >= votes.inFavour()) {
                Track track = situation.track(party).orElseThrow();
                warnings.add(Findings.of(
                        "VOTES_DO_NOT_CARRY",
                        party,
                        Map.of(
                                "party", situation.name(party),
                                "body", situation.body(track, decision.body()),
                                "given", Situation.plain(votes.inFavour() + " : " + votes.against()))));
            }
        }

        @Override
        public Fact fact(Situation situation) {
            String step = codeOfStep(situation, party, decision);
            return new DecisionEvents.DecisionRecorded(party, new Approval(step, decision, Optional.empty()));
        }
    }

    /** An act that records that the conditions of an approval are met. */
    record MeetConditions(
            @Valid AuthorityId party,
            @PlainText(max = 64) String step,
            @NotNull @CivilDay LocalDate on,
            @PlainText(max = 500) String evidence)
            implements DecisionActs {
        public MeetConditions {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(step, "step");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(evidence, "evidence");
        }

        @Override
        public ActKind kind() {
            return ActKind.MEET_CONDITIONS;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Optional<Decision> open = situation
                    .track(party)
                    .flatMap(track -> track.approval(step))
                    .filter(approval -> approval.since().isEmpty())
                    .map(Approval::decision)
                    .filter(decision -> decision.result() == Result.GRANTED);
            if (open.isEmpty()) {
                unmet.add(Findings.of(
                        "NO_CONDITIONS_OPEN", Map.of("given", Situation.plain(step), "party", situation.name(party))));
            }
            Findings.future(on, situation.day(), unmet);
            Findings.before(on, open.map(Decision::decidedOn), "given", unmet);
        }

        @Override
        public Fact fact(Situation situation) {
            return new DecisionEvents.ConditionsMet(party, step, on, evidence);
        }
    }

    /** An act that corrects a decision that was recorded wrongly, by the key of the act that recorded it. */
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

        /** Returns whether a fact recorded a decision of the same body on the same scope. */
        @Override
        public boolean canCorrect(Fact recorded) {
            return recorded instanceof DecisionEvents.DecisionRecorded then
                            && isSame(then.party(), then.approval().decision())
                    || recorded instanceof DecisionEvents.DecisionCorrected again
                            && isSame(again.party(), again.approval().decision());
        }

        private boolean isSame(AuthorityId other, Decision decision) {
            return party.equals(other) && right.body().equals(decision.body()) && right.scope() == decision.scope();
        }

        /**
         * Adds the unmet conditions of the correction. The corrected decision may be before or after the recorded one,
         * but it is about the same matter.
         */
        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Track track = situation.track(party).orElseThrow();
            Optional<AnsweredStep> step = AnsweredStep.of(situation, track, right);
            Optional<Decision> recorded =
                    step.flatMap(answered -> track.approval(answered.code())).map(Approval::decision);
            if (step.isPresent() && recorded.isEmpty()) {
                unmet.add(Findings.of("NOTHING_TO_CORRECT", Map.of("party", situation.name(party))));
            }
            if (recorded.isPresent() && !recorded.get().matter().equals(right.matter())) {
                unmet.add(Findings.of("CORRECTION_OF_ANOTHER_MATTER", Map.of()));
            }
            if (Validity.currentHash(situation.twinning(), right.scope()).equals(Optional.of(right.matter()))) {
                requireAfterMatter(situation.twinning(), right, unmet);
            }
            requireAnswer(situation, track, right, step, unmet);
        }

        @Override
        public Fact fact(Situation situation) {
            String step = codeOfStep(situation, party, right);
            Optional<LocalDate> conditionsMet = situation
                    .track(party)
                    .flatMap(track -> track.approval(step))
                    .filter(approval -> approval.decision().conditions().equals(right.conditions()))
                    .flatMap(Approval::conditionsMetOn);
            return new DecisionEvents.DecisionCorrected(party, wrong, new Approval(step, right, conditionsMet), reason);
        }
    }

    private static String codeOfStep(Situation situation, AuthorityId party, Decision decision) {
        Track track = situation.track(party).orElseThrow();
        return AnsweredStep.of(situation, track, decision).orElseThrow().code();
    }

    private static void requireAfterMatter(Twinning twinning, Decision decision, List<Finding> unmet) {
        if (decision.scope() == Scope.TEXT) {
            Findings.before(decision.decidedOn(), twinning.textFinalOn(), Milestone.TEXT_FINAL, unmet);
        } else {
            Findings.before(decision.decidedOn(), twinning.subjectsOn(), Milestone.SUBJECTS_PROPOSED, unmet);
        }
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
                        "profile", Situation.plain(profile.id() + " " + profile.version()),
                        "known", Situation.list(profile.steps().stream().map(Step::code))));
    }
}

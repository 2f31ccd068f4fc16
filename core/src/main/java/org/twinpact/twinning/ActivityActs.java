package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Evidence;
import org.twinpact.followup.Activity;
import org.twinpact.followup.ActivityKind;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.PrincipleReview;
import org.twinpact.language.PlainText;
import org.twinpact.plan.Objective;

/**
 * Acts of the activities, of the results that are measured, and of the principles that are reviewed. Events:
 * {@link ActivityEvents}.
 */
public sealed interface ActivityActs extends ActOfParty {
    /**
     * An act that records an activity at any stage. An activity with the id of one of the latest
     * {@link Twinning#activities} replaces it, such as after a mistake.
     *
     * @param party the party that records it
     * @param activity the activity
     */
    record RecordActivity(@Valid AuthorityId party, @Valid Activity activity) implements ActivityActs {
        public RecordActivity {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(activity, "activity");
        }

        @Override
        public ActKind kind() {
            return ActKind.RECORD_ACTIVITY;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Findings.future(activity.lastDay(), situation.day(), unmet);
            Findings.before(activity.lastDay(), Optional.of(activity.firstDay()), "departure", unmet);
            Findings.unknownThemes(activity.themes().stream(), situation, unmet);
            activity.objectives().forEach(objective -> requireObjective(situation, objective, unmet));
        }

        /** Warns of evidence without a hash, and of a delegation without an approval or a return report. */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            Findings.evidenceWithoutHash(activity.evidence(), warnings);
            if (activity.kind() == ActivityKind.DELEGATION_OUT) {
                warnOfAbsent(activity.approval(), "DELEGATION_WITHOUT_APPROVAL", warnings);
                warnOfAbsent(activity.returnReport(), "DELEGATION_WITHOUT_REPORT", warnings);
            }
        }

        private void warnOfAbsent(Optional<String> required, String code, List<Finding> warnings) {
            if (required.isEmpty()) {
                warnings.add(Findings.of(code, party, Map.of("activity", activity.title())));
            }
        }

        @Override
        public Fact fact(Situation situation) {
            return new ActivityEvents.ActivityRecorded(party, activity);
        }
    }

    /**
     * An act that records a measured value of an objective of the work plan. The twinning stores the last value of each
     * objective.
     *
     * @param party the party that measured it
     * @param measurement the value
     * @param unit the unit in which it was measured, in one language, which must be that of the objective
     * @param evidence the evidence, if any
     */
    record MeasureObjective(
            @Valid AuthorityId party,
            @Valid Measurement measurement,
            @PlainText(max = 200) String unit,
            Optional<@Valid Evidence> evidence)
            implements ActivityActs {
        public MeasureObjective {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(measurement, "measurement");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(evidence, "evidence");
        }

        @Override
        public ActKind kind() {
            return ActKind.MEASURE_OBJECTIVE;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Findings.future(measurement.on(), situation.day(), unmet);
            requireObjective(situation, measurement.objective(), unmet)
                    .filter(objective -> !isUnitOf(objective))
                    .ifPresent(objective -> unmet.add(Findings.of(
                            "UNIT_OF_ANOTHER_MEASURE",
                            Map.of(
                                    "given", Situation.plain(unit),
                                    "objective", objective.title(),
                                    "unit", objective.unit()))));
        }

        private boolean isUnitOf(Objective objective) {
            return objective.unit().byLanguage().values().stream().anyMatch(unit.strip()::equalsIgnoreCase);
        }

        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            Findings.evidenceWithoutHash(evidence, warnings);
        }

        @Override
        public Fact fact(Situation situation) {
            return new ActivityEvents.ObjectiveMeasured(party, measurement, unit, evidence);
        }
    }

    /**
     * An act that records a party's review of one principle of the agreement, which is a clause of its operative part.
     * The twinning stores the last review of each by each party.
     *
     * @param party the party that reviewed it
     * @param review the review
     */
    record ReviewPrinciple(@Valid AuthorityId party, @Valid PrincipleReview review) implements ActivityActs {
        public ReviewPrinciple {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(review, "review");
        }

        @Override
        public ActKind kind() {
            return ActKind.REVIEW_PRINCIPLE;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Twinning twinning = situation.twinning();
            Findings.notSigned(situation, party, unmet);
            Findings.future(review.on(), situation.day(), unmet);
            Findings.before(review.on(), twinning.signedOn(), Milestone.ALL_SIGNED, unmet);
            if (!Principles.isReviewable(twinning, review.clause())) {
                unmet.add(Findings.of(
                        "PRINCIPLE_UNKNOWN",
                        Map.of(
                                "given", Situation.plain(review.clause()),
                                "known",
                                        Situation.list(Principles.of(twinning).stream()
                                                .map(clause -> Principles.name(twinning, clause.id()))))));
            }
        }

        @Override
        public Fact fact(Situation situation) {
            return new ActivityEvents.PrincipleReviewed(party, review);
        }
    }

    /** Adds a finding if an objective is not in the work plan. Returns the objective, empty if it is not. */
    private static Optional<Objective> requireObjective(Situation situation, String id, List<Finding> unmet) {
        List<Objective> known = situation.twinning().objectives();
        Optional<Objective> objective =
                known.stream().filter(one -> one.id().equals(id)).findFirst();
        if (objective.isEmpty()) {
            unmet.add(Findings.objectiveUnknown(id, known));
        }
        return objective;
    }
}

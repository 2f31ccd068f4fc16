package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Evidence;
import org.twinpact.followup.Activity;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.PrincipleReview;
import org.twinpact.language.PlainText;

/** Events of {@link ActivityActs}. */
public sealed interface ActivityEvents extends Fact {
    @Override
    default boolean mayInvalidate(Situation before) {
        return false;
    }

    /** The fact that an activity took place. */
    record ActivityRecorded(@Valid AuthorityId party, @Valid Activity activity) implements ActivityEvents {
        @Override
        public Act act() {
            return new ActivityActs.RecordActivity(party, activity);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withActivity(activity);
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
            text.activity(activity);
        }
    }

    /** The fact that a value of an objective was measured. */
    record ObjectiveMeasured(
            @Valid AuthorityId party,
            @Valid Measurement measurement,
            @PlainText(max = 200) String unit,
            Optional<@Valid Evidence> evidence)
            implements ActivityEvents {
        @Override
        public Act act() {
            return new ActivityActs.MeasureObjective(party, measurement, unit, evidence);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withMeasurement(measurement);
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
            text.measurement(measurement, unit);
        }
    }

    /** The fact that a party reviewed a principle of the agreement. */
    record PrincipleReviewed(
            @Valid AuthorityId party, @Valid PrincipleReview review) implements ActivityEvents {
        @Override
        public Act act() {
            return new ActivityActs.ReviewPrinciple(party, review);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning.withTrackChanged(party, track -> track.with(review));
        }

        @Override
        public void describe(EventText text) {
            text.party(party);
            text.review(review);
        }
    }
}

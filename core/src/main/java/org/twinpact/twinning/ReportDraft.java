package org.twinpact.twinning;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.Activity;
import org.twinpact.followup.Exchange;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.PrincipleReview;
import org.twinpact.followup.Report;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.plan.Objective;

/**
 * The draft of a report of a party for a period, such as a year or half of the term, composed from what is recorded. A
 * draft of a period in which nothing happened declares that. Immutable.
 *
 * @param party the party
 * @param period the period
 * @param activities the activities in the period, of all parties, by their last day
 * @param progress the objectives of the work plan, each with its last value
 * @param exchanges the exchanges of the party with national authorities in the period, by day
 * @param reviews the last review of each principle by the party in the period, by day
 * @param contacts the contact points of the party in the period, in order
 * @param missing what the record lacks: activities, values, reviews, answers and a contact point
 * @param sections the same as text for a page, without those that are empty
 * @param reports the reports that {@link FollowUpActs.SubmitReport} takes: one for each recurring obligation of the
 *     party that the period fulfils, or else one without an obligation to the other parties. Each has the latest 200
 *     results. There is none for a period before the signing
 */
public record ReportDraft(
        AuthorityId party,
        ReportingPeriod period,
        List<Activity> activities,
        List<Progress> progress,
        List<Exchange> exchanges,
        List<PrincipleReview> reviews,
        List<ContactTenure> contacts,
        List<Finding> missing,
        List<Section> sections,
        List<Report> reports) {
    public ReportDraft {
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(period, "period");
        activities = List.copyOf(Objects.requireNonNull(activities, "activities"));
        progress = List.copyOf(Objects.requireNonNull(progress, "progress"));
        exchanges = List.copyOf(Objects.requireNonNull(exchanges, "exchanges"));
        reviews = List.copyOf(Objects.requireNonNull(reviews, "reviews"));
        contacts = List.copyOf(Objects.requireNonNull(contacts, "contacts"));
        missing = List.copyOf(Objects.requireNonNull(missing, "missing"));
        sections = List.copyOf(Objects.requireNonNull(sections, "sections"));
        reports = List.copyOf(Objects.requireNonNull(reports, "reports"));
    }

    /**
     * The progress of an objective. Immutable.
     *
     * @param objective the objective, with its target
     * @param value the last value that was measured by the end of the period, if any
     */
    public record Progress(Objective objective, Optional<Measurement> value) {
        public Progress {
            Objects.requireNonNull(objective, "objective");
            Objects.requireNonNull(value, "value");
        }
    }
}

package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.PersonRef;
import org.twinpact.followup.ContactPoint;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.Report;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;
import org.twinpact.plan.Objective;
import org.twinpact.plan.WorkPlan;
import org.twinpact.signing.Publication;

/** Acts after the signing: publication, contact point, notices and reports. Events: {@link FollowUpEvents}. */
public sealed interface FollowUpActs extends ActOfParty {
    /** An act that records a party's publication. */
    record RecordPublication(
            @Valid AuthorityId party, @Valid Publication publication) implements FollowUpActs {
        public RecordPublication {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(publication, "publication");
        }

        @Override
        public ActKind kind() {
            return ActKind.RECORD_PUBLICATION;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Findings.notSigned(situation, party, unmet);
            requirePossible(situation, publication, unmet);
        }

        @Override
        public Fact fact(Situation situation) {
            return new FollowUpEvents.PublicationRecorded(party, publication);
        }
    }

    /**
     * An act that corrects a publication that was recorded wrongly, as long as it is the latest publication of the
     * twinning. What the wrong publication fulfilled remains fulfilled.
     *
     * @param party the party
     * @param wrong the key of the act that recorded the publication
     * @param right the corrected publication
     * @param reason the reason for the correction, by language
     */
    record CorrectPublication(
            @Valid AuthorityId party,
            @Valid ActId wrong,
            @Valid Publication right,
            @Valid LocalText reason) implements FollowUpActs, Correction {
        public CorrectPublication {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(wrong, "wrong");
            Objects.requireNonNull(right, "right");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.CORRECT_PUBLICATION;
        }

        @Override
        public Optional<ActId> recordedBy(Twinning twinning) {
            return twinning.recordOfPublication(party);
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            requireRecord(situation, this, unmet);
            requirePossible(situation, right, unmet);
        }

        @Override
        public Fact fact(Situation situation) {
            return new FollowUpEvents.PublicationCorrected(party, wrong, right, reason);
        }
    }

    /** An act that appoints a party's contact point, replacing the previous one. */
    record AppointContact(@Valid AuthorityId party, @Valid ContactPoint contact) implements FollowUpActs {
        public AppointContact {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(contact, "contact");
        }

        @Override
        public ActKind kind() {
            return ActKind.APPOINT_CONTACT;
        }

        @Override
        public List<PersonRef> people() {
            return contact.person().stream().toList();
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {}

        @Override
        public Fact fact(Situation situation) {
            return new FollowUpEvents.ContactAppointed(party, contact);
        }
    }

    /**
     * An act that records that an obligation to give notice was fulfilled.
     *
     * @param party the party
     * @param obligation the code of the obligation in the party's profile
     * @param evidence the location of the proof
     */
    record FulfilObligation(
            @Valid AuthorityId party,
            @PlainText(max = 64) String obligation,
            @PlainText(max = 500) String evidence) implements FollowUpActs {
        public FulfilObligation {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(obligation, "obligation");
            Objects.requireNonNull(evidence, "evidence");
        }

        @Override
        public ActKind kind() {
            return ActKind.FULFIL_OBLIGATION;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Set<String> open = situation.twinning().obligations().stream()
                    .filter(owed -> owed.owner().equals(party) && owed.kind() == ObligationKind.NOTICE)
                    .map(Obligation::code)
                    .collect(Collectors.toSet());
            if (!open.contains(obligation)) {
                unmet.add(Findings.of(
                        "NOTICE_NOT_OWED",
                        Map.of(
                                "given", situation.nameOfObligation(party, obligation),
                                "party", situation.name(party),
                                "known",
                                        Situation.list(open.stream()
                                                .sorted()
                                                .map(code -> situation.nameOfObligation(party, code))))));
            }
            Optional<LocalDate> formedOn = situation.track(party).flatMap(Track::formedOn);
            Findings.before(situation.day(), formedOn, Milestone.ALL_SIGNED, unmet);
        }

        @Override
        public Fact fact(Situation situation) {
            return new FollowUpEvents.NoticeGiven(party, obligation, evidence);
        }
    }

    /** An act that submits a party's report. */
    record SubmitReport(@Valid AuthorityId party, @Valid Report report) implements FollowUpActs {
        public SubmitReport {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(report, "report");
        }

        @Override
        public ActKind kind() {
            return ActKind.SUBMIT_REPORT;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            Findings.notSigned(situation, party, unmet);
            requirePossible(situation, report, unmet);
        }

        /** Warns of an obligation that remains open because the report did not go to all required recipients. */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            warnOfMissed(situation, party, report, warnings);
        }

        @Override
        public Fact fact(Situation situation) {
            return new FollowUpEvents.ReportSubmitted(party, report);
        }
    }

    /**
     * An act that corrects a report that was recorded wrongly, as long as it is the latest report of the twinning. What
     * the wrong report fulfilled remains fulfilled.
     *
     * @param party the party
     * @param wrong the key of the act that recorded the report
     * @param right the corrected report
     * @param reason the reason for the correction, by language
     */
    record CorrectReport(
            @Valid AuthorityId party,
            @Valid ActId wrong,
            @Valid Report right,
            @Valid LocalText reason) implements FollowUpActs, Correction {
        public CorrectReport {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(wrong, "wrong");
            Objects.requireNonNull(right, "right");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.CORRECT_REPORT;
        }

        @Override
        public Optional<ActId> recordedBy(Twinning twinning) {
            return twinning.recordOfReport(party);
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            requireRecord(situation, this, unmet);
            requirePossible(situation, right, unmet);
        }

        /** Warns of an obligation that remains open because the report did not go to all required recipients. */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            warnOfMissed(situation, party, right, warnings);
        }

        @Override
        public Fact fact(Situation situation) {
            return new FollowUpEvents.ReportCorrected(party, wrong, right, reason);
        }
    }

    /** Adds a finding if the twinning stores no record that a correction could correct. */
    private static void requireRecord(Situation situation, Correction correction, List<Finding> unmet) {
        if (correction.recordedBy(situation.twinning()).isEmpty()) {
            unmet.add(Findings.of("NOTHING_TO_CORRECT", Map.of("party", situation.name(correction.party()))));
        }
    }

    /** Adds a finding if a publication is in the future or before all signed. */
    private static void requirePossible(Situation situation, Publication publication, List<Finding> unmet) {
        Findings.future(publication.on(), situation.day(), unmet);
        Findings.before(publication.on(), situation.twinning().signedOn(), Milestone.ALL_SIGNED, unmet);
    }

    /** Adds a finding for each day of a report that is impossible, and for each unknown objective. */
    private static void requirePossible(Situation situation, Report report, List<Finding> unmet) {
        Twinning twinning = situation.twinning();
        Findings.future(report.upTo(), situation.day(), unmet);
        Findings.before(report.upTo(), twinning.inForceOn(), "force", unmet);
        for (Measurement result : report.results()) {
            Findings.future(result.on(), report.upTo(), unmet);
            Findings.before(result.on(), twinning.signedOn(), Milestone.ALL_SIGNED, unmet);
        }
        twinning.plan().ifPresent(plan -> requireKnownObjectives(plan, report, unmet));
    }

    private static void requireKnownObjectives(WorkPlan plan, Report report, List<Finding> unmet) {
        Set<String> known = plan.objectives().stream().map(Objective::id).collect(Collectors.toSet());
        for (Measurement result : report.results()) {
            if (!known.contains(result.objective())) {
                unmet.add(Findings.of(
                        "OBJECTIVE_UNKNOWN",
                        Map.of(
                                "given", Situation.plain(result.objective()),
                                "known",
                                        Situation.list(
                                                plan.objectives().stream().map(Objective::title)))));
            }
        }
    }

    private static void warnOfMissed(Situation situation, AuthorityId party, Report report, List<Finding> warnings) {
        for (Obligation owed : situation.twinning().obligations()) {
            List<String> missed = owed.to().stream()
                    .filter(to -> !report.recipients().contains(to))
                    .toList();
            if (owed.kind() == ObligationKind.REPORT
                    && owed.owner().equals(party)
                    && !missed.isEmpty()
                    && Fulfilment.isInPeriod(report, owed, situation.rule(owed))) {
                warnings.add(Findings.ofObligation(
                        "REPORT_NOT_TO_ALL",
                        owed,
                        Map.of(
                                "party", situation.name(owed.owner()),
                                "obligation", situation.nameOfObligation(owed.owner(), owed.code()),
                                "missed",
                                        Situation.list(missed.stream()
                                                .map(to -> LifecycleMessages.both("recipient." + to))))));
            }
        }
    }
}

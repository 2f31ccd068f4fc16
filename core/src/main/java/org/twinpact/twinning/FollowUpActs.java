package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.Report;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;
import org.twinpact.message.Days;
import org.twinpact.plan.Objective;
import org.twinpact.signing.Publication;

/** Acts after the signing: publication, notices, tasks and reports. Events: {@link FollowUpEvents}. */
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
            if (isOfToday(situation)) {
                new Releases(situation.twinning()).addPremature(publication, unmet);
            }
        }

        /** Returns whether the publication is one of today, which must not be premature. An earlier one happened. */
        private boolean isOfToday(Situation situation) {
            return publication.on().equals(situation.day());
        }

        /**
         * Warns of a publication while a party withheld its subject, of a premature one, and of one in a restricted period
         * of the party.
         */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            warnOfDiscretion(situation, party, publication, warnings);
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
        public void warn(Situation situation, List<Finding> warnings) {
            warnOfDiscretion(situation, party, right, warnings);
        }

        @Override
        public Fact fact(Situation situation) {
            return new FollowUpEvents.PublicationCorrected(party, wrong, right, reason);
        }
    }

    /**
     * An act that records with proof that an obligation was fulfilled. A publication, a contact point and a report have
     * acts of their own.
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
            Optional<ActKind> other =
                    situation.twinning().obligation(party, obligation).flatMap(owed -> otherAct(owed.kind()));
            if (other.isPresent()) {
                unmet.add(Findings.of(
                        "OBLIGATION_HAS_OTHER_ACT",
                        Map.of(
                                "obligation", situation.nameOfObligation(party, obligation),
                                "act", other.get().words())));
            } else {
                ObligationChecks.open(situation, party, obligation, unmet);
            }
            ObligationChecks.begun(situation, party, obligation, Optional.empty(), unmet);
        }

        private static Optional<ActKind> otherAct(ObligationKind kind) {
            return switch (kind) {
                case PUBLICATION -> Optional.of(ActKind.RECORD_PUBLICATION);
                case CONTACT -> Optional.of(ActKind.APPOINT_CONTACT);
                case REPORT -> Optional.of(ActKind.SUBMIT_REPORT);
                case NOTICE, TASK -> Optional.empty();
            };
        }

        @Override
        public Fact fact(Situation situation) {
            return new FollowUpEvents.FulfilmentRecorded(party, obligation, evidence);
        }
    }

    /**
     * An act that waives an obligation with a reason. Of a recurring obligation, one period is waived that has begun. If
     * it was the open one, the next one opens.
     *
     * @param party the party
     * @param obligation the code of the obligation in the party's profile
     * @param period the period of a recurring obligation that is waived. Empty for the oldest that was missed, or else the
     *     open one
     * @param reason the reason, by language
     */
    record WaiveObligation(
            @Valid AuthorityId party,
            @PlainText(max = 64) String obligation,
            Optional<@Valid ReportingPeriod> period,
            @Valid LocalText reason)
            implements FollowUpActs {
        public WaiveObligation {
            Objects.requireNonNull(party, "party");
            Objects.requireNonNull(obligation, "obligation");
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public ActKind kind() {
            return ActKind.WAIVE_OBLIGATION;
        }

        @Override
        public void check(Situation situation, List<Finding> unmet) {
            ObligationChecks.open(situation, party, obligation, unmet);
            Optional<Obligation> owed = situation.twinning().obligation(party, obligation);
            boolean isSettled = period.isPresent()
                    && owed.filter(known -> Fulfilment.chosen(known, situation.rule(known), period)
                                    .isEmpty())
                            .isPresent();
            if (isSettled) {
                unmet.add(alreadySettled(situation, owed.get(), period.get().to()));
            } else {
                ObligationChecks.begun(situation, party, obligation, period, unmet);
            }
        }

        /** Warns of an obligation that is based on law, which the party cannot waive by itself. */
        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            situation
                    .twinning()
                    .obligation(party, obligation)
                    .filter(owed -> owed.basis() == Basis.LAW)
                    .ifPresent(owed -> warnings.add(Findings.ofObligation(
                            "LEGAL_OBLIGATION_WAIVED",
                            owed,
                            Map.of(
                                    "party", situation.name(party),
                                    "obligation", situation.nameOfObligation(party, obligation)))));
        }

        @Override
        public Fact fact(Situation situation) {
            return new FollowUpEvents.ObligationWaived(party, obligation, period, reason);
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
            if (unmet.isEmpty()) {
                requireUnreported(situation, party, report, unmet);
            }
        }

        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            warnOf(situation, party, report, warnings);
        }

        @Override
        public Fact fact(Situation situation) {
            return new FollowUpEvents.ReportSubmitted(party, report);
        }
    }

    /**
     * An act that corrects a report that was recorded wrongly, as long as it is the latest report of the twinning. The
     * period that the wrong report fulfilled is open again unless the corrected report fulfils it. An obligation that
     * does not recur remains fulfilled.
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
            if (unmet.isEmpty() && !isSamePeriod(situation)) {
                requireUnreported(withoutWrong(situation), party, right, unmet);
            }
        }

        private boolean isSamePeriod(Situation situation) {
            return situation
                    .twinning()
                    .lastReport()
                    .filter(recorded -> recorded.obligation().equals(right.obligation())
                            && recorded.period().equals(right.period()))
                    .isPresent();
        }

        private Situation withoutWrong(Situation situation) {
            return situation.with(Obligations.withoutLastReport(situation));
        }

        @Override
        public void warn(Situation situation, List<Finding> warnings) {
            warnOf(withoutWrong(situation), party, right, warnings);
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

    /** Adds a finding if a publication is in the future, before all signed, or of an unknown release. */
    private static void requirePossible(Situation situation, Publication publication, List<Finding> unmet) {
        Findings.future(publication.on(), situation.day(), unmet);
        Findings.before(publication.on(), situation.twinning().signedOn(), Milestone.ALL_SIGNED, unmet);
        new Releases(situation.twinning()).requireKnown(publication, unmet);
    }

    private static void warnOfDiscretion(
            Situation situation, AuthorityId party, Publication publication, List<Finding> warnings) {
        Discretion discretion = new Discretion(situation.twinning());
        Releases.subjects(publication)
                .flatMap(subject -> discretion.published(subject, publication.on()))
                .forEach(warnings::add);
        new Releases(situation.twinning()).addPremature(publication, warnings);
        LocalAuthority publisher = situation.track(party).orElseThrow().authority();
        situation.rules().restrictions(publisher, publication.on()).forEach(warnings::add);
    }

    /** Adds a finding for each day of a report that is impossible, and for each unknown objective. */
    private static void requirePossible(Situation situation, Report report, List<Finding> unmet) {
        Twinning twinning = situation.twinning();
        ReportingPeriod period = report.period();
        Findings.before(period.to(), Optional.of(period.from()), "period", unmet);
        Findings.future(period.to(), situation.day(), unmet);
        Findings.before(period.to(), twinning.signedOn(), Milestone.ALL_SIGNED, unmet);
        twinning.endedOn()
                .filter(period.from()::isAfter)
                .ifPresent(end -> unmet.add(Findings.of(
                        "REPORT_AFTER_END", Map.of("date", Days.text(period.from()), "day", Days.text(end)))));
        List<Objective> objectives = twinning.objectives();
        for (Measurement result : report.results()) {
            Findings.future(result.on(), period.to(), unmet);
            Findings.before(result.on(), twinning.signedOn(), Milestone.ALL_SIGNED, unmet);
            if (objectives.stream().noneMatch(known -> known.id().equals(result.objective()))) {
                unmet.add(Findings.objectiveUnknown(result.objective(), objectives));
            }
        }
    }

    /** Adds a finding if a report names an obligation that is not open, or a period that is settled already. */
    private static void requireUnreported(Situation situation, AuthorityId party, Report report, List<Finding> unmet) {
        if (report.obligation().isEmpty()) {
            return;
        }
        String code = report.obligation().get();
        Twinning twinning = situation.twinning();
        // A report of an earlier day may arrive after the end.
        Optional<Obligation> owed = twinning.openOrLiftedByEnd(party, code).filter(FollowUpActs::isReport);
        if (owed.isEmpty()) {
            unmet.add(ObligationChecks.notOpen(situation, party, code, FollowUpActs::isReport));
        } else if (Fulfilment.isSettled(owed.get(), situation.rule(owed.get()), report.period())) {
            unmet.add(alreadySettled(situation, owed.get(), report.period().to()));
        }
    }

    private static boolean isReport(Obligation owed) {
        return owed.kind() == ObligationKind.REPORT;
    }

    private static Finding alreadySettled(Situation situation, Obligation owed, LocalDate until) {
        LocalText name = situation.nameOfObligation(owed.owner(), owed.code());
        return Findings.of(
                "PERIOD_ALREADY_REPORTED",
                Map.of(
                        "party", situation.name(owed.owner()),
                        "day", Days.text(until),
                        "obligation",
                                owed.period()
                                        .map(open -> EventText.forPeriod(name, open))
                                        .orElse(name)));
    }

    /**
     * Warns of an obligation that remains open because the report names none or did not go to all required recipients,
     * and of each unknown recipient.
     */
    private static void warnOf(Situation situation, AuthorityId party, Report report, List<Finding> warnings) {
        situation
                .twinning()
                .openOrLiftedByEnd()
                .filter(owed -> owed.owner().equals(party) && isReport(owed))
                .forEach(owed -> warnOf(situation, owed, report, warnings));
        KnownRecipients.warnOfOthers(situation, party, report.recipients(), warnings);
    }

    private static void warnOf(Situation situation, Obligation owed, Report report, List<Finding> warnings) {
        LocalText name = situation.nameOfObligation(owed.owner(), owed.code());
        LocalText party = situation.name(owed.owner());
        List<String> missed = owed.to().stream()
                .filter(to -> !report.recipients().contains(to))
                .toList();
        boolean isCovered = owed.period().isEmpty()
                || Fulfilment.covered(owed, situation.rule(owed), report.period())
                        .isPresent();
        if (report.obligation().isEmpty()) {
            if (isCovered && (missed.isEmpty() || missed.size() < owed.to().size())) {
                warnings.add(Findings.ofObligation(
                        "REPORT_FULFILS_NOTHING", owed, Map.of("party", party, "obligation", name)));
            }
        } else if (!report.obligation().get().equals(owed.code())) {
            return;
        } else if (!isCovered) {
            warnings.add(Findings.ofObligation("REPORT_TOO_SHORT", owed, Map.of("party", party, "obligation", name)));
        } else if (!missed.isEmpty()) {
            warnings.add(Findings.ofObligation(
                    "REPORT_NOT_TO_ALL",
                    owed,
                    Map.of(
                            "party",
                            party,
                            "obligation",
                            name,
                            "missed",
                            KnownRecipients.names(situation, owed.owner(), missed))));
        }
    }
}

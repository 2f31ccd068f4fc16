package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.Report;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;
import org.twinpact.signing.Publication;

/** Events of {@link FollowUpActs}. */
public sealed interface FollowUpEvents extends Fact {
    /** The fact that a party published something about the twinning. */
    record PublicationRecorded(
            @Valid AuthorityId party, @Valid Publication publication) implements FollowUpEvents {
        @Override
        public Act act() {
            return new FollowUpActs.RecordPublication(party, publication);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return new Releases(twinning).published(publication).edit().withPublication(publication);
        }

        @Override
        public Optional<String> corrigible() {
            return Optional.of(CorrigibleRecord.ofPublication(party));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public Optional<Fulfilment> fulfils() {
            return Optional.of(Fulfilment.of(party, ObligationKind.PUBLICATION));
        }

        @Override
        public void describe(EventText text) {
            text.publication(party, publication);
        }
    }

    /** The fact that a wrongly recorded publication was corrected. */
    record PublicationCorrected(
            @Valid AuthorityId party,
            @Valid ActId wrong,
            @Valid Publication publication,
            @Valid LocalText reason) implements FollowUpEvents {
        @Override
        public Act act() {
            return new FollowUpActs.CorrectPublication(party, wrong, publication, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            Twinning before = twinning.publication()
                    .map(wrongly -> new Releases(twinning).unpublished(wrongly))
                    .orElse(twinning);
            return new Releases(before).published(publication).edit().withPublication(publication);
        }

        @Override
        public Optional<String> corrigible() {
            return Optional.of(CorrigibleRecord.ofPublication(party));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }
    }

    /** The fact that a party fulfilled an obligation, with proof. */
    record FulfilmentRecorded(
            @Valid AuthorityId party,
            @PlainText(max = 64) String obligation,
            @PlainText(max = 500) String evidence) implements FollowUpEvents {
        @Override
        public Act act() {
            return new FollowUpActs.FulfilObligation(party, obligation, evidence);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning;
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public Optional<Fulfilment> fulfils() {
            return Optional.of(Fulfilment.of(party, obligation));
        }

        @Override
        public void describe(EventText text) {
            text.obligation(party, obligation);
        }
    }

    /** The fact that an obligation was waived with a reason. */
    record ObligationWaived(
            @Valid AuthorityId party,
            @PlainText(max = 64) String obligation,
            Optional<@Valid ReportingPeriod> period,
            @Valid LocalText reason)
            implements FollowUpEvents {
        @Override
        public Act act() {
            return new FollowUpActs.WaiveObligation(party, obligation, period, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return twinning;
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public Optional<Fulfilment> fulfils() {
            return Optional.of(Fulfilment.waiver(party, obligation, period));
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }

        @Override
        public void describe(EventText text) {
            text.obligation(party, obligation);
            period.ifPresent(text::period);
        }
    }

    /** The fact that a party submitted a report. */
    record ReportSubmitted(@Valid AuthorityId party, @Valid Report report) implements FollowUpEvents {
        @Override
        public Act act() {
            return new FollowUpActs.SubmitReport(party, report);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return measured(
                    twinning.edit()
                            .withLastReport(report)
                            .withFulfilledByLastReport(Optional.empty())
                            .withReports(twinning.reports() + 1),
                    report);
        }

        @Override
        public Optional<String> corrigible() {
            return Optional.of(CorrigibleRecord.ofReport(party));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public Optional<Fulfilment> fulfils() {
            return Fulfilment.of(party, report);
        }
    }

    /** The fact that a wrongly recorded report was corrected. */
    record ReportCorrected(
            @Valid AuthorityId party,
            @Valid ActId wrong,
            @Valid Report report,
            @Valid LocalText reason) implements FollowUpEvents {
        @Override
        public Act act() {
            return new FollowUpActs.CorrectReport(party, wrong, report, reason);
        }

        @Override
        public Twinning applyTo(Twinning twinning) {
            return measured(
                    twinning.withoutMeasurements(
                                    twinning.lastReport().map(Report::results).orElse(List.of()))
                            .edit()
                            .withLastReport(report),
                    report);
        }

        @Override
        public Optional<String> corrigible() {
            return Optional.of(CorrigibleRecord.ofReport(party));
        }

        @Override
        public boolean mayInvalidate(Situation before) {
            return false;
        }

        @Override
        public Optional<Fulfilment> fulfils() {
            return Fulfilment.of(party, report);
        }

        @Override
        public Optional<LocalText> explanation() {
            return Optional.of(reason);
        }
    }

    /** Returns the twinning with the measured values of a report. */
    private static Twinning measured(Twinning twinning, Report report) {
        Twinning measured = twinning;
        for (Measurement result : report.results()) {
            measured = measured.withMeasurement(result);
        }
        return measured;
    }
}

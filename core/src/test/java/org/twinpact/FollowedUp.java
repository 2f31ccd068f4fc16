package org.twinpact;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Evidence;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.Activity;
import org.twinpact.followup.ActivityBuilder;
import org.twinpact.followup.ActivityKind;
import org.twinpact.followup.Report;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.language.LocalText;
import org.twinpact.signing.Publication;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.Obligation;

/** The acts of a contact person after the signing, for tests that live through years. */
final class FollowedUp {
    private static final LocalText TEXT = LocalText.of("מעשה", "A deed");

    private FollowedUp() {}

    /** Returns the oldest period for which an obligation is open. */
    static Optional<ReportingPeriod> oldest(Obligation owed) {
        return owed.missed().stream().findFirst().or(owed::period);
    }

    /** Returns the act that meets an obligation. */
    static Act meeting(Obligation owed, LocalDate on) {
        AuthorityId owner = owed.owner();
        return switch (owed.kind()) {
            case CONTACT -> new ContactActs.AppointContact(owner, SampleLife.contact("haifa"));
            case PUBLICATION ->
                new FollowUpActs.RecordPublication(
                        owner, new Publication(on, TEXT, URI.create("https://example.org/twinning")));
            case NOTICE, TASK -> new FollowUpActs.FulfilObligation(owner, owed.code(), "letter 7");
            case REPORT ->
                new FollowUpActs.SubmitReport(
                        owner,
                        new Report(Optional.of(owed.code()), oldest(owed).orElseThrow(), List.of(), TEXT, owed.to()));
        };
    }

    /** Returns a visit, with or without evidence that anybody can check. */
    static Activity activity(LocalDate on, boolean isEvidenced) {
        return new ActivityBuilder()
                .id((isEvidenced ? "A-" : "U-") + on)
                .kind(ActivityKind.VISIT)
                .firstDay(on)
                .lastDay(on)
                .title(TEXT)
                .purpose(TEXT)
                .evidence(
                        isEvidenced
                                ? Optional.of(new Evidence(
                                        EvidenceGrade.OFFICIAL_RECORD,
                                        "file 7",
                                        Optional.of(Sha256.of(List.of(on.toString())))))
                                : Optional.empty())
                .build();
    }
}

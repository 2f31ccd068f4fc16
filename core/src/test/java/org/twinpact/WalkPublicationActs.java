package org.twinpact;

import static org.twinpact.WalkAlphabet.REASON;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.WalkAlphabet.Candidate;
import org.twinpact.evidence.LegalHold;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.WithheldSubject;
import org.twinpact.signing.Release;
import org.twinpact.twinning.PublicationActs;
import org.twinpact.twinning.RecordsActs;

/** The acts that a walk tries on what is published and when, and on legal holds. */
final class WalkPublicationActs {
    private static final Release RELEASE =
            new Release("R1", REASON, Sha256.of(List.of("the text of the release")), Optional.empty());

    private WalkPublicationActs() {}

    static Stream<Candidate> withholdings(WalkMoment now) {
        return now.ofEach(
                now.isWhole(),
                track -> new PublicationActs.WithholdPublication(
                        track.party(),
                        WithheldSubject.wholeTwinning(),
                        now.day().plusMonths(2),
                        REASON));
    }

    static Stream<Candidate> liftings(WalkMoment now) {
        return now.ofEach(
                now.isWhole(),
                track -> new PublicationActs.LiftWithholding(track.party(), WithheldSubject.wholeTwinning(), REASON));
    }

    static Stream<Candidate> releases(WalkMoment now) {
        return now.ofEach(now.isWhole(), track -> new PublicationActs.ProposeRelease(track.party(), RELEASE));
    }

    static Stream<Candidate> approvals(WalkMoment now) {
        return now.ofEach(now.isWhole(), track -> new PublicationActs.ApproveRelease(track.party(), RELEASE.hash()));
    }

    static Stream<Candidate> holds(WalkMoment now) {
        LegalHold hold = new LegalHold("H1", REASON, REASON, now.day().plusYears(1));
        return now.ofEach(now.isWhole(), track -> new RecordsActs.HoldRecords(track.party(), hold));
    }

    static Stream<Candidate> releasedHolds(WalkMoment now) {
        return now.ofEach(now.isWhole(), track -> new RecordsActs.ReleaseRecords(track.party(), "H1", REASON));
    }
}

package org.twinpact;

import static org.twinpact.WalkAlphabet.REASON;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.WalkAlphabet.Candidate;
import org.twinpact.WalkScope.Try;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.Report;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.language.LocalText;
import org.twinpact.signing.Publication;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.EndingKind;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.Obligation;

/** The acts that a walk tries on obligations after signing, and those that end a twinning. */
final class WalkFollowUpActs {
    private WalkFollowUpActs() {}

    static Stream<Candidate> publications(WalkMoment now) {
        Publication publication =
                new Publication(now.day(), LocalText.of("חצי", "Half"), URI.create("https://example.org/twinning"));
        return now.ofEach(now.isWhole(), track -> new FollowUpActs.RecordPublication(track.party(), publication));
    }

    static Stream<Candidate> contacts(WalkMoment now) {
        return now.ofEach(
                now.isWhole() || now.tries(Try.SIGNATURES),
                track -> new FollowUpActs.AppointContact(track.party(), SampleLife.contact("haifa")));
    }

    static Stream<Candidate> obligations(WalkMoment now) {
        return now.ofEach(
                now.isWhole(),
                track -> new FollowUpActs.FulfilObligation(track.party(), notice(now, track.party()), "letter 7"));
    }

    private static String notice(WalkMoment now, AuthorityId party) {
        return now.twinning().obligations().stream()
                .filter(obligation -> obligation.owner().equals(party) && obligation.kind() == ObligationKind.NOTICE)
                .map(Obligation::code)
                .findFirst()
                .orElse("NO-OBLIGATION");
    }

    static Stream<Candidate> reports(WalkMoment now) {
        Report report = new Report(
                now.day(),
                List.of(new Measurement("O1", BigDecimal.TEN, now.day())),
                LocalText.of("ירידה", "Down"),
                List.of("ASSOCIATION_INTERNATIONAL", "FOREIGN_MINISTRY", "STATE", "PARTNERS"));
        return now.ofEach(now.isWhole(), track -> new FollowUpActs.SubmitReport(track.party(), report));
    }

    static Stream<Candidate> failure(WalkMoment now) {
        return now.together(true, () -> new EndActs.RecordFailure(REASON), "");
    }

    static Stream<Candidate> ending(WalkMoment now) {
        return now.together(
                true,
                () -> new EndActs.RecordEnding(new Ending(
                        Optional.of(EndingKind.AGREED), Optional.empty(), Optional.empty(), Optional.empty())),
                "");
    }

    static Stream<Candidate> discontinuance(WalkMoment now) {
        return now.together(true, () -> new EndActs.Discontinue(REASON), "");
    }
}

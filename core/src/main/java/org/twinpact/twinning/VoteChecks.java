package org.twinpact.twinning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Result;
import org.twinpact.approval.Votes;
import org.twinpact.language.LocalText;

/** The checks of the votes of a decision, as far as they are known. */
final class VoteChecks {
    private VoteChecks() {}

    /** Adds a finding for numbers that contradict each other, and for an approval that the count does not carry. */
    static void of(Situation situation, Track track, Decision decision, List<Finding> unmet) {
        if (decision.votes().isEmpty()) {
            return;
        }
        LocalText body = situation.body(track, decision.body());
        Votes votes = decision.votes().get();
        atMost("VOTES_EXCEED_PRESENT", votes.cast(), votes.present(), body, unmet);
        if (votes.present().isPresent()) {
            atMost("PRESENT_EXCEED_ENTITLED", votes.present().get(), votes.entitled(), body, unmet);
        } else {
            atMost("VOTES_EXCEED_ENTITLED", votes.cast(), votes.entitled(), body, unmet);
        }
        if (decision.result() == Result.GRANTED
                && decision.majorityRule().isEmpty()
                && votes.inFavour() <= votes.against().orElse(0)) {
            unmet.add(Findings.of(
                    "VOTES_DO_NOT_CARRY",
                    track.party(),
                    Map.of("party", situation.name(track.party()), "body", body, "given", count(votes))));
        }
    }

    private static void atMost(String code, long given, Optional<Integer> known, LocalText body, List<Finding> unmet) {
        if (known.isPresent() && given > known.get()) {
            unmet.add(Findings.of(
                    code,
                    Map.of(
                            "body", body,
                            "given", Situation.plain(Long.toString(given)),
                            "known", Situation.plain(known.get().toString()))));
        }
    }

    /** Returns the votes in favour and, if known, those against. */
    private static LocalText count(Votes votes) {
        return Situation.plain(votes.inFavour()
                + votes.against().map(against -> " : " + against).orElse(""));
    }
}

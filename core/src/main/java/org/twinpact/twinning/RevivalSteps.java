package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.followup.Revival;
import org.twinpact.followup.RevivalAnswer;
import org.twinpact.followup.RevivalReply;
import org.twinpact.message.Days;

/** The next steps of the revival of a twinning on a day. */
record RevivalSteps(Situation situation, HealthThresholds thresholds) {
    /**
     * Returns what an open revival requires next: answers, the end, or what completes it. Of a dormant twinning without an
     * open revival, returns the proposal of one. The list is empty if nothing is due.
     */
    List<Finding> of(boolean isDormant) {
        Twinning twinning = situation.twinning();
        LocalDate day = situation.day();
        Optional<Revival> known = twinning.revival()
                .filter(letter -> !letter.on().isAfter(day)
                        && twinning.track(letter.party()).isPresent());
        Optional<Revival> open = known.filter(letter -> !isComplete(twinning, letter, day));
        if (open.isPresent()) {
            return next(open.get());
        }
        if (!isDormant) {
            return List.of();
        }
        return known.filter(letter -> !letter.on().plus(thresholds.dormant()).isBefore(day))
                .map(letter -> List.of(Findings.of("REVIVAL_COMPLETE", Map.of("day", Days.text(letter.on())))
                        .asWarning()))
                .orElseGet(() -> List.of(Findings.of("REVIVAL_POSSIBLE", Map.of("act", ActKind.PROPOSE_REVIVAL.words()))
                        .asWarning()));
    }

    private List<Finding> next(Revival open) {
        List<Finding> unagreed = others(open)
                .flatMap(track -> unagreed(open, track).stream())
                .map(Finding::asWarning)
                .toList();
        return unagreed.isEmpty()
                ? List.of(Findings.of(
                                "REVIVAL_ACCEPTED",
                                Map.of("author", situation.name(open.party()), "day", Days.text(open.on())))
                        .asWarning())
                : unagreed;
    }

    private Stream<Track> others(Revival open) {
        return situation.twinning().tracks().stream()
                .filter(track -> !track.party().equals(open.party()));
    }

    /** Returns the finding that a party has not accepted, empty if it has. */
    private Optional<Finding> unagreed(Revival open, Track track) {
        Optional<RevivalAnswer> answer =
                open.answer(track.party()).filter(given -> !given.on().isAfter(situation.day()));
        if (answer.isEmpty()) {
            return Optional.of(Findings.of(
                    "REVIVAL_UNANSWERED",
                    track.party(),
                    Map.of(
                            "party", situation.name(track.party()),
                            "author", situation.name(open.party()),
                            "day", Days.text(open.on()))));
        }
        return answer.filter(given -> given.reply() == RevivalReply.DECLINED)
                .map(given -> Findings.of(
                        "REVIVAL_DECLINED",
                        track.party(),
                        Map.of("party", situation.name(track.party()), "day", Days.text(given.on()))));
    }

    /**
     * Returns whether a revival is complete by a day: after its letter, a further programme was adopted or all parties
     * reaffirmed the twinning.
     */
    static boolean isComplete(Twinning twinning, Revival revival, LocalDate day) {
        return twinning.programmes().stream()
                        .flatMap(known -> known.adoptedOn().stream())
                        .anyMatch(adopted -> isBetween(revival.on(), adopted, day))
                || twinning.tracks().stream()
                        .allMatch(track -> track.reaffirmedOn()
                                .filter(on -> isBetween(revival.on(), on, day))
                                .isPresent());
    }

    private static boolean isBetween(LocalDate first, LocalDate day, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}

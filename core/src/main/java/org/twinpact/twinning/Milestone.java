package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an act can rest on, in the order of a life; what rests on one of these rests on all before it too. */
enum Milestone {
    PARTY,
    PARTIES,
    PROPOSED,
    ENDORSED,
    WORDS,
    CERTIFIED,
    FROZEN,
    SIGNED;

    private static final Milestone[] IN_ORDER = values();

    /** No act is dated before what it rests on; the latest day of all that is named alone. */
    void before(Situation situation, Act act, List<Missing> found) {
        Optional<LocalDate> last = situation.twinning().lastOn();
        // Whatever happened did so until then, and most acts are told in their order.
        if (last.isPresent() && situation.day().isBefore(last.get())) {
            latest(situation, act, found);
        }
    }

    private void latest(Situation situation, Act act, List<Missing> found) {
        Milestone latest = PARTY;
        Optional<LocalDate> day = Optional.empty();
        for (int i = 0; i <= ordinal(); i++) {
            Optional<LocalDate> next = IN_ORDER[i].on(situation.twinning(), act);
            if (next.isPresent() && (day.isEmpty() || !next.get().isBefore(day.get()))) {
                latest = IN_ORDER[i];
                day = next;
            }
        }
        Refusals.before(situation.day(), day, latest.name().toLowerCase(Locale.ROOT), found);
    }

    private Optional<LocalDate> on(Twinning twinning, Act act) {
        return switch (this) {
            case PARTY ->
                act instanceof Act.OfParty ofParty
                        ? twinning.track(ofParty.party()).flatMap(Track::joinedOn)
                        : Optional.empty();
            case PARTIES -> lastJoined(twinning);
            case PROPOSED -> twinning.subjectsOn();
            case ENDORSED -> twinning.endorsedOn();
            case WORDS -> twinning.textOn();
            case CERTIFIED -> twinning.certifiedOn();
            case FROZEN -> twinning.frozenOn();
            case SIGNED -> twinning.signedOn();
        };
    }

    private static Optional<LocalDate> lastJoined(Twinning twinning) {
        Optional<LocalDate> last = Optional.empty();
        for (Track track : twinning.tracks()) {
            Optional<LocalDate> joined = track.joinedOn();
            if (joined.isPresent() && (last.isEmpty() || last.get().isBefore(joined.get()))) {
                last = joined;
            }
        }
        return last;
    }
}

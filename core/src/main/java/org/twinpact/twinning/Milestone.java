package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;

/** The milestones that an act can require, in order. An act that requires one requires all earlier ones. */
enum Milestone {
    PARTY_JOINED,
    ALL_JOINED,
    SUBJECTS_PROPOSED,
    PLAN_ENDORSED,
    TEXT_PROPOSED,
    TEXT_CERTIFIED,
    TEXT_FINAL,
    ALL_SIGNED;

    private static final Milestone[] IN_ORDER = values();

    /**
     * Adds a finding if an act is dated before this milestone or an earlier one. The finding names the latest of these
     * days.
     */
    void requireBefore(Act act, Situation situation, List<Finding> found) {
        // Most acts are recorded in their order.
        if (isLate(situation)) {
            Optional<AuthorityId> party =
                    act instanceof ActOfParty ofParty ? Optional.of(ofParty.party()) : Optional.empty();
            requireLatest(party, act.milestones(situation), situation.day(), found);
        }
    }

    /** Adds a finding if the day of the situation is before this milestone or an earlier one, for a party if given. */
    void requireBefore(Optional<AuthorityId> party, Situation situation, List<Finding> found) {
        if (isLate(situation)) {
            requireLatest(party, situation.twinning(), situation.day(), found);
        }
    }

    private static boolean isLate(Situation situation) {
        Optional<LocalDate> last = situation.twinning().lastOn();
        return last.isPresent() && situation.day().isBefore(last.get());
    }

    private void requireLatest(Optional<AuthorityId> party, Twinning twinning, LocalDate on, List<Finding> found) {
        Milestone latest = PARTY_JOINED;
        Optional<LocalDate> day = Optional.empty();
        for (int i = 0; i <= ordinal(); i++) {
            Optional<LocalDate> next = IN_ORDER[i].on(twinning, party);
            if (next.isPresent() && (day.isEmpty() || !next.get().isBefore(day.get()))) {
                latest = IN_ORDER[i];
                day = next;
            }
        }
        Findings.before(on, day, latest, found);
    }

    private Optional<LocalDate> on(Twinning twinning, Optional<AuthorityId> party) {
        return switch (this) {
            case PARTY_JOINED -> party.flatMap(twinning::partyOrNewcomer).flatMap(Track::joinedOn);
            case ALL_JOINED -> lastJoined(twinning);
            case SUBJECTS_PROPOSED -> twinning.subjectsOn();
            case PLAN_ENDORSED -> twinning.endorsedOn();
            case TEXT_PROPOSED -> twinning.textOn();
            case TEXT_CERTIFIED -> twinning.certifiedOn();
            case TEXT_FINAL -> twinning.textFinalOn();
            case ALL_SIGNED -> twinning.signedOn();
        };
    }

    private static Optional<LocalDate> lastJoined(Twinning twinning) {
        Optional<LocalDate> last = Optional.empty();
        for (Track track : twinning.tracks()) {
            Optional<LocalDate> joined = track.joinedOn();
            if (joined.isPresent()) {
                last = Optional.of(later(last, joined.get()));
            }
        }
        return last;
    }

    static LocalDate later(Optional<LocalDate> known, LocalDate day) {
        return known.filter(day::isBefore).orElse(day);
    }
}

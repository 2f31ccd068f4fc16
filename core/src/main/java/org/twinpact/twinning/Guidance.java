package org.twinpact.twinning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.approval.Body;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;

/**
 * The requirements of preparation that rest on guidance only. No law demands them, so a party can pass them with a
 * reason.
 */
public enum Guidance {
    /** A round table that identifies the needs of the party. */
    ROUND_TABLE(EvidenceKind.MINUTES),
    /** The goals of the party. */
    GOALS(EvidenceKind.GOALS),
    /** The search for a partner. One search is enough for all parties. */
    PARTNER_SEARCH(EvidenceKind.SEARCH),
    /** The assessment of the capacity of the party. */
    CAPACITY(EvidenceKind.ASSESSMENT);

    private final EvidenceKind evidence;

    Guidance(EvidenceKind evidence) {
        this.evidence = evidence;
    }

    /** Returns whether a party followed this guidance or passed it. */
    boolean isSettled(Twinning twinning, Track track) {
        return isFollowed(twinning, track) || isPassed(track);
    }

    /** Returns whether a party passed this guidance and does not follow it. */
    boolean isOpen(Twinning twinning, Track track) {
        return isPassed(track) && !isFollowed(twinning, track);
    }

    private boolean isPassed(Track track) {
        return track.passed().stream().anyMatch(passed -> passed.what() == this);
    }

    private boolean isFollowed(Twinning twinning, Track track) {
        return switch (this) {
            case ROUND_TABLE -> !track.needs().isEmpty();
            case GOALS -> !track.goals().isEmpty();
            case PARTNER_SEARCH ->
                twinning.tracks().stream().anyMatch(party -> party.search().isPresent());
            case CAPACITY -> track.capacity().isPresent();
        };
    }

    /** Returns the advice to the parties: the guidance that they passed and still do not follow. */
    static List<Finding> advice(Situation situation) {
        List<Finding> advice = new ArrayList<>(0);
        for (Track track : situation.twinning().tracks()) {
            for (PassedGuidance passed : track.passed()) {
                if (passed.what().isOpen(situation.twinning(), track)) {
                    advice.add(passed.what().advice(situation, track, passed));
                }
            }
        }
        return advice;
    }

    private Finding advice(Situation situation, Track track, PassedGuidance passed) {
        return new Finding(
                "GUIDANCE_PASSED",
                FindingKind.ADVICE,
                Optional.of(track.party()),
                Body.OFFICER,
                evidence.name(),
                Basis.GUIDE,
                Findings.GUIDANCE,
                Map.of(
                        "party", situation.name(track.party()),
                        "guidance", words(),
                        "day", Days.text(passed.on()),
                        "reason", EventText.withoutStop(passed.reason())));
    }

    LocalText words() {
        return LifecycleMessages.both("guidance." + this);
    }
}

package org.twinpact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.WalkAlphabet.Candidate;
import org.twinpact.twinning.ActOfParty;
import org.twinpact.twinning.EntryIntoForceActs;

/**
 * A check that a party's part of the state develops independently of the other parties. The effect of an act on the
 * part, and the party's permission to act, depend only on the joint part and on that part. Walking the parties one
 * after the other in a circumstance relies on this. Not thread-safe.
 */
final class WalkParts {
    private static final String REFUSED = "refused";

    private final WalkFaults faults;
    private final Map<String, String> said = new HashMap<>();

    WalkParts(WalkFaults faults) {
        this.faults = faults;
    }

    /** Checks the answer of a state to an act, which is the following state or empty if the act was refused. */
    void answered(WalkNode before, Candidate candidate, Optional<WalkNode> after) {
        if (WalkFollowUpActs.isOutsideState(candidate.act())) {
            return;
        }
        List<String> parts = WalkKey.parts(before.key());
        List<String> then = after.map(node -> WalkKey.parts(node.key())).orElse(parts);
        for (int i = 1; i < parts.size(); i++) {
            String asked = parts.get(0) + parts.get(i) + candidate.name();
            // Whether the agreement is in force depends on all parties.
            if (candidate.act() instanceof ActOfParty own
                    && !(own instanceof EntryIntoForceActs.StrikeEntryIntoForce)
                    && parts.get(i).startsWith(own.party().value())) {
                same(before, candidate, "whether a party may act", asked, after.isPresent() ? "accepted" : REFUSED);
            }
            if (after.isPresent() && then.size() == parts.size()) {
                same(before, candidate, "what an act makes of a party's part", asked + then.get(0), then.get(i));
            }
        }
    }

    private void same(WalkNode node, Candidate candidate, String what, String asked, String answer) {
        String known = said.putIfAbsent(asked, answer);
        if (known != null && !known.equals(answer)) {
            faults.add(
                    what + " depends on another party: " + candidate.name() + ": " + known + " / " + answer,
                    node.path());
        }
    }
}

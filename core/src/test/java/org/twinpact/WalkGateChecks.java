package org.twinpact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.twinpact.agreement.AgreementConditions;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/**
 * The invariants of gates. A gate misses exactly what the oracle computes, and opens exactly if nothing is missing.
 */
record WalkGateChecks(Lifecycle lifecycle, WalkFaults faults) {

    /** Checks the steps and gates of a state with its answers to every act. */
    void state(WalkNode node, Map<String, Integer> answers) {
        steps(node, node.oracle());
        gates(node, node.oracle(), answers);
    }

    /** Returns whether a twinning was imported without a text, which leaves nothing to check. */
    static boolean isWordless(Twinning twinning) {
        return twinning.origin().isPresent() && twinning.text().isEmpty();
    }

    static List<Track> asked(WalkOracle oracle, Gate gate, LocalDate day) {
        boolean signersOnly = gate.compareTo(Gate.SIGN) > 0
                && oracle.conditions().flatMap(AgreementConditions::signers).isPresent();
        List<Track> ready = oracle.twinning().tracks().stream()
                .filter(track -> oracle.isReady(track, day))
                .toList();
        if (signersOnly && gate == Gate.ENTRY_INTO_FORCE && ready.size() >= oracle.required()) {
            return ready;
        }
        return oracle.twinning().tracks().stream()
                .filter(track -> !signersOnly || oracle.isSigned(track))
                .toList();
    }

    /** Checks that the steps missing at a gate are exactly those that are not valid. */
    private void steps(WalkNode node, WalkOracle oracle) {
        if (isWordless(node.twinning())) {
            return;
        }
        for (Gate gate : List.of(Gate.PLAN, Gate.TEXT, Gate.SIGN, Gate.ENTRY_INTO_FORCE)) {
            Set<String> expected = new TreeSet<>();
            asked(oracle, gate, node.day())
                    .forEach(track -> oracle.owed(track, gate, node.day())
                            .forEach(code -> expected.add(track.party() + " " + code)));
            Set<String> said = lifecycle.missing(node.twinning(), gate, node.day()).stream()
                    .filter(missing -> missing.code().startsWith("DECISION_")
                            || missing.code().equals("FILING_MISSING"))
                    .map(missing -> missing.party().orElseThrow() + " " + missing.evidence())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!said.equals(expected)) {
                List<String> path = new ArrayList<>(node.path());
                path.add("said " + said + ", owed " + expected);
                faults.add("missing before " + gate + " lists other steps than are owed", path);
            }
        }
    }

    /** Checks that a gate has no unmet conditions exactly when it opens. */
    private void gates(WalkNode node, WalkOracle oracle, Map<String, Integer> answers) {
        boolean atRest = !node.by().equals("(time passes)") && !node.events().isEmpty();
        switch (node.twinning().stage()) {
            case PREPARATION ->
                faults.require(!atRest || shut(node, Gate.EXPLORE), "EXPLORE misses nothing, yet is shut", node);
            case EXPLORATION ->
                faults.require(!atRest || shut(node, Gate.PLAN), "PLAN misses nothing, yet is shut", node);
            case SIGNING -> {
                faults.require(!atRest || shut(node, Gate.ALL_SIGNED), "ALL_SIGNED misses nothing, yet is shut", node);
                signing(node, oracle, answers);
            }
            case PLAN_AGREED -> agree(node, answers, "FinalizeText", shut(node, Gate.TEXT));
            case TEXT_FINAL, IN_FORCE -> signing(node, oracle, answers);
            case SIGNED -> {
                agree(node, answers, "ConfirmEntryIntoForce", shut(node, Gate.ENTRY_INTO_FORCE));
                signing(node, oracle, answers);
            }
            case ENDED, DISCONTINUED -> {}
        }
    }

    private boolean shut(WalkNode node, Gate gate) {
        return !lifecycle.missing(node.twinning(), gate, node.day()).isEmpty();
    }

    private void signing(WalkNode node, WalkOracle oracle, Map<String, Integer> answers) {
        List<Finding> missing = lifecycle.missing(node.twinning(), Gate.SIGN, node.day());
        for (Track track : node.twinning().tracks()) {
            boolean shut = isSuperfluous(node, oracle, track, node.day())
                    || missing.stream().map(Finding::party).anyMatch(Optional.of(track.party())::equals);
            agree(node, answers, "RecordSignature " + track.party(), shut);
            String late = "RecordSignature " + track.party() + WalkAlphabet.EARLIER;
            if (answers.containsKey(late)) {
                // What was signed earlier is recorded, even if it has no effect yet.
                agree(node, answers, late, isSuperfluous(node, oracle, track, WalkTowns.FIRST_DAY));
            }
        }
    }

    /**
     * Returns whether a signature of a day must be refused at an open gate, because it is recorded, or because the party has signed by then, or
     * because its formation is closed and rests on another signature.
     */
    private static boolean isSuperfluous(WalkNode node, WalkOracle oracle, Track track, LocalDate day) {
        return node.twinning().finalTextHash().isEmpty()
                || oracle.isRecorded(track, day)
                || oracle.isSigned(track)
                        && (track.formedOn().isPresent()
                                || !day.isBefore(track.signature().orElseThrow().signedOn()));
    }

    private void agree(WalkNode node, Map<String, Integer> answers, String act, boolean shut) {
        faults.require(
                Walk.REFUSED.equals(answers.getOrDefault(act, Walk.REFUSED)) == shut,
                act.split(" ")[0] + (shut ? " goes through a shut gate" : " is refused at an open gate"),
                node);
    }
}

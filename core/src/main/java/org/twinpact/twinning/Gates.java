package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Terms;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.GuardRule;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.Step;

/** What a gate still asks: its joint conditions, and of each party what its own profile hangs before it. */
final class Gates {
    private Gates() {}

    /** Every unmet condition of a gate that stands in the way. */
    static List<Missing> missing(Situation situation, Gate gate) {
        return missing(situation, gate, asked(situation, gate));
    }

    /** Every unmet condition of a gate, of one party where only that one is asked. */
    static List<Missing> missing(Situation situation, Gate gate, Predicate<Track> asked) {
        List<Missing> missing = new ArrayList<>(0);
        if (!isBehind(situation)) {
            JointCondition.unmet(situation, gate, missing);
            findings(situation, gate, missing);
            rules(situation, gate, asked, Severity.BLOCK, missing);
        }
        return missing;
    }

    /** Whether nothing stands in the way; the same as that nothing is missing, without saying what. */
    static boolean opens(Situation situation, Gate gate) {
        return isBehind(situation)
                || JointCondition.allMet(situation, gate)
                        && isEveryRuleMet(situation, gate)
                        && hasNoFindings(situation, gate);
    }

    private static boolean hasNoFindings(Situation situation, Gate gate) {
        List<Missing> found = new ArrayList<>(0);
        findings(situation, gate, found);
        return found.isEmpty();
    }

    private static boolean isEveryRuleMet(Situation situation, Gate gate) {
        Predicate<Track> asked = asked(situation, gate);
        for (Track track : situation.twinning().tracks()) {
            if (asked.test(track) && !isEveryRuleMet(situation, track, gate)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEveryRuleMet(Situation situation, Track track, Gate gate) {
        Profile profile = situation.profile(track);
        for (Step step : profile.steps()) {
            if (isUnmet(situation, track, step, gate, Severity.BLOCK)) {
                return false;
            }
        }
        for (GuardRule rule : profile.guards()) {
            if (isUnmet(situation, track, rule, gate, Severity.BLOCK)) {
                return false;
            }
        }
        return true;
    }

    /** Adds what a gate only warns of. */
    static void warnings(Situation situation, Gate gate, Predicate<Track> asked, List<Missing> found) {
        if (isBehind(situation)) {
            found.add(Refusals.of("IMPORTED_GATES_NOT_ASKED", Map.of()));
        } else {
            rules(situation, gate, asked, Severity.WARN, found);
        }
    }

    /** Whom a gate asks: all parties, or those who have signed where not all need to. */
    static Predicate<Track> asked(Situation situation, Gate gate) {
        boolean signersOnly = gate.compareTo(Gate.SIGN) > 0
                && situation.terms().flatMap(Terms::signers).isPresent();
        return signersOnly ? track -> Validity.signed(situation, track) : track -> true;
    }

    /** One that was signed before it was entered here has its gates behind it, and no words to ask about. */
    static boolean isBehind(Situation situation) {
        Twinning twinning = situation.twinning();
        return twinning.stage() == Stage.SIGNED
                && twinning.origin().isPresent()
                && twinning.text().isEmpty();
    }

    private static void rules(
            Situation situation, Gate gate, Predicate<Track> asked, Severity severity, List<Missing> found) {
        for (Track track : situation.twinning().tracks()) {
            if (asked.test(track)) {
                steps(situation, track, gate, severity, found);
                guards(situation, track, gate, severity, found);
            }
        }
    }

    private static void findings(Situation situation, Gate gate, List<Missing> found) {
        if (gate == Gate.PLAN) {
            Findings.blocking(situation.twinning(), found);
        } else if (gate == Gate.FREEZE) {
            textFindings(situation.twinning(), found);
        }
    }

    /** The plan was looked at when it was agreed on; only a term that the text sets can make it too late since. */
    private static void textFindings(Twinning twinning, List<Missing> found) {
        Optional<AgreementText> text = twinning.text();
        if (text.isPresent()) {
            Findings.blocking(text.get(), found);
            if (text.get().terms().until().isPresent()) {
                Findings.blocking(twinning, found);
            }
        }
    }

    static void steps(Situation situation, Track track, Gate gate, Severity severity, List<Missing> found) {
        for (Step step : situation.profile(track).steps()) {
            if (isUnmet(situation, track, step, gate, severity)) {
                found.add(StepMissing.of(situation, track, step));
            }
        }
    }

    private static void guards(Situation situation, Track track, Gate gate, Severity severity, List<Missing> found) {
        for (GuardRule rule : situation.profile(track).guards()) {
            if (isUnmet(situation, track, rule, gate, severity)) {
                found.add(guardMissing(situation, track, rule));
            }
        }
    }

    private static boolean isUnmet(Situation situation, Track track, Step step, Gate gate, Severity severity) {
        return step.severity() == severity
                && Validity.isOwed(situation, track, step, gate)
                && !Validity.approved(situation, track, step, dayOf(situation, track, step, gate));
    }

    private static boolean isUnmet(Situation situation, Track track, GuardRule rule, Gate gate, Severity severity) {
        return rule.severity() == severity
                && rule.before().compareTo(gate) <= 0
                && situation.holds(track, rule.when())
                && !situation.rules().guard(rule.guard()).isMet(situation.twinning(), track, situation.day());
    }

    /** What a signature rested on is used up with it; it need not last until the entry into force. */
    private static LocalDate dayOf(Situation situation, Track track, Step step, Gate gate) {
        boolean usedUp = gate.compareTo(Gate.SIGN) > 0
                && situation.gate(step).compareTo(Gate.SIGN) <= 0
                && Validity.signed(situation, track);
        return usedUp ? track.signature().orElseThrow().signedOn() : situation.day();
    }

    private static Missing guardMissing(Situation situation, Track track, GuardRule rule) {
        return new Missing(
                "GUARD_UNMET",
                Optional.of(track.party()),
                "OFFICER",
                rule.code(),
                rule.basis(),
                rule.source(),
                Map.of("party", situation.name(track.party()), "rule", rule.text()));
    }

    /** The gate that a stage has behind it; empty for the first stage and for the ends. */
    static Optional<Gate> behind(Stage stage) {
        return switch (stage) {
            case EXPLORING -> Optional.of(Gate.EXPLORE);
            case PLANNED -> Optional.of(Gate.PLAN);
            case FROZEN, SIGNING -> Optional.of(Gate.FREEZE);
            case SIGNED -> Optional.of(Gate.LAST_SIGNATURE);
            case IN_FORCE -> Optional.of(Gate.FORCE);
            case PREPARING, ENDED, ABANDONED -> Optional.empty();
        };
    }
}

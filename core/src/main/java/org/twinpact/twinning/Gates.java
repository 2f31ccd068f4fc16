package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
        List<Missing> missing = new ArrayList<>();
        if (!isBehind(situation)) {
            JointCondition.unmet(situation, gate, missing);
            missing.addAll(findings(situation, gate));
            rules(situation, gate, asked, Severity.BLOCK, missing);
        }
        return missing;
    }

    /** Whether nothing stands in the way; the same as that nothing is missing, without saying what. */
    static boolean opens(Situation situation, Gate gate) {
        return isBehind(situation)
                || JointCondition.allMet(situation, gate)
                        && isEveryRuleMet(situation, gate)
                        && findings(situation, gate).isEmpty();
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

    /** What a gate only warns of. */
    static List<Missing> warnings(Situation situation, Gate gate, Predicate<Track> asked) {
        List<Missing> warnings = new ArrayList<>();
        if (isBehind(situation)) {
            warnings.add(Refusals.of("IMPORTED_GATES_NOT_ASKED").build());
        } else {
            rules(situation, gate, asked, Severity.WARN, warnings);
        }
        return warnings;
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
                for (GuardRule rule : situation.profile(track).guards()) {
                    if (isUnmet(situation, track, rule, gate, severity)) {
                        found.add(guardMissing(situation, track, rule));
                    }
                }
            }
        }
    }

    private static List<Missing> findings(Situation situation, Gate gate) {
        return switch (gate) {
            case PLAN -> Findings.blocking(situation.twinning());
            case FREEZE -> textFindings(situation.twinning());
            case EXPLORE, SIGN, LAST_SIGNATURE, FORCE -> List.of();
        };
    }

    /** The plan was looked at when it was agreed on; only a term that the text sets can make it too late since. */
    private static List<Missing> textFindings(Twinning twinning) {
        List<Missing> found = new ArrayList<>();
        twinning.text().ifPresent(text -> {
            Findings.blocking(text).forEach(found::add);
            if (text.terms().until().isPresent()) {
                found.addAll(Findings.blocking(twinning));
            }
        });
        return found;
    }

    static void steps(Situation situation, Track track, Gate gate, Severity severity, List<Missing> found) {
        for (Step step : situation.profile(track).steps()) {
            if (isUnmet(situation, track, step, gate, severity)) {
                found.add(StepMissing.of(situation, track, step));
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
        return new MissingBuilder()
                .code("GUARD_UNMET")
                .party(track.party())
                .who("OFFICER")
                .evidence(rule.code())
                .basis(rule.basis())
                .source(rule.source())
                .putDetails("party", situation.name(track.party()))
                .putDetails("rule", rule.text())
                .build();
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

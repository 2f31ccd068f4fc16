package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.twinpact.agreement.AgreementConditions;
import org.twinpact.agreement.AgreementText;
import org.twinpact.approval.Body;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.GuardRule;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.Step;

/**
 * The requirements of a gate: its joint conditions ({@link GateCondition}), the steps and guards that each party's own
 * profile places before it, and the errors that the linters find.
 */
final class Gates {
    private Gates() {}

    /** Returns every unmet condition of a gate. */
    static List<Finding> missing(Situation situation, Gate gate) {
        return missing(situation, gate, asked(situation, gate));
    }

    /** Returns every unmet condition of a gate. Only the profiles of some parties are checked. */
    static List<Finding> missing(Situation situation, Gate gate, Predicate<Track> asked) {
        List<Finding> missing = new ArrayList<>(0);
        if (!isBehind(situation)) {
            GateCondition.addUnmet(situation, gate, missing);
            findings(situation, gate, missing);
            rules(situation, gate, asked, Severity.BLOCK, missing);
        }
        return missing;
    }

    /** Returns whether nothing is missing, without the cost of creating the findings. */
    static boolean opens(Situation situation, Gate gate) {
        return isBehind(situation)
                || GateCondition.allMet(situation, gate)
                        && isEveryRuleMet(situation, gate)
                        && hasNoFindings(situation, gate);
    }

    private static boolean hasNoFindings(Situation situation, Gate gate) {
        List<Finding> found = new ArrayList<>(0);
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

    /** Returns whether a party has taken every step, and met every guard, that its profile requires before a gate. */
    static boolean isEveryRuleMet(Situation situation, Track track, Gate gate) {
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

    /** Adds the findings that a gate only warns of. */
    static void warnings(Situation situation, Gate gate, Predicate<Track> asked, List<Finding> found) {
        if (isBehind(situation)) {
            found.add(Findings.of("IMPORTED_GATES_NOT_CHECKED", Map.of()));
        } else {
            rules(situation, gate, asked, Severity.WARN, found);
            for (Track track : situation.twinning().tracks()) {
                if (asked.test(track)) {
                    OverriddenLaw.warn(situation, track, gate, found);
                }
            }
        }
    }

    /**
     * Returns the parties that a gate checks: all parties, or only those that have signed if not all must sign. The
     * entry into force then waits for nobody once enough of them are ready.
     */
    static Predicate<Track> asked(Situation situation, Gate gate) {
        boolean signersOnly = gate.compareTo(Gate.SIGN) > 0
                && situation.conditions().flatMap(AgreementConditions::signers).isPresent();
        if (!signersOnly) {
            return track -> true;
        }
        boolean enough = gate == Gate.ENTRY_INTO_FORCE
                && EntryIntoForceDay.earliest(situation).isPresent();
        return enough
                ? track -> EntryIntoForceDay.readyOn(situation, track).isPresent()
                : track -> Validity.signed(situation, track);
    }

    /**
     * Returns whether the twinning was signed before it was imported. It has then passed its gates, and there is no
     * text to check.
     */
    static boolean isBehind(Situation situation) {
        Twinning twinning = situation.twinning();
        return twinning.stage() == Stage.SIGNED
                && twinning.isFinalOutside()
                && twinning.signedOn().isEmpty();
    }

    /** Returns whether the twinning passed a gate before it was imported, because its text was final then. */
    static boolean isPassedOutside(Situation situation, Gate gate) {
        return gate.compareTo(Gate.TEXT) <= 0 && situation.twinning().isFinalOutside();
    }

    private static void rules(
            Situation situation, Gate gate, Predicate<Track> asked, Severity severity, List<Finding> found) {
        for (Track track : situation.twinning().tracks()) {
            if (asked.test(track)) {
                steps(situation, track, gate, severity, found);
                guards(situation, track, gate, severity, found);
            }
        }
    }

    private static void findings(Situation situation, Gate gate, List<Finding> found) {
        if (gate == Gate.PLAN) {
            LinterFindings.blockingPlan(situation.twinning(), found);
        } else if (gate == Gate.TEXT) {
            textFindings(situation.twinning(), found);
        }
    }

    /**
     * Adds the errors of the text. The plan was checked at the PLAN gate. Only its due days are checked again, if the
     * text sets an end date.
     */
    private static void textFindings(Twinning twinning, List<Finding> found) {
        Optional<AgreementText> text = twinning.text();
        if (text.isPresent()) {
            LinterFindings.blockingText(text.get(), found);
            if (text.get().conditions().until().isPresent()) {
                LinterFindings.dueAfterTerm(twinning, found);
            }
        }
    }

    static void steps(Situation situation, Track track, Gate gate, Severity severity, List<Finding> found) {
        for (Step step : situation.profile(track).steps()) {
            if (isUnmet(situation, track, step, gate, severity)) {
                found.add(Findings.unmetStep(situation, track, step));
            }
        }
    }

    /** Adds a finding for each guard of any party that a gate requires and that is not met. */
    static void unmetGuards(Situation situation, Gate gate, List<Finding> found) {
        for (Track track : situation.twinning().tracks()) {
            guards(situation, track, gate, Severity.BLOCK, found);
        }
    }

    private static void guards(Situation situation, Track track, Gate gate, Severity severity, List<Finding> found) {
        for (GuardRule rule : situation.profile(track).guards()) {
            if (isUnmet(situation, track, rule, gate, severity)) {
                found.add(guardMissing(situation, track, rule));
            }
        }
    }

    private static boolean isUnmet(Situation situation, Track track, Step step, Gate gate, Severity severity) {
        return step.severity() == severity
                && Validity.isOwed(situation, track, step, gate)
                && !(track.isFormed() && Validity.isOfFormation(situation, step))
                && !Validity.approved(situation, track, step, dayOf(situation, track, step, gate));
    }

    private static boolean isUnmet(Situation situation, Track track, GuardRule rule, Gate gate, Severity severity) {
        return rule.severity() == severity
                && rule.before().compareTo(gate) <= 0
                && !(track.isFormed() && rule.before().compareTo(Gate.SIGN) <= 0)
                && !isPassedOutside(situation, rule.before())
                && situation.holds(track, rule.when())
                && !situation.rules().guard(rule.guard()).isMet(situation.twinning(), track, situation.day());
    }

    /**
     * Returns the day on which a step must be met. A step that a signature depended on, or under whose reservation it was
     * given, need not remain valid until the entry into force. Steps that only the entry into force requires must be approved
     * together on a day from the signature on, whenever the entry is recorded.
     */
    private static LocalDate dayOf(Situation situation, Track track, Step step, Gate gate) {
        if (!Validity.isOfFormation(situation, step)) {
            return EntryIntoForceDay.OwnSteps.of(situation, track).on();
        }
        Gate own = Validity.gate(situation, track, step);
        boolean usedUp =
                gate.compareTo(Gate.SIGN) > 0 && own.compareTo(Gate.SIGN) <= 0 && Validity.signed(situation, track);
        boolean reserved = own != situation.gate(step);
        return usedUp || reserved
                ? Optional.of(Signatories.countsFrom(situation, track))
                        .filter(day -> !day.isAfter(situation.day()))
                        .orElse(situation.day())
                : situation.day();
    }

    private static Finding guardMissing(Situation situation, Track track, GuardRule rule) {
        return Findings.byRule(
                "GUARD_UNMET",
                track.party(),
                Body.OFFICER,
                rule.code(),
                rule,
                Map.of("party", situation.name(track.party()), "rule", rule.text()));
    }

    /** Returns the last gate before a stage, empty for the first stage and the final stages. */
    static Optional<Gate> behind(Stage stage) {
        return switch (stage) {
            case EXPLORATION -> Optional.of(Gate.EXPLORE);
            case PLAN_AGREED -> Optional.of(Gate.PLAN);
            case TEXT_FINAL, SIGNING -> Optional.of(Gate.TEXT);
            case SIGNED -> Optional.of(Gate.ALL_SIGNED);
            case IN_FORCE -> Optional.of(Gate.ENTRY_INTO_FORCE);
            case PREPARATION, ENDED, DISCONTINUED -> Optional.empty();
        };
    }
}

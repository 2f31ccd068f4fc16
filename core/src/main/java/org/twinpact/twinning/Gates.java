package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.twinpact.agreement.Terms;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.GuardRule;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.Step;

/** What a gate still asks: its joint conditions, and of each party what its own profile hangs before it. */
final class Gates {
    private Gates() {}

    /** Every unmet condition of a gate that stands in the way. */
    static Stream<Missing> missing(Situation situation, Gate gate) {
        return missing(situation, gate, asked(situation, gate));
    }

    /** Every unmet condition of a gate, of one party where only that one is asked. */
    static Stream<Missing> missing(Situation situation, Gate gate, Predicate<Track> asked) {
        if (isBehind(situation)) {
            return Stream.empty();
        }
        return Stream.of(
                        JointCondition.unmet(situation, gate),
                        findings(situation, gate),
                        rules(situation, gate, asked, Severity.BLOCK))
                .flatMap(all -> all);
    }

    /** What a gate only warns of. */
    static Stream<Missing> warnings(Situation situation, Gate gate, Predicate<Track> asked) {
        return isBehind(situation)
                ? Stream.of(Refusals.of("IMPORTED_GATES_NOT_ASKED").build())
                : rules(situation, gate, asked, Severity.WARN);
    }

    /** Whom a gate asks: all parties, or those who have signed where not all need to. */
    static Predicate<Track> asked(Situation situation, Gate gate) {
        boolean signersOnly = gate.compareTo(Gate.SIGN) > 0
                && situation.terms().flatMap(Terms::signers).isPresent();
        return signersOnly ? track -> Validity.signed(situation, track) : track -> true;
    }

    /** One that was signed before it was entered here has its gates behind it, and no words to ask about. */
    private static boolean isBehind(Situation situation) {
        Twinning twinning = situation.twinning();
        return twinning.stage() == Stage.SIGNED
                && twinning.origin().isPresent()
                && twinning.text().isEmpty();
    }

    private static Stream<Missing> rules(Situation situation, Gate gate, Predicate<Track> asked, Severity severity) {
        return situation.twinning().tracks().stream()
                .filter(asked)
                .flatMap(track -> Stream.concat(
                        steps(situation, track, gate, severity), guards(situation, track, gate, severity)));
    }

    private static Stream<Missing> findings(Situation situation, Gate gate) {
        Twinning twinning = situation.twinning();
        return switch (gate) {
            case PLAN -> Findings.blocking(twinning);
            case FREEZE ->
                Stream.concat(twinning.text().stream().flatMap(Findings::blocking), Findings.blocking(twinning));
            case EXPLORE, SIGN, LAST_SIGNATURE, FORCE -> Stream.empty();
        };
    }

    static Stream<Missing> steps(Situation situation, Track track, Gate gate, Severity severity) {
        return situation.profile(track).steps().stream()
                .filter(step -> step.severity() == severity
                        && Validity.isOwed(situation, track, step, gate)
                        && !Validity.approved(situation, track, step, dayOf(situation, track, step, gate)))
                .map(step -> StepMissing.of(situation, track, step));
    }

    /** What a signature rested on is used up with it; it need not last until the entry into force. */
    private static LocalDate dayOf(Situation situation, Track track, Step step, Gate gate) {
        boolean usedUp = gate.compareTo(Gate.SIGN) > 0
                && situation.gate(step).compareTo(Gate.SIGN) <= 0
                && Validity.signed(situation, track);
        return usedUp ? track.signature().orElseThrow().signedOn() : situation.day();
    }

    private static Stream<Missing> guards(Situation situation, Track track, Gate gate, Severity severity) {
        return situation.profile(track).guards().stream()
                .filter(rule -> rule.severity() == severity
                        && rule.before().compareTo(gate) <= 0
                        && situation.holds(track, rule.when())
                        && !situation.rules().guard(rule.guard()).isMet(situation.twinning(), track, situation.day()))
                .map(rule -> guardMissing(situation, track, rule));
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

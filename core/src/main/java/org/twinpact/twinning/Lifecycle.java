package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.SignatoryRule;

/**
 * The lifecycle of a twinning: one pure function that decides acts, with the queries that belong to it. It has no
 * clock, no database and no thread, because day, author and keys are supplied with the act. Immutable and thread-safe.
 */
public final class Lifecycle {
    private final Rulebook rules;

    private Lifecycle(Rulebook rules) {
        this.rules = Objects.requireNonNull(rules, "rules");
    }

    /** Returns a lifecycle that decides by these rules. */
    public static Lifecycle under(Rulebook rules) {
        return new Lifecycle(rules);
    }

    /**
     * Opens or imports a twinning under a new key.
     *
     * @throws IllegalArgumentException if the act neither opens nor imports
     */
    public Outcome open(TwinningId id, ActRequest request) {
        if (!(request.act() instanceof OpeningActs.OpenTwinning
                || request.act() instanceof OpeningActs.ImportTwinning)) {
            throw new IllegalArgumentException("twinning " + id + " does not exist yet; "
                    + request.act().kind().typeName() + " was asked, OpenTwinning or ImportTwinning comes first");
        }
        Situation situation = new Situation(Twinning.blank(id), rules, request.on());
        return decide(situation, request, Optional.empty());
    }

    /** Decides an act. The twinning itself is not changed. The outcome holds the one after it. */
    public Outcome decide(Twinning twinning, ActRequest request) {
        Situation situation = new Situation(twinning, rules, request.on());
        Optional<Transition> transition =
                TransitionTable.find(twinning.stage(), request.act().kind());
        return transition.isPresent()
                ? decide(situation, request, transition)
                : refuse(twinning, request, List.of(notNow(situation)));
    }

    /** Returns every transition that the lifecycle permits, in the order of its table, for a diagram of it. */
    public static List<Transition> transitions() {
        return TransitionTable.TRANSITIONS;
    }

    /** Returns what a gate still asks of all parties on a day, empty exactly when it opens. */
    public List<Finding> missing(Twinning twinning, Gate gate, LocalDate day) {
        return List.copyOf(Gates.missing(new Situation(twinning, rules, day), gate));
    }

    /**
     * Returns the same, as far as it concerns one party or all parties together.
     *
     * @throws IllegalArgumentException if it is no party
     */
    public List<Finding> missing(Twinning twinning, AuthorityId party, LocalDate day) {
        track(twinning, party);
        return missing(twinning, day).stream()
                .filter(missing ->
                        missing.party().isEmpty() || missing.party().get().equals(party))
                .toList();
    }

    /** Returns what the next gate still asks on a day, empty where no gate is ahead. */
    public List<Finding> missing(Twinning twinning, LocalDate day) {
        return nextGate(twinning.stage()).stream()
                .flatMap(gate -> missing(twinning, gate, day).stream())
                .toList();
    }

    /**
     * Returns what parties still owe after signing, by due day. What is overdue on a day is {@code OBLIGATION_OVERDUE},
     * and the rest is {@code OBLIGATION_OPEN}. {@link Twinning#obligations} returns the obligations themselves.
     */
    public List<Finding> obligations(Twinning twinning, LocalDate day) {
        return Obligations.open(new Situation(twinning, rules, day));
    }

    /** Returns the acts that the stage of a twinning permits. */
    public List<ActKind> permittedActs(Twinning twinning) {
        return TransitionTable.acts(twinning.stage());
    }

    /**
     * Returns the rules on who must sign for a party under the present circumstances.
     *
     * @throws IllegalArgumentException if it is no party
     */
    public List<SignatoryRule> signatories(Twinning twinning, AuthorityId party) {
        Track track = track(twinning, party);
        return new Situation(twinning, rules, LocalDate.MIN)
                .profile(track).signatories().stream()
                        .filter(rule -> twinning.holds(track, rule.when()))
                        .toList();
    }

    private static Track track(Twinning twinning, AuthorityId party) {
        return twinning.track(party)
                .orElseThrow(() -> new IllegalArgumentException(party + " is no party of twinning " + twinning.id()
                        + "; its parties are "
                        + twinning.tracks().stream().map(Track::party).toList()));
    }

    /** Returns the rules that it decides by. */
    public Rulebook rules() {
        return rules;
    }

    /** Returns the acts that may be done on a day and by whom, each with what still prevents it. */
    public List<AvailableAct> availableActs(Twinning twinning, LocalDate day) {
        return new AvailableActs(new Situation(twinning, rules, day)).all();
    }

    /**
     * Decides a whole history again under the profiles that were in force, and returns what would be decided
     * differently by today's rules, empty if nothing would.
     *
     * @param history all events of one twinning, in order
     * @throws IllegalArgumentException if the history is empty
     */
    public List<Discrepancy> audit(List<Event> history) {
        return new Audit(rules).of(history);
    }

    private Outcome decide(Situation situation, ActRequest request, Optional<Transition> transition) {
        Act act = request.act();
        List<Finding> unmet = new ArrayList<>(0);
        // The party is checked before everything else, because all other checks rest on it.
        if (act instanceof ActOfParty ofParty && Findings.notAParty(situation, ofParty.party(), unmet)) {
            return refuse(situation.twinning(), request, unmet);
        }
        act.check(situation, unmet);
        act.kind().notBefore().requireBefore(act, situation, unmet);
        Situation atGate = act.atGate(situation);
        Optional<Gate> gate = transition.flatMap(Transition::gate);
        if (gate.isPresent()) {
            addDistinct(unmet, Gates.missing(atGate, gate.get(), act.askedAt(atGate, gate.get())));
        }
        return unmet.isEmpty() ? accept(situation, request, transition) : refuse(situation.twinning(), request, unmet);
    }

    private static Outcome accept(Situation situation, ActRequest request, Optional<Transition> transition) {
        Act act = request.act();
        List<Finding> warnings = new ArrayList<>(0);
        act.warn(situation, warnings);
        Optional<Gate> gate = transition.flatMap(Transition::gate);
        if (gate.isPresent()) {
            Situation atGate = act.atGate(situation);
            Gates.warnings(atGate, gate.get(), act.askedAt(atGate, gate.get()), warnings);
        }
        return new Consequences(situation, request, warnings).of(act.fact(situation), transition);
    }

    /** Adds the findings of a gate that the act has not added itself. */
    private static void addDistinct(List<Finding> unmet, List<Finding> more) {
        for (Finding one : more) {
            if (!unmet.contains(one)) {
                unmet.add(one);
            }
        }
    }

    private Outcome refuse(Twinning twinning, ActRequest request, List<Finding> missing) {
        return new Outcome.Refused(
                twinning.id(),
                twinning.parties(),
                twinning.stage(),
                request.act().kind(),
                missing,
                TransitionTable.acts(twinning.stage()));
    }

    private static Finding notNow(Situation situation) {
        return Findings.of(
                "NOT_AT_THIS_STAGE",
                Map.of(
                        "stage",
                        LifecycleMessages.both("stage." + situation.twinning().stage())));
    }

    private static Optional<Gate> nextGate(Stage stage) {
        return TransitionTable.TRANSITIONS.stream()
                .filter(transition -> stage != Stage.IN_FORCE
                        && transition.from().contains(stage)
                        && transition.gate().isPresent())
                .findFirst()
                .flatMap(Transition::gate)
                // While parties sign one by one, the conditions of the last signature are the ones to report.
                .map(gate -> gate == Gate.SIGN ? Gate.ALL_SIGNED : gate);
    }
}

package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.message.Shown;

/**
 * The lifecycle of a twinning: one pure function that decides acts, and the queries that belong to it. It needs no
 * clock, database or thread, because the caller supplies the day, the author and the keys. Immutable and thread-safe.
 *
 * <p>A method that needs the profile of a party throws an {@link IllegalStateException} if the rulebook does not
 * contain that profile with the same content.
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
     * Opens or imports a twinning under a new key, with the profiles that currently apply to its parties.
     *
     * @throws IllegalArgumentException if the act neither opens nor imports a twinning
     * @throws IllegalStateException if no profile applies to a party
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

    /** Decides an act. The given twinning is not changed. An accepted outcome contains the twinning after the act. */
    public Outcome decide(Twinning twinning, ActRequest request) {
        Situation situation = new Situation(twinning, rules, request.on());
        Optional<Transition> transition =
                TransitionTable.find(twinning.stage(), request.act().kind());
        return transition.isPresent()
                ? decide(situation, request, transition)
                : refuse(situation, request, notNow(situation, request.act()));
    }

    /** Returns every transition that the lifecycle permits, in the order of its table, such as for a diagram. */
    public static List<Transition> transitions() {
        return TransitionTable.TRANSITIONS;
    }

    /** Returns the unmet conditions of a gate for all parties on a day. The list is empty exactly if the gate opens. */
    public List<Finding> missing(Twinning twinning, Gate gate, LocalDate day) {
        Situation situation = new Situation(twinning, rules, day);
        return List.copyOf(Gates.missing(
                gate == Gate.ENTRY_INTO_FORCE ? EntryIntoForceDay.atEntryIntoForce(situation) : situation, gate));
    }

    /**
     * Returns the unmet conditions of the next gate on a day that concern one party or all parties together, followed
     * by the advice to that party. For a newcomer, returns its own unmet conditions of becoming a party and the advice
     * to it. The list is empty if there are none.
     *
     * @throws IllegalArgumentException if the authority is neither a party nor a newcomer
     */
    public List<Finding> missing(Twinning twinning, AuthorityId party, LocalDate day) {
        AuthorityId present = track(twinning, party).party();
        if (twinning.newcomer(present).isPresent()) {
            return PlanProposal.missingOf(present, new Situation(twinning, rules, day));
        }
        return missing(twinning, day).stream()
                .filter(missing ->
                        missing.party().isEmpty() || missing.party().get().equals(present))
                .toList();
    }

    /**
     * Returns the unmet conditions of the next gate on a day, followed by the advice to the parties. The list is empty
     * if there are none. Advice has the kind {@link FindingKind#ADVICE}. It names guidance that a party passed with a
     * reason, at every stage, and prevents nothing. The list for one gate never contains it.
     */
    public List<Finding> missing(Twinning twinning, LocalDate day) {
        return Stream.concat(
                        nextGate(twinning.stage()).stream().flatMap(gate -> missing(twinning, gate, day).stream()),
                        Guidance.advice(new Situation(twinning, rules, day)).stream())
                .toList();
    }

    /**
     * Returns a finding for each open obligation of the parties, sorted by due day. Its code is
     * {@code OBLIGATION_OVERDUE} if the obligation is overdue on the given day, {@code OBLIGATION_RESTS} if it rests
     * because its owner withholds the twinning from publication, otherwise {@code OBLIGATION_OPEN}.
     * {@link Twinning#obligations} returns the obligations themselves.
     */
    public List<Finding> obligations(Twinning twinning, LocalDate day) {
        return Obligations.open(new Situation(twinning, rules, day));
    }

    /**
     * Returns an item of an agenda with what a clerk reads on a day.
     *
     * @throws IllegalArgumentException if the twinning does not have the item
     */
    public AgendaLine agendaLine(Twinning twinning, AgendaItem item, LocalDate day) {
        return AgendaLine.of(new Situation(twinning, rules, day), item);
    }

    /** Returns an advice ({@code OFFICE_CLOSED}) for each party whose offices are closed on a day. */
    public List<Finding> closedOffices(Twinning twinning, LocalDate day) {
        return new Situation(twinning, rules, day).closedOffices(day);
    }

    /** Returns the acts that the stage of a twinning permits, in the order of the table. */
    public List<ActKind> permittedActs(Twinning twinning) {
        return TransitionTable.acts(twinning.stage());
    }

    /**
     * Returns the day on which the agreement enters into force, by its text and by the signatures, steps and notices that
     * are recorded. The day may be after the given one. Empty if too few parties are ready on the given day, or if there
     * is no text.
     */
    public Optional<LocalDate> entryIntoForce(Twinning twinning, LocalDate day) {
        return twinning.inForceOn()
                .or(() ->
                        EntryIntoForceDay.of(EntryIntoForceDay.atEntryIntoForce(new Situation(twinning, rules, day))));
    }

    /**
     * Returns the signatory rules that apply to a party or newcomer under the current circumstances.
     *
     * @throws IllegalArgumentException if the authority is neither a party nor a newcomer
     */
    public List<SignatoryRule> signatories(Twinning twinning, AuthorityId party) {
        Track track = track(twinning, party);
        return profile(twinning, party).signatories().stream()
                .filter(rule -> twinning.holds(track, rule.when()))
                .toList();
    }

    /**
     * Returns the profile that a party or newcomer acts under.
     *
     * @throws IllegalArgumentException if the authority is neither a party nor a newcomer
     */
    public Profile profile(Twinning twinning, AuthorityId party) {
        return new Situation(twinning, rules, LocalDate.MIN).profile(track(twinning, party));
    }

    /**
     * Returns the health of a twinning on a day, computed from what is recorded alone. Empty for a twinning that is not
     * signed yet or has ended.
     */
    public Optional<Health> health(Twinning twinning, LocalDate day, HealthThresholds thresholds) {
        return Health.of(new Situation(twinning, rules, day), thresholds);
    }

    /**
     * Returns a finding for each time for which a party must retain what a twinning stores: until when, or whether it may
     * be erased on a day. One for each open legal hold follows. Empty if no profile has such a time and no hold is open.
     */
    public List<Finding> retention(Twinning twinning, LocalDate day) {
        return new Retention(new Situation(twinning, rules, day)).all().toList();
    }

    /**
     * Returns the contact points of a party in order, by the days on which they were appointed or became vacant.
     *
     * @param history all events of one twinning, in order
     * @throws IllegalArgumentException if the history is not in order
     */
    public static List<ContactTenure> contacts(List<Event> history, AuthorityId party) {
        Optional<Track> track =
                history.isEmpty() ? Optional.empty() : Twinning.load(history).partyOrNewcomer(party);
        return ContactTenure.of(
                key -> track.map(present -> present.hadKey(key)).orElseGet(() -> key.equals(party)), history);
    }

    /**
     * Returns the brief for the next contact person of a party or newcomer: everything that is open, promised and due on
     * a day, and the last two years.
     *
     * @param history all events of one twinning, in order
     * @throws IllegalArgumentException if the history is empty or not in order, or if the authority is neither a party
     *     nor a newcomer
     */
    public HandoverBrief handover(List<Event> history, AuthorityId party, LocalDate day) {
        Twinning twinning = Twinning.load(history);
        Track track = track(twinning, party);
        List<Finding> obligations = obligations(twinning, day).stream()
                .filter(open -> open.party().equals(Optional.of(track.party())))
                .toList();
        return HandoverBrief.of(
                new Situation(twinning, rules, day),
                track,
                missing(twinning, track.party(), day),
                obligations,
                history);
    }

    /**
     * Returns the draft of a party's report for a period, composed from what is recorded, with what is missing.
     *
     * @param history all events of one twinning, in order
     * @throws IllegalArgumentException if the history is empty or not in order, if the authority is neither a party nor a
     *     newcomer, or if the period ends before it begins
     */
    public ReportDraft reportDraft(List<Event> history, AuthorityId party, ReportingPeriod period) {
        if (period.to().isBefore(period.from())) {
            throw new IllegalArgumentException(
                    "a period ends on its first day or later; " + period.from() + " to " + period.to() + " was given");
        }
        Twinning twinning = Twinning.load(history);
        Track track = track(twinning, party);
        return ReportComposer.draft(new Situation(twinning, rules, period.to()), track.party(), period, history);
    }

    private static Track track(Twinning twinning, AuthorityId party) {
        return twinning.partyOrNewcomer(party)
                .orElseThrow(() -> new IllegalArgumentException(
                        Shown.text(party.value()) + " is no party of twinning " + twinning.id()
                                + "; its parties are "
                                + twinning.tracks().stream().map(Track::party).toList()));
    }

    /** Returns the rules of this lifecycle. */
    public Rulebook rules() {
        return rules;
    }

    /**
     * Returns the acts that are possible on a day, each with its party, its body and the findings that still prevent
     * it.
     */
    public List<AvailableAct> availableActs(Twinning twinning, LocalDate day) {
        return new AvailableActs(new Situation(twinning, rules, day)).all();
    }

    /**
     * Decides a whole history again under the profiles that were in force, and returns the differences between the
     * recorded decisions and those under the current rules. The list is empty if there are none.
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
        // The party is checked before everything else, because all other checks depend on it.
        if (act instanceof ActOfParty ofParty && Findings.notAllowed(situation, ofParty, unmet)) {
            return refuse(situation, request, unmet);
        }
        act.check(situation, unmet);
        act.kind().notBefore().requireBefore(act, situation, unmet);
        Situation atGate = act.atGate(situation);
        Optional<Gate> gate = transition.flatMap(Transition::gate);
        if (gate.isPresent()) {
            addDistinct(unmet, Gates.missing(atGate, gate.get(), act.askedAt(situation, gate.get())));
        }
        return unmet.isEmpty() ? accept(situation, request, transition) : refuse(situation, request, unmet);
    }

    private static Outcome accept(Situation situation, ActRequest request, Optional<Transition> transition) {
        Act act = request.act();
        List<Finding> warnings = new ArrayList<>(0);
        act.warn(situation, warnings);
        Optional<Gate> gate = transition.flatMap(Transition::gate);
        if (gate.isPresent()) {
            Situation atGate = act.atGate(situation);
            Gates.warnings(atGate, gate.get(), act.askedAt(situation, gate.get()), warnings);
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

    private static Outcome refuse(Situation situation, ActRequest request, List<Finding> missing) {
        Twinning twinning = situation.twinning();
        return new Outcome.Refused(
                twinning.id(),
                twinning.parties(),
                twinning.stage(),
                request.act().kind(),
                missing,
                new PossibleActs(situation));
    }

    /** Returns the finding that the stage does not permit an act, and what its gate still lacks if it is ahead. */
    private static List<Finding> notNow(Situation situation, Act act) {
        Stage stage = situation.twinning().stage();
        List<Finding> reasons = new ArrayList<>();
        reasons.add(Findings.of("NOT_AT_THIS_STAGE", Map.of("stage", LifecycleMessages.both("stage." + stage))));
        TransitionTable.gateAhead(stage, act.kind())
                .ifPresent(gate -> addDistinct(reasons, Gates.missing(situation, gate, act.askedAt(situation, gate))));
        return reasons;
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

package org.twinpact;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.twinpact.WalkAlphabet.Candidate;
import org.twinpact.approval.Decision;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.ObligationTrigger;
import org.twinpact.registry.EventFormat;
import org.twinpact.twinning.ActOfParty;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.Correction;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.DecisionEvents;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.Fact;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.InvalidatedItem;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PartyEvents;
import org.twinpact.twinning.PlanEvents;
import org.twinpact.twinning.PlanProposal;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextEvents;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/** The invariants of every state of a walk and of every act in it. Not thread-safe. */
final class WalkChecks {
    /** The number of states from which one has its whole history loaded. */
    private static final int LOADED = 8;

    private static final int AUDITED = 480;

    private static final Set<Stage> WAITING = EnumSet.of(Stage.PLAN_AGREED, Stage.TEXT_FINAL, Stage.SIGNING);

    private final Lifecycle lifecycle;
    private final WalkFaults faults;
    private final WalkGateChecks gates;
    private final Set<String> written = new HashSet<>();

    WalkChecks(Lifecycle lifecycle, WalkFaults faults) {
        this.lifecycle = lifecycle;
        this.faults = faults;
        this.gates = new WalkGateChecks(lifecycle, faults);
    }

    boolean refused(WalkNode node, Candidate candidate, Outcome.Refused refused) {
        faults.require(!refused.missing().isEmpty(), candidate.name() + " is refused without a reason", node);
        Set<String> codes = refused.missing().stream().map(Finding::code).collect(Collectors.toSet());
        if (candidate.act() instanceof DecisionActs.RecordDecision decided && !codes.contains("NOT_AT_THIS_STAGE")) {
            boolean twice = codes.contains("ALREADY_DECIDED");
            boolean closed = codes.contains("FORMATION_CLOSED");
            faults.require(
                    closed == isClosed(node, decided.party(), decided.decision()),
                    closed ? "a decision that is open is refused as closed" : "a closed decision is refused otherwise",
                    node);
            faults.require(
                    closed || twice == isTwice(node, decided.party(), decided.decision()),
                    twice ? "an approval that is needed is refused as given" : "an approval given is refused otherwise",
                    node);
        }
        return false;
    }

    /** Returns whether a decision is on a step that can no longer change. */
    private static boolean isClosed(WalkNode node, AuthorityId party, Decision decision) {
        WalkOracle oracle = node.oracle();
        return node.twinning().track(party).stream()
                .anyMatch(track -> oracle.profile(track).steps().stream()
                        .filter(step -> step.body().equals(decision.body()) && step.scope() == decision.scope())
                        .filter(step -> oracle.holds(track, step))
                        .findFirst()
                        .filter(step -> oracle.isClosed(
                                track,
                                step,
                                decision.decidedOn(),
                                decision.result().isFavourable()))
                        .isPresent());
    }

    /** Returns whether an approval repeats one that is already valid. */
    private boolean isTwice(WalkNode node, AuthorityId party, Decision decision) {
        WalkOracle oracle = node.oracle();
        Track track = node.twinning().track(party).orElseThrow();
        return decision.result().isFavourable()
                && oracle.profile(track).steps().stream()
                        .filter(step -> step.body().equals(decision.body()) && step.scope() == decision.scope())
                        .filter(step -> oracle.holds(track, step))
                        .anyMatch(step -> oracle.isDecided(track, step, decision));
    }

    boolean isSampled(WalkNode node) {
        return node.id() % LOADED == 0;
    }

    /**
     * Checks the invariants of an accepted act.
     *
     * @param same the state after the act as it was first reached
     */
    void accepted(WalkNode before, WalkNode after, WalkNode same) {
        faults.require(after.events().get(0).data() instanceof Fact, "an act begins with no fact", after);
        readable(after);
        Set<String> lost = new HashSet<>(before.oracle().valid());
        // Ended twinnings may share a key.
        lost.removeAll((WalkAlphabet.isEnd(after.twinning().stage()) ? after : same)
                .oracle()
                .valid());
        faults.require(lost.equals(named(after.events())), "the act does not name exactly what became invalid", after);
        if (after.events().get(0).data() instanceof DecisionEvents.DecisionRecorded recorded) {
            faults.require(
                    !isTwice(before, recorded.party(), recorded.decision()),
                    "what is approved is approved again",
                    after);
        }
        proposed(before, after);
        waiting(before, after);
        bound(before, after);
        formed(before, after);
        for (Event event : after.events()) {
            if (event.data() instanceof Consequence.StageEntered entered) {
                entered(before, after, entered.stage());
            }
        }
    }

    /** Checks that the proposal of another plan or text, its endorsements or certificates and its withdrawal change nothing else. */
    private void proposed(WalkNode before, WalkNode after) {
        EventData fact = after.events().get(0).data();
        boolean isOnProposal = fact instanceof TextEvents.TextProposed
                || fact instanceof TextEvents.TextProposalWithdrawn
                || fact instanceof TextEvents.LanguageCertified;
        boolean isOnPlan = fact instanceof PlanEvents.PlanProposed
                || fact instanceof PlanEvents.PlanProposalWithdrawn
                || fact instanceof PlanEvents.PlanEndorsed
                        && after.twinning().planProposal().isPresent()
                || fact instanceof PlanEvents.EndorsementWithdrawn withdrawn
                        && !before.twinning().planHash().equals(Optional.of(withdrawn.plan()));
        boolean agreed = before.twinning().stage().compareTo(Stage.PLAN_AGREED) >= 0;
        if (isOnProposal && before.twinning().textFinalOn().isPresent() || isOnPlan && agreed) {
            faults.require(after.events().size() == 1, "a proposal has consequences", after);
            faults.require(
                    withoutProposal(before.twinning()).equals(withoutProposal(after.twinning())),
                    "a proposal changes what is final",
                    after);
        }
    }

    /**
     * Checks that a newcomer, its acts and its withdrawal change nothing that is adopted, and that it joins only when
     * all whom the plan concerns have endorsed it, or when the twinning goes back.
     */
    private void waiting(WalkNode before, WalkNode after) {
        Fact fact = (Fact) after.events().get(0).data();
        boolean waits = fact instanceof PartyEvents.NewcomerAdded
                || fact instanceof PartyEvents.NewcomerWithdrawn
                || fact.act() instanceof ActOfParty ofParty
                        && after.twinning().newcomer(ofParty.party()).isPresent();
        if (waits) {
            faults.require(after.events().size() == 1, "a newcomer has consequences", after);
            faults.require(
                    withoutProposal(before.twinning()).equals(withoutProposal(after.twinning())),
                    "a newcomer changes what is adopted",
                    after);
        }
        for (Event event : after.events()) {
            if (event.data() instanceof Consequence.NewcomersJoined joined) {
                faults.require(
                        after.twinning().stage() == Stage.EXPLORATION || isNamedAndEndorsed(before, fact, joined),
                        "a newcomer joins without every endorsement",
                        after);
            }
        }
    }

    private static boolean isNamedAndEndorsed(WalkNode before, Fact last, Consequence.NewcomersJoined joined) {
        PlanProposal open = before.twinning().planProposal().orElseThrow();
        Set<AuthorityId> endorsed = new HashSet<>(open.endorsedBy());
        if (last instanceof PlanEvents.PlanEndorsed endorsement) {
            endorsed.add(endorsement.party());
        }
        return open.newcomers().equals(Set.copyOf(joined.newcomers()))
                && endorsed.containsAll(joined.newcomers())
                && before.twinning().tracks().stream().map(Track::party).allMatch(endorsed::contains);
    }

    /** Returns the content of a twinning except its proposal, its newcomers, its version and its last day. */
    private static Map<String, Object> withoutProposal(Twinning twinning) {
        Map<String, Object> content = new TreeMap<>();
        content.put("tracks", twinning.tracks());
        content.put("stage", twinning.stage());
        content.put("plan", twinning.planHash());
        content.put("subjects", twinning.subjects());
        content.put("text", twinning.text());
        content.put("hash", twinning.textHash());
        content.put("versions", twinning.languageHashes());
        content.put(
                "days",
                List.of(
                        twinning.subjectsOn(),
                        twinning.endorsedOn(),
                        twinning.textOn(),
                        twinning.certifiedOn(),
                        twinning.textFinalOn(),
                        twinning.signedOn()));
        content.put("ceremonies", twinning.ceremonies());
        content.put("obligations", twinning.obligations());
        return content;
    }

    /**
     * Checks that the formation of every party whose signature counts once enough have signed closes with the act, once,
     * that it owes its obligations, and that the agreement is in force for exactly the parties that miss nothing.
     */
    private void bound(WalkNode before, WalkNode after) {
        Optional<LocalDate> signedOn = after.twinning().signedOn();
        if (signedOn.isEmpty() || after.twinning().ending().isPresent()) {
            return;
        }
        WalkOracle oracle = after.oracle();
        for (Track track : after.twinning().tracks()) {
            faults.require(
                    !oracle.counts(track) || track.formedOn().isPresent(),
                    "the formation of a party that signed is open",
                    after);
        }
        boolean inForce = after.twinning().stage() == Stage.IN_FORCE && !WalkGateChecks.isWordless(after.twinning());
        for (Track track : after.twinning().tracks()) {
            faults.require(
                    !inForce
                            || oracle.isReady(track, after.day())
                                    == track.boundOn().isPresent()
                            || track.boundOn().isPresent() && isLostByCorrection(before, after, track),
                    "in force for another party than those that miss nothing",
                    after);
            faults.require(
                    track.boundOn().isEmpty()
                            || !track.boundOn()
                                    .get()
                                    .isBefore(track.signature().orElseThrow().signedOn()),
                    "in force for a party before it signed",
                    after);
        }
        for (Event event : after.events()) {
            if (event.data() instanceof Consequence.FormationClosed bound) {
                Track track = after.twinning().track(bound.party()).orElseThrow();
                LocalDate own = track.signature().orElseThrow().signedOn();
                faults.require(
                        before.twinning()
                                        .track(bound.party())
                                        .flatMap(Track::formedOn)
                                        .isEmpty()
                                || isReopened(before, after, bound),
                        "a formation closes twice",
                        after);
                faults.require(oracle.isSigned(track), "the formation of a party closes that did not sign", after);
                faults.require(owes(oracle, track), "a party that signed does not owe its obligations", after);
                faults.require(
                        track.formedOn().equals(Optional.of(own.isAfter(signedOn.get()) ? own : signedOn.get())),
                        "a formation closes on another day",
                        after);
            }
        }
    }

    /** Returns whether a correction showed that a step of a party was missing when the agreement entered into force for it. */
    private static boolean isLostByCorrection(WalkNode before, WalkNode after, Track track) {
        return ((Fact) after.events().get(0).data()).act() instanceof Correction
                || before.twinning()
                        .track(track.party())
                        .filter(then ->
                                then.boundOn().isPresent() && !before.oracle().isReady(then, before.day()))
                        .isPresent();
    }

    /** Returns whether a correction, or what restored a signature that a correction voided, moved the close to another day. */
    private static boolean isReopened(WalkNode before, WalkNode after, Consequence.FormationClosed closed) {
        Optional<LocalDate> then = before.twinning().track(closed.party()).flatMap(Track::formedOn);
        return !then.equals(Optional.of(closed.on()))
                && (((Fact) after.events().get(0).data()).act() instanceof Correction
                        || !before.twinning().signedOn().equals(after.twinning().signedOn())
                        || before.twinning().tracks().stream()
                                .anyMatch(track -> track.signatureVoidedOn().isPresent()));
    }

    /** Checks that only a correction takes away a signature after the formation closed. */
    private void formed(WalkNode before, WalkNode after) {
        for (Track track : after.twinning().tracks()) {
            boolean lost = before.twinning()
                            .track(track.party())
                            .filter(then -> then.formedOn().isPresent()
                                    && then.signatureVoidedOn().isEmpty())
                            .isPresent()
                    && track.signatureVoidedOn().isPresent();
            boolean correction = after.events().get(0).data() instanceof Fact fact && fact.act() instanceof Correction;
            faults.require(!lost || correction, "a later fact takes a signature away", after);
        }
    }

    /** Checks that an event equals itself after it is written and read again, once for each kind and content shape. */
    private void readable(WalkNode after) {
        for (Event event : after.events()) {
            if (written.add(event.type() + shape(event))) {
                try {
                    Event read = EventFormat.read(EventFormat.write(event));
                    faults.require(read.equals(event), event.type() + " is read as another", after);
                } catch (IllegalArgumentException e) {
                    faults.add(event.type() + " cannot be read again", after.path());
                }
            }
        }
    }

    private static String shape(Event event) {
        return event.data() instanceof Consequence.Invalidated invalidated
                ? invalidated.items().stream()
                        .map(what -> what.kind().name())
                        .collect(Collectors.toSet())
                        .toString()
                : "";
    }

    private static Set<String> named(List<Event> events) {
        Set<String> named = new HashSet<>();
        for (Event event : events) {
            if (event.data() instanceof Consequence.Invalidated invalidated) {
                for (InvalidatedItem what : invalidated.items()) {
                    named.add(what.party() + " " + what.kind() + " " + what.code());
                }
            }
        }
        return named;
    }

    private void entered(WalkNode before, WalkNode after, Stage stage) {
        if (before.twinning().stage() == Stage.ENDED) {
            return; // It returns to a stage that it had reached, whatever was corrected since.
        }
        if (before.twinning().stage() == Stage.IN_FORCE && stage == Stage.SIGNED) {
            faults.require(
                    after.twinning().inForceOn().isEmpty()
                            && after.twinning().tracks().stream()
                                    .allMatch(track -> track.boundOn().isEmpty()),
                    "an entry into force that was struck left a party bound",
                    after);
            return;
        }
        if (stage == Stage.SIGNED) {
            WalkOracle oracle = after.oracle();
            faults.require(oracle.isSignedByEnough(), "SIGNED without enough signatures that count", after);
            for (Track track : after.twinning().tracks()) {
                faults.require(
                        !oracle.isSigned(track) || owes(oracle, track),
                        "SIGNED, and a party that signed does not owe its obligations",
                        after);
            }
        }
        if (stage == Stage.IN_FORCE && !WalkGateChecks.isWordless(before.twinning())) {
            WalkOracle oracle = before.oracle();
            faults.require(oracle.isSignedByEnough(), "IN_FORCE without enough signatures that count", after);
            WalkGateChecks.asked(oracle, Gate.ENTRY_INTO_FORCE, before.day())
                    .forEach(track -> faults.require(
                            oracle.owed(track, Gate.ENTRY_INTO_FORCE, before.day())
                                    .isEmpty(),
                            "IN_FORCE without a step owed",
                            after));
        }
    }

    private static boolean owes(WalkOracle oracle, Track track) {
        Set<String> owed = oracle.twinning().obligations().stream()
                .filter(obligation -> obligation.owner().equals(track.party()))
                .map(Obligation::code)
                .collect(Collectors.toSet());
        return oracle.profile(track).obligations().stream()
                .filter(rule -> rule.raisedBy() == ObligationTrigger.SIGNING && oracle.holds(track, rule))
                .filter(rule -> rule.kind() != ObligationKind.CONTACT || hasNoContact(track))
                .allMatch(rule -> owed.contains(rule.code()));
    }

    private static boolean hasNoContact(Track track) {
        return track.contact().isEmpty() || track.contactVacantSince().isPresent();
    }

    /** Checks a state with its answers to every act. */
    void state(WalkNode node, Map<String, Integer> answers) {
        Twinning twinning = node.twinning();
        WalkOracle oracle = node.oracle();
        hashes(node, oracle);
        gates.state(node, answers);
        Set<AuthorityId> parties = twinning.tracks().stream().map(Track::party).collect(Collectors.toSet());
        faults.require(
                twinning.obligations().stream().map(Obligation::owner).allMatch(parties::contains),
                "an obligation is owned by no party",
                node);
        faults.require(
                twinning.newcomers().isEmpty() || WAITING.contains(twinning.stage()),
                "a newcomer waits at another stage",
                node);
        faults.require(
                twinning.stage() != Stage.IN_FORCE || parties.size() >= 2,
                "IN_FORCE with fewer than two parties",
                node);
        faults.require(
                node.from().filter(before -> !isMade(before, node)).isEmpty(), "its events make another state", node);
        if (isSampled(node)) {
            List<Event> history = node.history();
            faults.require(Twinning.load(history).equals(twinning), "the history loads as another state", node);
            if (node.id() % AUDITED == 0) {
                faults.require(
                        lifecycle.audit(history).isEmpty(),
                        "the audit finds something: " + lifecycle.audit(history),
                        node);
            }
        }
    }

    /** Returns whether the events of the last act lead from the state before it to the state after it. */
    private static boolean isMade(WalkNode before, WalkNode after) {
        Twinning made = before.twinning();
        for (Event event : after.events()) {
            made = made.apply(event);
        }
        return made.equals(after.twinning());
    }

    private void hashes(WalkNode node, WalkOracle oracle) {
        Twinning twinning = node.twinning();
        faults.require(
                twinning.planHash().equals(twinning.plan().map(WalkTowns::hash)), "the hash is not the plan's", node);
        faults.require(
                twinning.subjects().equals(oracle.subjects()),
                "what decisions on the subjects cover is not plan, parties and money as they are",
                node);
        boolean added = twinning.text()
                        .filter(text -> text.languages().contains(WalkTowns.ADDED))
                        .isPresent()
                && twinning.stage().compareTo(Stage.SIGNING) >= 0;
        faults.require(
                added || twinning.textHash().equals(twinning.text().map(WalkTowns::hash)),
                "the hash is not that of the words",
                node);
        twinning.text()
                .ifPresent(text -> text.languages()
                        .forEach(tag -> faults.require(
                                WalkTowns.hash(text, tag)
                                        .equals(twinning.languageHashes().get(tag)),
                                "the hash is not that of the words in " + tag,
                                node)));
    }
}

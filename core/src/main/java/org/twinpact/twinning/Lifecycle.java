package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.SignatoryRule;

/**
 * Decides what may happen to a twinning. It is one pure function with the questions that belong to it: no clock, no
 * database, no thread; all of that comes in with the act. Immutable and thread-safe.
 */
public final class Lifecycle {
    private final Rulebook rules;

    private Lifecycle(Rulebook rules) {
        this.rules = Objects.requireNonNull(rules, "rules");
    }

    /** A lifecycle that decides by these rules. */
    public static Lifecycle under(Rulebook rules) {
        return new Lifecycle(rules);
    }

    /**
     * Opens or imports a twinning under a new key.
     *
     * @throws IllegalArgumentException if the act neither opens nor imports
     */
    public Outcome open(TwinningId id, Asked asked) {
        if (!(asked.act() instanceof Act.OpenTwinning || asked.act() instanceof Act.ImportTwinning)) {
            throw new IllegalArgumentException("twinning " + id + " does not exist yet; "
                    + asked.act().name() + " was asked, OpenTwinning or ImportTwinning comes first");
        }
        Situation situation = new Situation(Twinning.blank(id), rules, asked.on());
        return decide(situation, asked, Optional.empty());
    }

    /** Decides an act; the twinning itself is not changed, the outcome holds the one after it. */
    public Outcome decide(Twinning twinning, Asked asked) {
        Situation situation = new Situation(twinning, rules, asked.on());
        Optional<Line> line = LifecyclePage.line(twinning.stage(), asked.act().getClass());
        return line.isPresent() ? decide(situation, asked, line) : refuse(twinning, asked, List.of(notNow(situation)));
    }

    /** Every permitted move, by stage, in the order of the page: what a picture of the lifecycle is drawn from. */
    public static List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        for (Stage from : Stage.values()) {
            for (Line line : LifecyclePage.LINES) {
                if (line.from().contains(from)) {
                    List<String> acts =
                            line.on().stream().map(Class::getSimpleName).toList();
                    moves.add(new Move(from, line.to().orElse(from), acts, line.gate()));
                }
            }
        }
        return List.copyOf(moves);
    }

    /** What a gate still asks of all parties on a day; empty exactly when it lets through. */
    public List<Missing> missing(Twinning twinning, Gate gate, LocalDate day) {
        return List.copyOf(Gates.missing(new Situation(twinning, rules, day), gate));
    }

    /**
     * The same, as far as one party lacks it or all lack it together.
     *
     * @throws IllegalArgumentException if it is no party
     */
    public List<Missing> missing(Twinning twinning, AuthorityId party, LocalDate day) {
        track(twinning, party);
        return missing(twinning, day).stream()
                .filter(missing ->
                        missing.party().isEmpty() || missing.party().get().equals(party))
                .toList();
    }

    /** What the next gate still asks on a day; empty where no gate is ahead. */
    public List<Missing> missing(Twinning twinning, LocalDate day) {
        return nextGate(twinning.stage()).stream()
                .flatMap(gate -> missing(twinning, gate, day).stream())
                .toList();
    }

    /**
     * What parties still owe after signing, in the order of the days on which it falls due: what is overdue on a day comes
     * first, as {@code DUTY_OVERDUE}, then the rest, as {@code DUTY_OPEN}. {@link Twinning#obligations} has it as data.
     */
    public List<Missing> duties(Twinning twinning, LocalDate day) {
        return OpenDuties.of(new Situation(twinning, rules, day));
    }

    /** Names of the acts that the stage of a twinning allows. */
    public List<String> possibleActs(Twinning twinning) {
        return LifecyclePage.acts(twinning.stage());
    }

    /**
     * Who must sign for a party, as its profile asks under the present circumstances.
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

    /** The rules that it decides by. */
    public Rulebook rules() {
        return rules;
    }

    /** What may be done on a day and by whom, each with what still stands in its way. */
    public List<Possible> possible(Twinning twinning, LocalDate day) {
        return new Possibilities(new Situation(twinning, rules, day)).all();
    }

    /**
     * Decides a whole history again under the profiles that were in force, and reports what would be decided
     * differently by today's rules; empty when nothing would.
     *
     * @param history all events of one twinning, in order
     * @throws IllegalArgumentException if the history is empty
     */
    public List<Discrepancy> audit(List<Event> history) {
        return new Audit(rules).of(history);
    }

    private Outcome decide(Situation situation, Asked asked, Optional<Line> line) {
        return decide(situation, asked, line, ActRules.of(asked.act()));
    }

    private <A extends Act> Outcome decide(Situation situation, Asked asked, Optional<Line> line, ActRule<A> rule) {
        @SuppressWarnings("unchecked") // ActRules gives each act its own rule
        A act = (A) asked.act();
        Gate gate = line.flatMap(Line::gate).orElse(null);
        List<Missing> missing = rule.unmet(situation, act);
        Situation then = onDayOf(act, situation);
        if (gate != null) {
            add(missing, Gates.missing(then, gate, askedBy(then, act, gate)));
        }
        if (!missing.isEmpty()) {
            return refuse(situation.twinning(), asked, missing);
        }
        List<Missing> warnings = new ArrayList<>(0);
        rule.warns().look(situation, act, warnings);
        if (gate != null) {
            Gates.warnings(then, gate, askedBy(then, act, gate), warnings);
        }
        return new Consequences(situation, asked, warnings).of(rule.happens().apply(situation, act), line);
    }

    /** What an act and its gate both ask is said once. */
    private static void add(List<Missing> missing, List<Missing> more) {
        for (Missing one : more) {
            if (!missing.contains(one)) {
                missing.add(one);
            }
        }
    }

    /** A signature rests on what stood when it was given, not when it is recorded. */
    private static Situation onDayOf(Act act, Situation situation) {
        return act instanceof Act.Sign sign
                ? new Situation(
                        situation.twinning(),
                        situation.rules(),
                        sign.signature().signedOn())
                : situation;
    }

    /** Whoever signs is asked alone. */
    private static Predicate<Track> askedBy(Situation situation, Act act, Gate gate) {
        return act instanceof Act.Sign sign
                ? track -> track.party().equals(sign.party())
                : Gates.asked(situation, gate);
    }

    private Outcome refuse(Twinning twinning, Asked asked, List<Missing> missing) {
        return new Outcome.Refused(
                twinning.id(),
                twinning.parties(),
                twinning.stage(),
                asked.act().name(),
                missing,
                LifecyclePage.acts(twinning.stage()));
    }

    private static Missing notNow(Situation situation) {
        return Refusals.of(
                "NOT_AT_THIS_STAGE",
                Map.of("stage", Wording.both("stage." + situation.twinning().stage())));
    }

    private static Optional<Gate> nextGate(Stage stage) {
        return LifecyclePage.LINES.stream()
                .filter(line -> stage != Stage.IN_FORCE
                        && line.from().contains(stage)
                        && line.gate().isPresent())
                .findFirst()
                .flatMap(Line::gate)
                // While parties sign one by one, what lacks is what lacks until the last of them has signed.
                .map(gate -> gate == Gate.SIGN ? Gate.LAST_SIGNATURE : gate);
    }
}

package org.twinpact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twinpact.agreement.AgreementText;
import org.twinpact.approval.Approval;
import org.twinpact.approval.DecisionBuilder;
import org.twinpact.approval.Result;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.timetable.EarliestDay;
import org.twinpact.timetable.ProfiledParty;
import org.twinpact.timetable.TimetableRequest;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/**
 * A search for the first day of each stage by trial. It tries, day after day and in every order, every move that
 * advances a twinning, and every choice to leave a move for later. Only the lifecycle decides what is permitted, and
 * the search has no knowledge of the possible days. Two twinnings are the same state if the same acts were performed
 * and the same days of silence are left. A move made from a twinning on one day is not made from it again on the next,
 * because its result is already a state. The move without effect is the exception, because a gate that only time opens
 * is tried with the next act.
 */
final class EarliestSearch {
    private static final int DAYS = 40;
    private static final ActId KEY = new ActId("search");
    private static final Authorship OFFICER =
            new Authorship("International relations officer", SampleLife.HAIFA.id(), Optional.empty());
    private static final Instant NOW = Instant.parse("2027-10-01T08:00:00Z");

    private final TimetableRequest request;
    private final Map<String, LocalDate> consents;
    private final Lifecycle lifecycle;
    private final Sha256 hash;
    private final List<Act> nothing;
    private final List<Act> text;
    private final List<Act> finalization;
    private final Map<Stage, LocalDate> first = new LinkedHashMap<>();

    /** A twinning and the moves already made from it. */
    private record State(Twinning twinning, Set<String> made) {}

    /**
     * Creates a search for a request.
     *
     * @param consents the days from which a body may consent to a filing in words, by the code of the step
     */
    EarliestSearch(TimetableRequest request, Map<String, LocalDate> consents, Lifecycle lifecycle, AgreementText text) {
        AuthorityId one = request.parties().get(0).authority().id();
        AuthorityId other = request.parties().get(1).authority().id();
        this.request = request;
        this.consents = consents;
        this.lifecycle = lifecycle;
        this.hash = text.operativeHash();
        this.nothing = List.of(new ContactActs.AppointContact(one, SampleLife.contact("haifa")));
        this.text = List.of(
                new TextActs.ProposeText(text),
                SampleLife.certifies(one, text, LanguageTag.HEBREW),
                SampleLife.certifies(other, text, LanguageTag.ENGLISH));
        this.finalization = List.of(new TextActs.FinalizeText(hash));
    }

    /** Returns the first day of each stage, up to the first entry into force. */
    Map<Stage, LocalDate> from(Twinning exploring) {
        Map<String, State> reached = Map.of("", new State(exploring, new HashSet<>()));
        for (int i = 0; i <= DAYS && !first.containsKey(Stage.IN_FORCE); i++) {
            reached = live(request.start().plusDays(i), reached);
        }
        return first;
    }

    /** Returns all states that can be reached by the end of a day. */
    private Map<String, State> live(LocalDate day, Map<String, State> morning) {
        Map<String, State> reached = new LinkedHashMap<>();
        Deque<State> open = new ArrayDeque<>();
        morning.values().forEach(state -> reach(reached, open, state, day));
        while (!open.isEmpty() && !first.containsKey(Stage.IN_FORCE)) {
            State state = open.pop();
            first.putIfAbsent(state.twinning().stage(), day);
            moves(state.twinning(), day).forEach((name, acts) -> {
                if (!state.made().contains(name)) {
                    made(state.twinning(), acts, day).ifPresent(after -> {
                        state.made().add(name);
                        reach(reached, open, new State(after, new HashSet<>()), day);
                    });
                }
            });
            state.made().remove("nothing");
        }
        return reached;
    }

    private void reach(Map<String, State> reached, Deque<State> open, State state, LocalDate day) {
        if (reached.putIfAbsent(key(state.twinning(), day), state) == null) {
            open.push(state);
        }
    }

    /** Returns the twinning after all acts of a move, or empty if one is refused. */
    private Optional<Twinning> made(Twinning twinning, List<Act> acts, LocalDate day) {
        Optional<Twinning> now = Optional.of(twinning);
        for (Act act : acts) {
            now = now.flatMap(before -> lifecycle
                    .decide(before, asked(day, act))
                    .match(accepted -> Optional.of(accepted.twinning()), refused -> Optional.empty()));
        }
        return now;
    }

    private Map<String, List<Act>> moves(Twinning twinning, LocalDate day) {
        Map<String, List<Act>> moves = new LinkedHashMap<>();
        moves.put("nothing", nothing);
        moves.put("force", List.of(new EntryIntoForceActs.ConfirmEntryIntoForce()));
        moves.put("finalize", finalization);
        if (twinning.text().isEmpty()
                && request.textReady().filter(day::isBefore).isEmpty()) {
            moves.put("text", text);
        }
        if (twinning.tracks().get(0).endorsedPlan().isEmpty()) {
            Sha256 plan = twinning.planHash().orElseThrow();
            moves.put(
                    "plan",
                    twinning.tracks().stream()
                            .<Act>map(track -> new PlanActs.EndorsePlan(track.party(), plan))
                            .toList());
        }
        for (ProfiledParty party : request.parties()) {
            Track track = twinning.track(party.authority().id()).orElseThrow();
            decide(moves, twinning, track, party.profile(), day);
            if (track.signature().isEmpty()) {
                Signature signature = new Signature(hash, List.of(Signatory.of("HEAD")), true, day);
                moves.put(
                        "sign " + track.party(), List.of(new SignatureActs.RecordSignature(track.party(), signature)));
            }
        }
        List<ActKind> possible = lifecycle.permittedActs(twinning);
        moves.values().removeIf(acts -> !possible.contains(acts.get(0).kind()));
        return moves;
    }

    private void decide(Map<String, List<Act>> moves, Twinning twinning, Track track, Profile profile, LocalDate day) {
        for (Step step : profile.steps()) {
            Optional<Sha256> matter = switch (step.scope()) {
                case SUBJECTS -> twinning.subjects();
                case TEXT -> twinning.finalTextHash();
            };
            if (track.approval(step.code()).isEmpty() && matter.isPresent() && !isTooEarly(track, step, day)) {
                Result result = step.filing() ? Result.RECEIVED : Result.GRANTED;
                moves.put(step.code(), List.of(decision(track, step, result, matter.get(), day)));
                if (consents.containsKey(step.code()) && !day.isBefore(consents.get(step.code()))) {
                    moves.put(
                            step.code() + " in words",
                            List.of(decision(track, step, Result.GRANTED, matter.get(), day)));
                }
            }
        }
    }

    private static Act decision(Track track, Step step, Result result, Sha256 matter, LocalDate day) {
        return new DecisionActs.RecordDecision(
                track.party(),
                new DecisionBuilder()
                        .body(step.body())
                        .scope(step.scope())
                        .result(result)
                        .number("1")
                        .decidedOn(day)
                        .matter(matter)
                        .build());
    }

    private boolean isTooEarly(Track track, Step step, LocalDate day) {
        // The signed agreement is filed, so a filing for the entry into force follows the signature.
        boolean unsigned = step.isOfSignedText() && track.signature().isEmpty();
        return unsigned
                || request.earliestDays().stream()
                        .filter(earliest -> earliest.party().equals(track.party())
                                && earliest.step().equals(step.code()))
                        .map(EarliestDay::day)
                        .anyMatch(day::isBefore);
    }

    private String key(Twinning twinning, LocalDate day) {
        StringBuilder key = new StringBuilder(twinning.stage().name());
        key.append(twinning.text().isPresent());
        for (ProfiledParty party : request.parties()) {
            Track track = twinning.track(party.authority().id()).orElseThrow();
            key.append('|').append(track.endorsedPlan().isPresent());
            key.append(track.certificates().keySet()).append(track.signature().isPresent());
            for (Step step : party.profile().steps()) {
                key.append(' ').append(track.approval(step.code()).map(given -> left(step, given, day)));
            }
        }
        return key.toString();
    }

    private static long left(Step step, Approval given, LocalDate day) {
        LocalDate since = step.silence()
                .filter(silence -> given.decision().result() == Result.RECEIVED)
                .map(given.decision().decidedOn()::plus)
                .orElse(given.decision().decidedOn());
        return Math.max(0, since.toEpochDay() - day.toEpochDay());
    }

    private static ActRequest asked(LocalDate day, Act act) {
        return new ActRequest(KEY, act, OFFICER, day, NOW);
    }
}

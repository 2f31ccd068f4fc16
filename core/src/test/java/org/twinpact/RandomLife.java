package org.twinpact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.twinpact.WalkAlphabet.Candidate;
import org.twinpact.WalkScope.Try;
import org.twinpact.WalkTowns.Words;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.approval.Approval;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.ActOfParty;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.Correction;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** One random life. An officer mostly performs the next useful act, and occasionally an act out of place or time. */
final class RandomLife {
    private static final Instant RECORDED = Instant.parse("2030-10-02T08:00:00Z");
    private static final int ACTS = 80;

    private final Random random;
    private final Lifecycle lifecycle;
    private final Rulebook rules;
    private final List<LocalAuthority> towns;
    private final List<Event> history = new ArrayList<>();
    private final Map<ActKind, Integer> accepted = new EnumMap<>(ActKind.class);
    private final Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
    private Twinning twinning;
    private LocalDate today = LocalDate.parse("2026-03-10");
    private LocalDate day = today;
    private int asked;

    RandomLife(long seed, Rulebook rules, List<Profile> profiles) {
        this.random = new Random(seed);
        this.rules = rules;
        this.lifecycle = Lifecycle.under(rules);
        this.towns = towns(profiles);
    }

    private List<LocalAuthority> towns(List<Profile> profiles) {
        List<LocalAuthority> some = new ArrayList<>();
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            some.add(WalkTowns.town(profiles.get(random.nextInt(profiles.size())), i + 1));
        }
        return some;
    }

    RandomLife lived() {
        begin();
        while (asked < ACTS && !isOver()) {
            today = today.plusDays(random.nextInt(12));
            // Occasionally the recorded act happened earlier, or allegedly did.
            day = random.nextInt(8) == 0 ? today.minusDays(random.nextInt(120)) : today;
            ask(pick());
        }
        return this;
    }

    private boolean isOver() {
        boolean over = twinning.stage() == Stage.ENDED || twinning.stage() == Stage.DISCONTINUED;
        return over && random.nextInt(3) == 0;
    }

    private void begin() {
        Stage stage = Stage.values()[random.nextInt(Stage.values().length)];
        Act act = random.nextInt(6) == 0
                ? new OpeningActs.ImportTwinning(
                        towns, stage, new Origin("a register", EvidenceGrade.STATEMENT, Optional.empty()))
                : new OpeningActs.OpenTwinning(towns.get(0));
        keep(act, lifecycle.open(TwinningId.named("random"), as(act)).orElseThrow());
    }

    private void ask(Act act) {
        asked++;
        Twinning before = twinning;
        Outcome outcome = lifecycle.decide(twinning, as(act));
        outcome.match(now -> keep(act, now), refused -> !refused.missing().isEmpty() || fail(before, act));
    }

    private boolean fail(Twinning before, Act act) {
        throw new AssertionError(act + " is refused without a reason at " + before);
    }

    private boolean keep(Act act, Outcome.Accepted now) {
        twinning = now.twinning();
        MilestoneOrder.check(twinning, act);
        history.addAll(now.events());
        accepted.merge(act.kind(), 1, Integer::sum);
        stages.merge(twinning.stage(), 1, Integer::sum);
        return true;
    }

    private ActRequest as(Act act) {
        Authorship officer = new Authorship("Officer", towns.get(0).id(), Optional.empty());
        return new ActRequest(new ActId("act-" + history.size()), act, officer, day, RECORDED);
    }

    /**
     * Returns the next act, mostly a useful one. Otherwise it is any act that the stage allows, and occasionally one
     * that it does not.
     */
    private Act pick() {
        List<Candidate> candidates = new WalkAlphabet(rules, towns, scope()).candidates(twinning, dated());
        int chance = random.nextInt(20);
        if (chance == 0) {
            return one(candidates);
        }
        Set<ActKind> possible = Set.copyOf(lifecycle.permittedActs(twinning));
        List<Candidate> allowed = candidates.stream()
                .filter(candidate -> possible.contains(candidate.act().kind()))
                .filter(candidate -> !isRare(candidate) || random.nextInt(12) == 0)
                .toList();
        List<Candidate> useful = allowed.stream().filter(this::isUseful).toList();
        return one(chance < 17 && !useful.isEmpty() ? useful : allowed.isEmpty() ? candidates : allowed);
    }

    private Act one(List<Candidate> candidates) {
        return candidates.get(random.nextInt(candidates.size())).act();
    }

    /** Returns whether an act advances the twinning, as far as this can be seen without the lifecycle. */
    private boolean isUseful(Candidate candidate) {
        Act act = candidate.act();
        Optional<Track> track = act instanceof ActOfParty ofParty
                ? twinning.track(ofParty.party()).or(() -> twinning.newcomer(ofParty.party()))
                : Optional.empty();
        return switch (act.kind()) {
            case RECORD_ROUND_TABLE -> track.filter(t -> t.needs().isEmpty()).isPresent();
            case SET_GOALS ->
                track.filter(t -> t.goals().isEmpty() && !t.needs().isEmpty()).isPresent();
            case ASSESS_CAPACITY -> track.filter(t -> t.capacity().isEmpty()).isPresent();
            case PASS_GUIDANCE -> track.filter(t -> t.capacity().isEmpty()).isPresent();
            case RECORD_PARTNER_SEARCH ->
                track.filter(t -> t.search().isEmpty()).isPresent();
            case ADD_PARTY -> twinning.tracks().size() < 2;
            case PROPOSE_PLAN -> twinning.plan().isEmpty() || isANewcomerUnnamed();
            case ENDORSE_PLAN ->
                twinning.planProposal().isPresent()
                        || track.filter(t -> !t.endorsedPlan().equals(twinning.planHash()))
                                .isPresent();
            case PROPOSE_TEXT ->
                twinning.text()
                        .filter(text -> twinning.planHash().equals(Optional.of(text.plan())))
                        .isEmpty();
            case WITHDRAW_NEWCOMER,
                    WITHDRAW_PLAN_PROPOSAL,
                    WITHDRAW_ENDORSEMENT,
                    WITHDRAW_TEXT_PROPOSAL,
                    WITHDRAW_SIGNATURE -> false;
            case CERTIFY_LANGUAGE ->
                track.filter(t -> !t.certificates()
                                .values()
                                .containsAll(twinning.languageHashes().values()))
                        .isPresent();
            case STRIKE_ENTRY_INTO_FORCE -> isOffered(act.kind());
            case RECORD_DECISION -> isUndecided((DecisionActs.RecordDecision) act);
            case RECORD_SIGNATURE -> track.filter(t -> t.signature().isEmpty()).isPresent();
            case RECORD_VERSION_SIGNATURE -> twinning.languageHashes().containsKey(WalkTowns.ADDED);
            case FINALIZE_TEXT, CONFIRM_ENTRY_INTO_FORCE, GIVE_COMPLETION_NOTICE, MEET_CONDITION, FULFIL_OBLIGATION ->
                true;
            case TAKE_UP -> twinning.takenUpOn().isEmpty();
            case PROPOSE_PROGRAMME -> twinning.programmes().isEmpty();
            case ENDORSE_PROGRAMME, WITHDRAW_PROGRAMME ->
                twinning.programmes().stream()
                        .anyMatch(known -> known.adoptedOn().isEmpty());
            case RELEASE_RECORDS ->
                track.filter(t -> twinning.holds().stream()
                                .anyMatch(open -> open.party().equals(t.party())))
                        .isPresent();
            case CLOSE_PROGRAMME ->
                twinning.plan().isPresent() && twinning.planClosedOn().isEmpty();
            case APPROVE_RELEASE ->
                track.filter(t -> twinning.releases().stream()
                                .anyMatch(known -> !known.approvedOn().containsKey(t.party())))
                        .isPresent();
            case LIFT_WITHHOLDING ->
                track.stream().flatMap(t -> t.withholdings().stream()).anyMatch(known -> known.covers(day));
            case PROPOSE_REVIVAL -> twinning.revival().isEmpty();
            case REAFFIRM -> twinning.verifiedOn().isEmpty();
            case TIE_TWINNING -> twinning.ties().isEmpty();
            case ANSWER_REVIVAL ->
                twinning.revival()
                        .filter(revival -> track.filter(t -> !t.party().equals(revival.party())
                                        && revival.answer(t.party()).isEmpty())
                                .isPresent())
                        .isPresent();
            case CORRECT_COMPLETION_NOTICE, CORRECT_PUBLICATION, CORRECT_REPORT ->
                ((Correction) act).recordedBy(twinning).isPresent();
            case REVOKE_CONDITION ->
                track.stream()
                        .flatMap(t -> t.approvals().stream())
                        .anyMatch(approval ->
                                !approval.latest().conditionChanges().isEmpty());
            case OPEN_TWINNING,
                    IMPORT_TWINNING,
                    VERIFY_ORIGIN,
                    CITE_TEXT,
                    CORRECT_PARTY,
                    ERASE_PERSONAL_DATA,
                    REMOVE_PARTY,
                    RECORD_SUCCESSOR,
                    RECORD_MERGER,
                    ADOPT_PROFILE,
                    COMPLETE_SIGNING_DETAILS,
                    ADD_LANGUAGE,
                    CONFIRM_DECISION,
                    RECORD_OPINION,
                    CORRECT_DECISION,
                    STRIKE_DECISION,
                    SCHEDULE_CEREMONY,
                    CANCEL_CEREMONY,
                    CORRECT_SIGNATURE,
                    CORRECT_ENTRY_INTO_FORCE,
                    RECORD_PUBLICATION,
                    APPOINT_CONTACT,
                    VACATE_CONTACT,
                    RECORD_ACTIVITY,
                    MEASURE_OBJECTIVE,
                    REVIEW_PRINCIPLE,
                    REMOVE_TIE,
                    RECORD_EXCHANGE,
                    WITHHOLD_PUBLICATION,
                    PROPOSE_RELEASE,
                    HOLD_RECORDS,
                    WAIVE_OBLIGATION,
                    SUBMIT_REPORT,
                    RECORD_FAILURE,
                    RECORD_ENDING,
                    DISCONTINUE,
                    RESUME -> false;
        };
    }

    private boolean isOffered(ActKind kind) {
        return twinning.stage() == Stage.IN_FORCE
                && lifecycle.availableActs(twinning, day).stream().anyMatch(offered -> offered.act() == kind);
    }

    /** Returns whether a newcomer waits that the proposed plan does not name. */
    private boolean isANewcomerUnnamed() {
        return twinning.newcomers().stream()
                .map(Track::party)
                .anyMatch(party -> twinning.planProposal()
                        .filter(open -> open.newcomers().contains(party))
                        .isEmpty());
    }

    private boolean isUndecided(DecisionActs.RecordDecision act) {
        return twinning.track(act.party()).stream()
                .flatMap(track -> track.approvals().stream())
                .filter(approval -> approval.latest().since().isPresent())
                .noneMatch(approval -> approval.decision()
                                .matter()
                                .equals(act.decision().matter())
                        && approval.decision().body().equals(act.decision().body()));
    }

    /** Returns whether an act leads back or to an end. A life with many such acts would lead nowhere. */
    private boolean isRare(Candidate candidate) {
        return switch (candidate.act().kind()) {
            case REMOVE_PARTY,
                    RECORD_MERGER,
                    RECORD_OPINION,
                    VACATE_CONTACT,
                    TIE_TWINNING,
                    REMOVE_TIE,
                    RECORD_ACTIVITY,
                    MEASURE_OBJECTIVE,
                    RECORD_EXCHANGE,
                    WITHHOLD_PUBLICATION,
                    PROPOSE_RELEASE,
                    HOLD_RECORDS,
                    RELEASE_RECORDS,
                    APPROVE_RELEASE,
                    LIFT_WITHHOLDING,
                    RECORD_ENDING,
                    STRIKE_DECISION,
                    DISCONTINUE,
                    WITHDRAW_PLAN_PROPOSAL,
                    WITHDRAW_ENDORSEMENT -> true;
            case ADD_PARTY, PROPOSE_PLAN, PROPOSE_TEXT ->
                twinning.stage().compareTo(Stage.PLAN_AGREED) >= 0
                        && twinning.text().isPresent();
            case RECORD_ROUND_TABLE, SET_GOALS, RECORD_PARTNER_SEARCH, ASSESS_CAPACITY ->
                twinning.stage().compareTo(Stage.PLAN_AGREED) >= 0
                        && twinning.track(((ActOfParty) candidate.act()).party())
                                .isPresent();
            case OPEN_TWINNING,
                    IMPORT_TWINNING,
                    VERIFY_ORIGIN,
                    CITE_TEXT,
                    CORRECT_PARTY,
                    ERASE_PERSONAL_DATA,
                    PASS_GUIDANCE,
                    RECORD_SUCCESSOR,
                    ADOPT_PROFILE,
                    ENDORSE_PLAN,
                    CERTIFY_LANGUAGE,
                    FINALIZE_TEXT,
                    WITHDRAW_NEWCOMER,
                    COMPLETE_SIGNING_DETAILS,
                    ADD_LANGUAGE,
                    RECORD_DECISION,
                    MEET_CONDITION,
                    REVOKE_CONDITION,
                    CONFIRM_DECISION,
                    CORRECT_DECISION,
                    SCHEDULE_CEREMONY,
                    CANCEL_CEREMONY,
                    RECORD_SIGNATURE,
                    CORRECT_SIGNATURE,
                    RECORD_VERSION_SIGNATURE,
                    GIVE_COMPLETION_NOTICE,
                    CONFIRM_ENTRY_INTO_FORCE,
                    CORRECT_COMPLETION_NOTICE,
                    CORRECT_ENTRY_INTO_FORCE,
                    STRIKE_ENTRY_INTO_FORCE,
                    RECORD_PUBLICATION,
                    CORRECT_PUBLICATION,
                    APPOINT_CONTACT,
                    TAKE_UP,
                    PROPOSE_PROGRAMME,
                    ENDORSE_PROGRAMME,
                    WITHDRAW_PROGRAMME,
                    CLOSE_PROGRAMME,
                    PROPOSE_REVIVAL,
                    ANSWER_REVIVAL,
                    REAFFIRM,
                    FULFIL_OBLIGATION,
                    WAIVE_OBLIGATION,
                    SUBMIT_REPORT,
                    REVIEW_PRINCIPLE,
                    CORRECT_REPORT,
                    RECORD_FAILURE,
                    WITHDRAW_TEXT_PROPOSAL,
                    WITHDRAW_SIGNATURE,
                    RESUME -> false;
        };
    }

    /** Returns the current day, or occasionally an earlier one. */
    private LocalDate dated() {
        return random.nextInt(10) == 0 ? day.minusDays(random.nextInt(40)) : day;
    }

    private WalkScope scope() {
        Track track = twinning.tracks().get(random.nextInt(twinning.tracks().size()));
        List<String> codes = rules.profiles().find(track.profile()).orElseThrow().steps().stream()
                .map(step -> step.code())
                .toList();
        Optional<String> open = track.approvals().stream()
                .filter(approval -> !approval.decision().conditions().isEmpty()
                        && approval.latest().since().isEmpty())
                .map(Approval::step)
                .findFirst();
        Words words = Words.values()[random.nextInt(Words.values().length)];
        Words first = random.nextInt(3) == 0 ? words : Words.PLAIN;
        // A text that waits for notices needs them at every step.
        first = awaitsNotices() ? Words.NOTICED : first;
        Set<Try> tries = EnumSet.of(Try.ADDING, Try.PREPARATION);
        for (Try one : EnumSet.complementOf(EnumSet.of(Try.ONE_TEXT))) {
            if (random.nextInt(4) == 0 && one != Try.PREPARING_IN_ORDER && one != Try.IN_ORDER) {
                tries.add(one);
            }
        }
        return new WalkScope(
                "random",
                random.nextBoolean() ? WalkScope.Start.IMPORTED : WalkScope.Start.EXPLORATION,
                EnumSet.of(first, random.nextInt(4) == 0 ? Words.OTHER : first),
                tries,
                open.or(() -> codes.isEmpty() || random.nextInt(4) > 0
                                ? Optional.empty()
                                : Optional.of(codes.get(random.nextInt(codes.size()))))
                        .map(code -> new WalkScope.OfStep(track.party(), code)));
    }

    private boolean awaitsNotices() {
        return twinning.text()
                .filter(text -> text.conditions().entryIntoForce() == EntryIntoForce.LAST_NOTICE)
                .isPresent();
    }

    Twinning twinning() {
        return twinning;
    }

    List<Event> history() {
        return history;
    }

    Map<ActKind, Integer> accepted() {
        return accepted;
    }

    Map<Stage, Integer> stages() {
        return stages;
    }

    int asked() {
        return asked;
    }

    Lifecycle lifecycle() {
        return lifecycle;
    }

    static Sha256 hash(String snapshot) {
        return Sha256.of(List.of(snapshot));
    }
}

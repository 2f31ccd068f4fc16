package org.twinpact.twinning;

import static org.twinpact.jurisdiction.Gate.EXPLORE;
import static org.twinpact.jurisdiction.Gate.FORCE;
import static org.twinpact.jurisdiction.Gate.FREEZE;
import static org.twinpact.jurisdiction.Gate.LAST_SIGNATURE;
import static org.twinpact.jurisdiction.Gate.PLAN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Moment;
import org.twinpact.agreement.Terms;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/** What a gate asks of the parties whatever their law says; each reads as the sentence of the guide that it enforces. */
enum JointCondition {
    PARTNER_LINKED(Set.of(EXPLORE, PLAN), "OFFICER", "PARTY"),
    NEEDS_ASSESSED(Set.of(EXPLORE, PLAN), "OFFICER", "MINUTES"),
    GOALS_SET(Set.of(EXPLORE, PLAN), "OFFICER", "GOALS"),
    SEARCH_RECORDED(Set.of(EXPLORE), "OFFICER", "SEARCH"),
    CAPACITY_JUDGED(Set.of(EXPLORE, PLAN), "OFFICER", "JUDGEMENT"),
    PLAN_PROPOSED(Set.of(PLAN), "OFFICER", "PLAN"),
    PLAN_ENDORSED(Set.of(PLAN, FREEZE), "OFFICER", "ENDORSEMENT"),
    TEXT_PROPOSED(Set.of(FREEZE), "OFFICER", "TEXT"),
    TEXT_CITES_PLAN(Set.of(FREEZE), "OFFICER", "TEXT"),
    TEXT_NAMES_PARTIES(Set.of(FREEZE), "OFFICER", "TEXT"),
    LANGUAGE_CERTIFIED_BY_PARTY(Set.of(FREEZE), "LEGAL_ADVISER", "CERTIFICATE"),
    LANGUAGES_ALL_CERTIFIED(Set.of(FREEZE), "LEGAL_ADVISER", "CERTIFICATE"),
    SIGNED_BY_ALL(Set.of(LAST_SIGNATURE, FORCE), "HEAD", "SIGNATURE"),
    DAY_OF_FORCE_REACHED(Set.of(FORCE), "OFFICER", "DAY"),
    COMPLETION_NOTICED(Set.of(FORCE), "OFFICER", "NOTICE");

    private static final Set<JointCondition> GUIDED =
            EnumSet.of(PARTNER_LINKED, NEEDS_ASSESSED, GOALS_SET, SEARCH_RECORDED, CAPACITY_JUDGED, PLAN_PROPOSED);

    private static final Map<Gate, List<JointCondition>> OF_GATE = Stream.of(Gate.values())
            .collect(Collectors.toMap(
                    gate -> gate,
                    gate -> Stream.of(values())
                            .filter(condition -> condition.gates.contains(gate))
                            .toList()));

    private final Set<Gate> gates;
    private final String who;
    private final String evidence;

    JointCondition(Set<Gate> gates, String who, String evidence) {
        this.gates = gates;
        this.who = who;
        this.evidence = evidence;
    }

    /** Adds what every joint condition of a gate lacks. */
    static void unmet(Situation situation, Gate gate, List<Missing> found) {
        for (JointCondition condition : OF_GATE.get(gate)) {
            for (Optional<AuthorityId> party : condition.lacking(situation)) {
                condition.missing(situation, party, found);
            }
        }
    }

    static boolean allMet(Situation situation, Gate gate) {
        for (JointCondition condition : OF_GATE.get(gate)) {
            if (!condition.lacking(situation).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Of a signature that was given and does not bind, what the set of signatories lacks. */
    void missing(Situation situation, Optional<AuthorityId> party, List<Missing> found) {
        Optional<Track> unbound = party.filter(one -> this == SIGNED_BY_ALL)
                .flatMap(situation::track)
                .filter(track -> Validity.isOnCurrentText(situation.twinning(), track))
                .filter(track ->
                        !Signatories.bind(situation, track, track.signature().orElseThrow()));
        if (unbound.isPresent()) {
            Signatories.lacking(
                    situation, unbound.get(), unbound.get().signature().orElseThrow(), found);
        } else {
            found.add(unmet(situation, party));
        }
    }

    private Missing unmet(Situation situation, Optional<AuthorityId> party) {
        boolean guided = GUIDED.contains(this);
        return new Missing(
                name(),
                party,
                who,
                evidence,
                guided ? Basis.GUIDE : Basis.DEFAULT,
                guided ? Guide.ISRAEL : Guide.OURS,
                details(situation, party));
    }

    private Map<String, LocalText> details(Situation situation, Optional<AuthorityId> party) {
        LocalText whose = party.isPresent()
                ? situation.name(party.get())
                : situation.twinning().parties();
        return this == DAY_OF_FORCE_REACHED
                ? Map.of("party", whose, "day", Situation.plain(day(situation).toString()))
                : Map.of("party", whose);
    }

    private static LocalDate day(Situation situation) {
        return situation.terms().flatMap(Terms::day).orElseThrow();
    }

    /** Who lacks it: parties, or all of them together (one empty entry), or nobody. */
    private List<Optional<AuthorityId>> lacking(Situation situation) {
        Twinning t = situation.twinning();
        return switch (this) {
            case PARTNER_LINKED -> together(t.tracks().size() >= 2);
            case NEEDS_ASSESSED -> each(t, track -> !track.needs().isEmpty());
            case GOALS_SET -> each(t, track -> !track.goals().isEmpty());
            case SEARCH_RECORDED ->
                together(t.tracks().stream().anyMatch(track -> track.search().isPresent()));
            case CAPACITY_JUDGED -> each(t, track -> track.capacity().isPresent());
            case PLAN_PROPOSED -> together(t.plan().isPresent());
            case PLAN_ENDORSED -> each(t, track -> Validity.endorsed(t, track));
            case TEXT_PROPOSED -> together(t.text().isPresent());
            case TEXT_CITES_PLAN ->
                together(t.text().isEmpty() || t.planHash().equals(t.text().map(text -> text.plan())));
            case TEXT_NAMES_PARTIES ->
                together(t.text().isEmpty()
                        || t.text().filter(text -> names(text, t)).isPresent());
            case LANGUAGE_CERTIFIED_BY_PARTY -> each(t, track -> hasCertified(t, track));
            case LANGUAGES_ALL_CERTIFIED -> together(isEveryLanguageCertified(t));
            case SIGNED_BY_ALL ->
                isSignedByEnough(situation) ? List.of() : each(t, track -> Validity.signed(situation, track));
            case DAY_OF_FORCE_REACHED ->
                together(situation
                        .terms()
                        .flatMap(Terms::day)
                        .filter(situation.day()::isBefore)
                        .isEmpty());
            case COMPLETION_NOTICED ->
                situation
                                .terms()
                                .filter(terms -> terms.force() == Moment.LAST_NOTICE)
                                .isEmpty()
                        ? List.of()
                        : each(t, track -> isNoticed(situation, track));
        };
    }

    private static boolean hasCertified(Twinning twinning, Track track) {
        for (LanguageTag language : track.certificates().keySet()) {
            if (Validity.certified(twinning, track, language)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEveryLanguageCertified(Twinning twinning) {
        for (LanguageTag language : twinning.languageHashes().keySet()) {
            if (twinning.tracks().stream().noneMatch(track -> Validity.certified(twinning, track, language))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSignedByEnough(Situation situation) {
        List<Track> tracks = situation.twinning().tracks();
        int needed = situation.terms().flatMap(Terms::signers).orElse(tracks.size());
        return tracks.stream()
                        .filter(track -> Validity.signed(situation, track))
                        .count()
                >= needed;
    }

    /** Whoever has not signed, where not all need to, gives no notice either. */
    private static boolean isNoticed(Situation situation, Track track) {
        return track.noticeOn().filter(day -> !day.isAfter(situation.day())).isPresent()
                || !Gates.asked(situation, FORCE).test(track);
    }

    /** As many as there are, and each of them: so none twice and no other. */
    private static boolean names(AgreementText text, Twinning twinning) {
        if (text.parties().size() != twinning.tracks().size()) {
            return false;
        }
        for (Track track : twinning.tracks()) {
            if (!text.parties().contains(track.party())) {
                return false;
            }
        }
        return true;
    }

    private static List<Optional<AuthorityId>> together(boolean met) {
        return met ? List.of() : List.of(Optional.empty());
    }

    private static List<Optional<AuthorityId>> each(Twinning twinning, Predicate<Track> met) {
        List<Track> tracks = twinning.tracks();
        List<Optional<AuthorityId>> lacking = List.of();
        for (int i = 0; i < tracks.size(); i++) {
            if (!met.test(tracks.get(i))) {
                lacking = lacking.isEmpty() ? new ArrayList<>(tracks.size()) : lacking;
                lacking.add(Optional.of(tracks.get(i).party()));
            }
        }
        return lacking;
    }
}

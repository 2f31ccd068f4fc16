package org.twinpact.twinning;

import static org.twinpact.jurisdiction.Gate.ALL_SIGNED;
import static org.twinpact.jurisdiction.Gate.ENTRY_INTO_FORCE;
import static org.twinpact.jurisdiction.Gate.EXPLORE;
import static org.twinpact.jurisdiction.Gate.PLAN;
import static org.twinpact.jurisdiction.Gate.TEXT;

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
import org.twinpact.agreement.AgreementConditions;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.approval.Body;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/**
 * The joint conditions of the gates, asked of the parties independent of their law. Each reads as the sentence that it
 * enforces. A gate also asks the steps and guards of each party's profile and the linters, see {@link Gates}.
 */
enum GateCondition {
    PARTNER_ADDED(Set.of(EXPLORE, PLAN), Body.OFFICER, EvidenceKind.PARTY),
    ROUND_TABLE_RECORDED(Set.of(EXPLORE, PLAN), Body.OFFICER, EvidenceKind.MINUTES),
    GOALS_SET(Set.of(EXPLORE, PLAN), Body.OFFICER, EvidenceKind.GOALS),
    PARTNER_SEARCH_RECORDED(Set.of(EXPLORE), Body.OFFICER, EvidenceKind.SEARCH),
    CAPACITY_ASSESSED(Set.of(EXPLORE, PLAN), Body.OFFICER, EvidenceKind.ASSESSMENT),
    PLAN_PROPOSED(Set.of(PLAN), Body.OFFICER, EvidenceKind.PLAN),
    PLAN_ENDORSED(Set.of(PLAN, TEXT), Body.OFFICER, EvidenceKind.ENDORSEMENT),
    TEXT_PROPOSED(Set.of(TEXT), Body.OFFICER, EvidenceKind.TEXT),
    TEXT_CITES_PLAN(Set.of(TEXT), Body.OFFICER, EvidenceKind.TEXT),
    TEXT_NAMES_PARTIES(Set.of(TEXT), Body.OFFICER, EvidenceKind.TEXT),
    LANGUAGE_CERTIFIED_BY_PARTY(Set.of(TEXT), Body.LEGAL_ADVISER, EvidenceKind.CERTIFICATE),
    LANGUAGES_ALL_CERTIFIED(Set.of(TEXT), Body.LEGAL_ADVISER, EvidenceKind.CERTIFICATE),
    SIGNED_BY_ALL(Set.of(ALL_SIGNED, ENTRY_INTO_FORCE), Body.HEAD, EvidenceKind.SIGNATURE),
    ENTRY_INTO_FORCE_DAY_REACHED(Set.of(ENTRY_INTO_FORCE), Body.OFFICER, EvidenceKind.DAY),
    COMPLETION_NOTICE_GIVEN(Set.of(ENTRY_INTO_FORCE), Body.OFFICER, EvidenceKind.NOTICE);

    private static final Set<GateCondition> GUIDED = EnumSet.of(
            PARTNER_ADDED, ROUND_TABLE_RECORDED, GOALS_SET, PARTNER_SEARCH_RECORDED, CAPACITY_ASSESSED, PLAN_PROPOSED);

    private static final Map<Gate, List<GateCondition>> OF_GATE = Stream.of(Gate.values())
            .collect(Collectors.toMap(
                    gate -> gate,
                    gate -> Stream.of(values())
                            .filter(condition -> condition.gates.contains(gate))
                            .toList()));

    private final Set<Gate> gates;
    private final Body body;
    private final EvidenceKind evidence;

    GateCondition(Set<Gate> gates, Body body, EvidenceKind evidence) {
        this.gates = gates;
        this.body = body;
        this.evidence = evidence;
    }

    /** Adds a finding for every unmet joint condition of a gate. */
    static void addUnmet(Situation situation, Gate gate, List<Finding> found) {
        for (GateCondition condition : OF_GATE.get(gate)) {
            for (Optional<AuthorityId> party : condition.unmetBy(situation)) {
                condition.addUnmet(situation, party, found);
            }
        }
    }

    static boolean allMet(Situation situation, Gate gate) {
        for (GateCondition condition : OF_GATE.get(gate)) {
            if (!condition.unmetBy(situation).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Adds the finding that a party has not met it. For a signature that does not bind, adds the missing signatories.
     */
    void addUnmet(Situation situation, Optional<AuthorityId> party, List<Finding> found) {
        Optional<Track> unbound = party.filter(one -> this == SIGNED_BY_ALL)
                .flatMap(situation::track)
                .filter(track -> Validity.isOnCurrentText(situation.twinning(), track))
                .filter(track ->
                        !Signatories.bind(situation, track, track.signature().orElseThrow()));
        if (unbound.isPresent()) {
            Signatories.missing(
                    situation, unbound.get(), unbound.get().signature().orElseThrow(), found);
        } else {
            found.add(unmet(situation, party));
        }
    }

    private Finding unmet(Situation situation, Optional<AuthorityId> party) {
        boolean guided = GUIDED.contains(this);
        return Findings.refusal(
                name(),
                party,
                body,
                evidence.name(),
                guided ? Basis.GUIDE : Basis.DEFAULT,
                guided ? Findings.GUIDANCE : Findings.LIBRARY_DEFAULT,
                details(situation, party));
    }

    private Map<String, LocalText> details(Situation situation, Optional<AuthorityId> party) {
        LocalText whose = party.isPresent()
                ? situation.name(party.get())
                : situation.twinning().parties();
        return this == ENTRY_INTO_FORCE_DAY_REACHED
                ? Map.of("party", whose, "day", Situation.plain(day(situation).toString()))
                : Map.of("party", whose);
    }

    private static LocalDate day(Situation situation) {
        return situation.conditions().flatMap(AgreementConditions::day).orElseThrow();
    }

    /** Returns the parties that have not met it, one empty entry for all of them together, or nothing. */
    private List<Optional<AuthorityId>> unmetBy(Situation situation) {
        Twinning t = situation.twinning();
        return switch (this) {
            case PARTNER_ADDED -> together(t.tracks().size() >= 2);
            case ROUND_TABLE_RECORDED -> each(t, track -> !track.needs().isEmpty());
            case GOALS_SET -> each(t, track -> !track.goals().isEmpty());
            case PARTNER_SEARCH_RECORDED ->
                together(t.tracks().stream().anyMatch(track -> track.search().isPresent()));
            case CAPACITY_ASSESSED -> each(t, track -> track.capacity().isPresent());
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
            case ENTRY_INTO_FORCE_DAY_REACHED ->
                together(situation
                        .conditions()
                        .flatMap(AgreementConditions::day)
                        .filter(situation.day()::isBefore)
                        .isEmpty());
            case COMPLETION_NOTICE_GIVEN ->
                situation
                                .conditions()
                                .filter(terms -> terms.entryIntoForce() == EntryIntoForce.LAST_NOTICE)
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
        int needed =
                situation.conditions().flatMap(AgreementConditions::signers).orElse(tracks.size());
        return tracks.stream()
                        .filter(track -> Validity.signed(situation, track))
                        .count()
                >= needed;
    }

    /** Returns whether a party has given notice. If not all need to sign, one that has not signed gives none. */
    private static boolean isNoticed(Situation situation, Track track) {
        return track.noticeOn().filter(day -> !day.isAfter(situation.day())).isPresent()
                || !Gates.asked(situation, ENTRY_INTO_FORCE).test(track);
    }

    /**
     * Returns whether a text names as many parties as there are, and each of them. It then names none twice and no
     * other.
     */
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
        List<Optional<AuthorityId>> unmet = List.of();
        for (int i = 0; i < tracks.size(); i++) {
            if (!met.test(tracks.get(i))) {
                unmet = unmet.isEmpty() ? new ArrayList<>(tracks.size()) : unmet;
                unmet.add(Optional.of(tracks.get(i).party()));
            }
        }
        return unmet;
    }
}

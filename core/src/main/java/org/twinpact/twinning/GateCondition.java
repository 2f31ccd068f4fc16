package org.twinpact.twinning;

import static org.twinpact.jurisdiction.Gate.ALL_SIGNED;
import static org.twinpact.jurisdiction.Gate.ENTRY_INTO_FORCE;
import static org.twinpact.jurisdiction.Gate.EXPLORE;
import static org.twinpact.jurisdiction.Gate.PLAN;
import static org.twinpact.jurisdiction.Gate.TEXT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
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
import org.twinpact.jurisdiction.Severity;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;
import org.twinpact.signing.Signature;

/**
 * The joint conditions of the gates, which apply to the parties regardless of their law. The name of each is the code
 * of its finding, which says what is missing. A gate also checks the steps and guards of each party's profile and the
 * findings of the linters. See {@link Gates}.
 */
enum GateCondition {
    PARTNER_MISSING(Set.of(EXPLORE, PLAN), Body.OFFICER, EvidenceKind.PARTY),
    ROUND_TABLE_MISSING(Set.of(EXPLORE, PLAN), Body.OFFICER, EvidenceKind.MINUTES),
    GOALS_MISSING(Set.of(EXPLORE, PLAN), Body.OFFICER, EvidenceKind.GOALS),
    PARTNER_SEARCH_MISSING(Set.of(EXPLORE), Body.OFFICER, EvidenceKind.SEARCH),
    CAPACITY_NOT_ASSESSED(Set.of(EXPLORE, PLAN), Body.OFFICER, EvidenceKind.ASSESSMENT),
    PLAN_MISSING(Set.of(PLAN), Body.OFFICER, EvidenceKind.PLAN),
    PLAN_NOT_ENDORSED(Set.of(PLAN, TEXT), Body.OFFICER, EvidenceKind.ENDORSEMENT),
    PLAN_ENDORSEMENT_WITHDRAWN(Set.of(ALL_SIGNED), Body.OFFICER, EvidenceKind.ENDORSEMENT),
    TEXT_MISSING(Set.of(TEXT), Body.OFFICER, EvidenceKind.TEXT),
    PLAN_NOT_CITED(Set.of(TEXT), Body.OFFICER, EvidenceKind.TEXT),
    PARTIES_NOT_NAMED(Set.of(TEXT), Body.OFFICER, EvidenceKind.TEXT),
    NO_LANGUAGE_CERTIFIED(Set.of(TEXT), Body.LEGAL_ADVISER, EvidenceKind.CERTIFICATE),
    LANGUAGE_NOT_CERTIFIED(Set.of(TEXT), Body.LEGAL_ADVISER, EvidenceKind.CERTIFICATE),
    SIGNATURE_MISSING(Set.of(ALL_SIGNED, ENTRY_INTO_FORCE), Body.HEAD, EvidenceKind.SIGNATURE),
    ENTRY_INTO_FORCE_DAY_NOT_REACHED(Set.of(ENTRY_INTO_FORCE), Body.OFFICER, EvidenceKind.DAY),
    ENTRY_INTO_FORCE_AFTER_TERM(Set.of(ENTRY_INTO_FORCE), Body.OFFICER, EvidenceKind.DAY),
    COMPLETION_NOTICE_MISSING(Set.of(ENTRY_INTO_FORCE), Body.OFFICER, EvidenceKind.NOTICE);

    private static final Set<GateCondition> GUIDED = EnumSet.of(
            PARTNER_MISSING,
            ROUND_TABLE_MISSING,
            GOALS_MISSING,
            PARTNER_SEARCH_MISSING,
            CAPACITY_NOT_ASSESSED,
            PLAN_MISSING);

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
        OF_GATE.get(gate).forEach(condition -> condition.addUnmet(situation, found));
    }

    /** Adds a finding if the latest text names other parties or another plan. */
    static void addUnmetByText(Situation situation, List<Finding> found) {
        PLAN_NOT_CITED.addUnmet(situation, found);
        PARTIES_NOT_NAMED.addUnmet(situation, found);
    }

    private void addUnmet(Situation situation, List<Finding> found) {
        unmetBy(situation).forEach(party -> addUnmet(situation, party, found));
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
     * Adds the finding that a party has not met this condition. A party that has signed has not met it because its
     * signatories do not bind it, or because something that the signature needs was not there on its day.
     */
    void addUnmet(Situation situation, Optional<AuthorityId> party, List<Finding> found) {
        if (this == ENTRY_INTO_FORCE_AFTER_TERM) {
            afterTerm(situation).ifPresent(found::add);
            return;
        }
        Optional<Track> signed = party.filter(one -> this == SIGNATURE_MISSING)
                .flatMap(situation::track)
                .filter(track -> Validity.isOnCurrentText(situation.twinning(), track));
        if (signed.isEmpty()) {
            found.add(unmet(situation, party));
            return;
        }
        Track track = signed.get();
        Signature signature = track.signature().orElseThrow();
        if (Signatories.bind(situation, track, signature)) {
            found.add(withoutEffect(situation, track, signature));
        } else {
            Signatories.missing(situation, track, signature, found);
        }
    }

    private Finding withoutEffect(Situation situation, Track track, Signature signature) {
        return Findings.refusal(
                "SIGNATURE_WITHOUT_EFFECT",
                Optional.of(track.party()),
                body,
                evidence.name(),
                Basis.DEFAULT,
                Findings.LIBRARY_DEFAULT,
                Map.of(
                        "party", situation.name(track.party()),
                        "day", Days.text(signature.signedOn()),
                        "missing", Situation.list(missing(situation, track, signature))));
    }

    /** Returns the names of the steps that were not approved on the day of a signature. */
    private static Stream<LocalText> missing(Situation situation, Track track, Signature signature) {
        return situation.profile(track).steps().stream()
                .filter(step -> step.severity() == Severity.BLOCK
                        && Validity.isOwed(situation, track, step, Gate.SIGN)
                        && !Validity.approved(situation, track, step, signature.signedOn()))
                .map(step -> situation.nameOfStep(track, step));
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
        return this == ENTRY_INTO_FORCE_DAY_NOT_REACHED
                ? Map.of("party", whose, "day", Days.text(day(situation)))
                : Map.of("party", whose);
    }

    private static LocalDate day(Situation situation) {
        return situation.conditions().flatMap(AgreementConditions::day).orElseThrow();
    }

    /**
     * Returns the parties that have not met this condition, or one empty entry if all parties together have not met it.
     * The list is empty if the condition is met.
     */
    private List<Optional<AuthorityId>> unmetBy(Situation situation) {
        Twinning t = situation.twinning();
        return switch (this) {
            case PARTNER_MISSING -> together(t.tracks().size() >= 2);
            case ROUND_TABLE_MISSING -> each(t, track -> Guidance.ROUND_TABLE.isSettled(t, track));
            case GOALS_MISSING -> each(t, track -> Guidance.GOALS.isSettled(t, track));
            case PARTNER_SEARCH_MISSING ->
                together(t.tracks().stream().anyMatch(track -> Guidance.PARTNER_SEARCH.isSettled(t, track)));
            case CAPACITY_NOT_ASSESSED -> each(t, track -> Guidance.CAPACITY.isSettled(t, track));
            case PLAN_MISSING -> together(t.plan().isPresent());
            case PLAN_NOT_ENDORSED -> each(t, track -> Validity.endorsed(t, track));
            case PLAN_ENDORSEMENT_WITHDRAWN ->
                isEndorsedByEnough(situation) ? List.of() : each(t, track -> isStillEndorsed(situation, track));
            case TEXT_MISSING -> together(t.text().isPresent());
            case PLAN_NOT_CITED ->
                together(t.text().isEmpty() || t.planHash().equals(t.text().map(text -> text.plan())));
            case PARTIES_NOT_NAMED ->
                together(t.text().isEmpty()
                        || t.text().filter(text -> names(text, t)).isPresent());
            case NO_LANGUAGE_CERTIFIED -> each(t, track -> hasCertified(t, track));
            case LANGUAGE_NOT_CERTIFIED -> together(isEveryLanguageCertified(t));
            case SIGNATURE_MISSING ->
                isSignedByEnough(situation) ? List.of() : each(t, track -> Validity.signed(situation, track));
            case ENTRY_INTO_FORCE_DAY_NOT_REACHED ->
                together(situation
                        .conditions()
                        .flatMap(AgreementConditions::day)
                        .filter(situation.day()::isBefore)
                        .isEmpty());
            case ENTRY_INTO_FORCE_AFTER_TERM -> together(afterTerm(situation).isEmpty());
            case COMPLETION_NOTICE_MISSING ->
                situation
                                .conditions()
                                .filter(terms -> terms.entryIntoForce() == EntryIntoForce.LAST_NOTICE)
                                .isEmpty()
                        ? List.of()
                        : each(t, track -> isNoticed(situation, track));
        };
    }

    private static Optional<Finding> afterTerm(Situation situation) {
        return EntryIntoForceDay.term(situation).isEmpty()
                ? Optional.empty()
                : EntryIntoForceDay.afterTerm(EntryIntoForceDay.of(situation), situation);
    }

    /** Returns whether as many signers as the text requires endorse the plan. The others then delay nobody. */
    private static boolean isEndorsedByEnough(Situation situation) {
        return areEnough(
                situation,
                track -> Validity.endorsed(situation.twinning(), track) && Validity.signed(situation, track));
    }

    /** Returns whether a party that the gate checks endorses the plan, or there is none, as before an import. */
    private static boolean isStillEndorsed(Situation situation, Track track) {
        return situation.twinning().plan().isEmpty()
                || Validity.endorsed(situation.twinning(), track)
                || !Gates.asked(situation, ALL_SIGNED).test(track);
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
        return areEnough(situation, track -> Validity.signed(situation, track));
    }

    /** Returns whether a condition holds for as many parties as must sign. */
    private static boolean areEnough(Situation situation, Predicate<Track> condition) {
        return situation.twinning().formation().filter(condition).count() >= Signatories.number(situation);
    }

    /**
     * Returns whether a party has given notice or need not give it. If not all parties must sign, one that has not
     * signed need not give notice.
     */
    private static boolean isNoticed(Situation situation, Track track) {
        return track.noticeOn().filter(day -> !day.isAfter(situation.day())).isPresent()
                || !Gates.asked(situation, ENTRY_INTO_FORCE).test(track);
    }

    /**
     * Returns whether a text names each party and no other one, and none twice. It may name a party by each key under which
     * it, or one that merged into it, was a party.
     */
    private static boolean names(AgreementText text, Twinning twinning) {
        Set<AuthorityId> named = new HashSet<>(text.parties());
        return named.size() == text.parties().size()
                && named.stream().allMatch(party -> twinning.track(party).isPresent())
                && twinning.tracks().stream().allMatch(track -> named.stream().anyMatch(track::hasKey));
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

package org.twinpact.twinning;

import static org.twinpact.jurisdiction.Gate.EXPLORE;
import static org.twinpact.jurisdiction.Gate.FREEZE;
import static org.twinpact.jurisdiction.Gate.LAST_SIGNATURE;
import static org.twinpact.jurisdiction.Gate.PLAN;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Gate;

/** What a gate asks of the parties whatever their law says; each reads as the sentence of the guide that it enforces. */
enum JointCondition {
    PARTNER_LINKED(Set.of(EXPLORE), "OFFICER", "PARTY", joint(t -> t.tracks().size() >= 2)),
    NEEDS_ASSESSED(
            Set.of(EXPLORE, PLAN),
            "OFFICER",
            "MINUTES",
            each((t, track) -> !track.needs().isEmpty())),
    GOALS_SET(
            Set.of(EXPLORE, PLAN),
            "OFFICER",
            "GOALS",
            each((t, track) -> !track.goals().isEmpty())),
    SEARCH_RECORDED(
            Set.of(EXPLORE),
            "OFFICER",
            "SEARCH",
            joint(t -> t.tracks().stream().anyMatch(track -> track.search().isPresent()))),
    CAPACITY_JUDGED(
            Set.of(EXPLORE, PLAN),
            "OFFICER",
            "JUDGEMENT",
            each((t, track) -> track.capacity().isPresent())),
    PLAN_PROPOSED(Set.of(PLAN), "OFFICER", "PLAN", joint(t -> t.plan().isPresent())),
    PLAN_ENDORSED(Set.of(PLAN, FREEZE), "OFFICER", "ENDORSEMENT", each(Validity::endorsed)),
    TEXT_PROPOSED(Set.of(FREEZE), "OFFICER", "TEXT", joint(t -> t.text().isPresent())),
    TEXT_CITES_PLAN(
            Set.of(FREEZE),
            "OFFICER",
            "TEXT",
            joint(t -> t.text().isEmpty() || t.planHash().equals(t.text().map(text -> text.plan())))),
    LANGUAGE_CERTIFIED_BY_PARTY(
            Set.of(FREEZE),
            "LEGAL_ADVISER",
            "CERTIFICATE",
            each((t, track) ->
                    track.certificates().keySet().stream().anyMatch(tag -> Validity.certified(t, track, tag)))),
    LANGUAGES_ALL_CERTIFIED(
            Set.of(FREEZE),
            "LEGAL_ADVISER",
            "CERTIFICATE",
            joint(t -> t.languageHashes().keySet().stream()
                    .allMatch(tag -> t.tracks().stream().anyMatch(track -> Validity.certified(t, track, tag))))),
    SIGNED_BY_ALL(Set.of(LAST_SIGNATURE), "HEAD", "SIGNATURE", each(Validity::signed));

    private static final Set<JointCondition> GUIDED =
            EnumSet.of(PARTNER_LINKED, NEEDS_ASSESSED, GOALS_SET, SEARCH_RECORDED, CAPACITY_JUDGED, PLAN_PROPOSED);

    private final Set<Gate> gates;
    private final String who;
    private final String evidence;
    private final Lacking lacking;

    JointCondition(Set<Gate> gates, String who, String evidence, Lacking lacking) {
        this.gates = gates;
        this.who = who;
        this.evidence = evidence;
        this.lacking = lacking;
    }

    /** Every joint condition of a gate that is not met. */
    static Stream<Missing> unmet(Situation situation, Gate gate) {
        return Stream.of(values())
                .filter(condition -> condition.gates.contains(gate))
                .flatMap(condition -> condition.unmet(situation));
    }

    private Stream<Missing> unmet(Situation situation) {
        return lacking.in(situation.twinning()).stream().map(party -> missing(situation, party));
    }

    private Missing missing(Situation situation, Optional<AuthorityId> party) {
        boolean guided = GUIDED.contains(this);
        return new MissingBuilder()
                .code(name())
                .party(party)
                .who(who)
                .evidence(evidence)
                .basis(guided ? Basis.GUIDE : Basis.DEFAULT)
                .source(guided ? Guide.ISRAEL : Guide.OURS)
                .putDetails("party", party.map(situation::name).orElseGet(situation.twinning()::parties))
                .build();
    }

    /** Who lacks something: parties, or all of them together (one empty entry), or nobody. */
    private interface Lacking {
        List<Optional<AuthorityId>> in(Twinning twinning);
    }

    private static Lacking joint(Predicate<Twinning> met) {
        return twinning -> met.test(twinning) ? List.of() : List.of(Optional.empty());
    }

    private static Lacking each(BiPredicate<Twinning, Track> met) {
        return twinning -> twinning.tracks().stream()
                .filter(track -> !met.test(twinning, track))
                .map(track -> Optional.of(track.party()))
                .toList();
    }
}

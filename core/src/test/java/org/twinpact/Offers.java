package org.twinpact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinpact.WalkAlphabet.Letter;
import org.twinpact.WalkScope.Try;
import org.twinpact.WalkTowns.Words;
import org.twinpact.approval.Result;
import org.twinpact.authority.AuthorityId;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Asked;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Missing;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Possible;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/** What is called possible in a state, beside what becomes of the acts of a walk there. */
record Offers(Lifecycle lifecycle, Twinning twinning, LocalDate day) {
    private static final Instant RECORDED = Instant.parse("2030-10-02T08:00:00Z");
    private static final WalkScope SCOPE = new WalkScope(
            "offers",
            WalkScope.Start.OPENED,
            EnumSet.of(Words.PLAIN, Words.NOTICED),
            EnumSet.complementOf(EnumSet.of(Try.IN_ORDER, Try.PREPARING_IN_ORDER)),
            Optional.empty());
    /** Acts that may be said again where nothing is left to do. */
    private static final Set<String> SAID_AGAIN = Set.of("EndorsePlan", "CertifyLanguage", "SignVersion");
    /** What is the matter with an act of the alphabet, and not with every act of its kind. */
    private static final Set<String> OF_CONTENT =
            Set.of("NEED_UNKNOWN", "ALREADY_A_PARTY", "DATE_IN_THE_FUTURE", "DATE_BEFORE_ITS_GROUND");

    /** An act of the walk and the reasons against it. */
    private record Tried(Letter letter, List<String> codes) {
        boolean isAccepted() {
            return codes.isEmpty();
        }
    }

    /** What is offered and always refused, or accepted and not offered. */
    List<String> faults() {
        List<Possible> offered = lifecycle.possible(twinning, day);
        List<Tried> tried = letters().stream()
                .map(letter -> new Tried(letter, refused(letter)))
                .toList();
        List<String> faults = new ArrayList<>();
        for (Possible offer : offered) {
            List<Tried> same = tried.stream()
                    .filter(one -> isSame(offer, one.letter().act()))
                    .toList();
            boolean refused = same.stream().noneMatch(one -> one.isAccepted() || OF_CONTENT.containsAll(one.codes()));
            if (offer.missing().isEmpty() && !same.isEmpty() && refused) {
                faults.add("offered and refused: " + same);
            }
        }
        for (Tried one : tried) {
            boolean open = offered.stream()
                    .anyMatch(offer -> offer.missing().isEmpty()
                            && isSame(offer, one.letter().act()));
            if (one.isAccepted()
                    && !open
                    && !SAID_AGAIN.contains(one.letter().act().name())) {
                faults.add("accepted and not offered: " + one.letter().name());
            }
        }
        return faults;
    }

    private List<Letter> letters() {
        boolean added = twinning.languageHashes().containsKey(WalkTowns.ADDED);
        return new WalkAlphabet(
                        lifecycle.rules(),
                        twinning.tracks().stream().map(Track::authority).toList(),
                        SCOPE)
                .letters(twinning, day).stream()
                        .filter(letter -> !(added && letter.act() instanceof Act.AddLanguage))
                        .toList();
    }

    private List<String> refused(Letter letter) {
        Asked asked = new Asked(
                new ActId("offers"),
                letter.act(),
                new Authorship("Officer", twinning.tracks().get(0).party(), Optional.empty()),
                day,
                RECORDED);
        Outcome outcome = lifecycle.decide(twinning, asked);
        return outcome.match(
                accepted -> List.of(),
                refused -> refused.missing().stream().map(Missing::code).toList());
    }

    private static boolean isSame(Possible offer, Act act) {
        if (!offer.act().equals(act.name()) || !offer.party().equals(party(act))) {
            return false;
        }
        if (act instanceof Act.RecordDecision decided) {
            boolean back = decided.decision().result() == Result.WITHDRAWN;
            return offer.who().equals(decided.decision().body().code())
                    && offer.result().isPresent() == back;
        }
        return true;
    }

    private static Optional<AuthorityId> party(Act act) {
        return act instanceof Act.OfParty ofParty ? Optional.of(ofParty.party()) : Optional.empty();
    }
}

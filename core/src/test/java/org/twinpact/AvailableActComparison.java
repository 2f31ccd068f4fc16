package org.twinpact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinpact.WalkAlphabet.Candidate;
import org.twinpact.WalkScope.Try;
import org.twinpact.WalkTowns.Words;
import org.twinpact.approval.Result;
import org.twinpact.authority.AuthorityId;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.ActOfParty;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/** A comparison of the acts reported as available in a state with the outcomes of the acts that a walk tries there. */
record AvailableActComparison(Lifecycle lifecycle, Twinning twinning, LocalDate day) {
    private static final Instant RECORDED = Instant.parse("2030-10-02T08:00:00Z");
    private static final WalkScope SCOPE = new WalkScope(
            "available acts",
            WalkScope.Start.OPENED,
            EnumSet.of(Words.PLAIN, Words.NOTICED),
            EnumSet.complementOf(EnumSet.of(Try.IN_ORDER, Try.PREPARING_IN_ORDER, Try.ONE_TEXT)),
            Optional.empty());
    /** The acts that may be repeated although nothing is left to do. */
    private static final Set<ActKind> REPEATABLE = EnumSet.of(
            ActKind.ENDORSE_PLAN,
            ActKind.CERTIFY_LANGUAGE,
            ActKind.RECORD_VERSION_SIGNATURE,
            ActKind.PASS_GUIDANCE,
            ActKind.VACATE_CONTACT);
    /** The codes of reasons that concern the content of one act and not every act of its kind. */
    private static final Set<String> OF_CONTENT = Set.of(
            "PROGRAMME_ADOPTED_ALREADY",
            "PROGRAMME_UNCHANGED",
            "ALREADY_WITHHELD",
            "RELEASE_UNCHANGED",
            "HOLD_UNCHANGED",
            "OBJECTIVE_DUE_AFTER_TERM",
            "NEED_UNKNOWN",
            "TIE_RECORDED",
            "ALREADY_A_PARTY",
            "DATE_IN_THE_FUTURE",
            "DATE_BEFORE_PREREQUISITE",
            "GRADE_NOT_HIGHER");

    /** An act of the walk and the reasons for its refusal. */
    private record Tried(Candidate candidate, List<String> codes) {
        boolean isAccepted() {
            return codes.isEmpty();
        }

        /** Returns whether another act of its kind may be possible, such as another end than the recorded one. */
        boolean isOfContent() {
            return OF_CONTENT.containsAll(codes)
                    || candidate.act().kind() == ActKind.RECORD_ENDING && codes.equals(List.of("NOTHING_TO_CORRECT"));
        }
    }

    /** Returns the acts that are offered but always refused, and the acts that are accepted but not offered. */
    List<String> faults() {
        List<AvailableAct> offered = lifecycle.availableActs(twinning, day);
        List<Tried> tried = candidates().stream()
                .map(candidate -> new Tried(candidate, refused(candidate)))
                .toList();
        List<String> faults = new ArrayList<>();
        for (AvailableAct offer : offered) {
            List<Tried> same = tried.stream()
                    .filter(one -> isSame(offer, one.candidate().act()))
                    .toList();
            boolean refused = same.stream().noneMatch(one -> one.isAccepted() || one.isOfContent());
            if (offer.missing().isEmpty() && !same.isEmpty() && refused) {
                faults.add("offered and refused: " + same);
            }
        }
        for (Tried one : tried) {
            boolean open = offered.stream()
                    .anyMatch(offer -> offer.missing().isEmpty()
                            && isSame(offer, one.candidate().act()));
            if (one.isAccepted()
                    && !open
                    && !REPEATABLE.contains(one.candidate().act().kind())) {
                faults.add("accepted and not offered: " + one.candidate().name());
            }
        }
        return faults;
    }

    private List<Candidate> candidates() {
        boolean added = twinning.languageHashes().containsKey(WalkTowns.ADDED);
        return new WalkAlphabet(
                        lifecycle.rules(),
                        twinning.tracks().stream().map(Track::authority).toList(),
                        SCOPE)
                .candidates(twinning, day).stream()
                        .filter(candidate -> !(added && candidate.act() instanceof TextActs.AddLanguage))
                        .toList();
    }

    private List<String> refused(Candidate candidate) {
        ActRequest asked = new ActRequest(
                new ActId("compared"),
                candidate.act(),
                new Authorship("Officer", twinning.tracks().get(0).party(), Optional.empty()),
                day,
                RECORDED);
        Outcome outcome = lifecycle.decide(twinning, asked);
        return outcome.match(
                accepted -> List.of(),
                refused -> refused.missing().stream().map(Finding::code).toList());
    }

    private static boolean isSame(AvailableAct offer, Act act) {
        if (offer.act() != act.kind() || !offer.party().equals(party(act))) {
            return false;
        }
        if (act instanceof DecisionActs.RecordDecision decided) {
            boolean back = decided.decision().result() == Result.WITHDRAWN;
            return offer.body().code().equals(decided.decision().body().code())
                    && offer.result().isPresent() == back;
        }
        return true;
    }

    private static Optional<AuthorityId> party(Act act) {
        if (act instanceof PartyActs.WithdrawNewcomer withdraw) {
            return Optional.of(withdraw.newcomer());
        }
        return act instanceof ActOfParty ofParty ? Optional.of(ofParty.party()) : Optional.empty();
    }
}

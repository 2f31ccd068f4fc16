package org.twinpact.twinning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Body;
import org.twinpact.approval.Result;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Grade;
import org.twinpact.jurisdiction.DutyKind;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;

/** What may be done in a situation, and by whom. */
record Possibilities(Situation situation) {
    private static final String OFFICER = "OFFICER";

    List<Possible> all() {
        List<Possible> found = new ArrayList<>();
        for (Line line : LifecyclePage.LINES) {
            if (line.from().contains(situation.twinning().stage())) {
                line.on().forEach(act -> add(found, act, line));
            }
        }
        return List.copyOf(found);
    }

    private void add(List<Possible> found, Class<? extends Act> act, Line line) {
        String name = act.getSimpleName();
        if (act == Act.RecordDecision.class) {
            decisions(found, name);
            withdrawals(found, name);
        } else if (act == Act.MeetConditions.class) {
            conditions(found, name);
        } else if (act == Act.Sign.class) {
            signatures(found, name);
        } else if (Act.OfParty.class.isAssignableFrom(act)) {
            ofParties(found, name, act == Act.CertifyLanguage.class ? "LEGAL_ADVISER" : OFFICER);
        } else if (hasGround(name)) {
            List<Missing> missing = line.gate().stream()
                    .flatMap(gate -> Gates.missing(situation, gate).stream())
                    .toList();
            found.add(possible(name, Optional.empty(), OFFICER, missing));
        }
    }

    private void ofParties(List<Possible> found, String act, String who) {
        for (Track track : situation.twinning().tracks()) {
            if (hasGround(act, track)) {
                found.add(possible(act, Optional.of(track.party()), who, before(act, track)));
            }
        }
    }

    /** Whether there is what an act of all together would be about. */
    private boolean hasGround(String act) {
        Twinning twinning = situation.twinning();
        return switch (act) {
            case "CompleteText", "AddLanguage" -> twinning.text().isPresent();
            case "VerifyOrigin" ->
                twinning.origin()
                        .filter(origin -> origin.grade() != Grade.SIGNED_ORIGINAL)
                        .isPresent();
            default -> true;
        };
    }

    /** Whether a party has what such an act would be about. */
    private boolean hasGround(String act, Track track) {
        Twinning twinning = situation.twinning();
        return switch (act) {
            case "DropParty" -> twinning.tracks().size() > 1;
            case "EndorsePlan" -> twinning.plan().isPresent() && !Validity.endorsed(twinning, track);
            case "CertifyLanguage" ->
                twinning.languageHashes().keySet().stream().anyMatch(tag -> !Validity.certified(twinning, track, tag));
            case "AdoptProfile" ->
                situation.rules().profiles().all().stream().anyMatch(profile -> isAdoptable(track, profile));
            case "CorrectDecision" ->
                situation.profile(track).steps().stream()
                        .anyMatch(step -> situation.holds(track, step.when())
                                && track.approval(step.code()).isPresent());
            case "CorrectSignature" -> track.signature().isPresent();
            case "SignVersion" ->
                track.signature().isPresent()
                        && twinning.languageHashes().keySet().stream().anyMatch(tag -> isAddedAndUnsigned(track, tag));
            case "GiveCompletionNotice" -> Gates.isBehind(situation) || Validity.signed(situation, track);
            case "FulfilDuty" ->
                twinning.obligations().stream()
                        .anyMatch(duty -> duty.owner().equals(track.party()) && duty.kind() == DutyKind.NOTICE);
            default -> true;
        };
    }

    private boolean isAdoptable(Track track, Profile profile) {
        List<Missing> found = new ArrayList<>(0);
        PartyChecks.profile(situation, new Act.AdoptProfile(track.party(), profile.ref()), found);
        return found.isEmpty();
    }

    /** A language that was added after the text was frozen is the only one that nobody certified. */
    private boolean isAddedAndUnsigned(Track track, LanguageTag language) {
        Twinning twinning = situation.twinning();
        return twinning.tracks().stream().noneMatch(party -> Validity.certified(twinning, party, language))
                && !twinning.languageHashes()
                        .get(language)
                        .equals(track.versions().get(language));
    }

    /** What a party must bring before it can do an act. */
    private List<Missing> before(String act, Track track) {
        List<Missing> before = new ArrayList<>(0);
        if (act.equals("GiveCompletionNotice")) {
            SigningChecks.notice(situation, new Act.GiveCompletionNotice(track.party(), situation.day()), before);
        }
        if (act.equals("SetGoals") && track.needs().isEmpty()) {
            JointCondition.NEEDS_ASSESSED.missing(situation, Optional.of(track.party()), before);
        }
        return before;
    }

    private static Possible possible(String act, Optional<AuthorityId> party, String who, List<Missing> missing) {
        return new Possible(act, party, who, Optional.empty(), missing);
    }

    private void decisions(List<Possible> found, String act) {
        for (Track track : situation.twinning().tracks()) {
            for (Step step : situation.profile(track).steps()) {
                if (situation.holds(track, step.when())
                        && Validity.ground(situation.twinning(), step.scope()).isPresent()
                        && isOpen(track, step)) {
                    List<Missing> before = Validity.earlier(situation, track, step).stream()
                            .filter(earlier -> !Validity.reached(situation, track, earlier, situation.day()))
                            .map(earlier -> StepMissing.of(situation, track, earlier))
                            .toList();
                    found.add(possible(
                            act, Optional.of(track.party()), step.body().code(), before));
                }
            }
        }
    }

    /** Not approved yet; or approved for a time only, which may be renewed until a signature has used it. */
    private boolean isOpen(Track track, Step step) {
        boolean renewable = track.approval(step.code())
                        .flatMap(approval -> approval.decision().validUntil())
                        .isPresent()
                && !Validity.signed(situation, track);
        return renewable || !Validity.approved(situation, track, step, situation.day());
    }

    /** A body may take back what stands of it. */
    private void withdrawals(List<Possible> found, String act) {
        for (Track track : situation.twinning().tracks()) {
            for (Step step : situation.profile(track).steps()) {
                if (situation.holds(track, step.when()) && stands(track, step)) {
                    found.add(new Possible(
                            act,
                            Optional.of(track.party()),
                            step.body().code(),
                            Optional.of(Result.WITHDRAWN),
                            List.of()));
                }
            }
        }
    }

    private boolean stands(Track track, Step step) {
        return track.approval(step.code())
                .filter(approval -> approval.decision().result().isFavourable())
                .filter(approval -> Validity.covers(situation.twinning(), approval))
                .isPresent();
    }

    private void conditions(List<Possible> found, String act) {
        for (Track track : situation.twinning().tracks()) {
            for (Approval approval : track.approvals()) {
                if (approval.decision().result().isFavourable()
                        && approval.since().isEmpty()) {
                    found.add(possible(act, Optional.of(track.party()), OFFICER, List.of()));
                }
            }
        }
    }

    private void signatures(List<Possible> found, String act) {
        for (Track track : situation.twinning().tracks()) {
            if (situation.twinning().frozen().isPresent() && !Validity.signed(situation, track)) {
                List<Missing> missing = Gates.missing(situation, Gate.SIGN, track::equals);
                offices(track).forEach(office -> found.add(possible(act, Optional.of(track.party()), office, missing)));
            }
        }
    }

    /** Who must sign; where nobody in particular must, the officer sees to it. */
    private List<String> offices(Track track) {
        List<String> offices = situation.profile(track).signatories().stream()
                .filter(rule -> rule.severity() == Severity.BLOCK && situation.holds(track, rule.when()))
                .flatMap(rule -> Stream.concat(rule.all().stream(), rule.anyOf().stream()))
                .map(Body::code)
                .distinct()
                .toList();
        return offices.isEmpty() ? List.of(OFFICER) : offices;
    }
}

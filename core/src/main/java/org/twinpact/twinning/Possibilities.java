package org.twinpact.twinning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Body;
import org.twinpact.jurisdiction.DutyKind;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.Step;

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
        } else if (act == Act.MeetConditions.class) {
            conditions(found, name);
        } else if (act == Act.Sign.class) {
            signatures(found, name);
        } else if (act == Act.EndorsePlan.class) {
            each(
                    found,
                    name,
                    OFFICER,
                    track ->
                            situation.twinning().plan().isPresent() && !Validity.endorsed(situation.twinning(), track));
        } else if (act == Act.CertifyLanguage.class) {
            each(
                    found,
                    name,
                    "LEGAL_ADVISER",
                    track -> situation.twinning().languageHashes().keySet().stream()
                            .anyMatch(tag -> !Validity.certified(situation.twinning(), track, tag)));
        } else if (Act.OfParty.class.isAssignableFrom(act)) {
            each(found, name, OFFICER, track -> hasGround(act, track));
        } else if (act == Act.VerifyOrigin.class
                && situation.twinning().origin().isEmpty()) {
            return;
        } else {
            List<Missing> missing = line.gate().stream()
                    .flatMap(gate -> Gates.missing(situation, gate).stream())
                    .toList();
            found.add(new Possible(name, Optional.empty(), OFFICER, missing));
        }
    }

    /** Whether a party has what such an act would be about. */
    private boolean hasGround(Class<? extends Act> act, Track track) {
        if (act == Act.FulfilDuty.class) {
            return situation.twinning().obligations().stream()
                    .anyMatch(duty -> duty.owner().equals(track.party()) && duty.kind() == DutyKind.NOTICE);
        }
        if (act == Act.CorrectDecision.class) {
            return !track.approvals().isEmpty();
        }
        return act != Act.CorrectSignature.class
                        && act != Act.SignVersion.class
                        && act != Act.GiveCompletionNotice.class
                || track.signature().isPresent();
    }

    private void each(List<Possible> found, String act, String who, Predicate<Track> open) {
        situation.twinning().tracks().stream()
                .filter(open)
                .forEach(track -> found.add(new Possible(act, Optional.of(track.party()), who, List.of())));
    }

    private void decisions(List<Possible> found, String act) {
        for (Track track : situation.twinning().tracks()) {
            for (Step step : situation.profile(track).steps()) {
                if (situation.holds(track, step.when())
                        && Validity.ground(situation.twinning(), step.scope()).isPresent()
                        && !Validity.approved(situation, track, step, situation.day())) {
                    List<Missing> before = Validity.earlier(situation, track, step).stream()
                            .filter(earlier -> !Validity.approved(situation, track, earlier, situation.day()))
                            .map(earlier -> StepMissing.of(situation, track, earlier))
                            .toList();
                    found.add(new Possible(
                            act, Optional.of(track.party()), step.body().code(), before));
                }
            }
        }
    }

    private void conditions(List<Possible> found, String act) {
        for (Track track : situation.twinning().tracks()) {
            for (Approval approval : track.approvals()) {
                if (approval.decision().result().isFavourable()
                        && approval.since().isEmpty()) {
                    found.add(new Possible(act, Optional.of(track.party()), OFFICER, List.of()));
                }
            }
        }
    }

    private void signatures(List<Possible> found, String act) {
        for (Track track : situation.twinning().tracks()) {
            if (!Validity.signed(situation, track)) {
                List<Missing> missing = Gates.missing(situation, Gate.SIGN, track::equals);
                offices(track)
                        .forEach(office -> found.add(new Possible(act, Optional.of(track.party()), office, missing)));
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

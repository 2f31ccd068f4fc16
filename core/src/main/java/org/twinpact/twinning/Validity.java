package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.signing.Signature;

/** What of a twinning is valid: everything is, exactly while what it covers is current. */
final class Validity {
    private Validity() {}

    static boolean endorsed(Twinning twinning, Track track) {
        return track.endorsedPlan().isPresent() && track.endorsedPlan().equals(twinning.planHash());
    }

    static boolean certified(Twinning twinning, Track track, LanguageTag language) {
        Sha256 certificate = track.certificates().get(language);
        return certificate != null
                && certificate.equals(twinning.languageHashes().get(language));
    }

    static boolean covers(Twinning twinning, Approval approval) {
        Optional<Sha256> ground = ground(twinning, approval.decision().scope());
        return ground.isPresent() && ground.get().equals(approval.decision().matter());
    }

    /** Whether a step stands on a day: reached by then, and not expired. */
    static boolean approved(Situation situation, Track track, Step step, LocalDate day) {
        return reached(situation, track, step, day)
                && !isExpired(track.approval(step.code()).orElseThrow(), day);
    }

    /**
     * Whether a step was reached by a day: decided by then, on what is current, its conditions met and its time of
     * silence over, and after every step that it rests on. What expires later has served those that rest on it.
     */
    static boolean reached(Situation situation, Track track, Step step, LocalDate day) {
        return step.after().isEmpty()
                ? reachedAlone(situation, track, step, day)
                : reached(situation, track, step, day, new HashSet<>());
    }

    /** A step that many rest on is followed once only; only its day is asked again. */
    private static boolean reached(Situation situation, Track track, Step step, LocalDate day, Set<String> followed) {
        if (!reachedAlone(situation, track, step, day)) {
            return false;
        }
        LocalDate decidedOn =
                track.approval(step.code()).orElseThrow().decision().decidedOn();
        if (followed.add(step.code())) {
            for (Step before : earlier(situation, track, step)) {
                if (!reached(situation, track, before, decidedOn, followed)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean reachedAlone(Situation situation, Track track, Step step, LocalDate day) {
        Approval approval = track.approval(step.code()).orElse(null);
        return approval != null
                && answers(step, approval)
                && covers(situation.twinning(), approval)
                && since(step, approval).filter(since -> !since.isAfter(day)).isPresent();
    }

    /** A profile that was adopted later may ask another body, or about something else, under the same code. */
    private static boolean answers(Step step, Approval approval) {
        return step.body().equals(approval.decision().body())
                && step.scope() == approval.decision().scope();
    }

    static boolean isExpired(Approval approval, LocalDate day) {
        return approval.decision().validUntil().isPresent()
                && approval.decision().validUntil().get().isBefore(day);
    }

    /** The day since which an approval of a step counts; a filing only once silence has consented. */
    static Optional<LocalDate> since(Step step, Approval approval) {
        Optional<LocalDate> since = approval.since();
        return step.silence().isPresent() && approval.decision().result() == Result.RECEIVED
                ? since.map(filed -> filed.plus(step.silence().get()))
                : since;
    }

    /** The steps that must come before a step, as far as circumstances ask them. */
    static List<Step> earlier(Situation situation, Track track, Step step) {
        List<Step> earlier = new ArrayList<>(step.after().size());
        for (String code : step.after()) {
            situation
                    .profile(track)
                    .step(code)
                    .filter(before -> before.severity() == Severity.BLOCK && situation.holds(track, before.when()))
                    .filter(before -> situation.gate(before).compareTo(situation.gate(step)) <= 0)
                    .ifPresent(earlier::add);
        }
        return earlier;
    }

    /** Whether a party's profile asks a step before a gate or any earlier one. */
    static boolean isOwed(Situation situation, Track track, Step step, Gate gate) {
        return situation.gate(step).compareTo(gate) <= 0 && situation.holds(track, step.when());
    }

    /** Whether a party's signature counts: on the current words, by who can bind it, and not before what it rests on. */
    static boolean signed(Situation situation, Track track) {
        if (!isOnCurrentText(situation.twinning(), track)) {
            return false;
        }
        Signature signature = track.signature().orElseThrow();
        for (Step step : situation.profile(track).steps()) {
            if (step.severity() == Severity.BLOCK
                    && isOwed(situation, track, step, Gate.SIGN)
                    && !approved(situation, track, step, signature.signedOn())) {
                return false;
            }
        }
        return Signatories.bind(situation, track, signature);
    }

    static boolean isOnCurrentText(Twinning twinning, Track track) {
        return track.signature().isPresent()
                && twinning.frozen().isPresent()
                && twinning.frozen().get().equals(track.signature().get().text());
    }

    /** What a decision of that scope would cover now. */
    static Optional<Sha256> ground(Twinning twinning, Scope scope) {
        return switch (scope) {
            case SUBJECTS -> twinning.subjects();
            case TEXT -> twinning.frozen();
        };
    }

    /** All of a party that is valid now. */
    static List<Invalidity> all(Situation situation, Track track) {
        Twinning twinning = situation.twinning();
        List<Invalidity> valid = new ArrayList<>();
        if (endorsed(twinning, track)) {
            valid.add(new Invalidity(track.party(), Invalidity.Kind.ENDORSEMENT, ""));
        }
        for (LanguageTag language : track.certificates().keySet()) {
            if (certified(twinning, track, language)) {
                valid.add(new Invalidity(track.party(), Invalidity.Kind.CERTIFICATE, language.value()));
            }
        }
        for (Approval approval : track.approvals()) {
            Optional<Step> step = situation.profile(track).step(approval.step());
            if (step.filter(asked -> reached(situation, track, asked, LocalDate.MAX))
                    .isPresent()) {
                valid.add(new Invalidity(track.party(), Invalidity.Kind.DECISION, approval.step()));
            }
        }
        if (signed(situation, track)) {
            valid.add(new Invalidity(track.party(), Invalidity.Kind.SIGNATURE, ""));
        }
        return valid;
    }

    /** What was valid before and is not any more, also of parties that are gone. */
    static List<Invalidity> lost(Situation before, Situation now) {
        List<Invalidity> lost = new ArrayList<>();
        for (Track then : before.twinning().tracks()) {
            Track track = now.track(then.party()).orElse(null);
            if (track != then || !isOnSameGround(before.twinning(), now.twinning())) {
                lost.addAll(all(before, then));
                if (track != null) {
                    lost.removeAll(all(now, track));
                }
            }
        }
        return lost;
    }

    private static boolean isOnSameGround(Twinning before, Twinning now) {
        return before.planHash().equals(now.planHash())
                && before.subjects().equals(now.subjects())
                && before.textHash().equals(now.textHash())
                && before.languageHashes().equals(now.languageHashes())
                && before.frozenOn().equals(now.frozenOn())
                && before.tracks().size() == now.tracks().size();
    }
}

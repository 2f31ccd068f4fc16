package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinpact.approval.Approval;
import org.twinpact.approval.DecisionRecord;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.signing.Signature;

/**
 * The validity of endorsements, certificates, decisions and signatures. Each is valid only while the matter that it
 * covers is current.
 */
final class Validity {
    private Validity() {}

    static boolean endorsed(Twinning twinning, Track track) {
        return track.endorsedPlan().isPresent() && track.endorsedPlan().equals(twinning.planHash());
    }

    static boolean endorsedByAll(Twinning twinning) {
        for (Track track : twinning.tracks()) {
            if (!endorsed(twinning, track)) {
                return false;
            }
        }
        return true;
    }

    static boolean certified(Twinning twinning, Track track, LanguageTag language) {
        Sha256 certificate = track.certificates().get(language);
        return certificate != null
                && certificate.equals(twinning.languageHashes().get(language));
    }

    static boolean covers(Twinning twinning, Approval approval) {
        Optional<Sha256> current = currentHash(twinning, approval.decision().scope());
        return current.isPresent() && current.get().equals(approval.decision().matter());
    }

    /** Returns whether an approval is about the latest subjects or the latest text, final or not. */
    static boolean isOnMatter(Twinning twinning, Approval approval) {
        Optional<Sha256> latest = approval.decision().scope() == Scope.TEXT ? twinning.textHash() : twinning.subjects();
        return latest.isPresent() && latest.get().equals(approval.decision().matter());
    }

    /**
     * Returns whether a step is met on a day. It must be complete by then, and its approval must not have expired. An
     * earlier approval of the same matter answers for its own period, once the step is approved again.
     */
    static boolean approved(Situation situation, Track track, Step step, LocalDate day) {
        return new Prerequisites(situation, track).wasApproved(step, day);
    }

    /**
     * Returns the first day on which the current decisions completed a step: decided on the current text or subjects,
     * conditions met, objection period over, prerequisites complete. It may be in the future, and the first of the
     * decisions may have expired since. Empty if the step is not complete.
     */
    static Optional<LocalDate> since(Situation situation, Track track, Step step) {
        return new Prerequisites(situation, track).since(step);
    }

    /**
     * Returns whether decisions are of the body and scope of a step, which a profile adopted later may change, and on
     * the current matter.
     */
    static boolean isAnswer(Situation situation, Step step, Approval approval) {
        return step.body().equals(approval.decision().body())
                && step.scope() == approval.decision().scope()
                && covers(situation.twinning(), approval);
    }

    /** Returns the first day from the given one on which a decision approved its step, whatever was decided later. */
    static Optional<LocalDate> firstDay(Track track, Step step, DecisionRecord decision, LocalDate from) {
        if (isPremature(track, step, decision)) {
            return Optional.empty();
        }
        return isFilingWithSilence(step, decision)
                ? since(step, decision).map(day -> Milestone.later(Optional.of(from), day))
                : decision.firstDay(from);
    }

    /** Returns whether the signed agreement was filed before the party had signed it. */
    static boolean isPremature(Track track, Step step, DecisionRecord filing) {
        return step.isOfSignedText()
                && track.signature()
                        .filter(signature -> !filing.decision().decidedOn().isBefore(signature.signedOn()))
                        .isEmpty();
    }

    /**
     * Returns the day from which a decision approves a step. A filing counts only from the end of the objection period.
     */
    static Optional<LocalDate> since(Step step, DecisionRecord decision) {
        Optional<LocalDate> since = decision.since();
        return isFilingWithSilence(step, decision)
                ? since.map(filed -> filed.plus(step.silence().get()))
                : since;
    }

    private static boolean isFilingWithSilence(Step step, DecisionRecord decision) {
        return step.silence().isPresent() && decision.decision().result() == Result.RECEIVED;
    }

    /** Returns the steps that must come before a step under the present circumstances. */
    static List<Step> earlier(Situation situation, Track track, Step step) {
        List<Step> earlier = new ArrayList<>(step.after().size());
        for (String code : step.after()) {
            situation
                    .profile(track)
                    .step(code)
                    .filter(before -> before.severity() == Severity.BLOCK && situation.holds(track, before.when()))
                    .filter(before -> situation.gate(before).compareTo(situation.gate(step)) <= 0)
                    .filter(before -> !Gates.isPassedOutside(situation, situation.gate(before)))
                    .ifPresent(earlier::add);
        }
        return earlier;
    }

    /** Returns whether a party's profile requires a step before a gate or any earlier one. */
    static boolean isOwed(Situation situation, Track track, Step step, Gate gate) {
        Gate before = gate(situation, track, step);
        return before.compareTo(gate) <= 0
                && situation.holds(track, step.when())
                && !Gates.isPassedOutside(situation, before);
    }

    /**
     * Returns the gate before which a party owes a step. A decision to which its signature is subject may follow the
     * signature.
     */
    static Gate gate(Situation situation, Track track, Step step) {
        Gate gate = situation.gate(step);
        boolean reserved = gate == Gate.SIGN
                && isOnCurrentText(situation.twinning(), track)
                && track.signature().orElseThrow().isSubjectTo(step.body());
        return reserved ? Gate.ALL_SIGNED : gate;
    }

    /**
     * Returns whether a party's signature counts. Once the formation has closed, only a correction can change the
     * answer.
     */
    static boolean signed(Situation situation, Track track) {
        return track.formedOn().isPresent() ? track.isFormed() : counts(situation, track);
    }

    /**
     * Returns the situation without what bodies took back, and with the signatures that parties withdrew, after the day on
     * which the last party signed. All had signed by then, although the last signature was recorded later. Returns the
     * given situation unless all parties must sign, have signed without reservation, and something was taken back.
     */
    static Situation atLastSignature(Situation situation) {
        List<Track> tracks = situation.twinning().tracks();
        List<Track> signed = tracks.stream()
                .map(track -> track.lastWithdrawal().isPresent() ? track.withSignatureReinstated() : track)
                .toList();
        LocalDate last = LocalDate.MIN;
        for (Track track : signed) {
            Optional<Signature> signature =
                    track.signature().filter(known -> isOnCurrentText(situation.twinning(), track));
            if (signature.isEmpty() || signature.get().reservation().isPresent()) {
                return situation;
            }
            last = Milestone.later(
                    Optional.of(last),
                    Milestone.later(track.mergedOn(), signature.get().signedOn()));
        }
        LocalDate day = last;
        boolean isWithdrawnBefore = tracks.stream()
                .flatMap(track -> track.lastWithdrawal().stream())
                .anyMatch(day::isAfter);
        List<Track> remaining =
                signed.stream().map(track -> track.withoutLossesAfter(day)).toList();
        return isWithdrawnBefore || Signatories.number(situation) < tracks.size() || remaining.equals(tracks)
                ? situation
                : situation.with(situation.twinning().edit().withTracks(remaining));
    }

    /**
     * Returns whether a party's signature counts by what is recorded now: on the current text, by signatories who bind
     * it, after its prerequisites.
     */
    static boolean counts(Situation situation, Track track) {
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

    /**
     * Returns whether a decision comes too late for its step: after the party's part in the formation has closed or, for
     * a step that only the entry into force requires, after the agreement is in force for the party. A paper of an
     * earlier day that arrives late takes nothing away, unless it is unfavourable and the step was approved. The
     * formation of an agreement that was signed before its import closed on an unknown day. Every favourable decision on
     * it can be recorded, and none that is unfavourable, because nobody knows what it could still take away.
     */
    static boolean isClosed(Situation situation, Track track, Step step, LocalDate decidedOn, boolean favourable) {
        Twinning twinning = situation.twinning();
        boolean isFormedOutside = twinning.isFinalOutside() && twinning.isSigned();
        if (isFormedOutside && (!favourable || track.formedOn().isEmpty())) {
            return !favourable && (isOfFormation(situation, step) || twinning.stage() != Stage.SIGNED);
        }
        boolean takesAway = !favourable
                && track.approval(step.code()).flatMap(approval -> approval.until(decidedOn)).stream()
                        .flatMap(approval -> approval.decisions().stream())
                        .anyMatch(known -> known.decision().result().isFavourable());
        Optional<LocalDate> closedOn = isOfFormation(situation, step) ? track.formedOn() : track.boundOn();
        return track.isFormed()
                && closedOn.filter(day -> takesAway || decidedOn.isAfter(day)).isPresent();
    }

    /** Returns whether a step is required before the last signature, and not only before the entry into force. */
    static boolean isOfFormation(Situation situation, Step step) {
        return situation.gate(step).compareTo(Gate.SIGN) <= 0;
    }

    static boolean isOnCurrentText(Twinning twinning, Track track) {
        return track.signature().isPresent()
                && twinning.finalTextHash().isPresent()
                && twinning.finalTextHash().get().equals(track.signature().get().text());
    }

    /** Returns the hash that a decision of the given scope would cover now. */
    static Optional<Sha256> currentHash(Twinning twinning, Scope scope) {
        return twinning.matter(scope);
    }

    /** Returns all items of a party that are currently valid. */
    static List<InvalidatedItem> all(Situation situation, Track track) {
        Twinning twinning = situation.twinning();
        List<InvalidatedItem> valid = new ArrayList<>();
        if (endorsed(twinning, track)) {
            valid.add(new InvalidatedItem(track.party(), InvalidatedItem.ItemKind.ENDORSEMENT, ""));
        }
        for (LanguageTag language : track.certificates().keySet()) {
            if (certified(twinning, track, language)) {
                valid.add(new InvalidatedItem(track.party(), InvalidatedItem.ItemKind.CERTIFICATE, language.value()));
            }
        }
        for (Approval approval : track.approvals()) {
            if (isInEffect(situation, track, approval)) {
                valid.add(new InvalidatedItem(track.party(), InvalidatedItem.ItemKind.DECISION, approval.step()));
            }
        }
        if (signed(situation, track)) {
            valid.add(new InvalidatedItem(track.party(), InvalidatedItem.ItemKind.SIGNATURE, ""));
        }
        return valid;
    }

    /**
     * Returns whether a decision answers its step. A decision of a closed formation does as long as it is favourable
     * and not ended by a later one, whatever the profile of the party requires now.
     */
    private static boolean isInEffect(Situation situation, Track track, Approval approval) {
        Optional<Step> step = situation.profile(track).step(approval.step());
        if (track.formedOn().isPresent()
                && step.filter(asked -> !isOfFormation(situation, asked)).isEmpty()) {
            return approval.decisions().stream()
                    .anyMatch(known -> approval.isCurrent(known, step.flatMap(Step::silence)));
        }
        return step.flatMap(asked -> since(situation, track, asked)).isPresent();
    }

    /** Returns the items that were valid before and no longer are, including those of parties that were removed. */
    static List<InvalidatedItem> lost(Situation before, Situation now) {
        List<InvalidatedItem> lost = new ArrayList<>();
        for (Track then : before.twinning().tracks()) {
            Track track = now.track(then.party()).orElse(null);
            if (track != then || !hasSameContent(before.twinning(), now.twinning())) {
                lost.addAll(all(before, then));
                if (track != null) {
                    // The party may have another key now.
                    all(now, track).forEach(item -> lost.remove(item.of(then.party())));
                }
            }
        }
        return lost;
    }

    private static boolean hasSameContent(Twinning before, Twinning now) {
        return before.planHash().equals(now.planHash())
                && before.subjects().equals(now.subjects())
                && before.textHash().equals(now.textHash())
                && before.languageHashes().equals(now.languageHashes())
                && before.textFinalOn().equals(now.textFinalOn())
                && before.tracks().size() == now.tracks().size();
    }
}

package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Scope;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;

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

    static boolean signed(Twinning twinning, Track track) {
        return track.signature()
                .filter(signature -> twinning.textHash().equals(Optional.of(signature.text())))
                .isPresent();
    }

    static boolean covers(Twinning twinning, Approval approval) {
        return ground(twinning, approval.decision().scope())
                .equals(Optional.of(approval.decision().matter()));
    }

    /** Whether a step stood on a day: decided by then, on what is current, and after every step that it rests on. */
    static boolean approved(Situation situation, Track track, Step step, LocalDate day) {
        return track.approval(step.code())
                .filter(approval -> approval.decision().result().isFavourable())
                .filter(approval -> covers(situation.twinning(), approval))
                .map(approval -> approval.decision().decidedOn())
                .filter(decidedOn -> !decidedOn.isAfter(day) && rests(situation, track, step, decidedOn))
                .isPresent();
    }

    private static boolean rests(Situation situation, Track track, Step step, LocalDate decidedOn) {
        return earlier(situation, track, step).allMatch(before -> approved(situation, track, before, decidedOn));
    }

    /** The steps that must come before a step, as far as circumstances ask them. */
    static Stream<Step> earlier(Situation situation, Track track, Step step) {
        return step.after().stream()
                .flatMap(code -> situation.profile(track).step(code).stream())
                .filter(before -> situation.holds(track, before.when()));
    }

    /** The steps that a party's profile asks before a gate or any earlier one. */
    static Stream<Step> owed(Situation situation, Track track, Gate gate) {
        return situation.profile(track).steps().stream()
                .filter(step -> step.before().compareTo(gate) <= 0 && situation.holds(track, step.when()));
    }

    /** Whether a party's signature stands: on the current words, and not before what it had to rest on. */
    static boolean signed(Situation situation, Track track) {
        return signed(situation.twinning(), track)
                && owed(situation, track, Gate.SIGN)
                        .allMatch(step -> approved(
                                situation,
                                track,
                                step,
                                track.signature().orElseThrow().signedOn()));
    }

    /** What a decision of that scope would cover now. */
    static Optional<Sha256> ground(Twinning twinning, Scope scope) {
        return switch (scope) {
            case SUBJECTS -> twinning.subjects();
            case TEXT -> twinning.frozen();
        };
    }

    /** All that is valid now. */
    static Set<Invalidity> all(Twinning twinning) {
        Set<Invalidity> valid = new LinkedHashSet<>();
        for (Track track : twinning.tracks()) {
            if (endorsed(twinning, track)) {
                valid.add(new Invalidity(track.party(), Invalidity.Kind.ENDORSEMENT, ""));
            }
            for (LanguageTag language : track.certificates().keySet()) {
                if (certified(twinning, track, language)) {
                    valid.add(new Invalidity(track.party(), Invalidity.Kind.CERTIFICATE, language.value()));
                }
            }
            for (Approval approval : track.approvals()) {
                if (approval.decision().result().isFavourable() && covers(twinning, approval)) {
                    valid.add(new Invalidity(track.party(), Invalidity.Kind.DECISION, approval.step()));
                }
            }
            if (signed(twinning, track)) {
                valid.add(new Invalidity(track.party(), Invalidity.Kind.SIGNATURE, ""));
            }
        }
        return valid;
    }
}

package org.twinpact.twinning;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Scope;
import org.twinpact.evidence.Sha256;
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
        return ground(twinning, approval.decision().scope()).equals(Optional.of(approval.covers()));
    }

    static boolean approved(Twinning twinning, Track track, String step) {
        return track.approval(step)
                .filter(approval -> approval.decision().result().isFavourable())
                .filter(approval -> covers(twinning, approval))
                .isPresent();
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

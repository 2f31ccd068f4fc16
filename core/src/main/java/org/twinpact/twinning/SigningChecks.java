package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.signing.Signature;

/** What acts ask about ceremony, signatures and entry into force. */
final class SigningChecks {
    private SigningChecks() {}

    static void ceremony(Situation situation, Act.ScheduleCeremony act, List<Missing> found) {
        Refusals.notAParty(situation, act.ceremony().host(), found);
        Refusals.before(act.ceremony().on(), situation.twinning().frozenOn(), "frozen", found);
    }

    static void signature(Situation situation, Act.Sign act, List<Missing> found) {
        if (Validity.signed(situation, situation.track(act.party()).orElseThrow())) {
            found.add(of("ALREADY_SIGNED", situation, act.party()));
        }
        dates(situation, act.signature(), found);
    }

    static void correction(Situation situation, Act.CorrectSignature act, List<Missing> found) {
        if (situation.track(act.party()).orElseThrow().signature().isEmpty()) {
            found.add(of("NOTHING_TO_CORRECT", situation, act.party()));
        }
        Optional<LocalDate> inForceOn = situation.twinning().inForceOn();
        if (inForceOn.isPresent()) {
            Refusals.before(inForceOn.get(), Optional.of(act.right().signedOn()), "own", found);
        }
        dates(situation, act.right(), found);
    }

    private static void dates(Situation situation, Signature signature, List<Missing> found) {
        TextChecks.frozenHash(situation, signature.text(), found);
        Refusals.future(signature.signedOn(), situation.day(), found);
        Refusals.before(signature.signedOn(), situation.twinning().frozenOn(), "frozen", found);
    }

    /** A set that does not bind its party is recorded, for it was given; it only does not count. */
    static void unbound(Situation situation, Act.Sign act, List<Missing> found) {
        Signatories.lacking(situation, situation.track(act.party()).orElseThrow(), act.signature(), found);
    }

    static void version(Situation situation, Act.SignVersion act, List<Missing> found) {
        Optional<LocalDate> signedOn =
                situation.track(act.party()).flatMap(Track::signature).map(Signature::signedOn);
        if (signedOn.isEmpty()) {
            found.add(of("NOT_SIGNED_YET", situation, act.party()));
        }
        TextChecks.version(situation, act.language(), act.text(), found);
        Refusals.future(act.signedOn(), situation.day(), found);
        Refusals.before(act.signedOn(), signedOn, "own", found);
    }

    static void notice(Situation situation, Act.GiveCompletionNotice act, List<Missing> found) {
        Situation then = new Situation(situation.twinning(), situation.rules(), act.on());
        Track track = situation.track(act.party()).orElseThrow();
        if (!Gates.isBehind(then) && !Validity.signed(then, track)) {
            found.add(of("NOT_SIGNED_YET", situation, act.party()));
        }
        Refusals.future(act.on(), situation.day(), found);
        Refusals.before(act.on(), track.signature().map(Signature::signedOn), "own", found);
        if (!Gates.isBehind(then)) {
            Gates.steps(then, track, Gate.FORCE, Severity.BLOCK, found);
        }
    }

    private static Missing of(String code, Situation situation, AuthorityId party) {
        return Refusals.of(code, Map.of("party", situation.name(party)));
    }
}

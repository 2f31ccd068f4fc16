package org.twinpact.twinning;

import static org.twinpact.twinning.Refusals.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.signing.Signature;

/** What acts ask about ceremony, signatures and entry into force. */
final class SigningChecks {
    private SigningChecks() {}

    static Stream<Missing> ceremony(Situation situation, Act.ScheduleCeremony act) {
        return Stream.concat(
                Refusals.notAParty(situation, act.ceremony().host()),
                Refusals.before(act.ceremony().on(), situation.twinning().frozenOn(), "frozen"));
    }

    static Stream<Missing> signature(Situation situation, Act.Sign act) {
        Track track = situation.track(act.party()).orElseThrow();
        return Stream.concat(
                when(
                        Validity.signed(situation, track),
                        () -> Refusals.of("ALREADY_SIGNED").putDetails("party", situation.name(act.party()))),
                dates(situation, act.signature()));
    }

    static Stream<Missing> correction(Situation situation, Act.CorrectSignature act) {
        Track track = situation.track(act.party()).orElseThrow();
        return Stream.concat(
                when(
                        track.signature().isEmpty(),
                        () -> Refusals.of("NOTHING_TO_CORRECT").putDetails("party", situation.name(act.party()))),
                dates(situation, act.right()));
    }

    private static Stream<Missing> dates(Situation situation, Signature signature) {
        return Stream.of(
                        TextChecks.frozenHash(situation, signature.text()),
                        Refusals.future(signature.signedOn(), situation.day()),
                        Refusals.before(
                                signature.signedOn(), situation.twinning().frozenOn(), "frozen"))
                .flatMap(all -> all);
    }

    /** A set that does not bind its party is recorded, for it was given; it only does not count. */
    static Stream<Missing> unbound(Situation situation, Act.Sign act) {
        return Signatories.lacking(situation, situation.track(act.party()).orElseThrow(), act.signature());
    }

    static Stream<Missing> version(Situation situation, Act.SignVersion act) {
        Optional<LocalDate> signedOn =
                situation.track(act.party()).flatMap(Track::signature).map(Signature::signedOn);
        return Stream.of(
                        when(
                                signedOn.isEmpty(),
                                () -> Refusals.of("NOT_SIGNED_YET").putDetails("party", situation.name(act.party()))),
                        TextChecks.version(situation, act.language(), act.text()),
                        Refusals.future(act.signedOn(), situation.day()),
                        Refusals.before(act.signedOn(), signedOn, "own"))
                .flatMap(all -> all);
    }

    static Stream<Missing> notice(Situation situation, Act.GiveCompletionNotice act) {
        Situation then = new Situation(situation.twinning(), situation.rules(), act.on());
        Track track = situation.track(act.party()).orElseThrow();
        List<Missing> steps = new ArrayList<>();
        if (!Gates.isBehind(then)) {
            Gates.steps(then, track, Gate.FORCE, Severity.BLOCK, steps);
        }
        return Stream.of(
                        Refusals.future(act.on(), situation.day()),
                        Refusals.before(act.on(), track.signature().map(Signature::signedOn), "own"),
                        steps.stream())
                .flatMap(all -> all);
    }

    static Stream<Missing> force(Situation situation, Act.BringIntoForce act) {
        return Refusals.before(situation.day(), situation.twinning().signedOn(), "signed");
    }
}

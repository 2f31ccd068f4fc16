package org.twinpact.twinning;

import static org.twinpact.twinning.Refusals.when;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.approval.Body;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.signing.Signatory;
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
        Signature signature = act.signature();
        return Stream.of(
                        when(
                                Validity.signed(situation, track),
                                Refusals.of("ALREADY_SIGNED").putDetails("party", situation.name(act.party()))),
                        TextChecks.current(situation, signature.text()),
                        Refusals.future(signature.signedOn(), situation.day()),
                        Refusals.before(
                                signature.signedOn(), situation.twinning().frozenOn(), "frozen"),
                        Refusals.before(signature.signedOn(), lastDecision(situation, track), "decision"),
                        signatories(situation, track, signature))
                .flatMap(all -> all);
    }

    /** The latest decision that the signature rests on; what is owed only later does not hold it up. */
    private static Optional<LocalDate> lastDecision(Situation situation, Track track) {
        return Validity.owed(situation, track, Gate.SIGN)
                .flatMap(step -> track.approval(step.code()).stream())
                .map(approval -> approval.decision().decidedOn())
                .max(Comparator.naturalOrder());
    }

    private static Stream<Missing> signatories(Situation situation, Track track, Signature signature) {
        return situation.profile(track).signatories().stream()
                .filter(rule -> situation.holds(track, rule.when()))
                .filter(rule -> !binds(rule, signature))
                .map(rule -> new MissingBuilder()
                        .code("SIGNATORIES_LACKING")
                        .party(track.party())
                        .who(
                                rule.all().isEmpty()
                                        ? "OFFICER"
                                        : rule.all().get(0).code())
                        .evidence("SIGNATURE")
                        .basis(rule.basis())
                        .source(rule.source())
                        .putDetails("party", situation.name(track.party()))
                        .putDetails("required", required(rule))
                        .build());
    }

    private static boolean binds(SignatoryRule rule, Signature signature) {
        Set<Body> offices =
                signature.signatories().stream().map(Signatory::office).collect(Collectors.toSet());
        return offices.containsAll(rule.all())
                && (rule.anyOf().isEmpty() || rule.anyOf().stream().anyMatch(offices::contains))
                && (signature.seal() || !rule.seal());
    }

    private static LocalText required(SignatoryRule rule) {
        return LocalText.of(required(rule, LanguageTag.HEBREW), required(rule, LanguageTag.ENGLISH));
    }

    private static String required(SignatoryRule rule, LanguageTag language) {
        String all = names(rule.all(), language, "word.and");
        String any = names(rule.anyOf(), language, "word.or");
        String seal = rule.seal() ? Wording.both("word.seal").read(language) : "";
        return Stream.of(all, any, seal).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String names(List<Body> bodies, LanguageTag language, String conjunction) {
        return bodies.stream()
                .map(body -> Wording.both("body." + body).read(language))
                .collect(Collectors.joining(Wording.both(conjunction).read(language)));
    }

    static Stream<Missing> force(Situation situation, Act.BringIntoForce act) {
        return Refusals.before(situation.day(), situation.twinning().signedOn(), "signed");
    }
}

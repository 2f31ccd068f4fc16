package org.twinpact.twinning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.approval.Body;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;

/** The signatories whom a party needs in order to be bound. Attendance at the ceremony is another question. */
final class Signatories {
    private Signatories() {}

    /** Returns whether a signature binds its party under the rules that block. */
    static boolean bind(Situation situation, Track track, Signature signature) {
        for (SignatoryRule rule : situation.profile(track).signatories()) {
            if (rule.severity() == Severity.BLOCK && situation.holds(track, rule.when()) && !binds(rule, signature)) {
                return false;
            }
        }
        return true;
    }

    /** Adds what a set of signatories is missing, with the source that asks for it. */
    static void missing(Situation situation, Track track, Signature signature, List<Finding> found) {
        for (SignatoryRule rule : situation.profile(track).signatories()) {
            if (situation.holds(track, rule.when()) && !binds(rule, signature)) {
                found.add(Findings.byRule(
                        "SIGNATORIES_MISSING",
                        track.party(),
                        rule.all().isEmpty() ? Body.OFFICER : rule.all().get(0),
                        EvidenceKind.SIGNATURE.name(),
                        rule,
                        Map.of(
                                "party",
                                situation.name(track.party()),
                                "required",
                                required(rule, body -> situation.body(track, body)))));
            }
        }
    }

    private static boolean binds(SignatoryRule rule, Signature signature) {
        Set<Body> offices =
                signature.signatories().stream().map(Signatory::office).collect(Collectors.toSet());
        return offices.containsAll(rule.all())
                && (rule.anyOf().isEmpty() || rule.anyOf().stream().anyMatch(offices::contains))
                && (signature.seal() || !rule.seal());
    }

    private static LocalText required(SignatoryRule rule, Function<Body, LocalText> name) {
        return LocalText.of(required(rule, name, LanguageTag.HEBREW), required(rule, name, LanguageTag.ENGLISH));
    }

    private static String required(SignatoryRule rule, Function<Body, LocalText> name, LanguageTag language) {
        String all = names(rule.all(), name, language, "word.and");
        String any = names(rule.anyOf(), name, language, "word.or");
        String seal = rule.seal() ? LifecycleMessages.both("word.seal").read(language) : "";
        return Stream.of(all, any, seal).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String names(
            List<Body> bodies, Function<Body, LocalText> name, LanguageTag language, String conjunction) {
        return bodies.stream()
                .map(body -> name.apply(body).read(language))
                .collect(Collectors.joining(LifecycleMessages.both(conjunction).read(language)));
    }
}

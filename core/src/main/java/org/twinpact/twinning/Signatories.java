package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.agreement.AgreementConditions;
import org.twinpact.approval.Body;
import org.twinpact.evidence.PersonRef;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;
import org.twinpact.signing.Mandate;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;

/** The signatories that bind a party. Attendance at the ceremony does not matter. */
final class Signatories {
    private Signatories() {}

    /**
     * Returns whether a signature binds its party under the rules that block. A signatory outside the period of a
     * mandate does not count, and a signature under a reservation counts only after the approval.
     */
    static boolean bind(Situation situation, Track track, Signature signature) {
        return suffice(situation, track, signature) && !isReserved(situation, track, signature);
    }

    /** Returns whether the signatories of a signature bind its party, apart from a reservation. */
    static boolean suffice(Situation situation, Track track, Signature signature) {
        Set<Body> offices = offices(signature);
        if (offices.isEmpty()) {
            return false;
        }
        for (SignatoryRule rule : situation.profile(track).signatories()) {
            if (rule.severity() == Severity.BLOCK
                    && situation.holds(track, rule.when())
                    && !binds(rule, signature, offices)) {
                return false;
            }
        }
        return true;
    }

    /** Adds a finding for each reason why the signatories do not bind their party, with the source of the rule. */
    static void missing(Situation situation, Track track, Signature signature, List<Finding> found) {
        for (Signatory signatory : signature.signatories()) {
            signatory
                    .mandate()
                    .filter(mandate -> !mandate.covers(signature.signedOn(signatory)))
                    .ifPresent(mandate -> found.add(expired(situation, track, signature, signatory, mandate)));
        }
        if (isReserved(situation, track, signature)) {
            found.add(Findings.of(
                    "SIGNED_UNDER_RESERVATION",
                    track.party(),
                    Map.of(
                            "party", situation.name(track.party()),
                            "body",
                                    situation.body(
                                            track, signature.reservation().orElseThrow()))));
        }
        Set<Body> offices = offices(signature);
        for (SignatoryRule rule : situation.profile(track).signatories()) {
            if (situation.holds(track, rule.when()) && !binds(rule, signature, offices)) {
                found.add(lacking(situation, track, rule, signature, offices));
            }
        }
    }

    /** Returns the finding that names what a signature still lacks of what a rule requires. */
    private static Finding lacking(
            Situation situation, Track track, SignatoryRule rule, Signature signature, Set<Body> offices) {
        List<Body> all =
                rule.all().stream().filter(body -> !offices.contains(body)).toList();
        List<Body> anyOf = rule.anyOf().stream().anyMatch(offices::contains) ? List.of() : rule.anyOf();
        boolean seal = rule.seal() && !signature.bearsSeal();
        return Findings.byRule(
                "SIGNATORIES_MISSING",
                track.party(),
                all.isEmpty() ? Body.OFFICER : all.get(0),
                EvidenceKind.SIGNATURE.name(),
                rule,
                Map.of(
                        "party",
                        situation.name(track.party()),
                        "missing",
                        LocalText.of(
                                missing(all, anyOf, seal, situation, track, LanguageTag.HEBREW),
                                missing(all, anyOf, seal, situation, track, LanguageTag.ENGLISH))));
    }

    private static Finding expired(
            Situation situation, Track track, Signature signature, Signatory signatory, Mandate mandate) {
        return Findings.of(
                "MANDATE_NOT_IN_FORCE",
                track.party(),
                Map.of(
                        "party", situation.name(track.party()),
                        "body", situation.body(track, signatory.office()),
                        "date", Days.text(signature.signedOn(signatory)),
                        "from", Days.text(mandate.since()),
                        "until", mandate.until().map(Days::text).orElseGet(() -> LifecycleMessages.both("word.none"))));
    }

    /**
     * Adds a warning for a person who signs for two offices, for an office for which two sign, and for a reservation
     * that the profile cannot resolve. The first two happen in lawful ways, such as a deputy next to the holder, so the
     * signature is recorded and each office counts once.
     */
    static void warn(Situation situation, Track track, Signature signature, List<Finding> warnings) {
        Map<PersonRef, Body> people = new HashMap<>();
        Set<Body> offices = new HashSet<>();
        for (Signatory signatory : signature.signatories()) {
            Body office = signatory.office();
            Optional<Body> other = signatory.person().map(person -> people.putIfAbsent(person, office));
            if (other.filter(known -> !known.equals(office)).isPresent()) {
                warnings.add(ofOffices("ONE_PERSON_FOR_TWO_OFFICES", situation, track, List.of(other.get(), office)));
            }
            if (!offices.add(office)) {
                warnings.add(ofOffices("OFFICE_SIGNED_TWICE", situation, track, List.of(office)));
            }
        }
        if (signature.reservation().isPresent()
                && reservation(situation, track, signature).isEmpty()) {
            warnings.add(ofOffices(
                    "RESERVATION_WITHOUT_EFFECT",
                    situation,
                    track,
                    List.of(signature.reservation().get())));
        }
        missing(situation, track, signature, warnings);
    }

    private static Finding ofOffices(String code, Situation situation, Track track, List<Body> offices) {
        return Findings.of(
                code,
                track.party(),
                Map.of(
                        "party", situation.name(track.party()),
                        "body", Situation.list(offices.stream().map(office -> situation.body(track, office)))));
    }

    private static Set<Body> offices(Signature signature) {
        Set<Body> offices = new HashSet<>();
        for (Signatory signatory : signature.signatories()) {
            if (signatory.mandate().isEmpty() || signatory.mandate().get().covers(signature.signedOn(signatory))) {
                offices.add(signatory.office());
            }
        }
        return offices;
    }

    /** Returns whether the approval to which a signature is subject is not given by the day of the situation. */
    private static boolean isReserved(Situation situation, Track track, Signature signature) {
        return reservation(situation, track, signature)
                .filter(step -> new Prerequisites(situation, track)
                        .firstApproval(step, signature.signedOn())
                        .filter(day -> !day.isAfter(situation.day()))
                        .isEmpty())
                .isPresent();
    }

    /** Returns the step of the profile to which a signature is subject. */
    private static Optional<Step> reservation(Situation situation, Track track, Signature signature) {
        return signature.reservation().isEmpty()
                ? Optional.empty()
                : situation.profile(track).steps().stream()
                        .filter(step -> signature.isSubjectTo(step.body()) && situation.holds(track, step.when()))
                        .findFirst();
    }

    /**
     * Returns the day from which the signature of a party counts: its own or that of the approval under reservation, and
     * not before another party merged into it.
     */
    static LocalDate countsFrom(Situation situation, Track track) {
        Signature signature = track.signature().orElseThrow();
        LocalDate day = reservation(situation, track, signature)
                .flatMap(step -> new Prerequisites(situation, track).firstApproval(step, signature.signedOn()))
                .orElse(signature.signedOn());
        return Milestone.later(track.mergedOn(), day);
    }

    /**
     * Returns the day on which the signature of a party uses up what the formation requires. An approval that only the
     * entry into force requires does not move it, because that approval depends on this day itself.
     */
    static LocalDate formsFrom(Situation situation, Track track) {
        Signature signature = track.signature().orElseThrow();
        return reservation(situation, track, signature)
                .filter(step -> Validity.isOfFormation(situation, step))
                .flatMap(step -> new Prerequisites(situation, track).firstApproval(step, signature.signedOn()))
                .orElse(signature.signedOn());
    }

    /**
     * Returns the signature of a party that counts, of several the earliest. If none counts, returns one whose signatories
     * suffice before one whose signatories do not, and a later one before an earlier one. The order in which they were
     * recorded makes no difference.
     */
    static Signature chosen(Situation situation, Track track) {
        List<Signature> all = track.signatures().toList();
        for (Signature one : all) {
            if (Validity.counts(situation, track.withSignature(one))) {
                return one;
            }
        }
        List<Signature> sufficient =
                all.stream().filter(one -> suffice(situation, track, one)).toList();
        List<Signature> best = sufficient.isEmpty() ? all : sufficient;
        return best.get(best.size() - 1);
    }

    /** Returns the number of parties whose signatures the text requires. */
    static int number(Situation situation) {
        int all = situation.twinning().formationSize();
        return situation
                .conditions()
                .flatMap(AgreementConditions::signers)
                // Parties may have merged since the text was written.
                .map(number -> Math.min(number, all))
                .orElse(all);
    }

    /**
     * Returns the day on which as many parties had signed as the text requires, whichever signature was recorded first.
     * Empty if too few have signed.
     */
    static Optional<LocalDate> allSignedOn(Situation situation) {
        return situation
                .twinning()
                .formation()
                .filter(track -> Validity.signed(situation, track))
                .map(track -> countsFrom(situation, track))
                .sorted()
                .skip(number(situation) - 1L)
                .findFirst();
    }

    private static boolean binds(SignatoryRule rule, Signature signature, Set<Body> offices) {
        return offices.containsAll(rule.all())
                && (rule.anyOf().isEmpty() || rule.anyOf().stream().anyMatch(offices::contains))
                && (signature.bearsSeal() || !rule.seal());
    }

    private static String missing(
            List<Body> all, List<Body> anyOf, boolean seal, Situation situation, Track track, LanguageTag language) {
        return Stream.of(
                        names(all, situation, track, language, "word.and"),
                        names(anyOf, situation, track, language, "word.or"),
                        seal ? LifecycleMessages.both("word.seal").read(language) : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(
                        LifecycleMessages.both("word.asWellAs").read(language)));
    }

    private static String names(
            List<Body> bodies, Situation situation, Track track, LanguageTag language, String conjunction) {
        return bodies.stream()
                .map(body -> situation.body(track, body).read(language))
                .collect(Collectors.joining(LifecycleMessages.both(conjunction).read(language)));
    }
}

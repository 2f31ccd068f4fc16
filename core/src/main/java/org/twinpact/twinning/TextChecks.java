package org.twinpact.twinning;

import static org.twinpact.twinning.Refusals.when;

import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.agreement.AgreementText;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/** What acts ask about the words of the agreement. */
final class TextChecks {
    private TextChecks() {}

    static Stream<Missing> current(Situation situation, Sha256 given) {
        return notCurrent(
                "TEXT_NOT_CURRENT", Optional.of(given), situation.twinning().textHash());
    }

    static Stream<Missing> frozen(Situation situation, Act.FreezeText act) {
        return Stream.concat(
                current(situation, act.text()),
                Refusals.before(situation.day(), situation.twinning().textOn(), "words"));
    }

    /** Only the execution part may differ from what was frozen, and it must be as complete as the rest. */
    static Stream<Missing> completed(Situation situation, Act.CompleteText act) {
        return Stream.concat(current(situation, act.text().operativeHash()), Findings.blocking(act.text()));
    }

    /** Only words that are final can be signed. */
    static Stream<Missing> frozenHash(Situation situation, Sha256 given) {
        return notCurrent(
                "TEXT_NOT_CURRENT", Optional.of(given), situation.twinning().frozen());
    }

    /** What was frozen stays word for word; only a language more may come. */
    static Stream<Missing> added(Situation situation, Act.AddLanguage act) {
        AgreementText now = situation.twinning().text().orElse(act.text());
        boolean more = act.text().languages().size() > now.languages().size()
                && act.text().languages().subList(0, now.languages().size()).equals(now.languages());
        boolean same = act.text().plan().equals(now.plan())
                && act.text().parties().equals(now.parties())
                && act.text().terms().equals(now.terms())
                && act.text().prevailing().equals(now.prevailing())
                && now.languages().stream()
                        .allMatch(tag -> act.text().operativeHash(tag).equals(now.operativeHash(tag)));
        return Stream.of(
                        when(!more, () -> Refusals.of("NO_LANGUAGE_ADDED")),
                        when(!same, () -> Refusals.of("FROZEN_WORDS_CHANGED")),
                        Findings.blocking(act.text()))
                .flatMap(all -> all);
    }

    static Stream<Missing> version(Situation situation, LanguageTag language, Sha256 given) {
        return notCurrent(
                "LANGUAGE_VERSION_NOT_CURRENT",
                Optional.of(given),
                Optional.ofNullable(situation.twinning().languageHashes().get(language)));
    }

    static Stream<Missing> certificate(Situation situation, Act.CertifyLanguage act) {
        return version(situation, act.language(), act.text());
    }

    static Stream<Missing> notCurrent(String code, Optional<Sha256> given, Optional<Sha256> current) {
        return when(
                !given.equals(current),
                () -> Refusals.of(code).putDetails("given", hash(given)).putDetails("current", hash(current)));
    }

    private static LocalText hash(Optional<Sha256> hash) {
        return hash.map(known -> Situation.plain(known.abbreviated())).orElseGet(() -> Wording.both("word.none"));
    }
}

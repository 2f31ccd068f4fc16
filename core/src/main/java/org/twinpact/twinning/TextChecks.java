package org.twinpact.twinning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/** What acts ask about the words of the agreement. */
final class TextChecks {
    private TextChecks() {}

    static void frozen(Situation situation, Act.FreezeText act, List<Missing> found) {
        notCurrent(
                "TEXT_NOT_CURRENT",
                Optional.of(act.text()),
                situation.twinning().textHash(),
                found);
        Findings.of(act.findings(), true, found);
    }

    static void unfinished(Situation situation, Act.FreezeText act, List<Missing> found) {
        situation.twinning().text().ifPresent(text -> Findings.warnings(situation, text, found));
        Findings.of(act.findings(), false, found);
    }

    /** Only the execution part may differ from what was frozen, and it must be as complete as the rest. */
    static void completed(Situation situation, Act.CompleteText act, List<Missing> found) {
        notCurrent(
                "TEXT_NOT_CURRENT",
                Optional.of(act.text().operativeHash()),
                situation.twinning().textHash(),
                found);
        Findings.blocking(act.text(), found);
    }

    /** Only words that are final can be signed. */
    static void frozenHash(Situation situation, Sha256 given, List<Missing> found) {
        notCurrent("TEXT_NOT_CURRENT", Optional.of(given), situation.twinning().frozen(), found);
    }

    /** What was frozen stays word for word; only a language more may come. */
    static void added(Situation situation, Act.AddLanguage act, List<Missing> found) {
        AgreementText now = situation.twinning().text().orElse(act.text());
        boolean more = act.text().languages().size() > now.languages().size()
                && act.text().languages().subList(0, now.languages().size()).equals(now.languages());
        boolean same = act.text().plan().equals(now.plan())
                && act.text().parties().equals(now.parties())
                && act.text().terms().equals(now.terms())
                && act.text().prevailing().equals(now.prevailing())
                && isSame(act.text(), now);
        if (!more) {
            found.add(Refusals.of("NO_LANGUAGE_ADDED", Map.of()));
        }
        if (!same) {
            found.add(Refusals.of("FROZEN_WORDS_CHANGED", Map.of()));
        }
        Findings.blocking(act.text(), found);
    }

    /** Title and every clause, of the execution part too, in the languages that there were. */
    private static boolean isSame(AgreementText text, AgreementText now) {
        return now.languages().stream()
                        .allMatch(
                                tag -> text.title().find(tag).equals(now.title().find(tag)))
                && text.clauses().size() == now.clauses().size()
                && IntStream.range(0, now.clauses().size())
                        .allMatch(
                                i -> isSame(text.clauses().get(i), now.clauses().get(i), now.languages()));
    }

    private static boolean isSame(Clause clause, Clause now, List<LanguageTag> languages) {
        return clause.id().equals(now.id())
                && clause.part() == now.part()
                && clause.variables().equals(now.variables())
                && clause.commits().equals(now.commits())
                && clause.heading().isPresent() == now.heading().isPresent()
                && languages.stream()
                        .allMatch(tag ->
                                clause.body().find(tag).equals(now.body().find(tag))
                                        && clause.heading()
                                                .map(heading -> heading.find(tag))
                                                .equals(now.heading().map(heading -> heading.find(tag))));
    }

    static void version(Situation situation, LanguageTag language, Sha256 given, List<Missing> found) {
        notCurrent(
                "LANGUAGE_VERSION_NOT_CURRENT",
                Optional.of(given),
                Optional.ofNullable(situation.twinning().languageHashes().get(language)),
                found);
    }

    static void certificate(Situation situation, Act.CertifyLanguage act, List<Missing> found) {
        version(situation, act.language(), act.text(), found);
    }

    static void notCurrent(String code, Optional<Sha256> given, Optional<Sha256> current, List<Missing> found) {
        if (!given.equals(current)) {
            found.add(Refusals.of(code, Map.of("given", hash(given), "current", hash(current))));
        }
    }

    private static LocalText hash(Optional<Sha256> hash) {
        return hash.map(known -> Situation.plain(known.abbreviated())).orElseGet(() -> Wording.both("word.none"));
    }
}

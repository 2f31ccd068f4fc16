package org.twinpact.twinning;

import static org.twinpact.twinning.Refusals.when;

import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.evidence.Sha256;
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
        return Stream.concat(current(situation, act.text().operativeHash()), Gates.textFindings(act.text()));
    }

    static Stream<Missing> certificate(Situation situation, Act.CertifyLanguage act) {
        return notCurrent(
                "LANGUAGE_VERSION_NOT_CURRENT",
                Optional.of(act.text()),
                Optional.ofNullable(situation.twinning().languageHashes().get(act.language())));
    }

    static Stream<Missing> notCurrent(String code, Optional<Sha256> given, Optional<Sha256> current) {
        return when(
                !given.equals(current),
                Refusals.of(code).putDetails("given", hash(given)).putDetails("current", hash(current)));
    }

    private static LocalText hash(Optional<Sha256> hash) {
        return hash.map(known -> Situation.plain(known.abbreviated())).orElseGet(() -> Wording.both("word.none"));
    }
}

package org.twinpact.timetable;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Rule;
import org.twinpact.language.LanguageTag;

/**
 * One line of a timetable. Immutable.
 *
 * @param day the first day on which it can lawfully be done; of a duty, the last day to fulfil it in time
 * @param stands the day since which it counts: later than {@code day} only for a filing that silence consents to
 * @param kind what it is about
 * @param party who does it; empty where all do it together
 * @param code the code of the step or duty; the name of the kind where a rule has no code
 * @param rule what asks it; empty where the parties do it together
 */
public record Entry(
        LocalDate day,
        LocalDate stands,
        EntryKind kind,
        Optional<LocalAuthority> party,
        String code,
        Optional<Rule> rule) {
    public Entry {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(stands, "stands");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(rule, "rule");
    }

    /** The entry in words, in Hebrew or English; in English for any other language. */
    public String text(LanguageTag language) {
        Sentence sentence = Sentence.in(language).with("day", day).with("stands", stands);
        party.ifPresent(authority -> sentence.with("party", authority.name()));
        rule.ifPresent(asked -> sentence.with("rule", Sentence.of(asked, code, language)));
        return sentence.say(key());
    }

    private String key() {
        if (stands.isAfter(day)) {
            return "silence." + kind;
        }
        return kind == EntryKind.SIGNATURE && rule.isEmpty() ? "unruled." + kind : "entry." + kind;
    }
}

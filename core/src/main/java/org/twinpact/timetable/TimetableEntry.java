package org.twinpact.timetable;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Rule;
import org.twinpact.language.LanguageTag;

/**
 * An entry of a timetable. Immutable.
 *
 * @param day the first day on which it can lawfully be done. For an obligation, the last day to fulfil it in time
 * @param completedOn the day from which it counts. Later than {@code day} only for a filing with consent by silence
 * @param kind the kind of entry
 * @param party the party that does it, empty if all do it together
 * @param code the code of the step or obligation, otherwise the name of the kind
 * @param rule the rule that requires it, empty if the parties do it together
 */
public record TimetableEntry(
        LocalDate day,
        LocalDate completedOn,
        TimetableEntryKind kind,
        Optional<LocalAuthority> party,
        String code,
        Optional<Rule> rule) {
    public TimetableEntry {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(completedOn, "completedOn");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(rule, "rule");
    }

    /** Returns the entry as a sentence in Hebrew or English. For any other language the sentence is English. */
    public String text(LanguageTag language) {
        Map<String, Object> values = TimetableMessages.values(party, rule, language);
        values.put("day", day);
        values.put("completed", completedOn);
        return TimetableMessages.say(key(), language, values);
    }

    private String key() {
        if (completedOn.isAfter(day)) {
            return "silence." + kind;
        }
        return kind == TimetableEntryKind.SIGNATURE && rule.isEmpty() ? "unruled." + kind : "entry." + kind;
    }
}

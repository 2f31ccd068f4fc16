package org.twinpact.timetable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Rule;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.language.LanguageTag;
import org.twinpact.message.Messages;

/** The sentences of timetables in Hebrew and English. */
final class TimetableMessages {
    private static final Messages MESSAGES = Messages.nextTo(TimetableMessages.class);

    private TimetableMessages() {}

    /** Returns the sentence with that key, without values. */
    static String say(String key, LanguageTag language) {
        return MESSAGES.say(key, language, Map.of());
    }

    /** Returns the sentence with that key, with its placeholders filled. */
    static String say(String key, LanguageTag language, Map<String, ?> values) {
        return MESSAGES.say(key, language, values);
    }

    /** Returns values for a sentence about a rule of a party, to which the caller adds its days. */
    static Map<String, Object> values(
            Optional<LocalAuthority> party, Optional<? extends Rule> rule, LanguageTag language) {
        Map<String, Object> values = new HashMap<>();
        party.ifPresent(authority -> values.put("party", authority.name()));
        rule.ifPresent(required -> values.put("rule", rule(required, language)));
        return values;
    }

    /**
     * Returns the text of a rule with its severity, basis and source. A library default has no source to name.
     */
    private static String rule(Rule rule, LanguageTag language) {
        if (rule.basis() == Basis.DEFAULT && rule.severity() == Severity.BLOCK) {
            return rule.text().read(language);
        }
        return say(
                rule.severity() == Severity.WARN ? "rule.WARN" : "rule.BLOCK",
                language,
                Map.of(
                        "text", rule.text(),
                        "basis", MESSAGES.both("basis." + rule.basis()),
                        "source", rule.source()));
    }
}

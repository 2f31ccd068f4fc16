package org.twinpact;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.jurisdiction.GuardRule;
import org.twinpact.jurisdiction.ObligationRule;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Rule;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/** The shipped profiles as one page for a reader who does not read JSON. */
final class ProfilesPage {
    private static final Map<String, String> COUNTRIES = Map.of(
            "AU", "Australia",
            "ES", "Spain",
            "FR", "France",
            "IL", "Israel",
            "IT", "Italy",
            "JP", "Japan",
            "MX", "Mexico",
            "PL", "Poland",
            "RO", "Romania",
            "US", "United States");

    private static final String TOP = """
            # Profiles

            What the law and practice of each country ask of a party, as the library ships it. **This is not legal advice.** \
            Law ages: each rule names its source and the day that source was last read, and a host replaces a profile \
            by a file of its own. LAW is a statute or regulation, GUIDE the guidance of an association or a ministry, \
            DEFAULT a library default. A host may soften GUIDE and DEFAULT, never LAW. \
            This page is generated from the profiles by a test.
            """;

    private ProfilesPage() {}

    static String of(List<Profile> profiles) {
        return TOP + profiles.stream().map(ProfilesPage::section).collect(joining());
    }

    private static String section(Profile profile) {
        return "\n## " + profile.id() + ": "
                + profile.country().map(COUNTRIES::get).orElse("every other country")
                + "\n\nVersion " + profile.version() + ", verified " + profile.verifiedOn() + ".\n\n"
                + "| rule | asks | where | when | basis | source | verified | in English | in Hebrew |\n"
                + "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
                + profile.rules().stream().map(ProfilesPage::row).collect(joining())
                + "\nNot known:\n\n"
                + profile.unknown().stream()
                        .map(text -> "- " + english(text) + "\n")
                        .collect(joining());
    }

    private static String row(Rule rule) {
        return Stream.of(
                        code(rule),
                        asks(rule),
                        where(rule),
                        rule.when().isEmpty() ? "always" : list(rule.when(), " and "),
                        rule.basis() + (rule.severity() == Severity.WARN ? ", warns" : ""),
                        rule.source(),
                        rule.verifiedOn().toString(),
                        english(rule.text()),
                        rule.text().find(LanguageTag.HEBREW).orElseThrow())
                .collect(joining(" | ", "| ", " |\n"));
    }

    private static String code(Rule rule) {
        if (rule instanceof Step step) {
            return step.code();
        }
        if (rule instanceof GuardRule guard) {
            return guard.code();
        }
        return rule instanceof ObligationRule obligation ? obligation.code() : "signatories";
    }

    private static String asks(Rule rule) {
        if (rule instanceof Step step) {
            return step.body() + " on " + step.scope() + (step.filing() ? ", a filing" : "")
                    + said(step.silence(), ", silence consents after ")
                    + (step.budgetLine() ? ", names the budget line" : "")
                    + (step.ratifiable() ? ", may ratify" : "");
        }
        if (rule instanceof SignatoryRule sign) {
            return list(sign.all(), " and ")
                    + (sign.anyOf().isEmpty() ? "" : " and one of " + list(sign.anyOf(), ", "))
                    + (sign.seal() ? ", seal" : "");
        }
        return rule instanceof GuardRule guard ? guard.guard() : obligation((ObligationRule) rule);
    }

    private static String obligation(ObligationRule obligation) {
        return obligation.kind() + " to " + list(obligation.to(), ", ") + " within " + obligation.within()
                + said(obligation.day(), ", on ") + (obligation.recurring() ? ", recurring" : "");
    }

    private static String where(Rule rule) {
        if (rule instanceof Step step) {
            return "before " + step.before() + (step.after().isEmpty() ? "" : ", after " + list(step.after(), ", "));
        }
        if (rule instanceof GuardRule guard) {
            return "before " + guard.before();
        }
        return rule instanceof ObligationRule ? "after signing" : "at signing";
    }

    private static String said(Optional<?> value, String before) {
        return value.map(known -> before + known).orElse("");
    }

    private static String list(List<?> values, String between) {
        return values.stream().map(Object::toString).collect(joining(between));
    }

    private static String english(LocalText text) {
        return text.find(LanguageTag.ENGLISH).orElseThrow();
    }
}

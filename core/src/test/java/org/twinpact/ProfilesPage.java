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

/** The generator of the page of shipped profiles, for readers who do not read JSON. */
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

            The requirements of each country's law and practice for a party, as shipped with the library. \
            **This is not legal advice.** Laws change. Each rule names its source and the day that source was last read, \
            and a host can replace a profile with its own file. LAW is a statute or regulation, GUIDE the guidance of an \
            association or a ministry, DEFAULT a library default. A host may relax GUIDE and DEFAULT. A LAW rule can only be overridden by its code, \
            with a reason, a decision and a day. \
            A body that "may ratify" may decide after the signing if the agreement enters into force by ratification. \
            A test generates this page from the profiles.
            """;

    private ProfilesPage() {}

    static String of(List<Profile> profiles) {
        return TOP + profiles.stream().map(ProfilesPage::section).collect(joining());
    }

    private static String section(Profile profile) {
        return "\n## " + profile.id() + ": "
                + profile.country().map(COUNTRIES::get).orElse("every other country")
                + "\n\nVersion " + profile.version() + ", verified " + profile.verifiedOn() + ".\n\n"
                + "| rule | requires | where | when | basis | source | verified | in English | in Hebrew |\n"
                + "| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
                + profile.rules().stream().map(ProfilesPage::row).collect(joining())
                + overrides(profile)
                + "\nNot known:\n\n"
                + profile.unknown().stream()
                        .map(text -> "- " + read(text, LanguageTag.ENGLISH) + "\n")
                        .collect(joining());
    }

    private static String overrides(Profile profile) {
        return profile.overrides().isEmpty()
                ? ""
                : profile.overrides().stream()
                        .map(override -> "- " + override.rule() + ": " + read(override.reason(), LanguageTag.ENGLISH)
                                + " (" + override.decision() + ", " + override.decidedOn() + ")\n")
                        .collect(joining("", "\nOverridden rules based on law:\n\n", ""));
    }

    private static String row(Rule rule) {
        return Stream.of(
                        rule.code(),
                        requirement(rule),
                        where(rule),
                        rule.when().isEmpty() ? "always" : list(rule.when(), " and "),
                        rule.basis() + (rule.severity() == Severity.WARN ? ", warns" : ""),
                        rule.source(),
                        rule.verifiedOn().toString(),
                        text(rule, LanguageTag.ENGLISH),
                        text(rule, LanguageTag.HEBREW))
                .collect(joining(" | ", "| ", " |\n"));
    }

    private static String requirement(Rule rule) {
        if (rule instanceof Step step) {
            return step.body() + " on " + step.scope() + (step.filing() ? ", a filing" : "")
                    + said(step.silence(), ", silence counts as consent after ")
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

    /** Returns the requirement, after the name of an obligation. */
    private static String text(Rule rule, LanguageTag language) {
        String name = rule instanceof ObligationRule obligation ? read(obligation.name(), language) + ": " : "";
        return name + read(rule.text(), language);
    }

    private static String read(LocalText text, LanguageTag language) {
        return text.find(language).orElseThrow();
    }
}

package org.twinpact;

import java.time.LocalDate;
import java.util.List;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.Rule;
import org.twinpact.jurisdiction.RuleOverride;
import org.twinpact.language.LocalText;

/** Overrides of the rules based on law that the made-up profile of a test omits. */
final class Overrides {
    private Overrides() {}

    /** Returns a profile of a country with an override for each shipped rule based on law that it does not contain. */
    static Profile in(Profile profile) {
        Profile shipped = Profiles.shipped()
                .applyingTo(SampleLife.HAIFA.withCountry(profile.country().orElseThrow()));
        List<RuleOverride> overrides = shipped.rules().stream()
                .filter(rule -> rule.basis() == Basis.LAW && !profile.rules().contains(rule))
                .map(Rule::code)
                .map(Overrides::of)
                .toList();
        return profile.withOverrides(overrides);
    }

    static RuleOverride of(String rule) {
        return new RuleOverride(
                rule,
                LocalText.of("נימוק של מבחן.", "A reason of a test."),
                "Council, decision 12/2026",
                LocalDate.parse("2026-11-23"));
    }
}

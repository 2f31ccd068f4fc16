package org.twinpact.twinning;

import java.util.List;
import java.util.Map;
import org.twinpact.approval.Body;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.GuardRule;
import org.twinpact.jurisdiction.ObligationRule;
import org.twinpact.jurisdiction.Rule;
import org.twinpact.jurisdiction.RuleOverride;
import org.twinpact.jurisdiction.Step;
import org.twinpact.message.Days;

/** The warnings of rules based on law that the profile of a party overrides. */
final class OverriddenLaw {
    private OverriddenLaw() {}

    /** Adds a warning for each overridden rule that would have applied to a party at a gate or an earlier one. */
    static void warn(Situation situation, Track track, Gate gate, List<Finding> found) {
        situation.profile(track).overridden().forEach((rule, override) -> {
            if (gate(situation, rule).compareTo(gate) <= 0 && situation.holds(track, rule.when())) {
                found.add(finding(situation, track, rule, override));
            }
        });
    }

    private static Gate gate(Situation situation, Rule rule) {
        if (rule instanceof Step step) {
            return situation.gate(step);
        }
        if (rule instanceof GuardRule guard) {
            return guard.before();
        }
        // An obligation is raised once all have signed.
        return rule instanceof ObligationRule ? Gate.ALL_SIGNED : Gate.SIGN;
    }

    private static Finding finding(Situation situation, Track track, Rule rule, RuleOverride override) {
        return Findings.byRule(
                "LAW_OVERRIDDEN",
                track.party(),
                rule instanceof Step step ? step.body() : Body.OFFICER,
                rule.code(),
                rule,
                Map.of(
                        "party", situation.name(track.party()),
                        "rule", rule.text(),
                        "reason", override.reason(),
                        "decision", Situation.plain(override.decision()),
                        "day", Days.text(override.decidedOn())));
    }
}

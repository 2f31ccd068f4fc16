package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twinpact.approval.Body;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.GuardRule;
import org.twinpact.jurisdiction.ObligationRule;
import org.twinpact.jurisdiction.Rule;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LocalText;

/** The differences between the rules of two profiles for a party under the current circumstances, at any gate. */
record ProfileDifference(Situation situation, Track track, List<Rule> before, List<Rule> after) {
    private static final String UNCOMPARED = "-";

    static ProfileDifference of(Situation before, Situation now, AuthorityId party) {
        Track then = before.partyOrNewcomer(party).orElseThrow();
        Track track = now.partyOrNewcomer(party).orElseThrow();
        return new ProfileDifference(now, track, asked(before, then), asked(now, track));
    }

    private static List<Rule> asked(Situation situation, Track track) {
        return situation.profile(track).rules().stream()
                .filter(rule -> situation.holds(track, rule.when()))
                .toList();
    }

    void addTo(List<Finding> found) {
        for (Rule rule : after) {
            if (isUnknown(rule, before)) {
                found.add(finding(hasNamesake(rule, before) ? "RULE_CHANGED" : "RULE_ADDED", rule));
            }
        }
        for (Rule rule : before) {
            if (isUnknown(rule, after) && !hasNamesake(rule, after)) {
                found.add(finding("RULE_REMOVED", rule));
            }
        }
    }

    private static boolean isUnknown(Rule rule, List<Rule> others) {
        return others.stream().noneMatch(other -> bare(other).equals(bare(rule)));
    }

    /** Returns a rule without its name, circumstances, source and date, which do not change its requirement. */
    private static Rule bare(Rule rule) {
        if (rule instanceof Step step) {
            return step.withWhen().withSource(UNCOMPARED).withVerifiedOn(LocalDate.EPOCH);
        }
        if (rule instanceof SignatoryRule signatories) {
            return signatories.withWhen().withSource(UNCOMPARED).withVerifiedOn(LocalDate.EPOCH);
        }
        if (rule instanceof GuardRule guard) {
            return guard.withWhen().withSource(UNCOMPARED).withVerifiedOn(LocalDate.EPOCH);
        }
        return ((ObligationRule) rule)
                .withName(rule.text())
                .withWhen()
                .withSource(UNCOMPARED)
                .withVerifiedOn(LocalDate.EPOCH);
    }

    /** Returns whether there is a rule of the same kind and code. Rules on signatories have no code. */
    private static boolean hasNamesake(Rule rule, List<Rule> others) {
        return !(rule instanceof SignatoryRule)
                && others.stream()
                        .anyMatch(other -> other.getClass() == rule.getClass()
                                && name(other).equals(name(rule)));
    }

    private Finding finding(String code, Rule rule) {
        Map<String, LocalText> details = Map.of("party", situation.name(track.party()), "rule", rule.text());
        return Findings.byRule(code, track.party(), body(rule), name(rule), rule, details);
    }

    private static Body body(Rule rule) {
        if (rule instanceof Step step) {
            return step.body();
        }
        return rule instanceof SignatoryRule signatories
                ? Stream.concat(signatories.all().stream(), signatories.anyOf().stream())
                        .findFirst()
                        .orElse(Body.OFFICER)
                : Body.OFFICER;
    }

    private static String name(Rule rule) {
        if (rule instanceof Step step) {
            return step.code();
        }
        if (rule instanceof GuardRule guard) {
            return guard.code();
        }
        return rule instanceof ObligationRule obligation ? obligation.code() : EvidenceKind.SIGNATURE.name();
    }
}

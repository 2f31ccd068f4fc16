package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.approval.Body;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.DutyRule;
import org.twinpact.jurisdiction.GuardRule;
import org.twinpact.jurisdiction.Rule;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.jurisdiction.Step;

/** What another profile asks otherwise of a party, under the present circumstances, whatever gate it comes before. */
record ProfileMove(Situation situation, Track track, List<Rule> before, List<Rule> after) {
    private static final String UNTOLD = "-";

    static ProfileMove of(Situation before, Situation now, AuthorityId party) {
        Track then = before.track(party).orElseThrow();
        Track track = now.track(party).orElseThrow();
        return new ProfileMove(now, track, asked(before, then), asked(now, track));
    }

    private static List<Rule> asked(Situation situation, Track track) {
        return situation.profile(track).rules().stream()
                .filter(rule -> situation.holds(track, rule.when()))
                .toList();
    }

    void tell(List<Missing> found) {
        for (Rule rule : after) {
            if (isUnknown(rule, before)) {
                found.add(told(isCalledAlike(rule, before) ? "RULE_CHANGED" : "RULE_ADDED", rule));
            }
        }
        for (Rule rule : before) {
            if (isUnknown(rule, after) && !isCalledAlike(rule, after)) {
                found.add(told("RULE_DROPPED", rule));
            }
        }
    }

    private static boolean isUnknown(Rule rule, List<Rule> others) {
        return others.stream().noneMatch(other -> bare(other).equals(bare(rule)));
    }

    /** What is only said to be written elsewhere, or was read again, asks the same as before. */
    private static Rule bare(Rule rule) {
        if (rule instanceof Step step) {
            return step.withWhen().withSource(UNTOLD).withVerifiedOn(LocalDate.EPOCH);
        }
        if (rule instanceof SignatoryRule signatories) {
            return signatories.withWhen().withSource(UNTOLD).withVerifiedOn(LocalDate.EPOCH);
        }
        if (rule instanceof GuardRule guard) {
            return guard.withWhen().withSource(UNTOLD).withVerifiedOn(LocalDate.EPOCH);
        }
        return ((DutyRule) rule).withWhen().withSource(UNTOLD).withVerifiedOn(LocalDate.EPOCH);
    }

    /** Rules on signatories have no code, so that one never goes on as another. */
    private static boolean isCalledAlike(Rule rule, List<Rule> others) {
        return !(rule instanceof SignatoryRule)
                && others.stream()
                        .anyMatch(other -> other.getClass() == rule.getClass()
                                && name(other).equals(name(rule)));
    }

    private Missing told(String code, Rule rule) {
        return new Missing(
                code,
                Optional.of(track.party()),
                who(rule),
                name(rule),
                rule.basis(),
                rule.source(),
                Map.of("party", situation.name(track.party()), "rule", rule.text()));
    }

    private static String who(Rule rule) {
        if (rule instanceof Step step) {
            return step.body().code();
        }
        return rule instanceof SignatoryRule signatories
                ? Stream.concat(signatories.all().stream(), signatories.anyOf().stream())
                        .findFirst()
                        .map(Body::code)
                        .orElse("OFFICER")
                : "OFFICER";
    }

    private static String name(Rule rule) {
        if (rule instanceof Step step) {
            return step.code();
        }
        if (rule instanceof GuardRule guard) {
            return guard.code();
        }
        return rule instanceof DutyRule duty ? duty.code() : "SIGNATURE";
    }
}

package org.twinpact.jurisdiction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.jurisdiction.ProfileFault.Code;

/**
 * The comparison of a host's profile with the shipped profile that it replaces. A rule based on law may be made stricter,
 * or be overridden with a reason, but never left out or weakened without a word. Of several shipped profiles for a
 * country and kind, the newest counts, as in {@link Profiles#applyingTo}.
 */
final class LawFaults {
    private final Profile profile;
    private final Map<String, Rule> law = new LinkedHashMap<>();
    private final Map<String, Set<ProfileFault>> changed = new LinkedHashMap<>();

    private LawFaults(Profile profile) {
        this.profile = profile;
        // The profile for every other country contains no rule based on law.
        if (profile.country().isPresent()) {
            List<AuthorityKind> kinds = profile.kinds().isEmpty() ? List.of(AuthorityKind.values()) : profile.kinds();
            kinds.forEach(kind -> ShippedProfiles.ALL
                    .ofCountry(profile.country(), kind)
                    .ifPresent(shipped -> compare(shipped, kind)));
        }
    }

    /** Returns a fault for each rule based on law that is changed without an override, and for each idle override. */
    static List<ProfileFault> of(Profile profile) {
        LawFaults faults = new LawFaults(profile);
        List<ProfileFault> found = new ArrayList<>();
        faults.changed.forEach((rule, its) -> {
            if (profile.overrides().stream()
                    .noneMatch(override -> override.rule().equals(rule))) {
                found.addAll(its);
            }
        });
        faults.checkOverrides(found);
        return found;
    }

    /** Returns the shipped rules that a profile overrides, each with its override. */
    static Map<Rule, RuleOverride> overridden(Profile profile) {
        if (profile.overrides().isEmpty()) {
            return Map.of();
        }
        LawFaults faults = new LawFaults(profile);
        Map<Rule, RuleOverride> overridden = new LinkedHashMap<>();
        for (RuleOverride override : profile.overrides()) {
            Optional.ofNullable(faults.law.get(override.rule())).ifPresent(rule -> overridden.put(rule, override));
        }
        return overridden;
    }

    private void checkOverrides(List<ProfileFault> found) {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < profile.overrides().size(); i++) {
            String rule = profile.overrides().get(i).rule();
            String path = "/overrides/" + i + "/rule";
            if (!seen.add(rule)) {
                found.add(new ProfileFault(Code.TWICE, path, "the override of " + rule + " stands twice"));
            } else if (!law.containsKey(rule)) {
                found.add(new ProfileFault(
                        Code.OVERRIDES_NOTHING,
                        path,
                        rule + " is no rule that rests on law in the shipped profile; such rules are " + law.keySet()));
            } else if (!changed.containsKey(rule)) {
                found.add(new ProfileFault(
                        Code.OVERRIDES_NOTHING,
                        path,
                        rule + " is not weaker here than in the shipped profile; no override is right"));
            }
        }
    }

    private void compare(Profile shipped, AuthorityKind kind) {
        for (Rule rule : shipped.rules()) {
            if (rule.basis() == Basis.LAW && LawComparison.mayApply(rule, kind)) {
                law.put(rule.code(), rule);
                for (ProfileFault fault : LawComparison.faults(profile, shipped, kind, rule)) {
                    changed.computeIfAbsent(rule.code(), unused -> new LinkedHashSet<>())
                            .add(fault);
                }
            }
        }
    }
}

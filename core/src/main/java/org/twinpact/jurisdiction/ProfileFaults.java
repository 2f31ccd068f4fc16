package org.twinpact.jurisdiction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.twinpact.approval.Scope;

/** What makes a profile impossible to live under: a step that nobody could ever take. */
final class ProfileFaults {
    private final Profile profile;
    private final List<String> found = new ArrayList<>();

    private ProfileFaults(Profile profile) {
        this.profile = profile;
    }

    static List<String> of(Profile profile) {
        ProfileFaults faults = new ProfileFaults(profile);
        faults.twice(profile.steps().stream().map(Step::code).toList());
        faults.twice(profile.guards().stream().map(GuardRule::code).toList());
        faults.twice(profile.duties().stream().map(DutyRule::code).toList());
        profile.steps().forEach(faults::check);
        profile.rules().forEach(faults::softened);
        return faults.found;
    }

    private void twice(List<String> codes) {
        Set<String> seen = new HashSet<>();
        codes.stream().filter(code -> !seen.add(code)).forEach(code -> found.add("the code " + code + " stands twice"));
    }

    private void check(Step step) {
        Gate earliest = step.scope() == Scope.TEXT ? Gate.SIGN : Gate.PLAN;
        if (step.before().compareTo(earliest) < 0) {
            found.add(step.code() + " decides on the " + step.scope() + " before " + step.before() + "; before "
                    + earliest + " or later is right");
        }
        if (step.silence().isPresent() && !step.filing()) {
            found.add(step.code() + " lets silence consent but is no filing; only a filing can be met with silence");
        }
        profile.steps().stream()
                .filter(other -> other != step && isAlike(step, other))
                .forEach(other -> found.add(
                        step.code() + " and " + other.code() + " ask the same body on the same scope under the same"
                                + " circumstances; one decision could answer only one of them"));
        step.after().forEach(code -> checkAfter(step, code));
        if (follows(step, step, new HashSet<>())) {
            found.add(step.code() + " comes after itself");
        }
    }

    private void softened(Rule rule) {
        if (rule.basis() == Basis.LAW && rule.severity() == Severity.WARN) {
            found.add("a rule that rests on law (" + rule.source() + ") only warns; only guidance and defaults may");
        }
    }

    private static boolean isAlike(Step one, Step other) {
        return one.body().equals(other.body())
                && one.scope() == other.scope()
                && one.when().equals(other.when());
    }

    private void checkAfter(Step step, String code) {
        if (profile.step(code).isEmpty()) {
            found.add(step.code() + " comes after " + code + ", which is no step of this profile");
        } else if (profile.step(code).get().before().compareTo(step.before()) > 0) {
            found.add(step.code() + " comes after " + code + ", which is owed only before a later gate");
        }
    }

    private boolean follows(Step step, Step target, Set<String> visited) {
        return step.after().stream()
                .filter(visited::add)
                .flatMap(code -> profile.step(code).stream())
                .anyMatch(earlier -> earlier.equals(target) || follows(earlier, target, visited));
    }
}

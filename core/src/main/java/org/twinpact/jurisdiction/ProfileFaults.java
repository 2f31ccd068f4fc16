package org.twinpact.jurisdiction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.twinpact.approval.Scope;
import org.twinpact.jurisdiction.ProfileFault.Code;

/**
 * The checks for faults that make a profile unusable, such as a step that can never be taken or a rule that never
 * applies.
 */
final class ProfileFaults {
    private static final List<Set<Circumstance>> OPPOSITES = List.of(
            Set.of(Circumstance.MONEY, Circumstance.NO_MONEY), Set.of(Circumstance.CITY, Circumstance.NOT_CITY));

    private final Profile profile;
    private final List<ProfileFault> found = new ArrayList<>();

    private ProfileFaults(Profile profile) {
        this.profile = profile;
    }

    static List<ProfileFault> of(Profile profile) {
        ProfileFaults faults = new ProfileFaults(profile);
        faults.twice("/steps", profile.steps().stream().map(Step::code).toList());
        faults.twice("/guards", profile.guards().stream().map(GuardRule::code).toList());
        faults.twice(
                "/obligations",
                profile.obligations().stream().map(ObligationRule::code).toList());
        faults.twice(
                "/retention",
                profile.retention().stream().map(RetentionRule::code).toList());
        faults.checkSteps();
        faults.checkSignatories();
        faults.checkRules("/steps", profile.steps());
        faults.checkRules("/signatories", profile.signatories());
        faults.checkRules("/guards", profile.guards());
        faults.checkRules("/obligations", profile.obligations());
        return faults.found;
    }

    private void add(Code code, String path, String says) {
        found.add(new ProfileFault(code, path, says));
    }

    private void twice(String path, List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!seen.add(codes.get(i))) {
                add(Code.TWICE, path + "/" + i + "/code", "the code " + codes.get(i) + " stands twice");
            }
        }
    }

    private void checkRules(String path, List<? extends Rule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (rule.basis() == Basis.LAW && rule.severity() == Severity.WARN) {
                add(
                        Code.LAW_ONLY_WARNS,
                        path + "/" + i + "/severity",
                        "a rule that rests on law (" + rule.source() + ") only warns; only guidance and defaults may");
            }
            if (OPPOSITES.stream().anyMatch(pair -> rule.when().containsAll(pair))) {
                add(
                        Code.NEVER_APPLIES,
                        path + "/" + i + "/when",
                        rule.when() + " never hold together; the rule would never apply");
            }
        }
    }

    private void checkSignatories() {
        for (int i = 0; i < profile.signatories().size(); i++) {
            SignatoryRule rule = profile.signatories().get(i);
            if (rule.all().isEmpty() && rule.anyOf().isEmpty()) {
                add(
                        Code.NOBODY_SIGNS,
                        "/signatories/" + i + "/all",
                        "nobody is to sign; name at least one office in all or anyOf");
            }
        }
    }

    private void checkSteps() {
        for (int i = 0; i < profile.steps().size(); i++) {
            check("/steps/" + i, profile.steps().get(i));
        }
    }

    private void check(String path, Step step) {
        Gate earliest = step.scope() == Scope.TEXT ? Gate.SIGN : Gate.PLAN;
        if (step.before().compareTo(earliest) < 0) {
            add(
                    Code.TOO_EARLY,
                    path + "/before",
                    step.code() + " decides on the " + step.scope() + " before " + step.before() + "; before "
                            + earliest + " or later is right");
        }
        if (step.silence().isPresent() && !step.filing()) {
            add(
                    Code.SILENCE_WITHOUT_FILING,
                    path + "/silence",
                    step.code() + " lets silence consent but is no filing; only a filing can be met with silence");
        }
        profile.steps().stream()
                .filter(other -> other != step && isAlike(step, other))
                .forEach(other -> add(
                        Code.ALIKE,
                        path + "/body",
                        step.code() + " and " + other.code() + " ask the same body on the same scope under"
                                + " circumstances that can hold together; one decision could answer only one of them"));
        for (int i = 0; i < step.after().size(); i++) {
            checkAfter(path + "/after/" + i, step, step.after().get(i));
        }
        if (follows(step, step, new HashSet<>())) {
            add(Code.AFTER_ITSELF, path + "/after", step.code() + " comes after itself");
        }
    }

    private static boolean isAlike(Step one, Step other) {
        return one.body().equals(other.body())
                && one.scope() == other.scope()
                && !excludes(one, other, Circumstance.MONEY, Circumstance.NO_MONEY)
                && !excludes(one, other, Circumstance.CITY, Circumstance.NOT_CITY);
    }

    /** Returns whether two steps never apply together. */
    private static boolean excludes(Step one, Step other, Circumstance yes, Circumstance no) {
        return one.when().contains(yes) && other.when().contains(no)
                || one.when().contains(no) && other.when().contains(yes);
    }

    private void checkAfter(String path, Step step, String code) {
        if (profile.step(code).isEmpty()) {
            add(Code.AFTER_NONE, path, step.code() + " comes after " + code + ", which is no step of this profile");
        } else if (profile.step(code).get().before().compareTo(step.before()) > 0) {
            add(
                    Code.AFTER_LATER,
                    path,
                    step.code() + " comes after " + code + ", which is owed only before a later gate");
        }
    }

    private boolean follows(Step step, Step target, Set<String> visited) {
        return step.after().stream()
                .filter(visited::add)
                .flatMap(code -> profile.step(code).stream())
                .anyMatch(earlier -> earlier.equals(target) || follows(earlier, target, visited));
    }
}

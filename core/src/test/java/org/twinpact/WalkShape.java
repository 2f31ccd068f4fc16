package org.twinpact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Step;

/**
 * The part of a profile that guards examine: steps, signatories and guards, with every name replaced by its position.
 */
final class WalkShape {
    private WalkShape() {}

    static String of(Profile profile) {
        List<String> codes = profile.steps().stream().map(Step::code).toList();
        List<Body> bodies = bodies(profile);
        String steps = profile.steps().stream()
                .map(step -> List.of(
                                bodies.indexOf(step.body()),
                                step.scope(),
                                step.before(),
                                step.after().stream().map(codes::indexOf).toList(),
                                step.when(),
                                step.filing(),
                                step.silence(),
                                step.budgetLine(),
                                step.ratifiable(),
                                step.severity())
                        .toString())
                .collect(Collectors.joining());
        String signatories = profile.signatories().stream()
                .map(rule -> List.of(
                                rule.when(),
                                rule.all().stream().map(bodies::indexOf).toList(),
                                rule.anyOf().stream().map(bodies::indexOf).toList(),
                                rule.seal(),
                                rule.severity())
                        .toString())
                .collect(Collectors.joining());
        String guards = profile.guards().stream()
                .map(rule -> List.of(rule.guard(), rule.before(), rule.when(), rule.severity())
                        .toString())
                .collect(Collectors.joining());
        return steps + signatories + guards;
    }

    /** Returns the number of different kinds of steps and guards in profiles. */
    static int kinds(List<Profile> profiles) {
        Set<List<Object>> kinds = new HashSet<>();
        for (Profile profile : profiles) {
            profile.steps()
                    .forEach(step -> kinds.add(List.of(
                            step.scope(),
                            step.before(),
                            step.after().isEmpty(),
                            step.when(),
                            step.filing(),
                            step.silence().isPresent(),
                            step.ratifiable())));
            profile.guards().forEach(rule -> kinds.add(List.of(rule.guard(), rule.severity())));
        }
        return kinds.size();
    }

    private static List<Body> bodies(Profile profile) {
        return Stream.concat(
                        profile.steps().stream().map(Step::body),
                        profile.signatories().stream()
                                .flatMap(rule -> Stream.concat(rule.all().stream(), rule.anyOf().stream())))
                .distinct()
                .toList();
    }

    /** Returns a next version that asks an auditor about the text before signing. */
    static Profile next(Profile profile) {
        List<Step> steps = new ArrayList<>(profile.steps());
        steps.add(SampleSteps.step("NEXT-AUDITOR", new Body("AUDITOR"), Scope.TEXT, Gate.SIGN));
        return profile.withSteps(steps).withVersion("next");
    }
}

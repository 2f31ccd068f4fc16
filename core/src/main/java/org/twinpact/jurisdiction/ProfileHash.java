package org.twinpact.jurisdiction;

import java.util.ArrayList;
import java.util.List;
import org.twinpact.evidence.Sha256;

/**
 * The content hash of a profile. It covers the content of the rules, so that changes to whitespace, sentences and names
 * in a file do not affect it.
 */
final class ProfileHash {
    private ProfileHash() {}

    static Sha256 of(Profile profile) {
        List<String> parts = new ArrayList<>(List.of(
                "twinpact-profile-1",
                profile.id(),
                profile.version(),
                profile.country().orElse("")));
        parts.add(join(profile.kinds()));
        profile.steps().forEach(step -> parts.addAll(words(step)));
        profile.signatories().forEach(rule -> parts.addAll(words(rule)));
        profile.guards().forEach(rule -> parts.addAll(words(rule)));
        profile.obligations().forEach(obligation -> parts.addAll(words(obligation)));
        parts.add(join(profile.programmeBodies()));
        profile.retention().forEach(rule -> parts.addAll(words(rule)));
        return Sha256.of(parts);
    }

    private static List<String> words(Step step) {
        return List.of(
                "step",
                step.code(),
                step.body().code(),
                step.scope().name(),
                step.before().name(),
                join(step.after()),
                join(step.when()),
                Boolean.toString(step.filing()),
                step.silence().toString(),
                Boolean.toString(step.budgetLine()),
                Boolean.toString(step.ratifiable()),
                step.severity().name(),
                step.basis().name());
    }

    private static List<String> words(SignatoryRule rule) {
        return List.of(
                "signatories",
                join(rule.when()),
                join(rule.all()),
                join(rule.anyOf()),
                Boolean.toString(rule.seal()),
                rule.severity().name(),
                rule.basis().name());
    }

    private static List<String> words(GuardRule rule) {
        return List.of(
                "guard",
                rule.code(),
                rule.guard(),
                rule.before().name(),
                join(rule.when()),
                rule.severity().name(),
                rule.basis().name());
    }

    private static List<String> words(ObligationRule obligation) {
        return List.of(
                "obligation",
                obligation.code(),
                obligation.kind().name(),
                join(obligation.to()),
                obligation.raisedBy().name(),
                obligation.within().toString(),
                obligation.day().toString(),
                Boolean.toString(obligation.recurring()),
                join(obligation.when()),
                obligation.severity().name(),
                obligation.basis().name());
    }

    private static List<String> words(RetentionRule rule) {
        return List.of(
                "retention",
                rule.code(),
                rule.subject().name(),
                rule.period().toString(),
                rule.countedFrom().name(),
                rule.basis().name());
    }

    /** Returns the hash of the entries of a list, so that one entry can never be confused with two. */
    private static String join(List<?> values) {
        return Sha256.of(values.stream().map(Object::toString).toList()).hex();
    }
}

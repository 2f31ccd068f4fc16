package org.twinpact.jurisdiction;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinpact.approval.Body;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.jurisdiction.ProfileFault.Code;

/**
 * The comparison of a host's profile with one rule based on law of a shipped profile, for one kind of authority. A host's
 * rule may be stricter than the shipped one. Single-use and not thread-safe.
 */
final class LawComparison {
    private static final Set<Circumstance> OF_KIND = EnumSet.of(Circumstance.CITY, Circumstance.NOT_CITY);

    /** The first days of the months of a leap cycle, from which two periods or due days are compared. */
    private static final List<LocalDate> STARTS = IntStream.range(0, 48)
            .mapToObj(LocalDate.of(2024, 1, 1)::plusMonths)
            .toList();

    private final Profile profile;
    private final Profile shipped;
    private final AuthorityKind kind;
    private final Rule law;
    private final List<ProfileFault> found = new ArrayList<>(0);

    private LawComparison(Profile profile, Profile shipped, AuthorityKind kind, Rule law) {
        this.profile = profile;
        this.shipped = shipped;
        this.kind = kind;
        this.law = law;
    }

    /** Returns a fault for each place at which a profile omits or weakens a shipped rule. */
    static List<ProfileFault> faults(Profile profile, Profile shipped, AuthorityKind kind, Rule law) {
        LawComparison comparison = new LawComparison(profile, shipped, kind, law);
        if (law instanceof SignatoryRule signatories) {
            comparison.compare(signatories);
        } else {
            comparison.compareNamesake();
        }
        return comparison.found;
    }

    /** Returns whether a rule can apply to a kind of authority. */
    static boolean mayApply(Rule rule, AuthorityKind kind) {
        return !rule.when().contains(kind == AuthorityKind.CITY ? Circumstance.NOT_CITY : Circumstance.CITY);
    }

    private void compareNamesake() {
        String list = law instanceof Step ? "/steps" : law instanceof GuardRule ? "/guards" : "/obligations";
        List<? extends Rule> own = law instanceof Step
                ? profile.steps()
                : law instanceof GuardRule ? profile.guards() : profile.obligations();
        int index = indexOf(own);
        if (index < 0) {
            omitted(list);
            return;
        }
        String path = list + "/" + index;
        Rule rule = own.get(index);
        compareCommon(path, rule);
        if (isNarrower(rule)) {
            weaker(path + "/when", law.when().isEmpty() ? "no circumstance" : "no circumstance but " + law.when());
        }
        if (law instanceof Step step) {
            compare(path, step, (Step) rule);
        } else if (law instanceof GuardRule guard) {
            compare(path, guard, (GuardRule) rule);
        } else {
            compare(path, (ObligationRule) law, (ObligationRule) rule);
        }
    }

    private int indexOf(List<? extends Rule> own) {
        return IntStream.range(0, own.size())
                .filter(i -> own.get(i).code().equals(law.code()))
                .findFirst()
                .orElse(-1);
    }

    private void compareCommon(String path, Rule rule) {
        if (rule.basis() != Basis.LAW) {
            weaker(path + "/basis", "LAW");
        }
        if (rule.severity() != Severity.BLOCK) {
            weaker(path + "/severity", "BLOCK");
        }
    }

    private void compare(String path, Step step, Step own) {
        if (!own.body().equals(step.body())) {
            weaker(path + "/body", step.body().code());
        }
        if (own.scope() != step.scope()) {
            weaker(path + "/scope", step.scope().name());
        }
        requireGate(path, own.before(), step.before());
        List<String> after = step.after().stream()
                .filter(code -> profile.step(code).isPresent())
                .toList();
        if (!own.after().containsAll(after)) {
            weaker(path + "/after", after.toString());
        }
        if (own.filing() && !step.filing()) {
            weaker(path + "/filing", "false");
        }
        if (own.filing() && isShorter(own.silence(), step.silence())) {
            weaker(path + "/silence", step.silence().orElseThrow() + " or longer");
        }
        if (step.budgetLine() && !own.budgetLine()) {
            weaker(path + "/budgetLine", "true");
        }
        if (own.ratifiable() && !step.ratifiable()) {
            weaker(path + "/ratifiable", "false");
        }
    }

    private void compare(String path, GuardRule rule, GuardRule own) {
        if (!own.guard().equals(rule.guard())) {
            weaker(path + "/guard", rule.guard());
        }
        requireGate(path, own.before(), rule.before());
    }

    private void compare(String path, ObligationRule rule, ObligationRule own) {
        if (own.kind() != rule.kind()) {
            weaker(path + "/kind", rule.kind().name());
        }
        if (!own.to().containsAll(rule.to())) {
            weaker(path + "/to", rule.to().toString());
        }
        if (own.raisedBy() != rule.raisedBy()) {
            weaker(path + "/raisedBy", rule.raisedBy().name());
        }
        if (STARTS.stream().anyMatch(from -> own.due(from).isAfter(rule.due(from)))) {
            weaker(path + (rule.day().isPresent() ? "/day" : "/within"), due(rule) + " or earlier");
        }
        if (rule.recurring() && !own.recurring()) {
            weaker(path + "/recurring", "true");
        }
    }

    private static String due(ObligationRule rule) {
        return rule.day().map(Object::toString).orElseGet(rule.within()::toString);
    }

    /** Compares a rule on signatories with all those of the host together, because a signature must meet each of them. */
    private void compare(SignatoryRule rule) {
        List<SignatoryRule> counted = profile.signatories().stream()
                .filter(own -> own.basis() == Basis.LAW && own.severity() == Severity.BLOCK && !isNarrower(own))
                .toList();
        if (isMet(rule, counted)) {
            return;
        }
        int index = indexOf(profile.signatories());
        if (index < 0) {
            omitted("/signatories");
            return;
        }
        String path = "/signatories/" + index;
        SignatoryRule own = profile.signatories().get(index);
        List<SignatoryRule> all =
                Stream.concat(counted.stream(), Stream.of(own)).toList();
        compareCommon(path, own);
        if (!offices(all).containsAll(rule.all())) {
            weaker(path + "/all", rule.all().toString());
        }
        if (!isAnyMet(rule, all)) {
            weaker(path + "/anyOf", rule.anyOf().toString());
        }
        if (rule.seal() && all.stream().noneMatch(SignatoryRule::seal)) {
            weaker(path + "/seal", "true");
        }
    }

    private static boolean isMet(SignatoryRule rule, List<SignatoryRule> own) {
        return offices(own).containsAll(rule.all())
                && isAnyMet(rule, own)
                && (!rule.seal() || own.stream().anyMatch(SignatoryRule::seal));
    }

    private static boolean isAnyMet(SignatoryRule rule, List<SignatoryRule> own) {
        return rule.anyOf().isEmpty()
                || rule.anyOf().stream().anyMatch(offices(own)::contains)
                || own.stream()
                        .anyMatch(one -> !one.anyOf().isEmpty() && rule.anyOf().containsAll(one.anyOf()));
    }

    private static Set<Body> offices(List<SignatoryRule> rules) {
        Set<Body> offices = new HashSet<>();
        rules.forEach(rule -> offices.addAll(rule.all()));
        return offices;
    }

    /** Returns whether a host's rule does not apply to the kind under all circumstances of the shipped rule. */
    private boolean isNarrower(Rule own) {
        Set<Circumstance> beyond = new HashSet<>(own.when());
        beyond.removeAll(OF_KIND);
        return !mayApply(own, kind) || !law.when().containsAll(beyond);
    }

    private void requireGate(String path, Gate own, Gate gate) {
        if (own.compareTo(gate) > 0) {
            weaker(path + "/before", gate + " or an earlier gate");
        }
    }

    private static boolean isShorter(Optional<Period> own, Optional<Period> period) {
        Period given = own.orElse(Period.ZERO);
        return period.isPresent()
                && STARTS.stream().anyMatch(from -> from.plus(given).isBefore(from.plus(period.get())));
    }

    private void omitted(String path) {
        found.add(new ProfileFault(
                Code.LAW_OMITTED,
                path,
                law.code() + ", which rests on law in the shipped profile " + name()
                        + ", is missing; the rule as it ships is right, or an entry in overrides"));
    }

    private void weaker(String path, String right) {
        found.add(new ProfileFault(
                Code.LAW_WEAKENED,
                path,
                law.code() + ", which rests on law in the shipped profile " + name() + ", is weaker here; right is "
                        + right + ", or an entry in overrides"));
    }

    private String name() {
        return shipped.id() + " " + shipped.version();
    }
}

package org.twinpact.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LocalText;

/**
 * A version of the joint work plan. Immutable.
 *
 * @param version the number of the version, from 1, increased by 1 with each revision
 * @param objectives the measurable results, in order, at least one
 */
public record WorkPlan(
        @Positive(message = "must be 1 or more") int version,

        @NotEmpty(message = "must contain at least one objective") @Size(max = 200)
        List<@Valid Objective> objectives) {
    public WorkPlan {
        objectives = List.copyOf(Objects.requireNonNull(objectives, "objectives"));
    }

    /**
     * Returns whether the plan commits an amount above zero. This can change the required decisions and signatories.
     */
    public boolean commitsMoney() {
        return objectives.stream()
                .flatMap(objective -> objective.cost().stream())
                .anyMatch(cost -> cost.amount().signum() > 0);
    }

    /** Returns the hash of the whole plan. Parties endorse this hash, and the agreement cites it. */
    public Sha256 hash() {
        List<String> parts = new ArrayList<>(List.of("twinpact-work-plan-1", Integer.toString(version)));
        objectives.forEach(objective -> parts.add(hash(objective).hex()));
        return Sha256.of(parts);
    }

    /**
     * Returns the hash that a decision on the subjects covers: this plan, the parties, and whether the plan commits
     * money.
     *
     * @param parties the parties of the twinning, in any order
     */
    public Sha256 subjects(Collection<AuthorityId> parties) {
        return subjects(parties, commitsMoney());
    }

    /**
     * Returns the hash that a decision on the subjects covers if the text may commit money too.
     *
     * @param parties the parties of the twinning, in any order
     * @param money whether the plan or the text commits money
     */
    public Sha256 subjects(Collection<AuthorityId> parties, boolean money) {
        List<String> parts = new ArrayList<>(List.of("twinpact-subjects-1", hash().hex()));
        parts.add(money ? "money" : "no money");
        parties.stream().map(AuthorityId::value).sorted().forEach(parts::add);
        return Sha256.of(parts);
    }

    /**
     * Returns the hash of an objective. The length of a list precedes its entries, so that different objectives never
     * have equal parts.
     */
    private static Sha256 hash(Objective objective) {
        List<String> parts = new ArrayList<>(List.of(
                "twinpact-objective-1",
                objective.id(),
                objective.theme().code(),
                objective.target().toPlainString(),
                objective.due().toString(),
                objective.lead().value(),
                objective.baseline().map(WorkPlan::words).orElse("none"),
                objective.cost().map(WorkPlan::words).orElse("none"),
                Integer.toString(objective.goals().size())));
        parts.addAll(objective.goals());
        for (LocalText text :
                List.of(objective.title(), objective.indicator(), objective.unit(), objective.benefit())) {
            parts.add(Integer.toString(text.byLanguage().size()));
            text.byLanguage().forEach((language, words) -> parts.addAll(List.of(language.value(), words)));
        }
        return Sha256.of(parts);
    }

    private static String words(Baseline baseline) {
        return baseline.value().toPlainString() + "@" + baseline.on();
    }

    private static String words(Money cost) {
        return cost.amount().toPlainString() + " " + cost.currency();
    }
}

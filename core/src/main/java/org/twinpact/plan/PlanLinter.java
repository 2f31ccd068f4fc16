package org.twinpact.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/**
 * Finds objectives that would stay on paper. Thread-safe.
 *
 * <p>What it asks is the guidance of the Federation of Local Authorities in Israel (masham.org.il, general information
 * on twinning, read 2026-11-23), which wants a plan "focused and measurable", that answers needs, draws on potential
 * and brings residents a tangible benefit. How each is told is a default of this library.
 */
public final class PlanLinter {
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private PlanLinter() {}

    /**
     * What is wrong with a plan, in the order of its objectives, and at the end what concerns the whole plan; empty
     * when nothing is.
     *
     * @param plan the plan
     * @param context what it is measured against
     */
    public static List<PlanFinding> findings(WorkPlan plan, PlanContext context) {
        List<PlanFinding> findings = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Objective objective : plan.objectives()) {
            if (!ids.add(objective.id())) {
                findings.add(PlanFinding.blocking("OBJECTIVE_ID_TWICE", objective));
            }
            ties(findings, objective, context);
            numbers(findings, objective);
            words(findings, objective);
        }
        if (context.hasPotential() && plan.objectives().stream().noneMatch(context::drawsOnPotential)) {
            findings.add(new PlanFinding("POTENTIAL_UNUSED", Optional.empty(), false));
        }
        return List.copyOf(findings);
    }

    private static void ties(List<PlanFinding> findings, Objective objective, PlanContext context) {
        if (!context.hasParty(objective.lead())) {
            findings.add(PlanFinding.blocking("LEAD_NOT_A_PARTY", objective));
        }
        if (!context.servesGoal(objective)) {
            findings.add(PlanFinding.blocking("OBJECTIVE_SERVES_NO_GOAL", objective));
        } else if (!context.answersNeed(objective)) {
            findings.add(PlanFinding.blocking("OBJECTIVE_ANSWERS_NO_NEED", objective));
        }
        if (context.endsBefore(objective.due())) {
            findings.add(PlanFinding.blocking("OBJECTIVE_DUE_AFTER_TERM", objective));
        }
    }

    private static void numbers(List<PlanFinding> findings, Objective objective) {
        if (!isSaid(objective.unit(), PlanLinter::counts)) {
            findings.add(PlanFinding.blocking("OBJECTIVE_LACKS_UNIT", objective));
        }
        if (objective.baseline().isPresent()) {
            if (changesNothing(objective)) {
                findings.add(PlanFinding.blocking("TARGET_IS_BASELINE", objective));
            }
        } else if (objective.target().signum() == 0) {
            findings.add(PlanFinding.blocking("ZERO_WITHOUT_BASELINE", objective));
        } else {
            findings.add(PlanFinding.warning("OBJECTIVE_LACKS_BASELINE", objective));
        }
    }

    private static void words(List<PlanFinding> findings, Objective objective) {
        Map<LanguageTag, String> title = objective.title().byLanguage();
        if (!isSaid(objective.benefit(), (language, words) -> saysMore(words, title.get(language)))) {
            findings.add(PlanFinding.blocking("OBJECTIVE_LACKS_BENEFIT", objective));
        }
        if (EmptyWords.endeavourOnly(objective.title(), objective.indicator())) {
            findings.add(PlanFinding.warning("VERBS_WITHOUT_OUTCOME", objective));
        }
    }

    private static boolean changesNothing(Objective objective) {
        return objective
                .baseline()
                .filter(baseline -> baseline.value().compareTo(objective.target()) == 0)
                .isPresent();
    }

    private static boolean isSaid(LocalText text, BiPredicate<LanguageTag, String> says) {
        return !text.byLanguage().isEmpty()
                && text.byLanguage().entrySet().stream().allMatch(e -> says.test(e.getKey(), e.getValue()));
    }

    /** A sign alone can be a unit, such as the percent sign; a dash cannot. */
    private static boolean counts(LanguageTag language, String unit) {
        return unit.codePoints()
                .anyMatch(c -> Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.CURRENCY_SYMBOL
                        || "%‰°".indexOf(c) >= 0);
    }

    private static boolean saysMore(String benefit, String title) {
        String said = letters(benefit);
        return !said.isEmpty() && (title == null || !said.equals(letters(title)));
    }

    /** A title stays the same with another case, space or full stop. */
    private static String letters(String text) {
        return SIGNS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}

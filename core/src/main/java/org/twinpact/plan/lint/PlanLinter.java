package org.twinpact.plan.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.Objective;
import org.twinpact.plan.WorkPlan;

/**
 * A linter that finds objectives unlikely to be put into practice. Thread-safe.
 *
 * <p>Its checks follow the guidance of the Federation of Local Authorities in Israel (masham.org.il, general
 * information on twinning, read 2026-11-23), which recommends a plan that is "focused and measurable", answers needs,
 * uses potential and gives residents a tangible benefit. The exact criteria are a library default.
 */
public final class PlanLinter {
    private PlanLinter() {}

    /**
     * Returns the blocking findings of a plan in the order of its objectives, followed by the warnings. The list is
     * empty if there are none.
     *
     * @param plan the plan
     * @param context the parties and the term of the agreement
     */
    public static List<PlanFinding> findings(WorkPlan plan, PlanContext context) {
        List<PlanFinding> findings = new ArrayList<>(blocking(plan, context));
        findings.addAll(warnings(plan, context));
        return List.copyOf(findings);
    }

    /** Returns the findings that prevent agreement on a plan. */
    public static List<PlanFinding> blocking(WorkPlan plan, PlanContext context) {
        List<PlanFinding> findings = new ArrayList<>(0);
        for (int i = 0; i < plan.objectives().size(); i++) {
            Objective objective = plan.objectives().get(i);
            if (isNamedBefore(plan, i)) {
                findings.add(PlanFinding.blocking("DUPLICATE_OBJECTIVE_ID", objective));
            }
            ties(findings, objective, context);
            numbers(findings, objective);
            if (!isSaid(objective.benefit(), objective.title())) {
                findings.add(PlanFinding.blocking("OBJECTIVE_WITHOUT_BENEFIT", objective));
            }
        }
        return findings;
    }

    /**
     * Returns whether an earlier objective has the same id. A linear search is enough, because most plans have few
     * objectives.
     */
    private static boolean isNamedBefore(WorkPlan plan, int index) {
        String id = plan.objectives().get(index).id();
        for (int i = 0; i < index; i++) {
            if (plan.objectives().get(i).id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the warnings about single objectives, followed by those about the whole plan. */
    public static List<PlanFinding> warnings(WorkPlan plan, PlanContext context) {
        List<PlanFinding> findings = new ArrayList<>();
        for (Objective objective : plan.objectives()) {
            if (objective.baseline().isEmpty() && objective.target().signum() != 0) {
                findings.add(PlanFinding.warning("OBJECTIVE_WITHOUT_BASELINE", objective));
            }
            if (VagueWords.endeavourOnly(objective.title(), objective.indicator())) {
                findings.add(PlanFinding.warning("VERBS_WITHOUT_OUTCOME", objective));
            }
        }
        if (context.hasPotential() && plan.objectives().stream().noneMatch(context::drawsOnPotential)) {
            findings.add(new PlanFinding("POTENTIAL_UNUSED", Optional.empty(), false));
        }
        return findings;
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
        if (!counts(objective.unit())) {
            findings.add(PlanFinding.blocking("OBJECTIVE_WITHOUT_UNIT", objective));
        }
        if (objective.baseline().isPresent() && changesNothing(objective)) {
            findings.add(PlanFinding.blocking("TARGET_IS_BASELINE", objective));
        }
        if (objective.baseline().isEmpty() && objective.target().signum() == 0) {
            findings.add(PlanFinding.blocking("ZERO_WITHOUT_BASELINE", objective));
        }
    }

    private static boolean changesNothing(Objective objective) {
        return objective
                .baseline()
                .filter(baseline -> baseline.value().compareTo(objective.target()) == 0)
                .isPresent();
    }

    private static boolean counts(LocalText unit) {
        for (String words : unit.byLanguage().values()) {
            if (!holdsUnit(words)) {
                return false;
            }
        }
        return !unit.byLanguage().isEmpty();
    }

    private static boolean holdsUnit(String words) {
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            if (isUnit(words.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a single character can be a unit. A percent sign can, a dash cannot. */
    private static boolean isUnit(int sign) {
        return Character.isLetterOrDigit(sign)
                || Character.getType(sign) == Character.CURRENCY_SYMBOL
                || "%‰°".indexOf(sign) >= 0;
    }

    private static boolean isSaid(LocalText benefit, LocalText title) {
        for (Map.Entry<LanguageTag, String> said : benefit.byLanguage().entrySet()) {
            if (!saysMore(said.getValue(), title.byLanguage().get(said.getKey()))) {
                return false;
            }
        }
        return !benefit.byLanguage().isEmpty();
    }

    /** Returns whether the benefit differs from the title by more than case, spaces and punctuation. */
    private static boolean saysMore(String benefit, String title) {
        int said = nextLetter(benefit, 0);
        if (said == benefit.length() || title == null) {
            return said < benefit.length();
        }
        int named = nextLetter(title, 0);
        while (said < benefit.length() && named < title.length() && isSameLetter(benefit, said, title, named)) {
            said = nextLetter(benefit, said + Character.charCount(benefit.codePointAt(said)));
            named = nextLetter(title, named + Character.charCount(title.codePointAt(named)));
        }
        return said < benefit.length() || named < title.length();
    }

    private static boolean isSameLetter(String one, int at, String other, int there) {
        return Character.toLowerCase(one.codePointAt(at)) == Character.toLowerCase(other.codePointAt(there));
    }

    private static int nextLetter(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isLetterOrDigit(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }
}

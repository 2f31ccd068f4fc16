package org.twinpact.twinning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.TextFinding;
import org.twinpact.agreement.lint.ClauseCatalogue;
import org.twinpact.agreement.lint.ClauseRequirement;
import org.twinpact.agreement.lint.ClauseRule;
import org.twinpact.agreement.lint.TextLinter;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.language.LocalText;
import org.twinpact.plan.Objective;
import org.twinpact.plan.WorkPlan;
import org.twinpact.plan.lint.PlanContext;
import org.twinpact.plan.lint.PlanFinding;
import org.twinpact.plan.lint.PlanLinter;

/** The findings of the plan linter, the text linter and the text's composer, as findings of the lifecycle. */
final class LinterFindings {
    private static final Set<String> NOT_A_DRAFT = Set.of("DUPLICATE_CLAUSE_ID", "LANGUAGE_MISSING", "BLANK");

    private static final Set<String> OF_NEEDS = Set.of("OBJECTIVE_SERVES_NO_GOAL", "OBJECTIVE_ANSWERS_NO_NEED");

    private LinterFindings() {}

    /** Adds the findings that prevent agreement on the current plan. */
    static void blockingPlan(Twinning twinning, List<Finding> found) {
        Optional<WorkPlan> plan = twinning.plan();
        if (plan.isPresent()) {
            for (PlanFinding finding : PlanLinter.blocking(plan.get(), context(twinning))) {
                if (!isPassed(twinning, finding)) {
                    found.add(finding(plan.get(), finding));
                }
            }
        }
    }

    /** Adds a finding for each objective that is due after the term. */
    static void dueAfterTerm(Twinning twinning, List<Finding> found) {
        List<Finding> all = new ArrayList<>();
        blockingPlan(twinning, all);
        all.stream()
                .filter(finding -> finding.code().equals("OBJECTIVE_DUE_AFTER_TERM"))
                .forEach(found::add);
    }

    /**
     * Returns whether a finding asks for a goal or a need although a party passed that guidance. Nobody knows then
     * whether the objective serves that party.
     */
    private static boolean isPassed(Twinning twinning, PlanFinding finding) {
        return switch (finding.code()) {
            case "OBJECTIVE_SERVES_NO_GOAL" -> isOpen(twinning, Guidance.GOALS);
            case "OBJECTIVE_ANSWERS_NO_NEED" ->
                isOpen(twinning, Guidance.ROUND_TABLE) || isOpen(twinning, Guidance.GOALS);
            default -> false;
        };
    }

    private static boolean isOpen(Twinning twinning, Guidance guidance) {
        return twinning.tracks().stream().anyMatch(track -> guidance.isOpen(twinning, track));
    }

    /**
     * Adds the findings that prevent agreement on a further programme. Whether it serves a goal or a need is not among
     * them, because those of an old twinning may never have been recorded.
     */
    static void blockingProgramme(WorkPlan plan, Twinning twinning, List<Finding> found) {
        for (PlanFinding finding : PlanLinter.blocking(plan, context(twinning))) {
            if (!OF_NEEDS.contains(finding.code())) {
                found.add(finding(plan, finding));
            }
        }
    }

    /** Adds all findings of the linter about a plan. */
    static void ofPlan(WorkPlan plan, Twinning twinning, List<Finding> found) {
        for (PlanFinding finding : PlanLinter.findings(plan, context(twinning))) {
            found.add(finding(plan, finding));
        }
    }

    private static Finding finding(WorkPlan plan, PlanFinding finding) {
        return Findings.ofPlan(finding.code(), Map.of("objective", title(plan, finding)));
    }

    /**
     * Returns the title of the objective, or its id if two objectives have the same id, because that id must change.
     */
    private static LocalText title(WorkPlan plan, PlanFinding finding) {
        String id = finding.objective().orElse("");
        List<Objective> named = plan.objectives().stream()
                .filter(objective -> objective.id().equals(id))
                .toList();
        return named.size() == 1 ? named.get(0).title() : Situation.plain(id);
    }

    /**
     * Returns the context of a plan. The end date of a text that cites an older plan is ignored, because it does not
     * limit this plan.
     */
    private static PlanContext context(Twinning twinning) {
        List<Track> tracks = twinning.tracks();
        PlanContext.Party[] parties = new PlanContext.Party[tracks.size()];
        for (int i = 0; i < parties.length; i++) {
            Track track = tracks.get(i);
            parties[i] = new PlanContext.Party(track.party(), track.otherKeys(), track.needs(), track.goals());
        }
        return new PlanContext(
                List.of(parties),
                twinning.text()
                        .filter(text ->
                                twinning.planHash().filter(text.plan()::equals).isPresent())
                        .flatMap(text -> text.conditions().until()));
    }

    /**
     * Adds the findings that disqualify a text even as a draft: a clause given twice, blank, or not in every language.
     */
    static void notADraft(AgreementText text, List<Finding> found) {
        for (TextFinding finding : TextLinter.blocking(text)) {
            if (NOT_A_DRAFT.contains(finding.code())) {
                found.add(finding(finding));
            }
        }
    }

    /** Adds the findings that prevent a text from becoming final. */
    static void blockingText(AgreementText text, List<Finding> found) {
        for (TextFinding finding : TextLinter.blocking(text)) {
            found.add(finding(finding));
        }
    }

    /** Adds the findings of a text that do not prevent it from becoming final. */
    static void textWarnings(AgreementText text, Situation situation, List<Finding> found) {
        for (TextFinding finding : TextLinter.warnings(text)) {
            found.add(finding(finding));
        }
        if (situation.twinning().tracks().stream().anyMatch(track -> mustInformBodies(situation, track))) {
            missing(text, ClauseRequirement.CONDITIONAL_ON_PROFILE, found);
        }
    }

    /** Adds a finding for each missing clause that the completed execution part should contain. */
    static void missingAtSigning(AgreementText text, List<Finding> found) {
        missing(text, ClauseRequirement.MANDATORY_AT_SIGNING, found);
    }

    private static void missing(AgreementText text, ClauseRequirement requirement, List<Finding> found) {
        for (TextFinding finding : TextLinter.missing(text, requirement)) {
            found.add(finding(finding));
        }
    }

    /** Returns whether a party's profile requires it to file with a body or to notify one. */
    private static boolean mustInformBodies(Situation situation, Track track) {
        Profile profile = situation.profile(track);
        return profile.steps().stream().anyMatch(step -> step.filing() && situation.holds(track, step.when()))
                || profile.obligations().stream()
                        .anyMatch(rule -> rule.kind() == ObligationKind.NOTICE && situation.holds(track, rule.when()));
    }

    /** Adds the findings of a composer, either those that block or the others. */
    static void ofComposer(List<TextFinding> findings, boolean blocking, List<Finding> found) {
        for (TextFinding finding : findings) {
            if (finding.blocks() == blocking) {
                found.add(Findings.ofText("COMPOSER_FINDING", Map.of("finding", text(finding))));
            }
        }
    }

    /** Returns the sentence of a finding, or its clause and code if only the host's composer knows that code. */
    private static LocalText text(TextFinding finding) {
        return LifecycleMessages.isCode(finding.code())
                ? LifecycleMessages.both(finding.code(), Map.of("name", name(finding)))
                : Situation.list(Stream.of(name(finding), Situation.plain(finding.code())));
    }

    private static Finding finding(TextFinding finding) {
        return Findings.ofText(
                finding.code(), Map.of("clause", Situation.plain(finding.clause()), "name", name(finding)));
    }

    private static LocalText name(TextFinding finding) {
        return ClauseCatalogue.find(finding.clause())
                .map(ClauseRule::name)
                .orElseGet(() -> LifecycleMessages.both("clause." + finding.clause()));
    }
}

package org.twinpact.twinning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.TextFinding;
import org.twinpact.agreement.lint.ClauseCatalogue;
import org.twinpact.agreement.lint.ClauseRequirement;
import org.twinpact.agreement.lint.ClauseRule;
import org.twinpact.agreement.lint.TextLinter;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.language.LocalText;
import org.twinpact.plan.WorkPlan;
import org.twinpact.plan.lint.PlanContext;
import org.twinpact.plan.lint.PlanFinding;
import org.twinpact.plan.lint.PlanLinter;

/** The findings of the plan linter, the text linter and the text's composer, as findings of the lifecycle. */
final class LinterFindings {
    private static final Set<String> NOT_A_DRAFT = Set.of("DUPLICATE_CLAUSE_ID", "LANGUAGE_MISSING", "BLANK");

    private LinterFindings() {}

    /** Adds the findings that prevent agreement on the current plan. */
    static void blockingPlan(Twinning twinning, List<Finding> found) {
        Optional<WorkPlan> plan = twinning.plan();
        if (plan.isPresent()) {
            for (PlanFinding finding : PlanLinter.blocking(plan.get(), context(twinning))) {
                found.add(finding(finding));
            }
        }
    }

    /** Adds everything that the linter finds in a plan. */
    static void ofPlan(WorkPlan plan, Twinning twinning, List<Finding> found) {
        for (PlanFinding finding : PlanLinter.findings(plan, context(twinning))) {
            found.add(finding(finding));
        }
    }

    private static Finding finding(PlanFinding finding) {
        return Findings.ofPlan(
                finding.code(),
                Map.of("objective", Situation.plain(finding.objective().orElse(""))));
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
            parties[i] = new PlanContext.Party(track.party(), track.needs(), track.goals());
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

    /** Adds the clauses that the execution part should have once it is complete. */
    static void missingAtSigning(AgreementText text, List<Finding> found) {
        missing(text, ClauseRequirement.MANDATORY_AT_SIGNING, found);
    }

    private static void missing(AgreementText text, ClauseRequirement requirement, List<Finding> found) {
        for (TextFinding finding : TextLinter.missing(text, requirement)) {
            found.add(finding(finding));
        }
    }

    /** Returns whether a party's profile asks it to file with a body or to notify one. */
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
                found.add(Findings.ofText(
                        "COMPOSER_FINDING",
                        Map.of(
                                "clause", Situation.plain(finding.clause()),
                                "finding", Situation.plain(finding.code()))));
            }
        }
    }

    private static Finding finding(TextFinding finding) {
        LocalText clause = Situation.plain(finding.clause());
        LocalText name =
                ClauseCatalogue.find(finding.clause()).map(ClauseRule::name).orElse(clause);
        return Findings.ofText(finding.code(), Map.of("clause", clause, "name", name));
    }
}

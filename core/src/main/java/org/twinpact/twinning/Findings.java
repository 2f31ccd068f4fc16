package org.twinpact.twinning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.TextFinding;
import org.twinpact.agreement.lint.ClauseCatalogue;
import org.twinpact.agreement.lint.ClauseDuty;
import org.twinpact.agreement.lint.ClauseRule;
import org.twinpact.agreement.lint.TextLinter;
import org.twinpact.jurisdiction.DutyKind;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.language.LocalText;
import org.twinpact.plan.WorkPlan;
import org.twinpact.plan.lint.PlanContext;
import org.twinpact.plan.lint.PlanFinding;
import org.twinpact.plan.lint.PlanLinter;

/** What is wrong with the plan and with the words, as reasons of a refusal or as warnings. */
final class Findings {
    private static final Set<String> SENSELESS = Set.of("CLAUSE_ID_TWICE", "LANGUAGE_LACKING", "BLANK");

    private Findings() {}

    /** What keeps the current plan from being agreed on. */
    static void blocking(Twinning twinning, List<Missing> found) {
        Optional<WorkPlan> plan = twinning.plan();
        if (plan.isPresent()) {
            for (PlanFinding finding : PlanLinter.blocking(plan.get(), context(twinning))) {
                found.add(missing(finding));
            }
        }
    }

    /** What of a plan should be known when it is proposed, also what will keep it from being agreed on. */
    static void warnings(Situation situation, Act.ProposePlan act, List<Missing> found) {
        for (PlanFinding finding : PlanLinter.findings(act.plan(), context(situation.twinning()))) {
            found.add(missing(finding));
        }
    }

    private static Missing missing(PlanFinding finding) {
        return Refusals.guided(
                finding.code(),
                Optional.empty(),
                "PLAN",
                Map.of("objective", Situation.plain(finding.objective().orElse(""))));
    }

    /** A text that cites an older plan says nothing of how long this one may take. */
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
                        .flatMap(text -> text.terms().until()));
    }

    /** What makes of words no text at all, not even a draft: a clause told twice, or not in every language. */
    static void senseless(AgreementText text, List<Missing> found) {
        for (TextFinding finding : TextLinter.blocking(text)) {
            if (SENSELESS.contains(finding.code())) {
                found.add(missing(finding));
            }
        }
    }

    /** What of a draft should be known, also what will keep it from being frozen: faults, and a term too short. */
    static void draft(Situation situation, Act.ProposeText act, List<Missing> found) {
        blocking(act.text(), found);
        if (act.text().terms().until().isPresent()) {
            blocking(situation.twinning().edit().withText(act.text()), found);
        }
        warnings(situation, act.text(), found);
    }

    /** What keeps words from being frozen. */
    static void blocking(AgreementText text, List<Missing> found) {
        for (TextFinding finding : TextLinter.blocking(text)) {
            found.add(missing(finding));
        }
    }

    /** What of the words should be known though it does not stand in the way. */
    static void warnings(Situation situation, AgreementText text, List<Missing> found) {
        for (TextFinding finding : TextLinter.warnings(text)) {
            found.add(missing(finding));
        }
        if (situation.twinning().tracks().stream().anyMatch(track -> tellsBodies(situation, track))) {
            lacking(text, ClauseDuty.CONDITIONAL_ON_PROFILE, found);
        }
    }

    /** What the execution part should have once it is complete. */
    static void unsigned(AgreementText text, List<Missing> found) {
        lacking(text, ClauseDuty.MANDATORY_AT_SIGNING, found);
    }

    private static void lacking(AgreementText text, ClauseDuty duty, List<Missing> found) {
        for (TextFinding finding : TextLinter.lacking(text, duty)) {
            found.add(missing(finding));
        }
    }

    /** Whether a party's profile asks it to file with a body or to notify one. */
    private static boolean tellsBodies(Situation situation, Track track) {
        Profile profile = situation.profile(track);
        return profile.steps().stream().anyMatch(step -> step.filing() && situation.holds(track, step.when()))
                || profile.duties().stream()
                        .anyMatch(duty -> duty.kind() == DutyKind.NOTICE && situation.holds(track, duty.when()));
    }

    /** What a composer found, as far as it blocks or does not. */
    static void of(List<TextFinding> findings, boolean blocking, List<Missing> found) {
        for (TextFinding finding : findings) {
            if (finding.blocks() == blocking) {
                found.add(Refusals.of(
                        "FOUND_BY_COMPOSER",
                        "TEXT",
                        Map.of(
                                "clause", Situation.plain(finding.clause()),
                                "finding", Situation.plain(finding.code()))));
            }
        }
    }

    private static Missing missing(TextFinding finding) {
        LocalText clause = Situation.plain(finding.clause());
        return Refusals.of(
                finding.code(),
                "TEXT",
                Map.of(
                        "clause",
                        clause,
                        "name",
                        ClauseCatalogue.find(finding.clause())
                                .map(ClauseRule::name)
                                .orElse(clause)));
    }
}

package org.twinpact.twinning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.ClauseCatalogue;
import org.twinpact.agreement.ClauseRule;
import org.twinpact.agreement.TextFinding;
import org.twinpact.agreement.TextLinter;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.plan.PlanContext;
import org.twinpact.plan.PlanFinding;
import org.twinpact.plan.PlanLinter;
import org.twinpact.plan.WorkPlan;

/** What is wrong with the plan and with the words, as reasons of a refusal or as warnings. */
final class Findings {
    private Findings() {}

    /** What keeps the current plan from being agreed on. */
    static List<Missing> blocking(Twinning twinning) {
        List<Missing> found = new ArrayList<>();
        twinning.plan()
                .ifPresent(plan ->
                        PlanLinter.blocking(plan, context(twinning)).forEach(finding -> found.add(missing(finding))));
        return found;
    }

    /** What of a plan should be known though it does not stand in the way. */
    static Stream<Missing> warnings(Twinning twinning, WorkPlan plan) {
        return PlanLinter.warnings(plan, context(twinning)).stream().map(Findings::missing);
    }

    private static Missing missing(PlanFinding finding) {
        return Refusals.of(finding.code())
                .evidence("PLAN")
                .basis(Basis.GUIDE)
                .source(Guide.ISRAEL)
                .putDetails("objective", Situation.plain(finding.objective().orElse("")))
                .build();
    }

    /** A text that cites an older plan says nothing of how long this one may take. */
    private static PlanContext context(Twinning twinning) {
        return new PlanContext(
                twinning.tracks().stream()
                        .map(track -> new PlanContext.Party(track.party(), track.needs(), track.goals()))
                        .toList(),
                twinning.text()
                        .filter(text ->
                                twinning.planHash().filter(text.plan()::equals).isPresent())
                        .flatMap(text -> text.terms().until()));
    }

    /** What keeps words from being frozen. */
    static Stream<Missing> blocking(AgreementText text) {
        return TextLinter.blocking(text).stream().map(Findings::missing);
    }

    /** What of the words should be known though it does not stand in the way. */
    static Stream<Missing> warnings(AgreementText text) {
        return TextLinter.warnings(text).stream().map(Findings::missing);
    }

    private static Missing missing(TextFinding finding) {
        return Refusals.of(finding.code())
                .evidence("TEXT")
                .putDetails("clause", Situation.plain(finding.clause()))
                .putDetails(
                        "name",
                        ClauseCatalogue.find(finding.clause())
                                .map(ClauseRule::name)
                                .orElseGet(() -> Situation.plain(finding.clause())))
                .build();
    }
}

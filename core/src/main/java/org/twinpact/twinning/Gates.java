package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.TextLinter;
import org.twinpact.approval.Approval;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Step;
import org.twinpact.plan.PlanContext;
import org.twinpact.plan.PlanFinding;
import org.twinpact.plan.PlanLinter;

/** What a gate still asks: its joint conditions, and of each party the steps its own profile hangs before it. */
final class Gates {
    private Gates() {}

    /**
     * Every unmet condition of a gate.
     *
     * @param asked the party whose steps are asked; empty for all
     */
    static List<Missing> missing(Situation situation, Gate gate, Optional<AuthorityId> asked) {
        Stream<Missing> steps = situation.twinning().tracks().stream()
                .filter(track -> asked.isEmpty() || asked.get().equals(track.party()))
                .flatMap(track -> steps(situation, track, gate));
        return Stream.of(JointCondition.unmet(situation, gate), findings(situation, gate), steps)
                .flatMap(all -> all)
                .toList();
    }

    private static Stream<Missing> findings(Situation situation, Gate gate) {
        return switch (gate) {
            case PLAN -> planFindings(situation);
            case FREEZE -> situation.twinning().text().stream().flatMap(Gates::textFindings);
            case EXPLORE, SIGN, LAST_SIGNATURE, FORCE -> Stream.empty();
        };
    }

    private static Stream<Missing> planFindings(Situation situation) {
        Twinning twinning = situation.twinning();
        return twinning.plan().stream()
                .flatMap(plan -> PlanLinter.findings(plan, context(twinning)).stream())
                .filter(PlanFinding::blocks)
                .map(finding -> Refusals.of(finding.code())
                        .who("OFFICER")
                        .evidence("PLAN")
                        .basis(Basis.GUIDE)
                        .source(Guide.ISRAEL)
                        .putDetails(
                                "objective", Situation.plain(finding.objective().orElse("")))
                        .build());
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

    static Stream<Missing> textFindings(AgreementText text) {
        return TextLinter.blocking(text).stream()
                .map(finding -> Refusals.of(finding.code())
                        .evidence("TEXT")
                        .putDetails("clause", Situation.plain(finding.clause()))
                        .build());
    }

    private static Stream<Missing> steps(Situation situation, Track track, Gate gate) {
        return Validity.owed(situation, track, gate)
                .filter(step -> !Validity.approved(situation, track, step, situation.day()))
                .map(step -> stepMissing(situation, track, step));
    }

    static Missing stepMissing(Situation situation, Track track, Step step) {
        return new MissingBuilder()
                .code(why(track.approval(step.code()), situation.day()))
                .party(track.party())
                .who(step.body().code())
                .evidence(step.code())
                .basis(step.basis())
                .source(step.source())
                .putDetails("party", situation.name(track.party()))
                .putDetails("body", Wording.both("body." + step.body()))
                .putDetails("scope", Wording.both("scope." + step.scope()))
                .build();
    }

    private static String why(Optional<Approval> approval, LocalDate day) {
        if (approval.filter(a -> !a.decision().decidedOn().isAfter(day)).isEmpty()) {
            return "DECISION_MISSING";
        }
        return switch (approval.get().decision().result()) {
            case REFUSED -> "DECISION_REFUSED";
            case DEFERRED -> "DECISION_DEFERRED";
            case OBJECTED -> "DECISION_OBJECTED";
            case WITHDRAWN -> "DECISION_WITHDRAWN";
            case GRANTED, RECEIVED -> "DECISION_OUTDATED";
        };
    }
}

package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.Report;
import org.twinpact.jurisdiction.DutyKind;
import org.twinpact.plan.Objective;
import org.twinpact.plan.WorkPlan;

/** What acts of the day after ask. */
final class FollowupChecks {
    private FollowupChecks() {}

    static void publication(Situation situation, Act.Publish act, List<Missing> found) {
        Refusals.future(act.publication().on(), situation.day(), found);
        Refusals.before(act.publication().on(), situation.twinning().signedOn(), "signed", found);
    }

    static void notice(Situation situation, Act.FulfilDuty act, List<Missing> found) {
        Set<String> open = situation.twinning().obligations().stream()
                .filter(duty -> duty.owner().equals(act.party()) && duty.kind() == DutyKind.NOTICE)
                .map(Obligation::code)
                .collect(Collectors.toSet());
        if (!open.contains(act.duty())) {
            found.add(Refusals.of(
                    "NOTICE_NOT_OWED",
                    Map.of(
                            "given", Situation.plain(act.duty()),
                            "party", situation.name(act.party()),
                            "known", Situation.list(open.stream().sorted()))));
        }
        Optional<LocalDate> boundOn = situation.track(act.party()).flatMap(Track::boundOn);
        Refusals.before(situation.day(), boundOn, "signed", found);
    }

    static void report(Situation situation, Act.SubmitReport act, List<Missing> found) {
        Report report = act.report();
        Refusals.future(report.upTo(), situation.day(), found);
        Refusals.before(report.upTo(), situation.twinning().inForceOn(), "force", found);
        for (Measurement result : report.results()) {
            Refusals.future(result.on(), report.upTo(), found);
            Refusals.before(result.on(), situation.twinning().signedOn(), "signed", found);
        }
        situation.twinning().plan().ifPresent(plan -> objectives(plan, report, found));
    }

    /** A report that did not go to everybody to whom it is owed leaves the duty as it is. */
    static void unreached(Situation situation, Act.SubmitReport act, List<Missing> found) {
        for (Obligation duty : situation.twinning().obligations()) {
            List<String> lacking = duty.to().stream()
                    .filter(to -> !act.report().recipients().contains(to))
                    .toList();
            if (duty.kind() == DutyKind.REPORT
                    && duty.owner().equals(act.party())
                    && !lacking.isEmpty()
                    && Duties.isAbout(act.report(), duty, situation.rule(duty))) {
                found.add(new Missing(
                        "REPORT_NOT_TO_ALL",
                        Optional.of(duty.owner()),
                        "OFFICER",
                        duty.code(),
                        duty.basis(),
                        duty.source(),
                        Map.of(
                                "party", situation.name(duty.owner()),
                                "duty", Situation.plain(duty.code()),
                                "lacking", Situation.list(lacking.stream()))));
            }
        }
    }

    private static void objectives(WorkPlan plan, Report report, List<Missing> found) {
        Set<String> known = plan.objectives().stream().map(Objective::id).collect(Collectors.toSet());
        for (Measurement result : report.results()) {
            if (!known.contains(result.objective())) {
                found.add(Refusals.of(
                        "OBJECTIVE_UNKNOWN",
                        Map.of(
                                "given", Situation.plain(result.objective()),
                                "known", Situation.list(known.stream().sorted()))));
            }
        }
    }
}

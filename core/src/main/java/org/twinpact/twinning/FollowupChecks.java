package org.twinpact.twinning;

import static org.twinpact.twinning.Refusals.when;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.followup.Measurement;
import org.twinpact.jurisdiction.DutyKind;
import org.twinpact.plan.Objective;

/** What acts of the day after ask. */
final class FollowupChecks {
    private FollowupChecks() {}

    static Stream<Missing> publication(Situation situation, Act.Publish act) {
        return Stream.concat(
                Refusals.future(act.publication().on(), situation.day()),
                Refusals.before(act.publication().on(), situation.twinning().signedOn(), "signed"));
    }

    static Stream<Missing> notice(Situation situation, Act.FulfilDuty act) {
        Set<String> open = situation.twinning().obligations().stream()
                .filter(duty -> duty.owner().equals(act.party()) && duty.kind() == DutyKind.NOTICE)
                .map(Obligation::code)
                .collect(Collectors.toSet());
        return when(
                !open.contains(act.duty()),
                () -> Refusals.of("NOTICE_NOT_OWED")
                        .putDetails("given", Situation.plain(act.duty()))
                        .putDetails("party", situation.name(act.party()))
                        .putDetails("known", Situation.list(open.stream().sorted())));
    }

    static Stream<Missing> report(Situation situation, Act.SubmitReport act) {
        Set<String> objectives = situation.twinning().plan().stream()
                .flatMap(plan -> plan.objectives().stream())
                .map(Objective::id)
                .collect(Collectors.toSet());
        return Stream.of(
                        Refusals.future(act.report().upTo(), situation.day()),
                        Refusals.before(
                                act.report().upTo(), situation.twinning().inForceOn(), "force"),
                        act.report().results().stream().flatMap(result -> measured(situation, act, result)),
                        act.report().results().stream()
                                .filter(result -> situation.twinning().plan().isPresent())
                                .map(Measurement::objective)
                                .filter(objective -> !objectives.contains(objective))
                                .map(objective -> Refusals.of("OBJECTIVE_UNKNOWN")
                                        .putDetails("given", Situation.plain(objective))
                                        .putDetails(
                                                "known",
                                                Situation.list(
                                                        objectives.stream().sorted()))
                                        .build()))
                .flatMap(all -> all);
    }

    private static Stream<Missing> measured(Situation situation, Act.SubmitReport act, Measurement result) {
        return Stream.concat(
                Refusals.future(result.on(), act.report().upTo()),
                Refusals.before(result.on(), situation.twinning().signedOn(), "signed"));
    }
}

package org.twinpact.twinning;

import static org.twinpact.twinning.Refusals.when;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.needs.Goal;
import org.twinpact.needs.Need;
import org.twinpact.needs.NeedKind;
import org.twinpact.needs.Participant;
import org.twinpact.needs.Theme;

/** What acts ask about needs, goals and themes. */
final class NeedsChecks {
    private static final int OUTSIDERS = 2;

    private NeedsChecks() {}

    static Stream<Missing> roundTable(Situation situation, Act.AssessNeeds act) {
        List<Need> needs = act.roundTable().needs();
        return Stream.of(
                        Refusals.future(act.roundTable().heldOn(), situation.day()),
                        twice(needs.stream().map(Need::id)),
                        unknown(situation, needs.stream().map(Need::theme)))
                .flatMap(all -> all);
    }

    /** The guide asks for department heads and outside professionals, for challenges and potential: advice, no bar. */
    static Stream<Missing> narrow(Situation situation, Act.AssessNeeds act) {
        List<Need> needs = act.roundTable().needs();
        long outsiders = act.roundTable().participants().stream()
                .filter(Participant::external)
                .count();
        return Stream.concat(
                when(outsiders < OUTSIDERS, () -> advice("ROUND_TABLE_LACKS_OUTSIDERS", situation, act)),
                Stream.of(NeedKind.values())
                        .filter(kind -> needs.stream().noneMatch(need -> need.kind() == kind))
                        .map(kind -> advice("ROUND_TABLE_LACKS_" + kind, situation, act)
                                .build()));
    }

    private static MissingBuilder advice(String code, Situation situation, Act.AssessNeeds act) {
        return Refusals.of(code)
                .basis(Basis.GUIDE)
                .source(Guide.ISRAEL)
                .party(act.party())
                .putDetails("party", situation.name(act.party()));
    }

    static Stream<Missing> goals(Situation situation, Act.SetGoals act) {
        Set<String> needs = situation.track(act.party()).stream()
                .flatMap(track -> track.needs().stream())
                .map(Need::id)
                .collect(Collectors.toSet());
        return Stream.of(
                        twice(act.goals().stream().map(Goal::id)),
                        unknown(situation, act.goals().stream().map(Goal::theme)),
                        act.goals().stream().flatMap(goal -> unanswered(goal, needs)))
                .flatMap(all -> all);
    }

    private static Stream<Missing> unanswered(Goal goal, Set<String> needs) {
        return goal.needs().stream()
                .filter(need -> !needs.contains(need))
                .map(need -> Refusals.of("NEED_UNKNOWN")
                        .putDetails("given", Situation.plain(need))
                        .putDetails("goal", Situation.plain(goal.id()))
                        .putDetails("known", Situation.list(needs.stream().sorted()))
                        .build());
    }

    static Stream<Missing> twice(Stream<String> ids) {
        Set<String> seen = new HashSet<>();
        return ids.filter(id -> !seen.add(id))
                .map(id -> Refusals.of("ID_TWICE")
                        .putDetails("given", Situation.plain(id))
                        .build());
    }

    static Stream<Missing> unknown(Situation situation, Stream<Theme> themes) {
        Set<Theme> known = situation.rules().themes().all();
        return themes.distinct()
                .filter(theme -> !known.contains(theme))
                .map(theme -> Refusals.of("THEME_UNKNOWN")
                        .putDetails("given", Situation.plain(theme.code()))
                        .putDetails("known", Situation.list(known.stream().map(Theme::code)))
                        .build());
    }
}

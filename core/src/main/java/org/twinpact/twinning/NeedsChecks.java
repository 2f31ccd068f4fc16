package org.twinpact.twinning;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinpact.needs.Goal;
import org.twinpact.needs.Need;
import org.twinpact.needs.NeedKind;
import org.twinpact.needs.Participant;
import org.twinpact.needs.Theme;

/** What acts ask about needs, goals and themes. */
final class NeedsChecks {
    private static final int OUTSIDERS = 2;

    private NeedsChecks() {}

    static void roundTable(Situation situation, Act.AssessNeeds act, List<Missing> found) {
        List<Need> needs = act.roundTable().needs();
        Refusals.future(act.roundTable().heldOn(), situation.day(), found);
        twice(needs.stream().map(Need::id), found);
        unknown(situation, needs.stream().map(Need::theme), found);
    }

    /** The guide asks for department heads and outside professionals, for challenges and potential: advice, no bar. */
    static void narrow(Situation situation, Act.AssessNeeds act, List<Missing> found) {
        long outsiders = act.roundTable().participants().stream()
                .filter(Participant::external)
                .count();
        if (outsiders < OUTSIDERS) {
            found.add(advice("ROUND_TABLE_LACKS_OUTSIDERS", situation, act));
        }
        for (NeedKind kind : NeedKind.values()) {
            if (act.roundTable().needs().stream().noneMatch(need -> need.kind() == kind)) {
                found.add(advice("ROUND_TABLE_LACKS_" + kind, situation, act));
            }
        }
    }

    private static Missing advice(String code, Situation situation, Act.AssessNeeds act) {
        return Refusals.guided(code, Optional.of(act.party()), "ACT", Map.of("party", situation.name(act.party())));
    }

    static void goals(Situation situation, Act.SetGoals act, List<Missing> found) {
        Set<String> needs = situation.track(act.party()).stream()
                .flatMap(track -> track.needs().stream())
                .map(Need::id)
                .collect(Collectors.toSet());
        twice(act.goals().stream().map(Goal::id), found);
        unknown(situation, act.goals().stream().map(Goal::theme), found);
        act.goals().forEach(goal -> unanswered(goal, needs, found));
    }

    private static void unanswered(Goal goal, Set<String> needs, List<Missing> found) {
        for (String need : goal.needs()) {
            if (!needs.contains(need)) {
                found.add(Refusals.of(
                        "NEED_UNKNOWN",
                        Map.of(
                                "given", Situation.plain(need),
                                "goal", Situation.plain(goal.id()),
                                "known", Situation.list(needs.stream().sorted()))));
            }
        }
    }

    private static void twice(Stream<String> ids, List<Missing> found) {
        Set<String> seen = new HashSet<>();
        ids.filter(id -> !seen.add(id))
                .forEach(id -> found.add(Refusals.of("ID_TWICE", Map.of("given", Situation.plain(id)))));
    }

    static void unknown(Situation situation, Stream<Theme> themes, List<Missing> found) {
        Set<Theme> known = situation.rules().themes().all();
        themes.distinct()
                .filter(theme -> !known.contains(theme))
                .forEach(theme -> found.add(Refusals.of(
                        "THEME_UNKNOWN",
                        Map.of(
                                "given", Situation.plain(theme.code()),
                                "known", Situation.list(known.stream().map(Theme::code))))));
    }
}

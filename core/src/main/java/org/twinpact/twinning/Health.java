package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.evidence.PartialDate;
import org.twinpact.followup.Activity;
import org.twinpact.language.LanguageTag;
import org.twinpact.message.Days;

/**
 * The health of a signed twinning on a day, computed from what is recorded alone. Immutable.
 *
 * @param level the level
 * @param lastActivityOn the last day of the latest activity with sufficient evidence, if any is known
 * @param reasons the reasons why the twinning is not active, empty if it is
 * @param revival the next steps of a revival: its proposal if the twinning is dormant, the answers to the letter that
 *     proposes it, and then what completes it. Empty if nothing is due
 */
public record Health(Level level, Optional<LocalDate> lastActivityOn, List<Finding> reasons, List<Finding> revival) {
    public Health {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(lastActivityOn, "lastActivityOn");
        reasons = List.copyOf(Objects.requireNonNull(reasons, "reasons"));
        revival = List.copyOf(Objects.requireNonNull(revival, "revival"));
    }

    /** The levels of health, in descending order. */
    public enum Level {
        /** Something happened recently, and nothing is neglected. */
        ACTIVE,
        /** Nothing happened for some time, a contact point is missing, or an obligation is long overdue. */
        AT_RISK,
        /** Nothing happened for a long time. */
        DORMANT;

        /** Returns the name of the level, in Hebrew or English, and in English for any other language. */
        public String text(LanguageTag language) {
            return LifecycleMessages.both("health." + this).read(language);
        }
    }

    /** Returns the health, empty for a twinning that is not signed yet or has ended. */
    static Optional<Health> of(Situation situation, HealthThresholds thresholds) {
        Twinning twinning = situation.twinning();
        if (twinning.stage() != Stage.SIGNED && twinning.stage() != Stage.IN_FORCE) {
            return Optional.empty();
        }
        LocalDate day = situation.day();
        Optional<LocalDate> activity = twinning.activities().stream()
                .filter(known -> known.isEvidencedBy(thresholds.evidence()))
                .map(Activity::lastDay)
                .filter(known -> !known.isAfter(day))
                .reduce((earlier, later) -> later);
        Optional<LocalDate> since = Stream.of(
                        activity,
                        twinning.signedOn(),
                        twinning.inForceOn(),
                        twinning.takenUpOn(),
                        twinning.origin().flatMap(Origin::since).map(PartialDate::latest))
                .flatMap(Optional::stream)
                .filter(known -> !known.isAfter(day))
                .max(LocalDate::compareTo);
        List<Finding> reasons = new ArrayList<>();
        addInactivity(since, day, thresholds, reasons);
        boolean isDormant = since.filter(
                        known -> known.plus(thresholds.dormant()).isBefore(day))
                .isPresent();
        for (Track track : twinning.tracks()) {
            if (!track.hasContact()) {
                reasons.add(
                        Findings.of("CONTACT_MISSING", track.party(), Map.of("party", situation.name(track.party()))));
            }
        }
        Obligations.open(situation).stream()
                .filter(open -> isLongOverdue(situation, open, thresholds))
                .forEach(reasons::add);
        Level level = isDormant ? Level.DORMANT : reasons.isEmpty() ? Level.ACTIVE : Level.AT_RISK;
        return Optional.of(new Health(
                level,
                activity,
                reasons.stream().map(Finding::asWarning).toList(),
                new RevivalSteps(situation, thresholds).of(isDormant)));
    }

    private static void addInactivity(
            Optional<LocalDate> since, LocalDate day, HealthThresholds thresholds, List<Finding> reasons) {
        if (since.isEmpty()) {
            reasons.add(Findings.of("NO_ACTIVITY_KNOWN", Map.of()));
        } else if (since.get().plus(thresholds.active()).isBefore(day)) {
            reasons.add(Findings.of("NO_ACTIVITY_SINCE", Map.of("day", Days.text(since.get()))));
        }
    }

    private static boolean isLongOverdue(Situation situation, Finding open, HealthThresholds thresholds) {
        return open.code().equals("OBLIGATION_OVERDUE")
                && situation.twinning().obligations().stream()
                        .filter(owed -> open.party().equals(Optional.of(owed.owner()))
                                && owed.code().equals(open.evidence()))
                        .anyMatch(owed -> owed.due(situation.twinning())
                                .plus(thresholds.overdue())
                                .isBefore(situation.day()));
    }
}

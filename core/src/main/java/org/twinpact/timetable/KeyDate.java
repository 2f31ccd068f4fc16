package org.twinpact.timetable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.twinpact.language.LanguageTag;

/**
 * The earliest lawful day of the signing by all, or of the entry into force, with the delays on the way to it.
 * Immutable.
 *
 * @param kind {@link TimetableEntryKind#SIGNED} or {@link TimetableEntryKind#ENTRY_INTO_FORCE}
 * @param day the earliest day
 * @param delays the delays on the way to that day, in the order in which they end, empty if there are none
 * @param remedies the changes that would make the day earlier, the smallest first. Each is a single change if any
 *     single change helps, otherwise several changes of one kind that help together. They are sorted by the number of
 *     changes, the intrusiveness of the kind, the resulting day and the number of days moved
 */
public record KeyDate(TimetableEntryKind kind, LocalDate day, List<Delay> delays, List<Remedy> remedies) {
    public KeyDate {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(day, "day");
        delays = List.copyOf(Objects.requireNonNull(delays, "delays"));
        remedies = List.copyOf(Objects.requireNonNull(remedies, "remedies"));
    }

    /** Returns the delay that ends last, or the first of several that end on that day. Empty if there is no delay. */
    public Optional<Delay> lastDelay() {
        return delays.stream()
                .max(Comparator.comparing(Delay::until))
                .flatMap(last -> delays.stream()
                        .filter(delay -> delay.until().equals(last.until()))
                        .findFirst());
    }

    /**
     * Returns the smallest remedy that would make the day earlier. Empty if there is no delay, if the text names the
     * day, or if only changes of different kinds would help.
     */
    public Optional<Remedy> smallestRemedy() {
        return remedies.stream().findFirst();
    }

    /** Returns the day, its delays and the smallest remedy, in Hebrew or English. Any other language gives English. */
    public String text(LanguageTag language) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(TimetableMessages.say("keyDate." + kind, language, Map.of("day", day)));
        if (delays.isEmpty()) {
            return lines.add(TimetableMessages.say("nothing", language)).toString();
        }
        lines.add(TimetableMessages.say("held", language));
        delays.forEach(delay -> lines.add("- " + delay.text(language)));
        return lines.add(smallestRemedy()
                        .map(remedy -> TimetableMessages.say("smallest", language) + " " + remedy.text(language))
                        .orElseGet(() -> TimetableMessages.say(isNamed() ? "none.named" : "none.together", language)))
                .toString();
    }

    private boolean isNamed() {
        return delays.stream().anyMatch(delay -> delay.cause() == DelayCause.DAY_NAMED);
    }
}

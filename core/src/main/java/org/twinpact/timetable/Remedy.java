package org.twinpact.timetable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.twinpact.language.LanguageTag;

/**
 * A change that would make a day earlier, or several changes of one kind that do so only together. Immutable.
 *
 * @param steps the changes, at least one. If there are several, none can be left out, and each is as late as the others
 *     allow
 * @param day the day that results from all changes
 */
public record Remedy(List<RemedyStep> steps, LocalDate day) {
    /**
     * Creates a remedy of one or more changes.
     *
     * @throws IllegalArgumentException if there is no change, or if they are not all of one kind
     */
    public Remedy {
        steps = List.copyOf(Objects.requireNonNull(steps, "steps"));
        Objects.requireNonNull(day, "day");
        List<RemedyKind> kinds = steps.stream().map(RemedyStep::kind).distinct().toList();
        if (kinds.size() != 1) {
            throw new IllegalArgumentException("a remedy is of one kind; given are changes of " + kinds);
        }
    }

    /** Returns the kind of its changes. */
    public RemedyKind kind() {
        return steps.get(0).kind();
    }

    /** Returns the changes line by line and the day, in Hebrew or English. Any other language gives English. */
    public String text(LanguageTag language) {
        String then = TimetableMessages.say("then", language, Map.of("day", day));
        if (steps.size() == 1) {
            return steps.get(0).text(language) + " " + then;
        }
        StringJoiner lines = new StringJoiner("\n");
        lines.add(TimetableMessages.say("together", language));
        steps.forEach(step -> lines.add("- " + step.text(language)));
        return lines.add(then).toString();
    }
}

package org.twinpact.timetable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.twinpact.language.LanguageTag;

/**
 * What would bring a day forward: one single change, or several of one kind that help only together. Immutable.
 *
 * @param changes what changes; of several none can be left out, and each is as late as the others let it be
 * @param day the day that all of them bring
 */
public record Remedy(List<Change> changes, LocalDate day) {
    /**
     * Of one change or more.
     *
     * @throws IllegalArgumentException if there is no change, or if they are not all of one kind
     */
    public Remedy {
        changes = List.copyOf(Objects.requireNonNull(changes, "changes"));
        Objects.requireNonNull(day, "day");
        List<RemedyKind> kinds = changes.stream().map(Change::kind).distinct().toList();
        if (kinds.size() != 1) {
            throw new IllegalArgumentException("a remedy is of one kind; given are changes of " + kinds);
        }
    }

    /** What kind of change it is. */
    public RemedyKind kind() {
        return changes.get(0).kind();
    }

    /** The change, or all of them line by line, and the day; in Hebrew or English, in English for another language. */
    public String text(LanguageTag language) {
        String then = Sentence.in(language).with("day", day).say("then");
        if (changes.size() == 1) {
            return changes.get(0).text(language) + " " + then;
        }
        StringJoiner lines = new StringJoiner("\n");
        lines.add(Sentence.in(language).say("together"));
        changes.forEach(change -> lines.add("- " + change.text(language)));
        return lines.add(then).toString();
    }
}

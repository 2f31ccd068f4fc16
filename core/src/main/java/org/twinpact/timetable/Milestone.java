package org.twinpact.timetable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import org.twinpact.language.LanguageTag;

/**
 * The earliest lawful day of the signing by all, or of the entry into force, and why it is no earlier. Immutable.
 *
 * @param kind {@link EntryKind#SIGNED} or {@link EntryKind#FORCE}
 * @param day the earliest day
 * @param holdUps all that is waited for on the way to that day, in the order in which it ends; empty where nothing is
 * @param remedies what would bring the day forward, the smallest first: each single change; where none would, changes of
 *     one kind that would together; of as many the least intrusive kind, of that the earliest day, of that the fewest
 *     days moved
 */
public record Milestone(EntryKind kind, LocalDate day, List<HoldUp> holdUps, List<Remedy> remedies) {
    public Milestone {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(day, "day");
        holdUps = List.copyOf(Objects.requireNonNull(holdUps, "holdUps"));
        remedies = List.copyOf(Objects.requireNonNull(remedies, "remedies"));
    }

    /** What lets go last, the first of several that do on the same day; empty where nothing is waited for. */
    public Optional<HoldUp> blocker() {
        return holdUps.stream()
                .max(Comparator.comparing(HoldUp::until))
                .flatMap(last -> holdUps.stream()
                        .filter(holdUp -> holdUp.until().equals(last.until()))
                        .findFirst());
    }

    /** The smallest change that would bring the day forward; empty where changes of different kinds would have to meet. */
    public Optional<Remedy> smallestChange() {
        return remedies.stream().findFirst();
    }

    /** The day, what holds it up and what would help, in Hebrew or English; in English for any other language. */
    public String text(LanguageTag language) {
        Sentence sentence = Sentence.in(language).with("day", day);
        StringJoiner lines = new StringJoiner("\n");
        lines.add(sentence.say("milestone." + kind));
        if (holdUps.isEmpty()) {
            return lines.add(sentence.say("nothing")).toString();
        }
        lines.add(sentence.say("held"));
        holdUps.forEach(holdUp -> lines.add("- " + holdUp.text(language)));
        return lines.add(smallestChange()
                        .map(remedy -> sentence.say("smallest") + " " + remedy.text(language))
                        .orElseGet(() -> sentence.say(isNamed() ? "none.named" : "none.together")))
                .toString();
    }

    private boolean isNamed() {
        return holdUps.stream().anyMatch(holdUp -> holdUp.cause() == HoldUpCause.DAY_NAMED);
    }
}

package org.twinpact;

import java.util.List;
import java.util.Objects;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonRef;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Event;

/**
 * The data that one twinning stores of a person, such as to answer a request for access to personal data. Immutable.
 *
 * @param ref the reference under which the history mentions the person. Each act that supplies data of a person has its
 *     own, so that one person may have several
 * @param person the data
 * @param mentions the events that mention the person, in the order in which they were recorded
 * @param lines a line for each of these events with its day, in Hebrew and English
 * @param holds a sentence for each open legal hold, because of which the data cannot be erased, in Hebrew and English
 */
public record PersonMentions(
        PersonRef ref, Person person, List<Event> mentions, List<LocalText> lines, List<LocalText> holds) {
    public PersonMentions {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(person, "person");
        mentions = List.copyOf(Objects.requireNonNull(mentions, "mentions"));
        lines = List.copyOf(Objects.requireNonNull(lines, "lines"));
        holds = List.copyOf(Objects.requireNonNull(holds, "holds"));
    }
}

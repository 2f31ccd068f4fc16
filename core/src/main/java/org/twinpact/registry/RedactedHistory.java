package org.twinpact.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningChanges;

/**
 * The history of a twinning for the public, such as to answer a request under a law on freedom of information. It has
 * every event, without persons, mailboxes and internal notes. Signatories by their offices, decisions, texts, plans and
 * reports remain. It is no history that can be imported, because its hashes differ. Immutable.
 *
 * @param changes the redacted events as data and as a line each. A removed text has the words of its ground, and a
 *     removed person a commitment of zeros only
 * @param gaps the gaps, in the order of the events
 */
public record RedactedHistory(TwinningChanges changes, List<RedactionGap> gaps) {
    public RedactedHistory {
        Objects.requireNonNull(changes, "changes");
        gaps = List.copyOf(Objects.requireNonNull(gaps, "gaps"));
    }

    /**
     * Returns the redacted history of a twinning.
     *
     * @param now the twinning, for the names in the lines
     * @param profiles the profiles, for the names of bodies and obligations
     */
    public static RedactedHistory of(Twinning now, List<Event> history, Profiles profiles) {
        List<RedactionGap> gaps = new ArrayList<>();
        List<Event> redacted = history.stream()
                .map(event -> new Redaction(event.sequence(), gaps).of(event))
                .toList();
        return new RedactedHistory(TwinningChanges.of(now, redacted, profiles), gaps);
    }
}

package org.twinpact.twinning;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;

/**
 * The events of some days of a twinning, as a clerk reads them. Immutable.
 *
 * @param twinning the key of the twinning
 * @param parties the names of its parties
 * @param events the events of these days, in the order in which they were recorded
 * @param lines a line for each event with its day, in Hebrew and English
 */
public record TwinningChanges(TwinningId twinning, LocalText parties, List<Event> events, List<LocalText> lines) {
    public TwinningChanges {
        Objects.requireNonNull(twinning, "twinning");
        Objects.requireNonNull(parties, "parties");
        events = List.copyOf(Objects.requireNonNull(events, "events"));
        lines = List.copyOf(Objects.requireNonNull(lines, "lines"));
    }

    /**
     * Returns events of a twinning with their lines.
     *
     * @param profiles the profiles, for the names of bodies and obligations
     */
    public static TwinningChanges of(Twinning now, List<Event> events, Profiles profiles) {
        return new TwinningChanges(
                now.id(),
                now.parties(),
                events,
                events.stream().map(event -> line(now, event, profiles)).toList());
    }

    private static LocalText line(Twinning now, Event event, Profiles profiles) {
        LocalText fact = LocalText.of(
                event.text(now, profiles, LanguageTag.HEBREW), event.text(now, profiles, LanguageTag.ENGLISH));
        return LifecycleMessages.both("handover.fact", Map.of("day", Days.text(event.on()), "fact", fact));
    }
}

package org.twinpact.twinning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;

/**
 * One entry of a twinning's history. It has two times: when it happened and when it was recorded. Immutable.
 *
 * @param twinning the twinning it belongs to
 * @param sequence its number in the history, from 1, without gaps
 * @param act the act that caused it. The fact and all its consequences carry the same key
 * @param on the day it happened
 * @param recordedAt the moment it was recorded, in whole microseconds, which is the precision that databases store
 * @param by the author of the act
 * @param data its content
 */
@Value.Builder
public record Event(
        TwinningId twinning,
        long sequence,
        ActId act,
        LocalDate on,
        Instant recordedAt,
        Authorship by,
        EventData data) {
    private static final Profiles NONE = Profiles.of(List.of());

    public Event {
        Objects.requireNonNull(twinning, "twinning");
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(data, "data");
    }

    /**
     * Returns the event in a sentence, in Hebrew or English, and in English for any other language.
     *
     * @param now the twinning, for the names of its parties
     */
    public String text(Twinning now, LanguageTag language) {
        return text(now, NONE, language);
    }

    /**
     * Returns the same, with the names that a host's profile gives its bodies.
     *
     * @param now the twinning, for the names of its parties
     * @param profiles the profiles that the host knows
     */
    public String text(Twinning now, Profiles profiles, LanguageTag language) {
        return EventText.of(now, profiles, this, language);
    }

    /**
     * Returns the same. For an event that takes validity away, adds the reason, which is the fact of the same act.
     *
     * @param now the twinning, for the names of its parties
     * @param history the events that are searched for that fact, such as those of the outcome or of the whole history
     */
    public String text(Twinning now, List<Event> history, LanguageTag language) {
        return EventText.of(now, this, history, language);
    }

    /** Returns the name of its type, such as {@code PlanProposed}. */
    public String type() {
        return data.typeName();
    }
}

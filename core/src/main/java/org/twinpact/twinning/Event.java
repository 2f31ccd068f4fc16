package org.twinpact.twinning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;

/**
 * One entry of a twinning's history. When it happened and when it was recorded are two times. Immutable.
 *
 * @param twinning the twinning it belongs to
 * @param sequence its number in the history, from 1, without gaps
 * @param act the act that caused it; the fact and all its consequences carry the same
 * @param on the day it happened
 * @param recordedAt the moment it was recorded, in whole microseconds, which is what databases keep
 * @param by who recorded it
 * @param change what it says
 */
@Value.Builder
public record Event(
        TwinningId twinning, long sequence, ActId act, LocalDate on, Instant recordedAt, Authorship by, Change change) {
    private static final Profiles NONE = Profiles.of(List.of());

    public Event {
        Objects.requireNonNull(twinning, "twinning");
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(change, "change");
    }

    /**
     * What it says in a sentence, in Hebrew or English; in English for any other language.
     *
     * @param now the twinning, for the names of its parties
     */
    public String text(Twinning now, LanguageTag language) {
        return text(now, NONE, language);
    }

    /**
     * The same, where a profile of the host's says what its bodies are called.
     *
     * @param now the twinning, for the names of its parties
     * @param profiles the profiles that the host knows
     */
    public String text(Twinning now, Profiles profiles, LanguageTag language) {
        return EventText.of(now, profiles, this, language);
    }

    /**
     * The same; of one that takes validity away, with the reason: the fact of the same act.
     *
     * @param now the twinning, for the names of its parties
     * @param history events among which that fact is looked for, such as those of the outcome or of the whole history
     */
    public String text(Twinning now, List<Event> history, LanguageTag language) {
        return EventText.of(now, this, history, language);
    }

    /** The name of its type, such as {@code PlanProposed}. */
    public String type() {
        return change.name();
    }
}

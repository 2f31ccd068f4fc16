package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.immutables.value.Value;
import org.twinpact.evidence.PersonRef;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LanguageTag;

/**
 * An event in the history of a twinning. It has two times: the day on which it happened and the moment at which it was
 * recorded. Immutable.
 *
 * @param twinning the key of the twinning
 * @param sequence the number of the event in the history, from 1, without gaps
 * @param act the key of the act that caused the event. The fact and all its consequences have the same key
 * @param on the day on which the event happened
 * @param recordedAt the moment at which the event was recorded, in whole microseconds, which is the precision that
 *     databases store
 * @param by the author of the act
 * @param data the content of the event
 */
@Value.Builder
public record Event(
        @Valid TwinningId twinning,
        long sequence,
        @Valid ActId act,
        @CivilDay LocalDate on,
        Instant recordedAt,
        @Valid Authorship by,
        @Valid EventData data) {

    public Event {
        Objects.requireNonNull(twinning, "twinning");
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(data, "data");
    }

    /**
     * Returns the event as a sentence, in Hebrew or English, and in English for any other language. Bodies and
     * obligations have the names of the shipped profiles.
     *
     * @param now the twinning, for the names of its parties
     */
    public String text(Twinning now, LanguageTag language) {
        return text(now, Profiles.shipped(), language);
    }

    /**
     * Returns the same sentence with the names that a host's profiles give to bodies and obligations.
     *
     * @param now the twinning, for the names of its parties
     * @param profiles the profiles of the host
     */
    public String text(Twinning now, Profiles profiles, LanguageTag language) {
        return EventText.of(now, profiles, this, language);
    }

    /**
     * Returns the same sentence with the names of the shipped profiles. For an invalidation, adds the reason, which is
     * the fact of the same act.
     *
     * @param now the twinning, for the names of its parties
     * @param history the events to search for that fact, such as those of the outcome or of the whole history
     */
    public String text(Twinning now, List<Event> history, LanguageTag language) {
        return EventText.of(now, this, history, language);
    }

    /** Returns the persons whom the event mentions: the person behind the author's role, and those whom its act names. */
    public Set<PersonRef> people() {
        Set<PersonRef> people = new LinkedHashSet<>();
        by.person().ifPresent(people::add);
        if (data instanceof Fact fact) {
            people.addAll(fact.act().people());
        }
        return people;
    }

    /** Returns whether this event and another of the same twinning are of one act: of one key and one authority. */
    public boolean isOfSameAct(Event other) {
        return act.equals(other.act) && by.authority().equals(other.by.authority());
    }

    /** Returns the name of the event type, such as {@code PlanProposed}. */
    public String type() {
        return data.typeName();
    }
}

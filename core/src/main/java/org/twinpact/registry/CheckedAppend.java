package org.twinpact.registry;

import jakarta.validation.ConstraintViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.PartialDate;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.message.Days;
import org.twinpact.message.Shown;
import org.twinpact.twinning.ActOfParty;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.Fact;
import org.twinpact.twinning.OpeningEvents;
import org.twinpact.twinning.Twinning;
import org.twinpact.validation.DefaultValidator;

/**
 * A new twinning of an import that meets the constraints of acts and reads as it is written. Nothing else has checked
 * it, because an import does not pass the office.
 *
 * @param characters the number of characters of its events as stored
 */
record CheckedAppend(Append append, long characters) {
    private static final Instant FIRST = LocalDate.of(1900, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant END = LocalDate.of(10_000, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    /**
     * Checks an append.
     *
     * @throws IllegalArgumentException if it has a fault. The message has no personal data
     */
    static CheckedAppend of(Append append) {
        append.requireNew();
        MentionedPeople people = new MentionedPeople();
        long characters = 0;
        Optional<Event> last = Optional.empty();
        Twinning twinning = null;
        for (Event event : append.events()) {
            requireValid(event, event);
            requireMoment(event);
            requirePast(event);
            requirePlace(event, last);
            requireParty(event, twinning);
            characters += requireReadable(event);
            people.add(event);
            twinning = twinning == null ? Twinning.load(append.events().subList(0, 1)) : twinning.apply(event);
            last = Optional.of(event);
        }
        if (!append.twinning().equals(twinning)) {
            throw new IllegalArgumentException(
                    "the twinning " + append.twinning().id()
                            + " differs from the state after its events; expected Twinning.load of them");
        }
        append.data().forEach(datum -> requireMentioned(datum, people));
        return new CheckedAppend(append, characters);
    }

    private static void requireMoment(Event event) {
        Instant at = event.recordedAt();
        if (at.isBefore(FIRST) || !at.isBefore(END) || !at.equals(at.truncatedTo(ChronoUnit.MICROS))) {
            throw fault(event, "was recorded at " + at + "; expected a moment from 1900 to 9999 in whole microseconds");
        }
    }

    /** Requires the days that the office requires of an act: nothing is recorded before it has happened. */
    private static void requirePast(Event event) {
        LocalDate recorded = Days.latestAt(event.recordedAt());
        if (event.on().isAfter(recorded)) {
            throw fault(
                    event,
                    "happened on " + event.on() + ", after it was recorded on " + recorded
                            + "; expected a day not after that");
        }
        datesOf(event.data())
                .filter(date -> date.earliest().isAfter(event.on()))
                .findFirst()
                .ifPresent(date -> {
                    throw fault(
                            event,
                            "has a past date of " + date + ", after the act on " + event.on()
                                    + "; expected a date of the past in the ISO calendar");
                });
    }

    /** Returns the dates in which an event gives the past of an imported twinning. */
    private static Stream<PartialDate> datesOf(EventData data) {
        if (data instanceof OpeningEvents.TwinningImported imported) {
            return Stream.concat(
                    imported.origin().since().stream(), imported.past().dates());
        }
        return data instanceof OpeningEvents.OriginVerified verified ? verified.since().stream() : Stream.empty();
    }

    /** Requires that an opening is first and alone, and that each act is a fact and then its consequences. */
    private static void requirePlace(Event event, Optional<Event> last) {
        EventData data = event.data();
        boolean opens = data instanceof OpeningEvents.TwinningOpened || data instanceof OpeningEvents.TwinningImported;
        if (opens == last.isPresent()) {
            throw fault(
                    event,
                    "is a " + event.type() + "; expected an opening or an import as the first event and nowhere else");
        }
        boolean begins = last.isEmpty() || !event.isOfSameAct(last.get());
        if (begins != data instanceof Fact) {
            throw fault(
                    event, "is a " + event.type() + "; expected each act as one fact, followed by its consequences");
        }
    }

    private static void requireParty(Event event, Twinning before) {
        partyOf(event.data())
                .filter(party -> before.track(party).isEmpty() && !isOfNewcomer(event.data(), party, before))
                .ifPresent(party -> {
                    throw fault(event, "concerns " + party + ", which is no party at that time; expected a party");
                });
    }

    private static boolean isOfNewcomer(EventData data, AuthorityId party, Twinning before) {
        return data instanceof Fact fact
                && fact.act() instanceof ActOfParty act
                && act.isOpenToNewcomers()
                && before.newcomer(party).isPresent();
    }

    private static Optional<AuthorityId> partyOf(EventData data) {
        if (data instanceof Fact fact) {
            return fact.act() instanceof ActOfParty ofParty ? Optional.of(ofParty.party()) : Optional.empty();
        }
        return data instanceof Consequence consequence ? partyOf(consequence) : Optional.empty();
    }

    /** Returns the party that a consequence concerns. An obligation can also be lifted from a former party. */
    private static Optional<AuthorityId> partyOf(Consequence consequence) {
        if (consequence instanceof Consequence.ObligationRaised raised) {
            return Optional.of(raised.obligation().owner());
        }
        return consequence instanceof Consequence.OfParty ofParty ? Optional.of(ofParty.party()) : Optional.empty();
    }

    private static int requireReadable(Event event) {
        String line = EventFormat.write(event);
        if (!EventFormat.read(line).equals(event)) {
            throw fault(event, "does not read as it is written; expected values that JSON can hold");
        }
        return line.length();
    }

    private static void requireMentioned(PersonalDatum datum, MentionedPeople people) {
        requireValid(datum, datum);
        if (!people.contains(datum.ref())) {
            throw new IllegalArgumentException(
                    "the person " + datum.ref().commitment().abbreviated()
                            + " is not mentioned by an event of the twinning, or is erased by one; expected a person"
                            + " whom an event mentions and none erases");
        }
    }

    /** Requires the constraints of a value. The value itself is not named, because it may be personal. */
    private static void requireValid(Object value, Object name) {
        DefaultValidator.get().validate(value).stream()
                .min(Comparator.comparing(CheckedAppend::text))
                .ifPresent(violation -> {
                    throw value instanceof Event event
                            ? fault(event, text(violation))
                            : new IllegalArgumentException(name + ": " + text(violation));
                });
    }

    private static String text(ConstraintViolation<?> violation) {
        return Shown.text(violation.getPropertyPath().toString(), 200) + " " + violation.getMessage();
    }

    private static IllegalArgumentException fault(Event event, String fault) {
        return new IllegalArgumentException("event " + event.sequence() + " of " + event.twinning() + ": " + fault);
    }
}

package org.twinpact.registry;

import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.message.Days;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.Twinning;

/**
 * The words of a message in Hebrew and English, so that its recipient needs no look-up. They name parties and never
 * people. Immutable.
 *
 * @param parties the names of the parties of the twinning
 * @param party the name of the owner of an obligation, empty for a message about something else
 * @param obligation the name of the obligation
 * @param due the last day to fulfil the obligation in time, empty if it is no longer open
 * @param text the message as a sentence
 */
public record MessageWords(
        LocalText parties,
        Optional<LocalText> party,
        Optional<LocalText> obligation,
        Optional<LocalText> due,
        LocalText text) {
    public MessageWords {
        Objects.requireNonNull(parties, "parties");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(obligation, "obligation");
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(text, "text");
    }

    /**
     * Returns the words of an event.
     *
     * @param now the twinning after the event
     * @param profiles the profiles, for the names of obligations and bodies
     */
    public static MessageWords of(Event event, Twinning now, Profiles profiles) {
        LocalText text = LocalText.of(
                event.text(now, profiles, LanguageTag.HEBREW), event.text(now, profiles, LanguageTag.ENGLISH));
        EventData data = event.data();
        if (data instanceof Consequence.ObligationRaised raised) {
            return open(raised.obligation(), now, profiles, text);
        }
        if (data instanceof Consequence.ObligationRescheduled rescheduled) {
            return open(rescheduled.obligation(), now, profiles, text);
        }
        if (data instanceof Consequence.ObligationReopened reopened) {
            return open(reopened.obligation(), now, profiles, text);
        }
        if (data instanceof Consequence.ObligationFulfilled fulfilled) {
            return closed(fulfilled.owner(), fulfilled.code(), now, profiles, text);
        }
        if (data instanceof Consequence.ObligationLifted lifted) {
            return closed(lifted.owner(), lifted.code(), now, profiles, text);
        }
        return new MessageWords(now.parties(), Optional.empty(), Optional.empty(), Optional.empty(), text);
    }

    /** Returns the words of an open obligation. */
    public static MessageWords of(Obligation obligation, Twinning now, Profiles profiles) {
        return open(obligation, now, profiles, obligation.text(now, profiles));
    }

    private static MessageWords open(Obligation obligation, Twinning now, Profiles profiles, LocalText text) {
        return new MessageWords(
                now.parties(),
                Optional.of(now.nameOf(obligation.owner())),
                Optional.of(obligation.name(now, profiles)),
                Optional.of(Days.text(obligation.due(now))),
                text);
    }

    private static MessageWords closed(
            AuthorityId owner, String code, Twinning now, Profiles profiles, LocalText text) {
        return new MessageWords(
                now.parties(),
                Optional.of(now.nameOf(owner)),
                Optional.of(Obligation.name(code, owner, now, profiles)),
                Optional.empty(),
                text);
    }
}

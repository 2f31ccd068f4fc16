package org.twinpact.registry.jdbc;

import java.util.Objects;
import java.util.Optional;
import org.twinpact.twinning.TwinningId;

/**
 * Something kept that is not as it was kept. Immutable.
 *
 * @param twinning the twinning; empty where the violation is in the anchors themselves
 * @param sequence number of the first event that it touches; 0 where it touches none
 * @param kind its code
 * @param text what is so and what should be, in English, without personal data
 */
public record IntegrityViolation(Optional<TwinningId> twinning, long sequence, Kind kind, String text) {
    public IntegrityViolation {
        Objects.requireNonNull(twinning, "twinning");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }

    static IntegrityViolation of(TwinningId twinning, long sequence, Kind kind, String text) {
        return new IntegrityViolation(Optional.of(twinning), sequence, kind, text);
    }

    static IntegrityViolation ofAnchor(Kind kind, String text) {
        return new IntegrityViolation(Optional.empty(), 0, kind, text);
    }

    /** What can be wrong; the names are stable codes. */
    public enum Kind {
        /** An event is not there, though the ones after it or the head say that it was. */
        EVENT_MISSING,
        /** An event is there that the numbers or the head leave no room for. */
        EVENT_ADDED,
        /** An event's words or place are not those that its hash was made of. */
        EVENT_DIFFERS,
        /** An event's words are whole, and mean nothing to this version of the library. */
        EVENT_UNREADABLE,
        /** A column beside an event's words says something else than they do. */
        COLUMN_DIFFERS,
        /** The twinning's row is not there, but other rows of it are. */
        TWINNING_MISSING,
        /** The head is not the hash of the last event. */
        HEAD_DIFFERS,
        /** The snapshot is not what the history makes. */
        SNAPSHOT_DIFFERS,
        /** What the twinning is searched and ordered by is not what the history makes. */
        SEARCH_DIFFERS,
        /** A person's data are not those that the history committed to. */
        PERSON_DIFFERS,
        /** A person's data are there whom no event of the twinning mentions. */
        PERSON_UNMENTIONED,
        /** A person's data are there whom an event says to be erased, as after a backup was restored. */
        PERSON_RETURNED,
        /** A twinning does not hold the event that an anchor holds on to. */
        HISTORY_REWRITTEN,
        /** The list of what an anchor holds on to does not give the anchor's root. */
        LEAVES_DIFFER,
        /** An anchor is not kept. */
        ANCHOR_MISSING,
        /** An anchor is kept with another line, or does not follow the one before it. */
        ANCHOR_DIFFERS,
        /** An anchor was not made with the key. */
        ANCHOR_FORGED
    }
}

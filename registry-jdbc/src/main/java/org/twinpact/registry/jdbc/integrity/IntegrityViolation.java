package org.twinpact.registry.jdbc.integrity;

import java.util.Objects;
import java.util.Optional;
import org.twinpact.twinning.TwinningId;

/**
 * A difference between stored data and the data that were stored originally. Immutable.
 *
 * @param twinning the twinning, empty for a violation in the anchors themselves
 * @param sequence the number of the first affected event, 0 if none is
 * @param kind the kind, which is a stable code
 * @param text the actual and the expected state, in English, without personal data
 */
public record IntegrityViolation(Optional<TwinningId> twinning, long sequence, Kind kind, String text) {
    public IntegrityViolation {
        Objects.requireNonNull(twinning, "twinning");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }

    /** The kinds of violations. The names are stable codes. */
    public enum Kind {
        /** An event is missing, as later events or the head show. */
        EVENT_MISSING,
        /** There is an event with a number below 1 or beyond the head. */
        EVENT_ADDED,
        /** An event's text or place does not match its hash. */
        EVENT_DIFFERS,
        /** An event's text is intact, but this version of the library cannot read it. */
        EVENT_UNREADABLE,
        /** A column differs from the event's text. */
        COLUMN_DIFFERS,
        /** The twinning's row is missing, but other rows of it exist. */
        TWINNING_MISSING,
        /** The head is not the hash of the last event. */
        HEAD_DIFFERS,
        /** The snapshot differs from the one computed from the history. */
        SNAPSHOT_DIFFERS,
        /** The search terms or sort keys differ from those computed from the history. */
        SEARCH_DIFFERS,
        /** A person's data do not match the commitment in the history. */
        PERSON_DIFFERS,
        /** The data of a person are stored, but the event that supplied them does not mention that person. */
        PERSON_UNMENTIONED,
        /**
         * The data of a person are stored although an event records their erasure, for example after a backup was
         * restored.
         */
        PERSON_RETURNED,
        /** A twinning does not have the event that an anchor covers. */
        HISTORY_REWRITTEN,
        /** The leaves of an anchor do not yield the anchor's root. */
        LEAVES_DIFFER,
        /** An anchor is missing. */
        ANCHOR_MISSING,
        /** An anchor is stored with another line, or does not follow the previous one. */
        ANCHOR_DIFFERS,
        /** An anchor was not sealed with the key. */
        ANCHOR_FORGED
    }
}

package org.twinpact.registry.jdbc.verification;

import static org.twinpact.registry.jdbc.integrity.IntegrityViolation.Kind.ANCHOR_DIFFERS;
import static org.twinpact.registry.jdbc.integrity.IntegrityViolation.Kind.ANCHOR_MISSING;
import static org.twinpact.registry.jdbc.integrity.IntegrityViolation.Kind.COLUMN_DIFFERS;
import static org.twinpact.registry.jdbc.integrity.IntegrityViolation.Kind.EVENT_ADDED;
import static org.twinpact.registry.jdbc.integrity.IntegrityViolation.Kind.EVENT_DIFFERS;
import static org.twinpact.registry.jdbc.integrity.IntegrityViolation.Kind.EVENT_MISSING;
import static org.twinpact.registry.jdbc.integrity.IntegrityViolation.Kind.HEAD_DIFFERS;
import static org.twinpact.registry.jdbc.integrity.IntegrityViolation.Kind.HISTORY_REWRITTEN;
import static org.twinpact.registry.jdbc.integrity.IntegrityViolation.Kind.LEAVES_DIFFER;
import static org.twinpact.registry.jdbc.integrity.IntegrityViolation.Kind.PERSON_DIFFERS;
import static org.twinpact.registry.jdbc.integrity.IntegrityViolation.Kind.PERSON_RETURNED;
import static org.twinpact.registry.jdbc.integrity.IntegrityViolation.Kind.PERSON_UNMENTIONED;
import static org.twinpact.registry.jdbc.integrity.IntegrityViolation.Kind.SEARCH_DIFFERS;
import static org.twinpact.registry.jdbc.integrity.IntegrityViolation.Kind.SNAPSHOT_DIFFERS;
import static org.twinpact.registry.jdbc.integrity.IntegrityViolation.Kind.TWINNING_MISSING;

import java.util.List;
import java.util.function.Consumer;
import org.twinpact.evidence.Sha256;
import org.twinpact.registry.jdbc.integrity.IntegrityViolation.Kind;

/**
 * The ways of tampering with rows, with the required rights and the detection of each, as in the table in TAMPERING.md.
 */
public enum Tampering {
    EVENT_CHANGED(
            TamperingWriter.EVENTS,
            "changes the text of an event",
            world -> world.changeWords(2, "Desk two"),
            EVENT_DIFFERS),
    EVENT_CHANGED_WITH_ITS_HASH(
            TamperingWriter.EVENTS,
            "changes the text of an event and its hash",
            world -> {
                world.changeWords(2, "Desk two");
                world.rehash(2, 2);
            },
            EVENT_DIFFERS),
    EVENT_CHANGED_WITH_ALL_HASHES(
            TamperingWriter.EVENTS,
            "changes the text of an event and all hashes from there on",
            world -> {
                world.changeWords(2, "Desk two");
                world.rehash();
            },
            List.of(HEAD_DIFFERS),
            List.of(HISTORY_REWRITTEN)),
    HASH_CHANGED(
            TamperingWriter.EVENTS,
            "changes the hash of the last event",
            world -> world.sql("update $tw_event set hash = '" + "0".repeat(64) + "' where sequence = 5"),
            EVENT_DIFFERS),
    COLUMN_CHANGED(
            TamperingWriter.EVENTS,
            "changes a column next to an event's text",
            world -> world.sql(
                    "update $tw_event set occurred_on = date '1998-01-01' where twinning_id = $A and sequence = 3"),
            COLUMN_DIFFERS),
    EVENT_DELETED(
            TamperingWriter.EVENTS,
            "deletes an event from the middle",
            world -> world.sql("delete from $tw_event where twinning_id = $A and sequence = 3"),
            EVENT_MISSING),
    EVENT_DELETED_AND_GAP_CLOSED(
            TamperingWriter.EVENTS,
            "deletes an event, renumbers those after it and recomputes their hashes",
            world -> {
                world.sql("delete from $tw_event where twinning_id = $A and sequence = 2");
                for (int i = 3; i <= 5; i++) {
                    world.sql("update $tw_event set sequence = " + (i - 1) + ", body = replace(body, '\"sequence\":" + i
                            + "', '\"sequence\":" + (i - 1) + "') where twinning_id = $A and sequence = " + i);
                }
                world.rehash();
            },
            List.of(EVENT_MISSING),
            List.of(HISTORY_REWRITTEN)),
    EVENTS_TRUNCATED(
            TamperingWriter.EVENTS,
            "deletes the last events",
            world -> world.sql("delete from $tw_event where twinning_id = $A and sequence > 3"),
            List.of(EVENT_MISSING),
            List.of(HISTORY_REWRITTEN)),
    EVENTS_DELETED(
            TamperingWriter.EVENTS,
            "deletes all events of a twinning",
            world -> world.sql("delete from $tw_event where twinning_id = $A"),
            List.of(EVENT_MISSING),
            List.of(HISTORY_REWRITTEN)),
    EVENT_INSERTED(
            TamperingWriter.EVENTS,
            "inserts an event after the last, with the right hash",
            world -> {
                world.sql("update $tw_event set sequence = 6 where twinning_id = $B and sequence = 2");
                world.sql("update $tw_event set twinning_id = $A where sequence = 6");
                world.rehash(6, 6);
            },
            List.of(EVENT_ADDED, EVENT_MISSING),
            List.of(HISTORY_REWRITTEN)),
    EVENT_INSERTED_BEFORE_THE_FIRST(
            TamperingWriter.EVENTS,
            "inserts an event before the first",
            world -> world.sql(
                    "insert into $tw_event select tenant, twinning_id, 0, authority, 'x', act_part, type, form,"
                            + " occurred_on, recorded_at, body, hash from $tw_event where twinning_id = $A and sequence = 1"),
            EVENT_ADDED),
    EVENTS_SWAPPED(
            TamperingWriter.EVENTS,
            "swaps two events",
            world -> world.swap("event", "sequence", 2, 3, -1, "twinning_id = $A"),
            EVENT_DIFFERS),
    HISTORIES_SWAPPED(
            TamperingWriter.EVENTS,
            "swaps the first events of two twinnings",
            world -> world.swap("event", "twinning_id", "$A", "$B", "$C", "sequence = 1"),
            EVENT_DIFFERS,
            EVENT_DIFFERS),

    HEAD_CHANGED(
            TamperingWriter.REGISTRY,
            "changes a head",
            world -> world.sql("update $tw_twinning set head = '" + "0".repeat(64) + "' where id = $A"),
            HEAD_DIFFERS),
    HEADS_SWAPPED(
            TamperingWriter.REGISTRY,
            "swaps the rows of two twinnings",
            world -> world.swap("twinning", "id", "$A", "$B", "$C", "version > 0"),
            List.of(EVENT_ADDED, EVENT_MISSING),
            List.of()),
    HEAD_SET_BACK(
            TamperingWriter.REGISTRY,
            "resets a head to an earlier event",
            world -> world.sql("update $tw_twinning set version = 4, head = (select hash from $tw_event"
                    + " where twinning_id = $A and sequence = 4) where id = $A"),
            EVENT_ADDED),
    HEAD_DELETED(
            TamperingWriter.REGISTRY,
            "deletes a twinning's row",
            world -> world.sql("delete from $tw_twinning where id = $A"),
            TWINNING_MISSING),
    HEAD_INSERTED(
            TamperingWriter.REGISTRY,
            "inserts a twinning's row without a history",
            world -> world.sql("insert into $tw_twinning (tenant, id, version, head, stage, snapshot, snapshot_format,"
                    + " parts, last_on) select tenant, $C, version, head, stage, snapshot, snapshot_format,"
                    + " parts, last_on from $tw_twinning where id = $A"),
            EVENT_MISSING),
    SNAPSHOT_CHANGED(
            TamperingWriter.REGISTRY,
            "changes a snapshot",
            world -> world.sql(
                    "update $tw_twinning set snapshot = replace(snapshot, 'Desk five', 'Desk six') where id = $A"),
            SNAPSHOT_DIFFERS),
    SNAPSHOT_DELETED(
            TamperingWriter.REGISTRY,
            "empties a snapshot",
            world -> world.sql("update $tw_twinning set snapshot = '' where id = $A"),
            SNAPSHOT_DIFFERS),
    SNAPSHOT_SWAPPED(
            TamperingWriter.REGISTRY,
            "gives a twinning the snapshot of another",
            world -> world.sql("update $tw_twinning set snapshot = (select s from (select snapshot as s"
                    + " from $tw_twinning where id = $B) b) where id = $A"),
            SNAPSHOT_DIFFERS),
    PART_INSERTED(
            TamperingWriter.REGISTRY,
            "inserts a part of a snapshot",
            world -> world.sql("insert into $tw_part (tenant, twinning_id, hash, body) values ('default', $A, '"
                    + Sha256.of(new byte[0]) + "', '')"),
            SNAPSHOT_DIFFERS),
    PART_OF_NONE(
            TamperingWriter.REGISTRY,
            "inserts a part of a twinning that does not exist",
            world -> world.sql("insert into $tw_part (tenant, twinning_id, hash, body) values ('default', $C, '"
                    + Sha256.of(new byte[0]) + "', '')"),
            TWINNING_MISSING),
    SEARCH_CHANGED(
            TamperingWriter.REGISTRY,
            "changes the stage in a twinning's row",
            world -> world.sql("update $tw_twinning set stage = 'ENDED' where id = $A"),
            SEARCH_DIFFERS),
    TERM_CHANGED(
            TamperingWriter.REGISTRY,
            "changes a search term of a twinning",
            world -> world.sql(
                    "update $tw_term set term = '#country:FR' where term = '#country:DE' and twinning_id = $A"),
            SEARCH_DIFFERS),
    TERM_DELETED(
            TamperingWriter.REGISTRY,
            "deletes a search term of a twinning",
            world -> world.sql("delete from $tw_term where term = '#country:DE' and twinning_id = $A"),
            SEARCH_DIFFERS),
    TERM_INSERTED(
            TamperingWriter.REGISTRY,
            "inserts a search term of a twinning",
            world -> world.sql("insert into $tw_term (tenant, twinning_id, term, english_key, hebrew_key, fold_version)"
                    + " select tenant, twinning_id, '#country:FR', english_key, hebrew_key, fold_version"
                    + " from $tw_term where term = '*' and twinning_id = $A"),
            SEARCH_DIFFERS),
    PERSON_CHANGED(
            TamperingWriter.REGISTRY,
            "changes a person's data",
            world -> world.sql("update $tw_person set name = 'Nobody' where twinning_id = $A"),
            PERSON_DIFFERS),
    PERSON_OF_ANOTHER_EVENT(
            TamperingWriter.REGISTRY,
            "changes the event that supplied a person's data",
            world -> world.sql("update $tw_person set sequence = sequence - 1 where twinning_id = $A"),
            PERSON_UNMENTIONED),
    PERSONS_SWAPPED(
            TamperingWriter.REGISTRY,
            "swaps two people between their twinnings",
            world -> world.swap("person", "twinning_id", "$A", "$B", "$C", "tenant = 'default'"),
            PERSON_UNMENTIONED,
            PERSON_UNMENTIONED),
    PERSON_INSERTED(TamperingWriter.REGISTRY, "inserts a person", TamperedRegistry::insertStranger, PERSON_UNMENTIONED),
    PERSON_RESTORED(
            TamperingWriter.REGISTRY,
            "inserts a person who was erased, as the restore of an old backup does",
            TamperedRegistry::restoreErased,
            PERSON_RETURNED),
    PERSON_DELETED(
            TamperingWriter.REGISTRY,
            "deletes a person, as an erasure does",
            world -> world.sql("delete from $tw_person where twinning_id = $A")),
    REWRITTEN(
            TamperingWriter.REGISTRY,
            "changes an event, and recomputes all hashes, head and snapshot",
            world -> {
                world.changeWords(2, "Desk two");
                world.redo();
            },
            List.of(),
            List.of(HISTORY_REWRITTEN)),
    CUT_BACK(
            TamperingWriter.REGISTRY,
            "deletes the last events, anchored ones included, and resets head and snapshot",
            world -> {
                world.sql("delete from $tw_event where twinning_id = $A and sequence > 3");
                world.redo();
            },
            List.of(),
            List.of(HISTORY_REWRITTEN)),
    TWINNING_DELETED(
            TamperingWriter.REGISTRY,
            "deletes every row of an anchored twinning",
            TamperedRegistry::deleteTwinning,
            List.of(),
            List.of(HISTORY_REWRITTEN)),
    NEWEST_REWRITTEN(
            TamperingWriter.REGISTRY,
            "changes an event that is newer than the anchor, and all data derived from it",
            world -> {
                world.changeWords(5, "Desk five");
                world.redo();
            }),
    TWINNING_INVENTED(
            TamperingWriter.REGISTRY, "invents a twinning with all its rows", world -> world.open(TamperedRegistry.C)),

    LEAF_CHANGED(
            TamperingWriter.ALL,
            "changes an event, all data derived from it, and its leaves in the anchors",
            world -> {
                world.changeWords(2, "Desk two");
                world.redo();
                world.sql("update $tw_anchor_leaf set hash = (select hash from $tw_event e where e.twinning_id = $A"
                        + " and e.sequence = 4) where twinning_id = $A and version = 4");
            },
            List.of(),
            List.of(LEAVES_DIFFER)),
    LEAF_DELETED(
            TamperingWriter.ALL,
            "deletes every row of a twinning, and its leaves in the anchors",
            world -> {
                world.deleteTwinning();
                world.sql("delete from $tw_anchor_leaf where twinning_id = $A");
            },
            List.of(),
            List.of(LEAVES_DIFFER)),
    LEAF_INSERTED(
            TamperingWriter.ALL,
            "invents a twinning, and its leaf in an anchor",
            world -> {
                world.open(TamperedRegistry.C);
                world.sql("insert into $tw_anchor_leaf (tenant, twinning_id, number, version, hash)"
                        + " select tenant, id, 1, version, head from $tw_twinning where id = $C");
            },
            List.of(),
            List.of(LEAVES_DIFFER)),
    LEAVES_SWAPPED(
            TamperingWriter.ALL,
            "swaps the leaves of two twinnings",
            world -> world.swap("anchor_leaf", "twinning_id", "$A", "$B", "$C", "number = 2"),
            List.of(),
            List.of(HISTORY_REWRITTEN, HISTORY_REWRITTEN, LEAVES_DIFFER)),
    LEAVES_TRUNCATED(
            TamperingWriter.ALL,
            "deletes the leaves of the newest anchor",
            world -> world.sql("delete from $tw_anchor_leaf where number = 2"),
            List.of(),
            List.of(LEAVES_DIFFER)),
    ANCHOR_CHANGED(
            TamperingWriter.ALL,
            "changes the line of an anchor",
            world -> world.sql("update $tw_anchor set line = replace(line, ' 2026-', ' 2025-') where number = 2"),
            List.of(),
            List.of(ANCHOR_DIFFERS)),
    ANCHOR_DELETED(
            TamperingWriter.ALL,
            "deletes an anchor",
            world -> world.sql("delete from $tw_anchor where number = 1"),
            List.of(),
            List.of(ANCHOR_MISSING)),
    ANCHORS_TRUNCATED(
            TamperingWriter.ALL,
            "deletes the newest anchor",
            world -> world.sql("delete from $tw_anchor where number = 2"),
            List.of(),
            List.of(ANCHOR_MISSING)),
    ANCHORS_SWAPPED(
            TamperingWriter.ALL,
            "swaps two anchors",
            world -> world.swap("anchor", "number", 1, 2, 9, "tenant = 'default'"),
            List.of(),
            List.of(ANCHOR_DIFFERS)),
    ANCHOR_INSERTED(
            TamperingWriter.ALL,
            "inserts an anchor after the newest",
            world -> world.registry.anchors().make(TamperedRegistry.MOMENT.plusSeconds(120))),
    ALL_REWRITTEN(
            TamperingWriter.ALL,
            "changes an event, all data derived from it, and remakes all anchors",
            world -> {
                world.changeWords(2, "Desk two");
                world.redo();
                world.redoAnchors();
            },
            List.of(),
            List.of(ANCHOR_DIFFERS, LEAVES_DIFFER));

    final Consumer<TamperedRegistry> deed;

    /** The violations that {@code verify()} finds, in the order of the twinnings' keys. */
    final List<Kind> verified;

    /** The violations that an external anchor reveals in addition. */
    final List<Kind> checked;

    final TamperingWriter writer;
    final String description;

    Tampering(TamperingWriter writer, String description, Consumer<TamperedRegistry> deed, Kind... verified) {
        this(writer, description, deed, List.of(verified), List.of());
    }

    Tampering(
            TamperingWriter writer,
            String description,
            Consumer<TamperedRegistry> deed,
            List<Kind> verified,
            List<Kind> checked) {
        this.writer = writer;
        this.description = description;
        this.deed = deed;
        this.verified = verified;
        this.checked = checked;
    }
}

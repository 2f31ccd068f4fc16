package org.twinpact.registry.jdbc.verification;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.evidence.Sha256;
import org.twinpact.registry.EventFormat;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.jdbc.integrity.IntegrityViolation;
import org.twinpact.registry.jdbc.integrity.IntegrityViolation.Kind;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.jdbc.storage.EventRow;
import org.twinpact.registry.jdbc.storage.EventTable;
import org.twinpact.registry.jdbc.storage.HashChain;
import org.twinpact.registry.jdbc.storage.PartTable;
import org.twinpact.registry.jdbc.storage.PersonRow;
import org.twinpact.registry.jdbc.storage.PersonTable;
import org.twinpact.registry.jdbc.storage.SnapshotRow;
import org.twinpact.registry.jdbc.storage.TermTable;
import org.twinpact.registry.jdbc.storage.TwinningRow;
import org.twinpact.registry.jdbc.storage.TwinningTable;
import org.twinpact.registry.snapshot.Snapshot;
import org.twinpact.registry.snapshot.SnapshotFormat;
import org.twinpact.registry.snapshot.SnapshotParts;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.OpeningEvents;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * A replay of one twinning's chain page by page, which compares the stored head, snapshot, search terms and people with the
 * result. Used once.
 */
public final class TwinningVerifier {
    private final Session session;
    private final String tenant;
    private final TwinningId id;
    private final HashChain chain;

    /** The stored people whom the event of their row has not mentioned so far, by their commitments. */
    private final Map<String, PersonRow> strangers = new HashMap<>();

    private Optional<TwinningRow> row = Optional.empty();
    private Sha256 hash;
    private long sequence;
    private Twinning twinning;
    private Event last;
    private int part;

    private TwinningVerifier(Session session, String tenant, TwinningId id) {
        this.session = session;
        this.tenant = tenant;
        this.id = id;
        chain = new HashChain(tenant, id);
        hash = chain.genesis();
    }

    /** Returns the first violation of a twinning. Verifies again if a concurrent append may have caused it. */
    public static Optional<IntegrityViolation> verify(Session session, String tenant, TwinningId id)
            throws SQLException {
        TwinningVerifier check = new TwinningVerifier(session, tenant, id);
        Optional<IntegrityViolation> violation = check.verify();
        while (violation.isPresent() && check.isOutdated()) {
            check = new TwinningVerifier(session, tenant, id);
            violation = check.verify();
        }
        return violation;
    }

    private boolean isOutdated() throws SQLException {
        return twinnings().version(id) != row.map(TwinningRow::version).orElse(0L);
    }

    private Optional<IntegrityViolation> verify() throws SQLException {
        row = twinnings().row(id);
        // Read before the events, because the event that mentions a stored person is already stored at that time.
        for (PersonRow person : new PersonTable(session, tenant).of(id)) {
            strangers.put(person.commitment(), person);
            if (!person.matchesCommitment()) {
                return violation(0, Kind.PERSON_DIFFERS, person + " does not match the commitment in the history");
            }
        }
        Optional<IntegrityViolation> broken = walk();
        return broken.isPresent() ? broken : end();
    }

    private Optional<IntegrityViolation> walk() throws SQLException {
        EventTable events = new EventTable(session, tenant);
        for (List<EventRow> page = events.from(id, Long.MIN_VALUE);
                !page.isEmpty();
                page = events.from(id, sequence + 1)) {
            for (EventRow event : page) {
                Optional<IntegrityViolation> violation = follow(event);
                if (violation.isPresent()) {
                    return violation;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<IntegrityViolation> follow(EventRow stored) throws SQLException {
        long next = sequence + 1;
        if (stored.sequence() > next) {
            return violation(next, Kind.EVENT_MISSING, "event " + next + " is missing before " + stored.sequence());
        }
        if (stored.sequence() < next || row.isPresent() && next > row.get().version()) {
            return violation(
                    stored.sequence(),
                    Kind.EVENT_ADDED,
                    "there is an event " + stored.sequence() + "; the head covers events 1 to "
                            + row.map(TwinningRow::version).orElse(0L));
        }
        Sha256 link = chain.link(hash, next, stored.body());
        if (!link.hex().equals(stored.hash())) {
            return violation(
                    next,
                    Kind.EVENT_DIFFERS,
                    "event " + next + " has the hash " + shown(stored.hash())
                            + "; the hash of its text after the events before it is " + link.abbreviated());
        }
        hash = link;
        sequence = next;
        return read(stored);
    }

    private Optional<IntegrityViolation> read(EventRow stored) throws SQLException {
        strangers.values().removeIf(person -> person.isSuppliedBy(stored));
        Event event;
        try {
            event = EventFormat.read(stored.body());
            twinning = twinning == null ? Twinning.load(List.of(event)) : twinning.apply(event);
            // Unreadable text must not end the verification of other twinnings.
        } catch (RuntimeException e) {
            return violation(sequence, Kind.EVENT_UNREADABLE, "event " + sequence + ": " + e.getMessage());
        }
        part = last != null && event.isOfSameAct(last) ? part + 1 : 0;
        last = event;
        Optional<String> column = stored.differs(event, part);
        if (column.isPresent()) {
            return violation(
                    sequence,
                    Kind.COLUMN_DIFFERS,
                    "the column " + column.get() + " of event " + sequence + " differs from its body");
        }
        return returned(event);
    }

    private Optional<IntegrityViolation> returned(Event event) throws SQLException {
        return event.data() instanceof OpeningEvents.PersonalDataErased erased
                        && new PersonTable(session, tenant)
                                .find(id, erased.person())
                                .isPresent()
                ? violation(
                        sequence,
                        Kind.PERSON_RETURNED,
                        "the person " + erased.person().commitment().abbreviated() + " was erased by event " + sequence
                                + " and is stored again")
                : Optional.empty();
    }

    private Optional<IntegrityViolation> end() throws SQLException {
        if (row.isEmpty()) {
            return sequence == 0
                            && strangers.isEmpty()
                            && new TermTable(session, tenant).of(id).isEmpty()
                            && new PartTable(session, tenant).of(id).isEmpty()
                    ? Optional.empty()
                    : violation(0, Kind.TWINNING_MISSING, "the twinning's row is missing; other rows of it exist");
        }
        TwinningRow stored = row.get();
        if (stored.version() > sequence) {
            return violation(
                    sequence + 1,
                    Kind.EVENT_MISSING,
                    "the history ends at event " + sequence + "; the head states " + stored.version());
        }
        if (!stored.head().equals(hash.hex())) {
            return violation(
                    sequence,
                    Kind.HEAD_DIFFERS,
                    "the head is " + shown(stored.head()) + "; the last event has " + hash.abbreviated());
        }
        return derived(stored);
    }

    private Optional<IntegrityViolation> derived(TwinningRow stored) throws SQLException {
        if (stored.snapshot().isCurrent() && !isSnapshotOfTwinning(stored.snapshot())) {
            return violation(
                    sequence,
                    Kind.SNAPSHOT_DIFFERS,
                    "the snapshot differs from the history; set snapshot_format = 0 to rebuild it");
        }
        TermTable terms = new TermTable(session, tenant);
        if (!stored.shown().equals(TwinningTable.shown(twinning))
                || !terms.of(id).equals(terms.expected(IndexEntry.of(twinning)))) {
            return violation(
                    sequence,
                    Kind.SEARCH_DIFFERS,
                    "the search terms differ from the history; set fold_version = 0 in its rows of tw_term"
                            + " and call reindex() to rebuild them");
        }
        return strangers.values().stream()
                .findFirst()
                .flatMap(person -> violation(
                        0,
                        Kind.PERSON_UNMENTIONED,
                        person + " is stored with event " + person.sequence() + ", which does not mention it"));
    }

    /** Compares the snapshot and its parts with the history. Nothing is cached, because a cached part may differ. */
    private boolean isSnapshotOfTwinning(SnapshotRow stored) throws SQLException {
        Map<Sha256, String> texts = new PartTable(session, tenant).of(id);
        SnapshotFormat format = new SnapshotFormat();
        SnapshotParts parts = format.parts(texts.keySet());
        texts.forEach(parts::add);
        Snapshot expected = format.write(twinning);
        return texts.keySet().equals(expected.parts())
                && stored.parts().equals(expected.parts())
                && texts.entrySet().stream().allMatch(part -> part.getValue().equals(expected.text(part.getKey())))
                && format.read(stored.json(), parts).equals(Optional.of(twinning));
    }

    private TwinningTable twinnings() {
        return new TwinningTable(session, tenant, new SnapshotFormat());
    }

    private Optional<IntegrityViolation> violation(long at, Kind kind, String text) {
        return Optional.of(new IntegrityViolation(Optional.of(id), at, kind, "twinning " + id + ": " + text));
    }

    private static String shown(String hash) {
        return hash.substring(0, Math.min(8, hash.length()));
    }
}

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
import org.twinpact.registry.jdbc.storage.PersonRow;
import org.twinpact.registry.jdbc.storage.PersonTable;
import org.twinpact.registry.jdbc.storage.TermTable;
import org.twinpact.registry.jdbc.storage.TwinningRow;
import org.twinpact.registry.jdbc.storage.TwinningTable;
import org.twinpact.registry.snapshot.SnapshotFormat;
import org.twinpact.twinning.ActId;
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

    /** The stored people whom no event has mentioned so far, by their commitments. */
    private final Map<String, PersonRow> strangers = new HashMap<>();

    private Optional<TwinningRow> row = Optional.empty();
    private Sha256 hash;
    private long sequence;
    private Twinning twinning;
    private ActId act;
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
        return new TwinningTable(session, tenant).version(id)
                != row.map(TwinningRow::version).orElse(0L);
    }

    private Optional<IntegrityViolation> verify() throws SQLException {
        row = new TwinningTable(session, tenant).row(id);
        // Read before the events, because a stored person was mentioned by then.
        for (PersonRow person : new PersonTable(session, tenant).of(id)) {
            strangers.put(person.commitment(), person);
            if (!person.matchesCommitment()) {
                return violation(0, Kind.PERSON_DIFFERS, person + " is not the one that the history committed to");
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
                    "there is an event " + stored.sequence() + "; the head knows events 1 to "
                            + row.map(TwinningRow::version).orElse(0L));
        }
        Sha256 link = chain.link(hash, next, stored.body());
        if (!link.hex().equals(stored.hash())) {
            return violation(
                    next,
                    Kind.EVENT_DIFFERS,
                    "event " + next + " has the hash " + shown(stored.hash())
                            + "; its text, after the events before it," + " has " + link.abbreviated());
        }
        hash = link;
        sequence = next;
        return read(stored);
    }

    private Optional<IntegrityViolation> read(EventRow stored) throws SQLException {
        strangers.keySet().removeIf(stored.body()::contains);
        Event event;
        try {
            event = EventFormat.read(stored.body());
            twinning = twinning == null ? Twinning.load(List.of(event)) : twinning.apply(event);
            // Unreadable text must not end the verification of other twinnings.
        } catch (RuntimeException e) {
            return violation(sequence, Kind.EVENT_UNREADABLE, "event " + sequence + ": " + e.getMessage());
        }
        part = event.act().equals(act) ? part + 1 : 0;
        act = event.act();
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
                                .find(erased.person())
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
                    ? Optional.empty()
                    : violation(0, Kind.TWINNING_MISSING, "the twinning's row is missing; other rows of it exist");
        }
        TwinningRow stored = row.get();
        if (stored.version() > sequence) {
            return violation(
                    sequence + 1,
                    Kind.EVENT_MISSING,
                    "the history ends at event " + sequence + "; the head says " + stored.version());
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
        if (stored.snapshot().format() == SnapshotFormat.VERSION
                && !stored.snapshot().read().equals(Optional.of(twinning))) {
            return violation(
                    sequence,
                    Kind.SNAPSHOT_DIFFERS,
                    "the snapshot differs from the history; with snapshot_format = 0 it is rebuilt");
        }
        TermTable terms = new TermTable(session, tenant);
        if (!stored.shown().equals(TwinningTable.shown(twinning))
                || !terms.of(id).equals(terms.expected(IndexEntry.of(twinning)))) {
            return violation(
                    sequence,
                    Kind.SEARCH_DIFFERS,
                    "the search terms differ from the history; with fold_version = 0 in its rows of tw_term"
                            + " reindex() rebuilds them");
        }
        return strangers.values().stream()
                .findFirst()
                .flatMap(person -> violation(
                        0, Kind.PERSON_UNMENTIONED, person + " is stored, and no event of the twinning mentions it"));
    }

    private Optional<IntegrityViolation> violation(long at, Kind kind, String text) {
        return Optional.of(new IntegrityViolation(Optional.of(id), at, kind, "twinning " + id + ": " + text));
    }

    private static String shown(String hash) {
        return hash.substring(0, Math.min(8, hash.length()));
    }
}

package org.twinpact.registry.jdbc;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.evidence.Sha256;
import org.twinpact.registry.EventFormat;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.snapshot.SnapshotFormat;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Fact;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * Walks along one twinning's chain, a page of events at a time, and compares what else is kept of it with where that
 * leads. Used once.
 */
final class TwinningVerifier {
    private final Session session;
    private final String tenant;
    private final TwinningId id;
    private final HashChain chain;

    /** The people who are kept and whom no event has mentioned so far, by their commitments. */
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

    /** The first violation of a twinning; what only looks like one, because an append came between, is looked at again. */
    static Optional<IntegrityViolation> of(Session session, String tenant, TwinningId id) throws SQLException {
        TwinningVerifier check = new TwinningVerifier(session, tenant, id);
        Optional<IntegrityViolation> violation = check.violation();
        while (violation.isPresent() && check.isOutdated()) {
            check = new TwinningVerifier(session, tenant, id);
            violation = check.violation();
        }
        return violation;
    }

    private boolean isOutdated() throws SQLException {
        return new TwinningTable(session, tenant).version(id)
                != row.map(TwinningRow::version).orElse(0L);
    }

    private Optional<IntegrityViolation> violation() throws SQLException {
        row = new TwinningTable(session, tenant).kept(id);
        // Before the events, because whoever is kept was mentioned by then.
        for (PersonRow person : new PersonTable(session, tenant).of(id)) {
            strangers.put(person.commitment(), person);
            if (!person.isTrue()) {
                return violation(0, IntegrityViolation.Kind.PERSON_DIFFERS, person + " is not whom the history committed to");
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

    private Optional<IntegrityViolation> follow(EventRow kept) throws SQLException {
        long next = sequence + 1;
        if (kept.sequence() > next) {
            return violation(next, IntegrityViolation.Kind.EVENT_MISSING, "event " + next + " is missing before " + kept.sequence());
        }
        if (kept.sequence() < next || row.isPresent() && next > row.get().version()) {
            return violation(
                    kept.sequence(),
                    IntegrityViolation.Kind.EVENT_ADDED,
                    "there is an event " + kept.sequence() + "; the head knows events 1 to "
                            + row.map(TwinningRow::version).orElse(0L));
        }
        Sha256 link = chain.link(hash, next, kept.body());
        if (!link.hex().equals(kept.hash())) {
            return violation(
                    next,
                    IntegrityViolation.Kind.EVENT_DIFFERS,
                    "event " + next + " has the hash " + shown(kept.hash()) + "; its words, after those before them,"
                            + " have " + link.abbreviated());
        }
        hash = link;
        sequence = next;
        return read(kept);
    }

    private Optional<IntegrityViolation> read(EventRow kept) throws SQLException {
        strangers.keySet().removeIf(kept.body()::contains);
        Event event;
        try {
            event = EventFormat.read(kept.body());
            twinning = twinning == null ? Twinning.load(List.of(event)) : twinning.apply(event);
            // Whatever somebody wrote there, the other twinnings are still to be looked at.
        } catch (RuntimeException e) {
            return violation(sequence, IntegrityViolation.Kind.EVENT_UNREADABLE, "event " + sequence + ": " + e.getMessage());
        }
        part = event.act().equals(act) ? part + 1 : 0;
        act = event.act();
        Optional<String> column = kept.differs(event, part);
        if (column.isPresent()) {
            return violation(
                    sequence,
                    IntegrityViolation.Kind.COLUMN_DIFFERS,
                    "the column " + column.get() + " of event " + sequence + " differs from its body");
        }
        return returned(event);
    }

    private Optional<IntegrityViolation> returned(Event event) throws SQLException {
        return event.change() instanceof Fact.PersonErased erased
                        && new PersonTable(session, tenant)
                                .find(erased.person())
                                .isPresent()
                ? violation(
                        sequence,
                        IntegrityViolation.Kind.PERSON_RETURNED,
                        "the person " + erased.person().commitment().abbreviated() + " was erased by event " + sequence
                                + " and is kept again")
                : Optional.empty();
    }

    private Optional<IntegrityViolation> end() throws SQLException {
        if (row.isEmpty()) {
            return sequence == 0
                            && strangers.isEmpty()
                            && new TermTable(session, tenant).of(id).isEmpty()
                    ? Optional.empty()
                    : violation(0, IntegrityViolation.Kind.TWINNING_MISSING, "the twinning's row is missing; other rows of it are there");
        }
        TwinningRow kept = row.get();
        if (kept.version() > sequence) {
            return violation(
                    sequence + 1,
                    IntegrityViolation.Kind.EVENT_MISSING,
                    "the history ends at event " + sequence + "; the head says " + kept.version());
        }
        if (!kept.head().equals(hash.hex())) {
            return violation(
                    sequence,
                    IntegrityViolation.Kind.HEAD_DIFFERS,
                    "the head is " + shown(kept.head()) + "; the last event has " + hash.abbreviated());
        }
        return derived(kept);
    }

    private Optional<IntegrityViolation> derived(TwinningRow kept) throws SQLException {
        if (kept.snapshot().format() == SnapshotFormat.VERSION
                && !kept.snapshot().read().equals(Optional.of(twinning))) {
            return violation(
                    sequence,
                    IntegrityViolation.Kind.SNAPSHOT_DIFFERS,
                    "the snapshot is not what the history makes; with snapshot_format = 0 it is made anew");
        }
        TermTable terms = new TermTable(session, tenant);
        if (!kept.shown().equals(TwinningTable.shown(twinning))
                || !terms.of(id).equals(terms.rightly(IndexEntry.of(twinning)))) {
            return violation(
                    sequence,
                    IntegrityViolation.Kind.SEARCH_DIFFERS,
                    "the search finds it otherwise than the history says; with fold_version = 0 in its rows of tw_term"
                            + " reindex() writes them anew");
        }
        return strangers.values().stream()
                .findFirst()
                .flatMap(person -> violation(
                        0,
                        IntegrityViolation.Kind.PERSON_UNMENTIONED,
                        person + " is kept, and no event of the twinning tells of it"));
    }

    private Optional<IntegrityViolation> violation(long at, IntegrityViolation.Kind kind, String text) {
        return Optional.of(IntegrityViolation.of(id, at, kind, "twinning " + id + ": " + text));
    }

    private static String shown(String hash) {
        return hash.substring(0, Math.min(8, hash.length()));
    }
}

package org.twinpact.examples.benchmarks.storage;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.SearchKey;
import org.twinpact.registry.Append;
import org.twinpact.registry.EventFormat;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.Search;
import org.twinpact.registry.snapshot.Snapshot;
import org.twinpact.registry.snapshot.SnapshotFormat;
import org.twinpact.twinning.AgendaItem;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** The rows of appends of one act each. The acts may raise obligations but not fulfil any. */
final class Rows {
    static final String TENANT = "default";
    static final SnapshotFormat SNAPSHOTS = new SnapshotFormat();

    private final List<Object[]> events = new ArrayList<>();
    private final List<Object[]> twinnings = new ArrayList<>();
    private final List<Object[]> terms = new ArrayList<>();
    private final List<Object[]> obligations = new ArrayList<>();
    private Sha256 head;

    /** Adds the rows of an append after a head, which is ignored if the twinning is new. */
    void add(Append append, Sha256 previous) {
        Twinning twinning = append.twinning();
        boolean isNew = append.expectedVersion() == 0;
        head = isNew ? genesis(twinning.id()) : previous;
        append.events().forEach(this::add);
        Snapshot snapshot = SNAPSHOTS.write(twinning);
        if (!snapshot.parts().isEmpty()) {
            throw new IllegalArgumentException("the floor writes no parts of snapshots");
        }
        List<Object> row = new ArrayList<>(List.of(
                twinning.version(),
                head.hex(),
                twinning.stage().name(),
                snapshot.json(),
                SnapshotFormat.VERSION,
                "",
                twinning.lastOn().orElseThrow(),
                TENANT,
                twinning.id().value()));
        if (!isNew) {
            row.addAll(List.of(append.expectedVersion(), previous.hex()));
        }
        twinnings.add(row.toArray());
        if (IndexEntry.isChangedBy(append)) {
            add(IndexEntry.of(twinning));
        }
    }

    private void add(Event event) {
        String line = EventFormat.write(event);
        head = Sha256.of(List.of(
                "twinpact-event-1",
                TENANT,
                event.twinning().toString(),
                Long.toString(event.sequence()),
                head.hex(),
                line));
        events.add(new Object[] {
            TENANT,
            event.twinning().value(),
            event.sequence(),
            event.by().authority().value(),
            event.act().value(),
            part(event),
            event.type(),
            event.data().form(),
            event.on(),
            event.recordedAt().atOffset(ZoneOffset.UTC),
            line,
            head.hex()
        });
        if (event.data() instanceof Consequence.ObligationRaised raised) {
            add(event.twinning(), raised.obligation());
        }
    }

    /** Returns the number of earlier events of the same act. */
    private int part(Event event) {
        Object[] last = events.isEmpty() ? null : events.get(events.size() - 1);
        boolean isFurther = last != null
                && last[1].equals(event.twinning().value())
                && last[3].equals(event.by().authority().value())
                && last[4].equals(event.act().value());
        return isFurther ? (int) last[5] + 1 : 0;
    }

    private void add(TwinningId twinning, Obligation obligation) {
        obligations.add(new Object[] {
            TENANT,
            obligation.due(),
            twinning.value(),
            obligation.owner().value(),
            AgendaItem.Kind.OBLIGATION.name(),
            obligation.code()
        });
    }

    private void add(IndexEntry entry) {
        String english = entry.sortKey(Search.Order.ENGLISH);
        String hebrew = entry.sortKey(Search.Order.HEBREW);
        entry.terms()
                .forEach(term ->
                        terms.add(new Object[] {TENANT, entry.id().value(), term, english, hebrew, SearchKey.VERSION}));
    }

    private static Sha256 genesis(TwinningId id) {
        return Sha256.of(List.of("twinpact-genesis-1", TENANT, id.toString()));
    }

    /** Returns the hash of the last event. */
    Sha256 head() {
        return head;
    }

    List<Object[]> events() {
        return events;
    }

    List<Object[]> twinnings() {
        return twinnings;
    }

    List<Object[]> terms() {
        return terms;
    }

    List<Object[]> obligations() {
        return obligations;
    }
}

package org.twinpact.registry;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.TwinningId;

/** The writer of an archive, line by line. Used once, by one thread. */
final class ArchiveWriter {
    private static final int EVENTS = 50;

    private final TwinningRegistry registry;
    private final boolean withPeople;
    private final OutputStream out;
    private final ArchiveChecksum sum = new ArchiveChecksum();

    /** The people of the current twinning. */
    private MentionedPeople mentioned = new MentionedPeople();

    private long count;

    ArchiveWriter(TwinningRegistry registry, boolean withPeople, OutputStream out) {
        this.registry = registry;
        this.withPeople = withPeople;
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    long write() throws IOException {
        Optional<Event> last = Optional.empty();
        List<Event> events = registry.events(last, EVENTS);
        while (!events.isEmpty()) {
            for (Event event : events) {
                if (last.isPresent() && !last.get().twinning().equals(event.twinning())) {
                    people(last.get().twinning());
                }
                event(event);
                last = Optional.of(event);
            }
            events = registry.events(last, EVENTS);
        }
        if (last.isPresent()) {
            people(last.get().twinning());
        }
        add(ArchiveLine.end(count, sum.ofAll()));
        out.flush();
        return count;
    }

    private void event(Event event) throws IOException {
        add(EventFormat.write(event));
        mentioned.add(event);
    }

    private void people(TwinningId id) throws IOException {
        if (withPeople) {
            for (PersonalDatum datum : registry.people(id)) {
                // A person recorded after the events were read belongs to none of the events in this file.
                if (mentioned.contains(datum.ref())) {
                    add(ArchiveLine.write(id, datum));
                }
            }
        }
        mentioned = new MentionedPeople();
    }

    private void add(String line) throws IOException {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        out.write('\n');
        sum.add(bytes);
        count++;
    }
}

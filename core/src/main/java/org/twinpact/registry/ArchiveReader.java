package org.twinpact.registry;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.evidence.Sha256;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** The reader of an archive, twinning by twinning. Used by one thread. */
final class ArchiveReader implements Iterator<BulkImport.Row> {
    /** The limit of a line in bytes, far longer than any event that validation accepts in two languages. */
    private static final int LONGEST = 20 << 20;

    private final InputStream in;
    private final ArchiveChecksum sum = new ArchiveChecksum();
    private long number;

    /** The line after the twinning that was read last. */
    private Optional<ArchiveLine> ahead = Optional.empty();

    /** True if the last line that was read had no line feed. */
    private boolean isCutOff;

    private boolean isEnded;
    private BulkImport.Row next;

    ArchiveReader(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = row();
        }
        return next != null;
    }

    @Override
    public BulkImport.Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the archive ended at line " + number);
        }
        BulkImport.Row row = next;
        next = null;
        return row;
    }

    /** Returns the next twinning or bad line, null at the end. */
    private BulkImport.Row row() {
        List<Event> events = new ArrayList<>();
        List<PersonalDatum> data = new ArrayList<>();
        Optional<TwinningId> id = Optional.empty();
        try {
            while (ahead.isPresent() || !isEnded && read()) {
                ArchiveLine line = ahead.orElseThrow();
                if (id.isPresent() && !line.twinning().equals(id)) {
                    return row(events, data);
                }
                ahead = Optional.empty();
                if (line.end().isPresent()) {
                    end(line.end().get());
                    continue;
                }
                id = line.twinning();
                add(line, events, data);
            }
        } catch (IllegalArgumentException e) {
            long bad = number;
            ahead = Optional.empty();
            return new BulkImport.Row(bad, () -> {
                throw new IllegalArgumentException("line " + bad + ": " + e.getMessage(), e);
            });
        }
        return id.isPresent() ? row(events, data) : null;
    }

    private BulkImport.Row row(List<Event> events, List<PersonalDatum> data) {
        Supplier<Append> append = () -> new Append(0, events, Twinning.load(events), data, List.of());
        return new BulkImport.Row(ahead.isPresent() ? number - 1 : number, append);
    }

    private static void add(ArchiveLine line, List<Event> events, List<PersonalDatum> data) {
        line.datum().ifPresent(data::add);
        line.event().ifPresent(event -> {
            if (event.sequence() != events.size() + 1 || !data.isEmpty()) {
                throw new IllegalArgumentException("event " + event.sequence() + " of " + event.twinning() + " follows "
                        + events.size() + " events and " + data.size() + " persons of it; event " + (events.size() + 1)
                        + " is right, before its persons");
            }
            events.add(event);
        });
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a person of a twinning without events; its events before it are right");
        }
    }

    private void end(ArchiveLine.End end) {
        isEnded = true;
        if (end.lines() != number - 1) {
            throw new IllegalArgumentException("the archive ends with 'lines " + end.lines() + "' after " + (number - 1)
                    + " lines; it is not whole");
        }
        Sha256 before = sum.ofAll();
        if (!end.sha256().equals(before)) {
            throw new IllegalArgumentException("the lines before it have the SHA-256 " + before + " and not "
                    + end.sha256() + ", which they had when they were written; get the file again");
        }
        if (line().isPresent()) {
            throw new IllegalArgumentException("a line after the end");
        }
    }

    /** Reads the next line, and returns whether there is one ahead. */
    private boolean read() {
        Optional<byte[]> line = line();
        if (line.isEmpty()) {
            isEnded = true;
            throw new IllegalArgumentException(
                    "the archive is torn: its last line, which tells the number of lines, is missing");
        }
        if (!ArchiveLine.isEnd(line.get())) {
            sum.add(line.get());
        }
        try {
            ahead = Optional.of(ArchiveLine.read(text(line.get())));
        } catch (IllegalArgumentException e) {
            if (isCutOff) {
                isEnded = true;
                throw new IllegalArgumentException("the archive is torn: it ends within this line", e);
            }
            throw e;
        }
        return true;
    }

    private String text(byte[] line) {
        if (number == 1 && line.length > 2 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB) {
            throw new IllegalArgumentException("it begins with a byte order mark; UTF-8 without one is right");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("no UTF-8: " + e.getMessage(), e);
        }
    }

    /** Returns the bytes of the next line. A line that is too long is read to its end, but not stored. */
    private Optional<byte[]> line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1_024);
        long length = 0;
        try {
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            number++;
            for (; next >= 0 && next != '\n'; next = in.read()) {
                if (++length <= LONGEST) {
                    line.write(next);
                }
            }
            isCutOff = next < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (length > LONGEST) {
            throw new IllegalArgumentException("it has " + length + " bytes; at most " + LONGEST + " are right");
        }
        return Optional.of(line.toByteArray());
    }
}

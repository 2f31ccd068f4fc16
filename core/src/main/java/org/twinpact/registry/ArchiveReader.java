package org.twinpact.registry;

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
import org.twinpact.message.Shown;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** The reader of an archive, twinning by twinning. Used by one thread. */
final class ArchiveReader implements Iterator<BulkImport.Row> {
    /** The maximum length of a line in bytes, far longer than any event that validation accepts in two languages. */
    private static final int LONGEST = 20 << 20;

    /** The maximum length of the lines of one twinning in bytes, because they are in memory together. */
    private static final long LARGEST = 64L << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];

    private final ArchiveChecksum sum = new ArchiveChecksum();

    /** The place of the next byte in the buffer. */
    private int from;

    /** The end of the bytes in the buffer, negative at the end of the source. */
    private int to;

    private long number;

    /** The line after the twinning that was read last. */
    private Optional<ArchiveLine> ahead = Optional.empty();

    /** True if the last line that was read had no line feed. */
    private boolean isCutOff;

    /** The length in bytes of the line that was read last. */
    private long length;

    private boolean isEnded;
    private BulkImport.Row next;

    ArchiveReader(InputStream in) {
        this.in = in;
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
        long size = 0;
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
                size += length;
                if (size > LARGEST) {
                    throw new IllegalArgumentException("the lines of twinning " + id.get() + " have more than "
                            + LARGEST + " bytes; expected at most that many");
                }
                add(line, events, data);
            }
        } catch (UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            long bad = number;
            ahead = Optional.empty();
            return new BulkImport.Row(bad, () -> {
                throw new IllegalArgumentException(
                        "line " + bad + ": " + Shown.text(String.valueOf(e.getMessage()), 1_000), e);
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
                        + events.size() + " events and " + data.size() + " persons of that twinning; expected event "
                        + (events.size() + 1) + ", before any person");
            }
            events.add(event);
        });
        if (events.isEmpty()) {
            throw new IllegalArgumentException(
                    "a person of a twinning without events; expected the events before the person");
        }
    }

    private void end(ArchiveLine.End end) {
        isEnded = true;
        if (end.lines() != number - 1) {
            throw new IllegalArgumentException("the last line states " + end.lines()
                    + " lines before it, but there are " + (number - 1) + "; get the file again");
        }
        Sha256 before = sum.ofAll();
        if (!end.sha256().equals(before)) {
            throw new IllegalArgumentException("the lines before it have the SHA-256 " + before + ", but had "
                    + end.sha256() + " when they were written; get the file again");
        }
        if (line().isPresent()) {
            throw new IllegalArgumentException("a line after the end");
        }
    }

    /** Reads the next line ahead and returns true. Fails if there is none. */
    private boolean read() {
        Optional<byte[]> line = line();
        if (line.isEmpty()) {
            isEnded = true;
            throw new IllegalArgumentException(
                    "the archive is truncated: its last line, which states the number of lines, is missing");
        }
        if (!ArchiveLine.isEnd(line.get())) {
            sum.add(line.get());
        }
        try {
            ahead = Optional.of(ArchiveLine.read(text(line.get())));
        } catch (IllegalArgumentException e) {
            if (isCutOff) {
                isEnded = true;
                throw new IllegalArgumentException("the archive is truncated: it ends within this line", e);
            }
            throw e;
        }
        return true;
    }

    private String text(byte[] line) {
        if (number == 1 && line.length > 2 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB) {
            throw new IllegalArgumentException("it begins with a byte order mark; expected UTF-8 without one");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8: " + e.getMessage(), e);
        }
    }

    /** Returns the bytes of the next line. The excess bytes of a line that is too long are skipped. */
    private Optional<byte[]> line() {
        if (isAtEnd()) {
            return Optional.empty();
        }
        number++;
        length = 0;
        isCutOff = true;
        ByteArrayOutputStream line = new ByteArrayOutputStream(1_024);
        while (isCutOff && !isAtEnd()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            length += end - from;
            if (length <= LONGEST) {
                line.write(buffer, from, end - from);
            }
            isCutOff = end == to;
            from = isCutOff ? end : end + 1;
        }
        if (length > LONGEST) {
            throw new IllegalArgumentException("it has " + length + " bytes; expected at most " + LONGEST);
        }
        return Optional.of(line.toByteArray());
    }

    /** Returns whether no byte is left. Fills the buffer if all of its bytes were read. */
    private boolean isAtEnd() {
        try {
            while (from == to && to >= 0) {
                from = 0;
                to = in.read(buffer);
            }
            return to < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

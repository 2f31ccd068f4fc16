package org.twinpact.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.evidence.Sha256;
import org.twinpact.json.Json;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.TwinningId;

/**
 * A line of an archive: an event, a person's data, or the end.
 *
 * @param twinning the twinning it belongs to, empty at the end
 */
record ArchiveLine(
        Optional<TwinningId> twinning, Optional<Event> event, Optional<PersonalDatum> datum, Optional<End> end) {
    private static final String PERSON = "{\"person\":";
    private static final String EVENT = "{\"twinning\":";
    private static final String END = "{\"lines\":";

    static String write(TwinningId twinning, PersonalDatum datum) {
        Person person = datum.person();
        return json(
                new PersonLine(new PersonPart(twinning, datum.nonce(), person.name(), person.email(), person.phone())));
    }

    static String end(long lines, Sha256 sha256) {
        return json(new End(lines, sha256));
    }

    /** Returns whether a line begins like the last line of an archive. */
    static boolean isEnd(byte[] line) {
        byte[] end = END.getBytes(StandardCharsets.UTF_8);
        return line.length > end.length && Arrays.mismatch(end, line) == end.length;
    }

    /**
     * Returns the content of a line.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    static ArchiveLine read(String line) {
        if (line.startsWith(PERSON)) {
            PersonPart part = json(line, PersonLine.class).person();
            PersonalDatum datum = new PersonalDatum(part.nonce(), new Person(part.name(), part.email(), part.phone()));
            return new ArchiveLine(
                    Optional.of(part.twinning()), Optional.empty(), Optional.of(datum), Optional.empty());
        }
        if (line.startsWith(END)) {
            return new ArchiveLine(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(json(line, End.class)));
        }
        if (!line.startsWith(EVENT)) {
            throw none(line);
        }
        Event event = EventFormat.read(line);
        return new ArchiveLine(Optional.of(event.twinning()), Optional.of(event), Optional.empty(), Optional.empty());
    }

    private static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T json(String line, Class<T> type) {
        try {
            return Json.mapper().readValue(line, type);
        } catch (JsonProcessingException e) {
            throw none(line);
        }
    }

    /** Returns an exception that reveals nothing of the line, which may contain personal data. */
    private static IllegalArgumentException none(String line) {
        return new IllegalArgumentException("not a line of an archive: " + line.length()
                + " characters; expected an event, a person or the end, as Archive writes them");
    }

    private record PersonLine(PersonPart person) {}

    private record PersonPart(
            TwinningId twinning, String nonce, String name, Optional<String> email, Optional<String> phone) {}

    /**
     * The last line.
     *
     * @param lines the number of lines before it
     * @param sha256 the digest of their bytes, each with its line feed
     */
    record End(Long lines, Sha256 sha256) {}
}

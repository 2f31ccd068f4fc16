package org.twinpact.registry.jdbc.storage;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.registry.jdbc.session.SqlRow;
import org.twinpact.twinning.Event;

/** A row of {@code tw_event} as stored, which may have been tampered with. */
public record EventRow(
        long sequence,
        String authority,
        String act,
        int part,
        String type,
        int form,
        LocalDate on,
        Instant recordedAt,
        String body,
        String hash) {
    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    static EventRow of(SqlRow row) throws SQLException {
        return new EventRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getInt(6),
                row.getObject(7, LocalDate.class),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                row.getString(10));
    }

    /** Returns the name of the first column that differs from the event in the body, or empty if none does. */
    public Optional<String> differs(Event event, int place) {
        return first(
                sequence == event.sequence() ? "" : "sequence",
                authority.equals(event.by().authority().value()) ? "" : "authority",
                act.equals(event.act().value()) ? "" : "act_id",
                part == place ? "" : "act_part",
                type.equals(event.type()) ? "" : "type",
                form == event.data().form() ? "" : "form",
                on.equals(event.on()) ? "" : "occurred_on",
                isAt(event.recordedAt()) ? "" : "recorded_at");
    }

    /** Compares with the precision of the engines, which is a microsecond. */
    private boolean isAt(Instant moment) {
        return Duration.between(recordedAt, moment).abs().compareTo(MICROSECOND) < 0;
    }

    private static Optional<String> first(String... names) {
        return Stream.of(names).filter(name -> !name.isEmpty()).findFirst();
    }
}

package org.twinpact.registry.jdbc.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.registry.jdbc.dialect.Dialect;
import org.twinpact.twinning.Event;

/** A row of {@code tw_event} as stored, which may have been tampered with. */
public record EventRow(
        long sequence,
        String act,
        int part,
        String type,
        int form,
        LocalDate on,
        Instant recordedAt,
        String body,
        String hash) {
    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    static EventRow of(ResultSet row, Dialect dialect) throws SQLException {
        return new EventRow(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getInt(5),
                row.getObject(6, LocalDate.class),
                dialect.moment(row, 7),
                row.getString(8),
                row.getString(9));
    }

    /** Returns the name of a column that differs from the body. */
    public Optional<String> differs(Event event, int place) {
        return first(
                sequence == event.sequence() ? "" : "sequence",
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

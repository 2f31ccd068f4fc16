package org.twinpact.registry.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.twinning.Event;

/** An event's row as it stands there, true or not. */
record EventRow(
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

    static EventRow in(ResultSet row, Dialect dialect) throws SQLException {
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

    /** The name of a column that says something else than the body does. */
    Optional<String> differs(Event said, int place) {
        return first(
                sequence == said.sequence() ? "" : "sequence",
                act.equals(said.act().value()) ? "" : "act_id",
                part == place ? "" : "act_part",
                type.equals(said.type()) ? "" : "type",
                form == said.change().form() ? "" : "form",
                on.equals(said.on()) ? "" : "occurred_on",
                isAt(said.recordedAt()) ? "" : "recorded_at");
    }

    /** Engines keep microseconds, and a host's own event may say more. */
    private boolean isAt(Instant moment) {
        return Duration.between(recordedAt, moment).abs().compareTo(MICROSECOND) < 0;
    }

    private static Optional<String> first(String... names) {
        return Stream.of(names).filter(name -> !name.isEmpty()).findFirst();
    }
}

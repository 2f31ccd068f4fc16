package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.twinpact.language.CivilDay;

/**
 * An act as it is put to the {@link Lifecycle}: with its key, author and times, since the lifecycle has no clock of its
 * own. Immutable.
 *
 * @param id key of the act
 * @param act what is asked
 * @param by who asks
 * @param on the day it happened
 * @param recordedAt the moment it is recorded
 */
public record Asked(
        @Valid ActId id,
        @Valid Act act,
        @Valid Authorship by,
        @NotNull @CivilDay LocalDate on,
        @NotNull Instant recordedAt) {
    public Asked {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(recordedAt, "recordedAt");
    }
}

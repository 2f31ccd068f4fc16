package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.twinpact.language.CivilDay;

/**
 * An act as the {@link Lifecycle} receives it, with its key, author and times, because the lifecycle has no clock.
 * Immutable.
 *
 * @param id key of the act
 * @param act the act that is asked for
 * @param by the author of the act
 * @param on the day it happened
 * @param recordedAt the moment it is recorded
 */
public record ActRequest(
        @Valid ActId id,
        @Valid Act act,
        @Valid Authorship by,
        @NotNull @CivilDay LocalDate on,
        @NotNull Instant recordedAt) {
    public ActRequest {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(recordedAt, "recordedAt");
    }
}

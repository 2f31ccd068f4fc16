package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.twinpact.language.CivilDay;

/**
 * The input of the {@link Lifecycle}: an act with its key, its author and its times, because the lifecycle has no
 * clock. Immutable.
 *
 * @param id the key of the act
 * @param act the requested act
 * @param by the author of the act
 * @param on the day on which it happened
 * @param recordedAt the moment at which it is recorded
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

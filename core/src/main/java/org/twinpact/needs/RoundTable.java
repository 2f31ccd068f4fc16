package org.twinpact.needs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.twinpact.language.CivilDay;

/**
 * A round table of department heads and outside professionals, with its findings. Immutable.
 *
 * @param heldOn the day it sat
 * @param participants the participants
 * @param needs the challenges and potential that it found
 */
public record RoundTable(
        @NotNull @CivilDay LocalDate heldOn,
        @Size(max = 200) List<@Valid Participant> participants,

        @NotEmpty(message = "must name at least one challenge or potential") @Size(max = 200)
        List<@Valid Need> needs) {
    public RoundTable {
        Objects.requireNonNull(heldOn, "heldOn");
        participants = List.copyOf(Objects.requireNonNull(participants, "participants"));
        needs = List.copyOf(Objects.requireNonNull(needs, "needs"));
    }
}

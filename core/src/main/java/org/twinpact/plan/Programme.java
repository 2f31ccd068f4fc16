package org.twinpact.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * A further programme under a signed agreement, such as for the years after those of the first work plan, or the first
 * one of an old twinning that was imported. Immutable.
 *
 * @param id the key within the twinning, chosen by the host, such as {@code P2}
 * @param name the name by language, such as "the programme of 2029 to 2031"
 * @param firstDay the first day
 * @param lastDay the last day
 * @param plan the work plan, whose version counts the revisions of the programme
 */
public record Programme(
        @PlainText(max = 32) String id,
        @Valid LocalText name,
        @NotNull @CivilDay LocalDate firstDay,
        @NotNull @CivilDay LocalDate lastDay,
        @Valid WorkPlan plan) {
    public Programme {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(firstDay, "firstDay");
        Objects.requireNonNull(lastDay, "lastDay");
        Objects.requireNonNull(plan, "plan");
    }

    /** Returns the hash of the whole programme, which the parties endorse. */
    public Sha256 hash() {
        List<String> parts = new ArrayList<>(List.of(
                "twinpact-programme-1",
                id,
                firstDay.toString(),
                lastDay.toString(),
                plan.hash().hex()));
        name.byLanguage().forEach((language, words) -> parts.addAll(List.of(language.value(), words)));
        return Sha256.of(parts);
    }
}

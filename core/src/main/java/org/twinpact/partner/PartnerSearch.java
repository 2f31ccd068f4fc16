package org.twinpact.partner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Theme;

/**
 * The search for a partner: its route and its fields. Immutable.
 *
 * @param route direct, or through an association
 * @param association the association that was asked, present exactly when the route leads through one
 * @param themes the fields concerned
 * @param startedOn the day the search began
 */
public record PartnerSearch(
        @NotNull SearchRoute route,
        Optional<@Valid LocalText> association,

        @NotEmpty(message = "must name at least one field of cooperation") @Size(max = 50)
        List<@Valid Theme> themes,

        @NotNull @CivilDay LocalDate startedOn) {
    public PartnerSearch {
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(association, "association");
        themes = List.copyOf(Objects.requireNonNull(themes, "themes"));
        Objects.requireNonNull(startedOn, "startedOn");
    }
}

package org.twinpact.partner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.evidence.PartialDate;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Theme;

/**
 * A search for a partner: its route, the fields of cooperation, and the answer to an enquiry. Immutable.
 *
 * @param route the route: direct, or through an association
 * @param association the contacted association, present exactly if the route is {@link SearchRoute#THROUGH_ASSOCIATION}
 * @param themes the fields of cooperation concerned, empty if the search was not limited to any
 * @param startedOn the date on which the search began or the enquiry was sent, as far as it is known
 * @param answer the answer of the association, if it answered
 */
public record PartnerSearch(
        @NotNull SearchRoute route,
        Optional<@Valid LocalText> association,
        @Size(max = 50) List<@Valid Theme> themes,
        Optional<@Valid PartialDate> startedOn,
        Optional<@Valid EnquiryAnswer> answer) {
    public PartnerSearch {
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(association, "association");
        themes = List.copyOf(Objects.requireNonNull(themes, "themes"));
        Objects.requireNonNull(startedOn, "startedOn");
        Objects.requireNonNull(answer, "answer");
    }

    /** Creates a search that began on a known day and has no answer yet. */
    public PartnerSearch(SearchRoute route, Optional<LocalText> association, List<Theme> themes, LocalDate startedOn) {
        this(route, association, themes, Optional.of(PartialDate.of(startedOn)), Optional.empty());
    }

    /** Returns a search without an association. */
    public static PartnerSearch direct(LocalDate startedOn, Theme... themes) {
        return new PartnerSearch(SearchRoute.DIRECT, Optional.empty(), List.of(themes), startedOn);
    }

    /** Returns this search with the answer of the association. */
    public PartnerSearch answered(EnquiryAnswer given) {
        return new PartnerSearch(route, association, themes, startedOn, Optional.of(given));
    }
}

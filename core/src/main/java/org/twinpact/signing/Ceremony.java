package org.twinpact.signing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;
import org.twinpact.authority.AuthorityId;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;

/**
 * The event at which the agreement is signed. Immutable.
 *
 * @param on the day
 * @param place the place, by language
 * @param host the party that hosts it
 * @param manner the manner in which the signatories meet
 * @param attendees the attendees, by office; the signatories are in each signature
 */
@Value.Builder
public record Ceremony(
        @NotNull @CivilDay LocalDate on,
        @Valid LocalText place,
        @Valid AuthorityId host,
        @NotNull SigningMode manner,
        @Size(max = 200) List<@Valid LocalText> attendees)
        implements WithCeremony {
    public Ceremony {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(manner, "manner");
        attendees = List.copyOf(Objects.requireNonNull(attendees, "attendees"));
    }
}

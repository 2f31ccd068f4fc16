package org.twinpact.signing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.twinpact.authority.AuthorityId;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * An event at which the agreement is signed. Immutable.
 *
 * @param id the key within the twinning, such as {@code C1}
 * @param on the day of the signing
 * @param place the place, by language
 * @param host the party that hosts the event, if any
 * @param outsideHost the host that is not a party, such as an embassy or a region, by language, if any
 * @param manner the manner in which the signatories meet
 * @param attendees the offices of the attendees, by language. Each {@link Signature} contains its signatories
 */
@Value.Builder
public record Ceremony(
        @PlainText(max = 32) String id,
        @NotNull @CivilDay LocalDate on,
        @Valid LocalText place,
        Optional<@Valid AuthorityId> host,
        Optional<@Valid LocalText> outsideHost,
        @NotNull SigningMode manner,
        @Size(max = 200) List<@Valid LocalText> attendees)
        implements WithCeremony {
    public Ceremony {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(outsideHost, "outsideHost");
        Objects.requireNonNull(manner, "manner");
        attendees = List.copyOf(Objects.requireNonNull(attendees, "attendees"));
    }
}

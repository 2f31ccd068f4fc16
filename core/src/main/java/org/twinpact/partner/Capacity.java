package org.twinpact.partner;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.PartialDate;
import org.twinpact.language.LocalText;

/**
 * An assessment of whether an authority can carry out joint programmes. Immutable.
 *
 * @param assessedOn the date of the assessment, as far as it is known
 * @param sufficient whether the authority can carry out joint programmes
 * @param reason the reasons for the assessment, by language
 * @param statedBy the party that assesses the capacity of an authority that did not, empty for the authority itself
 */
public record Capacity(
        Optional<@Valid PartialDate> assessedOn,
        boolean sufficient,
        @Valid LocalText reason,
        Optional<@Valid AuthorityId> statedBy) {
    public Capacity {
        Objects.requireNonNull(assessedOn, "assessedOn");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(statedBy, "statedBy");
    }

    /** Creates an assessment that the authority itself made on a known day. */
    public Capacity(LocalDate assessedOn, boolean sufficient, LocalText reason) {
        this(Optional.of(PartialDate.of(assessedOn)), sufficient, reason, Optional.empty());
    }
}

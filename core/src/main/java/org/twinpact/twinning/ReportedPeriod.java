package org.twinpact.twinning;

import jakarta.validation.Valid;
import java.util.Objects;
import org.twinpact.authority.AuthorityId;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.language.PlainText;

/**
 * The period of an obligation that a report fulfilled. Immutable.
 *
 * @param owner the party that reported
 * @param obligation the code of the obligation in the profile of the party
 * @param period the period
 */
public record ReportedPeriod(
        @Valid AuthorityId owner,
        @PlainText(max = 64) String obligation,
        @Valid ReportingPeriod period) {
    public ReportedPeriod {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(obligation, "obligation");
        Objects.requireNonNull(period, "period");
    }
}

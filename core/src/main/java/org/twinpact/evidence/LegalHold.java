package org.twinpact.evidence;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LocalText;
import org.twinpact.language.PlainText;

/**
 * A legal hold: a reason for which no personal data of the twinning may be erased, such as a court case. Immutable.
 *
 * @param id the key within the twinning, such as {@code H1}
 * @param orderedBy the authority that ordered it, or the matter, by language
 * @param reason the reason, by language
 * @param reviewOn the day on which the party reviews whether it is still required. It does not end on that day, because
 *     erased data cannot be restored
 */
public record LegalHold(
        @PlainText(max = 32) String id,
        @Valid LocalText orderedBy,
        @Valid LocalText reason,
        @NotNull @CivilDay LocalDate reviewOn) {
    public LegalHold {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(orderedBy, "orderedBy");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(reviewOn, "reviewOn");
    }
}

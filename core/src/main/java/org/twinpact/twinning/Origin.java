package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.language.PlainText;

/**
 * The origin of an imported twinning. No gate was checked, and the grade of the evidence shows how far it can be
 * trusted. Immutable.
 *
 * @param source the register or record from which it was imported
 * @param grade the grade of that source as evidence
 * @param since the date of the signing, as far as known
 */
public record Origin(
        @PlainText(max = 500) String source, @NotNull EvidenceGrade grade, Optional<@Valid PartialDate> since) {
    public Origin {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(since, "since");
    }
}

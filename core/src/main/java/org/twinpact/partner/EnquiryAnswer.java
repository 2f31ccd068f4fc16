package org.twinpact.partner;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.twinpact.evidence.PartialDate;
import org.twinpact.language.LocalText;

/**
 * The answer of an association to an enquiry about partners. Immutable.
 *
 * @param receivedOn the date on which it was received, as far as it is known
 * @param named the authorities that the association named, by language, empty if it named none
 */
public record EnquiryAnswer(
        Optional<@Valid PartialDate> receivedOn,
        @Size(max = 100) List<@Valid LocalText> named) {
    public EnquiryAnswer {
        Objects.requireNonNull(receivedOn, "receivedOn");
        named = List.copyOf(Objects.requireNonNull(named, "named"));
    }
}

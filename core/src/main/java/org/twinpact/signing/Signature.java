package org.twinpact.signing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.CivilDay;

/**
 * One party's signature under the final text. Immutable.
 *
 * @param text the operative hash that was signed
 * @param signatories the signatories of the party
 * @param seal whether the authority's seal was put to it
 * @param signedOn the day of signing
 */
public record Signature(
        @Valid Sha256 text,

        @NotEmpty(message = "must name at least one signatory") @Size(max = 20)
        List<@Valid Signatory> signatories,

        boolean seal,
        @NotNull @CivilDay LocalDate signedOn) {
    public Signature {
        Objects.requireNonNull(text, "text");
        signatories = List.copyOf(Objects.requireNonNull(signatories, "signatories"));
        Objects.requireNonNull(signedOn, "signedOn");
    }
}

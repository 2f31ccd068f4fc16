package org.twinpact.signing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.twinpact.approval.Body;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.CivilDay;

/**
 * A party's signature on the final text. If its signatories sign on several days, it counts from the last. Immutable.
 *
 * @param text the operative hash of the signed text
 * @param signatories the signatories of the party, at least one
 * @param seal whether the authority's seal was affixed
 * @param electronicSeal the kind of the electronic seal, which counts as a seal. Empty if there is none
 * @param reservation the body to whose approval the signature is subject. It does not count before that approval
 * @param signedOn the day of signing. If a signatory signed later, it becomes that day, and signatories without a day
 *     of their own receive the given one
 */
@Value.Builder
public record Signature(
        @Valid Sha256 text,

        @NotEmpty(message = "must name at least one signatory") @Size(max = 20)
        List<@Valid Signatory> signatories,

        boolean seal,
        Optional<ElectronicKind> electronicSeal,
        Optional<@Valid Body> reservation,
        @NotNull @CivilDay LocalDate signedOn)
        implements WithSignature {
    public Signature {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(signatories, "signatories");
        Objects.requireNonNull(electronicSeal, "electronicSeal");
        Objects.requireNonNull(reservation, "reservation");
        LocalDate given = Objects.requireNonNull(signedOn, "signedOn");
        LocalDate last = lastDay(signatories, given);
        signatories = last.equals(given) ? List.copyOf(signatories) : withDay(signatories, given);
        signedOn = last;
    }

    /** Creates a signature without an electronic seal or a reservation. */
    public Signature(Sha256 text, List<Signatory> signatories, boolean seal, LocalDate signedOn) {
        this(text, signatories, seal, Optional.empty(), Optional.empty(), signedOn);
    }

    /** Returns the day on which one of the signatories signed. */
    public LocalDate signedOn(Signatory signatory) {
        return signatory.signedOn().orElse(signedOn);
    }

    /** Returns whether the signature is subject to the approval of a body. */
    public boolean isSubjectTo(Body body) {
        return reservation.isPresent() && reservation.get().equals(body);
    }

    /** Returns whether the signature bears a seal of either form. */
    public boolean bearsSeal() {
        return seal || electronicSeal.isPresent();
    }

    private static LocalDate lastDay(List<Signatory> signatories, LocalDate given) {
        LocalDate last = given;
        for (Signatory signatory : signatories) {
            if (signatory.signedOn().filter(last::isBefore).isPresent()) {
                last = signatory.signedOn().get();
            }
        }
        return last;
    }

    private static List<Signatory> withDay(List<Signatory> signatories, LocalDate day) {
        return signatories.stream()
                .map(one -> one.withSignedOn(one.signedOn().orElse(day)))
                .toList();
    }
}

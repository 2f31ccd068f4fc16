package org.twinpact.signing;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.twinpact.approval.Body;
import org.twinpact.evidence.PersonRef;
import org.twinpact.language.CivilDay;

/**
 * A signatory of a party, identified by office. Attendees of the ceremony are recorded separately. Immutable.
 *
 * @param office the office for which the person signs
 * @param person the reference to the person, if recorded
 * @param mandate the mandate of a person who does not hold the office, such as a deputy. Empty for the holder
 * @param signedOn the day on which the person signed, if it differs from that of the signature
 * @param electronic the kind of the electronic signature. Empty for one by hand
 */
@Value.Builder
public record Signatory(
        @Valid Body office,
        Optional<@Valid PersonRef> person,
        Optional<@Valid Mandate> mandate,
        Optional<@CivilDay LocalDate> signedOn,
        Optional<ElectronicKind> electronic)
        implements WithSignatory {
    public Signatory {
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(mandate, "mandate");
        Objects.requireNonNull(signedOn, "signedOn");
        Objects.requireNonNull(electronic, "electronic");
    }

    /** Creates a holder of an office who signs by hand on the day of the signature. */
    public Signatory(Body office, Optional<PersonRef> person) {
        this(office, person, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns a signatory with the given office and no person. */
    public static Signatory of(String office) {
        return new Signatory(new Body(office), Optional.empty());
    }
}

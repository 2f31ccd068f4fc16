package org.twinpact.agreement;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.twinpact.language.CivilDay;

/**
 * The legal terms of an agreement as data, in addition to its text. Immutable.
 *
 * @param entryIntoForce the moment of entry into force
 * @param day the day of entry into force that the text names, present exactly if {@code entryIntoForce} is
 *     {@link EntryIntoForce#DAY}
 * @param signers the number of parties that must sign before the agreement can enter into force, at least 2. Empty if
 *     all must sign
 * @param until the last day of a fixed term, empty if the term is indefinite
 * @param joinsAssociation whether the parties join or found an association under the agreement
 */
@Value.Builder
public record AgreementConditions(
        @NotNull EntryIntoForce entryIntoForce,
        Optional<@CivilDay LocalDate> day,
        Optional<@Min(value = 2, message = "must be 2 or more") Integer> signers,
        Optional<@CivilDay LocalDate> until,
        boolean joinsAssociation)
        implements WithAgreementConditions {
    public AgreementConditions {
        Objects.requireNonNull(entryIntoForce, "entryIntoForce");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(signers, "signers");
        Objects.requireNonNull(until, "until");
    }

    /**
     * Returns terms under which the agreement enters into force with the last signature of all parties, for an
     * indefinite term.
     */
    public static AgreementConditions atLastSignature() {
        return new AgreementConditionsBuilder()
                .entryIntoForce(EntryIntoForce.SIGNATURE)
                .joinsAssociation(false)
                .build();
    }

    List<String> words() {
        return List.of(
                entryIntoForce.name(),
                day.toString(),
                signers.toString(),
                until.toString(),
                Boolean.toString(joinsAssociation));
    }
}

package org.twinpact.twinning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.language.CivilDay;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.PlainText;

/**
 * An obligation that a party has not fulfilled yet. Immutable.
 *
 * @param code the code of the obligation in the party's profile
 * @param kind the kind of act that fulfils it
 * @param owner the party that owes it
 * @param to the codes of the recipients
 * @param due the last day on which it can be fulfilled in time
 * @param basis the basis of the rule: law, guidance or default
 * @param source the source of that basis
 */
@Value.Builder
public record Obligation(
        @PlainText(max = 64) String code,
        ObligationKind kind,
        @Valid AuthorityId owner,
        @Size(max = 20) List<@PlainText(max = 64) String> to,
        @CivilDay LocalDate due,
        Basis basis,
        @PlainText String source) {
    public Obligation {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(owner, "owner");
        to = List.copyOf(Objects.requireNonNull(to, "to"));
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(source, "source");
    }

    /**
     * Returns the name of the kind of act that fulfils it, in Hebrew or English, and in English for any other language.
     */
    public String kindText(LanguageTag language) {
        return LifecycleMessages.both("obligationKind." + kind).read(language);
    }

    /**
     * Returns the names of its recipients, in Hebrew or English, and in English for any other language. For a recipient
     * that only a host's profile names, its code is returned.
     */
    public List<String> recipients(LanguageTag language) {
        return to.stream()
                .map(code -> LifecycleMessages.both("recipient." + code).read(language))
                .toList();
    }
}

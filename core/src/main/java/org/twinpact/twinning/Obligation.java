package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.language.LanguageTag;

/**
 * An obligation that a party has not fulfilled yet. Immutable.
 *
 * @param code the obligation's code in the party's profile
 * @param kind the kind of act that fulfils it
 * @param owner the party that owes it
 * @param to the recipients to whom it is owed
 * @param due the last day to fulfil it in time
 * @param basis law, guidance or default
 * @param source the source of that basis
 */
@Value.Builder
public record Obligation(
        String code,
        ObligationKind kind,
        AuthorityId owner,
        List<String> to,
        LocalDate due,
        Basis basis,
        String source) {
    public Obligation {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(owner, "owner");
        to = List.copyOf(Objects.requireNonNull(to, "to"));
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(source, "source");
    }

    /** Returns what fulfils it in words, in Hebrew or English, and in English for any other language. */
    public String kindText(LanguageTag language) {
        return LifecycleMessages.both("obligationKind." + kind).read(language);
    }

    /**
     * Returns the names of its recipients, in Hebrew or English, and in English for any other language. A recipient that a
     * profile of the host names is returned as its code.
     */
    public List<String> recipients(LanguageTag language) {
        return to.stream()
                .map(code -> LifecycleMessages.both("recipient." + code).read(language))
                .toList();
    }
}

package org.twinpact.twinning;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.DutyKind;

/**
 * A duty that a party has not fulfilled yet. Immutable.
 *
 * @param code the duty's code in the party's profile
 * @param kind what fulfils it
 * @param owner the party that owes it
 * @param to who is to get it
 * @param due the last day to fulfil it in time
 * @param basis law, guidance or default
 * @param source where that is written
 */
@Value.Builder
public record Obligation(
        String code, DutyKind kind, AuthorityId owner, List<String> to, LocalDate due, Basis basis, String source) {
    public Obligation {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(owner, "owner");
        to = List.copyOf(Objects.requireNonNull(to, "to"));
        Objects.requireNonNull(due, "due");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(source, "source");
    }
}

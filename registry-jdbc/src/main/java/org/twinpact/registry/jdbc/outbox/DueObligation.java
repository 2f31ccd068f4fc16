package org.twinpact.registry.jdbc.outbox;

import java.time.LocalDate;
import java.util.Objects;
import org.twinpact.authority.AuthorityId;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.twinning.TwinningId;

/**
 * An open obligation with its due day. Immutable.
 *
 * @param on the last day to fulfil it in time
 * @param twinning the twinning that it belongs to
 * @param owner the party that owes it
 * @param code its code in the party's profile
 * @param kind the kind of act that fulfils it
 */
public record DueObligation(LocalDate on, TwinningId twinning, AuthorityId owner, String code, ObligationKind kind) {
    public DueObligation {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(twinning, "twinning");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
    }
}

package org.twinpact.twinning;

import java.util.Objects;
import org.twinpact.approval.Body;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;

/**
 * A record that a {@link Correction} may correct. Immutable.
 *
 * @param name the name of the record ({@link Fact#corrigible})
 * @param act the key of the act that made it last, which a correction must name
 */
public record CorrigibleRecord(String name, ActId act) {
    public CorrigibleRecord {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(act, "act");
    }

    static String ofDecision(AuthorityId party, Decision decision) {
        return ofDecision(party, decision.body(), decision.scope());
    }

    static String ofDecision(AuthorityId party, Body body, Scope scope) {
        return party + "/" + body + "/" + scope;
    }

    static String ofSignature(AuthorityId party) {
        return party + "/signature";
    }

    /** Returns the name of the record of the day of entry into force, which is one for all parties. */
    static String ofEntryIntoForce() {
        return "entry into force";
    }
}

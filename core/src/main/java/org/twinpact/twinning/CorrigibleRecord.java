package org.twinpact.twinning;

import java.util.Objects;
import org.twinpact.approval.Decision;
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

    private static final String PUBLICATION = "/publication";
    private static final String REPORT = "/report";

    static String ofDecision(AuthorityId party, String step, Decision decision) {
        return ofDecisions(party) + step + "/" + decision.decidedOn() + "/" + decision.result();
    }

    private static String ofDecisions(AuthorityId party) {
        return party + "/decision/";
    }

    /** Returns whether this is the record of a decision of a party. */
    boolean isOfDecisionOf(AuthorityId party) {
        return name.startsWith(ofDecisions(party));
    }

    /** Returns whether this is the record of a decision, a signature or a notice of a party. */
    boolean isOfFormationOf(AuthorityId party) {
        return name.startsWith(party + "/") && !name.endsWith(PUBLICATION) && !name.endsWith(REPORT);
    }

    /** Returns the record under the key of the successor of a party. */
    CorrigibleRecord succeeded(AuthorityId from, AuthorityId to) {
        return name.startsWith(from + "/")
                ? new CorrigibleRecord(to + name.substring(from.value().length()), act)
                : this;
    }

    static String ofSignature(AuthorityId party) {
        return party + "/signature";
    }

    static String ofCompletionNotice(AuthorityId party) {
        return party + "/completion notice";
    }

    static String ofPublication(AuthorityId party) {
        return party + PUBLICATION;
    }

    static String ofReport(AuthorityId party) {
        return party + REPORT;
    }

    /** Returns the name of the record of the day of entry into force, which is one for all parties. */
    static String ofEntryIntoForce() {
        return "entry into force";
    }

    /**
     * Returns whether a record with the given name replaces this one. A publication or a report replaces that of another
     * party too, because a twinning stores only the latest.
     */
    boolean isReplacedBy(String newer) {
        return name.equals(newer) || areBoth(PUBLICATION, newer) || areBoth(REPORT, newer);
    }

    private boolean areBoth(String kind, String newer) {
        return name.endsWith(kind) && newer.endsWith(kind);
    }
}

package org.twinpact.document.compose;

import java.util.Objects;
import org.twinpact.authority.AuthorityId;

/**
 * The additional terms of an agreement of three or more parties. Immutable.
 *
 * @param secretariat the party that is secretariat and depositary
 * @param secretariatYears the length of that mandate in years
 * @param accession the openness to further parties
 * @param minimumParties the minimum number of parties with which the twinning continues, two or more
 * @param decisionRule the rule for decisions on the programme. An amendment always needs all parties
 */
public record MultilateralTerms(
        AuthorityId secretariat,
        int secretariatYears,
        Accession accession,
        int minimumParties,
        DecisionRule decisionRule) {
    public MultilateralTerms {
        Objects.requireNonNull(secretariat, "secretariat");
        Objects.requireNonNull(accession, "accession");
        Objects.requireNonNull(decisionRule, "decisionRule");
    }

    /** The openness of an agreement to further parties. */
    public enum Accession {
        /** A further local authority may join with the consent of all. */
        OPEN,
        /** No further party may join. */
        CLOSED
    }

    /** The rule by which the parties decide on their programme. */
    public enum DecisionRule {
        /** All parties agree. */
        UNANIMITY,
        /** More than half of the parties agree. */
        MAJORITY
    }
}

package org.twinpact.document.compose;

import java.util.Objects;
import org.twinpact.authority.AuthorityId;

/**
 * What three or more parties settle among them. Immutable.
 *
 * @param secretariat the party that is secretariat and depositary
 * @param secretariatYears years for which it is
 * @param accession whether others may join
 * @param minimumParties fewest parties with which the twinning goes on, two or more
 * @param decisionRule how they decide on their programme; an amendment always needs all
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

    /** Whether others may join. */
    public enum Accession {
        /** A further local authority may, with the consent of all. */
        OPEN,
        /** Nobody may. */
        CLOSED
    }

    /** How the parties decide on their programme. */
    public enum DecisionRule {
        /** All agree. */
        UNANIMITY,
        /** More than half of the parties agree. */
        MAJORITY
    }
}

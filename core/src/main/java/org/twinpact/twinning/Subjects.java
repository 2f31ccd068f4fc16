package org.twinpact.twinning;

import java.util.List;
import java.util.Optional;
import org.twinpact.agreement.AgreementText;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.plan.WorkPlan;

/** What a decision on the subjects covers. */
final class Subjects {
    private Subjects() {}

    static Sha256 of(WorkPlan plan, Optional<AgreementText> text, List<AuthorityId> parties) {
        boolean money =
                plan.commitsMoney() || text.filter(AgreementText::commitsMoney).isPresent();
        return plan.subjects(parties, money);
    }
}

package org.twinpact.twinning;

import java.util.List;
import java.util.Optional;
import org.twinpact.agreement.AgreementText;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.plan.WorkPlan;

/** The hash that decisions on the subjects cover: the plan, the parties, and whether money is committed. */
final class Subjects {
    private Subjects() {}

    static Optional<Sha256> of(Twinning twinning, List<AuthorityId> parties) {
        return twinning.plan().map(plan -> of(plan, twinning.text(), parties));
    }

    static Sha256 of(WorkPlan plan, Optional<AgreementText> text, List<AuthorityId> parties) {
        boolean money =
                plan.commitsMoney() || text.filter(AgreementText::commitsMoney).isPresent();
        return plan.subjects(parties, money);
    }
}

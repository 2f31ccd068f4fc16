package org.twinpact;

import java.util.Optional;
import org.twinpact.approval.Decision;
import org.twinpact.authority.AuthorityId;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Change;
import org.twinpact.twinning.Fact;

/** Which recorded facts a correction can put right. */
final class Corrections {
    private Corrections() {}

    /** The act that a correction calls wrong; empty for any other act. */
    static Optional<ActId> wrong(Act act) {
        if (act instanceof Act.CorrectDecision correct) {
            return Optional.of(correct.wrong());
        }
        return act instanceof Act.CorrectSignature correct ? Optional.of(correct.wrong()) : Optional.empty();
    }

    /** Only a decision of the same body on the same scope, or a signature, of the same party. */
    static boolean canCorrect(Act act, Change recorded) {
        if (act instanceof Act.CorrectDecision correct) {
            return recorded instanceof Fact.DecisionRecorded then
                            && isSame(correct, then.party(), then.approval().decision())
                    || recorded instanceof Fact.DecisionCorrected again
                            && isSame(correct, again.party(), again.approval().decision());
        }
        AuthorityId party = ((Act.CorrectSignature) act).party();
        return recorded instanceof Fact.AgreementSigned signed && signed.party().equals(party)
                || recorded instanceof Fact.SignatureCorrected again
                        && again.party().equals(party);
    }

    private static boolean isSame(Act.CorrectDecision correct, AuthorityId party, Decision decision) {
        return correct.party().equals(party)
                && correct.right().body().equals(decision.body())
                && correct.right().scope() == decision.scope();
    }
}

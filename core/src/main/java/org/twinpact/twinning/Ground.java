package org.twinpact.twinning;

/** Which facts can take from others what they rest on; only after these is it looked for. */
final class Ground {
    private Ground() {}

    static boolean isMovedBy(Fact fact) {
        return fact instanceof Fact.PlanProposed
                || fact instanceof Fact.TextProposed
                || fact instanceof Fact.PartyLinked
                || fact instanceof Fact.PartyDropped
                || fact instanceof Fact.ProfileAdopted
                || fact instanceof Fact.PartySucceeded
                || fact instanceof Fact.DecisionRecorded
                || fact instanceof Fact.DecisionCorrected
                || fact instanceof Fact.SignatureCorrected
                || fact instanceof Fact.AgreementSigned
                || fact instanceof Fact.GoalsSet
                || fact instanceof Fact.NeedsAssessed;
    }
}

package org.twinpact.twinning;

/** Which facts can take from others what they rest on; only after these is it looked for. */
final class Ground {
    private Ground() {}

    static boolean isMovedBy(Fact fact, Twinning before) {
        if (fact instanceof Fact.DecisionRecorded decided) {
            return before.track(decided.party())
                    .flatMap(track -> track.approval(decided.approval().step()))
                    .isPresent();
        }
        if (fact instanceof Fact.AgreementSigned signed) {
            return before.track(signed.party()).flatMap(Track::signature).isPresent();
        }
        return fact instanceof Fact.PlanProposed
                || fact instanceof Fact.TextProposed
                || fact instanceof Fact.PartyLinked
                || fact instanceof Fact.PartyDropped
                || fact instanceof Fact.ProfileAdopted
                || fact instanceof Fact.PartySucceeded
                || fact instanceof Fact.DecisionCorrected
                || fact instanceof Fact.SignatureCorrected
                || fact instanceof Fact.GoalsSet
                || fact instanceof Fact.NeedsAssessed;
    }
}

package org.twinpact.twinning;

import org.twinpact.authority.AuthorityId;

/** An act of one party. */
public sealed interface ActOfParty extends Act
        permits PreparationActs,
                DecisionActs,
                ApprovalActs,
                FollowUpActs,
                Correction,
                OpeningActs.CorrectParty,
                PartyActs.RemoveParty,
                PartyActs.RecordSuccessor,
                PartyActs.AdoptProfile,
                PlanActs.EndorsePlan,
                PlanActs.WithdrawEndorsement,
                TextActs.CertifyLanguage,
                SignatureActs.RecordSignature,
                SignatureActs.WithdrawSignature,
                SignatureActs.RecordVersionSignature,
                EntryIntoForceActs.GiveCompletionNotice {
    /** Returns the party on whose behalf the act is done. */
    AuthorityId party();
}

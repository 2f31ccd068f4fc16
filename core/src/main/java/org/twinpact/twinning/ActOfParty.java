package org.twinpact.twinning;

import org.twinpact.authority.AuthorityId;

/** An act of one party. */
public sealed interface ActOfParty extends Act
        permits PreparationActs,
                DecisionActs,
                FollowUpActs,
                Correction,
                PartyActs.RemoveParty,
                PartyActs.RecordSuccessor,
                PartyActs.AdoptProfile,
                PlanActs.EndorsePlan,
                TextActs.CertifyLanguage,
                SignatureActs.RecordSignature,
                SignatureActs.RecordVersionSignature,
                SignatureActs.GiveCompletionNotice {
    /** Returns the party for which it is done. */
    AuthorityId party();
}

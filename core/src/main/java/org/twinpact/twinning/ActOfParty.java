package org.twinpact.twinning;

import org.twinpact.authority.AuthorityId;

/** An act of one party, or of a newcomer if the act is open to newcomers. */
public sealed interface ActOfParty extends Act
        permits PreparationActs,
                DecisionActs,
                ApprovalActs,
                ActivityActs,
                ContactActs,
                ProgrammeActs.EndorseProgramme,
                RevivalActs.ProposeRevival,
                RevivalActs.AnswerRevival,
                ExchangeActs,
                RecordsActs,
                PublicationActs.WithholdPublication,
                PublicationActs.LiftWithholding,
                PublicationActs.ProposeRelease,
                PublicationActs.ApproveRelease,
                FollowUpActs,
                Correction,
                OpeningActs.CorrectParty,
                PartyActs.RemoveParty,
                PartyActs.RecordSuccessor,
                PartyActs.RecordMerger,
                PartyActs.AdoptProfile,
                PlanActs.EndorsePlan,
                PlanActs.WithdrawEndorsement,
                TextActs.CertifyLanguage,
                SignatureActs.RecordSignature,
                SignatureActs.WithdrawSignature,
                SignatureActs.RecordVersionSignature,
                EntryIntoForceActs.GiveCompletionNotice {
    /** Returns the party or newcomer on whose behalf the act is done. */
    AuthorityId party();

    /**
     * Returns whether a newcomer can do the act while it waits to become a party. It can prepare, endorse a plan that
     * names it, and have its own record changed.
     */
    default boolean isOpenToNewcomers() {
        return false;
    }
}

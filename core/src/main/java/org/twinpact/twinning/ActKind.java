package org.twinpact.twinning;

import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/** The kinds of acts, one for each type of act, in the order of the chapters. */
public enum ActKind {
    /** {@link OpeningActs.OpenTwinning}. */
    OPEN_TWINNING(Milestone.PARTY_JOINED),
    /** {@link OpeningActs.ImportTwinning}. */
    IMPORT_TWINNING(Milestone.PARTY_JOINED),
    /** {@link OpeningActs.VerifyOrigin}. */
    VERIFY_ORIGIN(Milestone.PARTY_JOINED),
    /** {@link OpeningActs.TakeUp}. */
    TAKE_UP(Milestone.PARTY_JOINED),
    /** {@link OpeningActs.CiteText}. */
    CITE_TEXT(Milestone.PARTY_JOINED),
    /** {@link OpeningActs.CorrectParty}. */
    CORRECT_PARTY(Milestone.PARTY_JOINED),
    /** {@link OpeningActs.ErasePersonalData}. */
    ERASE_PERSONAL_DATA(Milestone.PARTY_JOINED),
    /** {@link PreparationActs.RecordRoundTable}. */
    RECORD_ROUND_TABLE(Milestone.PARTY_JOINED),
    /** {@link PreparationActs.SetGoals}. */
    SET_GOALS(Milestone.PARTY_JOINED),
    /** {@link PreparationActs.RecordPartnerSearch}. */
    RECORD_PARTNER_SEARCH(Milestone.PARTY_JOINED),
    /** {@link PreparationActs.AssessCapacity}. */
    ASSESS_CAPACITY(Milestone.PARTY_JOINED),
    /** {@link PreparationActs.PassGuidance}. */
    PASS_GUIDANCE(Milestone.PARTY_JOINED),
    /** {@link PartyActs.AddParty}. */
    ADD_PARTY(Milestone.PLAN_ENDORSED),
    /** {@link PartyActs.WithdrawNewcomer}. */
    WITHDRAW_NEWCOMER(Milestone.PARTY_JOINED),
    /** {@link PartyActs.RemoveParty}. */
    REMOVE_PARTY(Milestone.ALL_SIGNED),
    /** {@link PartyActs.RecordSuccessor}. */
    RECORD_SUCCESSOR(Milestone.PARTY_JOINED),
    /** {@link PartyActs.RecordMerger}. */
    RECORD_MERGER(Milestone.PARTY_JOINED),
    /** {@link PartyActs.AdoptProfile}. */
    ADOPT_PROFILE(Milestone.PARTY_JOINED),
    /** {@link PlanActs.ProposePlan}. */
    PROPOSE_PLAN(Milestone.PLAN_ENDORSED),
    /** {@link PlanActs.WithdrawPlanProposal}. */
    WITHDRAW_PLAN_PROPOSAL(Milestone.SUBJECTS_PROPOSED),
    /** {@link PlanActs.EndorsePlan}. */
    ENDORSE_PLAN(Milestone.SUBJECTS_PROPOSED),
    /** {@link PlanActs.WithdrawEndorsement}. */
    WITHDRAW_ENDORSEMENT(Milestone.SUBJECTS_PROPOSED),
    /** {@link TextActs.ProposeText}. */
    PROPOSE_TEXT(Milestone.TEXT_FINAL),
    /** {@link TextActs.WithdrawTextProposal}. */
    WITHDRAW_TEXT_PROPOSAL(Milestone.TEXT_CERTIFIED),
    /** {@link TextActs.CertifyLanguage}. */
    CERTIFY_LANGUAGE(Milestone.TEXT_PROPOSED),
    /** {@link TextActs.FinalizeText}. */
    FINALIZE_TEXT(Milestone.TEXT_CERTIFIED),
    /** {@link TextActs.CompleteSigningDetails}. */
    COMPLETE_SIGNING_DETAILS(Milestone.TEXT_FINAL),
    /** {@link TextActs.AddLanguage}. */
    ADD_LANGUAGE(Milestone.TEXT_FINAL),
    /** {@link DecisionActs.RecordDecision}. */
    RECORD_DECISION(Milestone.PARTY_JOINED),
    /** {@link ApprovalActs.MeetCondition}. */
    MEET_CONDITION(Milestone.PARTY_JOINED),
    /** {@link ApprovalActs.RevokeCondition}. */
    REVOKE_CONDITION(Milestone.PARTY_JOINED),
    /** {@link ApprovalActs.ConfirmDecision}. */
    CONFIRM_DECISION(Milestone.PARTY_JOINED),
    /** {@link DecisionActs.RecordOpinion}. */
    RECORD_OPINION(Milestone.PARTY_JOINED),
    /** {@link DecisionActs.CorrectDecision}. */
    CORRECT_DECISION(Milestone.PARTY_JOINED),
    /** {@link DecisionActs.StrikeDecision}. */
    STRIKE_DECISION(Milestone.PARTY_JOINED),
    /** {@link SignatureActs.ScheduleCeremony}. */
    SCHEDULE_CEREMONY(Milestone.PARTY_JOINED),
    /** {@link SignatureActs.CancelCeremony}. */
    CANCEL_CEREMONY(Milestone.PARTY_JOINED),
    /** {@link SignatureActs.RecordSignature}. */
    RECORD_SIGNATURE(Milestone.PARTY_JOINED),
    /** {@link SignatureActs.CorrectSignature}. */
    CORRECT_SIGNATURE(Milestone.PARTY_JOINED),
    /** {@link SignatureActs.WithdrawSignature}. */
    WITHDRAW_SIGNATURE(Milestone.PARTY_JOINED),
    /** {@link SignatureActs.RecordVersionSignature}. */
    RECORD_VERSION_SIGNATURE(Milestone.PARTY_JOINED),
    /** {@link EntryIntoForceActs.GiveCompletionNotice}. */
    GIVE_COMPLETION_NOTICE(Milestone.PARTY_JOINED),
    /** {@link EntryIntoForceActs.CorrectCompletionNotice}. */
    CORRECT_COMPLETION_NOTICE(Milestone.PARTY_JOINED),
    /** {@link EntryIntoForceActs.ConfirmEntryIntoForce}. */
    CONFIRM_ENTRY_INTO_FORCE(Milestone.ALL_SIGNED),
    /** {@link EntryIntoForceActs.StrikeEntryIntoForce}. */
    STRIKE_ENTRY_INTO_FORCE(Milestone.PARTY_JOINED),
    /** {@link EntryIntoForceActs.CorrectEntryIntoForce}. */
    CORRECT_ENTRY_INTO_FORCE(Milestone.PARTY_JOINED),
    /** {@link FollowUpActs.RecordPublication}. */
    RECORD_PUBLICATION(Milestone.PARTY_JOINED),
    /** {@link FollowUpActs.CorrectPublication}. */
    CORRECT_PUBLICATION(Milestone.PARTY_JOINED),
    /** {@link ContactActs.AppointContact}. */
    APPOINT_CONTACT(Milestone.PARTY_JOINED),
    /** {@link ContactActs.VacateContact}. */
    VACATE_CONTACT(Milestone.PARTY_JOINED),
    /** {@link ActivityActs.RecordActivity}. */
    RECORD_ACTIVITY(Milestone.PARTY_JOINED),
    /** {@link ActivityActs.MeasureObjective}. */
    MEASURE_OBJECTIVE(Milestone.SUBJECTS_PROPOSED),
    /** {@link ProgrammeActs.ProposeProgramme}. */
    PROPOSE_PROGRAMME(Milestone.PARTY_JOINED),
    /** {@link ProgrammeActs.EndorseProgramme}. */
    ENDORSE_PROGRAMME(Milestone.PARTY_JOINED),
    /** {@link ProgrammeActs.WithdrawProgramme}. */
    WITHDRAW_PROGRAMME(Milestone.PARTY_JOINED),
    /** {@link ProgrammeActs.CloseProgramme}. */
    CLOSE_PROGRAMME(Milestone.PARTY_JOINED),
    /** {@link ActivityActs.ReviewPrinciple}. */
    REVIEW_PRINCIPLE(Milestone.PARTY_JOINED),
    /** {@link ExchangeActs.RecordExchange}. */
    RECORD_EXCHANGE(Milestone.PARTY_JOINED),
    /** {@link PublicationActs.WithholdPublication}. */
    WITHHOLD_PUBLICATION(Milestone.PARTY_JOINED),
    /** {@link PublicationActs.LiftWithholding}. */
    LIFT_WITHHOLDING(Milestone.PARTY_JOINED),
    /** {@link PublicationActs.ProposeRelease}. */
    PROPOSE_RELEASE(Milestone.PARTY_JOINED),
    /** {@link PublicationActs.ApproveRelease}. */
    APPROVE_RELEASE(Milestone.PARTY_JOINED),
    /** {@link RecordsActs.HoldRecords}. */
    HOLD_RECORDS(Milestone.PARTY_JOINED),
    /** {@link RecordsActs.ReleaseRecords}. */
    RELEASE_RECORDS(Milestone.PARTY_JOINED),
    /** {@link RevivalActs.ProposeRevival}. */
    PROPOSE_REVIVAL(Milestone.PARTY_JOINED),
    /** {@link RevivalActs.AnswerRevival}. */
    ANSWER_REVIVAL(Milestone.PARTY_JOINED),
    /** {@link RevivalActs.Reaffirm}. */
    REAFFIRM(Milestone.PARTY_JOINED),
    /** {@link TieActs.TieTwinning}. */
    TIE_TWINNING(Milestone.PARTY_JOINED),
    /** {@link TieActs.RemoveTie}. */
    REMOVE_TIE(Milestone.PARTY_JOINED),
    /** {@link FollowUpActs.FulfilObligation}. */
    FULFIL_OBLIGATION(Milestone.PARTY_JOINED),
    /** {@link FollowUpActs.WaiveObligation}. */
    WAIVE_OBLIGATION(Milestone.PARTY_JOINED),
    /** {@link FollowUpActs.SubmitReport}. */
    SUBMIT_REPORT(Milestone.PARTY_JOINED),
    /** {@link FollowUpActs.CorrectReport}. */
    CORRECT_REPORT(Milestone.PARTY_JOINED),
    /** {@link EndActs.RecordFailure}. */
    RECORD_FAILURE(Milestone.ALL_SIGNED),
    /** {@link EndActs.RecordEnding}. */
    RECORD_ENDING(Milestone.ALL_SIGNED),
    /** {@link EndActs.Discontinue}. */
    DISCONTINUE(Milestone.TEXT_FINAL),
    /** {@link EndActs.Resume}. */
    RESUME(Milestone.TEXT_FINAL);

    private final Milestone notBefore;
    private final String typeName;

    ActKind(Milestone notBefore) {
        this.notBefore = notBefore;
        this.typeName = typeName(name());
    }

    /** Returns the simple name of the act's type, such as {@code ProposePlan}. */
    public String typeName() {
        return typeName;
    }

    /** Returns the name of the act in Hebrew or English, and in English for any other language. */
    public String text(LanguageTag language) {
        return words().read(language);
    }

    LocalText words() {
        return LifecycleMessages.both("act." + typeName);
    }

    /** Returns the milestone that the date of the act must not precede. */
    Milestone notBefore() {
        return notBefore;
    }

    private static String typeName(String constant) {
        StringBuilder name = new StringBuilder(constant.length());
        for (int i = 0; i < constant.length(); i++) {
            char letter = constant.charAt(i);
            boolean first = i == 0 || constant.charAt(i - 1) == '_';
            if (letter != '_') {
                name.append(first ? letter : Character.toLowerCase(letter));
            }
        }
        return name.toString();
    }
}

package org.twinpact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinpact.agreement.AgreementConditions;
import org.twinpact.agreement.AgreementConditionsBuilder;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Citation;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.agreement.TextFinding;
import org.twinpact.approval.Body;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Opinion;
import org.twinpact.approval.OpinionBuilder;
import org.twinpact.approval.OpinionKind;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.approval.Votes;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Evidence;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.LegalHold;
import org.twinpact.evidence.PartialDate;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.Activity;
import org.twinpact.followup.ActivityKind;
import org.twinpact.followup.ContactPoint;
import org.twinpact.followup.Exchange;
import org.twinpact.followup.ExchangeDirection;
import org.twinpact.followup.ExchangeSubject;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.PrincipleReview;
import org.twinpact.followup.PrincipleVerdict;
import org.twinpact.followup.RevivalReply;
import org.twinpact.followup.WithheldSubject;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Participant;
import org.twinpact.needs.RoundTable;
import org.twinpact.needs.Theme;
import org.twinpact.partner.Capacity;
import org.twinpact.partner.EnquiryAnswer;
import org.twinpact.plan.Money;
import org.twinpact.plan.Programme;
import org.twinpact.plan.WorkPlan;
import org.twinpact.signing.ElectronicKind;
import org.twinpact.signing.Mandate;
import org.twinpact.signing.MandateKind;
import org.twinpact.signing.Publication;
import org.twinpact.signing.Release;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.ActivityActs;
import org.twinpact.twinning.ApprovalActs;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.EndingKind;
import org.twinpact.twinning.EnteredDay;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.ExchangeActs;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.Guidance;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.Past;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.ProgrammeActs;
import org.twinpact.twinning.PublicationActs;
import org.twinpact.twinning.RecordsActs;
import org.twinpact.twinning.RevivalActs;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Tie;
import org.twinpact.twinning.TieActs;
import org.twinpact.twinning.TieKind;
import org.twinpact.twinning.TwinningId;

/** One valid act of every kind without an empty part, so that every part can be made invalid. */
final class FullActs {
    private static final LocalDate DAY = LocalDate.parse("2026-06-10");
    private static final PersonalDatum DATUM = PersonalDatum.of(
            new Person("Dana Levi", Optional.of("dana@haifa.example"), Optional.of("+972 4 000 0000")), new byte[16]);
    private static final LocalText REASON = LocalText.of("הנסיבות השתנו", "Circumstances changed");
    private static final PersonRef PERSON = DATUM.ref();
    private static final Sha256 HASH = SampleLife.plan().hash();

    private FullActs() {}

    static List<Act> all() {
        return Stream.of(ActKind.values()).map(FullActs::of).toList();
    }

    static ActContext by() {
        return ActContext.role("Officer", SampleLife.HAIFA.id(), DAY)
                .withActId(new ActId("act-1"))
                .withPerson(DATUM)
                .withPersonalData(DATUM);
    }

    static ActRequest asked(Act act) {
        Authorship officer =
                new Authorship("Officer", SampleLife.HAIFA.id(), Optional.of(PERSON), Optional.of("letter 2026-7"));
        return new ActRequest(
                new ActId("act-1"), act, officer, DAY, DAY.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static Act of(ActKind kind) {
        AuthorityId haifa = SampleLife.HAIFA.id();
        ActId wrong = new ActId("act-0");
        return switch (kind) {
            // The sample life leaves no part of these acts empty.
            case OPEN_TWINNING,
                    SET_GOALS,
                    ADD_PARTY,
                    ENDORSE_PLAN,
                    CERTIFY_LANGUAGE,
                    FULFIL_OBLIGATION,
                    SUBMIT_REPORT -> ofSampleLife(kind);
            case IMPORT_TWINNING ->
                new OpeningActs.ImportTwinning(
                        List.of(SampleLife.HAIFA, SampleLife.MARSEILLE), Stage.ENDED, origin(), past());
            case VERIFY_ORIGIN ->
                new OpeningActs.VerifyOrigin(
                        EvidenceGrade.OFFICIAL_RECORD,
                        "the council's minutes",
                        Optional.of(new PartialDate("1997-05")));
            case CITE_TEXT -> new OpeningActs.CiteText(citation());
            case CORRECT_PARTY -> new OpeningActs.CorrectParty(SampleLife.HAIFA, REASON);
            case ERASE_PERSONAL_DATA -> new OpeningActs.ErasePersonalData(PERSON);
            case RECORD_ROUND_TABLE -> new PreparationActs.RecordRoundTable(haifa, roundTable());
            case RECORD_PARTNER_SEARCH ->
                new PreparationActs.RecordPartnerSearch(
                        haifa,
                        SampleLife.search()
                                .answered(new EnquiryAnswer(
                                        Optional.of(new PartialDate("2026-02")),
                                        List.of(SampleLife.MARSEILLE.name()))));
            case ASSESS_CAPACITY ->
                new PreparationActs.AssessCapacity(
                        haifa,
                        new Capacity(
                                Optional.of(new PartialDate("2026-03-09")),
                                true,
                                REASON,
                                Optional.of(SampleLife.MARSEILLE.id())));
            case PASS_GUIDANCE -> new PreparationActs.PassGuidance(haifa, Guidance.CAPACITY, REASON);
            case WITHDRAW_NEWCOMER -> new PartyActs.WithdrawNewcomer(SampleLife.BREMEN.id(), REASON);
            case REMOVE_PARTY -> new PartyActs.RemoveParty(SampleLife.MARSEILLE.id(), REASON);
            case RECORD_SUCCESSOR -> new PartyActs.RecordSuccessor(SampleLife.HAIFA);
            case RECORD_MERGER -> new PartyActs.RecordMerger(haifa, SampleLife.MARSEILLE.id());
            case ADOPT_PROFILE -> new PartyActs.AdoptProfile(haifa, new ProfileRef("IL", "2027-1", HASH));
            case PROPOSE_PLAN -> new PlanActs.ProposePlan(plan());
            case WITHDRAW_PLAN_PROPOSAL -> new PlanActs.WithdrawPlanProposal(HASH);
            case WITHDRAW_ENDORSEMENT -> new PlanActs.WithdrawEndorsement(haifa, HASH, REASON);
            case PROPOSE_TEXT -> new TextActs.ProposeText(text());
            case WITHDRAW_TEXT_PROPOSAL -> new TextActs.WithdrawTextProposal(HASH);
            case FINALIZE_TEXT ->
                new TextActs.FinalizeText(HASH, List.of(new TextFinding("TERM_UNUSUAL", "C19", false)));
            case COMPLETE_SIGNING_DETAILS -> new TextActs.CompleteSigningDetails(text());
            case ADD_LANGUAGE -> new TextActs.AddLanguage(text());
            case RECORD_DECISION ->
                new DecisionActs.RecordDecision(haifa, decision().withMatter(HASH));
            case MEET_CONDITION -> new ApprovalActs.MeetCondition(haifa, "IL-COUNCIL", 1, DAY, "protocol 14");
            case REVOKE_CONDITION -> new ApprovalActs.RevokeCondition(haifa, "IL-COUNCIL", 1, DAY, REASON);
            case CONFIRM_DECISION ->
                new ApprovalActs.ConfirmDecision(haifa, "IL-COUNCIL", DAY, "2026/88", Optional.of(REASON));
            case RECORD_OPINION -> new DecisionActs.RecordOpinion(haifa, opinion());
            case CORRECT_DECISION -> new DecisionActs.CorrectDecision(haifa, wrong, decision(), REASON);
            case STRIKE_DECISION -> new DecisionActs.StrikeDecision(haifa, wrong, REASON);
            case SCHEDULE_CEREMONY ->
                new SignatureActs.ScheduleCeremony(SampleLife.ceremony().withOutsideHost(REASON));
            case CANCEL_CEREMONY -> new SignatureActs.CancelCeremony("C1", REASON);
            case RECORD_SIGNATURE -> new SignatureActs.RecordSignature(haifa, signature());
            case CORRECT_SIGNATURE -> new SignatureActs.CorrectSignature(haifa, wrong, signature(), REASON);
            case WITHDRAW_SIGNATURE -> new SignatureActs.WithdrawSignature(haifa, DAY, REASON);
            case CONFIRM_ENTRY_INTO_FORCE ->
                new EntryIntoForceActs.ConfirmEntryIntoForce(Optional.of(new EnteredDay(DAY, REASON)));
            case CORRECT_COMPLETION_NOTICE -> new EntryIntoForceActs.CorrectCompletionNotice(haifa, wrong, DAY, REASON);
            case RECORD_PUBLICATION -> new FollowUpActs.RecordPublication(haifa, publication());
            case CORRECT_PUBLICATION -> new FollowUpActs.CorrectPublication(haifa, wrong, publication(), REASON);
            case WAIVE_OBLIGATION ->
                new FollowUpActs.WaiveObligation(
                        haifa,
                        "IL-YEARLY-REPORT",
                        Optional.of(SampleLife.report().period()),
                        REASON);
            case CORRECT_REPORT -> new FollowUpActs.CorrectReport(haifa, wrong, SampleLife.report(), REASON);
            case STRIKE_ENTRY_INTO_FORCE -> new EntryIntoForceActs.StrikeEntryIntoForce(haifa, wrong, REASON);
            case CORRECT_ENTRY_INTO_FORCE ->
                new EntryIntoForceActs.CorrectEntryIntoForce(haifa, wrong, new EnteredDay(DAY, REASON));
            case RECORD_VERSION_SIGNATURE ->
                new SignatureActs.RecordVersionSignature(haifa, LanguageTag.HEBREW, HASH, DAY);
            case GIVE_COMPLETION_NOTICE -> new EntryIntoForceActs.GiveCompletionNotice(haifa, DAY);
            case RECORD_ACTIVITY -> new ActivityActs.RecordActivity(haifa, activity());
            case MEASURE_OBJECTIVE ->
                new ActivityActs.MeasureObjective(
                        haifa,
                        new Measurement("O1", BigDecimal.ONE, LocalDate.parse("2026-09-01")),
                        "tonnes",
                        Optional.of(evidence()));
            case TAKE_UP -> new OpeningActs.TakeUp(REASON);
            case PROPOSE_PROGRAMME -> new ProgrammeActs.ProposeProgramme(programme());
            case ENDORSE_PROGRAMME ->
                new ProgrammeActs.EndorseProgramme(
                        haifa, programme().hash(), Body.HEAD, Optional.of("protocol 7/2026"));
            case WITHDRAW_PROGRAMME -> new ProgrammeActs.WithdrawProgramme("P2", REASON);
            case CLOSE_PROGRAMME -> new ProgrammeActs.CloseProgramme(Optional.of("P2"), REASON);
            case REVIEW_PRINCIPLE ->
                new ActivityActs.ReviewPrinciple(
                        haifa, new PrincipleReview("C03", PrincipleVerdict.PARTLY_OBSERVED, REASON, DAY));
            case RECORD_EXCHANGE -> new ExchangeActs.RecordExchange(haifa, exchange());
            case WITHHOLD_PUBLICATION ->
                new PublicationActs.WithholdPublication(
                        haifa, WithheldSubject.ofCeremony("C1"), LocalDate.parse("2026-12-01"), REASON);
            case LIFT_WITHHOLDING ->
                new PublicationActs.LiftWithholding(haifa, WithheldSubject.ofCeremony("C1"), REASON);
            case PROPOSE_RELEASE ->
                new PublicationActs.ProposeRelease(
                        haifa, new Release("R1", REASON, HASH, Optional.of(LocalDate.parse("2026-12-01"))));
            case APPROVE_RELEASE -> new PublicationActs.ApproveRelease(haifa, HASH);
            case HOLD_RECORDS ->
                new RecordsActs.HoldRecords(haifa, new LegalHold("H1", REASON, REASON, LocalDate.parse("2027-01-01")));
            case RELEASE_RECORDS -> new RecordsActs.ReleaseRecords(haifa, "H1", REASON);
            case PROPOSE_REVIVAL -> new RevivalActs.ProposeRevival(haifa, REASON, evidence());
            case ANSWER_REVIVAL ->
                new RevivalActs.AnswerRevival(
                        haifa, RevivalReply.DECLINED, Optional.of(REASON), Optional.of(evidence()));
            case REAFFIRM -> new RevivalActs.Reaffirm(List.of(haifa), REASON, Optional.of("C1"), evidence());
            case TIE_TWINNING -> new TieActs.TieTwinning(tie(), REASON);
            case REMOVE_TIE -> new TieActs.RemoveTie(tie(), REASON);
            case VACATE_CONTACT -> new ContactActs.VacateContact(haifa, LocalDate.parse("2026-09-01"));
            case APPOINT_CONTACT -> new ContactActs.AppointContact(haifa, contact());
            case RECORD_FAILURE -> new EndActs.RecordFailure(REASON);
            case RECORD_ENDING -> new EndActs.RecordEnding(ending());
            case DISCONTINUE -> new EndActs.Discontinue(REASON);
            case RESUME -> new EndActs.Resume(REASON);
        };
    }

    private static Act ofSampleLife(ActKind kind) {
        return SampleLife.acts().stream()
                .map(SampleLife.RecordedAct::act)
                .filter(act -> act.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Publication publication() {
        Publication sample = SampleLife.publication();
        return new Publication(sample.on(), sample.headline(), sample.address(), Optional.of("R1"));
    }

    private static Opinion opinion() {
        return new OpinionBuilder()
                .body(LocalText.of("ועדת הכספים", "The finance committee"))
                .kind(OpinionKind.ADVICE)
                .givenOn(DAY)
                .reference("2026/7")
                .text(REASON)
                .matter(HASH)
                .build();
    }

    private static Origin origin() {
        return new Origin(
                "the city's register", EvidenceGrade.THIRD_PARTY_REPORT, Optional.of(new PartialDate("1998")));
    }

    private static Past past() {
        AuthorityId haifa = SampleLife.HAIFA.id();
        return new Past(
                List.of(new Past.Joining(haifa, new PartialDate("1998-02"))),
                List.of(new Past.PastDecision(
                        haifa,
                        new Body("COUNCIL"),
                        Result.GRANTED,
                        Optional.of(new PartialDate("1998-01-05")),
                        Optional.of("protocol 14"))),
                Optional.of(citation()),
                Optional.of(ending()));
    }

    private static Citation citation() {
        return new Citation("file 12 of the archive", Optional.of(REASON), Optional.of(HASH));
    }

    private static Ending ending() {
        return new Ending(
                Optional.of(EndingKind.BY_ONE_SIDE),
                Optional.of(new PartialDate("2019-10")),
                Optional.of(SampleLife.HAIFA.id()),
                Optional.of(REASON));
    }

    private static Decision decision() {
        Act act = SampleLife.decides(
                SampleLife.HAIFA.id(),
                "COUNCIL",
                Scope.TEXT,
                DAY.toString(),
                SampleLife.plan().hash());
        return ((DecisionActs.RecordDecision) act)
                .decision()
                .withVotes(Votes.of(9, 1, 0).withPresent(10).withEntitled(15))
                .withMajorityRule("casting vote of the chair")
                .withConditions(List.of(LocalText.of("בכפוף לתקציב", "Subject to the budget")))
                .withValidUntil(LocalDate.parse("2027-06-30"))
                .withBudgetLine("1781000-750");
    }

    private static RoundTable roundTable() {
        RoundTable sample = SampleLife.roundTable("2026-01-19", "H");
        return new RoundTable(
                sample.heldOn(),
                List.of(new Participant("Head of a school", false, Optional.of(PERSON), Optional.of(REASON))),
                sample.needs(),
                Optional.of(SampleLife.MARSEILLE.id()));
    }

    private static WorkPlan plan() {
        return new WorkPlan(
                1,
                SampleLife.plan().objectives().stream()
                        .map(objective -> objective.withCost(new Money(new BigDecimal("90000"), "ILS")))
                        .toList());
    }

    private static AgreementText text() {
        AgreementText sample = SampleLife.text(SampleLife.plan());
        Clause clause = sample.clauses().get(0);
        AgreementConditions terms = new AgreementConditionsBuilder()
                .entryIntoForce(EntryIntoForce.DAY)
                .day(DAY)
                .signers(2)
                .until(LocalDate.parse("2031-06-09"))
                .joinsAssociation(true)
                .build();
        return sample.withPrevailing(LanguageTag.ENGLISH)
                .withConditions(terms)
                .withClauses(clause.withHeading(LocalText.of("מטרה", "Purpose"))
                        .withVariables(Map.of("days", "14"))
                        .withCommits(new Money(new BigDecimal("90000"), "ILS")));
    }

    private static Signature signature() {
        Mandate mandate = new Mandate(MandateKind.DEPUTY, "decree 12/2026", DAY, Optional.of(DAY));
        Signatory deputy = new Signatory(
                Body.HEAD,
                Optional.of(PERSON),
                Optional.of(mandate),
                Optional.of(DAY),
                Optional.of(ElectronicKind.QUALIFIED));
        return new Signature(
                HASH, List.of(deputy), true, Optional.of(ElectronicKind.ADVANCED), Optional.of(Body.COUNCIL), DAY);
    }

    private static Evidence evidence() {
        return new Evidence(EvidenceGrade.OFFICIAL_RECORD, "file 7", Optional.of(HASH));
    }

    private static Tie tie() {
        return new Tie(TieKind.REVIVES, TwinningId.named("an earlier twinning"));
    }

    private static Programme programme() {
        return new Programme(
                "P2",
                REASON,
                LocalDate.parse("2027-01-01"),
                LocalDate.parse("2029-12-31"),
                new WorkPlan(1, List.of(plan().objectives().get(0).withId("F1"))));
    }

    private static Exchange exchange() {
        return new Exchange(
                "E2",
                ExchangeDirection.SENT,
                ExchangeSubject.OPPORTUNITY,
                List.of("FOREIGN_MINISTRY"),
                DAY,
                REASON,
                Optional.of("IL-INFORM-MFA"),
                Optional.of("E1"),
                Optional.of(REASON),
                Optional.of(evidence()));
    }

    private static Activity activity() {
        return new Activity(
                "A1",
                ActivityKind.DELEGATION_OUT,
                LocalDate.parse("2026-09-01"),
                LocalDate.parse("2026-09-04"),
                REASON,
                REASON,
                List.of(new Theme("environment")),
                List.of("O1"),
                Optional.of(12),
                Optional.of(REASON),
                Optional.of(REASON),
                Optional.of("1781000-750"),
                List.of(REASON),
                Optional.of("2026/7"),
                Optional.of("file 8"),
                Optional.of(evidence()));
    }

    private static ContactPoint contact() {
        ContactPoint sample = SampleLife.contact("haifa");
        return new ContactPoint(sample.role(), sample.mailbox(), sample.postalAddress(), Optional.of(PERSON));
    }
}

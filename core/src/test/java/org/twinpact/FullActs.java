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
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.agreement.TextFinding;
import org.twinpact.approval.Body;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Scope;
import org.twinpact.approval.Votes;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.ContactPoint;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Participant;
import org.twinpact.needs.RoundTable;
import org.twinpact.plan.Money;
import org.twinpact.plan.WorkPlan;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.ActRequest;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;

/** One valid act of every kind, with nothing left empty, so that every part of it can be made invalid. */
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
        Authorship officer = new Authorship("Officer", SampleLife.HAIFA.id(), Optional.of(PERSON));
        return new ActRequest(
                new ActId("act-1"), act, officer, DAY, DAY.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static Act of(ActKind kind) {
        AuthorityId haifa = SampleLife.HAIFA.id();
        ActId wrong = new ActId("act-0");
        return switch (kind) {
            // In the sample life nothing of them is empty.
            case OPEN_TWINNING,
                    SET_GOALS,
                    RECORD_PARTNER_SEARCH,
                    ASSESS_CAPACITY,
                    ADD_PARTY,
                    ENDORSE_PLAN,
                    CERTIFY_LANGUAGE,
                    SCHEDULE_CEREMONY,
                    CONFIRM_ENTRY_INTO_FORCE,
                    RECORD_PUBLICATION,
                    FULFIL_OBLIGATION,
                    SUBMIT_REPORT -> ofSampleLife(kind);
            case IMPORT_TWINNING ->
                new OpeningActs.ImportTwinning(
                        List.of(SampleLife.HAIFA, SampleLife.MARSEILLE), Stage.IN_FORCE, origin());
            case VERIFY_ORIGIN -> new OpeningActs.VerifyOrigin(EvidenceGrade.OFFICIAL_RECORD, "the council's minutes");
            case ERASE_PERSONAL_DATA -> new OpeningActs.ErasePersonalData(PERSON);
            case RECORD_ROUND_TABLE -> new PreparationActs.RecordRoundTable(haifa, roundTable());
            case REMOVE_PARTY -> new PartyActs.RemoveParty(SampleLife.MARSEILLE.id(), REASON);
            case RECORD_SUCCESSOR -> new PartyActs.RecordSuccessor(SampleLife.HAIFA);
            case ADOPT_PROFILE -> new PartyActs.AdoptProfile(haifa, new ProfileRef("IL", "2027-1", HASH));
            case PROPOSE_PLAN -> new PlanActs.ProposePlan(plan());
            case PROPOSE_TEXT -> new TextActs.ProposeText(text());
            case FINALIZE_TEXT ->
                new TextActs.FinalizeText(HASH, List.of(new TextFinding("TERM_UNUSUAL", "C19", false)));
            case COMPLETE_SIGNING_DETAILS -> new TextActs.CompleteSigningDetails(text());
            case ADD_LANGUAGE -> new TextActs.AddLanguage(text());
            case RECORD_DECISION ->
                new DecisionActs.RecordDecision(
                        haifa, decision().withVotes(new Votes(9, 1, 0)).withMatter(HASH));
            case MEET_CONDITIONS -> new DecisionActs.MeetConditions(haifa, "IL-COUNCIL", DAY, "protocol 14");
            case CORRECT_DECISION -> new DecisionActs.CorrectDecision(haifa, wrong, decision(), REASON);
            case RECORD_SIGNATURE -> new SignatureActs.RecordSignature(haifa, signature());
            case CORRECT_SIGNATURE -> new SignatureActs.CorrectSignature(haifa, wrong, signature(), REASON);
            case RECORD_VERSION_SIGNATURE ->
                new SignatureActs.RecordVersionSignature(haifa, LanguageTag.HEBREW, HASH, DAY);
            case GIVE_COMPLETION_NOTICE -> new SignatureActs.GiveCompletionNotice(haifa, DAY);
            case APPOINT_CONTACT -> new FollowUpActs.AppointContact(haifa, contact());
            case RECORD_FAILURE -> new EndActs.RecordFailure(REASON);
            case DISCONTINUE -> new EndActs.Discontinue(REASON);
        };
    }

    private static Act ofSampleLife(ActKind kind) {
        return SampleLife.acts().stream()
                .map(SampleLife.RecordedAct::act)
                .filter(act -> act.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Origin origin() {
        return new Origin(
                "the city's register", EvidenceGrade.THIRD_PARTY_REPORT, Optional.of(new PartialDate("1998")));
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
                .withConditions(List.of(LocalText.of("בכפוף לתקציב", "Subject to the budget")))
                .withValidUntil(LocalDate.parse("2027-06-30"))
                .withBudgetLine("1781000-750");
    }

    private static RoundTable roundTable() {
        RoundTable sample = SampleLife.roundTable("2026-01-19", "H");
        return new RoundTable(
                sample.heldOn(),
                List.of(new Participant("Head of a school", false, Optional.of(PERSON))),
                sample.needs());
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
        return new Signature(HASH, List.of(new Signatory(new Body("HEAD"), Optional.of(PERSON))), true, DAY);
    }

    private static ContactPoint contact() {
        ContactPoint sample = SampleLife.contact("haifa");
        return new ContactPoint(sample.role(), sample.mailbox(), sample.postalAddress(), Optional.of(PERSON));
    }
}

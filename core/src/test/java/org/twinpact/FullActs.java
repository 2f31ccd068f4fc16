package org.twinpact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.Moment;
import org.twinpact.agreement.Terms;
import org.twinpact.agreement.TermsBuilder;
import org.twinpact.agreement.TextFinding;
import org.twinpact.approval.Body;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Scope;
import org.twinpact.approval.Votes;
import org.twinpact.evidence.Grade;
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
import org.twinpact.twinning.Asked;
import org.twinpact.twinning.Authorship;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.Stage;

/** One valid act of every kind, with nothing left empty, so that every corner of it can be spoilt. */
final class FullActs {
    private static final LocalDate DAY = LocalDate.parse("2026-06-10");
    private static final PersonalDatum DATUM = PersonalDatum.of(
            new Person("Dana Levi", Optional.of("dana@haifa.example"), Optional.of("+972 4 000 0000")), new byte[16]);
    private static final LocalText REASON = LocalText.of("הנסיבות השתנו", "Circumstances changed");
    private static final PersonRef PERSON = DATUM.ref();

    private FullActs() {}

    static List<Act> all() {
        Map<Class<?>, Act> acts = new LinkedHashMap<>();
        Story.life().forEach(chapter -> acts.putIfAbsent(chapter.act().getClass(), chapter.act()));
        fuller().forEach(act -> acts.put(act.getClass(), act));
        return new ArrayList<>(acts.values());
    }

    static By by() {
        return By.role("Officer", Story.HAIFA.id(), DAY)
                .withActId(new ActId("act-1"))
                .withPerson(DATUM)
                .withBrings(DATUM);
    }

    static Asked asked(Act act) {
        Authorship officer = new Authorship("Officer", Story.HAIFA.id(), Optional.of(PERSON));
        return new Asked(
                new ActId("act-1"), act, officer, DAY, DAY.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static List<Act> fuller() {
        Origin origin =
                new Origin("the city's register", Grade.THIRD_PARTY_REPORT, Optional.of(new PartialDate("1998")));
        Sha256 hash = Story.plan().hash();
        return List.of(
                new Act.ImportTwinning(List.of(Story.HAIFA, Story.MARSEILLE), Stage.IN_FORCE, origin),
                new Act.AssessNeeds(Story.HAIFA.id(), roundTable()),
                new Act.ProposePlan(plan()),
                new Act.ProposeText(text()),
                new Act.CompleteText(text()),
                new Act.RecordDecision(
                        Story.HAIFA.id(),
                        decision().withVotes(new Votes(9, 1, 0)).withMatter(hash)),
                new Act.Sign(Story.HAIFA.id(), signature(hash)),
                new Act.FreezeText(hash, List.of(new TextFinding("TERM_UNUSUAL", "C19", false))),
                new Act.DropParty(Story.MARSEILLE.id(), REASON),
                new Act.SucceedParty(Story.HAIFA),
                new Act.AdoptProfile(Story.HAIFA.id(), new ProfileRef("IL", "2027-1", hash)),
                new Act.MeetConditions(Story.HAIFA.id(), "IL-COUNCIL", DAY, "protocol 14"),
                new Act.CorrectDecision(Story.HAIFA.id(), new ActId("act-0"), decision(), REASON),
                new Act.CorrectSignature(Story.HAIFA.id(), new ActId("act-0"), signature(hash), REASON),
                new Act.AddLanguage(text()),
                new Act.SignVersion(Story.HAIFA.id(), LanguageTag.HEBREW, hash, DAY),
                new Act.GiveCompletionNotice(Story.HAIFA.id(), DAY),
                new Act.Fail(REASON),
                new Act.Abandon(REASON),
                new Act.VerifyOrigin(Grade.OFFICIAL_RECORD, "the council's minutes"),
                new Act.AppointContact(Story.HAIFA.id(), contact()),
                new Act.ErasePerson(PERSON));
    }

    private static Decision decision() {
        Act act = Story.decides(
                Story.HAIFA.id(),
                "COUNCIL",
                Scope.TEXT,
                DAY.toString(),
                Story.plan().hash());
        return ((Act.RecordDecision) act)
                .decision()
                .withConditions(List.of(LocalText.of("בכפוף לתקציב", "Subject to the budget")))
                .withValidUntil(LocalDate.parse("2027-06-30"))
                .withBudgetLine("1781000-750");
    }

    private static RoundTable roundTable() {
        RoundTable told = Story.roundTable("2026-01-19", "H");
        return new RoundTable(
                told.heldOn(), List.of(new Participant("Head of a school", false, Optional.of(PERSON))), told.needs());
    }

    private static WorkPlan plan() {
        return new WorkPlan(
                1,
                Story.plan().objectives().stream()
                        .map(objective -> objective.withCost(new Money(new BigDecimal("90000"), "ILS")))
                        .toList());
    }

    private static AgreementText text() {
        AgreementText told = Story.text(Story.plan());
        Clause clause = told.clauses().get(0);
        Terms terms = new TermsBuilder()
                .force(Moment.DAY)
                .day(DAY)
                .signers(2)
                .until(LocalDate.parse("2031-06-09"))
                .joinsAssociation(true)
                .build();
        return told.withPrevailing(LanguageTag.ENGLISH)
                .withTerms(terms)
                .withClauses(clause.withHeading(LocalText.of("מטרה", "Purpose"))
                        .withVariables(Map.of("days", "14"))
                        .withCommits(new Money(new BigDecimal("90000"), "ILS")));
    }

    private static Signature signature(Sha256 hash) {
        return new Signature(hash, List.of(new Signatory(new Body("HEAD"), Optional.of(PERSON))), true, DAY);
    }

    private static ContactPoint contact() {
        ContactPoint told = Story.contact("haifa");
        return new ContactPoint(told.role(), told.mailbox(), told.postalAddress(), Optional.of(PERSON));
    }
}

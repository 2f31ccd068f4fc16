package org.twinpact.twinning;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.twinpact.agreement.AgreementText;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;

/** For every act, what it asks of its own content and which fact it makes. */
final class ActRules {
    private static final Map<Class<? extends Act>, ActRule<?>> RULES = new HashMap<>();

    static {
        put(
                Act.OpenTwinning.class,
                ActRule.<Act.OpenTwinning>always()
                        .makes((s, act) -> new Fact.TwinningOpened(
                                act.opener(),
                                s.rules().profiles().applyingTo(act.opener()).ref())));
        put(
                Act.ImportTwinning.class,
                ActRule.<Act.ImportTwinning>asks((s, act) -> PartyChecks.distinct(act.parties()))
                        .makes((s, act) -> new Fact.TwinningImported(
                                act.parties(),
                                act.parties().stream()
                                        .map(party -> s.rules()
                                                .profiles()
                                                .applyingTo(party)
                                                .ref())
                                        .toList(),
                                act.stage(),
                                act.origin())));
        put(
                Act.AssessNeeds.class,
                ActRule.<Act.AssessNeeds>asks(NeedsChecks::roundTable)
                        .warns(NeedsChecks::narrow)
                        .makes((s, act) -> new Fact.NeedsAssessed(act.party(), act.roundTable())));
        put(
                Act.SetGoals.class,
                ActRule.<Act.SetGoals>asks(NeedsChecks::goals)
                        .makes((s, act) -> new Fact.GoalsSet(act.party(), act.goals())));
        put(
                Act.SearchPartner.class,
                ActRule.<Act.SearchPartner>asks(PartyChecks::search)
                        .makes((s, act) -> new Fact.PartnerSearched(act.party(), act.search())));
        put(
                Act.LinkParty.class,
                ActRule.<Act.LinkParty>asks(PartyChecks::link).makes((s, act) -> link(s, act.authority())));
        put(
                Act.JudgeCapacity.class,
                ActRule.<Act.JudgeCapacity>asks(
                                (s, act) -> Refusals.future(act.capacity().judgedOn(), s.day()))
                        .warns(PartyChecks::weak)
                        .makes((s, act) -> new Fact.CapacityJudged(act.party(), act.capacity())));
        put(
                Act.ProposePlan.class,
                ActRule.<Act.ProposePlan>asks(PlanChecks::plan)
                        .makes((s, act) -> new Fact.PlanProposed(
                                act.plan(),
                                act.plan().hash(),
                                Subjects.of(act.plan(), s.twinning().tracks()))));
        put(
                Act.EndorsePlan.class,
                ActRule.<Act.EndorsePlan>asks(PlanChecks::current)
                        .makes((s, act) -> new Fact.PlanEndorsed(act.party(), act.plan())));
        put(Act.ProposeText.class, ActRule.<Act.ProposeText>always().makes((s, act) -> text(act.text())));
        put(
                Act.CertifyLanguage.class,
                ActRule.<Act.CertifyLanguage>asks(TextChecks::certificate)
                        .makes((s, act) -> new Fact.LanguageCertified(act.party(), act.language(), act.text())));
        put(
                Act.FreezeText.class,
                ActRule.<Act.FreezeText>asks((s, act) -> TextChecks.current(s, act.text()))
                        .makes((s, act) -> new Fact.TextFrozen(act.text(), s.day())));
        put(
                Act.CompleteText.class,
                ActRule.<Act.CompleteText>asks(TextChecks::completed)
                        .makes((s, act) -> new Fact.TextCompleted(act.text())));
        put(
                Act.RecordDecision.class,
                ActRule.<Act.RecordDecision>asks(DecisionChecks::decision).makes(DecisionChecks::recorded));
        put(
                Act.ScheduleCeremony.class,
                ActRule.<Act.ScheduleCeremony>asks(SigningChecks::ceremony)
                        .makes((s, act) -> new Fact.CeremonyScheduled(act.ceremony())));
        put(
                Act.Sign.class,
                ActRule.<Act.Sign>asks(SigningChecks::signature)
                        .makes((s, act) -> new Fact.AgreementSigned(act.party(), act.signature())));
        put(
                Act.BringIntoForce.class,
                ActRule.<Act.BringIntoForce>asks(SigningChecks::force)
                        .makes((s, act) -> new Fact.BroughtIntoForce(s.day())));
        put(
                Act.Publish.class,
                ActRule.<Act.Publish>asks(FollowupChecks::publication)
                        .makes((s, act) -> new Fact.TwinningPublished(act.party(), act.publication())));
        put(
                Act.AppointContact.class,
                ActRule.<Act.AppointContact>always()
                        .makes((s, act) -> new Fact.ContactAppointed(act.party(), act.contact())));
        put(
                Act.FulfilDuty.class,
                ActRule.<Act.FulfilDuty>asks(FollowupChecks::notice)
                        .makes((s, act) -> new Fact.NoticeGiven(act.party(), act.duty(), act.evidence())));
        put(
                Act.SubmitReport.class,
                ActRule.<Act.SubmitReport>asks(FollowupChecks::report)
                        .makes((s, act) -> new Fact.ReportSubmitted(act.party(), act.report())));
        put(
                Act.ErasePerson.class,
                ActRule.<Act.ErasePerson>always().makes((s, act) -> new Fact.PersonErased(act.person())));
    }

    private ActRules() {}

    @SuppressWarnings("unchecked") // put() pairs each class with its own rule
    static <A extends Act> ActRule<A> of(A act) {
        return (ActRule<A>) RULES.get(act.getClass());
    }

    private static <A extends Act> void put(Class<A> act, ActRule<A> rule) {
        RULES.put(act, rule);
    }

    private static Fact link(Situation situation, LocalAuthority authority) {
        Twinning twinning = situation.twinning();
        return new Fact.PartyLinked(
                authority,
                situation.rules().profiles().applyingTo(authority).ref(),
                twinning.plan().map(plan -> Subjects.with(plan, twinning.tracks(), authority.id())));
    }

    private static Fact text(AgreementText text) {
        Map<LanguageTag, Sha256> hashes = new TreeMap<>();
        text.languages().forEach(language -> hashes.put(language, text.operativeHash(language)));
        return new Fact.TextProposed(text, text.operativeHash(), hashes);
    }
}

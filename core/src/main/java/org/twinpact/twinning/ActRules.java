package org.twinpact.twinning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twinpact.agreement.AgreementText;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;

/** For every act, what it asks of its own content and which fact it makes. */
final class ActRules {
    private ActRules() {}

    @SuppressWarnings("unchecked") // rule() pairs each act with its own
    static <A extends Act> ActRule<A> of(A act) {
        return (ActRule<A>) rule(act.name());
    }

    /** A switch and no table, so that a process pays only for the rules of the acts that it meets. */
    private static ActRule<?> rule(String name) {
        return switch (name) {
            case "OpenTwinning" ->
                ActRule.<Act.OpenTwinning>always()
                        .makes((s, act) -> new Fact.TwinningOpened(
                                act.opener(),
                                s.rules().profiles().applyingTo(act.opener()).ref()));
            case "ImportTwinning" ->
                ActRule.<Act.ImportTwinning>asks(PartyChecks::distinct)
                        .makes((s, act) -> new Fact.TwinningImported(
                                act.parties(),
                                act.parties().stream()
                                        .map(party -> s.rules()
                                                .profiles()
                                                .applyingTo(party)
                                                .ref())
                                        .toList(),
                                act.stage(),
                                act.origin()));
            case "AssessNeeds" ->
                ActRule.<Act.AssessNeeds>asks(NeedsChecks::roundTable)
                        .warns(NeedsChecks::narrow)
                        .makes((s, act) -> new Fact.NeedsAssessed(act.party(), act.roundTable()));
            case "SetGoals" ->
                ActRule.<Act.SetGoals>asks(NeedsChecks::goals)
                        .makes((s, act) -> new Fact.GoalsSet(act.party(), act.goals()));
            case "SearchPartner" ->
                ActRule.<Act.SearchPartner>asks(PartyChecks::search)
                        .makes((s, act) -> new Fact.PartnerSearched(act.party(), act.search()));
            case "LinkParty" ->
                ActRule.<Act.LinkParty>asks(PartyChecks::link)
                        .warns(PartyChecks::namesake)
                        .since(Milestone.FROZEN)
                        .makes((s, act) -> link(s, act.authority()));
            case "JudgeCapacity" ->
                ActRule.<Act.JudgeCapacity>asks(PartyChecks::judgement)
                        .warns(PartyChecks::weak)
                        .makes((s, act) -> new Fact.CapacityJudged(act.party(), act.capacity()));
            case "ProposePlan" ->
                ActRule.<Act.ProposePlan>asks(PlanChecks::plan)
                        .since(Milestone.FROZEN)
                        .warns(Findings::warnings)
                        .makes((s, act) -> new Fact.PlanProposed(
                                act.plan(),
                                act.plan().hash(),
                                Subjects.of(act.plan(), s.twinning().text(), parties(s.twinning())),
                                s.day()));
            case "EndorsePlan" ->
                ActRule.<Act.EndorsePlan>asks(PlanChecks::current)
                        .since(Milestone.PROPOSED)
                        .makes((s, act) -> new Fact.PlanEndorsed(act.party(), act.plan()));
            case "ProposeText" ->
                ActRule.<Act.ProposeText>asks((s, act, found) -> Findings.senseless(act.text(), found))
                        .since(Milestone.FROZEN)
                        .warns(Findings::draft)
                        .makes((s, act) -> text(s, act.text()));
            case "DropParty" ->
                ActRule.<Act.DropParty>asks(PartyChecks::drop)
                        .since(Milestone.FROZEN)
                        .makes((s, act) -> drop(s, act));
            case "SucceedParty" ->
                ActRule.<Act.SucceedParty>asks(PartyChecks::successor)
                        .makes((s, act) -> new Fact.PartySucceeded(act.authority()));
            case "AdoptProfile" ->
                ActRule.<Act.AdoptProfile>asks(PartyChecks::profile)
                        .makes((s, act) -> new Fact.ProfileAdopted(act.party(), act.profile()));
            case "CertifyLanguage" ->
                ActRule.<Act.CertifyLanguage>asks(TextChecks::certificate)
                        .since(Milestone.WORDS)
                        .makes((s, act) -> new Fact.LanguageCertified(act.party(), act.language(), act.text()));
            case "FreezeText" ->
                ActRule.<Act.FreezeText>asks(TextChecks::frozen)
                        .since(Milestone.CERTIFIED)
                        .warns(TextChecks::unfinished)
                        .makes((s, act) -> new Fact.TextFrozen(act.text(), act.findings(), s.day()));
            case "CompleteText" ->
                ActRule.<Act.CompleteText>asks(TextChecks::completed)
                        .since(Milestone.FROZEN)
                        .warns((s, act, found) -> Findings.unsigned(act.text(), found))
                        .makes((s, act) -> new Fact.TextCompleted(act.text()));
            case "RecordDecision" ->
                ActRule.<Act.RecordDecision>asks(DecisionChecks::decision)
                        .warns(DecisionChecks::outvoted)
                        .makes(DecisionChecks::recorded);
            case "MeetConditions" ->
                ActRule.<Act.MeetConditions>asks(DecisionChecks::conditions)
                        .makes((s, act) -> new Fact.ConditionsMet(act.party(), act.step(), act.on(), act.evidence()));
            case "CorrectDecision" ->
                ActRule.<Act.CorrectDecision>asks(DecisionChecks::correction).makes(DecisionChecks::corrected);
            case "CorrectSignature" ->
                ActRule.<Act.CorrectSignature>asks(SigningChecks::correction)
                        .makes((s, act) ->
                                new Fact.SignatureCorrected(act.party(), act.wrong(), act.right(), act.reason()));
            case "AddLanguage" ->
                ActRule.<Act.AddLanguage>asks(TextChecks::added)
                        .since(Milestone.FROZEN)
                        .makes((s, act) -> new Fact.LanguageAdded(act.text(), hashes(act.text())));
            case "SignVersion" ->
                ActRule.<Act.SignVersion>asks(SigningChecks::version)
                        .makes((s, act) ->
                                new Fact.VersionSigned(act.party(), act.language(), act.text(), act.signedOn()));
            case "GiveCompletionNotice" ->
                ActRule.<Act.GiveCompletionNotice>asks(SigningChecks::notice)
                        .makes((s, act) -> new Fact.CompletionNoticeGiven(act.party(), act.on()));
            case "Fail" ->
                ActRule.<Act.Fail>always()
                        .since(Milestone.SIGNED)
                        .makes((s, act) -> new Fact.TwinningFailed(act.reason(), s.day()));
            case "Abandon" ->
                ActRule.<Act.Abandon>always()
                        .since(Milestone.FROZEN)
                        .makes((s, act) -> new Fact.TwinningAbandoned(act.reason(), s.day()));
            case "VerifyOrigin" ->
                ActRule.<Act.VerifyOrigin>asks(PartyChecks::origin)
                        .makes((s, act) -> new Fact.OriginVerified(act.grade(), act.source()));
            case "ScheduleCeremony" ->
                ActRule.<Act.ScheduleCeremony>asks(SigningChecks::ceremony)
                        .since(Milestone.FROZEN)
                        .makes((s, act) -> new Fact.CeremonyScheduled(act.ceremony()));
            case "Sign" ->
                ActRule.<Act.Sign>asks(SigningChecks::signature)
                        .warns(SigningChecks::unbound)
                        .makes((s, act) -> new Fact.AgreementSigned(act.party(), act.signature()));
            case "BringIntoForce" ->
                ActRule.<Act.BringIntoForce>always()
                        .since(Milestone.SIGNED)
                        .makes((s, act) -> new Fact.BroughtIntoForce(s.day()));
            case "Publish" ->
                ActRule.<Act.Publish>asks(FollowupChecks::publication)
                        .makes((s, act) -> new Fact.TwinningPublished(act.party(), act.publication()));
            case "AppointContact" ->
                ActRule.<Act.AppointContact>always()
                        .makes((s, act) -> new Fact.ContactAppointed(act.party(), act.contact()));
            case "FulfilDuty" ->
                ActRule.<Act.FulfilDuty>asks(FollowupChecks::notice)
                        .makes((s, act) -> new Fact.NoticeGiven(act.party(), act.duty(), act.evidence()));
            case "SubmitReport" ->
                ActRule.<Act.SubmitReport>asks(FollowupChecks::report)
                        .warns(FollowupChecks::unreached)
                        .makes((s, act) -> new Fact.ReportSubmitted(act.party(), act.report()));
            case "ErasePerson" ->
                ActRule.<Act.ErasePerson>always().makes((s, act) -> new Fact.PersonErased(act.person()));
            default -> throw new IllegalStateException("no rule is written for the act " + name);
        };
    }

    private static List<AuthorityId> parties(Twinning twinning) {
        return twinning.tracks().stream().map(Track::party).toList();
    }

    private static Fact link(Situation situation, LocalAuthority authority) {
        Twinning twinning = situation.twinning();
        List<AuthorityId> parties = Stream.concat(parties(twinning).stream(), Stream.of(authority.id()))
                .toList();
        return new Fact.PartyLinked(
                authority,
                situation.rules().profiles().applyingTo(authority).ref(),
                twinning.plan().map(plan -> Subjects.of(plan, twinning.text(), parties)),
                situation.day());
    }

    private static Fact drop(Situation situation, Act.DropParty act) {
        Twinning twinning = situation.twinning();
        List<AuthorityId> parties = parties(twinning).stream()
                .filter(party -> !party.equals(act.party()))
                .toList();
        return new Fact.PartyDropped(
                act.party(),
                act.reason(),
                twinning.plan().map(plan -> Subjects.of(plan, twinning.text(), parties)),
                situation.day());
    }

    private static Fact text(Situation situation, AgreementText text) {
        Twinning twinning = situation.twinning();
        Optional<Sha256> subjects = twinning.plan()
                .map(plan -> Subjects.of(plan, Optional.of(text), parties(twinning)))
                .filter(hash -> !twinning.subjects().equals(Optional.of(hash)));
        return new Fact.TextProposed(text, text.operativeHash(), hashes(text), subjects, situation.day());
    }

    private static Map<LanguageTag, Sha256> hashes(AgreementText text) {
        Map<LanguageTag, Sha256> hashes = new TreeMap<>();
        text.languages().forEach(language -> hashes.put(language, text.operativeHash(language)));
        return hashes;
    }
}

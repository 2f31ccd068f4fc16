package org.twinpact.twinning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Body;
import org.twinpact.approval.Result;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Evidence;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.followup.RevivalReply;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;

/** The acts that are possible in a situation, each with its party and body. */
record AvailableActs(Situation situation) {
    List<AvailableAct> all() {
        return TransitionTable.TRANSITIONS.stream()
                .filter(transition ->
                        transition.from().contains(situation.twinning().stage()))
                .flatMap(transition -> transition.on().stream().flatMap(act -> of(act, transition)))
                .map(this::onItsDay)
                .toList();
    }

    /** Returns an act with the finding that the day is before what the act requires, if it is. */
    private AvailableAct onItsDay(AvailableAct act) {
        List<Finding> missing = new ArrayList<>(0);
        act.act().notBefore().requireBefore(act.party(), situation, missing);
        if (missing.isEmpty()) {
            return act;
        }
        missing.addAll(act.missing());
        return new AvailableAct(act.act(), act.party(), act.body(), act.result(), missing);
    }

    private Stream<AvailableAct> of(ActKind act, Transition transition) {
        return switch (act) {
            case RECORD_DECISION -> Stream.concat(decisions(), withdrawals());
            case MEET_CONDITION -> openConditions();
            case REVOKE_CONDITION -> ofParties(act, this::hasMetCondition);
            case CONFIRM_DECISION -> ofParties(act, this::hasApproval);
            case RECORD_SIGNATURE -> signatures();
            case RECORD_OPINION, APPOINT_CONTACT, RECORD_ACTIVITY, RECORD_EXCHANGE, WITHHOLD_PUBLICATION ->
                ofParties(act, track -> true);
            case PROPOSE_RELEASE ->
                ofParties(
                        act, track -> new Releases(situation.twinning()).open().count() < Releases.OPEN);
            case APPROVE_RELEASE ->
                ofParties(
                        act,
                        track -> situation.twinning().releases().stream()
                                .anyMatch(known -> isPossible(new PublicationActs.ApproveRelease(
                                        track.party(), known.release().hash()))));
            case HOLD_RECORDS ->
                ofParties(act, track -> situation.twinning().holds().size() < RecordsActs.HoldRecords.OPEN);
            case RELEASE_RECORDS ->
                ofParties(
                        act,
                        track -> situation.twinning().holds().stream()
                                .anyMatch(open -> isPossible(new RecordsActs.ReleaseRecords(
                                        track.party(), open.hold().id(), Situation.plain("")))));
            case ERASE_PERSONAL_DATA ->
                together(act, transition, situation.twinning().holds().isEmpty());
            case LIFT_WITHHOLDING ->
                ofParties(
                        act,
                        track -> track.withholdings().stream()
                                .anyMatch(known -> isPossible(new PublicationActs.LiftWithholding(
                                        track.party(), known.subject(), Situation.plain("")))));
            case PROPOSE_REVIVAL -> ofParties(act, track -> isPossible(proposal(track)));
            case ANSWER_REVIVAL ->
                ofParties(
                        act,
                        track -> isPossible(new RevivalActs.AnswerRevival(
                                track.party(), RevivalReply.ACCEPTED, Optional.empty(), Optional.empty())));
            case MEASURE_OBJECTIVE ->
                ofParties(act, track -> !situation.twinning().objectives().isEmpty());
            case REVIEW_PRINCIPLE ->
                ofParties(
                        act,
                        track -> hasSigned(track) && situation.twinning().text().isPresent());
            case VACATE_CONTACT ->
                ofParties(act, track -> isPossible(new ContactActs.VacateContact(track.party(), situation.day())));
            case RECORD_ROUND_TABLE,
                    SET_GOALS,
                    RECORD_PARTNER_SEARCH,
                    ASSESS_CAPACITY,
                    RECORD_SUCCESSOR,
                    CORRECT_PARTY -> ofPartiesAndNewcomers(act, track -> true);
            case RECORD_PUBLICATION, SUBMIT_REPORT -> ofParties(act, this::hasSigned);
            case CORRECT_COMPLETION_NOTICE ->
                ofParties(act, track -> track.noticeOn().isPresent());
            case CORRECT_PUBLICATION ->
                ofParties(
                        act,
                        track -> situation
                                .twinning()
                                .recordOfPublication(track.party())
                                .isPresent());
            case CORRECT_REPORT ->
                ofParties(
                        act,
                        track -> situation
                                .twinning()
                                .recordOfReport(track.party())
                                .isPresent());
            case STRIKE_ENTRY_INTO_FORCE ->
                ofParties(
                        act,
                        track -> situation.twinning().recordOfEntryIntoForce().isPresent()
                                && !EntryIntoForceDay.isSupported(situation));
            case CORRECT_ENTRY_INTO_FORCE ->
                ofParties(act, track -> situation.twinning().inForceOn().isPresent());
            case PASS_GUIDANCE -> ofPartiesAndNewcomers(act, this::mayPass);
            case WITHDRAW_NEWCOMER -> of(act, situation.twinning().newcomers().stream());
            case REMOVE_PARTY -> ofParties(act, this::mayRemove);
            case RECORD_MERGER -> ofParties(act, this::mayAbsorb);
            case ENDORSE_PLAN -> ofPartiesAndNewcomers(act, this::mayEndorse);
            case WITHDRAW_ENDORSEMENT -> ofPartiesAndNewcomers(act, this::hasEndorsed);
            case CERTIFY_LANGUAGE -> parties(this::mayCertify).map(this::certificate);
            case ADOPT_PROFILE -> ofPartiesAndNewcomers(act, this::mayAdopt);
            case CORRECT_DECISION -> ofParties(act, this::hasDecision);
            case STRIKE_DECISION -> ofParties(act, track -> !track.approvals().isEmpty());
            case CORRECT_SIGNATURE ->
                ofParties(
                        act,
                        track -> track.signature().isPresent()
                                || track.signatureWithdrawnOn().isPresent()
                                        && situation.twinning().finalTextHash().isPresent());
            case WITHDRAW_SIGNATURE ->
                ofParties(
                        act,
                        track -> isPossible(new SignatureActs.WithdrawSignature(
                                track.party(), situation.day(), Situation.plain(""))));
            case RECORD_VERSION_SIGNATURE -> ofParties(act, this::maySignVersion);
            case GIVE_COMPLETION_NOTICE -> parties(this::mayGiveNotice).map(this::notice);
            case FULFIL_OBLIGATION ->
                ofParties(
                        act,
                        track -> hasOpen(
                                track,
                                owed -> owed.kind() == ObligationKind.NOTICE || owed.kind() == ObligationKind.TASK));
            case WAIVE_OBLIGATION -> ofParties(act, track -> hasOpen(track, owed -> true));
            case COMPLETE_SIGNING_DETAILS, ADD_LANGUAGE ->
                together(act, transition, situation.twinning().text().isPresent());
            case CANCEL_CEREMONY ->
                together(act, transition, !situation.twinning().ceremonies().isEmpty());
            case VERIFY_ORIGIN ->
                together(act, transition, situation.twinning().origin().isPresent());
            case ENDORSE_PROGRAMME ->
                ofParties(
                        act,
                        track -> situation.twinning().programmes().stream()
                                .anyMatch(known -> known.closedOn().isEmpty()
                                        && !known.endorsedOn().containsKey(track.party())));
            case PROPOSE_PROGRAMME ->
                together(
                        act,
                        transition,
                        situation.twinning().programmes().stream()
                                        .filter(known -> known.closedOn().isEmpty())
                                        .count()
                                < ProgrammeActs.ProposeProgramme.OPEN);
            case WITHDRAW_PROGRAMME ->
                together(
                        act,
                        transition,
                        situation.twinning().programmes().stream()
                                .anyMatch(known -> known.adoptedOn().isEmpty()));
            case CLOSE_PROGRAMME ->
                together(
                        act,
                        transition,
                        situation.twinning().plan().isPresent()
                                || situation.twinning().programmes().stream().anyMatch(ProgrammeStatus::isMeasured));
            case TIE_TWINNING ->
                together(act, transition, situation.twinning().ties().size() < TieActs.TIES);
            case REMOVE_TIE ->
                together(act, transition, !situation.twinning().ties().isEmpty());
            case TAKE_UP -> together(act, transition, isPossible(new OpeningActs.TakeUp(Situation.plain(""))));
            case RESUME -> together(act, transition, isPossible(new EndActs.Resume(Situation.plain(""))));
            case WITHDRAW_PLAN_PROPOSAL ->
                together(act, transition, situation.twinning().planProposal().isPresent());
            case WITHDRAW_TEXT_PROPOSAL ->
                together(act, transition, situation.twinning().textProposal().isPresent());
            case FINALIZE_TEXT -> finalization();
            case CITE_TEXT -> together(act, transition, situation.twinning().isFinalOutside());
            case OPEN_TWINNING,
                    IMPORT_TWINNING,
                    ADD_PARTY,
                    PROPOSE_PLAN,
                    PROPOSE_TEXT,
                    SCHEDULE_CEREMONY,
                    CONFIRM_ENTRY_INTO_FORCE,
                    RECORD_FAILURE,
                    RECORD_ENDING,
                    REAFFIRM,
                    DISCONTINUE -> together(act, transition, true);
        };
    }

    private Stream<AvailableAct> together(ActKind act, Transition transition, boolean available) {
        if (!available) {
            return Stream.empty();
        }
        List<Finding> missing = transition.gate().stream()
                .flatMap(gate -> Gates.missing(situation, gate).stream())
                .toList();
        return Stream.of(available(act, Optional.empty(), Body.OFFICER, missing));
    }

    private Stream<AvailableAct> ofParties(ActKind act, Predicate<Track> may) {
        return of(act, parties(may));
    }

    private Stream<AvailableAct> ofPartiesAndNewcomers(ActKind act, Predicate<Track> may) {
        return of(act, situation.twinning().partiesAndNewcomers().filter(may));
    }

    private static Stream<AvailableAct> of(ActKind act, Stream<Track> tracks) {
        return tracks.map(track -> available(act, Optional.of(track.party()), Body.OFFICER, List.of()));
    }

    private Stream<Track> parties(Predicate<Track> may) {
        return situation.twinning().tracks().stream().filter(may);
    }

    private static AvailableAct available(ActKind act, Optional<AuthorityId> party, Body body, List<Finding> missing) {
        return new AvailableAct(act, party, body, Optional.empty(), missing);
    }

    private static Act proposal(Track track) {
        Evidence letter = new Evidence(EvidenceGrade.STATEMENT, "", Optional.empty());
        return new RevivalActs.ProposeRevival(track.party(), Situation.plain(""), letter);
    }

    private boolean mayRemove(Track track) {
        return isPossible(new PartyActs.RemoveParty(track.party(), Situation.plain("")));
    }

    private boolean mayAbsorb(Track track) {
        return situation
                .twinning()
                .partiesAndNewcomers()
                .anyMatch(other -> isPossible(new PartyActs.RecordMerger(track.party(), other.party())));
    }

    /** Returns whether nothing in an act itself prevents it. */
    private boolean isPossible(Act act) {
        List<Finding> unmet = new ArrayList<>(0);
        act.check(situation, unmet);
        return unmet.isEmpty();
    }

    private boolean hasSigned(Track track) {
        List<Finding> unmet = new ArrayList<>(0);
        Findings.notSigned(situation, track.party(), unmet);
        return unmet.isEmpty();
    }

    private boolean mayPass(Track track) {
        return Stream.of(Guidance.values()).anyMatch(guidance -> !guidance.isSettled(situation.twinning(), track));
    }

    private boolean mayEndorse(Track track) {
        Twinning twinning = situation.twinning();
        boolean joined = twinning.newcomer(track.party()).isEmpty();
        return joined && twinning.plan().isPresent() && !Validity.endorsed(twinning, track)
                || twinning.planProposal()
                        .filter(open -> !open.endorsedBy().contains(track.party())
                                && (joined || open.newcomers().contains(track.party())))
                        .isPresent();
    }

    private boolean hasEndorsed(Track track) {
        Twinning twinning = situation.twinning();
        return Validity.endorsed(twinning, track)
                || twinning.planProposal()
                        .filter(open -> open.endorsedBy().contains(track.party()))
                        .isPresent();
    }

    private Stream<AvailableAct> finalization() {
        if (!mayBecomeFinal()) {
            return Stream.empty();
        }
        List<Finding> missing = TextProposal.adopted(situation)
                .twinning()
                .textHash()
                .map(TextActs.FinalizeText::new)
                .map(this::missing)
                .orElseGet(() -> Gates.missing(situation, Gate.TEXT));
        return Stream.of(available(ActKind.FINALIZE_TEXT, Optional.empty(), Body.OFFICER, missing));
    }

    private List<Finding> missing(TextActs.FinalizeText act) {
        List<Finding> missing = Gates.missing(act.atGate(situation), Gate.TEXT, act.askedAt(situation, Gate.TEXT));
        act.check(situation, missing);
        return missing;
    }

    private boolean mayBecomeFinal() {
        Twinning twinning = situation.twinning();
        return !TextProposal.isAwaitedAt(twinning.stage())
                || twinning.textProposal().isPresent();
    }

    private boolean mayCertify(Track track) {
        Twinning twinning = TextProposal.adopted(situation).twinning();
        return mayBecomeFinal()
                && twinning.languageHashes().keySet().stream()
                        .anyMatch(tag -> !Validity.certified(twinning, track, tag));
    }

    private boolean mayAdopt(Track track) {
        return PartyActs.AdoptProfile.idsFor(track, situation.rules().profiles())
                .flatMap(id -> situation.rules().profiles().versions(id).stream())
                .map(profile -> new PartyActs.AdoptProfile(track.party(), profile.ref()))
                .anyMatch(this::isPossible);
    }

    private boolean hasDecision(Track track) {
        return situation.profile(track).steps().stream()
                .anyMatch(step -> situation.holds(track, step.when())
                        && track.approval(step.code()).isPresent());
    }

    private boolean maySignVersion(Track track) {
        return track.signature().isPresent()
                && situation.twinning().languageHashes().keySet().stream()
                        .anyMatch(tag -> isAddedAndUnsigned(track, tag));
    }

    /**
     * Returns whether a language was added after the text became final and a party has not signed it yet. Only such a
     * language has no certificate.
     */
    private boolean isAddedAndUnsigned(Track track, LanguageTag language) {
        Twinning twinning = situation.twinning();
        return twinning.tracks().stream().noneMatch(party -> Validity.certified(twinning, party, language))
                && !twinning.languageHashes()
                        .get(language)
                        .equals(track.versions().get(language));
    }

    private boolean mayGiveNotice(Track track) {
        return (Gates.isBehind(situation) || Validity.signed(situation, track))
                && track.boundOn().isEmpty();
    }

    private boolean hasOpen(Track track, Predicate<Obligation> wanted) {
        return situation.twinning().obligations().stream()
                .anyMatch(owed ->
                        owed.owner().equals(track.party()) && owed.hasBegun(situation.day()) && wanted.test(owed));
    }

    private AvailableAct certificate(Track track) {
        return available(ActKind.CERTIFY_LANGUAGE, Optional.of(track.party()), Body.LEGAL_ADVISER, List.of());
    }

    private AvailableAct notice(Track track) {
        List<Finding> missing = new ArrayList<>(0);
        new EntryIntoForceActs.GiveCompletionNotice(track.party(), situation.day()).check(situation, missing);
        return available(ActKind.GIVE_COMPLETION_NOTICE, Optional.of(track.party()), Body.OFFICER, missing);
    }

    private Stream<AvailableAct> decisions() {
        return parties(track -> true)
                .flatMap(track -> situation.profile(track).steps().stream()
                        .filter(step -> situation.holds(track, step.when())
                                && Validity.currentHash(situation.twinning(), step.scope())
                                        .isPresent()
                                && !Validity.isClosed(situation, track, step, situation.day(), true)
                                && isOpen(track, step))
                        .map(step -> decision(track, step)));
    }

    private AvailableAct decision(Track track, Step step) {
        List<Finding> missing = Validity.earlier(situation, track, step).stream()
                .filter(earlier -> !new Prerequisites(situation, track).wasApprovedFor(step, earlier, situation.day()))
                .map(earlier -> Findings.unmetStep(situation, track, earlier))
                .toList();
        return available(ActKind.RECORD_DECISION, Optional.of(track.party()), step.body(), missing);
    }

    /**
     * Returns whether a step is not approved, or approved only for a period that can be renewed until the party signs.
     */
    private boolean isOpen(Track track, Step step) {
        boolean renewable = track.approval(step.code())
                        .flatMap(approval -> approval.decision().validUntil())
                        .isPresent()
                && !Validity.signed(situation, track);
        return (renewable || !Validity.approved(situation, track, step, situation.day()))
                && !isDecidedToday(track, step);
    }

    /** Returns whether the body of a step approved the current matter today, which it does once. */
    private boolean isDecidedToday(Track track, Step step) {
        return track.approval(step.code())
                .flatMap(approval -> approval.until(situation.day()))
                .filter(approval -> Validity.isAnswer(situation, step, approval))
                .map(Approval::decision)
                .filter(latest -> latest.decidedOn().equals(situation.day()))
                .filter(latest -> latest.result() == Result.GRANTED || AnsweredStep.isOnlyReceived(step))
                .isPresent();
    }

    /** Returns the withdrawals. A body may withdraw its own current approval. */
    private Stream<AvailableAct> withdrawals() {
        return parties(track -> true)
                .flatMap(track -> situation.profile(track).steps().stream()
                        .filter(step -> situation.holds(track, step.when())
                                && !Validity.isClosed(situation, track, step, situation.day(), false)
                                && !AnsweredStep.isOnlyReceived(step)
                                && isFavourable(track, step))
                        .map(step -> new AvailableAct(
                                ActKind.RECORD_DECISION,
                                Optional.of(track.party()),
                                step.body(),
                                Optional.of(Result.WITHDRAWN),
                                List.of())));
    }

    private boolean isFavourable(Track track, Step step) {
        return track.approval(step.code())
                .map(approval -> approval.withoutLateObjections(step.silence()))
                .flatMap(approval -> approval.until(situation.day()))
                .filter(approval -> approval.decision().result().isFavourable())
                .filter(approval -> Validity.isOnMatter(situation.twinning(), approval))
                .isPresent();
    }

    private Stream<AvailableAct> openConditions() {
        return parties(track -> true)
                .flatMap(track -> track.approvals().stream()
                        .flatMap(approval -> approval.until(situation.day()).stream())
                        .filter(approval -> approval.decision().result().isFavourable()
                                && approval.latest().since().isEmpty())
                        .map(approval -> available(
                                ActKind.MEET_CONDITION, Optional.of(track.party()), Body.OFFICER, List.of())));
    }

    private boolean hasMetCondition(Track track) {
        return track.approvals().stream()
                .flatMap(approval -> approval.latest().conditionsMetOn(situation.day()).stream()
                        .map(condition -> new ApprovalActs.RevokeCondition(
                                track.party(), approval.step(), condition, situation.day(), Situation.plain(""))))
                .anyMatch(this::isPossible);
    }

    private boolean hasApproval(Track track) {
        return track.approvals().stream()
                .anyMatch(approval ->
                        approval.decision().result().isFavourable() && Validity.covers(situation.twinning(), approval));
    }

    private Stream<AvailableAct> signatures() {
        return parties(this::maySign).flatMap(track -> {
            List<Finding> missing = Gates.missing(situation, Gate.SIGN, track::equals);
            return offices(track).stream()
                    .map(office -> available(ActKind.RECORD_SIGNATURE, Optional.of(track.party()), office, missing));
        });
    }

    private boolean maySign(Track track) {
        return situation.twinning().finalTextHash().isPresent()
                && EntryIntoForceDay.lastDay(situation)
                        .filter(situation.day()::isAfter)
                        .isEmpty()
                && !Validity.signed(situation, track)
                && track.signatureWithdrawnOn()
                        .filter(situation.day()::isBefore)
                        .isEmpty();
    }

    /** Returns the offices that must sign, or the officer in charge if no rule names an office. */
    private List<Body> offices(Track track) {
        List<Body> offices = situation.profile(track).signatories().stream()
                .filter(rule -> rule.severity() == Severity.BLOCK && situation.holds(track, rule.when()))
                .flatMap(rule -> Stream.concat(rule.all().stream(), rule.anyOf().stream()))
                .distinct()
                .toList();
        return offices.isEmpty() ? List.of(Body.OFFICER) : offices;
    }
}

package org.twinpact;

import static java.util.Comparator.comparingInt;
import static org.twinpact.twinning.ActKind.*;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.twinpact.WalkScope.Try;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.ApprovalActs;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;

/** The acts that a walk tries in a state, with as many acts of every kind as guards could distinguish. */
record WalkAlphabet(Rulebook rules, List<LocalAuthority> towns, WalkScope scope) {
    static final LocalText REASON = LocalText.of("הנסיבות השתנו", "Circumstances changed");

    static final String EARLIER = " of the first day";

    /** The order in which acts of the same turn are tried. Acts of kinds that are not listed come first. */
    private static final List<ActKind> ORDER = List.of(
            ADD_PARTY,
            PROPOSE_PLAN,
            PROPOSE_TEXT,
            FINALIZE_TEXT,
            COMPLETE_SIGNING_DETAILS,
            ADD_LANGUAGE,
            CONFIRM_ENTRY_INTO_FORCE,
            CORRECT_ENTRY_INTO_FORCE,
            STRIKE_ENTRY_INTO_FORCE,
            RECORD_FAILURE,
            RECORD_ENDING,
            DISCONTINUE,
            RESUME,
            VERIFY_ORIGIN,
            CITE_TEXT,
            ERASE_PERSONAL_DATA,
            SCHEDULE_CEREMONY,
            CANCEL_CEREMONY,
            RECORD_ROUND_TABLE,
            SET_GOALS,
            ASSESS_CAPACITY,
            RECORD_PARTNER_SEARCH,
            PASS_GUIDANCE,
            REMOVE_PARTY,
            ENDORSE_PLAN,
            WITHDRAW_ENDORSEMENT,
            CERTIFY_LANGUAGE,
            RECORD_DECISION,
            RECORD_SIGNATURE,
            CORRECT_SIGNATURE,
            WITHDRAW_SIGNATURE,
            APPOINT_CONTACT,
            VACATE_CONTACT,
            RECORD_ACTIVITY,
            MEASURE_OBJECTIVE,
            TAKE_UP,
            PROPOSE_PROGRAMME,
            ENDORSE_PROGRAMME,
            WITHDRAW_PROGRAMME,
            CLOSE_PROGRAMME,
            REVIEW_PRINCIPLE,
            RECORD_EXCHANGE,
            WITHHOLD_PUBLICATION,
            LIFT_WITHHOLDING,
            PROPOSE_RELEASE,
            APPROVE_RELEASE,
            HOLD_RECORDS,
            RELEASE_RECORDS,
            PROPOSE_REVIVAL,
            ANSWER_REVIVAL,
            REAFFIRM,
            TIE_TWINNING,
            REMOVE_TIE,
            RECORD_VERSION_SIGNATURE,
            GIVE_COMPLETION_NOTICE,
            CORRECT_COMPLETION_NOTICE,
            RECORD_SUCCESSOR,
            RECORD_MERGER,
            CORRECT_PARTY,
            RECORD_PUBLICATION,
            CORRECT_PUBLICATION,
            SUBMIT_REPORT,
            CORRECT_REPORT,
            FULFIL_OBLIGATION,
            WAIVE_OBLIGATION,
            ADOPT_PROFILE);

    private static final Comparator<Candidate> SEQUENCE =
            comparingInt(Candidate::turn).thenComparingInt(WalkAlphabet::place).thenComparingInt(Candidate::step);

    /**
     * An act that the walk tries.
     *
     * @param name the display name, unique in its state
     * @param turn the position in the sequence of attempts, of which smaller numbers come earlier
     * @param step the position of the step in its profile for acts on decisions, else 0
     */
    record Candidate(String name, Act act, int turn, int step) {}

    /** Returns the towns of the walk, and the guest if the scope tries one. */
    List<LocalAuthority> everyTown() {
        return scope.tries(Try.GUEST)
                ? Stream.concat(towns.stream(), Stream.of(WalkTowns.GUEST)).toList()
                : towns;
    }

    /**
     * Returns all acts that are tried in a state: first the joint acts of the parties, then the guest's acts, then each
     * party's acts.
     */
    List<Candidate> candidates(Twinning twinning, LocalDate day) {
        WalkMoment now = new WalkMoment(this, twinning, day);
        return Stream.of(ActKind.values())
                .flatMap(kind -> candidates(kind, now))
                .sorted(SEQUENCE)
                .toList();
    }

    /**
     * Returns the place of an act in the order. Acts on decisions share one place, so that they are tried step by step.
     */
    private static int place(Candidate candidate) {
        return ORDER.indexOf(
                candidate.act() instanceof DecisionActs || candidate.act() instanceof ApprovalActs
                        ? RECORD_DECISION
                        : candidate.act().kind());
    }

    /** Returns the acts of one kind. A new kind of act does not compile until its acts are listed here. */
    private static Stream<Candidate> candidates(ActKind kind, WalkMoment now) {
        return switch (kind) {
            // Every walk begins with one of the two, and neither can occur again.
            case OPEN_TWINNING, IMPORT_TWINNING -> Stream.empty();
            case VERIFY_ORIGIN -> WalkPartyActs.origin(now);
            case CITE_TEXT -> WalkPartyActs.citation(now);
            case CORRECT_PARTY -> WalkPartyActs.corrections(now);
            case ERASE_PERSONAL_DATA -> WalkPartyActs.erasure(now);
            case RECORD_ROUND_TABLE -> WalkPartyActs.roundTables(now);
            case SET_GOALS -> WalkPartyActs.goals(now);
            case RECORD_PARTNER_SEARCH -> WalkPartyActs.searches(now);
            case ASSESS_CAPACITY -> WalkPartyActs.capacities(now);
            case PASS_GUIDANCE -> WalkPartyActs.passed(now);
            case ADD_PARTY -> WalkPartyActs.additions(now);
            case WITHDRAW_NEWCOMER -> WalkPartyActs.newcomerWithdrawals(now);
            case REMOVE_PARTY -> WalkPartyActs.removals(now);
            case RECORD_SUCCESSOR -> WalkPartyActs.successors(now);
            case RECORD_MERGER -> WalkPartyActs.mergers(now);
            case ADOPT_PROFILE -> WalkPartyActs.profiles(now);
            case PROPOSE_PLAN -> WalkTextActs.plans(now);
            case WITHDRAW_PLAN_PROPOSAL -> WalkTextActs.planWithdrawal(now);
            case ENDORSE_PLAN -> WalkTextActs.endorsements(now);
            case WITHDRAW_ENDORSEMENT -> WalkTextActs.endorsementWithdrawal(now);
            case PROPOSE_TEXT -> WalkTextActs.texts(now);
            case WITHDRAW_TEXT_PROPOSAL -> WalkTextActs.withdrawal(now);
            case CERTIFY_LANGUAGE -> WalkTextActs.certificates(now);
            case FINALIZE_TEXT -> WalkTextActs.finalization(now);
            case COMPLETE_SIGNING_DETAILS -> WalkTextActs.signingDetails(now);
            case ADD_LANGUAGE -> WalkTextActs.language(now);
            case RECORD_DECISION -> WalkDecisionActs.decisions(now);
            case MEET_CONDITION -> WalkDecisionActs.conditions(now);
            case REVOKE_CONDITION -> WalkDecisionActs.revocations(now);
            case CONFIRM_DECISION -> WalkDecisionActs.confirmations(now);
            case RECORD_OPINION -> WalkDecisionActs.opinions(now);
            case CORRECT_DECISION -> WalkDecisionActs.corrections(now);
            case STRIKE_DECISION -> WalkDecisionActs.strikes(now);
            case SCHEDULE_CEREMONY -> WalkSignatureActs.ceremony(now);
            case CANCEL_CEREMONY -> WalkSignatureActs.cancellation(now);
            case RECORD_SIGNATURE -> WalkSignatureActs.signatures(now);
            case CORRECT_SIGNATURE -> WalkSignatureActs.corrections(now);
            case WITHDRAW_SIGNATURE -> WalkSignatureActs.withdrawals(now);
            case RECORD_VERSION_SIGNATURE -> WalkSignatureActs.versions(now);
            case GIVE_COMPLETION_NOTICE -> WalkSignatureActs.notices(now);
            case CORRECT_COMPLETION_NOTICE -> WalkSignatureActs.noticeCorrections(now);
            case CONFIRM_ENTRY_INTO_FORCE -> WalkSignatureActs.entryIntoForce(now);
            case CORRECT_ENTRY_INTO_FORCE -> WalkSignatureActs.entryCorrections(now);
            case STRIKE_ENTRY_INTO_FORCE -> WalkSignatureActs.struckEntries(now);
            case RECORD_PUBLICATION -> WalkFollowUpActs.publications(now);
            case CORRECT_PUBLICATION -> WalkFollowUpActs.publicationCorrections(now);
            case APPOINT_CONTACT -> WalkFollowUpActs.contacts(now);
            case VACATE_CONTACT -> WalkFollowUpActs.vacancies(now);
            case RECORD_ACTIVITY -> WalkFollowUpActs.activities(now);
            case MEASURE_OBJECTIVE -> WalkFollowUpActs.measurements(now);
            case TAKE_UP -> WalkFollowUpActs.takingUp(now);
            case PROPOSE_PROGRAMME -> WalkFollowUpActs.programmes(now);
            case ENDORSE_PROGRAMME -> WalkFollowUpActs.programmeEndorsements(now);
            case WITHDRAW_PROGRAMME -> WalkFollowUpActs.programmeWithdrawals(now);
            case CLOSE_PROGRAMME -> WalkFollowUpActs.closures(now);
            case REVIEW_PRINCIPLE -> WalkFollowUpActs.reviews(now);
            case RECORD_EXCHANGE -> WalkFollowUpActs.exchanges(now);
            case WITHHOLD_PUBLICATION -> WalkPublicationActs.withholdings(now);
            case LIFT_WITHHOLDING -> WalkPublicationActs.liftings(now);
            case PROPOSE_RELEASE -> WalkPublicationActs.releases(now);
            case APPROVE_RELEASE -> WalkPublicationActs.approvals(now);
            case HOLD_RECORDS -> WalkPublicationActs.holds(now);
            case RELEASE_RECORDS -> WalkPublicationActs.releasedHolds(now);
            case PROPOSE_REVIVAL -> WalkFollowUpActs.revivals(now);
            case ANSWER_REVIVAL -> WalkFollowUpActs.revivalAnswers(now);
            case REAFFIRM -> WalkFollowUpActs.reaffirmations(now);
            case TIE_TWINNING -> WalkFollowUpActs.ties(now);
            case REMOVE_TIE -> WalkFollowUpActs.tieRemovals(now);
            case FULFIL_OBLIGATION -> WalkFollowUpActs.obligations(now);
            case WAIVE_OBLIGATION -> WalkFollowUpActs.waivers(now);
            case SUBMIT_REPORT -> WalkFollowUpActs.reports(now);
            case CORRECT_REPORT -> WalkFollowUpActs.reportCorrections(now);
            case RECORD_FAILURE -> WalkFollowUpActs.failure(now);
            case RECORD_ENDING -> WalkFollowUpActs.ending(now);
            case DISCONTINUE -> WalkFollowUpActs.discontinuance(now);
            case RESUME -> WalkFollowUpActs.resumption(now);
        };
    }

    /** Returns whether a walk ends at a stage. */
    static boolean isEnd(Stage stage) {
        return stage == Stage.IN_FORCE || stage == Stage.ENDED || stage == Stage.DISCONTINUED;
    }
}

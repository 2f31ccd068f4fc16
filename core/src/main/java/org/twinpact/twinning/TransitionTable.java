package org.twinpact.twinning;

import static org.twinpact.jurisdiction.Gate.ALL_SIGNED;
import static org.twinpact.jurisdiction.Gate.ENTRY_INTO_FORCE;
import static org.twinpact.jurisdiction.Gate.EXPLORE;
import static org.twinpact.jurisdiction.Gate.PLAN;
import static org.twinpact.jurisdiction.Gate.SIGN;
import static org.twinpact.jurisdiction.Gate.TEXT;
import static org.twinpact.twinning.ActKind.*;
import static org.twinpact.twinning.ActKind.CLOSE_PROGRAMME;
import static org.twinpact.twinning.ActKind.ENDORSE_PROGRAMME;
import static org.twinpact.twinning.ActKind.PROPOSE_PROGRAMME;
import static org.twinpact.twinning.ActKind.TAKE_UP;
import static org.twinpact.twinning.ActKind.WITHDRAW_PROGRAMME;
import static org.twinpact.twinning.Stage.*;
import static org.twinpact.twinning.Transition.from;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.jurisdiction.Gate;

/**
 * The table of the whole lifecycle. Every permitted transition is a line here, and no other class permits an act at a
 * stage.
 */
final class TransitionTable {
    private static final Stage[] ANY = Stage.values();
    private static final Stage[] RUNNING = Arrays.copyOf(ANY, ENDED.ordinal());
    private static final Stage[] UNSIGNED = Arrays.copyOf(ANY, SIGNED.ordinal());
    private static final Stage[] PLANNING = {EXPLORATION, PLAN_AGREED, TEXT_FINAL, SIGNING};
    private static final Stage[] AGREED = {PLAN_AGREED, TEXT_FINAL, SIGNING};
    private static final Stage[] FINAL = {TEXT_FINAL, SIGNING, SIGNED, IN_FORCE};
    private static final Stage[] SIGNING_ON = {SIGNING, SIGNED, IN_FORCE};
    private static final Stage[] FORMED = {SIGNED, IN_FORCE, ENDED};
    private static final Stage[] LIVING = Arrays.copyOfRange(RUNNING, EXPLORATION.ordinal(), RUNNING.length);

    private static final Stage[] DECIDED = {EXPLORATION, PLAN_AGREED, TEXT_FINAL, SIGNING, SIGNED, IN_FORCE, ENDED};

    private static final ActKind[] GUIDED = {
        RECORD_ROUND_TABLE, SET_GOALS, ASSESS_CAPACITY, RECORD_PARTNER_SEARCH, PASS_GUIDANCE
    };
    private static final ActKind[] FOLLOW_UP = {
        RECORD_PUBLICATION, SUBMIT_REPORT, REVIEW_PRINCIPLE, CLOSE_PROGRAMME, PROPOSE_REVIVAL, ANSWER_REVIVAL, REAFFIRM
    };
    private static final ActKind[] RECORDS = {
        RECORD_ACTIVITY,
        RECORD_EXCHANGE,
        WITHHOLD_PUBLICATION,
        LIFT_WITHHOLDING,
        PROPOSE_RELEASE,
        APPROVE_RELEASE,
        HOLD_RECORDS,
        RELEASE_RECORDS,
        ERASE_PERSONAL_DATA,
        TIE_TWINNING,
        REMOVE_TIE
    };
    private static final ActKind[] CONTINUED = {TAKE_UP, PROPOSE_PROGRAMME, ENDORSE_PROGRAMME, WITHDRAW_PROGRAMME};
    private static final ActKind[] CORRECTIONS = {
        CORRECT_PARTY,
        CORRECT_DECISION,
        STRIKE_DECISION,
        CORRECT_SIGNATURE,
        CORRECT_COMPLETION_NOTICE,
        CORRECT_ENTRY_INTO_FORCE,
        CORRECT_PUBLICATION,
        CORRECT_REPORT
    };

    static final List<Transition> TRANSITIONS = List.of(
            from(RUNNING).on(GUIDED).stays(),
            from(PREPARATION, EXPLORATION).on(ADD_PARTY, REMOVE_PARTY).stays(),
            from(PREPARATION).once(EXPLORE).to(EXPLORATION),
            from(PLANNING).on(PROPOSE_PLAN, ENDORSE_PLAN, WITHDRAW_ENDORSEMENT).stays(),
            from(EXPLORATION).once(PLAN).to(PLAN_AGREED),
            from(AGREED).on(PROPOSE_TEXT, CERTIFY_LANGUAGE).stays(),
            from(PLAN_AGREED).on(FINALIZE_TEXT).asks(TEXT).to(TEXT_FINAL),
            from(LIVING).on(SCHEDULE_CEREMONY, CANCEL_CEREMONY).stays(),
            from(FINAL).on(COMPLETE_SIGNING_DETAILS, CITE_TEXT).stays(),
            from(TEXT_FINAL, SIGNING).on(RECORD_SIGNATURE).asks(SIGN).to(SIGNING),
            from(SIGNING).once(ALL_SIGNED).to(SIGNED),
            from(SIGNED, IN_FORCE).on(GIVE_COMPLETION_NOTICE, REMOVE_PARTY).stays(),
            from(SIGNED).on(CONFIRM_ENTRY_INTO_FORCE).asks(ENTRY_INTO_FORCE).to(IN_FORCE),
            from(IN_FORCE).on(STRIKE_ENTRY_INTO_FORCE).to(SIGNED),
            from(SIGNED, IN_FORCE).on(RECORD_SIGNATURE).asks(SIGN).stays(),
            from(SIGNING, SIGNED).on(WITHDRAW_SIGNATURE).stays(),
            from(SIGNING_ON).on(ADD_LANGUAGE, RECORD_VERSION_SIGNATURE).stays(),
            from(AGREED).on(ADD_PARTY, WITHDRAW_NEWCOMER).stays(),
            from(AGREED).on(WITHDRAW_PLAN_PROPOSAL).stays(),
            from(AGREED).once(PLAN).backTo(PLAN_AGREED),
            from(AGREED).on(REMOVE_PARTY).backTo(EXPLORATION),
            from(TEXT_FINAL, SIGNING).on(WITHDRAW_TEXT_PROPOSAL).stays(),
            from(TEXT_FINAL, SIGNING).on(FINALIZE_TEXT).asks(TEXT).to(TEXT_FINAL),
            from(LIVING).on(CONFIRM_DECISION, REVOKE_CONDITION).stays(),
            from(LIVING).on(ADOPT_PROFILE, MEASURE_OBJECTIVE).stays(),
            from(DECIDED).on(RECORD_DECISION, MEET_CONDITION).stays(),
            from(FORMED).on(FOLLOW_UP).stays(),
            from(SIGNED, IN_FORCE).on(CONTINUED).stays(),
            from(SIGNED).on(RECORD_FAILURE).to(ENDED),
            from(SIGNED, IN_FORCE).on(RECORD_ENDING).to(ENDED),
            from(ENDED).on(RECORD_ENDING, CITE_TEXT).stays(),
            from(UNSIGNED).on(DISCONTINUE).to(DISCONTINUED),
            from(DISCONTINUED).on(RESUME).to(UNSIGNED),
            from(ENDED).on(RESUME).to(SIGNED, IN_FORCE),
            from(RUNNING).on(FULFIL_OBLIGATION, WAIVE_OBLIGATION).stays(),
            from(ANY).on(APPOINT_CONTACT, VACATE_CONTACT, RECORD_OPINION).stays(),
            from(ANY).on(RECORD_SUCCESSOR, RECORD_MERGER, VERIFY_ORIGIN).stays(),
            from(ANY).on(RECORDS).stays(),
            from(ANY).on(CORRECTIONS).stays());

    private static final Map<Stage, List<ActKind>> ACTS = new EnumMap<>(Stage.class);

    static {
        for (Stage stage : Stage.values()) {
            ACTS.put(stage, actsOf(stage));
        }
    }

    private TransitionTable() {}

    /** Returns the acts that a stage permits, in the order of the lines. */
    static List<ActKind> acts(Stage stage) {
        return ACTS.get(stage);
    }

    private static List<ActKind> actsOf(Stage stage) {
        return TRANSITIONS.stream()
                .filter(transition -> transition.from().contains(stage))
                .flatMap(transition -> transition.on().stream())
                .toList();
    }

    /** Returns the gate of an act that only later stages permit, empty if the act asks none or its stages are over. */
    static Optional<Gate> gateAhead(Stage stage, ActKind act) {
        return TRANSITIONS.stream()
                .filter(transition -> transition.on().contains(act)
                        && transition.from().stream().allMatch(later -> stage.compareTo(later) < 0))
                .findFirst()
                .flatMap(Transition::gate);
    }

    /** Returns the transition to which the adoption of a proposed plan leads, empty if a stage has none. */
    static Optional<Transition> adoption(Stage stage) {
        return TRANSITIONS.stream()
                .filter(transition -> transition.opensBySelf(stage) && transition.back())
                .findFirst();
    }

    /** Returns the transition that an act causes at a stage, empty if the stage does not permit the act. */
    static Optional<Transition> find(Stage stage, ActKind act) {
        for (Transition transition : TRANSITIONS) {
            if (transition.permits(stage, act)) {
                return Optional.of(transition);
            }
        }
        return Optional.empty();
    }
}

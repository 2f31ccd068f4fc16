package org.twinpact.twinning;

import static org.twinpact.jurisdiction.Gate.ALL_SIGNED;
import static org.twinpact.jurisdiction.Gate.ENTRY_INTO_FORCE;
import static org.twinpact.jurisdiction.Gate.EXPLORE;
import static org.twinpact.jurisdiction.Gate.PLAN;
import static org.twinpact.jurisdiction.Gate.SIGN;
import static org.twinpact.jurisdiction.Gate.TEXT;
import static org.twinpact.twinning.ActKind.*;
import static org.twinpact.twinning.Stage.*;
import static org.twinpact.twinning.Transition.from;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table of the whole lifecycle. Every permitted transition is a line here, and no other class permits an act at a
 * stage.
 */
final class TransitionTable {
    private static final Stage[] LIVING = {EXPLORATION, PLAN_AGREED, TEXT_FINAL, SIGNING, SIGNED, IN_FORCE};

    static final List<Transition> TRANSITIONS = List.of(
            from(PREPARATION, EXPLORATION)
                    .on(RECORD_ROUND_TABLE, SET_GOALS, RECORD_PARTNER_SEARCH, ASSESS_CAPACITY)
                    .stays(),
            from(PREPARATION, EXPLORATION).on(ADD_PARTY, REMOVE_PARTY).stays(),
            from(PREPARATION).once(EXPLORE).to(EXPLORATION),
            from(EXPLORATION).on(PROPOSE_PLAN, ENDORSE_PLAN).stays(),
            from(EXPLORATION).once(PLAN).to(PLAN_AGREED),
            from(PLAN_AGREED).on(PROPOSE_TEXT, CERTIFY_LANGUAGE).stays(),
            from(PLAN_AGREED).on(FINALIZE_TEXT).asks(TEXT).to(TEXT_FINAL),
            from(TEXT_FINAL).on(COMPLETE_SIGNING_DETAILS).stays(),
            from(TEXT_FINAL, SIGNING).on(SCHEDULE_CEREMONY).stays(),
            from(TEXT_FINAL, SIGNING).on(RECORD_SIGNATURE).asks(SIGN).to(SIGNING),
            from(SIGNING).once(ALL_SIGNED).to(SIGNED),
            from(SIGNED).on(GIVE_COMPLETION_NOTICE).stays(),
            from(SIGNED).on(CONFIRM_ENTRY_INTO_FORCE).asks(ENTRY_INTO_FORCE).to(IN_FORCE),
            from(SIGNED, IN_FORCE).on(RECORD_SIGNATURE).asks(SIGN).stays(),
            from(SIGNING, SIGNED, IN_FORCE)
                    .on(ADD_LANGUAGE, RECORD_VERSION_SIGNATURE)
                    .stays(),
            from(PLAN_AGREED, TEXT_FINAL, SIGNING)
                    .on(PROPOSE_PLAN, ADD_PARTY, REMOVE_PARTY)
                    .backTo(EXPLORATION),
            from(TEXT_FINAL, SIGNING).on(PROPOSE_TEXT).backTo(PLAN_AGREED),
            from(LIVING).on(RECORD_DECISION, MEET_CONDITIONS, ADOPT_PROFILE).stays(),
            from(SIGNED, IN_FORCE).on(RECORD_PUBLICATION).stays(),
            from(IN_FORCE).on(SUBMIT_REPORT).stays(),
            from(SIGNED).on(RECORD_FAILURE).to(ENDED),
            from(PREPARATION, EXPLORATION, PLAN_AGREED, TEXT_FINAL, SIGNING)
                    .on(DISCONTINUE)
                    .to(DISCONTINUED),
            from(PREPARATION, EXPLORATION, PLAN_AGREED, TEXT_FINAL, SIGNING, SIGNED, IN_FORCE)
                    .on(APPOINT_CONTACT, FULFIL_OBLIGATION, RECORD_SUCCESSOR)
                    .stays(),
            from(Stage.values())
                    .on(CORRECT_DECISION, CORRECT_SIGNATURE, VERIFY_ORIGIN, ERASE_PERSONAL_DATA)
                    .stays());

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

    /** Returns the transition that an act makes at a stage, empty where the stage does not permit the act. */
    static Optional<Transition> find(Stage stage, ActKind act) {
        for (Transition transition : TRANSITIONS) {
            if (transition.permits(stage, act)) {
                return Optional.of(transition);
            }
        }
        return Optional.empty();
    }
}

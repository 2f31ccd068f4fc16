package org.twinpact.twinning;

import static org.twinpact.jurisdiction.Gate.EXPLORE;
import static org.twinpact.jurisdiction.Gate.FORCE;
import static org.twinpact.jurisdiction.Gate.FREEZE;
import static org.twinpact.jurisdiction.Gate.LAST_SIGNATURE;
import static org.twinpact.jurisdiction.Gate.PLAN;
import static org.twinpact.jurisdiction.Gate.SIGN;
import static org.twinpact.twinning.Line.from;
import static org.twinpact.twinning.Stage.EXPLORING;
import static org.twinpact.twinning.Stage.FROZEN;
import static org.twinpact.twinning.Stage.IN_FORCE;
import static org.twinpact.twinning.Stage.PLANNED;
import static org.twinpact.twinning.Stage.PREPARING;
import static org.twinpact.twinning.Stage.SIGNED;
import static org.twinpact.twinning.Stage.SIGNING;

import java.util.List;
import org.twinpact.twinning.Act.*;

/** The whole lifecycle: every permitted move is a line here, and nothing else knows an order of things. */
final class LifecyclePage {
    private static final Stage[] LIVING = {EXPLORING, PLANNED, FROZEN, SIGNING, SIGNED, IN_FORCE};

    static final List<Line> LINES = List.of(
            from(PREPARING)
                    .on(AssessNeeds.class, SetGoals.class, SearchPartner.class)
                    .stays(),
            from(PREPARING, EXPLORING).on(JudgeCapacity.class, LinkParty.class).stays(),
            from(PREPARING).once(EXPLORE).to(EXPLORING),
            from(EXPLORING).on(AssessNeeds.class, SetGoals.class).stays(),
            from(EXPLORING).on(ProposePlan.class, EndorsePlan.class).stays(),
            from(EXPLORING).once(PLAN).to(PLANNED),
            from(PLANNED).on(ProposeText.class, CertifyLanguage.class).stays(),
            from(PLANNED).on(FreezeText.class).asks(FREEZE).to(FROZEN),
            from(FROZEN).on(CompleteText.class).stays(),
            from(FROZEN, SIGNING).on(ScheduleCeremony.class).stays(),
            from(FROZEN, SIGNING).on(Sign.class).asks(SIGN).to(SIGNING),
            from(SIGNING).once(LAST_SIGNATURE).to(SIGNED),
            from(SIGNED).on(BringIntoForce.class).asks(FORCE).to(IN_FORCE),
            from(PLANNED, FROZEN, SIGNING)
                    .on(ProposePlan.class, LinkParty.class)
                    .backTo(EXPLORING),
            from(FROZEN, SIGNING).on(ProposeText.class).backTo(PLANNED),
            from(LIVING).on(RecordDecision.class).stays(),
            from(SIGNED, IN_FORCE).on(Publish.class).stays(),
            from(IN_FORCE).on(SubmitReport.class).stays(),
            from(Stage.values())
                    .on(AppointContact.class, FulfilDuty.class, ErasePerson.class)
                    .stays());

    private LifecyclePage() {}
}

package org.twinpact.twinning;

import static org.twinpact.jurisdiction.Gate.EXPLORE;
import static org.twinpact.jurisdiction.Gate.FORCE;
import static org.twinpact.jurisdiction.Gate.FREEZE;
import static org.twinpact.jurisdiction.Gate.LAST_SIGNATURE;
import static org.twinpact.jurisdiction.Gate.PLAN;
import static org.twinpact.jurisdiction.Gate.SIGN;
import static org.twinpact.twinning.Line.from;
import static org.twinpact.twinning.Stage.ABANDONED;
import static org.twinpact.twinning.Stage.ENDED;
import static org.twinpact.twinning.Stage.EXPLORING;
import static org.twinpact.twinning.Stage.FROZEN;
import static org.twinpact.twinning.Stage.IN_FORCE;
import static org.twinpact.twinning.Stage.PLANNED;
import static org.twinpact.twinning.Stage.PREPARING;
import static org.twinpact.twinning.Stage.SIGNED;
import static org.twinpact.twinning.Stage.SIGNING;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinpact.twinning.Act.Abandon;
import org.twinpact.twinning.Act.AddLanguage;
import org.twinpact.twinning.Act.AdoptProfile;
import org.twinpact.twinning.Act.AppointContact;
import org.twinpact.twinning.Act.AssessNeeds;
import org.twinpact.twinning.Act.BringIntoForce;
import org.twinpact.twinning.Act.CertifyLanguage;
import org.twinpact.twinning.Act.CompleteText;
import org.twinpact.twinning.Act.CorrectDecision;
import org.twinpact.twinning.Act.CorrectSignature;
import org.twinpact.twinning.Act.DropParty;
import org.twinpact.twinning.Act.EndorsePlan;
import org.twinpact.twinning.Act.ErasePerson;
import org.twinpact.twinning.Act.Fail;
import org.twinpact.twinning.Act.FreezeText;
import org.twinpact.twinning.Act.FulfilDuty;
import org.twinpact.twinning.Act.GiveCompletionNotice;
import org.twinpact.twinning.Act.JudgeCapacity;
import org.twinpact.twinning.Act.LinkParty;
import org.twinpact.twinning.Act.MeetConditions;
import org.twinpact.twinning.Act.ProposePlan;
import org.twinpact.twinning.Act.ProposeText;
import org.twinpact.twinning.Act.Publish;
import org.twinpact.twinning.Act.RecordDecision;
import org.twinpact.twinning.Act.ScheduleCeremony;
import org.twinpact.twinning.Act.SearchPartner;
import org.twinpact.twinning.Act.SetGoals;
import org.twinpact.twinning.Act.Sign;
import org.twinpact.twinning.Act.SignVersion;
import org.twinpact.twinning.Act.SubmitReport;
import org.twinpact.twinning.Act.SucceedParty;
import org.twinpact.twinning.Act.VerifyOrigin;

/** The whole lifecycle: every permitted move is a line here, and nothing else knows an order of things. */
final class LifecyclePage {
    private static final Stage[] LIVING = {EXPLORING, PLANNED, FROZEN, SIGNING, SIGNED, IN_FORCE};

    static final List<Line> LINES = List.of(
            from(PREPARING, EXPLORING)
                    .on(AssessNeeds.class, SetGoals.class, SearchPartner.class, JudgeCapacity.class)
                    .stays(),
            from(PREPARING, EXPLORING).on(LinkParty.class, DropParty.class).stays(),
            from(PREPARING).once(EXPLORE).to(EXPLORING),
            from(EXPLORING).on(ProposePlan.class, EndorsePlan.class).stays(),
            from(EXPLORING).once(PLAN).to(PLANNED),
            from(PLANNED).on(ProposeText.class, CertifyLanguage.class).stays(),
            from(PLANNED).on(FreezeText.class).asks(FREEZE).to(FROZEN),
            from(FROZEN).on(CompleteText.class).stays(),
            from(FROZEN, SIGNING).on(ScheduleCeremony.class).stays(),
            from(FROZEN, SIGNING).on(Sign.class).asks(SIGN).to(SIGNING),
            from(SIGNING).once(LAST_SIGNATURE).to(SIGNED),
            from(SIGNED).on(GiveCompletionNotice.class).stays(),
            from(SIGNED).on(BringIntoForce.class).asks(FORCE).to(IN_FORCE),
            from(SIGNED, IN_FORCE).on(Sign.class).asks(SIGN).stays(),
            from(SIGNING, SIGNED, IN_FORCE)
                    .on(AddLanguage.class, SignVersion.class)
                    .stays(),
            from(PLANNED, FROZEN, SIGNING)
                    .on(ProposePlan.class, LinkParty.class, DropParty.class)
                    .backTo(EXPLORING),
            from(FROZEN, SIGNING).on(ProposeText.class).backTo(PLANNED),
            from(LIVING)
                    .on(RecordDecision.class, MeetConditions.class, AdoptProfile.class)
                    .stays(),
            from(SIGNED, IN_FORCE).on(Publish.class).stays(),
            from(IN_FORCE).on(SubmitReport.class).stays(),
            from(SIGNED).on(Fail.class).to(ENDED),
            from(PREPARING, EXPLORING, PLANNED, FROZEN, SIGNING)
                    .on(Abandon.class)
                    .to(ABANDONED),
            from(PREPARING, EXPLORING, PLANNED, FROZEN, SIGNING, SIGNED, IN_FORCE)
                    .on(AppointContact.class, FulfilDuty.class, SucceedParty.class)
                    .stays(),
            from(Stage.values())
                    .on(CorrectDecision.class, CorrectSignature.class, VerifyOrigin.class, ErasePerson.class)
                    .stays());

    private static final Map<Stage, List<String>> ACTS = new EnumMap<>(Stage.class);

    static {
        for (Stage stage : Stage.values()) {
            ACTS.put(stage, named(stage));
        }
    }

    private LifecyclePage() {}

    /** The names of the acts that a stage permits, in the order of the lines. */
    static List<String> acts(Stage stage) {
        return ACTS.get(stage);
    }

    private static List<String> named(Stage stage) {
        return LINES.stream()
                .filter(line -> line.from().contains(stage))
                .flatMap(line -> line.on().stream())
                .map(Class::getSimpleName)
                .toList();
    }

    /** The line that permits an act at a stage, if any does. */
    static Optional<Line> line(Stage stage, Class<? extends Act> act) {
        for (Line line : LINES) {
            if (line.permits(stage, act)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }
}

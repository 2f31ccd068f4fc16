package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/** A check that the milestones of a twinning follow the order of a life, in whatever order they were recorded. */
final class MilestoneOrder {
    private final Twinning twinning;

    private MilestoneOrder(Twinning twinning) {
        this.twinning = twinning;
    }

    static void check(Twinning twinning, Act last) {
        MilestoneOrder days = new MilestoneOrder(twinning);
        days.check();
        if (last instanceof TextActs.ProposeText) {
            days.check("words", twinning.endorsedOn(), twinning.textOn());
            days.check("words", twinning.subjectsOn(), twinning.textOn());
        }
    }

    private void check() {
        for (Track track : twinning.tracks()) {
            check("subjects", track.joinedOn(), twinning.subjectsOn());
        }
        check("finalization", twinning.subjectsOn(), twinning.textFinalOn());
        check("finalization", twinning.endorsedOn(), twinning.textFinalOn());
        check("finalization", twinning.textOn(), twinning.textFinalOn());
        check("finalization", twinning.certifiedOn(), twinning.textFinalOn());
        check("force", twinning.signedOn(), twinning.inForceOn());
        check("end", twinning.subjectsOn(), twinning.endedOn());
        check("end", twinning.textOn(), twinning.endedOn());
        check("end", twinning.signedOn(), twinning.endedOn());
    }

    private void check(String what, Optional<LocalDate> ground, Optional<LocalDate> day) {
        if (ground.isPresent() && day.isPresent() && day.get().isBefore(ground.get())) {
            assertThat(day.get()).as("%s of %s", what, twinning).isAfterOrEqualTo(ground.get());
        }
    }
}

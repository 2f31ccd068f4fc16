package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/** Looks whether the milestones of a twinning lie in the order of a life, whatever order they were entered in. */
final class DaysInOrder {
    private final Twinning twinning;

    private DaysInOrder(Twinning twinning) {
        this.twinning = twinning;
    }

    static void check(Twinning twinning, Act last) {
        DaysInOrder days = new DaysInOrder(twinning);
        days.check();
        if (last instanceof Act.ProposeText) {
            days.check("words", twinning.endorsedOn(), twinning.textOn());
            days.check("words", twinning.subjectsOn(), twinning.textOn());
        }
    }

    private void check() {
        for (Track track : twinning.tracks()) {
            check("subjects", track.joinedOn(), twinning.subjectsOn());
            check("signature", twinning.frozenOn(), track.signature().map(signature -> signature.signedOn()));
        }
        check("freezing", twinning.subjectsOn(), twinning.frozenOn());
        check("freezing", twinning.endorsedOn(), twinning.frozenOn());
        check("freezing", twinning.textOn(), twinning.frozenOn());
        check("freezing", twinning.certifiedOn(), twinning.frozenOn());
        check("last signature", twinning.frozenOn(), twinning.signedOn());
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

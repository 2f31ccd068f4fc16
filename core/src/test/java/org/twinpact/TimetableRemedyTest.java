package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinpact.timetable.Change;
import org.twinpact.timetable.Milestone;
import org.twinpact.timetable.NotBefore;
import org.twinpact.timetable.Prospect;
import org.twinpact.timetable.Remedy;
import org.twinpact.timetable.RemedyKind;
import org.twinpact.timetable.Timetable;

/** A change that a timetable names does what it says and asks for no more than it must; one that helps is named. */
class TimetableRemedyTest {
    private static final int PAIRS = 500;

    @Test
    void everyDayNamedIsTheLatestThatBringsWhatItPromises() {
        Set<RemedyKind> met = new HashSet<>();
        for (int seed = 0; seed < PAIRS; seed++) {
            Prospect prospect = RandomLaw.prospect(new Random(seed));
            for (Remedy remedy : Timetable.of(prospect).signed().remedies()) {
                met.add(remedy.kind());
                if (remedy.kind() == RemedyKind.EARLIER_DAY || remedy.kind() == RemedyKind.EARLIER_TEXT) {
                    assertThat(signed(Remedied.by(prospect, remedy))).isEqualTo(remedy.day());
                    for (Change change : remedy.changes()) {
                        assertThat(signed(Remedied.by(prospect, aDayLater(remedy, change))))
                                .as("pair %s: %s", seed, remedy)
                                .isAfter(remedy.day());
                    }
                }
            }
        }
        assertThat(met)
                .containsExactlyInAnyOrder(
                        RemedyKind.EARLIER_TEXT,
                        RemedyKind.EARLIER_DAY,
                        RemedyKind.CONSENT,
                        RemedyKind.NO_MONEY,
                        RemedyKind.RATIFICATION);
    }

    @Test
    void whereNoDayIsNamedNoSingleDayGivenUpHelps() {
        int alone = 0;
        for (int seed = 0; seed < PAIRS; seed++) {
            Prospect prospect = RandomLaw.prospect(new Random(seed));
            Milestone signed = Timetable.of(prospect).signed();
            if (signed.remedies().stream()
                    .noneMatch(remedy -> remedy.kind() == RemedyKind.EARLIER_DAY
                            && remedy.changes().size() == 1)) {
                alone++;
                for (NotBefore own : prospect.notBefore()) {
                    List<NotBefore> others = new ArrayList<>(prospect.notBefore());
                    others.remove(own);
                    assertThat(signed(prospect.withNotBefore(others)))
                            .as("pair %s without %s", seed, own)
                            .isEqualTo(signed.day());
                }
            }
        }
        assertThat(alone).isPositive();
    }

    private static LocalDate signed(Prospect prospect) {
        return Timetable.of(prospect).signed().day();
    }

    private static Remedy aDayLater(Remedy remedy, Change late) {
        List<Change> changes = new ArrayList<>(remedy.changes());
        changes.set(
                changes.indexOf(late),
                new Change(
                        late.kind(), late.party(), late.step(), late.by().map(by -> by.plusDays(1)), late.insteadOf()));
        return new Remedy(changes, remedy.day());
    }
}

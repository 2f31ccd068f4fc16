package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinpact.timetable.EarliestDay;
import org.twinpact.timetable.KeyDate;
import org.twinpact.timetable.Remedy;
import org.twinpact.timetable.RemedyKind;
import org.twinpact.timetable.RemedyStep;
import org.twinpact.timetable.Timetable;
import org.twinpact.timetable.TimetableRequest;

/**
 * Tests of the remedies of a timetable. Each achieves its promised effect by the smallest change, and none is missing.
 */
class TimetableRemedyTest {
    private static final int PAIRS = 500;

    @Test
    void everyDayNamedIsTheLatestThatBringsWhatItPromises() {
        Set<RemedyKind> met = new HashSet<>();
        for (int seed = 0; seed < PAIRS; seed++) {
            TimetableRequest request = RandomLaw.request(new Random(seed));
            for (Remedy remedy : Timetable.of(request).signed().remedies()) {
                met.add(remedy.kind());
                if (remedy.kind() == RemedyKind.EARLIER_DAY || remedy.kind() == RemedyKind.EARLIER_TEXT) {
                    assertThat(signed(AppliedRemedy.by(request, remedy))).isEqualTo(remedy.day());
                    for (RemedyStep step : remedy.steps()) {
                        assertThat(signed(AppliedRemedy.by(request, aDayLater(remedy, step))))
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
            TimetableRequest request = RandomLaw.request(new Random(seed));
            KeyDate signed = Timetable.of(request).signed();
            if (signed.remedies().stream()
                    .noneMatch(remedy -> remedy.kind() == RemedyKind.EARLIER_DAY
                            && remedy.steps().size() == 1)) {
                alone++;
                for (EarliestDay earliest : request.earliestDays()) {
                    List<EarliestDay> others = new ArrayList<>(request.earliestDays());
                    others.remove(earliest);
                    assertThat(signed(request.withEarliestDays(others)))
                            .as("pair %s without %s", seed, earliest)
                            .isEqualTo(signed.day());
                }
            }
        }
        assertThat(alone).isPositive();
    }

    private static LocalDate signed(TimetableRequest request) {
        return Timetable.of(request).signed().day();
    }

    private static Remedy aDayLater(Remedy remedy, RemedyStep late) {
        List<RemedyStep> changes = new ArrayList<>(remedy.steps());
        changes.set(
                changes.indexOf(late),
                new RemedyStep(
                        late.kind(), late.party(), late.step(), late.by().map(by -> by.plusDays(1)), late.insteadOf()));
        return new Remedy(changes, remedy.day());
    }
}

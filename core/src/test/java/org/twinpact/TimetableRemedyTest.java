package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
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
                    LocalDate by = remedy.by().orElseThrow();
                    assertThat(signed(changed(prospect, remedy, by))).isEqualTo(remedy.day());
                    assertThat(signed(changed(prospect, remedy, by.plusDays(1))))
                            .as("pair %s: %s", seed, remedy)
                            .isAfter(remedy.day());
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
            if (signed.remedies().stream().noneMatch(remedy -> remedy.kind() == RemedyKind.EARLIER_DAY)) {
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

    private static Prospect changed(Prospect prospect, Remedy remedy, LocalDate by) {
        if (remedy.kind() == RemedyKind.EARLIER_TEXT) {
            return prospect.withTextReady(by);
        }
        return prospect.withNotBefore(prospect.notBefore().stream()
                .map(own -> own.party().equals(remedy.party().orElseThrow().id())
                                && own.step().equals(remedy.step().orElseThrow().code())
                        ? new NotBefore(own.party(), own.step(), by)
                        : own)
                .toList());
    }
}

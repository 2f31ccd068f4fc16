package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.Timetables.HAIFA_MARSEILLE;
import static org.twinpact.Timetables.START;
import static org.twinpact.Timetables.TURIN;
import static org.twinpact.Timetables.codes;
import static org.twinpact.Timetables.day;
import static org.twinpact.Timetables.earliestDay;
import static org.twinpact.Timetables.filing;
import static org.twinpact.Timetables.italy;
import static org.twinpact.Timetables.request;
import static org.twinpact.Timetables.steps;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.timetable.Delay;
import org.twinpact.timetable.DelayCause;
import org.twinpact.timetable.KeyDate;
import org.twinpact.timetable.Remedy;
import org.twinpact.timetable.RemedyKind;
import org.twinpact.timetable.RemedyStep;
import org.twinpact.timetable.Timetable;
import org.twinpact.timetable.TimetableEntryKind;
import org.twinpact.timetable.TimetableRequest;

/** Tests of the delays of timetables worked out by hand, and of their remedies. */
class TimetableDelayTest {
    @Test
    void theLastCouncilMeetingDelaysTheSigning() {
        Timetable timetable = Timetable.of(HAIFA_MARSEILLE.withEarliestDays(
                earliestDay(SampleLife.HAIFA, "IL-COUNCIL", "2026-12-15"),
                earliestDay(SampleLife.MARSEILLE, "FR-COUNCIL", "2026-12-10"),
                earliestDay(SampleLife.MARSEILLE, "FR-TRANSMISSION", "2026-12-20")));

        assertThat(day(timetable, "TEXT_FINAL")).isEqualTo("2026-12-15");
        assertThat(day(timetable, "FR-COUNCIL"))
                .as("it decides on a final text")
                .isEqualTo("2026-12-15");
        assertThat(timetable.signed().day()).isEqualTo("2026-12-15");
        Delay blocker = timetable.signed().lastDelay().orElseThrow();
        assertThat(blocker.party()).contains(SampleLife.HAIFA);
        assertThat(blocker.step().map(Step::code)).contains("IL-COUNCIL");
        assertThat(blocker.step().map(Step::basis)).contains(Basis.GUIDE);
        Remedy remedy = timetable.signed().smallestRemedy().orElseThrow();
        assertThat(remedy.kind()).isEqualTo(RemedyKind.EARLIER_DAY);
        assertThat(remedy.steps())
                .as("an earlier day would wait for Marseille")
                .extracting(RemedyStep::by, RemedyStep::insteadOf)
                .containsExactly(Assertions.tuple(day("2026-12-10"), day("2026-12-15")));
        assertThat(remedy.day()).isEqualTo("2026-12-10");

        assertThat(timetable.inForce().day()).isEqualTo("2026-12-20");
        assertThat(codes(timetable.inForce())).containsExactly("FR-TRANSMISSION");
        assertThat(timetable.inForce().smallestRemedy().map(Remedy::day)).contains(LocalDate.parse("2026-12-15"));
    }

    @Test
    void twoCouncilsOnOneDayHaveToMeetEarlierTogether() {
        KeyDate signed = Timetable.of(HAIFA_MARSEILLE.withEarliestDays(
                        earliestDay(SampleLife.HAIFA, "IL-COUNCIL", "2026-12-15"),
                        earliestDay(SampleLife.MARSEILLE, "FR-COUNCIL", "2026-12-15")))
                .signed();

        assertThat(codes(signed)).containsExactly("IL-COUNCIL", "FR-COUNCIL");
        assertThat(signed.remedies())
                .extracting(Remedy::kind, Remedy::day)
                .containsExactly(Assertions.tuple(RemedyKind.EARLIER_DAY, START));
        assertThat(steps(signed)).containsExactly("IL-COUNCIL", "FR-COUNCIL");
        assertThat(signed.text(LanguageTag.ENGLISH).lines())
                .containsSequence("The smallest change: All of these together:")
                .anyMatch(line ->
                        line.startsWith("- Haifa takes this step by 1 December 2026 instead of 15 December 2026: "))
                .endsWith("The day would then be 1 December 2026.");
        assertThat(signed.text(LanguageTag.HEBREW).lines())
                .containsSequence("השינוי הקטן ביותר: כל אלה יחד:")
                .anyMatch(
                        line -> line.startsWith("- צעד זה של חיפה ייעשה עד 1 בדצמבר 2026 במקום ביום 15 בדצמבר 2026: "))
                .endsWith("אז המועד יהיה 1 בדצמבר 2026.");
    }

    @Test
    void aMeetingAndASilenceHaveNoRemedyOfOneKind() {
        KeyDate signed = Timetable.of(request(italy(filing("MAECI")), SampleLife.HAIFA, TURIN)
                        .withEarliestDays(earliestDay(SampleLife.HAIFA, "IL-LEGAL-OPINION", "2026-12-31")))
                .signed();

        assertThat(signed.delays())
                .extracting(Delay::cause)
                .containsExactly(DelayCause.EARLIEST_DAY, DelayCause.SILENCE);
        assertThat(signed.remedies()).isEmpty();
        assertThat(signed.text(LanguageTag.ENGLISH)).endsWith("Changes of different kinds would be needed together.");
        assertThat(signed.text(LanguageTag.HEBREW)).endsWith("נדרשים שינויים מסוגים שונים יחד.");
    }

    @Test
    void threeConsentsTogetherShortenItalysThreeFilings() {
        KeyDate signed = Timetable.of(request(Profiles.shipped(), SampleLife.HAIFA, TURIN))
                .signed();

        assertThat(signed.day()).isEqualTo("2026-12-31");
        assertThat(signed.remedies())
                .extracting(Remedy::kind, Remedy::day)
                .containsExactly(Assertions.tuple(RemedyKind.CONSENT, START));
        assertThat(steps(signed)).containsExactly("IT-REGIONAL-AFFAIRS", "IT-FOREIGN-MINISTRY", "IT-REGION");
        assertThat(signed.remedies().get(0).steps())
                .extracting(RemedyStep::by, RemedyStep::insteadOf)
                .containsOnly(Assertions.tuple(Optional.of(START), day("2026-12-31")));
    }

    @Test
    void aRemedyAsksForNoNeedlessConsent() {
        KeyDate signed = Timetable.of(request(
                        italy(
                                filing("DARA").withSilence(Period.ofDays(60)),
                                filing("MAECI"),
                                filing("REGION").withAfter("IT-MAECI")),
                        SampleLife.HAIFA,
                        TURIN))
                .signed();

        assertThat(signed.day()).isEqualTo("2027-01-30");
        assertThat(codes(signed)).containsExactly("IT-MAECI", "IT-DARA", "IT-REGION");
        assertThat(signed.remedies()).extracting(Remedy::day).containsExactly(LocalDate.parse("2026-12-31"));
        assertThat(steps(signed)).containsExactly("IT-DARA", "IT-REGION");
        assertThat(signed.remedies().get(0).steps()).extracting(RemedyStep::by).containsOnly(day("2026-12-31"));
    }

    @Test
    void aLateTextDelaysTheSigning() {
        Timetable timetable = Timetable.of(HAIFA_MARSEILLE
                .withTextReady(LocalDate.parse("2027-01-10"))
                .withEarliestDays(earliestDay(SampleLife.HAIFA, "IL-HEAD", "2026-12-07")));

        assertThat(day(timetable, "IL-COUNCIL"))
                .as("on the subjects, before there is a text")
                .isEqualTo("2026-12-07");
        assertThat(timetable.signed().day()).isEqualTo("2027-01-10");
        assertThat(timetable.signed().lastDelay().map(Delay::cause)).contains(DelayCause.TEXT_READY);
        assertThat(timetable.signed().smallestRemedy())
                .contains(new Remedy(
                        List.of(new RemedyStep(
                                RemedyKind.EARLIER_TEXT,
                                Optional.empty(),
                                Optional.empty(),
                                day("2026-12-07"),
                                day("2027-01-10"))),
                        LocalDate.parse("2026-12-07")));
    }

    @Test
    void consentShortensASilence() {
        Timetable timetable = Timetable.of(request(italy(filing("MAECI")), SampleLife.HAIFA, TURIN));

        assertThat(timetable.entries())
                .filteredOn(entry -> entry.kind() == TimetableEntryKind.FILING)
                .singleElement()
                .satisfies(filing -> assertThat(List.of(filing.day(), filing.completedOn()))
                        .containsExactly(START, LocalDate.parse("2026-12-31")));
        assertThat(timetable.signed().day()).isEqualTo("2026-12-31");
        assertThat(timetable.signed().lastDelay().map(Delay::cause)).contains(DelayCause.SILENCE);
        assertThat(timetable.signed().remedies()).extracting(Remedy::kind).containsExactly(RemedyKind.CONSENT);
        assertThat(timetable.signed().smallestRemedy().map(Remedy::day)).contains(START);
    }

    @Test
    void onlyLeavingATownOutRemediesThreeSilences() {
        Profiles profiles = italy(filing("DARA"), filing("MAECI"), filing("REGION"));

        KeyDate pair = Timetable.of(request(profiles, SampleLife.HAIFA, TURIN)).signed();
        KeyDate three = Timetable.of(request(profiles, SampleLife.HAIFA, SampleLife.MARSEILLE, TURIN))
                .signed();

        assertThat(pair.day()).isEqualTo("2026-12-31");
        assertThat(codes(pair)).containsExactly("IT-DARA", "IT-MAECI", "IT-REGION");
        assertThat(pair.remedies()).extracting(remedy -> remedy.steps().size()).containsExactly(3);
        assertThat(three.day()).isEqualTo("2026-12-31");
        assertThat(three.remedies())
                .containsExactly(new Remedy(
                        List.of(new RemedyStep(
                                RemedyKind.WITHOUT_PARTY,
                                Optional.of(TURIN),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                        START));
    }

    @Test
    void anEarlierFilingComesBeforeAConsent() {
        Timetable timetable =
                Timetable.of(request(italy(filing("DARA"), filing("MAECI"), filing("REGION")), SampleLife.HAIFA, TURIN)
                        .withEarliestDays(earliestDay(TURIN, "IT-REGION", "2026-12-05")));

        assertThat(timetable.signed().day()).isEqualTo("2027-01-04");
        assertThat(timetable.signed().delays())
                .extracting(Delay::cause)
                .containsExactly(DelayCause.EARLIEST_DAY, DelayCause.SILENCE);
        assertThat(timetable.signed().remedies())
                .extracting(Remedy::kind, remedy -> remedy.steps().get(0).by().orElseThrow(), Remedy::day)
                .containsExactly(
                        tuple(RemedyKind.EARLIER_DAY, START, "2026-12-31"),
                        tuple(RemedyKind.CONSENT, LocalDate.parse("2026-12-31"), "2026-12-31"));
    }

    @Test
    void aPlanWithoutMoneyIsARemedy() {
        Timetable timetable = Timetable.of(HAIFA_MARSEILLE
                .withMoney(true)
                .withEarliestDays(earliestDay(SampleLife.HAIFA, "IL-BUDGET", "2027-01-15")));

        assertThat(timetable.signed().day()).isEqualTo("2027-01-15");
        assertThat(codes(timetable.signed())).containsExactly("IL-BUDGET");
        assertThat(timetable.signed().remedies())
                .extracting(Remedy::kind)
                .containsExactly(RemedyKind.EARLIER_DAY, RemedyKind.NO_MONEY);
    }

    @Test
    void ratificationAfterTheSignaturesIsARemedy() {
        TimetableRequest request = request(Profiles.shipped(), SampleLife.HAIFA, SampleLife.BREMEN)
                .withEarliestDays(earliestDay(SampleLife.BREMEN, "GENERIC-COUNCIL", "2027-02-01"));

        KeyDate before = Timetable.of(request).signed();
        Timetable after = Timetable.of(request.withEntryIntoForce(EntryIntoForce.RATIFICATION));

        assertThat(before.day()).isEqualTo("2027-02-01");
        assertThat(before.remedies())
                .extracting(Remedy::kind)
                .containsExactly(RemedyKind.EARLIER_DAY, RemedyKind.RATIFICATION);
        assertThat(after.signed().day()).isEqualTo(START);
        assertThat(after.inForce().day()).isEqualTo("2027-02-01");
        assertThat(codes(after.inForce())).containsExactly("GENERIC-COUNCIL");
    }

    @Test
    void aDayInTheTextDelaysTheEntryIntoForceAlone() {
        Timetable timetable = Timetable.of(
                HAIFA_MARSEILLE.withEntryIntoForce(EntryIntoForce.DAY).withDay(LocalDate.parse("2027-03-01")));

        assertThat(timetable.signed().day()).isEqualTo(START);
        assertThat(timetable.inForce().day()).isEqualTo("2027-03-01");
        assertThat(timetable.inForce().remedies()).isEmpty();
        assertThat(timetable.inForce().text(LanguageTag.ENGLISH)).contains("the text itself sets the day");
    }

    private static Tuple tuple(RemedyKind kind, LocalDate by, String day) {
        return Assertions.tuple(kind, by, LocalDate.parse(day));
    }
}

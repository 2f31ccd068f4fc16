package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.twinpact.Timetables.HAIFA_MARSEILLE;
import static org.twinpact.Timetables.TURIN;
import static org.twinpact.Timetables.earliestDay;
import static org.twinpact.Timetables.filing;
import static org.twinpact.Timetables.profile;
import static org.twinpact.Timetables.request;

import jakarta.validation.Validation;
import java.time.LocalDate;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.Step;
import org.twinpact.timetable.EarliestDay;
import org.twinpact.timetable.ProfiledParty;
import org.twinpact.timetable.Timetable;
import org.twinpact.timetable.TimetableRequest;

/** Tests of the bounds of a request for a timetable. */
class TimetableRequestTest {
    @Test
    void aRequestThatCannotBeAnsweredIsRejectedWithItsFault() {
        assertFault(HAIFA_MARSEILLE.withParties(HAIFA_MARSEILLE.parties().get(0)), "parties is 1; 2 to 50 is right");
        assertFault(request(Profiles.shipped(), SampleLife.HAIFA, SampleLife.HAIFA), "two or more different parties");
        EarliestDay council = earliestDay(SampleLife.HAIFA, "IL-COUNCIL", "2026-12-15");
        assertFault(
                HAIFA_MARSEILLE.withEarliestDays(earliestDay(SampleLife.HAIFA, "FR-COUNCIL", "2026-12-15")),
                "il-haifa has no step FR-COUNCIL");
        assertFault(
                HAIFA_MARSEILLE.withEarliestDays(council, earliestDay(SampleLife.HAIFA, "IL-COUNCIL", "2026-12-01")),
                "two first days for IL-COUNCIL");
        Step circle = filing("DARA").withAfter("IT-DARA");
        TimetableRequest endless = HAIFA_MARSEILLE.withParties(
                HAIFA_MARSEILLE.parties().get(0),
                new ProfiledParty(TURIN, profile("IT").withSteps(circle)));
        assertFault(endless, "IT-DARA comes after itself");
    }

    @Test
    void aValueOutOfBoundsIsNamedWithTheBounds() {
        String right = "; a day between 1900-01-01 and 2200-12-31 is right";

        assertFault(HAIFA_MARSEILLE.withYears(1_000_000), "years is 1000000; 1 to 50 is right");
        assertFault(HAIFA_MARSEILLE.withYears(0), "years is 0; 1 to 50 is right");
        assertFault(HAIFA_MARSEILLE.withStart(LocalDate.MAX), "start is +999999999-12-31" + right);
        assertFault(HAIFA_MARSEILLE.withStart(LocalDate.MIN), "start is -999999999-01-01" + right);
        assertFault(HAIFA_MARSEILLE.withDay(LocalDate.MAX), "day is +999999999-12-31" + right);
        assertFault(HAIFA_MARSEILLE.withUntil(LocalDate.MAX), "until is +999999999-12-31" + right);
        assertFault(HAIFA_MARSEILLE.withTextReady(LocalDate.MAX), "textReady is +999999999-12-31" + right);
        assertFault(
                HAIFA_MARSEILLE.withEarliestDays(new EarliestDay(SampleLife.HAIFA.id(), "IL-COUNCIL", LocalDate.MAX)),
                "the first day for IL-COUNCIL is +999999999-12-31" + right);
        assertThat(Timetable.of(HAIFA_MARSEILLE
                                .withStart(LocalDate.parse("2200-12-31"))
                                .withYears(50))
                        .signed()
                        .day())
                .isEqualTo("2200-12-31");
    }

    @Test
    void aPlainValidatorFindsTheFaultsOfARequest() {
        TimetableRequest wrong = HAIFA_MARSEILLE
                .withYears(0)
                .withStart(LocalDate.parse("1066-10-14"))
                .withEarliestDays(earliestDay(SampleLife.HAIFA, " ", "2026-12-15"));

        try (var factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            assertThat(factory.getValidator().validate(wrong))
                    .extracting(violation -> violation.getPropertyPath().toString())
                    .containsExactlyInAnyOrder("years", "start", "earliestDays[0].step");
            assertThat(factory.getValidator().validate(HAIFA_MARSEILLE)).isEmpty();
        }
    }

    private static void assertFault(TimetableRequest request, String fault) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timetable.of(request))
                .withMessageContaining(fault);
    }
}

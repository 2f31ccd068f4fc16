package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.jurisdiction.ObligationRule;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.jurisdiction.Profiles;

/** Tests of the due days of obligations, and of the profile that applies to a party. */
class DueDaysTest {
    private static final Profile FRANCE = Profiles.shipped().applyingTo(SampleLife.MARSEILLE);

    @ParameterizedTest
    @CsvSource({"2026-01-01, 2027-05-31", "2026-05-30, 2027-05-31", "2026-06-01, 2027-05-31", "2026-12-31, 2027-05-31"})
    void aFixedDayOfARecurringObligationIsInTheYearThatFollowsThePeriod(LocalDate from, LocalDate due) {
        assertThat(obligation("FR-YEARLY-DECLARATION").due(from)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-14, 2026-09-21", "2026-12-28, 2027-01-04"})
    void withoutAFixedDayTheTimeAloneCounts(LocalDate from, LocalDate due) {
        assertThat(obligation("FR-PUBLISH").due(from)).isEqualTo(due);
    }

    @Test
    void aProfileOfTheKindComesBeforeThatOfTheCountry() {
        Profile regions = FRANCE.withVersion("regions").withKinds(AuthorityKind.REGION);
        Profiles profiles = Profiles.shipped().with(regions);

        assertThat(profiles.applyingTo(SampleLife.MARSEILLE.withKind(AuthorityKind.REGION)))
                .isEqualTo(regions);
        assertThat(profiles.applyingTo(SampleLife.MARSEILLE)).isEqualTo(FRANCE);
        assertThat(profiles.applyingTo(SampleLife.BREMEN.withKind(AuthorityKind.REGION))
                        .id())
                .as("of another country")
                .isEqualTo("GENERIC");
    }

    @Test
    void aProfileOfAKindInNoCountryAppliesNowhere() {
        Profile generic = Profiles.shipped().applyingTo(SampleLife.BREMEN);
        Profiles profiles =
                Profiles.shipped().with(generic.withVersion("regions").withKinds(AuthorityKind.REGION));

        assertThat(profiles.applyingTo(SampleLife.BREMEN.withKind(AuthorityKind.REGION)))
                .isEqualTo(generic);
    }

    @Test
    void theSameProfileAddedAgainStandsOnceAndIsTheNewest() {
        Profile later = FRANCE.withVersion("later");
        Profiles profiles = Profiles.of(List.of(FRANCE, later, FRANCE));

        assertThat(profiles.all()).containsExactly(FRANCE, later);
        assertThat(profiles.applyingTo(SampleLife.MARSEILLE)).isEqualTo(FRANCE);
    }

    @Test
    void aProfileIsFoundByIdVersionAndContentTogether() {
        ProfileRef ref = FRANCE.ref();
        Profiles profiles = Profiles.shipped();

        assertThat(profiles.find(new ProfileRef("IL", ref.version(), ref.hash())))
                .isEmpty();
        assertThat(profiles.find(new ProfileRef(ref.id(), "x", ref.hash()))).isEmpty();
        assertThat(profiles.findVersion(new ProfileRef("XX", ref.version(), ref.hash())))
                .isEmpty();
        assertThat(profiles.findVersion(new ProfileRef(ref.id(), "x", ref.hash())))
                .isEmpty();
    }

    @Test
    void stepsAndObligationsAreFoundByTheirCode() {
        assertThat(FRANCE.step("FR-TRANSMISSION")).contains(FRANCE.steps().get(1));
        assertThat(FRANCE.step("FR-PUBLISH")).as("that is an obligation").isEmpty();
        assertThat(FRANCE.obligation("FR-CONTACT"))
                .contains(FRANCE.obligations().get(1));
        assertThat(FRANCE.obligation("FR-COUNCIL")).as("that is a step").isEmpty();
        assertThat(FRANCE.rules()).hasSize(2 + 1 + 1 + 3);
    }

    private static ObligationRule obligation(String code) {
        return FRANCE.obligation(code).orElseThrow();
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.jurisdiction.DutyRule;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.ProfileRef;
import org.twinpact.jurisdiction.Profiles;

/** When a duty falls due, and which profile a party is under. */
class DueDaysTest {
    private static final Profile FRANCE = Profiles.shipped().applyingTo(Story.MARSEILLE);

    @ParameterizedTest
    @CsvSource({"2026-05-30, 2026-05-31", "2026-05-31, 2027-05-31", "2026-06-01, 2027-05-31", "2026-12-31, 2027-05-31"})
    void aFixedDayIsTheFirstAfterTheTimeBegan(LocalDate from, LocalDate due) {
        assertThat(duty("FR-YEARLY-DECLARATION").due(from)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-14, 2026-09-21", "2026-12-28, 2027-01-04"})
    void withoutAFixedDayTheTimeAloneCounts(LocalDate from, LocalDate due) {
        assertThat(duty("FR-PUBLISH").due(from)).isEqualTo(due);
    }

    @Test
    void aProfileOfTheKindComesBeforeThatOfTheCountry() {
        Profile regions = FRANCE.withVersion("regions").withKinds(AuthorityKind.REGION);
        Profiles profiles = Profiles.shipped().with(regions);

        assertThat(profiles.applyingTo(Story.MARSEILLE.withKind(AuthorityKind.REGION)))
                .isEqualTo(regions);
        assertThat(profiles.applyingTo(Story.MARSEILLE)).isEqualTo(FRANCE);
        assertThat(profiles.applyingTo(Story.BREMEN.withKind(AuthorityKind.REGION))
                        .id())
                .as("of another country")
                .isEqualTo("GENERIC");
    }

    @Test
    void aProfileOfAKindInNoCountryAppliesNowhere() {
        Profile generic = Profiles.shipped().applyingTo(Story.BREMEN);
        Profiles profiles =
                Profiles.shipped().with(generic.withVersion("regions").withKinds(AuthorityKind.REGION));

        assertThat(profiles.applyingTo(Story.BREMEN.withKind(AuthorityKind.REGION)))
                .isEqualTo(generic);
    }

    @Test
    void theSameProfileAddedAgainStandsOnceAndIsTheNewest() {
        Profile later = FRANCE.withVersion("later");
        Profiles profiles = Profiles.of(List.of(FRANCE, later, FRANCE));

        assertThat(profiles.all()).containsExactly(FRANCE, later);
        assertThat(profiles.applyingTo(Story.MARSEILLE)).isEqualTo(FRANCE);
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
    void stepsAndDutiesAreFoundByTheirCode() {
        assertThat(FRANCE.step("FR-TRANSMISSION")).contains(FRANCE.steps().get(1));
        assertThat(FRANCE.step("FR-PUBLISH")).as("that is a duty").isEmpty();
        assertThat(FRANCE.duty("FR-CONTACT")).contains(FRANCE.duties().get(1));
        assertThat(FRANCE.duty("FR-COUNCIL")).as("that is a step").isEmpty();
        assertThat(FRANCE.rules()).hasSize(2 + 1 + 1 + 3);
    }

    private static DutyRule duty(String code) {
        return FRANCE.duty(code).orElseThrow();
    }
}

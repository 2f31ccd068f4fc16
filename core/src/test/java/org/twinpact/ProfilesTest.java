package org.twinpact;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinpact.jurisdiction.DutyRule;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.jurisdiction.Step;

/** What each country's law and practice asks is data, and the data that ship are whole. */
@Tag("validator")
class ProfilesTest {
    static List<Profile> shipped() {
        return Profiles.shipped().all();
    }

    @Test
    void israelFranceAndTheRestOfTheWorldShip() {
        assertThat(shipped()).extracting(Profile::id).containsExactlyInAnyOrder("IL", "FR", "GENERIC");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aProfileIsValid(Profile profile) {
        Validator validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();

        assertThat(validator.validate(profile)).isEmpty();
        assertThat(validator.validate(profile.withVersion(" "))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyRuleSaysWhereItIsWritten(Profile profile) {
        Stream<String> sources = Stream.of(
                        profile.steps().stream().map(Step::source),
                        profile.signatories().stream().map(SignatoryRule::source),
                        profile.duties().stream().map(DutyRule::source))
                .flatMap(all -> all);

        assertThat(sources).isNotEmpty().allMatch(source -> source.length() > 10);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void codesDifferAndBeginWithTheProfile(Profile profile) {
        List<String> codes = Stream.concat(
                        profile.steps().stream().map(Step::code),
                        profile.duties().stream().map(DutyRule::code))
                .toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.startsWith(profile.id() + "-"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aStepComesOnlyAfterStepsThatExistAndHangNoLater(Profile profile) {
        for (Step step : profile.steps()) {
            for (String code : step.after()) {
                Step earlier = profile.step(code).orElseThrow();
                assertThat(earlier.before()).isLessThanOrEqualTo(step.before());
            }
            assertThat(allBefore(profile, step)).doesNotContain(step.code());
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aProfileIsFoundByWhatEventsSayOfIt(Profile profile) {
        assertThat(Profiles.shipped().find(profile.ref())).contains(profile);
        assertThat(Profiles.shipped().findVersion(profile.ref())).contains(profile);
    }

    @Test
    void anotherContentUnderTheSameVersionIsNotTheSameProfile() {
        Profile israel = Profiles.shipped().applyingTo(Story.HAIFA);
        Profile changed = israel.withDuties(List.of());
        Profiles profiles = Profiles.shipped().with(changed);

        assertThat(changed.ref()).isNotEqualTo(israel.ref());
        assertThat(profiles.find(israel.ref())).contains(israel);
        assertThat(profiles.find(changed.ref())).contains(changed);
        assertThat(profiles.findVersion(israel.ref())).contains(changed);
        assertThat(profiles.applyingTo(Story.HAIFA)).isEqualTo(changed);
    }

    @Test
    void theDayItWasVerifiedAndItsSourcesAreNoPartOfItsContent() {
        Profile israel = Profiles.shipped().applyingTo(Story.HAIFA);

        assertThat(israel.withVerifiedOn(israel.verifiedOn().plusYears(1)).ref())
                .isEqualTo(israel.ref());
    }

    @Test
    void aCountryWithoutItsOwnProfileFallsBackToTheGenericOne() {
        assertThat(Profiles.shipped().applyingTo(Story.HAIFA).id()).isEqualTo("IL");
        assertThat(Profiles.shipped().applyingTo(Story.MARSEILLE).id()).isEqualTo("FR");
        assertThat(Profiles.shipped().applyingTo(Story.BREMEN).id()).isEqualTo("GENERIC");
        assertThat(Profiles.shipped().applyingTo(Story.BREMEN).country()).isEqualTo(Optional.empty());
    }

    @Test
    void withoutAnyThatAppliesItIsSaidWhichToAdd() {
        Profiles onlyIsrael = Profiles.of(List.of(Profiles.shipped().applyingTo(Story.HAIFA)));

        assertThatIllegalStateException()
                .isThrownBy(() -> onlyIsrael.applyingTo(Story.BREMEN))
                .withMessage(
                        "no profile applies to de-bremen in DE; add one for that country or one without a country");
    }

    private static Set<String> allBefore(Profile profile, Step step) {
        Set<String> before = new HashSet<>();
        Set<String> next = Set.copyOf(step.after());
        while (before.addAll(next)) {
            next = next.stream()
                    .flatMap(code -> profile.step(code).orElseThrow().after().stream())
                    .collect(toSet());
        }
        return before;
    }
}

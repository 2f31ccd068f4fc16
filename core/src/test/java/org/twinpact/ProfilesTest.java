package org.twinpact;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
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
import org.twinpact.approval.Body;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Circumstance;
import org.twinpact.jurisdiction.GuardRule;
import org.twinpact.jurisdiction.ObligationRule;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/** Tests of the shipped profiles, which state the law and practice of each country as complete data. */
@Tag("validator")
class ProfilesTest {
    static List<Profile> shipped() {
        return Profiles.shipped().all();
    }

    @Test
    void tenCountriesAndTheRestOfTheWorldShip() {
        assertThat(shipped())
                .extracting(Profile::id)
                .containsExactlyInAnyOrder("AU", "ES", "FR", "IL", "IT", "JP", "MX", "PL", "RO", "US", "GENERIC");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aProfileOfACountryBearsItsName(Profile profile) {
        assertThat(profile.country().orElse("GENERIC")).isEqualTo(profile.id());
        assertThat(profile.kinds()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aProfileCanBeLivedUnder(Profile profile) {
        assertThat(Profiles.of(List.of(profile)).all()).containsExactly(profile);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatIsNotKnownIsSaid(Profile profile) {
        assertThat(profile.unknown()).isNotEmpty().allSatisfy(ProfilesTest::assertInBothLanguages);
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
    void everyRuleSaysWhereItIsWrittenAndWhatItAsks(Profile profile) {
        assertThat(profile.rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.source()).hasSizeGreaterThan(20);
            assertThat(rule.verifiedOn()).isEqualTo(LocalDate.parse("2026-11-23"));
            assertInBothLanguages(rule.text());
        });
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void theNameOfAnObligationFitsInsideASentence(Profile profile) {
        assertThat(profile.obligations()).extracting(ObligationRule::name).allSatisfy(name -> {
            assertThat(name.find(LanguageTag.HEBREW).orElseThrow()).matches("[א-ת ]+");
            assertThat(name.find(LanguageTag.ENGLISH).orElseThrow())
                    .matches("[a-z ]+")
                    .doesNotMatch("(a|an|the) .*");
        });
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aDefaultOfOursSaysSoAndNothingElseDoes(Profile profile) {
        assertThat(profile.rules())
                .allSatisfy(rule -> assertThat(rule.source().startsWith("a library default: "))
                        .isEqualTo(rule.basis() == Basis.DEFAULT));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void guidanceAndLawNameAnAddressOrTheLaw(Profile profile) {
        assertThat(profile.rules())
                .filteredOn(rule -> rule.basis() != Basis.DEFAULT)
                .allSatisfy(rule -> assertThat(rule.source()).containsPattern("[a-z]+\\.[a-z]{2,}"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void codesDifferAndBeginWithTheProfile(Profile profile) {
        List<String> codes = Stream.of(
                        profile.steps().stream().map(Step::code),
                        profile.guards().stream().map(GuardRule::code),
                        profile.obligations().stream().map(ObligationRule::code))
                .flatMap(all -> all)
                .toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.startsWith(profile.id() + "-"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void exactlyOneSetOfSignatoriesAppliesWhateverHolds(Profile profile) {
        for (Circumstance money : List.of(Circumstance.MONEY, Circumstance.NO_MONEY)) {
            for (Circumstance kind : List.of(Circumstance.CITY, Circumstance.NOT_CITY)) {
                assertThat(profile.signatories())
                        .filteredOn(rule -> Set.of(money, kind).containsAll(rule.when()))
                        .hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void onlyGuardsThatTheLibraryHasAreNamed(Profile profile) {
        assertThat(profile.guards())
                .extracting(GuardRule::guard)
                .isSubsetOf("FORECAST_OF_MONEY-1", "MORE_THAN_ONE_FIELD-1", "NO_MONEY_COMMITTED-1");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyBodyHasItsWords(Profile profile) {
        assertThat(bodies(profile))
                .allSatisfy(body -> assertThat(body.text(LanguageTag.HEBREW))
                        .as(body.code())
                        .containsPattern("\\p{IsHebrew}"));
    }

    private static Stream<Body> bodies(Profile profile) {
        return Stream.concat(
                profile.steps().stream().map(Step::body),
                profile.signatories().stream()
                        .flatMap(rule -> Stream.concat(rule.all().stream(), rule.anyOf().stream())));
    }

    private static void assertInBothLanguages(LocalText text) {
        assertThat(text.find(LanguageTag.HEBREW).orElseThrow()).matches("(?s).*[א-ת].*");
        assertThat(text.find(LanguageTag.ENGLISH).orElseThrow()).matches("(?s).*[a-z].*");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aStepComesAfterExistingStepsOfNoLaterGate(Profile profile) {
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
        Profile israel = Profiles.shipped().applyingTo(SampleLife.HAIFA);
        Profile changed = israel.withObligations(List.of());
        Profiles profiles = Profiles.shipped().with(changed);

        assertThat(changed.ref()).isNotEqualTo(israel.ref());
        assertThat(profiles.find(israel.ref())).contains(israel);
        assertThat(profiles.find(changed.ref())).contains(changed);
        assertThat(profiles.findVersion(israel.ref())).contains(changed);
        assertThat(profiles.applyingTo(SampleLife.HAIFA)).isEqualTo(changed);
    }

    @Test
    void verificationDayAndSourcesAreOutsideTheContent() {
        Profile israel = Profiles.shipped().applyingTo(SampleLife.HAIFA);

        assertThat(israel.withVerifiedOn(israel.verifiedOn().plusYears(1)).ref())
                .isEqualTo(israel.ref());
    }

    @Test
    void aCountryWithoutAProfileUsesTheGenericOne() {
        assertThat(Profiles.shipped().applyingTo(SampleLife.HAIFA).id()).isEqualTo("IL");
        assertThat(Profiles.shipped().applyingTo(SampleLife.MARSEILLE).id()).isEqualTo("FR");
        assertThat(Profiles.shipped().applyingTo(SampleLife.BREMEN).id()).isEqualTo("GENERIC");
        assertThat(Profiles.shipped().applyingTo(SampleLife.BREMEN).country()).isEqualTo(Optional.empty());
    }

    @Test
    void withoutAnyThatAppliesItIsSaidWhichToAdd() {
        Profiles onlyIsrael = Profiles.of(List.of(Profiles.shipped().applyingTo(SampleLife.HAIFA)));

        assertThatIllegalStateException()
                .isThrownBy(() -> onlyIsrael.applyingTo(SampleLife.BREMEN))
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

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.jurisdiction.BadProfileException;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Circumstance;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.GuardRule;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.ObligationRule;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.ProfileFault;
import org.twinpact.jurisdiction.ProfileFormat;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.Rule;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Rulebook;

/** Tests of rules based on law, which a host's profile contains unchanged, makes stricter, or overrides with a reason. */
class LawOverrideTest {
    private static Stream<Arguments> weakened() {
        return Stream.of(
                step("IL", "IL-LEGAL-OPINION", one -> one.withBody(Body.HEAD), "/body", "LEGAL_ADVISER"),
                step("IL", "IL-LEGAL-OPINION", one -> one.withScope(Scope.SUBJECTS), "/scope", "TEXT"),
                step("IL", "IL-LEGAL-OPINION", one -> one.withBefore(Gate.ALL_SIGNED), "/before", "SIGN or an earlier"),
                step("IL", "IL-LEGAL-OPINION", one -> one.withBasis(Basis.GUIDE), "/basis", "LAW"),
                step("IL", "IL-LEGAL-OPINION", one -> one.withWhen(Circumstance.MONEY), "/when", "no circumstance,"),
                step("IL", "IL-LEGAL-OPINION", one -> one.withWhen(Circumstance.CITY), "/when", "no circumstance,"),
                step("IL", "IL-LEGAL-OPINION", one -> one.withFiling(true), "/filing", "false"),
                step("IL", "IL-LEGAL-OPINION", one -> one.withRatifiable(true), "/ratifiable", "false"),
                step("IL", "IL-BUDGET", one -> one.withBudgetLine(false), "/budgetLine", "true"),
                step("IL", "IL-BUDGET", LawOverrideTest::ofThree, "/when", "no circumstance but [CITY, MONEY]"),
                step("IT", "IT-REGION", one -> one.withSilence(Period.ofDays(29)), "/silence", "P30D or longer"),
                step("IT", "IT-REGION", one -> one.withSilence(Period.ofMonths(1)), "/silence", "P30D or longer"),
                step("IT", "IT-REGION", one -> one.withSilence(Optional.empty()), "/silence", "P30D or longer"),
                step(
                        "RO",
                        "RO-COUNCIL",
                        one -> one.withAfter("RO-FOREIGN-MINISTRY"),
                        "/after",
                        "[RO-FOREIGN-MINISTRY, RO-DEV"),
                guard("FR", one -> one.withBefore(Gate.SIGN), "/before", "TEXT or an earlier gate"),
                guard("FR", one -> one.withGuard("MORE_THAN_ONE_FIELD-1"), "/guard", "FORECAST_OF_MONEY-1"),
                guard("FR", one -> one.withWhen(Circumstance.MONEY), "/when", "no circumstance"),
                obligation("FR-YEARLY-DECLARATION", one -> one.withKind(ObligationKind.NOTICE), "/kind", "REPORT"),
                obligation("FR-YEARLY-DECLARATION", one -> one.withTo("FOREIGN_MINISTRY"), "/to", "[STATE]"),
                obligation("FR-YEARLY-DECLARATION", one -> one.withRecurring(false), "/recurring", "true"),
                obligation(
                        "FR-YEARLY-DECLARATION", one -> one.withDay(MonthDay.of(6, 1)), "/day", "--05-31 or earlier"),
                obligation("AU-NOTICE", one -> one.withWithin(Period.ofDays(15)), "/within", "P14D or earlier"),
                signatories(one -> one.withAll(), "/all", "[HEAD]"),
                signatories(
                        one -> one.withAnyOf(Body.SECRETARY, new Body("INTERN")),
                        "/anyOf",
                        "[SECRETARY, ACTING_SECRETARY]"),
                signatories(one -> one.withAnyOf(), "/anyOf", "[SECRETARY, ACTING_SECRETARY]"),
                signatories(one -> one.withSeal(false), "/seal", "true"),
                signatories(one -> one.withBasis(Basis.DEFAULT), "/basis", "LAW"));
    }

    @ParameterizedTest
    @MethodSource("weakened")
    void aWeakerRuleIsRefusedWithItsPlaceAndTheRight(Profile profile, String rule, String path, String right) {
        assertThat(faults(profile)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(ProfileFault.Code.LAW_WEAKENED);
            assertThat(fault.path()).isEqualTo(path);
            assertThat(fault.says())
                    .startsWith(rule + ", which rests on law in the shipped profile " + profile.id() + " ")
                    .contains("is weaker here; right is " + right);
        });
        assertThatNoException().isThrownBy(() -> Profiles.shipped().with(profile.withOverrides(Overrides.of(rule))));
    }

    @Test
    void aMissingRuleIsRefusedWithItsListAndName() {
        Profile israel = shipped("IL");
        Profile bare = israel.withVersion("1").withSteps().withSignatories();
        Profile france = shipped("FR").withGuards().withObligations();

        assertThat(faults(bare))
                .extracting(ProfileFault::code, ProfileFault::path)
                .containsExactly(
                        tuple(ProfileFault.Code.LAW_OMITTED, "/steps"),
                        tuple(ProfileFault.Code.LAW_OMITTED, "/steps"),
                        tuple(ProfileFault.Code.LAW_OMITTED, "/signatories"),
                        tuple(ProfileFault.Code.LAW_OMITTED, "/signatories"));
        assertThat(faults(bare))
                .extracting(ProfileFault::says)
                .contains("IL-LEGAL-OPINION, which rests on law in the shipped profile IL " + israel.version()
                        + ", is missing; the rule as it ships is right, or an entry in overrides")
                .anyMatch(says -> says.startsWith("SIGNATORIES-CITY-NO-MONEY, "));
        assertThat(faults(france)).extracting(ProfileFault::path).containsExactly("/guards", "/obligations");
    }

    @Test
    void theWholeListOfGivenProfilesIsComparedToo() {
        Profile bare = shipped("IL").withSteps().withVersion("1");
        Profile generic = shipped("GENERIC");

        assertThat(refusal(() -> Profiles.of(List.of(bare))).faults())
                .extracting(ProfileFault::path)
                .containsExactly("/steps", "/steps");
        assertThat(refusal(() -> Rulebook.shipped().with(bare))).hasMessageContaining("IL-LEGAL-OPINION");
        assertThatIllegalStateException()
                .isThrownBy(() -> Profiles.of(List.of(generic)).applyingTo(SampleLife.HAIFA))
                .withMessage("no profile applies to il-haifa in IL; add one for that country, whose law a profile"
                        + " without a country omits");
        assertThat(Profiles.of(List.of(generic)).applyingTo(SampleLife.BREMEN)).isEqualTo(generic);
        assertThat(generic.rules()).as("of no country").noneMatch(rule -> rule.basis() == Basis.LAW);
    }

    @Test
    void aProfileOfSomeKindsContainsTheLawOfTheseKinds() {
        Profile israel = shipped("IL").withVersion("1");
        Profile councils = israel.withKinds(AuthorityKind.LOCAL_COUNCIL)
                .withSignatories()
                .withSteps(israel.step("IL-LEGAL-OPINION").orElseThrow());
        Profile cities = councils.withKinds(AuthorityKind.CITY);

        assertThatNoException().isThrownBy(() -> Profiles.shipped().with(councils));
        assertThat(faults(cities))
                .extracting(ProfileFault::path)
                .containsExactly("/steps", "/signatories", "/signatories");
        assertThatNoException()
                .isThrownBy(() -> Profiles.shipped()
                        .with(israel.withKinds(AuthorityKind.CITY)
                                .withSteps(israel.steps().stream()
                                        .map(step -> step.withWhen(step.when().stream()
                                                .filter(circumstance -> circumstance != Circumstance.CITY)
                                                .toList()))
                                        .filter(step -> !step.code().equals("IL-BUDGET-COUNCILS"))
                                        .toList())));
    }

    @Test
    void stricterRulesGuidanceAndDefaultsAreTheHosts() {
        Profile israel = shipped("IL").withVersion("1");
        Profile strict = israel.withObligations()
                .withSteps(
                        israel.step("IL-LEGAL-OPINION").orElseThrow().withBudgetLine(true),
                        israel.step("IL-BUDGET").orElseThrow().withWhen().withBefore(Gate.TEXT))
                .withSignatories(
                        israel.signatories().get(0).withWhen().withAll(Body.HEAD, Body.TREASURER, Body.SECRETARY));
        Profile italy = shipped("IT");
        Profile slower = italy.withVersion("1")
                .withSteps(italy.steps().stream()
                        .map(step -> step.filing()
                                ? step.withSilence(Period.ofDays(31)).withAfter()
                                : step)
                        .filter(step -> step.basis() == Basis.LAW)
                        .toList());

        assertThatNoException()
                .isThrownBy(() -> Profiles.shipped().with(strict).with(slower).with(shipped("IL")));
    }

    @Test
    void anOverrideOfARuleThatIsNotWeakerIsRefused() {
        Profile israel = shipped("IL").withVersion("1");
        Profile bare = israel.withSteps();

        assertThat(faults(israel.withOverrides(Overrides.of("IL-LEGAL-OPINION"), Overrides.of("IL-HEAD"))))
                .extracting(ProfileFault::code, ProfileFault::path)
                .containsExactly(
                        tuple(ProfileFault.Code.OVERRIDES_NOTHING, "/overrides/0/rule"),
                        tuple(ProfileFault.Code.OVERRIDES_NOTHING, "/overrides/1/rule"));
        assertThat(faults(bare.withOverrides(
                        Overrides.of("IL-LEGAL-OPINION"), Overrides.of("IL-BUDGET"), Overrides.of("IL-BUDGET"))))
                .extracting(ProfileFault::code, ProfileFault::path)
                .containsExactly(tuple(ProfileFault.Code.TWICE, "/overrides/2/rule"));
        assertThat(faults(israel.withOverrides(Overrides.of("IL-HEAD"))).get(0).says())
                .contains("IL-LEGAL-OPINION", "SIGNATORIES-CITY-MONEY");
    }

    @Test
    void anOverrideIsReadFromTheFileAndOutsideTheContent() {
        String file = ProfileFiles.shipped("IL")
                .replace(
                        "\"basis\": \"LAW\", \"source\": \"Local Auth",
                        "\"basis\": \"GUIDE\", \"source\": \"Local Auth");
        String override = """
                "overrides": [{"rule": "IL-LEGAL-OPINION", "reason": {"he": "כך.", "en": "So."}, \
                "decision": "Council, decision 7", "decidedOn": "2026-02-03"}], "unknown": [""";
        Profile weak = ProfileFormat.read(file);
        Profile overridden = ProfileFormat.read(file.replace("\"unknown\": [", override));

        assertThat(ProfileFiles.isValid(file.replace("\"unknown\": [", override)))
                .isTrue();
        assertThat(refusal(() -> ProfileFormat.read(
                                file.replace("\"unknown\": [", override.replace("\"decision\"", "\"by\""))))
                        .faults())
                .extracting(ProfileFault::code, ProfileFault::path)
                .containsExactly(
                        tuple(ProfileFault.Code.MISSING, "/overrides/0/decision"),
                        tuple(ProfileFault.Code.UNKNOWN_NAME, "/overrides/0/by"));
        assertThat(faults(weak)).extracting(ProfileFault::path).containsExactly("/steps/2/basis");
        assertThat(overridden.overridden()).hasSize(1).allSatisfy((rule, why) -> {
            assertThat(rule).isEqualTo(shipped("IL").step("IL-LEGAL-OPINION").orElseThrow());
            assertThat(why.decision()).isEqualTo("Council, decision 7");
            assertThat(why.decidedOn()).hasToString("2026-02-03");
        });
        assertThat(overridden.ref()).isEqualTo(weak.ref());
        assertThat(Profiles.shipped().with(overridden).applyingTo(SampleLife.HAIFA))
                .isEqualTo(overridden);
        assertThat(ProfilesPage.of(List.of(overridden)))
                .contains("- IL-LEGAL-OPINION: So. (Council, decision 7, 2026-02-03)");
        assertThat(ProfilesPage.of(Profiles.shipped().all())).doesNotContain("Overridden");
    }

    @Test
    void everyGateFromThatOfTheRuleOnWarnsOfTheOverride() {
        Profile israel = shipped("IL");
        Profile easy = Overrides.in(israel.withVersion("1")
                .withSignatories()
                .withSteps(israel.steps().stream()
                        .filter(step -> step.basis() == Basis.GUIDE)
                        .toList()));
        Scenario scenario = Scenario.until(14, Rulebook.shipped().with(easy));

        assertThat(scenario.warned("2026-06-01", SampleLife.acts().get(14).act()))
                .doesNotContain("LAW_OVERRIDDEN");
        for (int i = 14; i < 18; i++) {
            scenario.perform(SampleLife.acts().get(i));
        }
        scenario.perform(SampleLife.acts().get(19));
        List<Finding> warnings = scenario.ask(
                        "2026-09-14", SampleLife.acts().get(21).act())
                .orElseThrow()
                .warnings();

        assertThat(warnings)
                .extracting(Finding::code, Finding::evidence, Finding::basis)
                .as("no money is committed")
                .containsExactly(
                        tuple("LAW_OVERRIDDEN", "IL-LEGAL-OPINION", Basis.LAW),
                        tuple("LAW_OVERRIDDEN", "SIGNATORIES-CITY-NO-MONEY", Basis.LAW));
        assertThat(warnings.get(0).text(LanguageTag.ENGLISH))
                .isEqualTo("Haifa: the profile overrides a rule based on law: The legal adviser gives a written opinion"
                        + " on the text before signing. Reason: A reason of a test. Decision: Council, decision 12/2026,"
                        + " 23 November 2026.");
        scenario.perform(SampleLife.acts().get(21));
        assertThat(scenario.warned("2026-09-14", SampleLife.acts().get(22).act()))
                .as("the last signature opens a gate of both")
                .containsExactly("LAW_OVERRIDDEN", "LAW_OVERRIDDEN");
        scenario.perform(SampleLife.acts().get(22));
        scenario.perform(SampleLife.acts().get(23));
        assertThat(scenario.warned("2026-09-21", SampleLife.acts().get(24).act()))
                .containsExactly("LAW_OVERRIDDEN", "LAW_OVERRIDDEN");
    }

    private static Profile shipped(String id) {
        return Profiles.shipped().all().stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<ProfileFault> faults(Profile profile) {
        return refusal(() -> Profiles.shipped().with(profile)).faults();
    }

    private static BadProfileException refusal(ThrowingCallable adding) {
        return catchThrowableOfType(BadProfileException.class, adding);
    }

    private static Step ofThree(Step step) {
        return step.withWhen(Circumstance.CITY, Circumstance.MONEY, Circumstance.MULTILATERAL);
    }

    private static Arguments step(
            String country, String code, UnaryOperator<Step> change, String member, String right) {
        Profile profile = shipped(country);
        List<Step> steps = changed(profile.steps(), code, change);
        return Arguments.of(
                profile.withVersion("1").withSteps(steps), code, path("/steps/", profile.steps(), code, member), right);
    }

    private static Arguments guard(String country, UnaryOperator<GuardRule> change, String member, String right) {
        Profile profile = shipped(country);
        GuardRule guard = profile.guards().get(0);
        return Arguments.of(
                profile.withVersion("1").withGuards(change.apply(guard)), guard.code(), "/guards/0" + member, right);
    }

    private static Arguments obligation(
            String code, UnaryOperator<ObligationRule> change, String member, String right) {
        Profile profile = shipped(code.substring(0, 2));
        List<ObligationRule> rules = profile.obligations();
        return Arguments.of(
                profile.withVersion("1").withObligations(changed(rules, code, change)),
                code,
                path("/obligations/", rules, code, member),
                right);
    }

    private static Arguments signatories(UnaryOperator<SignatoryRule> change, String member, String right) {
        Profile profile = shipped("IL");
        String code = "SIGNATORIES-CITY-NO-MONEY";
        return Arguments.of(
                profile.withVersion("1").withSignatories(changed(profile.signatories(), code, change)),
                code,
                "/signatories/0" + member,
                right);
    }

    private static <R extends Rule> List<R> changed(List<R> rules, String code, UnaryOperator<R> change) {
        return rules.stream()
                .map(rule -> rule.code().equals(code) ? change.apply(rule) : rule)
                .toList();
    }

    private static String path(String list, List<? extends Rule> rules, String code, String member) {
        return list + rules.stream().map(Rule::code).toList().indexOf(code) + member;
    }
}

package org.twinpact;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.TextActs;

/**
 * Tests of the faults of an invalid act, as the default validator of a host finds them. All faults are found, each with
 * its path.
 */
@Tag("validator")
class BadActTest {
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    static Stream<Act> acts() {
        return FullActs.all().stream();
    }

    @Test
    void theProviderIsTheOneThisRunIsMeantFor() {
        assertThat(jar(HibernateValidator.class))
                .isEqualTo("hibernate-validator-" + System.getProperty("twinpact.test.validator") + ".jar");
        assertThat(jar(Validator.class))
                .isEqualTo("jakarta.validation-api-" + System.getProperty("twinpact.test.validation-api") + ".jar");
    }

    @Test
    void noExpressionLanguageIsAround() {
        for (String factory : List.of("jakarta.el.ExpressionFactory", "javax.el.ExpressionFactory")) {
            assertThatThrownBy(() -> Class.forName(factory)).isInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void anActOfEveryKindIsTried() {
        assertThat(acts().map(Act::kind)).contains(ActKind.values());
    }

    @ParameterizedTest
    @MethodSource("acts")
    void aGoodActIsFoundGood(Act act) {
        assertThat(paths(VALIDATOR.validate(act))).isEmpty();
        assertThat(paths(VALIDATOR.validate(FullActs.asked(act)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void everyBadValueIsReportedByItsPath(Act act) {
        List<InvalidCopy> copies = InvalidCopy.copies((Record) act).toList();

        assertThat(copies)
                .isNotEmpty()
                .allSatisfy(bad ->
                        assertThat(paths(VALIDATOR.validate(bad.value()))).contains(bad.path()));
    }

    @Test
    void everyBadValueOfTheContextIsReportedByItsPath() {
        List<InvalidCopy> copies = Stream.concat(
                        InvalidCopy.copies(FullActs.by().onBehalf("letter 2026-7")),
                        InvalidCopy.copies(FullActs.asked(
                                new PlanActs.EndorsePlan(SampleLife.HAIFA.id(), new Sha256("0".repeat(64))))))
                .toList();

        assertThat(copies).hasSizeGreaterThan(50);
        assertThat(copies)
                .allSatisfy(bad ->
                        assertThat(paths(VALIDATOR.validate(bad.value()))).contains(bad.path()));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void aHostThatMarksAnActValidFindsTheSame(Act act) throws NoSuchMethodException {
        Method handle = Host.class.getDeclaredMethod("handle", Act.class);
        InvalidCopy.copies((Record) act).limit(3).forEach(bad -> {
            Host host = new Host((Act) bad.value());
            assertThat(paths(VALIDATOR.validate(host))).contains("act." + bad.path());
            assertThat(paths(VALIDATOR
                            .forExecutables()
                            .validateParameters(new Host(act), handle, new Object[] {bad.value()})))
                    .anyMatch(path -> path.startsWith("handle.") && path.endsWith("." + bad.path()));
        });
    }

    @Test
    void allFaultsAreReportedAtOnce() {
        Act act = new TextActs.CertifyLanguage(new AuthorityId("Haifa!"), new LanguageTag("iw"), new Sha256("ABC"));

        assertThat(paths(VALIDATOR.validate(act)))
                .containsExactlyInAnyOrder("party.value", "language.value", "text.hex");
    }

    private static Set<String> paths(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> violation.getPropertyPath().toString())
                .collect(toSet());
    }

    private static String jar(Class<?> type) {
        return type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .replaceFirst(".*/", "");
    }

    /** A bean as hosts write it. */
    static class Host {
        @Valid
        private final Act act;

        Host(Act act) {
            this.act = act;
        }

        boolean handle(@Valid Act other) {
            return act.equals(other);
        }
    }
}

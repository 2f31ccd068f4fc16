package org.twinpact;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Circumstance;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.GuardRule;
import org.twinpact.jurisdiction.ObligationRule;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.jurisdiction.Step;

/** Tests of the faults of profiles under which no twinning could live. Adding such a profile names its faults. */
class ProfileFaultsTest {
    private static final Profile GENERIC = Profiles.shipped().applyingTo(SampleLife.BREMEN);

    @Test
    void aStepAfterOneThatIsNotThere() {
        assertRefused("X-B comes after X-A, which is no step", step("X-B", Scope.SUBJECTS, Gate.TEXT, "X-A"));
    }

    @Test
    void stepsThatWaitForEachOther() {
        assertRefused(
                "X-A comes after itself; X-B comes after itself",
                step("X-A", Scope.SUBJECTS, Gate.TEXT, "X-B"),
                step("X-B", Scope.SUBJECTS, Gate.TEXT, "X-A").withBody(Body.HEAD));
    }

    @Test
    void aStepAfterOneThatIsOwedLater() {
        assertRefused(
                "which is owed only before a later gate",
                step("X-A", Scope.SUBJECTS, Gate.SIGN),
                step("X-B", Scope.SUBJECTS, Gate.TEXT, "X-A").withBody(Body.HEAD));
    }

    @Test
    void twoStepsThatOneDecisionWouldHaveToAnswer() {
        assertRefused(
                "ask the same body on the same scope",
                step("X-A", Scope.TEXT, Gate.SIGN),
                step("X-B", Scope.TEXT, Gate.SIGN));
    }

    @Test
    void aDecisionOnWordsBeforeThereAreAny() {
        assertRefused("before SIGN or later is right", step("X-A", Scope.TEXT, Gate.TEXT));
        assertRefused("before PLAN or later is right", step("X-A", Scope.SUBJECTS, Gate.EXPLORE));
    }

    @Test
    void oneCodeForTwoSteps() {
        assertRefused(
                "the code X-A stands twice",
                step("X-A", Scope.TEXT, Gate.SIGN),
                step("X-A", Scope.TEXT, Gate.SIGN).withBody(Body.HEAD));
    }

    @Test
    void aRuleThatNeverApplies() {
        assertRefused(
                "[CITY, NOT_CITY] never hold together",
                step("X-A", Scope.TEXT, Gate.SIGN).withWhen(Circumstance.CITY, Circumstance.NOT_CITY));
    }

    @Test
    void twoStepsUnderTheSameCircumstancesInAnotherOrder() {
        assertRefused(
                "ask the same body on the same scope",
                step("X-A", Scope.TEXT, Gate.SIGN).withWhen(Circumstance.CITY, Circumstance.MONEY),
                step("X-B", Scope.TEXT, Gate.SIGN).withWhen(Circumstance.MONEY, Circumstance.CITY));
    }

    @Test
    void silenceOfABodyThatDecides() {
        assertRefused(
                "only a filing can be met with silence",
                step("X-A", Scope.TEXT, Gate.SIGN).withSilence(Period.ofDays(30)));
    }

    @Test
    void lawThatOnlyWarns() {
        assertRefused(
                "a rule that rests on law (a rule of this test) only warns",
                step("X-A", Scope.TEXT, Gate.SIGN).withBasis(Basis.LAW).withSeverity(Severity.WARN));
    }

    @Test
    void oneCodeForTwoGuardsOrTwoObligations() {
        Profile france = Profiles.shipped().applyingTo(SampleLife.MARSEILLE);
        GuardRule guard = france.guards().get(0);
        ObligationRule obligation = france.obligations().get(0);

        assertRefused("the code FR-FORECAST stands twice", GENERIC.withGuards(guard, guard));
        assertRefused("the code FR-PUBLISH stands twice", GENERIC.withObligations(obligation, obligation));
    }

    @Test
    void ineffectiveGuardsObligationsAndSignatoriesAreFaults() {
        Profile france = Profiles.shipped().applyingTo(SampleLife.MARSEILLE);
        GuardRule guard = france.guards().get(0);
        ObligationRule obligation = france.obligations().get(0);
        SignatoryRule signatories = france.signatories().get(0);

        assertRefused(
                "[MONEY, NO_MONEY] never",
                GENERIC.withGuards(guard.withWhen(Circumstance.MONEY, Circumstance.NO_MONEY)));
        assertRefused(
                "[CITY, NOT_CITY] never",
                GENERIC.withObligations(obligation.withWhen(Circumstance.CITY, Circumstance.NOT_CITY)));
        assertRefused(
                "only warns", GENERIC.withGuards(guard.withBasis(Basis.LAW).withSeverity(Severity.WARN)));
        assertRefused(
                "only warns",
                GENERIC.withObligations(obligation.withBasis(Basis.LAW).withSeverity(Severity.WARN)));
        assertRefused(
                "only warns",
                GENERIC.withSignatories(signatories.withBasis(Basis.LAW).withSeverity(Severity.WARN)));
        assertRefused("nobody is to sign", GENERIC.withSignatories(signatories.withAll()));
    }

    @Test
    void lawThatBlocksAndAdviceThatWarnsAreNoFault() {
        Profiles.shipped()
                .with(GENERIC.withSteps(
                        step("X-A", Scope.SUBJECTS, Gate.PLAN).withBasis(Basis.LAW),
                        step("X-B", Scope.TEXT, Gate.SIGN, "X-A").withSeverity(Severity.WARN),
                        step("X-C", Scope.TEXT, Gate.SIGN, "X-B")
                                .withBody(Body.HEAD)
                                .withWhen(Circumstance.MONEY)));
    }

    private static void assertRefused(String fault, Step... steps) {
        assertRefused(fault, GENERIC.withSteps(List.of(steps)));
    }

    private static void assertRefused(String fault, Profile profile) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profiles.shipped().with(profile))
                .withMessageStartingWith("profile GENERIC 2026-11-1: ")
                .withMessageContaining(fault);
    }

    private static Step step(String code, Scope scope, Gate before, String... after) {
        return SampleSteps.step(code, Body.COUNCIL, scope, before).withAfter(after);
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.DutyRule;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.GuardRule;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.jurisdiction.Step;
import org.twinpact.jurisdiction.When;

/** A profile under which no twinning could ever live is told so when it is added, not years later. */
class ProfileFaultsTest {
    private static final Profile GENERIC = Profiles.shipped().applyingTo(Story.BREMEN);

    @Test
    void aStepAfterOneThatIsNotThere() {
        assertRefused("X-B comes after X-A, which is no step", step("X-B", Scope.SUBJECTS, Gate.FREEZE, "X-A"));
    }

    @Test
    void stepsThatWaitForEachOther() {
        assertRefused(
                "X-A comes after itself; X-B comes after itself",
                step("X-A", Scope.SUBJECTS, Gate.FREEZE, "X-B"),
                step("X-B", Scope.SUBJECTS, Gate.FREEZE, "X-A").withBody(Body.HEAD));
    }

    @Test
    void aStepAfterOneThatIsOwedLater() {
        assertRefused(
                "which is owed only before a later gate",
                step("X-A", Scope.SUBJECTS, Gate.SIGN),
                step("X-B", Scope.SUBJECTS, Gate.FREEZE, "X-A").withBody(Body.HEAD));
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
        assertRefused("before SIGN or later is right", step("X-A", Scope.TEXT, Gate.FREEZE));
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
                step("X-A", Scope.TEXT, Gate.SIGN).withWhen(When.CITY, When.NOT_CITY));
    }

    @Test
    void twoStepsUnderTheSameCircumstancesInAnotherOrder() {
        assertRefused(
                "ask the same body on the same scope",
                step("X-A", Scope.TEXT, Gate.SIGN).withWhen(When.CITY, When.MONEY),
                step("X-B", Scope.TEXT, Gate.SIGN).withWhen(When.MONEY, When.CITY));
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
    void oneCodeForTwoGuardsOrTwoDuties() {
        Profile france = Profiles.shipped().applyingTo(Story.MARSEILLE);
        GuardRule guard = france.guards().get(0);
        DutyRule duty = france.duties().get(0);

        assertRefused("the code FR-FORECAST stands twice", GENERIC.withGuards(guard, guard));
        assertRefused("the code FR-PUBLISH stands twice", GENERIC.withDuties(duty, duty));
    }

    @Test
    void guardsDutiesAndSignatoriesThatNeverApplyOrOnlyWarnThoughTheyAreLaw() {
        Profile france = Profiles.shipped().applyingTo(Story.MARSEILLE);
        GuardRule guard = france.guards().get(0);
        DutyRule duty = france.duties().get(0);
        SignatoryRule signatories = france.signatories().get(0);

        assertRefused("[MONEY, NO_MONEY] never", GENERIC.withGuards(guard.withWhen(When.MONEY, When.NO_MONEY)));
        assertRefused("[CITY, NOT_CITY] never", GENERIC.withDuties(duty.withWhen(When.CITY, When.NOT_CITY)));
        assertRefused(
                "only warns", GENERIC.withGuards(guard.withBasis(Basis.LAW).withSeverity(Severity.WARN)));
        assertRefused("only warns", GENERIC.withDuties(duty.withBasis(Basis.LAW).withSeverity(Severity.WARN)));
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
                                .withWhen(When.MONEY)));
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
        return Steps.step(code, Body.COUNCIL, scope, before).withAfter(after);
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.Step;
import org.twinpact.jurisdiction.When;

/** A profile under which no twinning could ever live is told so when it is added, not years later. */
class ProfileFaultsTest {
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

    private static void assertRefused(String fault, Step... steps) {
        Profile profile = Profiles.shipped().applyingTo(Story.BREMEN).withSteps(List.of(steps));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Profiles.shipped().with(profile))
                .withMessageStartingWith("profile GENERIC 2026-11-1: ")
                .withMessageContaining(fault);
    }

    private static Step step(String code, Scope scope, Gate before, String... after) {
        return Steps.step()
                .code(code)
                .body(Body.COUNCIL)
                .scope(scope)
                .before(before)
                .addAfter(after)
                .filing(false)
                .basis(Basis.DEFAULT)
                .source("a rule of this test")
                .build();
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Approval;
import org.twinpact.approval.Body;
import org.twinpact.approval.ConditionChange;
import org.twinpact.approval.Decision;
import org.twinpact.approval.DecisionBuilder;
import org.twinpact.approval.DecisionRecord;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LocalText;

/** Tests of the decisions of a body on one matter. */
class DatedDecisionsTest {
    private static final LocalText CONDITION = LocalText.of("בכפוף לתקציב", "Subject to the budget");
    private static final Sha256 MATTER = new Sha256("a".repeat(64));

    @Test
    void decisionsAreOrderedByTheirDays() {
        Approval approval = recorded(granted(20), granted(10), refused(15), refused(25));

        assertThat(days(approval)).containsExactly(10, 15, 20, 25);
        assertThat(approval.decision()).isEqualTo(refused(25));
    }

    @Test
    void ofOneDayTheLastApprovalAndTheRefusalAfterItRemain() {
        Decision deferred = refused(10).withResult(Result.DEFERRED);

        assertThat(decisions(recorded(granted(10), refused(10)))).containsExactly(granted(10), refused(10));
        assertThat(decisions(recorded(granted(10), refused(10), deferred))).containsExactly(granted(10), deferred);
        assertThat(decisions(recorded(refused(10), granted(10)))).containsExactly(granted(10));
        assertThat(decisions(recorded(granted(10), refused(10), granted(10)))).containsExactly(granted(10));
        assertThat(decisions(recorded(refused(9), granted(11), granted(10))))
                .containsExactly(refused(9), granted(10), granted(11));
    }

    @Test
    void anotherMatterBodyOrScopeReplacesAll() {
        Decision first = granted(10);
        for (Decision other : List.of(
                granted(5).withMatter(new Sha256("b".repeat(64))),
                granted(5).withBody(Body.HEAD),
                granted(5).withScope(Scope.TEXT))) {
            assertThat(recorded(first, refused(12), other)).isEqualTo(Approval.of("STEP", other));
        }
    }

    @Test
    void theOldestOfMoreThanTwentyIsDropped() {
        Approval full = Approval.of("STEP", granted(2));
        for (int day = 3; day <= 21; day++) {
            full = full.with(day % 2 == 0 ? granted(day) : refused(day));
        }
        assertThat(days(full)).hasSize(20).startsWith(2).endsWith(21);

        assertThat(full.with(granted(1))).as("older than all").isEqualTo(full);
        assertThat(days(full.with(refused(22)))).hasSize(20).startsWith(3).endsWith(22);
    }

    @Test
    void eachDecisionIsCorrectedByItself() {
        Approval approval = recorded(granted(20), refused(15), granted(10));

        assertThat(decisions(approval.correctedTo(granted(10), granted(12))))
                .containsExactly(granted(12), refused(15), granted(20));
        assertThat(decisions(approval.correctedTo(refused(15), refused(25))))
                .containsExactly(granted(10), granted(20), refused(25));
        assertThat(decisions(approval.correctedTo(granted(20), refused(20))))
                .containsExactly(granted(10), refused(15), refused(20));
        assertThat(decisions(recorded(granted(10), refused(10)).correctedTo(refused(10), refused(11))))
                .as("the named one of two of one day")
                .containsExactly(granted(10), refused(11));
        assertThat(decisions(approval.correctedTo(granted(11), granted(12))))
                .as("before it was recorded")
                .containsExactly(granted(10), granted(12), refused(15), granted(20));
    }

    @Test
    void aCorrectionRetainsWhatIsKnownOfTheSameConditions() {
        Decision conditional = granted(10).withConditions(CONDITION);
        Approval met = Approval.of("STEP", conditional)
                .with(new ConditionChange(1, day(12), true))
                .withConfirmation(day(14));

        DecisionRecord moved =
                met.correctedTo(conditional, conditional.withDecidedOn(day(11))).latest();
        assertThat(moved.conditionChanges()).containsExactly(new ConditionChange(1, day(12), true));
        assertThat(moved.confirmedOn()).contains(day(14));
        DecisionRecord other = met.correctedTo(conditional, granted(11)).latest();
        assertThat(other).isEqualTo(DecisionRecord.of(granted(11)));
    }

    @Test
    void aConfirmationOrAStrikeOfWhatIsNotKnownChangesNothingElse() {
        Approval known = recorded(granted(10), refused(15));

        assertThat(known.without(granted(11))).as("never recorded").contains(known);
        assertThat(known.without(granted(10))).contains(Approval.of("STEP", refused(15)));
        assertThat(Approval.of("STEP", granted(10)).without(granted(10))).isEmpty();
        assertThat(known.withConfirmation(day(8)).decisions())
                .as("a day before all decisions belongs to the first")
                .extracting(DecisionRecord::confirmedOn)
                .containsExactly(Optional.of(day(8)), Optional.empty());
        assertThat(known.withConfirmation(day(15)).latest().confirmedOn()).contains(day(15));
    }

    @Test
    void whatIsKnownBelongsToTheDecisionOfItsDay() {
        Decision first = granted(10).withConditions(CONDITION);
        Decision second = granted(12).withConditions(CONDITION);
        Approval known = Approval.of("STEP", first)
                .with(new ConditionChange(1, day(11), true))
                .with(new ConditionChange(1, day(14), false))
                .withConfirmation(day(14));

        List<DecisionRecord> all = known.with(second).decisions();
        assertThat(all.get(0).conditionChanges()).containsExactly(new ConditionChange(1, day(11), true));
        assertThat(all.get(0).confirmedOn()).isEmpty();
        assertThat(all.get(1).conditionChanges()).containsExactly(new ConditionChange(1, day(14), false));
        assertThat(all.get(1).confirmedOn()).contains(day(14));
        assertThat(known.with(second.withDecidedOn(day(15))).decisions())
                .as("a later decision takes nothing")
                .containsExactly(known.latest(), DecisionRecord.of(second.withDecidedOn(day(15))));
        assertThat(known.with(second.withDecidedOn(day(14))).latest().confirmedOn())
                .contains(day(14));
    }

    @Test
    void aDecisionWithoutThatConditionTakesNothingThatIsKnownOfIt() {
        Decision conditional = granted(10).withConditions(CONDITION);
        ConditionChange met = new ConditionChange(1, day(14), true);
        Decision deferred = refused(12).withResult(Result.DEFERRED);
        DecisionRecord known = Approval.of("STEP", conditional).with(met).latest();

        Approval then = Approval.of("STEP", conditional).with(met).with(deferred);
        assertThat(then.decisions()).containsExactly(known, DecisionRecord.of(deferred));
        Approval corrected = then.correctedTo(deferred, deferred.withDecidedOn(day(16)));
        assertThat(corrected.decisions())
                .as("as if it had been recorded rightly at once")
                .isEqualTo(Approval.of("STEP", conditional)
                        .with(deferred.withDecidedOn(day(16)))
                        .with(met)
                        .decisions());
        assertThat(corrected.decisions().get(0).firstDay(day(1))).contains(day(14));
    }

    @Test
    void aCorrectedDayReturnsWhatIsKnownToTheDecisionBefore() {
        Decision first = granted(10).withConditions(CONDITION);
        Decision second = granted(12).withConditions(CONDITION);
        Approval known = Approval.of("STEP", first).with(second).with(new ConditionChange(1, day(14), true));

        Approval later = known.correctedTo(second, second.withDecidedOn(day(16)));
        assertThat(later.decisions().get(0).conditionChanges()).containsExactly(new ConditionChange(1, day(14), true));
        assertThat(later.latest().conditionChanges()).isEmpty();
        assertThat(later.correctedTo(second.withDecidedOn(day(16)), second)).isEqualTo(known);
    }

    @Test
    void aConditionThatIsMetOnTheDayOfADecisionBelongsToIt() {
        Decision second =
                granted(12).withConditions(LocalText.of("תנאי", "A condition"), LocalText.of("אחר", "Another"));
        Approval known = Approval.of("STEP", granted(10)).with(second);

        DecisionRecord latest = known.with(new ConditionChange(1, day(12), true))
                .with(new ConditionChange(2, day(13), true))
                .with(new ConditionChange(2, day(14), false))
                .latest();

        assertThat(latest.decision()).isEqualTo(second);
        assertThat(latest.changesOf(1)).isEqualTo(1);
        assertThat(latest.changesOf(2)).isEqualTo(2);
        assertThat(latest.conditionsMetOn(day(13))).containsExactly(1, 2);
        assertThat(latest.conditionsOpenOn(day(14))).containsExactly(2);
        assertThat(latest.firstDay(day(1))).contains(day(13));
        assertThat(latest.firstDay(day(14))).isEmpty();
        assertThat(latest.since()).isEmpty();
    }

    @Test
    void whatWasTakenBackAfterADayIsLeftOut() {
        Approval approval = Approval.of("STEP", granted(10).withConditions(CONDITION))
                .with(new ConditionChange(1, day(11), true))
                .with(new ConditionChange(1, day(13), false))
                .with(new ConditionChange(1, day(14), true))
                .with(new ConditionChange(1, day(16), false))
                .with(refused(18));

        assertThat(approval.withoutLossesAfter(day(18))).isSameAs(approval);
        assertThat(approval.withoutLossesAfter(day(17)).decisions())
                .singleElement()
                .isEqualTo(approval.decisions().get(0));
        assertThat(approval.withoutLossesAfter(day(13)).latest().conditionChanges())
                .containsExactly(
                        new ConditionChange(1, day(11), true),
                        new ConditionChange(1, day(13), false),
                        new ConditionChange(1, day(14), true));
        assertThat(recorded(refused(18)).withoutLossesAfter(day(10))).isEqualTo(recorded(refused(18)));
    }

    @Test
    void anApprovalLastsUntilItExpiresOrTheNextDecisionThatDoesNotApprove() {
        Decision expiring = granted(10).withValidUntil(day(15));

        assertThat(lastDay(recorded(granted(10)))).isEmpty();
        assertThat(lastDay(recorded(granted(10), granted(20)))).isEmpty();
        assertThat(lastDay(recorded(granted(10), granted(12), refused(20), refused(25))))
                .contains(day(20));
        assertThat(lastDay(recorded(expiring))).contains(day(15));
        assertThat(lastDay(recorded(expiring, refused(14)))).contains(day(14));
        assertThat(lastDay(recorded(expiring, refused(15)))).contains(day(15));
        assertThat(lastDay(recorded(expiring, refused(16)))).contains(day(15));
    }

    @Test
    void approvalsAfterTheLastOtherDecisionAreCurrent() {
        Approval approval = recorded(granted(10), refused(12), granted(15), granted(20));

        assertThat(approval.decisions().stream()
                        .filter(known -> approval.isCurrent(known, Optional.empty()))
                        .map(DecisionRecord::decision))
                .containsExactly(granted(15), granted(20));
        assertThat(recorded(refused(10)).decisions())
                .noneMatch(known -> recorded(refused(10)).isCurrent(known, Optional.empty()));
    }

    @Test
    void theDecisionsUntilADayAreKnown() {
        Approval approval = recorded(granted(10), refused(12));

        assertThat(approval.until(day(9))).isEmpty();
        assertThat(approval.until(day(10)).map(DatedDecisionsTest::days)).contains(List.of(10));
        assertThat(approval.until(day(12)).map(DatedDecisionsTest::days)).contains(List.of(10, 12));
    }

    private static Approval recorded(Decision first, Decision... more) {
        return Arrays.stream(more).reduce(Approval.of("STEP", first), Approval::with, (one, other) -> other);
    }

    private static List<Decision> decisions(Approval approval) {
        return approval.decisions().stream().map(DecisionRecord::decision).toList();
    }

    private static List<Integer> days(Approval approval) {
        return decisions(approval).stream()
                .map(decision -> decision.decidedOn().getDayOfMonth())
                .toList();
    }

    private static Optional<LocalDate> lastDay(Approval approval) {
        return approval.lastDay(approval.decisions().get(0), Optional.empty());
    }

    private static Decision granted(int day) {
        return new DecisionBuilder()
                .body(Body.COUNCIL)
                .scope(Scope.SUBJECTS)
                .result(Result.GRANTED)
                .number("2026/" + day)
                .decidedOn(day(day))
                .matter(MATTER)
                .build();
    }

    private static Decision refused(int day) {
        return granted(day).withResult(Result.REFUSED);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 5, day);
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.needs.Themes;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Change;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.Discrepancy;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.EventBuilder;
import org.twinpact.twinning.Fact;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;

/** The audit names what would be decided differently, event by event, and says both. */
class AuditTest {
    private static final Rulebook RULES = Rulebook.shipped();
    private static final Profile ISRAEL = RULES.profiles().applyingTo(Story.HAIFA);

    /** The last event of the ninth act, which opened the first gate. */
    private static final List<Event> EXPLORING = Tale.until(9).history();

    @Test
    void anEmptyHistoryIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lifecycle.under(RULES).audit(List.of()))
                .withMessageContaining("at least one event");
    }

    @Test
    void anotherConsequenceIsShownBesideWhatWouldNowFollow() {
        List<Event> history = withLast(new Consequence.StageEntered(Stage.PLANNED));

        assertThat(audit(history))
                .extracting(Discrepancy::sequence, Discrepancy::code, Discrepancy::difference)
                .containsExactly(
                        tuple(
                                (long) history.size() - 1,
                                "OTHER_EVENTS",
                                "recorded CapacityJudged, StageEntered; would now be CapacityJudged, StageEntered"
                                        + "; first difference: StageEntered[stage=PLANNED], now StageEntered[stage=EXPLORING]"));
    }

    @Test
    void aConsequenceThatWasLeftOutIsNamed() {
        List<Event> history = EXPLORING.subList(0, EXPLORING.size() - 1);

        assertThat(audit(history))
                .extracting(Discrepancy::sequence, Discrepancy::difference)
                .containsExactly(tuple(
                        (long) history.size(), "recorded CapacityJudged; would now be CapacityJudged, StageEntered"));
    }

    @Test
    void aConsequenceWithoutAFactIsNamed() {
        List<Event> history = new ArrayList<>(EXPLORING);
        history.add(event(EXPLORING.size() + 1, "act-99", new Consequence.StageEntered(Stage.PLANNED)));

        assertThat(audit(history))
                .extracting(Discrepancy::code, Discrepancy::difference)
                .containsExactly(tuple("NO_FACT", "StageEntered stands where an act's fact should"));
    }

    @Test
    void whatWouldNowBeRefusedIsNamedWithItsReasons() {
        List<Event> history = new ArrayList<>(EXPLORING);
        history.add(event(
                EXPLORING.size() + 1,
                "act-99",
                new Fact.BroughtIntoForce(EXPLORING.get(0).on())));

        assertThat(audit(history))
                .extracting(Discrepancy::code, Discrepancy::difference)
                .containsExactly(tuple(
                        "WOULD_BE_REFUSED", "NOT_AT_THIS_STAGE: This is not done while the twinning is exploring."));
    }

    @Test
    void aKnownProfileThatDoesNotApplyIsAnotherFact() {
        Profile generic = RULES.profiles().applyingTo(Story.BREMEN);
        List<Event> history = List.of(event(1, "act-1", new Fact.TwinningOpened(Story.HAIFA, generic.ref())));

        assertThat(audit(history)).extracting(Discrepancy::code).containsExactly("OTHER_EVENTS");
    }

    @Test
    void aProfileOfOtherContentIsReportedOnceAndItsFactIsNotComparedWithIt() {
        Profile other = ISRAEL.withSteps(ISRAEL.steps().subList(0, 2));
        Rulebook changed = new Rulebook(Profiles.of(List.of(other)), Themes.standard());
        List<Event> history = Tale.until(1).history();

        assertThat(Lifecycle.under(changed).audit(history))
                .extracting(Discrepancy::code, Discrepancy::difference)
                .containsExactly(tuple(
                        "PROFILE_CHANGED",
                        "profile IL 2026-11-1 had content "
                                + ISRAEL.ref().hash().abbreviated() + "; now "
                                + other.ref().hash().abbreviated()));
    }

    @Test
    void aMoveToAnotherProfileIsDecidedUnderThatProfile() {
        Profile later = ISRAEL.withVersion("2027-1").withDuties();
        Rulebook rules = RULES.with(later).with(ISRAEL);
        Tale tale = Tale.until(12, rules);
        tale.accepted("2026-05-01", new Act.AdoptProfile(Story.HAIFA.id(), later.ref()));

        assertThat(Lifecycle.under(rules).audit(tale.history())).isEmpty();
        assertThat(audit(tale.history()))
                .extracting(Discrepancy::sequence, Discrepancy::difference)
                .containsExactly(tuple(
                        tale.twinning().version(),
                        "profile IL 2027-1 had content " + later.ref().hash().abbreviated()
                                + "; it is not known now, and what rests on it was not decided again"));
    }

    @Test
    void aLongDifferenceIsShownShortened() {
        WorkPlan plan = Story.plan();
        List<Event> history = new ArrayList<>(EXPLORING);
        Fact forged = new Fact.PlanProposed(
                plan, plan.subjects(List.of()), plan.subjects(List.of()), LocalDate.parse("2026-03-12"));
        history.add(event(EXPLORING.size() + 1, "act-99", forged));

        assertThat(audit(history))
                .singleElement()
                .satisfies(found -> assertThat(found.difference())
                        .startsWith("recorded PlanProposed; would now be PlanProposed; first difference: PlanProposed[")
                        .contains(forged.toString().substring(0, 400) + "…, now PlanProposed[")
                        .endsWith("…"));
    }

    private static List<Discrepancy> audit(List<Event> history) {
        return Lifecycle.under(RULES).audit(history);
    }

    private static List<Event> withLast(Change change) {
        List<Event> history = new ArrayList<>(EXPLORING);
        Event last = history.remove(history.size() - 1);
        history.add(event(last.sequence(), last.act().value(), change));
        return history;
    }

    private static Event event(long sequence, String act, Change change) {
        Event like = EXPLORING.get(EXPLORING.size() - 1);
        return new EventBuilder()
                .twinning(like.twinning())
                .sequence(sequence)
                .act(new ActId(act))
                .on(like.on())
                .recordedAt(like.recordedAt())
                .by(like.by())
                .change(change)
                .build();
    }
}

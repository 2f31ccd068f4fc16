package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.needs.Themes;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.Discrepancy;
import org.twinpact.twinning.EntryIntoForceEvents;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.EventBuilder;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.Fact;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.OpeningEvents;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PlanEvents;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;

/** Tests of the differences, event by event, between a history and the decisions of today. */
class AuditTest {
    private static final Rulebook RULES = Rulebook.shipped();
    private static final Profile ISRAEL = RULES.profiles().applyingTo(SampleLife.HAIFA);

    /** The last event of the ninth act, which opened the first gate. */
    private static final List<Event> EXPLORATION = Scenario.until(9).history();

    @Test
    void anEmptyHistoryIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lifecycle.under(RULES).audit(List.of()))
                .withMessageContaining("at least one event");
    }

    @Test
    void anotherConsequenceIsShownBesideWhatWouldNowFollow() {
        List<Event> history = withLast(new Consequence.StageEntered(Stage.PLAN_AGREED));

        assertThat(audit(history))
                .extracting(Discrepancy::sequence, Discrepancy::code, Discrepancy::difference)
                .containsExactly(
                        tuple(
                                (long) history.size() - 1,
                                "OTHER_EVENTS",
                                "recorded CapacityAssessed, StageEntered; would now be CapacityAssessed, StageEntered"
                                        + "; first difference: StageEntered[stage=PLAN_AGREED], now StageEntered[stage=EXPLORATION]"));
    }

    @Test
    void aConsequenceThatWasLeftOutIsNamed() {
        List<Event> history = EXPLORATION.subList(0, EXPLORATION.size() - 1);

        assertThat(audit(history))
                .extracting(Discrepancy::sequence, Discrepancy::difference)
                .containsExactly(tuple(
                        (long) history.size(),
                        "recorded CapacityAssessed; would now be CapacityAssessed, StageEntered"));
    }

    @Test
    void aConsequenceWithoutAFactIsNamed() {
        List<Event> history = new ArrayList<>(EXPLORATION);
        history.add(event(EXPLORATION.size() + 1, "act-99", new Consequence.StageEntered(Stage.PLAN_AGREED)));

        assertThat(audit(history))
                .extracting(Discrepancy::code, Discrepancy::difference)
                .containsExactly(tuple("NO_FACT", "StageEntered stands where an act's fact should"));
    }

    @Test
    void whatWouldNowBeRefusedIsNamedWithItsReasons() {
        List<Event> history = new ArrayList<>(EXPLORATION);
        history.add(event(
                EXPLORATION.size() + 1,
                "act-99",
                new EntryIntoForceEvents.EntryIntoForceConfirmed(
                        EXPLORATION.get(0).on(), Optional.empty())));

        assertThat(audit(history)).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("WOULD_BE_REFUSED");
            assertThat(found.difference())
                    .startsWith("NOT_AT_THIS_STAGE: This act is not possible at the stage: exploration.; ")
                    .contains("SIGNATURE_MISSING: Haifa has not signed the text in its current form.");
        });
    }

    @Test
    void aKnownProfileThatDoesNotApplyIsAnotherFact() {
        Profile generic = RULES.profiles().applyingTo(SampleLife.BREMEN);
        List<Event> history =
                List.of(event(1, "act-1", new OpeningEvents.TwinningOpened(SampleLife.HAIFA, generic.ref())));

        assertThat(audit(history)).extracting(Discrepancy::code).containsExactly("OTHER_EVENTS");
    }

    @Test
    void changedProfileContentIsReportedOnce() {
        Profile other = Overrides.in(ISRAEL.withSteps(ISRAEL.steps().subList(0, 2)));
        Rulebook changed = new Rulebook(Profiles.of(List.of(other)), Themes.standard());
        List<Event> history = Scenario.until(1).history();

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
        Profile later = ISRAEL.withVersion("2027-1").withObligations();
        Rulebook rules = RULES.with(later).with(ISRAEL);
        Scenario scenario = Scenario.until(12, rules);
        scenario.accepted("2026-05-01", new PartyActs.AdoptProfile(SampleLife.HAIFA.id(), later.ref()));

        assertThat(Lifecycle.under(rules).audit(scenario.history())).isEmpty();
        assertThat(audit(scenario.history()))
                .extracting(Discrepancy::sequence, Discrepancy::difference)
                .containsExactly(tuple(
                        scenario.twinning().version(),
                        "profile IL 2027-1 had content " + later.ref().hash().abbreviated()
                                + "; it is not known now, and what rests on it was not decided again"));
    }

    @Test
    void aLongDifferenceIsShownShortened() {
        WorkPlan plan = SampleLife.plan();
        List<Event> history = new ArrayList<>(EXPLORATION);
        Fact forged = new PlanEvents.PlanProposed(
                plan, plan.subjects(List.of()), plan.subjects(List.of()), LocalDate.parse("2026-03-12"), List.of());
        history.add(event(EXPLORATION.size() + 1, "act-99", forged));

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

    private static List<Event> withLast(EventData change) {
        List<Event> history = new ArrayList<>(EXPLORATION);
        Event last = history.remove(history.size() - 1);
        history.add(event(last.sequence(), last.act().value(), change));
        return history;
    }

    private static Event event(long sequence, String act, EventData change) {
        Event like = EXPLORATION.get(EXPLORATION.size() - 1);
        return new EventBuilder()
                .twinning(like.twinning())
                .sequence(sequence)
                .act(new ActId(act))
                .on(like.on())
                .recordedAt(like.recordedAt())
                .by(like.by())
                .data(change)
                .build();
    }
}

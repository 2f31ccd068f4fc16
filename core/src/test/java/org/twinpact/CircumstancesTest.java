package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.AgreementText;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.jurisdiction.Circumstance;
import org.twinpact.plan.Money;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PlanActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/**
 * Tests of the circumstances of a rule: money, the number of parties, an association that is joined, and the kind of
 * authority.
 */
class CircumstancesTest {
    private static final Money MONEY = new Money(new BigDecimal("90000"), "ILS");

    @Test
    void twoCitiesThatOnlyCooperate() {
        assertThat(holding(Scenario.until(15))).containsExactly(Circumstance.NO_MONEY, Circumstance.CITY);
    }

    @Test
    void whatIsNoCity() {
        LocalAuthority council = SampleLife.HAIFA.withKind(AuthorityKind.LOCAL_COUNCIL);
        Scenario scenario = Scenario.under(Rulebook.shipped());
        scenario.accepted("2026-01-05", new OpeningActs.OpenTwinning(council));

        assertThat(holding(scenario)).containsExactly(Circumstance.NO_MONEY, Circumstance.NOT_CITY);
    }

    @Test
    void aThirdPartyMakesItMultilateral() {
        Scenario scenario = Scenario.until(9);
        scenario.accepted("2026-03-12", new PartyActs.AddParty(SampleLife.BREMEN));

        assertThat(holding(scenario))
                .containsExactly(Circumstance.NO_MONEY, Circumstance.MULTILATERAL, Circumstance.CITY);
    }

    @Test
    void wordsByWhichThePartiesJoinAnAssociation() {
        assertThat(holding(
                        withText(text -> text.withConditions(text.conditions().withJoinsAssociation(true)))))
                .containsExactly(Circumstance.NO_MONEY, Circumstance.JOINS_ASSOCIATION, Circumstance.CITY);
    }

    @Test
    void moneyInTheTextOrThePlanUnlessItIsZero() {
        Money none = new Money(BigDecimal.ZERO, "ILS");

        assertThat(holding(withText(text -> committing(text, MONEY))))
                .containsExactly(Circumstance.MONEY, Circumstance.CITY);
        assertThat(holding(withText(text -> committing(text, none))))
                .containsExactly(Circumstance.NO_MONEY, Circumstance.CITY);
        assertThat(holding(withPlan(MONEY))).containsExactly(Circumstance.MONEY, Circumstance.CITY);
        assertThat(holding(withPlan(none))).containsExactly(Circumstance.NO_MONEY, Circumstance.CITY);
    }

    @Test
    void allThatARuleNamesMustHold() {
        Twinning twinning = Scenario.until(15).twinning();
        Track haifa = twinning.tracks().get(0);

        assertThat(twinning.holds(haifa, List.of())).isTrue();
        assertThat(twinning.holds(haifa, List.of(Circumstance.CITY, Circumstance.NO_MONEY)))
                .isTrue();
        assertThat(twinning.holds(haifa, List.of(Circumstance.CITY, Circumstance.MONEY)))
                .isFalse();
    }

    @Test
    void aPartyIsAskedForItsSignatoriesAndNobodyElse() {
        Scenario scenario = Scenario.until(15);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> scenario.lifecycle().signatories(scenario.twinning(), SampleLife.BREMEN.id()))
                .withMessageContainingAll("de-bremen is no party", "il-haifa, fr-marseille");
        assertThat(scenario.lifecycle().signatories(scenario.twinning(), SampleLife.HAIFA.id()))
                .as("of four sets the one that applies")
                .hasSize(1);
    }

    private static Scenario withText(UnaryOperator<AgreementText> change) {
        Scenario scenario = Scenario.until(14);
        scenario.accepted("2026-06-01", new TextActs.ProposeText(change.apply(SampleLife.text(SampleLife.plan()))));
        return scenario;
    }

    private static AgreementText committing(AgreementText text, Money money) {
        return text.withClauses(text.clauses().get(0), text.clauses().get(1).withCommits(money));
    }

    private static Scenario withPlan(Money money) {
        Scenario scenario = Scenario.until(9);
        scenario.accepted(
                "2026-04-14",
                new PlanActs.ProposePlan(new WorkPlan(
                        1,
                        SampleLife.plan().objectives().stream()
                                .map(objective -> objective.withCost(money))
                                .toList())));
        return scenario;
    }

    private static Set<Circumstance> holding(Scenario scenario) {
        Twinning twinning = scenario.twinning();
        Set<Circumstance> holding = new TreeSet<>();
        for (Circumstance when : Circumstance.values()) {
            if (twinning.holds(twinning.tracks().get(0), List.of(when))) {
                holding.add(when);
            }
        }
        return holding;
    }
}

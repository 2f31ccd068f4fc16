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
import org.twinpact.jurisdiction.When;
import org.twinpact.plan.Money;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/** Which circumstances of a rule hold: money, number of parties, an association that is joined, the kind of authority. */
class CircumstancesTest {
    private static final Money MONEY = new Money(new BigDecimal("90000"), "ILS");

    @Test
    void twoCitiesThatOnlyCooperate() {
        assertThat(holding(Tale.until(15))).containsExactly(When.NO_MONEY, When.CITY);
    }

    @Test
    void whatIsNoCity() {
        LocalAuthority council = Story.HAIFA.withKind(AuthorityKind.LOCAL_COUNCIL);
        Tale tale = Tale.under(Rulebook.shipped());
        tale.accepted("2026-01-05", new Act.OpenTwinning(council));

        assertThat(holding(tale)).containsExactly(When.NO_MONEY, When.NOT_CITY);
    }

    @Test
    void aThirdPartyMakesItMultilateral() {
        Tale tale = Tale.until(15);
        tale.accepted("2026-06-05", new Act.LinkParty(Story.BREMEN));

        assertThat(holding(tale)).containsExactly(When.NO_MONEY, When.MULTILATERAL, When.CITY);
    }

    @Test
    void wordsByWhichThePartiesJoinAnAssociation() {
        assertThat(holding(withText(text -> text.withTerms(text.terms().withJoinsAssociation(true)))))
                .containsExactly(When.NO_MONEY, When.JOINS_ASSOCIATION, When.CITY);
    }

    @Test
    void moneyInTheWordsOrInThePlanUnlessItIsNone() {
        Money none = new Money(BigDecimal.ZERO, "ILS");

        assertThat(holding(withText(text -> committing(text, MONEY)))).containsExactly(When.MONEY, When.CITY);
        assertThat(holding(withText(text -> committing(text, none)))).containsExactly(When.NO_MONEY, When.CITY);
        assertThat(holding(withPlan(MONEY))).containsExactly(When.MONEY, When.CITY);
        assertThat(holding(withPlan(none))).containsExactly(When.NO_MONEY, When.CITY);
    }

    @Test
    void allThatARuleNamesMustHold() {
        Twinning twinning = Tale.until(15).twinning();
        Track haifa = twinning.tracks().get(0);

        assertThat(twinning.holds(haifa, List.of())).isTrue();
        assertThat(twinning.holds(haifa, List.of(When.CITY, When.NO_MONEY))).isTrue();
        assertThat(twinning.holds(haifa, List.of(When.CITY, When.MONEY))).isFalse();
    }

    @Test
    void aPartyIsAskedForItsSignatoriesAndNobodyElse() {
        Tale tale = Tale.until(15);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tale.lifecycle().signatories(tale.twinning(), Story.BREMEN.id()))
                .withMessageContainingAll("de-bremen is no party", "il-haifa, fr-marseille");
        assertThat(tale.lifecycle().signatories(tale.twinning(), Story.HAIFA.id()))
                .as("of four sets the one that applies")
                .hasSize(1);
    }

    private static Tale withText(UnaryOperator<AgreementText> change) {
        Tale tale = Tale.until(14);
        tale.accepted("2026-06-01", new Act.ProposeText(change.apply(Story.text(Story.plan()))));
        return tale;
    }

    private static AgreementText committing(AgreementText text, Money money) {
        return text.withClauses(text.clauses().get(0), text.clauses().get(1).withCommits(money));
    }

    private static Tale withPlan(Money money) {
        Tale tale = Tale.until(9);
        tale.accepted(
                "2026-04-14",
                new Act.ProposePlan(new WorkPlan(
                        1,
                        Story.plan().objectives().stream()
                                .map(objective -> objective.withCost(money))
                                .toList())));
        return tale;
    }

    private static Set<When> holding(Tale tale) {
        Twinning twinning = tale.twinning();
        Set<When> holding = new TreeSet<>();
        for (When when : When.values()) {
            if (twinning.holds(twinning.tracks().get(0), List.of(when))) {
                holding.add(when);
            }
        }
        return holding;
    }
}

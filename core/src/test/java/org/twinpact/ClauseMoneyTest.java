package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.Part;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.plan.Money;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Twinning;

/** Tests of the effect of money in a clause on decisions and signatures, although the plan costs nothing. */
class ClauseMoneyTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();

    @Test
    void itInvalidatesOnlyDecisionsOnSubjectsWithoutMoney() {
        Scenario scenario = Scenario.until(14);

        List<EventData> changes = scenario.accepted("2026-06-01", new TextActs.ProposeText(withMoney()));

        assertThat(scenario.twinning().commitsMoney()).isTrue();
        assertThat(changes)
                .filteredOn(Consequence.Invalidated.class::isInstance)
                .singleElement()
                .satisfies(lost -> assertThat(((Consequence.Invalidated) lost).items())
                        .extracting(one -> one.code())
                        .containsExactlyInAnyOrder("IL-HEAD", "IL-COUNCIL"));
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }

    @Test
    void wordsWithoutMoneyBringBackWhatWasDecided() {
        Scenario scenario = Scenario.until(14);
        Optional<Sha256> before = scenario.twinning().subjects();
        scenario.accepted("2026-06-01", new TextActs.ProposeText(withMoney()));
        assertThat(scenario.twinning().subjects()).isNotEqualTo(before);

        scenario.accepted("2026-06-02", new TextActs.ProposeText(SampleLife.text(SampleLife.plan())));

        assertThat(scenario.twinning().subjects()).isEqualTo(before);
        assertThat(scenario.lifecycle().missing(scenario.twinning(), LocalDate.parse("2026-06-03")))
                .extracting(finding -> finding.body().code())
                .doesNotContain("HEAD", "COUNCIL", "TREASURER");
    }

    @Test
    void itAsksForTheTreasurersSignatureAndForABudgetLine() {
        Scenario scenario = Scenario.until(14);
        assertThat(scenario.lifecycle().signatories(scenario.twinning(), HAIFA))
                .flatExtracting(SignatoryRule::all)
                .extracting(Object::toString)
                .containsExactly("HEAD");

        scenario.accepted("2026-06-01", new TextActs.ProposeText(withMoney()));

        assertThat(scenario.lifecycle().signatories(scenario.twinning(), HAIFA))
                .flatExtracting(SignatoryRule::all)
                .extracting(Object::toString)
                .containsExactly("HEAD", "TREASURER");
        DecisionActs.RecordDecision treasurer = (DecisionActs.RecordDecision)
                SampleLife.decides(HAIFA, "TREASURER", Scope.SUBJECTS, "2026-06-02", scenario.subjects());
        Decision unnamed = treasurer.decision().withBudgetLine(Optional.empty());
        assertThat(scenario.ask("2026-06-02", new DecisionActs.RecordDecision(HAIFA, unnamed))
                        .<List<Finding>>match(accepted -> List.of(), refused -> refused.missing()))
                .singleElement()
                .satisfies(missing -> {
                    assertThat(missing.code()).isEqualTo("BUDGET_LINE_MISSING");
                    assertThat(missing.source()).contains("s. 203");
                });
        scenario.accepted("2026-06-02", treasurer);
    }

    @Test
    void itDoesNotSlipInThroughTheExecutionPart() {
        Scenario scenario = Scenario.until(18);
        AgreementText text = SampleLife.text(SampleLife.plan());
        List<Clause> clauses = new ArrayList<>(text.clauses());
        clauses.add(clauses.get(0)
                .withId("C32")
                .withPart(Part.EXECUTION)
                .withCommits(new Money(new BigDecimal("5000"), "EUR")));

        assertThat(scenario.refused("2026-06-11", new TextActs.CompleteSigningDetails(text.withClauses(clauses))))
                .containsExactly("MONEY_IN_EXECUTION_PART");
    }

    private static AgreementText withMoney() {
        AgreementText text = SampleLife.text(SampleLife.plan());
        List<Clause> clauses = new ArrayList<>(text.clauses());
        clauses.replaceAll(clause ->
                clause.id().equals("C11") ? clause.withCommits(new Money(new BigDecimal("40000"), "ILS")) : clause);
        return text.withClauses(clauses);
    }
}

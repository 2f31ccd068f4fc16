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
import org.twinpact.approval.Decision;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.plan.Money;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Change;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.Missing;
import org.twinpact.twinning.Twinning;

/** Money that a clause commits changes who decides and who must sign, though the plan costs nothing. */
class MoneyInAClauseTest {
    private static final AuthorityId HAIFA = Story.HAIFA.id();

    @Test
    void itTakesBackWhatWasDecidedOnSubjectsWithoutMoneyAndNothingElse() {
        Tale tale = Tale.until(14);

        List<Change> changes = tale.accepted("2026-06-01", new Act.ProposeText(withMoney()));

        assertThat(tale.twinning().commitsMoney()).isTrue();
        assertThat(changes)
                .filteredOn(Consequence.Invalidated.class::isInstance)
                .singleElement()
                .satisfies(lost -> assertThat(((Consequence.Invalidated) lost).what())
                        .extracting(one -> one.code())
                        .containsExactlyInAnyOrder("IL-HEAD", "IL-COUNCIL"));
        assertThat(Twinning.load(tale.history())).isEqualTo(tale.twinning());
        assertThat(tale.lifecycle().audit(tale.history())).isEmpty();
    }

    @Test
    void wordsWithoutMoneyBringBackWhatWasDecided() {
        Tale tale = Tale.until(14);
        Optional<Sha256> before = tale.twinning().subjects();
        tale.accepted("2026-06-01", new Act.ProposeText(withMoney()));
        assertThat(tale.twinning().subjects()).isNotEqualTo(before);

        tale.accepted("2026-06-02", new Act.ProposeText(Story.text(Story.plan())));

        assertThat(tale.twinning().subjects()).isEqualTo(before);
        assertThat(tale.lifecycle().missing(tale.twinning(), LocalDate.parse("2026-06-03")))
                .extracting(Missing::who)
                .doesNotContain("HEAD", "COUNCIL", "TREASURER");
    }

    @Test
    void itAsksForTheTreasurersSignatureAndForABudgetLine() {
        Tale tale = Tale.until(14);
        assertThat(tale.lifecycle().signatories(tale.twinning(), HAIFA))
                .flatExtracting(SignatoryRule::all)
                .extracting(Object::toString)
                .containsExactly("HEAD");

        tale.accepted("2026-06-01", new Act.ProposeText(withMoney()));

        assertThat(tale.lifecycle().signatories(tale.twinning(), HAIFA))
                .flatExtracting(SignatoryRule::all)
                .extracting(Object::toString)
                .containsExactly("HEAD", "TREASURER");
        Act.RecordDecision treasurer =
                (Act.RecordDecision) Story.decides(HAIFA, "TREASURER", Scope.SUBJECTS, "2026-06-02", tale.subjects());
        Decision unnamed = treasurer.decision().withBudgetLine(Optional.empty());
        assertThat(tale.ask("2026-06-02", new Act.RecordDecision(HAIFA, unnamed))
                        .<List<Missing>>match(accepted -> List.of(), refused -> refused.missing()))
                .singleElement()
                .satisfies(missing -> {
                    assertThat(missing.code()).isEqualTo("BUDGET_LINE_LACKING");
                    assertThat(missing.source()).contains("s. 203");
                });
        tale.accepted("2026-06-02", treasurer);
    }

    private static AgreementText withMoney() {
        AgreementText text = Story.text(Story.plan());
        List<Clause> clauses = new ArrayList<>(text.clauses());
        clauses.replaceAll(clause ->
                clause.id().equals("C11") ? clause.withCommits(new Money(new BigDecimal("40000"), "ILS")) : clause);
        return text.withClauses(clauses);
    }
}

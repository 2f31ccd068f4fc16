package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.agreement.AgreementConditions;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.agreement.TextFinding;
import org.twinpact.agreement.lint.ClauseCatalogue;
import org.twinpact.agreement.lint.ClauseRequirement;
import org.twinpact.agreement.lint.ClauseRule;
import org.twinpact.agreement.lint.TextLinter;
import org.twinpact.language.LanguageTag;

/** Tests of the faults of the terms and clauses of a text. Each fault is found, and nothing else. */
class TextLinterTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
    private static final AgreementConditions LAST = AgreementConditions.atLastSignature();
    private static final AgreementConditions ON_DAY =
            LAST.withEntryIntoForce(EntryIntoForce.DAY).withDay(DAY);

    @Test
    void aTextWithTheClausesOfTheCatalogueHasNoFault() {
        assertThat(TextLinter.findings(whole(LAST))).isEmpty();
    }

    @Test
    void aMandatoryClauseThatLacksIsAWarning() {
        AgreementText whole = whole(LAST);

        assertThat(TextLinter.findings(without(whole, "C10")))
                .containsExactly(new TextFinding("CLAUSE_MISSING", "C10", false));
        assertThat(TextLinter.findings(without(whole, "C23"))).isEmpty();
    }

    @Test
    void whatIsKnownOnlyAtSigningDoesNotLackBefore() {
        assertThat(TextLinter.findings(without(without(whole(LAST), "C32"), "C33")))
                .isEmpty();
    }

    @Test
    void anExchangeOfDataRequiresItsClause() {
        AgreementText text = without(without(whole(LAST), "C14"), "C17");

        assertThat(TextLinter.findings(text)).isEmpty();
        assertThat(TextLinter.missing(text, ClauseRequirement.CONDITIONAL_ON_DATA_EXCHANGE))
                .containsExactly(new TextFinding("CLAUSE_MISSING", "C14", false));
        assertThat(TextLinter.missing(whole(LAST), ClauseRequirement.CONDITIONAL_ON_DATA_EXCHANGE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C09", "C25", "C26", "C27", "C28"})
    void severalPartiesNeedMore(String id) {
        AgreementText two = without(whole(LAST), id);
        AgreementText three = two.withParties(SampleLife.HAIFA.id(), SampleLife.MARSEILLE.id(), SampleLife.BREMEN.id());

        assertThat(TextLinter.findings(two)).isEmpty();
        assertThat(TextLinter.findings(three)).containsExactly(new TextFinding("CLAUSE_MISSING", id, false));
    }

    @Test
    void aFixedTermNeedsARenewalClause() {
        assertThat(TextLinter.findings(without(whole(LAST), "C20"))).isEmpty();
        assertThat(TextLinter.findings(without(whole(LAST.withUntil(DAY)), "C20")))
                .containsExactly(new TextFinding("CLAUSE_MISSING", "C20", false));
    }

    @Test
    void theCatalogueNamesEveryClauseInBothLanguages() {
        assertThat(ClauseCatalogue.all())
                .extracting(ClauseRule::id)
                .hasSize(35)
                .startsWith("C01")
                .endsWith("C35");
        assertThat(ClauseCatalogue.all())
                .allSatisfy(rule -> assertThat(rule.name().byLanguage())
                        .containsOnlyKeys(LanguageTag.HEBREW, LanguageTag.ENGLISH)
                        .doesNotContainValue(""));
        assertThat(ClauseCatalogue.find("C09"))
                .map(ClauseRule::requirement)
                .contains(ClauseRequirement.CONDITIONAL_ON_SEVERAL_PARTIES);
        assertThat(ClauseCatalogue.find("X1")).isEmpty();
    }

    @Test
    void aDayOfForceIsNamedExactlyWhereItDecides() {
        assertThat(findings(ON_DAY)).isEmpty();
        assertThat(findings(LAST.withEntryIntoForce(EntryIntoForce.DAY)))
                .containsExactly(blocking("ENTRY_INTO_FORCE_DAY_MISSING"));
        for (EntryIntoForce moment :
                List.of(EntryIntoForce.SIGNATURE, EntryIntoForce.LAST_NOTICE, EntryIntoForce.RATIFICATION)) {
            assertThat(findings(ON_DAY.withEntryIntoForce(moment)))
                    .containsExactly(blocking("ENTRY_INTO_FORCE_DAY_NOT_EXPECTED"));
            assertThat(findings(LAST.withEntryIntoForce(moment))).isEmpty();
        }
    }

    @Test
    void noMorePartiesSignThanThereAre() {
        assertThat(findings(LAST.withSigners(3))).containsExactly(blocking("SIGNERS_ABOVE_PARTIES"));
        assertThat(findings(LAST.withSigners(2))).isEmpty();
    }

    @Test
    void aTermDoesNotEndBeforeItBegins() {
        assertThat(findings(ON_DAY.withUntil(DAY.minusDays(1))))
                .containsExactly(blocking("TERM_ENDS_BEFORE_ENTRY_INTO_FORCE"));
        assertThat(findings(ON_DAY.withUntil(DAY))).isEmpty();
    }

    private static TextFinding blocking(String code) {
        return new TextFinding(code, "terms", true);
    }

    private static List<TextFinding> findings(AgreementConditions terms) {
        return TextLinter.findings(whole(terms));
    }

    private static AgreementText whole(AgreementConditions terms) {
        Stream<Clause> clauses = ClauseCatalogue.all().stream()
                .map(rule -> LanguageConsistencyTest.clause(rule.id(), rule.name(), Map.of()));
        return SampleLife.text(SampleLife.plan()).withConditions(terms).withClauses(clauses.toList());
    }

    private static AgreementText without(AgreementText text, String id) {
        return text.withClauses(text.clauses().stream()
                .filter(clause -> !clause.id().equals(id))
                .toList());
    }
}

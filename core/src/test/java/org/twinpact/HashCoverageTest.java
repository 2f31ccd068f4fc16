package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.EntryIntoForce;
import org.twinpact.agreement.Part;
import org.twinpact.approval.Body;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Basis;
import org.twinpact.jurisdiction.Circumstance;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.GuardRule;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.ObligationRule;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.jurisdiction.Step;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Theme;
import org.twinpact.plan.Baseline;
import org.twinpact.plan.Money;
import org.twinpact.plan.Objective;
import org.twinpact.plan.WorkPlan;

/** Tests of the content that a hash covers, which is exactly what parties agree on or rules examine. */
class HashCoverageTest {
    private static final Money MONEY = new Money(new BigDecimal("90000"), "ILS");
    private static final LocalText OTHER = LocalText.of("מילים אחרות", "Other words");
    private static final LocalDate DAY = LocalDate.parse("2027-01-01");
    private static final AgreementText TEXT = SampleLife.text(SampleLife.plan());
    private static final Profile FRANCE = Profiles.shipped().applyingTo(SampleLife.MARSEILLE);

    private static Stream<UnaryOperator<Objective>> ofAnObjective() {
        return Stream.of(
                one -> one.withId("O2"),
                one -> one.withTheme(new Theme("culture")),
                one -> one.withTitle(OTHER),
                one -> one.withGoals("H-G1"),
                one -> one.withGoals("M-G1", "H-G1"),
                one -> one.withIndicator(OTHER),
                one -> one.withUnit(OTHER),
                one -> one.withBaseline(Optional.empty()),
                one -> one.withBaseline(new Baseline(new BigDecimal("341"), LocalDate.parse("2026-03-01"))),
                one -> one.withBaseline(new Baseline(new BigDecimal("340"), DAY)),
                one -> one.withTarget(new BigDecimal("171")),
                one -> one.withDue(DAY),
                one -> one.withLead(SampleLife.MARSEILLE.id()),
                one -> one.withBenefit(OTHER),
                one -> one.withCost(MONEY),
                one -> one.withCost(new Money(MONEY.amount(), "EUR")),
                one -> one.withCost(new Money(BigDecimal.ONE, "ILS")));
    }

    @Test
    void everythingOfAPlan() {
        Stream<WorkPlan> changed = ofAnObjective()
                .map(change -> new WorkPlan(
                        1, SampleLife.plan().objectives().stream().map(change).toList()));

        assertAllDiffer(
                Stream.concat(
                        Stream.of(
                                SampleLife.plan(),
                                new WorkPlan(2, SampleLife.plan().objectives()),
                                new WorkPlan(
                                        1,
                                        Stream.concat(
                                                        SampleLife.plan().objectives().stream(),
                                                        SampleLife.plan().objectives().stream())
                                                .toList())),
                        changed),
                WorkPlan::hash);
    }

    @Test
    void ofTheSubjectsThePartiesInAnyOrderAndTheMoney() {
        WorkPlan plan = SampleLife.plan();
        List<AuthorityId> both = List.of(SampleLife.HAIFA.id(), SampleLife.MARSEILLE.id());

        assertThat(plan.subjects(List.of(both.get(1), both.get(0)))).isEqualTo(plan.subjects(both));
        assertThat(plan.subjects(both, false)).isEqualTo(plan.subjects(both));
        assertThat(plan.subjects(both, true)).isNotEqualTo(plan.subjects(both));
        assertThat(plan.subjects(List.of(both.get(0)))).isNotEqualTo(plan.subjects(both));
        assertThat(new WorkPlan(2, plan.objectives()).subjects(both)).isNotEqualTo(plan.subjects(both));
    }

    @Test
    void everyOperativeWordOfAText() {
        assertAllDiffer(
                Stream.<UnaryOperator<AgreementText>>of(
                                text -> text,
                                text -> text.withTitle(OTHER),
                                text -> text.withParties(SampleLife.MARSEILLE.id(), SampleLife.HAIFA.id()),
                                text -> text.withLanguages(LanguageTag.HEBREW),
                                text -> text.withLanguages(LanguageTag.ENGLISH, LanguageTag.HEBREW),
                                text -> text.withPrevailing(LanguageTag.HEBREW),
                                text -> text.withPlan(
                                        new WorkPlan(2, SampleLife.plan().objectives()).hash()),
                                text -> text.withConditions(
                                        text.conditions().withEntryIntoForce(EntryIntoForce.RATIFICATION)),
                                text -> text.withConditions(text.conditions().withDay(DAY)),
                                text -> text.withConditions(text.conditions().withSigners(2)),
                                text -> text.withConditions(text.conditions().withUntil(DAY)),
                                text -> text.withConditions(text.conditions().withJoinsAssociation(true)),
                                text -> with(text, clause -> clause.withId("C99")),
                                text -> with(text, clause -> clause.withBody(OTHER)),
                                text -> with(text, clause -> clause.withHeading(OTHER)),
                                text -> with(text, clause -> clause.withHeading(LocalText.of("מטרה", "Purpose"))),
                                text -> with(text, clause -> clause.withVariables(Map.of("days", "14"))),
                                text -> with(text, clause -> clause.withVariables(Map.of("days", "15"))),
                                text -> with(text, clause -> clause.withCommits(MONEY)),
                                text -> with(text, clause -> clause.withCommits(new Money(BigDecimal.ONE, "ILS"))),
                                text -> with(text, clause -> clause.withPart(Part.EXECUTION)))
                        .map(change -> change.apply(TEXT)),
                AgreementText::operativeHash);
    }

    @Test
    void theExecutionPartIsExcludedAndLanguagesAreSeparate() {
        Clause closing = TEXT.clauses().get(0).withId("C32").withPart(Part.EXECUTION);
        AgreementText closed = TEXT.withClauses(
                Stream.concat(TEXT.clauses().stream(), Stream.of(closing)).toList());
        AgreementText inHebrew = with(
                TEXT,
                clause -> clause.withBody(LocalText.of("אחרת", clause.body().read(LanguageTag.ENGLISH))));

        assertThat(closed.operativeHash()).isEqualTo(TEXT.operativeHash());
        assertThat(inHebrew.operativeHash(LanguageTag.ENGLISH)).isEqualTo(TEXT.operativeHash(LanguageTag.ENGLISH));
        assertThat(inHebrew.operativeHash(LanguageTag.HEBREW)).isNotEqualTo(TEXT.operativeHash(LanguageTag.HEBREW));
    }

    @Test
    void everyRuleOfAProfile() {
        assertAllDiffer(
                Stream.of(
                                Stream.of(
                                        FRANCE,
                                        FRANCE.withId("FX"),
                                        FRANCE.withVersion("x"),
                                        FRANCE.withCountry("GF"),
                                        FRANCE.withKinds(AuthorityKind.REGION),
                                        FRANCE.withSteps(FRANCE.steps().subList(0, 1)),
                                        FRANCE.withSignatories(),
                                        FRANCE.withGuards(),
                                        FRANCE.withObligations()),
                                steps().map(change -> FRANCE.withSteps(
                                        change.apply(FRANCE.steps().get(0)))),
                                signatories()
                                        .map(change -> FRANCE.withSignatories(change.apply(
                                                FRANCE.signatories().get(0)))),
                                guards().map(change -> FRANCE.withGuards(
                                        change.apply(FRANCE.guards().get(0)))),
                                obligations()
                                        .map(change -> FRANCE.withObligations(change.apply(
                                                FRANCE.obligations().get(0)))))
                        .flatMap(all -> all),
                profile -> profile.ref().hash());
    }

    private static Stream<UnaryOperator<Step>> steps() {
        return Stream.of(
                step -> step.withCode("FR-X"),
                step -> step.withBody(Body.HEAD),
                step -> step.withScope(Scope.SUBJECTS),
                step -> step.withBefore(Gate.ENTRY_INTO_FORCE),
                step -> step.withAfter("FR-Y"),
                step -> step.withWhen(Circumstance.MONEY),
                step -> step.withFiling(true),
                step -> step.withSilence(Period.ofDays(30)),
                step -> step.withBudgetLine(true),
                step -> step.withRatifiable(true),
                step -> step.withSeverity(Severity.WARN),
                step -> step.withBasis(Basis.LAW));
    }

    private static Stream<UnaryOperator<SignatoryRule>> signatories() {
        return Stream.of(
                rule -> rule.withWhen(Circumstance.MONEY),
                rule -> rule.withAll(Body.COUNCIL),
                rule -> rule.withAnyOf(Body.HEAD),
                rule -> rule.withSeal(true),
                rule -> rule.withSeverity(Severity.WARN),
                rule -> rule.withBasis(Basis.LAW));
    }

    private static Stream<UnaryOperator<GuardRule>> guards() {
        return Stream.of(
                rule -> rule.withCode("FR-X"),
                rule -> rule.withGuard("NO_MONEY_COMMITTED-1"),
                rule -> rule.withBefore(Gate.SIGN),
                rule -> rule.withWhen(Circumstance.MONEY),
                rule -> rule.withSeverity(Severity.WARN),
                rule -> rule.withBasis(Basis.GUIDE));
    }

    private static Stream<UnaryOperator<ObligationRule>> obligations() {
        return Stream.of(
                obligation -> obligation,
                obligation -> obligation.withCode("FR-X"),
                obligation -> obligation.withKind(ObligationKind.NOTICE),
                obligation -> obligation.withTo("STATE"),
                obligation -> obligation.withWithin(Period.ofDays(8)),
                obligation -> obligation.withDay(MonthDay.of(5, 31)),
                obligation -> obligation.withRecurring(true),
                obligation -> obligation.withWhen(Circumstance.MONEY),
                obligation -> obligation.withSeverity(Severity.WARN),
                obligation -> obligation.withBasis(Basis.LAW));
    }

    private static AgreementText with(AgreementText text, UnaryOperator<Clause> change) {
        return text.withClauses(Stream.concat(
                        Stream.of(change.apply(text.clauses().get(0))),
                        text.clauses().stream().skip(1))
                .toList());
    }

    private static <T> void assertAllDiffer(Stream<T> values, Function<T, Sha256> hash) {
        assertThat(values.map(hash)).doesNotHaveDuplicates().hasSizeGreaterThan(15);
    }
}

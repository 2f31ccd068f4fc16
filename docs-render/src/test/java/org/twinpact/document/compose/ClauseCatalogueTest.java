package org.twinpact.document.compose;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinpact.language.LanguageTag.ENGLISH;
import static org.twinpact.language.LanguageTag.HEBREW;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.lint.LanguageConsistency;
import org.twinpact.authority.AuthorityId;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Themes;
import org.twinpact.plan.Money;

class ClauseCatalogueTest {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*\\d|\\d");
    private static final AgreementTerms OF_TWO = SampleTerms.everything(SampleTerms.haifa(), SampleTerms.lyon());
    private static final AgreementTerms OF_THREE =
            SampleTerms.everything(SampleTerms.haifa(), SampleTerms.lyon(), SampleTerms.galilee());

    private final ClauseLibrary library = ClauseLibrary.shipped();
    private final AgreementComposer composer = new AgreementComposer(library, Themes.standard());

    @Test
    void theCatalogueListsEveryClauseWithItsStatus() {
        assertThat(library.catalogue())
                .extracting(CatalogueEntry::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 35)
                        .mapToObj("C%02d"::formatted)
                        .toList());
        assertThat(library.catalogue()).allSatisfy(entry -> {
            assertThat(entry.name().byLanguage()).containsOnlyKeys(HEBREW, ENGLISH);
            assertThat(library.sources(entry.id())).isNotEmpty();
            assertThat(entry.status() != CatalogueEntry.Status.CONDITIONAL
                            || entry.condition().isPresent())
                    .isTrue();
        });
        assertThat(entry("C28").status()).isEqualTo(CatalogueEntry.Status.CONDITIONAL);
        assertThat(entry("C09").status()).isEqualTo(CatalogueEntry.Status.OPTIONAL);
        assertThat(entry("C09").condition())
                .contains(LocalText.of("חובה בין שלושה צדדים או יותר", "mandatory among three or more parties"));
    }

    @Test
    void threePartiesCanHaveEveryClauseAndTwoAllButThoseOfSeveral() {
        List<String> all = library.catalogue().stream().map(CatalogueEntry::id).toList();
        List<String> ofTwo = new ArrayList<>(all);
        ofTwo.removeAll(List.of("C25", "C26", "C27", "C28"));

        assertThat(composer.compose(OF_THREE).clauses()).extracting(Clause::id).containsExactlyElementsOf(all);
        assertThat(composer.compose(OF_TWO).clauses()).extracting(Clause::id).containsExactlyElementsOf(ofTwo);
    }

    @Test
    void anAgreementWithoutOptionsHasWhatTheCatalogueRequiresAndNoMore() {
        AgreementTerms bare = SampleTerms.ofTwo()
                .withSuspensionBody(Optional.empty())
                .withReviewMonths(Optional.empty())
                .withNationalBodies(List.of());

        assertThat(composer.compose(bare).clauses())
                .extracting(Clause::id)
                .containsExactlyElementsOf(Stream.concat(
                                library.catalogue().stream()
                                        .filter(entry -> entry.status() == CatalogueEntry.Status.MANDATORY)
                                        .map(CatalogueEntry::id),
                                Stream.of("C17"))
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("variants")
    void everyVariantSaysTheSameInBothLanguages(AgreementTerms terms) {
        AgreementText text = composer.compose(terms);

        assertThat(LanguageConsistency.findings(text)).isEmpty();
        assertThat(text.clauses()).allSatisfy(clause -> {
            assertThat(clause.variables().values())
                    .allSatisfy(value -> assertThat(value).isNotBlank());
            assertThat(clause.body().read(HEBREW))
                    .matches("(?s)\\p{IsHebrew}.*[^ ]")
                    .doesNotContain("  ", " ,", "..");
            assertThat(clause.body().read(ENGLISH)).matches("(?s)[A-Z].*[^ ]").doesNotContain("  ", " ,", "..");
        });
        // The Hebrew date is written in letters.
        assertThat(text.clauses())
                .filteredOn(clause -> !clause.id().equals("C32"))
                .allSatisfy(clause -> assertThat(numbers(clause, HEBREW)).isEqualTo(numbers(clause, ENGLISH)));
    }

    @Test
    void theVariantsReachEveryFormOfEveryClause() {
        Set<ClauseForm> reached = variants().flatMap(library::clauses).collect(toSet());

        for (CatalogueEntry entry : library.catalogue()) {
            assertThat(reached.stream().filter(form -> form.id().equals(entry.id())))
                    .as(entry.id())
                    .hasSameSizeAs(library.sources(entry.id()));
        }
    }

    static Stream<AgreementTerms> variants() {
        Stream<AgreementTerms> choices = Stream.of(OF_TWO, OF_THREE)
                .flatMap(terms -> Stream.of(
                                Stream.of(terms, terms.withPrevailing(ENGLISH), terms.withTermYears(Optional.empty())),
                                Stream.of(terms.withExtras(ExtraClause.INTELLECTUAL_PROPERTY)),
                                Stream.of(terms.withCommittee(new Committee(3, 3, Committee.Chair.IN_TURN))),
                                Stream.of(terms.withDecisions(List.of()).withSigning(Optional.empty())),
                                Stream.of(terms.withNationalBodies(List.of()).withInformDays(Optional.empty())),
                                Stream.of(terms.withBindingClauses(List.of()), terms.withBindingClauses("C24")),
                                Stream.of(Financing.values()).map(terms::withFinancing),
                                Stream.of(EntryIntoForceClause.values()).map(terms::withEntryIntoForce),
                                Stream.of(Renewal.values()).map(terms::withRenewal))
                        .flatMap(variant -> variant));
        MultilateralTerms closed = new MultilateralTerms(
                SampleTerms.lyon().authority().id(),
                3,
                MultilateralTerms.Accession.CLOSED,
                3,
                MultilateralTerms.DecisionRule.MAJORITY);
        return Stream.concat(
                choices,
                Stream.of(
                        OF_THREE.withMultilateral(closed),
                        SampleTerms.everything(SampleTerms.haifa(), SampleTerms.galilee())));
    }

    @Test
    void partiesOfFranceAndItalyTakeNoPositionForTheState() {
        assertThat(words(OF_TWO, "C04", ENGLISH))
                .endsWith("no position on foreign policy and imposes no obligation on any State.");
        assertThat(words(SampleTerms.everything(SampleTerms.haifa(), SampleTerms.galilee()), "C04", ENGLISH))
                .doesNotContain("foreign policy");
    }

    @Test
    void moneyIsWrittenOutInBothLanguages() {
        assertThat(words(OF_TWO, "C11", HEBREW)).contains("בשנת התקציב 2027, עד 25,000.50 אירו (EUR), מסעיף");
        assertThat(words(OF_TWO, "C11", ENGLISH))
                .startsWith("In the budget year 2027 each Party shall set aside up to" + " 25,000.50 euros (EUR) for");
        assertThat(clause(composer.compose(OF_TWO), "C11").variables())
                .isEqualTo(Map.of("budgetYear", "2027", "cap", "25000.50", "currency", "EUR"));
        assertThat(words(OF_TWO.withCap(new Money(new BigDecimal("80000"), "ILS")), "C11", HEBREW))
                .contains("עד 80,000 (שמונים אלף) שקלים חדשים (ILS)");
    }

    @Test
    void onlyAClauseThatBindsSaysShall() {
        assertThat(words(OF_TWO, "C12", HEBREW))
                .endsWith("למעט הסעיפים ״מימון״ ו״קניין רוחני ומידע אישי״, המחייבים את הצדדים. לשון עתיד באותם סעיפים"
                        + " מציינת חובה, ובשאר סעיפיו של הסכם זה היא מציינת כוונה בלבד.");
        assertThat(words(OF_TWO, "C12", ENGLISH))
                .endsWith("except for the clauses “Financing” and “Intellectual property and personal data”, which bind"
                        + " the Parties. In those clauses “shall” denotes an obligation; in the other clauses of this"
                        + " Agreement “will” denotes an intention only.");
        assertThat(words(OF_TWO.withBindingClauses("C24"), "C12", HEBREW))
                .contains("הסעיף ״סיום״, המחייב את הצדדים. לשון עתיד באותו סעיף מציינת חובה");
        assertThat(words(OF_TWO, "C14", ENGLISH)).contains(" shall ").doesNotContain(" will ");
        assertThat(composer.compose(OF_THREE.withBindingClauses(List.of())).clauses())
                .allSatisfy(clause -> assertThat(clause.body().read(ENGLISH)).doesNotContain("shall"));
    }

    @Test
    void grammarOfTheOptionalClausesFollowsTheNumberOfParties() {
        assertThat(words(OF_TWO, "C16", HEBREW))
                .contains("ישקול הצד האחר איזה סיוע")
                .endsWith("סמכויותיו ויכולתו.");
        assertThat(words(OF_THREE, "C16", HEBREW))
                .contains("ישקלו הצדדים האחרים")
                .endsWith("סמכויותיהם ויכולתם.");
        assertThat(words(OF_TWO, "C13", ENGLISH)).contains("of the other Party only with");
        assertThat(words(OF_THREE, "C13", ENGLISH)).contains("of another Party only with");
        assertThat(words(OF_THREE, "C28", HEBREW))
                .startsWith(
                        "הצדדים ממנים בזאת את עיריית חיפה למלא את תפקידי המזכירות והנפקד של הסכם זה במשך שלוש שנים.");
        assertThat(words(OF_TWO.withReviewYears(2), "C21", HEBREW)).contains("בכללותו אחת לשנתיים ויחליטו");
        assertThat(words(OF_TWO.withReviewYears(1), "C21", ENGLISH)).startsWith("Once a year the Parties will review");
    }

    @Test
    void earlierAgreementsWitnessesAndAnnexesAreListed() {
        assertThat(words(OF_TWO, "C31", HEBREW))
                .isEqualTo(
                        "אשר להסכמים קודמים בין הצדדים, הסכם זה:\n"
                                + "• בא במקום הסכם הידידות מיום ג׳ בסיוון התשנ״ח (28 במאי 1998);\n• מוסיף על מזכר ההבנות משנת 2011.");
        assertThat(words(OF_TWO, "C31", ENGLISH))
                .endsWith(
                        "• supersedes the Friendship Agreement of 28 May 1998;\n• complements the memorandum of 2011.");
        assertThat(words(OF_TWO, "C34", ENGLISH))
                .endsWith("\n• the Delegation of the European Union, guest of the ceremony.");
        assertThat(words(OF_TWO, "C35", ENGLISH))
                .contains("• Annex 1: Work plan, digital fingerprint (SHA-256): "
                        + OF_TWO.plan().hex())
                .contains("• Annex 2: Calendar of events, digital fingerprint (SHA-256): ");
    }

    @Test
    void witnessesDoNotTouchTheOperativeTextAndAnnexesDo() {
        assertThat(composer.compose(OF_TWO.withWitnesses(List.of())).operativeHash())
                .isEqualTo(composer.compose(OF_TWO).operativeHash())
                .isNotEqualTo(composer.compose(OF_TWO.withAnnexes(List.of())).operativeHash());
    }

    @Test
    void aChoiceThatLacksItsTermIsABlank() {
        AgreementTerms blank = OF_THREE.withCap(Optional.empty())
                .withBudgetYear(Optional.empty())
                .withInForceOn(Optional.empty())
                .withReviewMonths(Optional.empty())
                .withMultilateral(Optional.empty())
                .withBindingClauses("C01", "C99")
                .withWitnesses(new Witness(SampleTerms.lyon().authority().name(), LocalText.of("עד", "witness")))
                .withForms(LocalText.in(ENGLISH, "exchanges"));

        assertThat(blanks(blank))
                .containsExactly(
                        "cap (financing by amounts)",
                        "budgetYear (financing by amounts)",
                        "inForceOn (in force on a date)",
                        "reviewMonths (suspension)",
                        "multilateral (three or more parties)",
                        "forms[0] (he)",
                        "witnesses[0].name (no party)",
                        "bindingClauses (a clause with a heading in this agreement, not 'C01')",
                        "bindingClauses (a clause with a heading in this agreement, not 'C99')");
    }

    @Test
    void invalidFiguresAreBlanks() {
        assertThat(blanks(OF_THREE.withCap(new Money(BigDecimal.ZERO, "EUR"))
                        .withReviewYears(0)
                        .withCommittee(new Committee(0, 1, Committee.Chair.IN_TURN))
                        .withMultilateral(new MultilateralTerms(
                                new AuthorityId("xx-elsewhere"),
                                0,
                                MultilateralTerms.Accession.OPEN,
                                4,
                                MultilateralTerms.DecisionRule.UNANIMITY))))
                .containsExactly(
                        "reviewYears",
                        "committee.members",
                        "cap (financing by amounts)",
                        "multilateral.secretariat (one of the parties)",
                        "multilateral.secretariatYears",
                        "multilateral.minimumParties (from two to all)");
        assertThat(blanks(OF_TWO.withCap(new Money(BigDecimal.TEN, "QQQ"))))
                .containsExactly("cap (financing by amounts)");
    }

    @ParameterizedTest
    @EnumSource(names = {"DECIDED", "WITNESSED"})
    void aRequiredClauseThatALibraryLeavesOutIsABlank(ClauseCondition condition) throws Exception {
        String own = """
                {"clauses": [{"id": "C29", "part": "OPERATIVE", "when": ["%s"], "source": "own",
                  "body": {"he": "הידברות.", "en": "Consultation."}}]}""".formatted(condition);
        ClauseLibrary lacking =
                library.with(ClauseLibrary.read(new ByteArrayInputStream(own.getBytes(StandardCharsets.UTF_8))));
        AgreementTerms terms = OF_TWO.withDecisions(List.of()).withWitnesses(List.of());

        assertThatThrownBy(() -> new AgreementComposer(lacking, Themes.standard()).compose(terms))
                .isInstanceOf(IncompleteTermsException.class)
                .hasMessageContaining(
                        "clause C29 (Settlement of disputes: required, and the library has no form of it for these terms)");
    }

    @Test
    void aHostAddsAnEntryToTheCatalogue() throws Exception {
        String own = """
                {"catalogue": [{"id": "H01", "name": {"en": "Gifts"}, "status": "OPTIONAL"}], "clauses": []}""";
        ClauseLibrary more =
                library.with(ClauseLibrary.read(new ByteArrayInputStream(own.getBytes(StandardCharsets.UTF_8))));

        assertThat(more.catalogue())
                .hasSize(36)
                .last()
                .extracting(CatalogueEntry::id)
                .isEqualTo("H01");
    }

    @Test
    void anEntryOfAHostNeedsAName() {
        String own = """
                {"catalogue": [{"id": "H01", "status": "OPTIONAL"}], "clauses": []}""";

        assertThatThrownBy(() -> ClauseLibrary.read(new ByteArrayInputStream(own.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("The catalogue entry H01 has no name.");
    }

    @Test
    void aListTooLongForAValueIsReplacedByItsHash() {
        List<LocalText> many = Collections.nCopies(30, LocalText.of("חילופי מומחים בתכנון", "exchanges of planners"));
        List<LocalText> more = Collections.nCopies(31, many.get(0));

        String value = clause(composer.compose(OF_TWO.withForms(many)), "C06")
                .variables()
                .get("forms");

        assertThat(value).matches("[0-9a-f]{64}");
        assertThat(clause(composer.compose(OF_TWO.withForms(more)), "C06").variables())
                .doesNotContainValue(value);
    }

    private List<String> blanks(AgreementTerms terms) {
        try {
            composer.compose(terms);
        } catch (IncompleteTermsException e) {
            return e.incompleteTerms();
        }
        return List.of();
    }

    private CatalogueEntry entry(String id) {
        return library.catalogue().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String words(AgreementTerms terms, String id, LanguageTag language) {
        return clause(composer.compose(terms), id).body().read(language);
    }

    private static Clause clause(AgreementText text, String id) {
        return text.clauses().stream()
                .filter(clause -> clause.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> numbers(Clause clause, LanguageTag language) {
        return NUMBER.matcher(clause.body().read(language))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}

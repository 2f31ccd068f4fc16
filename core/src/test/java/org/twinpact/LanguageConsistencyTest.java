package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.ClauseBuilder;
import org.twinpact.agreement.Part;
import org.twinpact.agreement.TextFinding;
import org.twinpact.agreement.lint.LanguageConsistency;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;

/** Tests of the differences between the language versions of a text. Each difference is found, and nothing else. */
class LanguageConsistencyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "בתוך 14 ימים | within 12 days",
                "בתוך 14 ימים | within days",
                "בתוך ימים אחדים | within 14 days",
                "14 ימים ועוד 14 ימים | 14 days",
                "עד 1,500 ש״ח | up to 1.5 ILS",
                "ביום 7 באוקטובר 2013 | on 8 October 2013",
                "ביום 7.10.2013 | on 7 November 2013",
                "ג׳ בחשוון התשע״ד | 4 Heshvan 5774",
                "250 אלף | 250,001",
                "שנים עשר חודשים | 13 months",
                "סעיף ג׳ | section 3000",
                "דג | 7 fish",
                "סעיף ג׳ | section 5003",
                "שנת צ״ט | the year 5099",
            })
    void numbersThatDifferAreAWarning(String hebrew, String english) {
        assertThat(LanguageConsistency.findings(saying(hebrew, english)))
                .containsExactly(new TextFinding("NUMBERS_DIFFER", "C08", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "בתוך 14 ימים | within 14 days",
                "6 חודשים, ואז 12 | 12, after 6 months",
                "שתימסר חודשיים מראש | at least 2 months",
                "בתוך שלושים יום | within 30 days",
                "שנים עשר חודשים | 12 months",
                "עשרים ואחד ימים | 21 days",
                "21 ימים | twenty-one days",
                "250 אלף ש״ח | ILS 250,000",
                "מאתיים וחמישים אלף ש״ח | ILS 250,000",
                "עד 1,500.50 ש״ח | up to 1500.5 ILS",
                "ביום ה-1 בחודש | on the 1st of the month",
                "ב14 ביוני | on 14 June",
                "ביום 7.10.2013 | on 7 October 2013",
                "ביום 7/10/2013 | on 2013-10-07",
                "ביום שני, ג׳ בחשוון התשע״ד (7 באוקטובר 2013) | Monday, 7 October 2013, corresponding to 3 Heshvan 5774",
                "ט״ו בשבט תשפ״ז | 15 Shevat 5787",
                "(א) חיפה (ב) מרסיי | (1) Haifa (2) Marseille",
                "פחמן דו-חמצני | CO2",
                "אחת לשנה | once a year",
                "85% | 85%",
                "250 ימים | two hundred and fifty days",
                "250,000 ש״ח | ILS two hundred and fifty thousand",
                "1,002,003 | one million two thousand and three",
                "סעיף א׳ | section 1",
                "שנת ק׳ | the year 5100",
                "שנת תש״ך | the year 5720",
                "שנת תש״ן | the year 5750",
                "שנת ד׳תשצ״ט | the year 4799",
                "שנת ה׳תתקצ״ט | the year 5999",
            })
    void numbersInOtherShapesAreTheSame(String hebrew, String english) {
        assertThat(LanguageConsistency.findings(saying(hebrew, english))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | 250,000.5 | 250 000,5",
                "de | 250,000.5 | 250.000,5",
                "ar | 250,000.5 | ٢٥٠٬٠٠٠٫٥",
                "fr | 2 months | deux mois",
                "fr | two months | 2 mois",
                "fr | 7.10.2013 | le 7 octobre 2013"
            })
    void everyLanguageWritesNumbersItsOwnWay(String tag, String english, String other) {
        assertThat(LanguageConsistency.findings(in(new LanguageTag(tag), english, other)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fr | 6 months | 12 mois", "fr | months | 12 mois", "de | 1.500 | 1.500"})
    void aLanguageWhoseWordsAreNotKnownMayDifferToo(String tag, String english, String other) {
        assertThat(LanguageConsistency.findings(in(new LanguageTag(tag), english, other)))
                .containsExactly(new TextFinding("NUMBERS_DIFFER", "C08", false));
    }

    @Test
    void numbersOfTitleAndHeadingAreComparedToo() {
        AgreementText text = saying("מילים", "Words");
        Clause headed = text.clauses().get(0).withHeading(LocalText.of("סעיף 4", "Section 5"));

        assertThat(LanguageConsistency.findings(text.withTitle(LocalText.of("ברית 2027", "Pact of 2026"))))
                .containsExactly(new TextFinding("NUMBERS_DIFFER", "title", false));
        assertThat(LanguageConsistency.findings(text.withClauses(headed)))
                .containsExactly(new TextFinding("NUMBERS_DIFFER", "C08", false));
        assertThat(LanguageConsistency.findings(
                        text.withClauses(headed.withHeading(LocalText.of("סעיף 4", "Section 4")))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "twinning@haifa.example | אל twinning@haifa.example | to the town hall",
                "2026/117 | החלטה ב׳ | decision 2026/117",
                "A-17 | תקציב A-17 | budget A-170",
                "2013-10-07 | ביום 7.10.2013 | on that day",
            })
    void aValueThatStandsInOneLanguageOnlyIsAWarning(String value, String hebrew, String english) {
        assertThat(LanguageConsistency.findings(valued(value, hebrew, english)))
                .contains(new TextFinding("VALUE_MISSING", "C08", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "twinning@haifa.example | אל twinning@haifa.example | to twinning@haifa.example.",
                "a@haifa.example; b@lyon.example | a@haifa.example או b@lyon.example | b@lyon.example, a@haifa.example",
                "2 | חודשיים | 2 months",
                "2013-10-07 | ביום 7 באוקטובר 2013 | on 7 October 2013",
                "2013-10-07 | 7.10.2013 | on 7 October 2013",
                "City council | מועצת העיר | by its City council",
                "Haifa | חיפה | Haifa",
                "1500 | עד 1,500 ש״ח | up to ILS 1,500",
                "9f86d081 | מילים | Words",
            })
    void aValueIsSaidInTheWayOfEachLanguage(String value, String hebrew, String english) {
        assertThat(LanguageConsistency.findings(valued(value, hebrew, english))).isEmpty();
    }

    @Test
    void aNumberThatIsAValueIsFoundWhereItLacks() {
        assertThat(LanguageConsistency.findings(valued("14", "בתוך 14 ימים", "soon")))
                .containsExactly(
                        new TextFinding("NUMBERS_DIFFER", "C08", false),
                        new TextFinding("VALUE_MISSING", "C08", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"A-17 | A-17 | false", "A-17 | A-170 | true", "A-17 | xA-17 | true", "A-17 | budget A-17 | false"})
    void aValueIsAWholeWordEvenInAHeading(String hebrew, String english, boolean lacks) {
        AgreementText text = valued("A-17", "מילים", "Words");
        Clause headed = text.clauses().get(0).withHeading(LocalText.of(hebrew, english));

        assertThat(LanguageConsistency.findings(text.withClauses(headed)))
                .filteredOn(finding -> finding.code().equals("VALUE_MISSING"))
                .hasSize(lacks ? 1 : 0);
    }

    @Test
    void thePrevailingLanguageIsOneOfTheTexts() {
        AgreementText text = saying("מילים", "Words");

        assertThat(LanguageConsistency.findings(text.withPrevailing(LanguageTag.HEBREW)))
                .isEmpty();
        assertThat(LanguageConsistency.findings(text.withPrevailing(new LanguageTag("fr"))))
                .containsExactly(new TextFinding("PREVAILING_NOT_A_LANGUAGE", "title", true));
    }

    @Test
    void titleHeadingAndBodyStandInEveryLanguageWithoutBlanks() {
        AgreementText text = saying("מילים", "Words");
        Clause clause = text.clauses().get(0);
        LocalText hebrew = LocalText.in(LanguageTag.HEBREW, "מילים");
        LocalText blank = LocalText.of("מילים", " ");
        LocalText open = LocalText.of("מילים", "Words of {party}");

        assertThat(LanguageConsistency.findings(text.withTitle(hebrew)))
                .containsExactly(fault("LANGUAGE_MISSING", "title"));
        assertThat(LanguageConsistency.findings(text.withTitle(blank))).containsExactly(fault("BLANK", "title"));
        assertThat(LanguageConsistency.findings(text.withTitle(open)))
                .containsExactly(fault("PLACEHOLDER_LEFT", "title"));
        assertThat(LanguageConsistency.findings(text.withClauses(clause.withHeading(hebrew))))
                .containsExactly(fault("LANGUAGE_MISSING", "C08"));
        assertThat(LanguageConsistency.findings(text.withClauses(clause.withHeading(blank))))
                .containsExactly(fault("BLANK", "C08"));
        assertThat(LanguageConsistency.findings(text.withClauses(clause.withBody(blank))))
                .containsExactly(fault("BLANK", "C08"));
        assertThat(LanguageConsistency.findings(text.withClauses(clause.withHeading(open))))
                .containsExactly(fault("PLACEHOLDER_LEFT", "C08"));
        assertThat(LanguageConsistency.findings(text.withClauses(clause.withBody(open))))
                .containsExactly(fault("PLACEHOLDER_LEFT", "C08"));
        assertThat(LanguageConsistency.findings(
                        text.withClauses(clause.withBody(open).withVariables(Map.of("party", "{party}")))))
                .as("a value that looks like one")
                .isEmpty();
    }

    private static TextFinding fault(String code, String clause) {
        return new TextFinding(code, clause, true);
    }

    @Test
    void whatLacksInOneLanguageAltogetherIsOneFault() {
        AgreementText text = saying("בתוך 14 ימים", "within 14 days");
        Clause hebrew = text.clauses().get(0).withBody(LocalText.in(LanguageTag.HEBREW, "בתוך 14 ימים"));

        assertThat(LanguageConsistency.findings(text.withClauses(hebrew)))
                .containsExactly(new TextFinding("LANGUAGE_MISSING", "C08", true));
    }

    private static AgreementText saying(String hebrew, String english) {
        return SampleLife.text(SampleLife.plan()).withClauses(clause("C08", LocalText.of(hebrew, english), Map.of()));
    }

    private static AgreementText valued(String value, String hebrew, String english) {
        return SampleLife.text(SampleLife.plan())
                .withClauses(clause("C08", LocalText.of(hebrew, english), Map.of("value", value)));
    }

    private static AgreementText in(LanguageTag other, String english, String words) {
        LocalText body = new LocalText(Map.of(LanguageTag.ENGLISH, english, other, words));
        return SampleLife.text(SampleLife.plan())
                .withTitle(new LocalText(Map.of(LanguageTag.ENGLISH, "Pact", other, "Pacte")))
                .withLanguages(LanguageTag.ENGLISH, other)
                .withClauses(clause("C08", body, Map.of()));
    }

    /** Returns an operative clause with these words and values. */
    static Clause clause(String id, LocalText body, Map<String, String> variables) {
        return new ClauseBuilder()
                .id(id)
                .part(Part.OPERATIVE)
                .body(body)
                .variables(variables)
                .build();
    }
}

package org.twinpact.document.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinpact.language.LanguageTag.ENGLISH;
import static org.twinpact.language.LanguageTag.HEBREW;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.lint.ClauseCatalogue;
import org.twinpact.agreement.lint.ClauseRule;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Themes;
import org.twinpact.plan.Money;

/** Tests of numbers, sums, dates and names as a composed agreement declines them. */
class DeedLanguageTest {
    private static final AgreementTerms OF_TWO = SampleTerms.everything(SampleTerms.haifa(), SampleTerms.lyon());
    private static final AgreementTerms OF_THREE =
            SampleTerms.everything(SampleTerms.haifa(), SampleTerms.lyon(), SampleTerms.galilee());

    private final ClauseLibrary library = ClauseLibrary.shipped();
    private final AgreementComposer composer = new AgreementComposer(library, Themes.standard());

    @Test
    void theCatalogueAndTheHeadingsNameAClauseAsFindingsDo() {
        assertThat(library.catalogue())
                .extracting(CatalogueEntry::name)
                .isEqualTo(ClauseCatalogue.all().stream().map(ClauseRule::name).toList());
        // A heading that depends on the terms is a part of the name.
        for (AgreementTerms terms : List.of(OF_TWO, OF_THREE, OF_TWO.withExtras(ExtraClause.INTELLECTUAL_PROPERTY))) {
            for (Clause clause : composer.compose(terms).clauses()) {
                LocalText name = ClauseCatalogue.find(clause.id()).orElseThrow().name();
                clause.heading().ifPresent(heading -> {
                    if (List.of("C14", "C24").contains(clause.id())) {
                        assertThat(name.read(HEBREW)).contains(heading.read(HEBREW));
                        assertThat(name.read(ENGLISH)).containsIgnoringCase(heading.read(ENGLISH));
                    } else {
                        assertThat(heading).isEqualTo(name);
                    }
                });
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"מסמך זה", "ברית זו", "his document", "his twinning", "תכנית", "בין-", "ל-", "ב-"})
    void theDeedCallsItselfByOneNameAndIsSpelledByTheRules(String words) {
        assertThat(composer.compose(OF_THREE).clauses())
                .allSatisfy(clause -> assertThat(clause.body().byLanguage().values())
                        .allSatisfy(body -> assertThat(body).doesNotContain(words)));
    }

    @Test
    void aNameTakesItsArticleInASentenceAndNoneInAList() {
        assertThat(words(OF_THREE, "C01", ENGLISH))
                .contains("\n(1) the City of Haifa, Israel, acting through its Mayor;");
        assertThat(words(OF_THREE, "C08", ENGLISH)).contains("\nCity of Haifa: International Relations Department,");
        assertThat(words(OF_THREE, "C28", ENGLISH))
                .startsWith("The Parties hereby appoint the City of Haifa to act as secretariat and depositary of this"
                        + " Agreement for three years.");
        assertThat(composer.compose(OF_THREE).title().read(HEBREW))
                .endsWith("בין עיריית חיפה, עיריית ליון והמועצה האזורית הגליל העליון");
    }

    @Test
    void aNameWithoutAnArticleIsUsedUnchanged() {
        PartyTerms plain = new PartyTerms(
                SampleTerms.lyon().authority().withName(LocalText.of("Lyon", "Lyon")),
                SampleTerms.lyon().representative(),
                SampleTerms.lyon().contact());
        AgreementTerms terms = SampleTerms.between(SampleTerms.haifa(), SampleTerms.galilee(), plain);

        assertThat(composer.compose(terms).title().read(HEBREW))
                .endsWith("בין עיריית חיפה, המועצה האזורית הגליל העליון ו־Lyon");
        assertThat(composer.compose(terms).title().read(ENGLISH)).endsWith(", and Lyon");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"חיפה | נחתם בחיפה,", "Collegium Polonicum | נחתם ב־Collegium Polonicum,", "10 | נחתם ב־10,"})
    void aMaqafSeparatesAPrefixFromAForeignPlace(String place, String begin) {
        PlaceAndDate signing = new PlaceAndDate(LocalText.of(place, place), LocalDate.of(2026, 10, 14), false);

        assertThat(words(OF_TWO.withSigning(signing), "C32", HEBREW)).startsWith(begin);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | במשך שנה אחת מיום | for one year from | אחת לשנה | Once a year",
                "2 | במשך שנתיים מיום | for two years from | אחת לשנתיים | Every two years",
                "3 | במשך שלוש שנים מיום | for three years from | אחת לשלוש שנים | Every three years",
                "10 | במשך עשר שנים מיום | for ten years from | אחת לעשר שנים | Every ten years",
                "11 | במשך 11 שנים מיום | for 11 years from | אחת ל־11 שנים | Every 11 years"
            })
    void yearsUpToTenAreWords(int years, String term, String englishTerm, String review, String englishReview) {
        AgreementTerms terms = OF_TWO.withTermYears(years).withReviewYears(years);

        assertThat(words(terms, "C19", HEBREW)).contains(term);
        assertThat(words(terms, "C19", ENGLISH)).contains(englishTerm);
        assertThat(words(terms, "C21", HEBREW)).contains(review);
        assertThat(words(terms, "C21", ENGLISH)).startsWith(englishReview);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | נציג או נציגה. הוועדה תתכנס לפחות אחת לשנה, | one representative of each Party | once a year",
                "2 | שני נציגים, גברים או נשים. הוועדה תתכנס לפחות פעמיים בשנה, | two representatives of | twice a year",
                "3 | שלושה נציגים, גברים או נשים. הוועדה תתכנס לפחות שלוש פעמים בשנה, | three repr | three times a year",
                "12 | 12 נציגים, גברים או נשים. הוועדה תתכנס לפחות 12 פעמים בשנה, | 12 repr | 12 times a year"
            })
    void membersAndMeetingsAgreeInGender(int number, String hebrew, String members, String meetings) {
        AgreementTerms terms = OF_TWO.withCommittee(new Committee(number, number, Committee.Chair.IN_TURN));

        assertThat(words(terms, "C09", HEBREW)).contains("ובה לכל צד " + hebrew);
        assertThat(words(terms, "C09", ENGLISH)).contains(members, meetings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | ILS | שקל חדש אחד | 1 (one) Israeli new shekel",
                "2 | ILS | 2 (שני) שקלים חדשים | 2 (two) Israeli new shekels",
                "10000 | ILS | 10,000 (עשרת אלפים) שקלים חדשים | 10,000 (ten thousand) Israeli new shekels",
                "1500 | RON | 1,500 (אלף וחמש מאות) ליי רומניים | 1,500 (one thousand five hundred) Romanian lei",
                "3 | GBP | 3 (שלוש) לירות שטרלינג | 3 (three) British pounds",
                "1 | GBP | לירה שטרלינג אחת | 1 (one) British pound",
                "250000 | USD | 250,000 (מאתיים וחמישים אלף) דולרים אמריקאיים | 250,000 (two hundred and fifty",
                "1120000 | EUR | 1,120,000 (מיליון מאה ועשרים אלף) אירו | 1,120,000 (one million, one hundred and",
                "12500 | PLN | 12,500 (שנים עשר אלף וחמש מאות) זלוטים פולניים | 12,500 (twelve thousand five",
                "125300 | CHF | 125,300 (מאה עשרים וחמישה אלף ושלוש מאות) פרנקים שווייצריים | 125,300 (one",
                "25 | JPY | 25 (עשרים וחמישה) ינים יפניים | 25 (twenty-five) Japanese yen",
                "25000.50 | EUR | 25,000.50 אירו | 25,000.50 euros",
                "25000.00 | EUR | 25,000.00 (עשרים וחמישה אלף) אירו | 25,000.00 (twenty-five thousand) euros",
                "3 | INR | 3 רופי הודי | 3 (three) Indian rupees",
                "1000000000000000 | EUR | 1,000,000,000,000,000 אירו | 1,000,000,000,000,000 euros"
            })
    void sumsAreDeclinedAndWrittenInWords(String amount, String currency, String hebrew, String english) {
        AgreementTerms terms = OF_TWO.withCap(new Money(new BigDecimal(amount), currency));

        assertThat(words(terms, "C11", HEBREW)).contains("עד " + hebrew + " (" + currency + "), מסעיף");
        assertThat(words(terms, "C11", ENGLISH)).contains("up to " + english);
    }

    @Test
    void anAgreementWithAnIsraeliPartyBearsBothCalendarsInHebrew() {
        assertThat(words(OF_TWO, "C02", HEBREW)).contains("מיום כ״ו באלול התשפ״ו (8 בספטמבר 2026);");
        assertThat(words(OF_TWO, "C02", ENGLISH))
                .contains("Resolution No. 17/2026 of the City Council of Haifa of 8 September 2026;");
        assertThat(words(OF_TWO, "C18", HEBREW)).isEqualTo("הסכם זה ייכנס לתוקף ביום כ״ב בטבת התשפ״ז (1 בינואר 2027).");
        assertThat(words(OF_TWO, "C18", ENGLISH)).endsWith("on 1 January 2027.");
    }

    @Test
    void anAgreementWithoutAnIsraeliPartyBearsTheGregorianDate() {
        PartyTerms french = new PartyTerms(
                SampleTerms.haifa().authority().withCountry("FR"),
                Optional.empty(),
                SampleTerms.haifa().representative(),
                SampleTerms.haifa().contact());

        assertThat(words(SampleTerms.everything(french, SampleTerms.lyon()), "C18", HEBREW))
                .isEqualTo("הסכם זה ייכנס לתוקף ביום 1 בינואר 2027.");
    }

    private String words(AgreementTerms terms, String id, LanguageTag language) {
        return composer.compose(terms).clauses().stream()
                .filter(clause -> clause.id().equals(id))
                .findFirst()
                .orElseThrow()
                .body()
                .read(language);
    }
}

package org.twinpact.document.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twinpact.language.LanguageTag.ENGLISH;
import static org.twinpact.language.LanguageTag.HEBREW;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.lint.LanguageConsistency;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Themes;

class AgreementComposerTest {
    private static final List<String> BILATERAL = List.of(
            "C01", "C02", "C03", "C04", "C05", "C07", "C08", "C10", "C11", "C12", "C17", "C18", "C19", "C22", "C23",
            "C24", "C29", "C30", "C32", "C33");

    private final AgreementComposer composer = AgreementComposer.shipped();

    @Test
    void twoPartiesGetTheMandatoryClausesInBothLanguages() {
        AgreementText text = composer.compose(SampleTerms.ofTwo());

        assertThat(text.clauses()).extracting(Clause::id).containsExactlyElementsOf(BILATERAL);
        assertThat(LanguageConsistency.findings(text)).isEmpty();
        assertThat(text.title())
                .isEqualTo(LocalText.of(
                        "הסכם ברית ערים תאומות בין עיריית חיפה לבין עיריית ליון",
                        "Twinning Agreement between the City of Haifa and the City of Lyon"));
    }

    @Test
    void grammarFollowsTheNumberOfParties() {
        AgreementText two = composer.compose(SampleTerms.ofTwo());
        AgreementText three = composer.compose(ofThree());

        assertThat(words(two, "C03", HEBREW)).startsWith("שני הצדדים מכוננים בזאת ביניהם ברית ערים תאומות");
        assertThat(words(three, "C03", HEBREW)).startsWith("הצדדים מכוננים בזאת ביניהם ברית רשויות תאומות");
        assertThat(words(two, "C24", HEBREW))
                .startsWith("צד רשאי להביא הסכם זה לידי סיום בהודעה בכתב שתימסר לצד האחר שישה חודשים מראש לפחות.");
        assertThat(words(three, "C24", HEBREW)).startsWith("צד רשאי לפרוש מהסכם זה בהודעה בכתב שתימסר לצדדים האחרים");
        assertThat(words(three, "C22", ENGLISH))
                .isEqualTo("Any amendment of this Agreement requires the written consent of all the Parties.");
        assertThat(words(two, "C30", HEBREW))
                .isEqualTo(
                        "הסכם זה נערך בשני עותקי מקור, כל אחד מהם בשפה העברית ובשפה האנגלית; לשני הנוסחים דין מקור שווה.");
        assertThat(words(three, "C30", HEBREW)).startsWith("הסכם זה נערך בשלושה עותקי מקור");
        assertThat(words(three, "C30", ENGLISH))
                .startsWith("This Agreement is done in three originals, each in the Hebrew and English languages,");
    }

    @Test
    void threePartiesAlsoGetTheClausesThatSeveralNeed() {
        AgreementText text = composer.compose(ofThree());

        assertThat(text.clauses())
                .extracting(Clause::id)
                .containsAll(BILATERAL)
                .contains("C09", "C25", "C26", "C27", "C28");
        assertThat(LanguageConsistency.findings(text)).isEmpty();
    }

    @Test
    void monthsAreDeclined() {
        assertThat(words(composer.compose(SampleTerms.ofTwo().withNoticeMonths(1)), "C24", HEBREW))
                .contains("שתימסר לצד האחר חודש מראש");
        assertThat(words(composer.compose(SampleTerms.ofTwo().withNoticeMonths(2)), "C24", HEBREW))
                .contains("שתימסר לצד האחר חודשיים מראש");
        assertThat(words(composer.compose(SampleTerms.ofTwo().withNoticeMonths(1)), "C24", ENGLISH))
                .contains("at least one month");
    }

    @Test
    void aValueIsTheSameInEveryLanguage() {
        Clause contact = clause(composer.compose(SampleTerms.ofTwo()), "C08");

        assertThat(contact.variables())
                .containsEntry("contactDays", "14")
                .containsEntry("contacts", "twinning@haifa.example; twinning@lyon.example");
        assertThat(contact.body().byLanguage().values())
                .allMatch(words -> words.contains("14") && words.contains("twinning@haifa.example"));
    }

    @Test
    void theTestimoniumBearsBothCalendars() {
        AgreementText text = composer.compose(SampleTerms.ofTwo().withSigning(signed(false)));

        assertThat(words(text, "C32", HEBREW)).isEqualTo("נחתם בחיפה, ביום שני, ג׳ בחשוון התשע״ד (7 באוקטובר 2013).");
        assertThat(words(text, "C32", ENGLISH))
                .isEqualTo("Signed at Haifa on Monday, 7 October 2013, corresponding to 3 Heshvan 5774.");
    }

    @Test
    void anEveningSignatureBearsTheNextHebrewDate() {
        AgreementText text = composer.compose(SampleTerms.ofTwo().withSigning(signed(true)));

        assertThat(words(text, "C32", HEBREW))
                .isEqualTo("נחתם בחיפה, אור ליום שלישי, ד׳ בחשוון התשע״ד (יום שני, 7 באוקטובר 2013, לאחר השקיעה).");
        assertThat(words(text, "C32", ENGLISH))
                .isEqualTo("Signed at Haifa on Monday, 7 October 2013, after sunset, corresponding to 4 Heshvan 5774.");
    }

    @Test
    void decisionsAndSigningDoNotTouchTheOperativeText() {
        AgreementTerms before = SampleTerms.ofTwo().withDecisions(List.of()).withSigning(Optional.empty());

        assertThat(composer.compose(before).operativeHash())
                .isEqualTo(composer.compose(SampleTerms.ofTwo()).operativeHash());
    }

    @Test
    void everyBlankIsNamedAtOnce() {
        AgreementTerms blank = SampleTerms.ofTwo()
                .withContactDays(0)
                .withThemes(List.of())
                .withSuspensionBody(LocalText.in(ENGLISH, "its council"));

        assertThatThrownBy(() -> composer.compose(blank))
                .isInstanceOfSatisfying(
                        IncompleteTermsException.class,
                        e -> assertThat(e.incompleteTerms())
                                .containsExactly("themes", "contactDays", "suspensionBody (he)"));
    }

    @Test
    void aNameInASentenceIsGivenInEveryLanguage() {
        PartyTerms lyon = SampleTerms.lyon();
        PartyTerms half = new PartyTerms(
                lyon.authority(),
                Optional.of(LocalText.in(ENGLISH, "the City of Lyon")),
                lyon.representative(),
                lyon.contact());

        assertThatThrownBy(() -> composer.compose(SampleTerms.between(SampleTerms.haifa(), half)))
                .isInstanceOfSatisfying(
                        IncompleteTermsException.class,
                        e -> assertThat(e.incompleteTerms()).containsExactly("parties[1].nameInSentence (he)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Marseille {days}", "{noticeMonths}", "A.....", "B ____", "……", "'{x}' {0} {a, plural"})
    void aPlaceholderInANameIsPrintedUnchanged(String name) {
        PartyTerms hostile = new PartyTerms(
                SampleTerms.haifa().authority().withName(LocalText.of(name, name)),
                SampleTerms.haifa().representative(),
                SampleTerms.haifa().contact());

        AgreementText text = composer.compose(SampleTerms.between(hostile, SampleTerms.lyon()));

        assertThat(text.title().read(ENGLISH))
                .isEqualTo("Twinning Agreement between " + name + " and the City of Lyon");
        assertThat(words(text, "C01", ENGLISH)).contains("(1) " + name + ", Israel, acting through its Mayor");
        assertThat(words(text, "C08", HEBREW)).contains("\n" + name + ": ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "within {days} days | [days]",
                "{parties, plural, =9 {by {deadline}} other {}} | [deadline]",
                "{cities, select, true {} other {{0}}} | [0]",
                "by ____ or ..... or …… | [....., ____, ……]",
                "a literal '{'days'}' | ['{, '}]"
            })
    void aFormWithAnUnfilledPlaceholderIsRejected(String words, String open) throws Exception {
        ClauseLibrary library = with(words, "מילים");

        assertThatThrownBy(() -> new AgreementComposer(library, Themes.standard()).compose(SampleTerms.ofTwo()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("C29 in 'en' would leave " + open + " unfilled; there are values for [annexes, ");
    }

    @Test
    void aValueInsideAPluralIsAVariableToo() throws Exception {
        String words = "{parties, plural, other {{noticeMonths}}}";

        AgreementText text = new AgreementComposer(with(words, words), Themes.standard()).compose(SampleTerms.ofTwo());

        assertThat(clause(text, "C29").variables()).containsEntry("noticeMonths", "6");
    }

    @Test
    void aFixedTermIsRenewedAsAgreed() {
        AgreementTerms fixed = SampleTerms.ofTwo().withTermYears(2);

        assertThat(words(composer.compose(fixed), "C19", HEBREW)).contains("במשך שנתיים");
        for (Renewal renewal : Renewal.values()) {
            assertThat(composer.compose(fixed.withRenewal(renewal)).clauses())
                    .extracting(Clause::id)
                    .containsOnlyOnce("C20");
        }
    }

    @Test
    void onePrevailingLanguageIsNamed() {
        AgreementText text = composer.compose(SampleTerms.ofTwo().withPrevailing(ENGLISH));

        assertThat(words(text, "C30", HEBREW)).endsWith("יכריע הנוסח בשפה האנגלית.");
        assertThat(words(text, "C30", ENGLISH)).endsWith("the English text will prevail.");
        assertThat(words(
                        composer.compose(
                                SampleTerms.ofTwo().withPrevailing(ENGLISH).withBindingClauses("C30")),
                        "C30",
                        ENGLISH))
                .endsWith("the English text shall prevail.");
    }

    @Test
    void aHostReplacesAClauseWithoutCode() throws Exception {
        ClauseLibrary library = with("Differences go to mediation.", "חילוקי דעות ייושבו בגישור.");

        AgreementText text = new AgreementComposer(library, Themes.standard()).compose(SampleTerms.ofTwo());

        assertThat(text.clauses()).extracting(Clause::id).containsExactlyElementsOf(BILATERAL);
        assertThat(words(text, "C29", ENGLISH)).isEqualTo("Differences go to mediation.");
    }

    @Test
    void everyClauseNamesItsSource() {
        ClauseLibrary library = ClauseLibrary.shipped();

        assertThat(BILATERAL)
                .allSatisfy(id -> assertThat(library.sources(id)).isNotEmpty().allMatch(source -> !source.isBlank()));
        assertThat(library.verifiedOn()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(library.notice().read(ENGLISH)).contains("not legal advice");
    }

    private static ClauseLibrary with(String english, String hebrew) throws IOException {
        String own = """
                {"clauses": [{"id": "C29", "part": "OPERATIVE", "source": "own", "body": {"he": "%s", "en": "%s"}}]}""";
        byte[] json = own.formatted(hebrew, english).getBytes(StandardCharsets.UTF_8);
        return ClauseLibrary.shipped().with(ClauseLibrary.read(new ByteArrayInputStream(json)));
    }

    private static AgreementTerms ofThree() {
        return SampleTerms.between(SampleTerms.haifa(), SampleTerms.lyon(), SampleTerms.galilee());
    }

    private static PlaceAndDate signed(boolean afterSunset) {
        return new PlaceAndDate(LocalText.of("חיפה", "Haifa"), LocalDate.of(2013, 10, 7), afterSunset);
    }

    private static Clause clause(AgreementText text, String id) {
        return text.clauses().stream()
                .filter(clause -> clause.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String words(AgreementText text, String id, LanguageTag language) {
        return clause(text, id).body().read(language);
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.defs.PatternDef;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.PreparationActs;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.TwinningId;

/** Tests of the refusal of a bad act by the office, in words and without a trace. */
@Tag("validator")
class RefusedInputTest {
    private static final TwinningId ID = TwinningId.named("haifa-marseille");

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final TwinningOffice office =
            TwinningOffice.over(registry).clock(SampleLife.CLOCK).build();

    static Stream<Act> acts() {
        return FullActs.all().stream();
    }

    @BeforeEach
    void open() {
        SampleLife.RecordedAct opening = SampleLife.acts().get(0);
        office.open(ID, opening.act(), opening.by()).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("acts")
    void aBadActIsRefusedInBothLanguagesWithoutTrace(Act act) {
        List<Event> before = registry.history(ID);
        InvalidCopy bad = InvalidCopy.copies((Record) act).findFirst().orElseThrow();

        Outcome.Refused refused = refusal(office.perform(ID, (Act) bad.value(), FullActs.by()));

        assertThat(refused.missing()).extracting(Finding::code).containsOnly("INVALID_INPUT");
        assertThat(refused.missing())
                .extracting(fault -> fault.details().get("path").read(LanguageTag.ENGLISH))
                .anySatisfy(path -> assertThat(path).contains(bad.path()));
        assertThat(refused.text(LanguageTag.ENGLISH)).contains("The request was refused:");
        assertThat(refused.text(LanguageTag.HEBREW)).contains("הבקשה סורבה:");
        assertThat(registry.history(ID)).isEqualTo(before);
    }

    @Test
    void everyFaultStandsInTheRefusalWithItsValue() {
        Act act = new TextActs.CertifyLanguage(new AuthorityId("Haifa!"), new LanguageTag("iw"), new Sha256("ABC"));

        Outcome.Refused refused = refusal(office.perform(ID, act, FullActs.by()));

        assertThat(refused.missing()).hasSize(3);
        assertThat(refused.text(LanguageTag.ENGLISH)).contains("party: “Haifa!”", "language: “iw”", "text: “ABC”");
        assertThat(refused.text(LanguageTag.HEBREW)).contains("צד: ״Haifa!״", "שפה: ״iw״", "נוסח: ״ABC״");
    }

    @ParameterizedTest
    @MethodSource("acts")
    void whatIsRightIsSaidInHebrewWhateverTheValidatorSpeaks(Act act) {
        TwinningOffice german =
                TwinningOffice.over(registry).validator(speaking(Locale.GERMAN)).build();

        InvalidCopy.copies((Record) act).forEach(bad -> {
            List<Finding> missing = refusal(german.perform(ID, (Act) bad.value(), FullActs.by()))
                    .missing();

            assertThat(missing).isNotEmpty().allSatisfy(fault -> {
                String rule = fault.details().get("rule").read(LanguageTag.HEBREW);
                assertThat(fault.text(LanguageTag.HEBREW)).contains(" – " + rule + ".");
                assertThat(rule.replaceAll("״[^״]+״", ""))
                        .containsPattern("\\p{IsHebrew}")
                        .doesNotContainPattern("[\\p{IsLatin}{}]");
                assertThat(fault.text(LanguageTag.ENGLISH)).containsPattern(" must [^{}]+[.]$");
            });
        });
    }

    @ParameterizedTest
    @MethodSource("acts")
    void noRefusalShowsWhatOnlyAProgramReads(Act act) {
        InvalidCopy.copies((Record) act).forEach(bad -> {
            Outcome.Refused refused = refusal(office.perform(ID, (Act) bad.value(), FullActs.by()));

            for (LanguageTag language : List.of(LanguageTag.HEBREW, LanguageTag.ENGLISH)) {
                assertThat(refused.text(language))
                        .as(bad.path())
                        .doesNotContainPattern("[“״][\\s\\p{Z}\\p{Cf}]*[”״]")
                        .satisfies(text -> assertThat(withoutQuotations(text))
                                .doesNotContainPattern(
                                        "[\\[\\]{}@\\\\]|\\bnull\\b|Optional|[a-z][A-Z]|[:›] +[:›]|\\(\\s*\\)"));
            }
        });
    }

    private static String withoutQuotations(String text) {
        return text.replaceAll("“[^”]*”|״[^״]*״", "…");
    }

    @Test
    void aListIsShownByItsSizeAndABlankValueInWords() {
        Act goals = new PreparationActs.SetGoals(SampleLife.HAIFA.id(), List.of());
        Act codes = new PartyActs.AddParty(SampleLife.BREMEN.withCodes(
                Collections.nCopies(21, SampleLife.BREMEN.codes().get(0))));
        Act evidence = new FollowUpActs.FulfilObligation(SampleLife.HAIFA.id(), "IL-INFORM-MFA", "\u00a0 ");

        assertThat(sentence(goals, LanguageTag.ENGLISH))
                .isEqualTo("goal: the list is empty and must contain at least one goal.");
        assertThat(sentence(goals, LanguageTag.HEBREW)).isEqualTo("מטרה: הרשימה ריקה – נדרשת לפחות מטרה אחת.");
        assertThat(sentence(codes, LanguageTag.ENGLISH))
                .isEqualTo("authority › official code: the list has 21 entries and must contain 0 to 20 entries.");
        assertThat(sentence(codes, LanguageTag.HEBREW))
                .isEqualTo("רשות › קוד רשמי: הרשימה כוללת 21 פריטים – נדרשים 0 עד 20 פריטים.");
        assertThat(sentence(evidence, LanguageTag.ENGLISH))
                .startsWith("evidence: the value is blank and must be readable text");
        assertThat(sentence(evidence, LanguageTag.HEBREW)).startsWith("אסמכתה: הערך ריק – נדרש טקסט קריא");
    }

    @Test
    void theIdempotencyKeyHasAName() {
        ActContext by = FullActs.by().withActId(new ActId("no key"));

        Finding fault = refusal(office.perform(ID, SampleLife.acts().get(1).act(), by))
                .missing()
                .get(0);

        assertThat(fault.text(LanguageTag.ENGLISH)).startsWith("idempotency key: “no key” must be 1 to 100 letters");
        assertThat(fault.text(LanguageTag.HEBREW)).startsWith("מזהה הפעולה: ״no key״ – נדרשים 1 עד 100 תווים");
    }

    private String sentence(Act act, LanguageTag language) {
        List<Finding> missing = refusal(office.perform(ID, act, FullActs.by())).missing();
        assertThat(missing).hasSize(1);
        return missing.get(0).text(language);
    }

    @Test
    void aConstraintThatTheHostAddedSaysWhatTheHostWrote() {
        HibernateValidatorConfiguration configuration = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator());
        ConstraintMapping mapping = configuration.createConstraintMapping();
        mapping.type(FollowUpActs.FulfilObligation.class)
                .field("evidence")
                .constraint(new PatternDef().regexp("file [0-9]+").message("must be a file of our archive"));
        Validator ours =
                configuration.addMapping(mapping).buildValidatorFactory().getValidator();
        Act act = new FollowUpActs.FulfilObligation(SampleLife.HAIFA.id(), "IL-INFORM-MFA", "a letter");

        Outcome.Refused refused =
                refusal(TwinningOffice.over(registry).validator(ours).build().perform(ID, act, FullActs.by()));

        assertThat(refused.text(LanguageTag.ENGLISH)).contains("evidence: “a letter” must be a file of our archive.");
        assertThat(refused.text(LanguageTag.HEBREW)).contains("אסמכתה: ״a letter״ – must be a file of our archive.");
    }

    @Test
    void aNameWithDirectionMarksIsRefusedAndShownHarmless() {
        Act act = new PartyActs.RecordSuccessor(
                SampleLife.HAIFA.withName(LocalText.of("חיפה", "Hai\u202efa\u2066\u2066\u001b[2J")));

        Outcome.Refused refused = refusal(office.perform(ID, act, FullActs.by()));

        for (LanguageTag language : List.of(LanguageTag.HEBREW, LanguageTag.ENGLISH)) {
            assertThat(refused.text(language))
                    .contains("Hai\\u202efa\\u2066\\u2066\\u001b[2J")
                    .doesNotContainPattern("[\\u202a-\\u202e\\u2066-\\u2069\\u001b]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200fחיפה\u200e",
                "\u202bחיפה\u202c",
                "\u202e\u2066Haifa\u2069\u202c",
                "\u2068Haifa\u2069 and \u2067חיפה\u2069"
            })
    void aNameThatTurnsBackWhatItTurnedIsTaken(String name) {
        Act act = new PartyActs.RecordSuccessor(SampleLife.HAIFA.withName(LocalText.in(LanguageTag.ENGLISH, name)));

        office.perform(ID, act, SampleLife.acts().get(1).by()).orElseThrow();

        assertThat(office.find(ID).parties().read(LanguageTag.ENGLISH)).isEqualTo(name);
    }

    @Test
    void aVeryLongValueIsShownShortened() {
        Act act = new FollowUpActs.FulfilObligation(SampleLife.HAIFA.id(), "IL-INFORM-MFA", "a".repeat(1 << 20));

        Outcome.Refused refused = refusal(office.perform(ID, act, FullActs.by()));

        assertThat(refused.text(LanguageTag.ENGLISH))
                .contains("evidence: “aaaa", "aaa… (1048576 characters)”", "at most 500 characters long")
                .hasSizeLessThan(1_000);
        assertThat(refused.text(LanguageTag.HEBREW))
                .contains("אסמכתה: ״aaaa", "aaa… (1048576 תווים)״", "באורך 500 תווים לכל היותר")
                .hasSizeLessThan(1_000);
    }

    @Test
    void aVeryLongKeyOfAMapIsShownShortenedToo() {
        InvalidCopy bad = InvalidCopy.copies((Record) proposal())
                .filter(copy ->
                        copy.path().contains("variables<K>") && copy.path().length() > 100_000)
                .findFirst()
                .orElseThrow();

        String text =
                refusal(office.perform(ID, (Act) bad.value(), FullActs.by())).text(LanguageTag.ENGLISH);

        assertThat(text).contains("text › clause 1 › values").hasSizeLessThan(2_000);
    }

    @ParameterizedTest
    @CsvSource({
        "UK, must be 'GB' for the United Kingdom., הקוד של בריטניה הוא ״GB״.",
        "EL, must be 'GR' for Greece., הקוד של יוון הוא ״GR״.",
        "XX, must be an ISO 3166-1 alpha-2 code such as 'IL', נדרש קוד מדינה תקני",
        "YU, must be an ISO 3166-1 alpha-2 code such as 'IL', נדרש קוד מדינה תקני",
        "gb, must be an ISO 3166-1 alpha-2 code such as 'IL', נדרש קוד מדינה תקני"
    })
    void aCodeThatIsOfNoCountryIsRefused(String country, String english, String hebrew) {
        Act act = new PartyActs.AddParty(SampleLife.BREMEN.withCountry(country));

        assertThat(sentence(act, LanguageTag.ENGLISH)).startsWith("authority › country: “" + country + "” " + english);
        assertThat(sentence(act, LanguageTag.HEBREW)).startsWith("רשות › מדינה: ״" + country + "״ – " + hebrew);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB", "GR", "XK", "PS", "TW", "ZZ"})
    void aCountryWithoutAProfileAndAnUnknownOneAreAccepted(String country) {
        assertThat(office.perform(
                                ID,
                                new PartyActs.AddParty(SampleLife.BREMEN.withCountry(country)),
                                ActContext.role("Officer", SampleLife.HAIFA.id(), LocalDate.parse("2026-03-01")))
                        .orElseThrow()
                        .twinning()
                        .tracks())
                .hasSize(2);
    }

    @Test
    void aBadOpeningOpensNothing() {
        TwinningId other = TwinningId.named("other");
        Act act = new OpeningActs.OpenTwinning(SampleLife.HAIFA.withCountry("Israel"));

        Outcome.Refused refused = refusal(office.open(other, act, FullActs.by()));

        assertThat(refused.text(LanguageTag.ENGLISH))
                .startsWith(
                        "Requested: open a twinning. The request was refused:\n• authority › country: “Israel” must be an");
        assertThat(registry.find(other)).isEmpty();
        assertThat(registry.history(other)).isEmpty();
    }

    @Test
    void oneWhoAsksBadlyIsRefusedToo() {
        Outcome.Refused refused = refusal(
                office.perform(ID, SampleLife.acts().get(1).act(), FullActs.by().withRole(" ")));

        assertThat(refused.text(LanguageTag.ENGLISH)).contains("author of the act › role: the value is blank");
        assertThat(registry.history(ID)).hasSize(1);
    }

    private static Validator speaking(Locale locale) {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(locale), locale, false))
                .buildValidatorFactory()
                .getValidator();
    }

    private static Act proposal() {
        return FullActs.all().stream()
                .filter(TextActs.ProposeText.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static Outcome.Refused refusal(Outcome outcome) {
        return outcome.match(
                accepted -> {
                    throw new AssertionError(accepted.events());
                },
                refused -> refused);
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.Part;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.plan.Money;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Twinning;

/** Tests of a later version in a third language, signed at the counter-ceremony, as in Cologne and Bethlehem. */
class AddedLanguageTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    static final LanguageTag FRENCH = new LanguageTag("fr");
    private static final AgreementText SIGNED = SampleLife.text(SampleLife.plan());

    @Test
    void theSignedTextStaysAndTheVersionIsSignedAlone() {
        Scenario scenario = Scenario.until(25);
        AgreementText more = inFrenchToo(SIGNED);

        scenario.accepted("2026-11-01", new TextActs.AddLanguage(more));

        assertThat(scenario.twinning().finalTextHash()).contains(SIGNED.operativeHash());
        assertThat(scenario.twinning().languageHashes()).containsEntry(FRENCH, more.operativeHash(FRENCH));
        assertThat(scenario.refused("2026-11-02", version(MARSEILLE, SIGNED.operativeHash(), "2026-11-02")))
                .containsExactly("LANGUAGE_VERSION_NOT_CURRENT");
        assertThat(scenario.refused("2026-11-02", version(MARSEILLE, more.operativeHash(FRENCH), "2026-11-03")))
                .containsExactly("DATE_IN_THE_FUTURE");
        assertThat(scenario.refused("2026-11-02", version(MARSEILLE, more.operativeHash(FRENCH), "2026-09-13")))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(offered(scenario)).containsExactly(HAIFA, MARSEILLE);
        scenario.accepted("2026-11-02", version(MARSEILLE, more.operativeHash(FRENCH), "2026-11-02"));
        assertThat(offered(scenario)).as("the other has signed it").containsExactly(HAIFA);
        scenario.accepted("2026-11-02", version(HAIFA, more.operativeHash(FRENCH), "2026-11-02"));
        assertThat(scenario.twinning().tracks())
                .allSatisfy(track -> assertThat(track.versions()).containsEntry(FRENCH, more.operativeHash(FRENCH)));
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }

    /** Returns the parties that may sign an added version. */
    private static List<AuthorityId> offered(Scenario scenario) {
        return scenario.lifecycle().availableActs(scenario.twinning(), LocalDate.parse("2026-11-02")).stream()
                .filter(available -> available.act() == ActKind.RECORD_VERSION_SIGNATURE)
                .map(available -> available.party().orElseThrow())
                .toList();
    }

    @Test
    void theFinalTextDoesNotChange() {
        Scenario scenario = Scenario.until(25);
        AgreementText more = inFrenchToo(SIGNED);

        assertThat(scenario.refused("2026-11-01", new TextActs.AddLanguage(SIGNED)))
                .containsExactly("NO_LANGUAGE_ADDED");
        assertThat(scenario.refused("2026-11-01", new TextActs.AddLanguage(more.withParties(MARSEILLE, HAIFA))))
                .containsExactly("FINAL_TEXT_CHANGED");
        assertThat(scenario.refused(
                        "2026-11-01",
                        new TextActs.AddLanguage(more.withClauses(
                                more.clauses().get(0), more.clauses().get(1)))))
                .containsExactly("FINAL_TEXT_CHANGED");
        assertThat(scenario.refused(
                        "2026-11-01",
                        new TextActs.AddLanguage(
                                SIGNED.withLanguages(LanguageTag.HEBREW, LanguageTag.ENGLISH, FRENCH))))
                .contains("LANGUAGE_MISSING");
    }

    @Test
    void theExecutionPartStaysAsItWasSignedToo() {
        Scenario scenario = Scenario.until(25);
        AgreementText more = inFrenchToo(SIGNED);
        List<Clause> clauses = new ArrayList<>(more.clauses());
        clauses.add(clauses.get(0).withId("C32").withPart(Part.EXECUTION));

        assertThat(scenario.refused("2026-11-01", new TextActs.AddLanguage(more.withClauses(clauses))))
                .containsExactly("FINAL_TEXT_CHANGED");
    }

    static Stream<UnaryOperator<Clause>> changesOfAClause() {
        return Stream.of(
                clause -> clause.withId("C99"),
                clause -> clause.withPart(Part.EXECUTION),
                clause -> clause.withVariables(Map.of("days", "15")),
                clause -> clause.withCommits(new Money(BigDecimal.ONE, "EUR")),
                clause -> clause.withBody(other(clause.body())),
                clause -> clause.withHeading(too(LocalText.of("כותרת", "Heading"), "Titre")));
    }

    @ParameterizedTest
    @MethodSource("changesOfAClause")
    void noMemberOfAClauseChanges(UnaryOperator<Clause> change) {
        AgreementText more = inFrenchToo(SIGNED);
        List<Clause> clauses = new ArrayList<>(more.clauses());
        clauses.set(0, change.apply(clauses.get(0)));

        assertThat(Scenario.until(25).refused("2026-11-01", new TextActs.AddLanguage(more.withClauses(clauses))))
                .contains("FINAL_TEXT_CHANGED");
    }

    @Test
    void neitherTitleNorHeadingChanges() {
        AgreementText more = inFrenchToo(SIGNED);
        assertThat(Scenario.until(25)
                        .refused("2026-11-01", new TextActs.AddLanguage(more.withTitle(other(more.title())))))
                .containsExactly("FINAL_TEXT_CHANGED");

        LocalText heading = LocalText.of("כותרת", "Heading");
        AgreementText headed = SIGNED.withClauses(SIGNED.clauses().stream()
                .map(clause -> clause.withHeading(heading))
                .toList());
        AgreementText changed = headed.withClauses(headed.clauses().stream()
                .map(clause -> clause.withHeading(other(heading)))
                .toList());
        assertThat(headed.saysTheSameAs(headed)).isTrue();
        assertThat(changed.saysTheSameAs(headed)).isFalse();
    }

    /** Returns a text with another English version. */
    private static LocalText other(LocalText text) {
        Map<LanguageTag, String> words = new TreeMap<>(text.byLanguage());
        words.put(LanguageTag.ENGLISH, "Something else");
        return new LocalText(words);
    }

    @Test
    void whoHasNotSignedTheAgreementSignsNoVersionOfIt() {
        Scenario scenario = Scenario.until(22);
        AgreementText more = inFrenchToo(SIGNED);
        scenario.accepted("2026-09-15", new TextActs.AddLanguage(more));

        assertThat(scenario.refused("2026-09-15", version(MARSEILLE, more.operativeHash(FRENCH), "2026-09-15")))
                .containsExactly("NOT_SIGNED_YET");
    }

    @Test
    void whoSignsAgainAfterAWithdrawalSignsTheAddedVersionsAgain() {
        Scenario scenario = Scenario.until(22);
        AgreementText more = inFrenchToo(SIGNED);
        scenario.accepted("2026-09-15", new TextActs.AddLanguage(more));
        scenario.accepted("2026-09-15", version(HAIFA, more.operativeHash(FRENCH), "2026-09-15"));
        assertThat(scenario.twinning().track(HAIFA).orElseThrow().versions()).containsKey(FRENCH);
        scenario.accepted(
                "2026-09-16",
                new SignatureActs.WithdrawSignature(
                        HAIFA, LocalDate.parse("2026-09-16"), LocalText.of("טעות", "A mistake")));

        SignatureActs.RecordSignature first =
                (SignatureActs.RecordSignature) SampleLife.acts().get(21).act();
        scenario.accepted(
                "2026-09-17",
                new SignatureActs.RecordSignature(
                        HAIFA, first.signature().withSignedOn(LocalDate.parse("2026-09-17"))));

        assertThat(scenario.twinning().track(HAIFA).orElseThrow().versions()).isEmpty();
    }

    @Test
    void theSignatureOfAnAddedVersionNamesItsPartyAndDay() {
        Scenario scenario = Scenario.until(23);
        AgreementText more = inFrenchToo(SIGNED);
        scenario.accepted("2026-09-15", new TextActs.AddLanguage(more));
        scenario.accepted("2026-09-17", version(MARSEILLE, more.operativeHash(FRENCH), "2026-09-16"));

        assertThat(scenario.history())
                .last()
                .extracting(event -> event.text(scenario.twinning(), LanguageTag.ENGLISH))
                .isEqualTo("Marseille signed an added language version on 16 September 2026.");
    }

    private static Act version(AuthorityId party, Sha256 text, String on) {
        return new SignatureActs.RecordVersionSignature(party, FRENCH, text, LocalDate.parse(on));
    }

    static AgreementText inFrenchToo(AgreementText text) {
        return text.withTitle(too(text.title(), "Accord de jumelage"))
                .withLanguages(List.of(LanguageTag.HEBREW, LanguageTag.ENGLISH, FRENCH))
                .withClauses(text.clauses().stream()
                        .map(clause -> clause.withBody(too(clause.body(), "Article " + clause.id())))
                        .toList());
    }

    private static LocalText too(LocalText text, String french) {
        Map<LanguageTag, String> words = new TreeMap<>(text.byLanguage());
        words.put(FRENCH, french);
        return new LocalText(words);
    }
}

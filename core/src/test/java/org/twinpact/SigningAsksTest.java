package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.approval.Body;
import org.twinpact.approval.Decision;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Severity;
import org.twinpact.jurisdiction.SignatoryRule;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.signing.Signatory;
import org.twinpact.signing.Signature;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.Missing;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;

/** What ceremony, signatures and entry into force ask: days in their order, the frozen words, whoever can bind. */
class SigningAsksTest {
    private static final AuthorityId HAIFA = Story.HAIFA.id();
    private static final AuthorityId MARSEILLE = Story.MARSEILLE.id();
    private static final Sha256 TEXT = Story.text(Story.plan()).operativeHash();
    private static final LocalText REASON = LocalText.of("טעות הקלדה", "A slip of the pen");

    private static final int FROZEN = 18;
    private static final int DECIDED = 20;
    private static final int SIGNED_BY_HAIFA = 22;
    private static final int SIGNED = 23;
    private static final int TRANSMITTED = 24;

    @ParameterizedTest
    @CsvSource({"2026-06-09, DATE_BEFORE_ITS_GROUND", "2026-06-10,", "2027-01-01,"})
    void theCeremonyIsNotBeforeTheFreezing(String on, String fault) {
        check(FROZEN, "2026-06-11", new Act.ScheduleCeremony(Story.ceremony().withOn(day(on))), fault);
    }

    @Test
    void aPartyHostsTheCeremony() {
        check(
                FROZEN,
                "2026-06-11",
                new Act.ScheduleCeremony(Story.ceremony().withHost(Story.BREMEN.id())),
                "NOT_A_PARTY");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-28, DECISION_LATER",
        "2026-06-29,",
        "2026-09-14,",
        "2026-09-15, DATE_IN_THE_FUTURE",
    })
    void oneSignsOnTheDayOfItsLastDecisionOrLater(String on, String fault) {
        check(DECIDED, "2026-09-14", signs(MARSEILLE, TEXT, on, false, "HEAD"), fault);
    }

    @Test
    void onlyTheFrozenWordsAreSigned() {
        Act act = signs(MARSEILLE, Story.plan().hash(), "2026-09-14", false, "HEAD");

        check(DECIDED, "2026-09-14", act, "TEXT_NOT_CURRENT");
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD SECRETARY, true, true",
        "HEAD ACTING_SECRETARY, true, true",
        "HEAD SECRETARY TREASURER, true, true",
        "HEAD SECRETARY, false, false",
        "HEAD TREASURER, true, false",
        "SECRETARY, true, false",
    })
    void aCityOfIsraelIsBoundByHeadSecretaryAndSeal(String offices, boolean seal, boolean bound) {
        Act act = signs(HAIFA, TEXT, "2026-09-14", seal, offices.split(" "));
        List<Missing> warnings =
                Tale.until(DECIDED).ask("2026-09-14", act).orElseThrow().warnings();

        assertThat(warnings)
                .extracting(Missing::code)
                .containsExactlyElementsOf(bound ? List.of() : List.of("SIGNATORIES_LACKING"));
        assertThat(warnings).allSatisfy(one -> {
            assertThat(one.who()).isEqualTo("HEAD");
            assertThat(one.party()).contains(HAIFA);
            assertThat(one.text(LanguageTag.ENGLISH))
                    .isEqualTo("Haifa: the signature does not bind. Required: the head of the authority,"
                            + " the secretary or the acting secretary, the authority's seal.");
        });
    }

    @Test
    void whereOneOfSeveralMaySignTheOfficerSeesToIt() {
        Rulebook rules = signedInFranceBy(rule ->
                rule.withAll().withAnyOf(Body.HEAD, new Body("SECRETARY")).withSeal(false));
        Act act = signs(MARSEILLE, TEXT, "2026-09-14", true, "TREASURER");

        assertThat(Tale.until(DECIDED, rules)
                        .ask("2026-09-14", act)
                        .orElseThrow()
                        .warnings())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.who()).isEqualTo("OFFICER");
                    assertThat(one.text(LanguageTag.ENGLISH))
                            .endsWith("Required: the head of the authority or the secretary.");
                });
    }

    @Test
    void aSetThatOnlyAdviceAsksForBindsWithoutIt() {
        Tale tale = Tale.until(SIGNED_BY_HAIFA, signedInFranceBy(rule -> rule.withSeverity(Severity.WARN)));
        Act act = signs(MARSEILLE, TEXT, "2026-09-14", false, "TREASURER");
        assertThat(tale.warned("2026-09-14", act)).containsExactly("SIGNATORIES_LACKING");

        tale.accepted("2026-09-14", act);

        assertThat(tale.twinning().signedOn()).contains(day("2026-09-14"));
    }

    @Test
    void aSignatureThatIsPutRightAndDoesNotBindIsNoLongerValid() {
        Tale tale = Tale.until(SIGNED);
        Outcome.Accepted outcome =
                tale.ask("2026-09-18", corrected(HAIFA, "2026-09-14", "HEAD")).orElseThrow();

        assertThat(outcome.warnings()).extracting(Missing::code).containsExactly("SIGNATORIES_LACKING");
        assertThat(outcome.events())
                .filteredOn(event -> event.change() instanceof Consequence.Invalidated)
                .singleElement()
                .satisfies(event -> assertThat(event.text(tale.twinning(), LanguageTag.ENGLISH))
                        .isEqualTo("No longer valid: signature (Haifa)."));
    }

    @Test
    void onlyASignatureThatWasGivenIsPutRightAndKeepsToItsDays() {
        assertThat(Tale.until(SIGNED_BY_HAIFA).refused("2026-09-18", corrected(MARSEILLE, "2026-09-14", "HEAD")))
                .containsExactly("NOTHING_TO_CORRECT");
        assertThat(Tale.until(SIGNED).refused("2026-09-18", corrected(MARSEILLE, "2026-06-09", "HEAD")))
                .containsExactly("DATE_BEFORE_ITS_GROUND");
    }

    @Test
    void itIsNotInForceBeforeTheLastSignature() {
        Tale tale = Tale.until(TRANSMITTED);

        assertThat(tale.refused("2026-09-13", new Act.BringIntoForce())).contains("DATE_BEFORE_ITS_GROUND");
        assertThat(tale.warned("2026-09-21", new Act.BringIntoForce())).isEmpty();
    }

    @Test
    void anApprovalThatWasUsedIsOldForANewSignatureAndGoodForTheEntryIntoForce() {
        Tale tale = Tale.until(19);
        Decision council =
                ((Act.RecordDecision) Story.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-06-29", TEXT)).decision();
        tale.accepted("2026-06-29", new Act.RecordDecision(MARSEILLE, council.withValidUntil(day("2026-09-14"))));
        Story.life().subList(21, 24).forEach(tale::tell);

        assertThat(evidence(tale, Gate.SIGN, "2026-09-14")).isEmpty();
        assertThat(evidence(tale, Gate.SIGN, "2026-09-22")).containsExactly("FR-COUNCIL");
        assertThat(evidence(tale, Gate.FORCE, "2026-09-22")).isEmpty();
    }

    private static List<String> evidence(Tale tale, Gate gate, String day) {
        return tale.lifecycle().missing(tale.twinning(), gate, day(day)).stream()
                .map(Missing::evidence)
                .toList();
    }

    private static Rulebook signedInFranceBy(UnaryOperator<SignatoryRule> change) {
        Profile france = Rulebook.shipped().profiles().applyingTo(Story.MARSEILLE);
        return Rulebook.shipped()
                .with(france.withVersion("test-1")
                        .withSignatories(
                                france.signatories().stream().map(change).toList()));
    }

    private static void check(int told, String on, Act act, String fault) {
        if (fault == null) {
            assertThat(Tale.until(told).warned(on, act)).isEmpty();
        } else {
            assertThat(Tale.until(told).refused(on, act)).containsExactly(fault);
        }
    }

    private static Act corrected(AuthorityId party, String on, String... offices) {
        return new Act.CorrectSignature(party, new ActId("act-22"), signature(TEXT, on, true, offices), REASON);
    }

    private static Act signs(AuthorityId party, Sha256 text, String on, boolean seal, String... offices) {
        return new Act.Sign(party, signature(text, on, seal, offices));
    }

    private static Signature signature(Sha256 text, String on, boolean seal, String... offices) {
        return new Signature(text, Stream.of(offices).map(Signatory::of).toList(), seal, day(on));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

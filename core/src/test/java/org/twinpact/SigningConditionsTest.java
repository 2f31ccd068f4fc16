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
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.SignatureActs;

/**
 * Tests of the conditions of ceremony, signatures and entry into force: the order of days, the final text, and the
 * signatories.
 */
class SigningConditionsTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final Sha256 TEXT = SampleLife.text(SampleLife.plan()).operativeHash();
    private static final LocalText REASON = LocalText.of("טעות הקלדה", "A slip of the pen");

    private static final int TEXT_FINAL = 18;
    private static final int DECIDED = 20;
    private static final int SIGNED_BY_HAIFA = 22;
    private static final int SIGNED = 23;
    private static final int TRANSMITTED = 24;

    @Test
    void aPartyHostsTheCeremony() {
        check(
                TEXT_FINAL,
                "2026-06-11",
                new SignatureActs.ScheduleCeremony(SampleLife.ceremony().withHost(SampleLife.BREMEN.id())),
                "NOT_A_PARTY");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-29,",
        "2026-09-14,",
        "2026-09-15, DATE_IN_THE_FUTURE",
    })
    void oneSignsOnTheDayOfItsLastDecisionOrLater(String on, String fault) {
        check(DECIDED, "2026-09-14", signs(MARSEILLE, TEXT, on, false, "HEAD"), fault);
    }

    @Test
    void aSignatureBeforeItsLastDecisionIsRefusedOnItsDayAndHasNoEffectLater() {
        Act early = signs(MARSEILLE, TEXT, "2026-06-28", false, "HEAD");

        check(DECIDED, "2026-06-28", early, "DECISION_LATER");
        assertThat(Scenario.until(DECIDED).warned("2026-09-14", early)).containsExactly("DECISION_LATER");
    }

    @Test
    void onlyTheFinalTextIsSigned() {
        Act act = signs(MARSEILLE, SampleLife.plan().hash(), "2026-09-14", false, "HEAD");

        check(DECIDED, "2026-09-14", act, "TEXT_NOT_CURRENT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HEAD SECRETARY | true | | ",
                "HEAD ACTING_SECRETARY | true | | ",
                "HEAD SECRETARY TREASURER | true | | ",
                "HEAD SECRETARY | false | OFFICER | the authority’s seal",
                "HEAD TREASURER | true | OFFICER | the secretary or the employee who performs the office of secretary",
                "SECRETARY | true | HEAD | the head of the authority",
                "SECRETARY | false | HEAD | the head of the authority, as well as the authority’s seal",
                "TREASURER | false | HEAD | the head of the authority, as well as the secretary or the employee who performs the"
                        + " office of secretary, as well as the authority’s seal",
            })
    void aCityOfIsraelIsBoundByHeadSecretaryAndSeal(String offices, boolean seal, String body, String missing) {
        Act act = signs(HAIFA, TEXT, "2026-09-14", seal, offices.split(" "));
        List<Finding> warnings =
                Scenario.until(DECIDED).ask("2026-09-14", act).orElseThrow().warnings();

        assertThat(warnings)
                .extracting(Finding::code)
                .containsExactlyElementsOf(missing == null ? List.of() : List.of("SIGNATORIES_MISSING"));
        assertThat(warnings).allSatisfy(one -> {
            assertThat(one.body().code()).isEqualTo(body);
            assertThat(one.party()).contains(HAIFA);
            assertThat(one.text(LanguageTag.ENGLISH))
                    .isEqualTo("Haifa: the signature is not binding. Still missing: " + missing + ".");
        });
    }

    @Test
    void whereOneOfSeveralMaySignTheOfficerSeesToIt() {
        Rulebook rules = signedInFranceBy(rule ->
                rule.withAll().withAnyOf(Body.HEAD, new Body("SECRETARY")).withSeal(false));
        Act act = signs(MARSEILLE, TEXT, "2026-09-14", true, "TREASURER");

        assertThat(Scenario.until(DECIDED, rules)
                        .ask("2026-09-14", act)
                        .orElseThrow()
                        .warnings())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.body().code()).isEqualTo("OFFICER");
                    assertThat(one.text(LanguageTag.ENGLISH))
                            .endsWith("Still missing: the head of the authority or the secretary.");
                });
    }

    @Test
    void aSetThatOnlyAdviceAsksForBindsWithoutIt() {
        Scenario scenario = Scenario.until(SIGNED_BY_HAIFA, signedInFranceBy(rule -> rule.withSeverity(Severity.WARN)));
        Act act = signs(MARSEILLE, TEXT, "2026-09-14", false, "TREASURER");
        assertThat(scenario.warned("2026-09-14", act)).containsExactly("SIGNATORIES_MISSING");

        scenario.accepted("2026-09-14", act);

        assertThat(scenario.twinning().signedOn()).contains(day("2026-09-14"));
    }

    @Test
    void aCorrectedSignatureThatDoesNotBindIsInvalid() {
        Scenario scenario = Scenario.until(SIGNED);
        Outcome.Accepted outcome = scenario.ask("2026-09-18", corrected(HAIFA, "2026-09-14", "HEAD"))
                .orElseThrow();

        assertThat(outcome.warnings()).extracting(Finding::code).containsExactly("SIGNATORIES_MISSING");
        assertThat(outcome.events())
                .filteredOn(event -> event.data() instanceof Consequence.Invalidated)
                .singleElement()
                .satisfies(event -> assertThat(event.text(scenario.twinning(), LanguageTag.ENGLISH))
                        .isEqualTo("No longer valid: signature – Haifa."));
    }

    @Test
    void onlyAGivenSignatureIsCorrectedWithinItsDays() {
        assertThat(Scenario.until(SIGNED_BY_HAIFA).refused("2026-09-18", corrected(MARSEILLE, "2026-09-14", "HEAD")))
                .containsExactly("NOTHING_TO_CORRECT");
        assertThat(Scenario.until(SIGNED).warned("2026-09-18", corrected(MARSEILLE, "2026-06-09", "HEAD")))
                .as("before the text became final here, and before the decision of the council")
                .contains("DATE_BEFORE_PREREQUISITE", "SIGNATURE_WITHOUT_EFFECT");
    }

    @Test
    void itIsNotInForceBeforeTheLastSignature() {
        Scenario scenario = Scenario.until(TRANSMITTED);

        assertThat(scenario.refused("2026-09-13", new EntryIntoForceActs.ConfirmEntryIntoForce()))
                .contains("DATE_BEFORE_PREREQUISITE");
        assertThat(scenario.warned("2026-09-21", new EntryIntoForceActs.ConfirmEntryIntoForce()))
                .isEmpty();
    }

    @Test
    void aUsedApprovalCountsForTheEntryIntoForceAlone() {
        Scenario scenario = Scenario.until(19);
        Decision council = ((DecisionActs.RecordDecision)
                        SampleLife.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-06-29", TEXT))
                .decision();
        scenario.accepted(
                "2026-06-29", new DecisionActs.RecordDecision(MARSEILLE, council.withValidUntil(day("2026-09-14"))));
        SampleLife.acts().subList(21, 24).forEach(scenario::perform);

        assertThat(evidence(scenario, Gate.SIGN, "2026-09-14")).isEmpty();
        assertThat(evidence(scenario, Gate.SIGN, "2026-09-22")).isEmpty();
        assertThat(evidence(scenario, Gate.ENTRY_INTO_FORCE, "2026-09-22")).isEmpty();
    }

    private static List<String> evidence(Scenario scenario, Gate gate, String day) {
        return scenario.lifecycle().missing(scenario.twinning(), gate, day(day)).stream()
                .map(Finding::evidence)
                .toList();
    }

    private static Rulebook signedInFranceBy(UnaryOperator<SignatoryRule> change) {
        Profile france = Rulebook.shipped().profiles().applyingTo(SampleLife.MARSEILLE);
        return Rulebook.shipped()
                .with(france.withVersion("test-1")
                        .withSignatories(
                                france.signatories().stream().map(change).toList()));
    }

    private static void check(int acts, String on, Act act, String fault) {
        if (fault == null) {
            assertThat(Scenario.until(acts).warned(on, act)).isEmpty();
        } else {
            assertThat(Scenario.until(acts).refused(on, act)).containsExactly(fault);
        }
    }

    private static Act corrected(AuthorityId party, String on, String... offices) {
        return new SignatureActs.CorrectSignature(
                party, new ActId("act-22"), signature(TEXT, on, true, offices), REASON);
    }

    private static Act signs(AuthorityId party, Sha256 text, String on, boolean seal, String... offices) {
        return new SignatureActs.RecordSignature(party, signature(text, on, seal, offices));
    }

    private static Signature signature(Sha256 text, String on, boolean seal, String... offices) {
        return new Signature(text, Stream.of(offices).map(Signatory::of).toList(), seal, day(on));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

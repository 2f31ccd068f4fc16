package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.Gate;
import org.twinpact.language.LanguageTag;
import org.twinpact.plan.Money;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.EventData;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.TextEvents;
import org.twinpact.twinning.TextProposal;
import org.twinpact.twinning.Twinning;

/** Tests of the proposal of a text other than the final one, its adoption and its withdrawal. */
class TextProposalTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final AgreementText FINAL_TEXT = SampleLife.text(SampleLife.plan());
    private static final AgreementText OTHER = FINAL_TEXT.withClauses(
            FINAL_TEXT.clauses().get(0).withId("C04"), FINAL_TEXT.clauses().get(1));
    private static final int FINAL = 18;
    private static final int DECIDED = 21;
    private static final int SIGNING = 22;

    private static final String TEXT = "il-haifa DECISION IL-LEGAL-OPINION, fr-marseille DECISION FR-COUNCIL";

    @ParameterizedTest
    @ValueSource(ints = {FINAL, DECIDED, SIGNING})
    void aProposalHasNoConsequencesAndItsWithdrawalLeavesTheSameState(int acts) {
        Scenario scenario = Scenario.until(acts);
        Twinning before = scenario.twinning();

        assertThat(scenario.accepted("2026-09-15", new TextActs.ProposeText(OTHER)))
                .hasOnlyElementsOfType(TextEvents.TextProposed.class);
        assertWhole(scenario);
        assertThat(scenario.twinning().textProposal()).map(TextProposal::text).contains(OTHER);
        scenario.accepted("2026-09-15", SampleLife.certifies(HAIFA, OTHER, LanguageTag.HEBREW));
        assertUnchanged(before, scenario);

        scenario.accepted("2026-09-16", new TextActs.WithdrawTextProposal(OTHER.operativeHash()));
        assertThat(scenario.twinning().textProposal()).isEmpty();
        assertUnchanged(before, scenario);
        assertThat(scenario.lifecycle().availableActs(scenario.twinning(), LocalDate.parse("2026-09-16")))
                .isEqualTo(scenario.lifecycle().availableActs(before, LocalDate.parse("2026-09-16")));
        assertWhole(scenario);
    }

    private static void assertUnchanged(Twinning before, Scenario scenario) {
        Twinning now = scenario.twinning();
        assertThat(now.stage()).isEqualTo(before.stage());
        assertThat(now.tracks()).isEqualTo(before.tracks());
        assertThat(now.text()).isEqualTo(before.text());
        assertThat(now.finalTextHash()).isEqualTo(before.finalTextHash());
        assertThat(now.languageHashes()).isEqualTo(before.languageHashes());
        assertThat(now.subjects()).isEqualTo(before.subjects());
        assertThat(now.certifiedOn()).isEqualTo(before.certifiedOn());
        LocalDate day = LocalDate.parse("2026-09-16");
        for (Gate gate : Gate.values()) {
            assertThat(scenario.lifecycle().missing(now, gate, day))
                    .isEqualTo(scenario.lifecycle().missing(before, gate, day));
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "TEXT_FINAL  | 18 | ''",
                "TEXT_FINAL  | 21 | " + TEXT,
                "SIGNING | 22 | " + TEXT + ", il-haifa SIGNATURE",
            },
            delimiter = '|')
    void anAdoptedTextReplacesTheFinalOneAndLeavesDecisionsOnTheSubjects(Stage stage, int acts, String lapsed) {
        Scenario scenario = Scenario.until(acts);
        assertThat(scenario.twinning().stage()).isEqualTo(stage);
        scenario.accepted("2026-09-15", new TextActs.ProposeText(OTHER));
        assertThat(scenario.refused("2026-09-16", new TextActs.FinalizeText(OTHER.operativeHash())))
                .containsOnly("NO_LANGUAGE_CERTIFIED", "LANGUAGE_NOT_CERTIFIED");
        certify(scenario, OTHER, "2026-09-16");

        List<EventData> changes = scenario.accepted("2026-09-17", new TextActs.FinalizeText(OTHER.operativeHash()));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.TEXT_FINAL);
        assertThat(scenario.twinning().text()).contains(OTHER);
        assertThat(scenario.twinning().finalTextHash()).contains(OTHER.operativeHash());
        assertThat(scenario.twinning().textProposal()).isEmpty();
        assertThat(scenario.twinning().tracks())
                .allMatch(track -> track.signature().isEmpty());
        assertThat(invalidated(changes)).isEqualTo(lapsed.isEmpty() ? Set.of() : Set.of(lapsed.split(", ")));
        assertWhole(scenario);
    }

    @Test
    void theOutcomeOfAProposalNamesWhatItsAdoptionInvalidates() {
        Scenario scenario = Scenario.until(SIGNING);

        Outcome outcome = scenario.ask("2026-09-15", new TextActs.ProposeText(OTHER));

        List<Finding> warnings = outcome.match(Outcome.Accepted::warnings, refused -> List.of());
        assertThat(warnings)
                .filteredOn(warning -> warning.code().equals("ADOPTION_INVALIDATES"))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.text(LanguageTag.ENGLISH)).contains("Haifa", "Marseille", "signature");
                    assertThat(warning.text(LanguageTag.HEBREW)).contains("חיפה", "מרסיי", "חתימה");
                });
    }

    @Test
    void aSignatureOnTheFinalTextCountsWhileAnotherTextIsProposed() {
        Scenario scenario = Scenario.until(SIGNING);
        scenario.accepted("2026-09-14", new TextActs.ProposeText(OTHER));

        scenario.perform(SampleLife.acts().get(SIGNING));

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNED);
        assertThat(scenario.twinning().textProposal()).as("it lapses").isEmpty();
        assertThat(scenario.twinning().text()).contains(FINAL_TEXT);
        assertWhole(scenario);
    }

    @Test
    void aLaterProposalReplacesAnEarlierOneWithItsCertificates() {
        Scenario scenario = Scenario.until(FINAL);
        scenario.accepted("2026-07-01", new TextActs.ProposeText(OTHER));
        certify(scenario, OTHER, "2026-07-02");
        AgreementText third = FINAL_TEXT.withClauses(
                FINAL_TEXT.clauses().get(0).withId("C05"), FINAL_TEXT.clauses().get(1));
        scenario.accepted("2026-07-03", new TextActs.ProposeText(third));

        assertThat(scenario.refused("2026-07-04", new TextActs.FinalizeText(OTHER.operativeHash())))
                .contains("TEXT_NOT_CURRENT");
        assertThat(scenario.refused("2026-07-04", new TextActs.FinalizeText(third.operativeHash())))
                .containsOnly("NO_LANGUAGE_CERTIFIED", "LANGUAGE_NOT_CERTIFIED");
        certify(scenario, third, "2026-07-04");
        scenario.accepted("2026-07-04", new TextActs.FinalizeText(third.operativeHash()));
        assertWhole(scenario);
    }

    @Test
    void withoutAProposalThereIsNothingToAdoptCertifyOrWithdraw() {
        Scenario scenario = Scenario.until(DECIDED);
        Sha256 hash = FINAL_TEXT.operativeHash();

        assertThat(scenario.refused("2026-07-02", new TextActs.FinalizeText(hash)))
                .containsExactly("NO_TEXT_PROPOSED");
        assertThat(scenario.refused("2026-07-02", new TextActs.WithdrawTextProposal(hash)))
                .containsExactly("NO_TEXT_PROPOSED");
        assertThat(scenario.refused("2026-07-02", SampleLife.certifies(HAIFA, FINAL_TEXT, LanguageTag.HEBREW)))
                .containsExactly("NO_TEXT_PROPOSED");
        assertThat(available(scenario, "2026-07-02"))
                .contains(ActKind.PROPOSE_TEXT)
                .doesNotContain(ActKind.FINALIZE_TEXT, ActKind.WITHDRAW_TEXT_PROPOSAL, ActKind.CERTIFY_LANGUAGE);

        scenario.accepted("2026-07-02", new TextActs.ProposeText(OTHER));
        assertThat(scenario.refused("2026-07-02", new TextActs.WithdrawTextProposal(hash)))
                .containsExactly("TEXT_NOT_CURRENT");
        assertThat(available(scenario, "2026-07-02"))
                .contains(ActKind.FINALIZE_TEXT, ActKind.WITHDRAW_TEXT_PROPOSAL, ActKind.CERTIFY_LANGUAGE);
    }

    @Test
    void theWordsOfTheFinalTextAreRefusedAsAProposal() {
        Scenario scenario = Scenario.until(SIGNING);

        assertThat(scenario.refused("2026-09-15", new TextActs.ProposeText(FINAL_TEXT)))
                .containsExactly("TEXT_ALREADY_FINAL");
    }

    @Test
    void noActOnAProposalIsOlderThanTheProposal() {
        Scenario scenario = Scenario.until(DECIDED);
        scenario.accepted("2026-07-05", new TextActs.ProposeText(OTHER));

        assertThat(scenario.refused("2026-07-04", SampleLife.certifies(HAIFA, OTHER, LanguageTag.HEBREW)))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(scenario.refused("2026-07-04", new TextActs.WithdrawTextProposal(OTHER.operativeHash())))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        certify(scenario, OTHER, "2026-07-07");
        assertThat(scenario.refused("2026-07-06", new TextActs.FinalizeText(OTHER.operativeHash())))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        scenario.accepted("2026-07-07", new TextActs.FinalizeText(OTHER.operativeHash()));
    }

    @Test
    void aProposedCommitmentOfMoneyIsDecidedOnAfterItsAdoptionAndBeforeAnyoneSigns() {
        Scenario scenario = Scenario.until(DECIDED);
        Sha256 without = scenario.subjects();
        AgreementText money = withMoney();
        scenario.accepted("2026-07-02", new TextActs.ProposeText(money));
        assertThat(scenario.subjects()).isEqualTo(without);
        assertThat(scenario.twinning().commitsMoney()).isFalse();
        certify(scenario, money, "2026-07-03");

        List<EventData> changes = scenario.accepted("2026-07-04", new TextActs.FinalizeText(money.operativeHash()));

        assertThat(invalidated(changes)).contains("il-haifa DECISION IL-HEAD", "il-haifa DECISION IL-COUNCIL");
        assertThat(scenario.subjects()).isNotEqualTo(without);
        assertThat(scenario.twinning().commitsMoney()).isTrue();
        assertThat(missing(scenario, "2026-07-05")).contains("DECISION_OUTDATED", "DECISION_MISSING");
        assertThat(scenario.refused(
                        "2026-09-14", SampleLife.signs(HAIFA, money.operativeHash(), true, "HEAD", "TREASURER")))
                .contains("DECISION_OUTDATED");
        for (String body : List.of("HEAD", "COUNCIL", "TREASURER")) {
            scenario.accepted(
                    "2026-07-06", SampleLife.decides(HAIFA, body, Scope.SUBJECTS, "2026-07-06", scenario.subjects()));
        }
        scenario.accepted(
                "2026-07-07",
                SampleLife.decides(HAIFA, "LEGAL_ADVISER", Scope.TEXT, "2026-07-07", money.operativeHash()));
        scenario.accepted("2026-09-14", SampleLife.signs(HAIFA, money.operativeHash(), true, "HEAD", "TREASURER"));
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.SIGNING);
        assertWhole(scenario);
    }

    private static List<String> missing(Scenario scenario, String day) {
        Lifecycle lifecycle = scenario.lifecycle();
        return lifecycle.missing(scenario.twinning(), LocalDate.parse(day)).stream()
                .map(Finding::code)
                .toList();
    }

    private static AgreementText withMoney() {
        List<Clause> clauses = new ArrayList<>(FINAL_TEXT.clauses());
        clauses.set(0, clauses.get(0).withCommits(new Money(new BigDecimal("5000"), "EUR")));
        return FINAL_TEXT.withClauses(clauses);
    }

    private static void certify(Scenario scenario, AgreementText text, String day) {
        scenario.accepted(day, SampleLife.certifies(HAIFA, text, LanguageTag.HEBREW));
        scenario.accepted(day, SampleLife.certifies(MARSEILLE, text, LanguageTag.ENGLISH));
    }

    private static List<ActKind> available(Scenario scenario, String day) {
        return scenario.lifecycle().availableActs(scenario.twinning(), LocalDate.parse(day)).stream()
                .map(AvailableAct::act)
                .distinct()
                .toList();
    }

    private static Set<String> invalidated(List<EventData> changes) {
        Set<String> lost = new TreeSet<>();
        for (EventData change : changes) {
            if (change instanceof Consequence.Invalidated invalidated) {
                invalidated
                        .items()
                        .forEach(one -> lost.add((one.party() + " " + one.kind() + " " + one.code()).trim()));
            }
        }
        return lost;
    }

    private static void assertWhole(Scenario scenario) {
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
        assertThat(Snapshots.read(Snapshots.write(scenario.twinning()))).contains(scenario.twinning());
    }
}

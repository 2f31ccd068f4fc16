package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.agreement.AgreementText;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.plan.Money;
import org.twinpact.plan.WorkPlan;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Change;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;

/** A new plan or new words take back exactly what no longer covers them, and the event says so. */
class ReplanTest {
    private static final AuthorityId HAIFA = Story.HAIFA.id();
    private static final AuthorityId MARSEILLE = Story.MARSEILLE.id();

    private static final String ENDORSED = "il-haifa ENDORSEMENT, fr-marseille ENDORSEMENT";
    private static final String SUBJECTS = "il-haifa DECISION IL-COUNCIL, il-haifa DECISION IL-HEAD";
    private static final String CERTIFIED = "il-haifa CERTIFICATE he, fr-marseille CERTIFICATE en";
    private static final String TEXT = "il-haifa DECISION IL-LEGAL-OPINION, fr-marseille DECISION FR-COUNCIL";

    @ParameterizedTest
    @CsvSource(
            value = {
                "PLANNED | 12 | " + ENDORSED,
                "PLANNED | 17 | " + ENDORSED + ", " + SUBJECTS,
                "FROZEN  | 18 | " + ENDORSED + ", " + SUBJECTS,
                "FROZEN  | 21 | " + ENDORSED + ", " + SUBJECTS + ", " + TEXT,
                "SIGNING | 22 | " + ENDORSED + ", " + SUBJECTS + ", " + TEXT + ", il-haifa SIGNATURE",
            },
            delimiter = '|')
    void replanningLeadsBackToExploringAndNamesWhatLapsed(Stage stage, int told, String lapsed) {
        Tale tale = Tale.until(told);
        assertThat(tale.twinning().stage()).isEqualTo(stage);

        List<Change> changes = tale.accepted("2026-09-15", new Act.ProposePlan(second(false)));

        assertThat(tale.twinning().stage()).isEqualTo(Stage.EXPLORING);
        assertThat(tale.twinning().frozen()).isEmpty();
        assertThat(invalidated(changes)).isEqualTo(list(lapsed));
        assertWhole(tale);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "FROZEN  | 18 | " + CERTIFIED,
                "FROZEN  | 21 | " + CERTIFIED + ", " + TEXT,
                "SIGNING | 22 | " + CERTIFIED + ", " + TEXT + ", il-haifa SIGNATURE",
            },
            delimiter = '|')
    void redraftingLeadsBackToPlannedAndKeepsWhatWasDecidedOnTheSubjects(Stage stage, int told, String lapsed) {
        Tale tale = Tale.until(told);
        assertThat(tale.twinning().stage()).isEqualTo(stage);

        List<Change> changes = tale.accepted("2026-09-15", new Act.ProposeText(otherWords()));

        assertThat(tale.twinning().stage()).isEqualTo(Stage.PLANNED);
        assertThat(tale.twinning().frozen()).isEmpty();
        assertThat(invalidated(changes)).isEqualTo(list(lapsed));
        assertThat(tale.refused("2026-09-16", new Act.FreezeText(otherWords().operativeHash())))
                .as("certificates alone are asked for again")
                .containsOnly("LANGUAGE_CERTIFIED_BY_PARTY", "LANGUAGES_ALL_CERTIFIED");
        assertWhole(tale);
    }

    @Test
    void aThirdPartyTakesBackWhatTwoHadDecided() {
        Tale tale = Tale.until(21);

        List<Change> changes = tale.accepted("2026-07-02", new Act.LinkParty(Story.BREMEN));

        assertThat(tale.twinning().stage()).isEqualTo(Stage.EXPLORING);
        assertThat(invalidated(changes)).isEqualTo(list(ENDORSED + ", " + SUBJECTS + ", " + TEXT));
        assertWhole(tale);
    }

    @Test
    void afterReplanningTheBodiesAreAskedAgain() {
        Tale tale = Tale.until(21);
        WorkPlan plan = second(false);
        tale.accepted("2026-07-02", new Act.ProposePlan(plan));
        endorse(tale, plan);

        assertThat(tale.refused(
                        "2026-07-05",
                        new Act.FreezeText(Story.text(Story.plan()).operativeHash())))
                .containsExactlyInAnyOrder("TEXT_CITES_PLAN", "DECISION_OUTDATED", "DECISION_OUTDATED");
    }

    @Test
    void moneyInThePlanBringsTheTreasurerIntoTheDecisionsAndTheSignature() {
        Tale tale = Tale.until(12);
        WorkPlan plan = second(true);
        AgreementText text = Story.text(plan);
        Sha256 hash = text.operativeHash();
        tale.accepted("2026-05-01", new Act.ProposePlan(plan));
        endorse(tale, plan);
        tale.accepted("2026-07-10", Story.decides(HAIFA, "HEAD", Scope.SUBJECTS, "2026-07-10", tale.subjects()));
        tale.accepted("2026-07-11", Story.decides(HAIFA, "COUNCIL", Scope.SUBJECTS, "2026-07-11", tale.subjects()));
        tale.accepted("2026-07-12", new Act.ProposeText(text));
        tale.accepted("2026-07-13", Story.certifies(HAIFA, text, LanguageTag.HEBREW));
        tale.accepted("2026-07-13", Story.certifies(MARSEILLE, text, LanguageTag.ENGLISH));
        tale.accepted("2026-07-14", new Act.FreezeText(hash));
        tale.accepted("2026-07-20", Story.decides(HAIFA, "LEGAL_ADVISER", Scope.TEXT, "2026-07-20", hash));

        assertThat(tale.refused("2026-09-14", Story.signs(HAIFA, hash, true, "HEAD", "SECRETARY")))
                .containsExactly("DECISION_MISSING");
        assertThat(tale.refused("2026-09-14", Story.signs(HAIFA, hash, true, "HEAD", "TREASURER")))
                .containsExactly("DECISION_MISSING");

        tale.accepted("2026-07-21", Story.decides(HAIFA, "TREASURER", Scope.SUBJECTS, "2026-07-21", tale.subjects()));
        assertThat(tale.warned("2026-09-14", Story.signs(HAIFA, hash, true, "HEAD", "SECRETARY")))
                .containsExactly("SIGNATORIES_LACKING");
        assertThat(tale.warned("2026-09-14", Story.signs(HAIFA, hash, true, "HEAD", "TREASURER")))
                .isEmpty();
        tale.accepted("2026-09-14", Story.signs(HAIFA, hash, true, "HEAD", "TREASURER"));
        assertThat(tale.twinning().stage()).isEqualTo(Stage.SIGNING);
    }

    @Test
    void withoutMoneyTheTreasurerIsNotAsked() {
        Tale tale = Tale.until(18);

        assertThat(tale.refused(
                        "2026-07-21", Story.decides(HAIFA, "TREASURER", Scope.SUBJECTS, "2026-07-21", tale.subjects())))
                .containsExactly("DECISION_NOT_ASKED");
    }

    private static void endorse(Tale tale, WorkPlan plan) {
        tale.accepted("2026-07-03", new Act.EndorsePlan(HAIFA, plan.hash()));
        tale.accepted("2026-07-04", new Act.EndorsePlan(MARSEILLE, plan.hash()));
        assertThat(tale.twinning().stage()).isEqualTo(Stage.PLANNED);
    }

    private static WorkPlan second(boolean money) {
        return new WorkPlan(
                2,
                Story.plan().objectives().stream()
                        .map(objective -> objective
                                .withTarget(new BigDecimal("150"))
                                .withCost(
                                        money
                                                ? Optional.of(new Money(new BigDecimal("90000"), "ILS"))
                                                : Optional.empty()))
                        .toList());
    }

    private static AgreementText otherWords() {
        AgreementText told = Story.text(Story.plan());
        return told.withClauses(
                told.clauses().get(0).withId("C04"), told.clauses().get(1));
    }

    private static Set<String> invalidated(List<Change> changes) {
        Set<String> lost = new TreeSet<>();
        for (Change change : changes) {
            if (change instanceof Consequence.Invalidated invalidated) {
                invalidated.what().forEach(one -> lost.add((one.party() + " " + one.kind() + " " + one.code()).trim()));
            }
        }
        return lost;
    }

    private static Set<String> list(String lapsed) {
        return new TreeSet<>(List.of(lapsed.split(", ")));
    }

    private static void assertWhole(Tale tale) {
        assertThat(Twinning.load(tale.history())).isEqualTo(tale.twinning());
        assertThat(tale.lifecycle().audit(tale.history())).isEmpty();
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinpact.agreement.Citation;
import org.twinpact.approval.Result;
import org.twinpact.approval.Scope;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EnteredDay;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;

/** Tests of the import of an existing twinning at any stage, with few known facts, and of its later life. */
class ImportedTwinningTest {
    @ParameterizedTest
    @EnumSource(Stage.class)
    void everyActIsAnsweredFromEveryImportedStage(Stage stage) {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        scenario.accepted("2026-01-05", importAt(stage));

        Stream.concat(SampleLife.acts().stream().map(SampleLife.RecordedAct::act), FullActs.all().stream())
                .forEach(act -> scenario.ask("2027-09-10", act)
                        .match(
                                accepted -> assertThat(scenario.accepted("2027-09-10", act))
                                        .isNotEmpty(),
                                refused -> assertThat(refused.text(LanguageTag.HEBREW))
                                        .isNotBlank()
                                        .doesNotContain("{", "?", "null")));

        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }

    private static Act importAt(Stage stage) {
        Origin origin = new Origin(
                "the city's register", EvidenceGrade.THIRD_PARTY_REPORT, Optional.of(new PartialDate("1998")));
        return new OpeningActs.ImportTwinning(List.of(SampleLife.HAIFA, SampleLife.MARSEILLE), stage, origin);
    }

    @Test
    void anImportedSigningIsBroughtIntoForceWithAWarning() {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        scenario.accepted("2026-01-05", importAt(Stage.SIGNED));

        assertThat(scenario.refused("2026-02-01", new EntryIntoForceActs.ConfirmEntryIntoForce()))
                .as("no day follows from the record, and the day of the act is not that of the agreement")
                .containsExactly("ENTRY_INTO_FORCE_DAY_UNKNOWN");
        Act entered = new EntryIntoForceActs.ConfirmEntryIntoForce(Optional.of(
                new EnteredDay(LocalDate.parse("1998-06-01"), LocalText.of("לפי הפנקס", "By the register"))));
        assertThat(scenario.warned("2026-02-01", entered)).containsExactly("IMPORTED_GATES_NOT_CHECKED");
        scenario.accepted("2026-02-01", entered);

        assertThat(scenario.twinning().stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(scenario.twinning().inForceOn()).contains(LocalDate.parse("1998-06-01"));
    }

    @Test
    void aDecisionOnAnAgreementThatWasSignedBeforeItsImportTakesNothingAway() {
        Sha256 text = Sha256.of(List.of("the text of 1998"));
        for (Stage stage : List.of(Stage.SIGNED, Stage.IN_FORCE)) {
            Scenario scenario = Scenario.under(Rulebook.shipped());
            scenario.accepted("2026-01-05", importAt(stage));
            scenario.accepted(
                    "2026-01-06",
                    new OpeningActs.CiteText(new Citation("sheet 7", Optional.empty(), Optional.of(text))));

            assertThat(scenario.refused("2026-02-01", council(text, Result.REFUSED)))
                    .as("of the formation at %s", stage)
                    .contains("FORMATION_CLOSED");
            scenario.accepted("2026-02-01", council(text, Result.GRANTED));
        }
    }

    private static Act council(Sha256 text, Result result) {
        DecisionActs.RecordDecision granted = (DecisionActs.RecordDecision)
                SampleLife.decides(SampleLife.MARSEILLE.id(), "COUNCIL", Scope.TEXT, "2026-01-20", text);
        return new DecisionActs.RecordDecision(
                granted.party(), granted.decision().withResult(result));
    }

    @Test
    void aNewNameOfAPartyOfAnOldAgreementBringsNoWarning() {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        scenario.accepted("2026-01-05", importAt(Stage.IN_FORCE));

        assertThat(scenario.warned(
                        "2026-02-01",
                        new PartyActs.RecordSuccessor(
                                SampleLife.HAIFA.withName(LocalText.of("חיפה רבתי", "Greater Haifa")))))
                .isEmpty();
    }

    @Test
    void aBetterDocumentRaisesItsGradeAndOnlyABetterOne() {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        scenario.accepted("2026-01-05", importAt(Stage.IN_FORCE));

        assertThat(scenario.refused("2026-02-01", new OpeningActs.VerifyOrigin(EvidenceGrade.STATEMENT, "a letter")))
                .containsExactly("GRADE_NOT_HIGHER");
        scenario.accepted(
                "2026-02-01", new OpeningActs.VerifyOrigin(EvidenceGrade.SIGNED_ORIGINAL, "the deed in the archive"));

        assertThat(scenario.twinning().origin()).hasValueSatisfying(origin -> {
            assertThat(origin.grade()).isEqualTo(EvidenceGrade.SIGNED_ORIGINAL);
            assertThat(origin.source()).isEqualTo("the deed in the archive");
            assertThat(origin.since()).contains(new PartialDate("1998"));
        });
        assertThat(Scenario.until(3)
                        .refused("2026-02-01", new OpeningActs.VerifyOrigin(EvidenceGrade.SIGNED_ORIGINAL, "a deed")))
                .containsExactly("NOT_IMPORTED");
    }

    @Test
    void anUnknownCounterpartMayStandInUntilItIsKnown() {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        LocalAuthority unknown = SampleLife.BREMEN.withName(LocalText.of("צד לא ידוע", "Unknown counterpart"));
        Origin origin = new Origin("the city's register", EvidenceGrade.STATEMENT, Optional.empty());
        scenario.accepted(
                "2026-01-05",
                new OpeningActs.ImportTwinning(List.of(SampleLife.HAIFA, unknown), Stage.IN_FORCE, origin));

        scenario.accepted("2026-03-01", new PartyActs.RecordSuccessor(SampleLife.BREMEN));

        assertThat(scenario.twinning().parties().read(LanguageTag.ENGLISH)).isEqualTo("Haifa – Bremen");
    }
}

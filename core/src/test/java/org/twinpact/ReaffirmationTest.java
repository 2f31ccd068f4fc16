package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Evidence;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.IndexEntry;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Health;
import org.twinpact.twinning.HealthThresholds;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.RevivalActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;

/** Tests of the reaffirmation of twinnings. */
class ReaffirmationTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalText STATEMENT = LocalText.of("הידידות נמשכת", "The friendship goes on");
    private static final Evidence DEED =
            new Evidence(EvidenceGrade.SIGNED_ORIGINAL, "deed 2", Optional.of(Sha256.of(List.of("deed 2"))));

    @Test
    void itMovesTheDayOfTheLastVerificationAndNothingElse() {
        Scenario scenario = imported();
        Twinning before = scenario.twinning();
        Optional<Health> health = health(scenario);
        assertThat(before.verifiedOn()).isEmpty();

        scenario.accepted("2026-05-04", reaffirm(HAIFA, MARSEILLE));

        Twinning now = scenario.twinning();
        assertThat(now.verifiedOn()).contains(day("2026-05-04"));
        assertThat(IndexEntry.of(now).verifiedOn()).contains(day("2026-05-04"));
        assertThat(now.tracks()).extracting(Track::reaffirmedOn).containsOnly(Optional.of(day("2026-05-04")));
        assertThat(now.origin()).isEqualTo(before.origin());
        assertThat(now.stage()).isEqualTo(before.stage());
        assertThat(now.obligations()).isEqualTo(before.obligations());
        assertThat(health(scenario)).isEqualTo(health);
        assertThat(scenario.history()).as("no consequence").hasSize(2);
        assertThat(scenario.history().get(1).text(now, LanguageTag.ENGLISH))
                .isEqualTo("Haifa, Marseille reaffirmed the twinning: “The friendship goes on”.");
        assertThat(scenario.history().get(1).text(now, LanguageTag.HEBREW)).contains("הברית אושרה מחדש");
        assertWhole(scenario);
    }

    @Test
    void theLatestDayCountsInAnyOrder() {
        for (List<String> order : List.of(List.of("2026-05-04", "2026-03-01"), List.of("2026-03-01", "2026-05-04"))) {
            Scenario scenario = imported();
            order.forEach(on -> scenario.accepted(on, reaffirm(HAIFA)));
            assertThat(scenario.twinning().verifiedOn()).as("%s", order).contains(day("2026-05-04"));
            assertThat(scenario.twinning().track(HAIFA).flatMap(Track::reaffirmedOn))
                    .contains(day("2026-05-04"));
            assertThat(scenario.twinning().track(MARSEILLE).flatMap(Track::reaffirmedOn))
                    .isEmpty();
        }
    }

    @Test
    void aBetterDocumentMovesTheDayToo() {
        Scenario scenario = imported();
        scenario.accepted("2026-06-01", new OpeningActs.VerifyOrigin(EvidenceGrade.SIGNED_ORIGINAL, "the deed itself"));
        assertThat(scenario.twinning().verifiedOn()).contains(day("2026-06-01"));

        scenario.accepted("2026-05-04", reaffirm(HAIFA));
        assertThat(scenario.twinning().verifiedOn()).as("the latest day").contains(day("2026-06-01"));
        assertWhole(scenario);
    }

    @Test
    void allPartiesThatReaffirmAfterTheLetterCompleteARevival() {
        Scenario scenario = imported();
        scenario.accepted("2026-02-01", reaffirm(HAIFA, MARSEILLE));
        scenario.accepted("2026-03-01", new RevivalActs.ProposeRevival(HAIFA, STATEMENT, DEED));
        assertThat(next(scenario, "2026-03-01")).containsExactly("REVIVAL_UNANSWERED");

        scenario.accepted("2026-04-01", reaffirm(MARSEILLE));
        assertThat(next(scenario, "2026-04-01")).as("of one party alone").containsExactly("REVIVAL_UNANSWERED");

        scenario.accepted("2026-05-04", reaffirm(HAIFA));
        assertThat(next(scenario, "2026-05-03")).containsExactly("REVIVAL_UNANSWERED");
        assertThat(next(scenario, "2026-05-04")).containsExactly("REVIVAL_COMPLETE");
    }

    @Test
    void whatIsUnusualWarns() {
        Scenario scenario = imported();
        assertThat(scenario.warned("2026-05-04", reaffirm(HAIFA))).isEmpty();
        assertThat(scenario.warned(
                        "2026-05-04",
                        new RevivalActs.Reaffirm(
                                List.of(HAIFA),
                                STATEMENT,
                                Optional.of("C9"),
                                new Evidence(EvidenceGrade.STATEMENT, "deed 2", Optional.empty()))))
                .containsExactly("CEREMONY_UNKNOWN", "EVIDENCE_WITHOUT_HASH");
        assertThat(Scenario.until(25)
                        .warned(
                                "2026-09-30",
                                new RevivalActs.Reaffirm(List.of(HAIFA), STATEMENT, Optional.of("C1"), DEED)))
                .as("a scheduled ceremony")
                .isEmpty();

        scenario.accepted(
                "2026-04-01",
                new EndActs.RecordEnding(new Ending(
                        Optional.empty(),
                        Optional.of(new PartialDate("2026-04-01")),
                        Optional.empty(),
                        Optional.empty())));
        assertThat(scenario.warned("2026-04-01", reaffirm(HAIFA))).isEmpty();
        assertThat(scenario.warned("2026-04-02", reaffirm(HAIFA))).containsExactly("REVIVAL_AFTER_END");
    }

    @Test
    void whatCannotBeReaffirmedIsRefused() {
        Scenario scenario = imported();
        assertThat(scenario.refused("2026-05-04", reaffirm(HAIFA, SampleLife.BREMEN.id())))
                .containsExactly("NOT_A_PARTY");
        assertThat(scenario.refused("1957-12-31", reaffirm(HAIFA))).containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(Scenario.until(22).refused("2026-09-14", reaffirm(HAIFA))).containsExactly("NOT_AT_THIS_STAGE");
        assertThat(Scenario.until(25).refused("2026-09-13", reaffirm(HAIFA)))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
    }

    private static Act reaffirm(AuthorityId... parties) {
        return new RevivalActs.Reaffirm(List.of(parties), STATEMENT, Optional.empty(), DEED);
    }

    private static Scenario imported() {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        scenario.accepted(
                "2026-01-05",
                new OpeningActs.ImportTwinning(
                        List.of(SampleLife.HAIFA, SampleLife.MARSEILLE),
                        Stage.IN_FORCE,
                        new Origin(
                                "the city's register",
                                EvidenceGrade.THIRD_PARTY_REPORT,
                                Optional.of(new PartialDate("1958")))));
        return scenario;
    }

    private static List<String> next(Scenario scenario, String on) {
        return scenario
                .lifecycle()
                .health(scenario.twinning(), day(on), HealthThresholds.standard())
                .orElseThrow()
                .revival()
                .stream()
                .map(Finding::code)
                .toList();
    }

    private static Optional<Health> health(Scenario scenario) {
        return scenario.lifecycle().health(scenario.twinning(), day("2026-06-01"), HealthThresholds.standard());
    }

    private static void assertWhole(Scenario scenario) {
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

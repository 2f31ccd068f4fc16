package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.Report;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.signing.Publication;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.EndingKind;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;

/**
 * Tests of the publications and reports of a twinning: their days, their relation to the plan, and the obligations that
 * they fulfil.
 */
class FollowupTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final LocalText WORDS = LocalText.of("ירידה", "Down");
    private static final List<String> BOTH = List.of("ASSOCIATION_INTERNATIONAL", "FOREIGN_MINISTRY");

    private static final int IN_FORCE = 25;
    private static final int REPORTED_ONCE = 32;

    @ParameterizedTest
    @CsvSource({
        "2026-09-13, DATE_BEFORE_PREREQUISITE",
        "2026-09-14,",
        "2026-09-30,",
        "2026-10-01, DATE_IN_THE_FUTURE",
    })
    void itIsPublishedAfterTheLastSignature(String on, String fault) {
        Act act = new FollowUpActs.RecordPublication(
                HAIFA, new Publication(day(on), WORDS, URI.create("https://example.org/twinning")));

        check(Scenario.until(IN_FORCE), "2026-09-30", act, fault);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-13, DATE_BEFORE_PREREQUISITE",
        "2026-09-14,",
        "2027-09-10,",
        "2027-09-11, DATE_IN_THE_FUTURE",
    })
    void aReportReachesIntoTheTimeAfterTheSigning(String upTo, String fault) {
        Report report = SampleLife.yearly(day(upTo), List.of(), BOTH);

        Scenario scenario = Scenario.until(IN_FORCE);
        Act act = new FollowUpActs.SubmitReport(HAIFA, report);
        if (fault == null) {
            scenario.accepted("2027-09-10", act);
        } else {
            check(scenario, "2027-09-10", act, fault);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-13, DATE_BEFORE_PREREQUISITE",
        "2026-09-14,",
        "2027-09-01,",
        "2027-09-02, DATE_IN_THE_FUTURE",
    })
    void whatIsMeasuredWasMeasuredWithinTheReport(String on, String fault) {
        Report report = SampleLife.yearly(day("2027-09-01"), List.of(measured("O1", on)), BOTH);

        check(Scenario.until(IN_FORCE), "2027-09-10", new FollowUpActs.SubmitReport(HAIFA, report), fault);
    }

    @Test
    void onlyObjectivesOfThePlanAreReportedOn() {
        Scenario scenario = Scenario.until(IN_FORCE);
        Report report = SampleLife.yearly(
                day("2027-09-01"), List.of(measured("O1", "2027-09-01"), measured("O9", "2027-09-01")), BOTH);
        Act act = new FollowUpActs.SubmitReport(HAIFA, report);

        assertThat(scenario.refused("2027-09-10", act)).containsExactly("OBJECTIVE_UNKNOWN");
        assertThat(text(scenario, "2027-09-10", act))
                .contains("Objective “O9” is not in the work plan. Its objectives: Less plastic on the beaches.");
    }

    @Test
    void whereNoPlanIsKnownAReportMeasuresNothing() {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        Origin origin = new Origin("the city's register", EvidenceGrade.STATEMENT, Optional.empty());
        scenario.accepted(
                "2026-01-05",
                new OpeningActs.ImportTwinning(
                        List.of(SampleLife.HAIFA, SampleLife.MARSEILLE), Stage.IN_FORCE, origin));
        Report report = SampleLife.report(day("2027-09-01"), List.of(), BOTH);
        Report measured = SampleLife.report(day("2027-09-01"), List.of(measured("O9", "2027-09-01")), BOTH);

        check(scenario, "2027-09-10", new FollowUpActs.SubmitReport(HAIFA, report), null);
        check(scenario, "2027-09-10", new FollowUpActs.SubmitReport(HAIFA, measured), "OBJECTIVE_UNKNOWN");
    }

    @Test
    void aPublicationAndAReportOfAnEarlierDayAreRecordedAfterTheEnd() {
        Scenario scenario = Scenario.until(IN_FORCE);
        scenario.accepted(
                "2027-09-20",
                new EndActs.RecordEnding(new Ending(
                        Optional.of(EndingKind.AGREED), Optional.empty(), Optional.empty(), Optional.empty())));
        Act publication = new FollowUpActs.RecordPublication(
                HAIFA, new Publication(day("2026-09-20"), WORDS, URI.create("https://example.org/twinning")));
        Report report = SampleLife.yearly(day("2027-09-13"), List.of(), BOTH);

        scenario.accepted("2027-10-05", publication);
        scenario.accepted("2027-10-05", new FollowUpActs.SubmitReport(HAIFA, report));

        assertThat(scenario.twinning().publication()).isPresent();
        assertThat(scenario.twinning().lastReport()).contains(report);
        assertThat(scenario.twinning().stage()).isEqualTo(Stage.ENDED);
    }

    @ParameterizedTest
    @CsvSource({"2027-09-13,", "2027-09-14,", "2027-10-01,", "2028-03-01,", "2028-04-01, 2029-09-14"})
    void aReportAnswersTheYearWithWhichItHasMostDaysInCommon(String upTo, String owedNext) {
        Scenario scenario = Scenario.until(REPORTED_ONCE);
        Act act = new FollowUpActs.SubmitReport(HAIFA, SampleLife.yearly(day(upTo), List.of(), BOTH));

        if (owedNext == null) {
            assertThat(scenario.refused("2028-04-01", act)).containsExactly("PERIOD_ALREADY_REPORTED");
            assertThat(due(scenario, "IL-YEARLY-REPORT")).containsExactly(day("2028-09-14"));
        } else {
            scenario.accepted("2028-04-01", act);
            assertThat(due(scenario, "IL-YEARLY-REPORT")).containsExactly(day(owedNext));
        }
    }

    @Test
    void aReportWithoutAllRecipientsFulfilsNothing() {
        Scenario scenario = Scenario.until(IN_FORCE);

        scenario.accepted(
                "2027-09-10",
                new FollowUpActs.SubmitReport(
                        HAIFA, SampleLife.yearly(day("2027-09-01"), List.of(), BOTH.subList(0, 1))));

        assertThat(due(scenario, "IL-YEARLY-REPORT")).containsExactly(day("2027-09-14"));
        assertThat(scenario.twinning().reports()).isEqualTo(1);
        assertThat(scenario.twinning().lastReport()).isPresent();
    }

    @Test
    void whoHasNamedItsContactBeforeSigningOwesNone() {
        Scenario scenario = Scenario.until(20);
        scenario.accepted("2026-07-02", new ContactActs.AppointContact(HAIFA, SampleLife.contact("haifa")));
        SampleLife.acts().subList(21, 23).forEach(scenario::perform);

        assertThat(due(scenario, "IL-CONTACT")).isEmpty();
        assertThat(due(scenario, "FR-CONTACT")).containsExactly(day("2026-09-28"));
    }

    @Test
    void whoPublishesAnswersItsOwnObligationAlone() {
        Scenario scenario = Scenario.until(26);

        assertThat(due(scenario, "IL-PUBLISH")).isEmpty();
        assertThat(due(scenario, "FR-PUBLISH")).hasSize(1);
        assertThat(due(scenario, "IL-INFORM-MFA")).hasSize(1);
    }

    @Test
    void onlyANoticeThatThePartyItselfOwesCanBeGiven() {
        Scenario scenario = Scenario.until(IN_FORCE);
        Act publication = new FollowUpActs.FulfilObligation(HAIFA, "IL-PUBLISH", "letter");
        Act another = new FollowUpActs.FulfilObligation(SampleLife.MARSEILLE.id(), "IL-INFORM-MFA", "letter");

        assertThat(scenario.refused("2026-10-01", publication))
                .as("it is published")
                .containsExactly("OBLIGATION_HAS_OTHER_ACT");
        assertThat(text(scenario, "2026-10-01", publication))
                .contains("fulfilled by another act: publication of the signing. The act: “record a publication”.");
        assertThat(text(scenario, "2026-10-01", another)).contains("“IL-INFORM-MFA”. Open now: ");
        scenario.accepted("2026-10-01", new FollowUpActs.FulfilObligation(HAIFA, "IL-INFORM-MFA", "letter"));
        assertThat(due(scenario, "IL-INFORM-MFA")).isEmpty();
        assertThat(due(scenario, "IL-INFORM-ASSOCIATION"))
                .as("the other stays owed")
                .hasSize(1);
    }

    private static void check(Scenario scenario, String on, Act act, String fault) {
        if (fault == null) {
            assertThat(scenario.warned(on, act)).isEmpty();
        } else {
            assertThat(scenario.refused(on, act)).containsExactly(fault);
        }
    }

    private static Measurement measured(String objective, String on) {
        return new Measurement(objective, new BigDecimal("262"), day(on));
    }

    private static List<LocalDate> due(Scenario scenario, String obligation) {
        return scenario.twinning().obligations().stream()
                .filter(owed -> owed.code().equals(obligation))
                .map(Obligation::due)
                .toList();
    }

    private static String text(Scenario scenario, String on, Act act) {
        return scenario.ask(on, act).match(accepted -> "", refused -> refused.text(LanguageTag.ENGLISH));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

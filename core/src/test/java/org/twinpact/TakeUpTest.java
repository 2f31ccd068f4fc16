package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinpact.agreement.Citation;
import org.twinpact.approval.Scope;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.evidence.Sha256;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.ObligationRule;
import org.twinpact.jurisdiction.ObligationTrigger;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Twinning;

/** Tests of the taking up of imported twinnings. */
class TakeUpTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final Sha256 TEXT = SampleLife.text(SampleLife.plan()).operativeHash();
    private static final LocalText REASON = LocalText.of("החידוש הוחלט במועצה", "The council wants it revived");

    @Test
    void anOldTwinningIsFollowedUpFromThatDayAndOwesNothingForThePast() {
        Scenario scenario = imported(Stage.IN_FORCE, "1958");
        assertThat(scenario.twinning().obligations()).isEmpty();

        scenario.accepted("2026-02-01", new OpeningActs.TakeUp(REASON));

        assertThat(scenario.twinning().takenUpOn()).contains(day("2026-02-01"));
        assertThat(scenario.twinning().obligations())
                .extracting(Obligation::code)
                .as("no publication of a signing of 1958, and no notice of it")
                .containsExactlyInAnyOrder(
                        "IL-CONTACT", "IL-INDEX", "IL-YEARLY-REPORT", "FR-CONTACT", "FR-YEARLY-DECLARATION");
        assertThat(scenario.twinning().obligations()).allSatisfy(owed -> {
            assertThat(owed.raisedBy()).isEqualTo(ObligationTrigger.TAKING_UP);
            assertThat(owed.since()).isEqualTo(day("2026-02-01"));
            assertThat(owed.due()).isAfter(day("2026-02-01"));
        });
        assertWhole(scenario);
    }

    @Test
    void everythingThatIsOwedCanBeMet() {
        Scenario scenario = imported(Stage.SIGNED, "1958");
        scenario.accepted("2026-02-01", new OpeningActs.TakeUp(REASON));

        scenario.accepted("2026-02-02", new ContactActs.AppointContact(HAIFA, SampleLife.contact("haifa")));
        scenario.accepted("2026-02-02", new ContactActs.AppointContact(MARSEILLE, SampleLife.contact("marseille")));
        scenario.accepted("2026-02-03", new FollowUpActs.FulfilObligation(HAIFA, "IL-INDEX", "letter 7"));
        scenario.accepted(
                "2027-02-05",
                new FollowUpActs.SubmitReport(
                        HAIFA,
                        SampleLife.yearly(
                                day("2027-01-31"),
                                List.of(),
                                List.of("ASSOCIATION_INTERNATIONAL", "FOREIGN_MINISTRY"))));

        assertThat(scenario.twinning().obligations())
                .extracting(Obligation::code)
                .containsExactlyInAnyOrder("IL-YEARLY-REPORT", "FR-YEARLY-DECLARATION");
        assertThat(owed(scenario, "IL-YEARLY-REPORT").due()).isEqualTo(day("2028-02-01"));

        scenario.accepted("2027-03-01", new ContactActs.VacateContact(HAIFA, day("2027-03-01")));
        assertThat(owed(scenario, "IL-CONTACT").raisedBy()).isEqualTo(ObligationTrigger.VACANT_CONTACT);
        assertWhole(scenario);
    }

    @Test
    void aContactPointThatIsKnownAlreadyIsNotOwed() {
        Scenario scenario = imported(Stage.IN_FORCE, "1958");
        scenario.accepted("2026-01-20", new ContactActs.AppointContact(HAIFA, SampleLife.contact("haifa")));
        scenario.accepted("2026-02-01", new OpeningActs.TakeUp(REASON));

        assertThat(scenario.twinning().obligations())
                .filteredOn(owed -> owed.kind() == ObligationKind.CONTACT)
                .extracting(Obligation::owner)
                .containsExactly(MARSEILLE);
    }

    @Test
    void whatCannotBeTakenUpIsRefused() {
        Scenario opened = Scenario.until(25);
        assertThat(opened.refused("2027-01-01", new OpeningActs.TakeUp(REASON))).containsExactly("NOTHING_TO_TAKE_UP");

        Scenario twice = imported(Stage.IN_FORCE, "1958");
        twice.accepted("2026-02-01", new OpeningActs.TakeUp(REASON));
        assertThat(twice.refused("2026-03-01", new OpeningActs.TakeUp(REASON))).containsExactly("TAKEN_UP_ALREADY");
        assertThat(offers(twice)).isFalse();

        Scenario early = imported(Stage.IN_FORCE, "1998-05-04");
        assertThat(early.refused("1998-05-03", new OpeningActs.TakeUp(REASON))).contains("DATE_BEFORE_PREREQUISITE");
        assertThat(offers(early)).isTrue();

        for (Stage stage : List.of(Stage.PREPARATION, Stage.SIGNING, Stage.ENDED, Stage.DISCONTINUED)) {
            Scenario other = imported(stage, "1958");
            Twinning before = other.twinning();
            assertThat(other.refused("2026-02-01", new OpeningActs.TakeUp(REASON)))
                    .as(stage.name())
                    .containsExactly("NOT_AT_THIS_STAGE");
            assertThat(other.twinning()).isEqualTo(before);
        }
    }

    @Test
    void anEndLiftsWhatTheTakingUpRaisedUntilItIsTakenBack() {
        Scenario scenario = imported(Stage.IN_FORCE, "1958");
        scenario.accepted("2026-02-01", new OpeningActs.TakeUp(REASON));
        List<Obligation> owed = scenario.twinning().obligations();

        scenario.accepted(
                "2026-03-01",
                new EndActs.RecordEnding(
                        new Ending(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())));
        assertThat(scenario.twinning().obligations()).isEmpty();
        scenario.accepted("2026-03-02", new EndActs.Resume(LocalText.of("טעות", "A mistake")));

        assertThat(scenario.twinning().obligations()).containsExactlyInAnyOrderElementsOf(owed);
    }

    @Test
    void aProfileThatIsAdoptedLaterRaisesWhatRecursFromItsAdoption() {
        Profile shipped = Profiles.shipped().versions("IL").get(0);
        Profile later = shipped.withVersion("next")
                .withObligations(shipped.obligations().stream()
                        .map(rule -> rule.code().equals("IL-YEARLY-REPORT")
                                ? rule.withCode("IL-HALF-YEARLY-REPORT").withWithin(Period.ofMonths(6))
                                : rule)
                        .toList());
        Scenario scenario = Scenario.under(Rulebook.shipped().with(later));
        scenario.accepted("2026-01-05", importAt(Stage.IN_FORCE, "1958"));
        scenario.accepted("2026-01-06", new PartyActs.AdoptProfile(HAIFA, shipped.ref()));
        scenario.accepted("2026-02-01", new OpeningActs.TakeUp(REASON));

        scenario.accepted("2026-05-01", new PartyActs.AdoptProfile(HAIFA, later.ref()));

        assertThat(scenario.twinning().obligations())
                .filteredOn(owed -> owed.owner().equals(HAIFA))
                .extracting(Obligation::code)
                .containsExactlyInAnyOrder("IL-CONTACT", "IL-INDEX", "IL-HALF-YEARLY-REPORT");
        assertThat(owed(scenario, "IL-HALF-YEARLY-REPORT").since()).isEqualTo(day("2026-05-01"));
        assertWhole(scenario);
    }

    @Test
    void aVacancyOfThePastIsOwedFromTheTakingUp() {
        for (boolean first : List.of(true, false)) {
            Scenario scenario = imported(Stage.IN_FORCE, "1958");
            scenario.accepted("2020-01-20", new ContactActs.AppointContact(HAIFA, SampleLife.contact("haifa")));
            if (first) {
                scenario.accepted("2026-01-31", new ContactActs.VacateContact(HAIFA, day("2021-03-01")));
            }
            scenario.accepted("2026-02-01", new OpeningActs.TakeUp(REASON));
            if (!first) {
                scenario.accepted("2026-02-10", new ContactActs.VacateContact(HAIFA, day("2021-03-01")));
            }
            assertThat(owed(scenario, "IL-CONTACT").due())
                    .as("recorded before: %s", first)
                    .isEqualTo(day("2026-02-15"));
        }
    }

    @Test
    void theTakingUpAndTheSigningReadTheSameInBothOrders() {
        Scenario second = signedAndTakenUp(false);

        assertThat(second.twinning().obligations())
                .containsExactlyInAnyOrderElementsOf(
                        signedAndTakenUp(true).twinning().obligations());
        assertThat(owed(second, "IL-YEARLY-REPORT").since()).isEqualTo(day("2026-02-01"));
        assertThat(owed(second, "IL-PUBLISH").since()).as("the signing here").isEqualTo(day("2026-09-14"));
        assertWhole(second);
        second.accepted("2026-11-01", new OpeningActs.CorrectParty(SampleLife.MARSEILLE.withCountry("PL"), REASON));
        assertThat(owed(second, "PL-YEARLY-REPORT").since())
                .as("as if the right law had applied from the taking up")
                .isEqualTo(day("2026-02-01"));
    }

    @Test
    void whatIsWaivedIsNotOwedAgainWhenAllSign() {
        Scenario scenario = cited();
        scenario.accepted("2026-02-01", new OpeningActs.TakeUp(REASON));
        scenario.accepted(
                "2026-02-03", new FollowUpActs.WaiveObligation(HAIFA, "IL-CONTACT", Optional.empty(), REASON));
        sign(scenario);
        assertThat(scenario.twinning().obligations())
                .extracting(Obligation::code)
                .contains("IL-PUBLISH", "FR-CONTACT")
                .doesNotContain("IL-CONTACT");
    }

    private static Scenario signedAndTakenUp(boolean takenUpFirst) {
        Scenario scenario = cited();
        if (takenUpFirst) {
            scenario.accepted("2026-02-01", new OpeningActs.TakeUp(REASON));
        }
        sign(scenario);
        if (!takenUpFirst) {
            scenario.accepted("2026-02-01", new OpeningActs.TakeUp(REASON));
        }
        return scenario;
    }

    /** Returns an imported agreement whose text is known by its hash, so that it can be signed here. */
    private static Scenario cited() {
        Scenario scenario = imported(Stage.SIGNED, "1998");
        scenario.accepted(
                "2026-01-06", new OpeningActs.CiteText(new Citation("sheet 7", Optional.empty(), Optional.of(TEXT))));
        return scenario;
    }

    private static void sign(Scenario scenario) {
        scenario.accepted("2026-06-29", SampleLife.decides(HAIFA, "LEGAL_ADVISER", Scope.TEXT, "2026-06-15", TEXT));
        scenario.accepted("2026-06-29", SampleLife.decides(MARSEILLE, "COUNCIL", Scope.TEXT, "2026-06-29", TEXT));
        scenario.accepted("2026-09-20", SampleLife.signs(HAIFA, TEXT, true, "HEAD", "SECRETARY"));
        scenario.accepted("2026-09-20", SampleLife.signs(MARSEILLE, TEXT, true, "HEAD"));
    }

    @Test
    void aNoticeOfAVacancyIsOwedFromTheAdoptionOfItsProfile() {
        Profile shipped = Profiles.shipped().versions("IL").get(0);
        ObligationRule notice = shipped.obligation("IL-INFORM-MFA")
                .orElseThrow()
                .withCode("IL-VACANCY")
                .withRaisedBy(ObligationTrigger.VACANT_CONTACT);
        Profile later = shipped.withVersion("vacancy").withObligations(notice);
        Scenario scenario = Scenario.under(Rulebook.shipped().with(later));
        scenario.accepted("2020-01-05", importAt(Stage.IN_FORCE, "1958"));
        scenario.accepted("2020-01-06", new PartyActs.AdoptProfile(HAIFA, shipped.ref()));
        scenario.accepted("2020-01-20", new ContactActs.AppointContact(HAIFA, SampleLife.contact("haifa")));
        scenario.accepted("2026-02-01", new OpeningActs.TakeUp(REASON));
        scenario.accepted("2026-02-10", new ContactActs.VacateContact(HAIFA, day("2026-02-10")));

        scenario.accepted("2026-05-01", new PartyActs.AdoptProfile(HAIFA, later.ref()));

        assertThat(owed(scenario, "IL-VACANCY").since()).isEqualTo(day("2026-05-01"));
        assertThat(owed(scenario, "IL-VACANCY").raisedBy()).isEqualTo(ObligationTrigger.VACANT_CONTACT);
        assertWhole(scenario);
    }

    @Test
    void aDayBeforeTheLatestActWarns() {
        Scenario scenario = imported(Stage.IN_FORCE, "1958");
        assertThat(scenario.warned("1960-01-01", new OpeningActs.TakeUp(REASON)))
                .containsExactly("TAKEN_UP_EARLIER");
        assertThat(scenario.warned("2026-01-05", new OpeningActs.TakeUp(REASON)))
                .isEmpty();
    }

    private static boolean offers(Scenario scenario) {
        return scenario.lifecycle().availableActs(scenario.twinning(), day("2026-06-01")).stream()
                .map(AvailableAct::act)
                .anyMatch(ActKind.TAKE_UP::equals);
    }

    private static Obligation owed(Scenario scenario, String code) {
        return scenario.twinning().obligations().stream()
                .filter(owed -> owed.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Scenario imported(Stage stage, String since) {
        Scenario scenario = Scenario.under(Rulebook.shipped());
        scenario.accepted("2026-01-05", importAt(stage, since));
        return scenario;
    }

    private static Act importAt(Stage stage, String since) {
        return new OpeningActs.ImportTwinning(
                List.of(SampleLife.HAIFA, SampleLife.MARSEILLE),
                stage,
                new Origin(
                        "the city's register", EvidenceGrade.THIRD_PARTY_REPORT, Optional.of(new PartialDate(since))));
    }

    private static void assertWhole(Scenario scenario) {
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

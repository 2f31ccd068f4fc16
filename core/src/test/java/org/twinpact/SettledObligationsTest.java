package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinpact.approval.Decision;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.followup.Report;
import org.twinpact.followup.ReportingPeriod;
import org.twinpact.jurisdiction.Circumstance;
import org.twinpact.jurisdiction.ObligationKind;
import org.twinpact.jurisdiction.ObligationRule;
import org.twinpact.jurisdiction.ObligationTrigger;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.language.LocalText;
import org.twinpact.registry.Append;
import org.twinpact.registry.OutboxMessage;
import org.twinpact.registry.OutboxPolicy;
import org.twinpact.signing.Publication;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Twinning;

/** Tests that what was fulfilled or waived remains so after an end, a correction or a profile that is taken back. */
class SettledObligationsTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalText REASON = LocalText.of("נרשם בטעות", "Recorded by mistake");
    private static final Profile ISRAEL = Rulebook.shipped().profiles().applyingTo(SampleLife.HAIFA);
    private static final Profile FRANCE = Rulebook.shipped().profiles().applyingTo(SampleLife.MARSEILLE);
    private static final int SIGNED = 23;
    private static final int IN_FORCE = 25;
    private static final ObligationRule TASK = Timetables.obligation()
            .withCode("FR-TASK")
            .withKind(ObligationKind.TASK)
            .withRecurring(false)
            .withRaisedBy(ObligationTrigger.ENTRY_INTO_FORCE);
    private static final ObligationRule DECLARE =
            Timetables.obligation().withRaisedBy(ObligationTrigger.ENTRY_INTO_FORCE);

    @Test
    void whatIsRecordedDuringAMistakenEndCountsAfterIt() {
        Scenario ended = Scenario.until(IN_FORCE);
        Scenario other = Scenario.until(IN_FORCE);
        ended.accepted("2026-11-01", end());
        int before = ended.history().size();
        List<Act> papers = List.of(
                new FollowUpActs.RecordPublication(HAIFA, SampleLife.publication()),
                new ContactActs.AppointContact(HAIFA, SampleLife.contact("haifa")),
                new ContactActs.VacateContact(HAIFA, day("2028-10-01")),
                new FollowUpActs.SubmitReport(HAIFA, report("2026-09-14", "2027-09-13")),
                correct(report("2027-09-14", "2028-09-13")));
        papers.forEach(act -> {
            ended.accepted("2028-10-01", act);
            other.accepted("2028-10-01", act);
        });
        Append during = Append.of(
                before, ended.history().subList(before, ended.history().size()), ended.twinning());
        assertThat(OutboxPolicy.shipped().of(during))
                .as("nobody is informed of what is not open")
                .extracting(OutboxMessage::type)
                .doesNotContain("ObligationRaised");

        ended.accepted("2028-10-02", new EndActs.Resume(REASON));

        assertThat(ended.twinning().obligations()).isEqualTo(other.twinning().obligations());
        assertThat(owed(ended, "IL-CONTACT").since()).isEqualTo(day("2028-10-01"));
        assertThat(owed(ended, "IL-YEARLY-REPORT").missed()).containsExactly(period("2026-09-14", "2027-09-13"));
        assertWhole(ended);
    }

    @Test
    void aPartyThatIsUnboundAndBoundAgainDuringAnEndOwesTheSame() {
        Scenario scenario = Scenario.until(IN_FORCE, france(TASK, DECLARE));
        List<Obligation> before = scenario.twinning().obligations();
        scenario.accepted("2026-11-01", end());
        scenario.accepted("2026-11-02", deedOf(scenario, "2026-09-10"));
        Scenario unbound = scenario.copy();

        unbound.accepted("2026-11-04", new EndActs.Resume(REASON));
        scenario.accepted("2026-11-03", deedOf(scenario, "2026-09-21"));
        scenario.accepted("2026-11-04", new EndActs.Resume(REASON));

        assertThat(codes(unbound)).doesNotContain("FR-TASK", "FR-DECLARE");
        assertThat(scenario.twinning().obligations()).containsExactlyInAnyOrderElementsOf(before);
        assertWhole(scenario);
    }

    @Test
    void whatWasFulfilledBeforeAPartyWasUnboundIsNotRaisedAgain() {
        Scenario scenario = Scenario.until(IN_FORCE, france(TASK, DECLARE));
        scenario.accepted("2027-03-01", new FollowUpActs.FulfilObligation(MARSEILLE, "FR-TASK", "minutes"));
        Report late = new Report(
                Optional.of("FR-DECLARE"), period("2027-09-21", "2028-09-20"), List.of(), REASON, List.of("STATE"));
        scenario.accepted("2028-10-01", new FollowUpActs.SubmitReport(MARSEILLE, late));
        List<Obligation> before = scenario.twinning().obligations();
        Decision deed = deed(scenario);

        scenario.accepted("2028-10-02", strike(scenario, deed));
        assertThat(codes(scenario)).doesNotContain("FR-TASK", "FR-DECLARE");
        scenario.accepted("2028-10-03", new DecisionActs.RecordDecision(MARSEILLE, deed));

        assertThat(scenario.twinning().obligations()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(owed(scenario, "FR-DECLARE").missed()).containsExactly(period("2026-09-21", "2027-09-20"));
        assertWhole(scenario);
    }

    @Test
    void aPartyOfACorrectedCountryOwesWhatItsLawRequiresFromTheSigning() {
        Scenario scenario = Scenario.until(IN_FORCE);
        scenario.accepted("2026-09-25", new FollowUpActs.RecordPublication(MARSEILLE, SampleLife.publication()));
        List<Obligation> before = scenario.twinning().obligations();

        scenario.accepted("2026-10-01", ofCountry("ES"));

        assertThat(scenario.twinning().obligations())
                .filteredOn(owed -> owed.owner().equals(MARSEILLE))
                .as("the publication counts under both laws")
                .extracting(Obligation::code, Obligation::due)
                .containsExactlyInAnyOrder(
                        tuple("ES-CONTACT", day("2026-09-28")), tuple("ES-YEARLY-REPORT", day("2027-09-14")));
        scenario.accepted("2026-10-02", ofCountry("FR"));
        assertThat(scenario.twinning().obligations()).containsExactlyInAnyOrderElementsOf(before);
        assertWhole(scenario);
    }

    @Test
    void aPartyOfACorrectedKindOwesWhatIsRequiredOfThatKind() {
        ObligationRule ofCities = TASK.withCode("IL-OF-CITIES")
                .withRaisedBy(ObligationTrigger.SIGNING)
                .withWhen(Circumstance.CITY);
        ObligationRule ofOthers = ofCities.withCode("IL-OF-OTHERS").withWhen(Circumstance.NOT_CITY);
        Scenario scenario = Scenario.until(IN_FORCE, israel(ofCities, ofOthers));
        List<Obligation> before = scenario.twinning().obligations();

        scenario.accepted("2026-10-01", ofKind(AuthorityKind.REGIONAL_COUNCIL));
        assertThat(codes(scenario)).contains("IL-OF-OTHERS", "IL-YEARLY-REPORT").doesNotContain("IL-OF-CITIES");
        assertThat(owed(scenario, "IL-OF-OTHERS").since()).isEqualTo(day("2026-09-14"));

        scenario.accepted("2026-10-02", ofKind(SampleLife.HAIFA.kind()));
        assertThat(scenario.twinning().obligations()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void aSecondPublicationThatTheEntryIntoForceRequiresIsRaisedAfterTheFirst() {
        ObligationRule second = TASK.withCode("FR-GAZETTE").withKind(ObligationKind.PUBLICATION);
        Scenario scenario = Scenario.until(SIGNED, france(second));
        scenario.accepted("2026-09-20", publication("2026-09-20"));

        SampleLife.acts().subList(SIGNED, IN_FORCE).forEach(scenario::perform);

        assertThat(codes(scenario)).contains("FR-GAZETTE").doesNotContain("FR-PUBLISH");
    }

    @Test
    void aProfileThatIsAdoptedWhileTheSignatureIsVoidedApplies() {
        Profile adopted = ISRAEL.withVersion("test")
                .withObligations(TASK.withCode("IL-TASK").withRaisedBy(ObligationTrigger.SIGNING));
        Scenario scenario =
                Scenario.until(IN_FORCE, Rulebook.shipped().with(adopted).with(ISRAEL));
        Decision opinion = decision(scenario, HAIFA, "IL-LEGAL-OPINION");
        scenario.accepted("2026-10-01", strike(scenario, HAIFA, opinion));
        scenario.accepted("2026-10-02", new PartyActs.AdoptProfile(HAIFA, adopted.ref()));

        scenario.accepted("2026-10-03", new DecisionActs.RecordDecision(HAIFA, opinion));

        assertThat(scenario.twinning().obligations())
                .filteredOn(owed -> owed.owner().equals(HAIFA))
                .extracting(Obligation::code, Obligation::due)
                .containsExactly(tuple("IL-TASK", day("2027-10-02")));
    }

    @Test
    void aPartyWithAVoidedSignatureCanFulfilWhatIsOpen() {
        Scenario scenario = Scenario.until(SIGNED);
        scenario.accepted("2026-10-01", strike(scenario, decision(scenario, MARSEILLE, "FR-COUNCIL")));
        Report declaration = new Report(
                Optional.of("FR-YEARLY-DECLARATION"),
                period("2026-09-14", "2026-12-31"),
                List.of(),
                REASON,
                List.of("STATE"));

        scenario.accepted("2027-05-01", new FollowUpActs.RecordPublication(MARSEILLE, SampleLife.publication()));
        scenario.accepted("2027-05-01", new FollowUpActs.SubmitReport(MARSEILLE, declaration));

        assertThat(codes(scenario)).doesNotContain("FR-PUBLISH");
        assertThat(owed(scenario, "FR-YEARLY-DECLARATION").due()).isEqualTo(day("2028-05-31"));
    }

    @Test
    void aProfileThatIsAdoptedAndLeftAgainRaisesNothingThatWasFulfilled() {
        Profile other = ISRAEL.withVersion("test")
                .withObligations(ISRAEL.obligation("IL-YEARLY-REPORT").orElseThrow());
        Scenario scenario = Scenario.until(31, Rulebook.shipped().with(other).with(ISRAEL));
        scenario.accepted("2027-10-02", new FollowUpActs.SubmitReport(HAIFA, report("2026-09-14", "2027-09-13")));
        List<Obligation> before = scenario.twinning().obligations();

        scenario.accepted("2028-01-01", new PartyActs.AdoptProfile(HAIFA, other.ref()));
        scenario.accepted("2028-01-01", new PartyActs.AdoptProfile(HAIFA, ISRAEL.ref()));

        assertThat(scenario.twinning().obligations()).isEqualTo(before);
        assertWhole(scenario);
    }

    @Test
    void aRuleThatBecomesRecurringAfterItWasFulfilledIsRaisedFromTheAdoption() {
        Profile once = ISRAEL.withVersion("test")
                .withObligations(
                        ISRAEL.obligation("IL-YEARLY-REPORT").orElseThrow().withRecurring(false));
        Scenario scenario = Scenario.until(31, Rulebook.shipped().with(once).with(ISRAEL));
        scenario.accepted("2026-11-01", new PartyActs.AdoptProfile(HAIFA, once.ref()));
        scenario.accepted("2027-10-01", new FollowUpActs.SubmitReport(HAIFA, report("2026-09-14", "2027-09-13")));
        assertThat(codes(scenario)).doesNotContain("IL-YEARLY-REPORT");

        scenario.accepted("2027-11-01", new PartyActs.AdoptProfile(HAIFA, ISRAEL.ref()));

        assertThat(owed(scenario, "IL-YEARLY-REPORT").due()).isEqualTo(day("2028-11-01"));
    }

    @Test
    void theOldestPeriodIsWaivedUnlessTheWaiverNamesAnother() {
        Scenario scenario = Scenario.until(31);
        scenario.accepted("2028-10-01", new FollowUpActs.SubmitReport(HAIFA, report("2027-09-14", "2028-09-13")));
        ReportingPeriod open = period("2028-09-14", "2029-09-13");
        Scenario named = scenario.copy();

        named.accepted("2028-10-02", waiver(Optional.of(open)));
        assertThat(owed(named, "IL-YEARLY-REPORT").missed()).containsExactly(period("2026-09-14", "2027-09-13"));
        assertThat(owed(named, "IL-YEARLY-REPORT").due()).isEqualTo(day("2030-09-14"));
        assertThat(named.refused("2028-10-03", waiver(Optional.of(open)))).containsExactly("PERIOD_ALREADY_REPORTED");
        assertThat(named.refused("2028-10-03", waiver(Optional.of(period("2029-09-01", "2030-08-31")))))
                .as("no period of the obligation")
                .containsExactly("PERIOD_ALREADY_REPORTED");

        scenario.accepted("2028-10-02", waiver(Optional.empty()));
        assertThat(owed(scenario, "IL-YEARLY-REPORT").missed()).isEmpty();
        assertThat(owed(scenario, "IL-YEARLY-REPORT").period()).contains(open);
        scenario.accepted("2028-10-03", waiver(Optional.empty()));
        assertThat(scenario.refused("2028-10-04", waiver(Optional.empty())))
                .as("the next period has not begun")
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertWhole(scenario);
    }

    @Test
    void anObligationIsNeitherFulfilledNorWaivedBeforeItIsRaised() {
        Scenario scenario = Scenario.until(IN_FORCE, france(TASK));

        for (Act act : List.of(
                new FollowUpActs.FulfilObligation(MARSEILLE, "FR-TASK", "minutes"),
                new FollowUpActs.WaiveObligation(MARSEILLE, "FR-TASK", Optional.empty(), REASON))) {
            assertThat(scenario.refused("2026-09-20", act)).containsExactly("DATE_BEFORE_PREREQUISITE");
            scenario.copy().accepted("2026-09-21", act);
        }
    }

    @Test
    void aPeriodThatHasNotBegunIsNotFulfilledByTheSameActAgain() {
        Scenario scenario = Scenario.until(
                IN_FORCE,
                israel(
                        TASK.withCode("IL-TASK")
                                .withRaisedBy(ObligationTrigger.SIGNING)
                                .withRecurring(true),
                        TASK.withCode("IL-PUBLISH-YEARLY")
                                .withKind(ObligationKind.PUBLICATION)
                                .withRaisedBy(ObligationTrigger.SIGNING)
                                .withRecurring(true)));
        Act task = new FollowUpActs.FulfilObligation(HAIFA, "IL-TASK", "minutes");
        Act publication = new FollowUpActs.RecordPublication(HAIFA, SampleLife.publication());

        scenario.accepted("2026-10-01", task);
        scenario.accepted("2026-10-01", publication);
        scenario.accepted("2026-10-01", publication);

        assertThat(scenario.refused("2026-10-01", task)).containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(owed(scenario, "IL-PUBLISH-YEARLY").due()).isEqualTo(day("2028-09-14"));
        scenario.accepted("2027-09-14", task);
        assertThat(owed(scenario, "IL-TASK").due()).isEqualTo(day("2029-09-14"));
    }

    @Test
    void theDueDayBeforeTheEndOfTheTermDoesNotDependOnTheDayOfTheAct() {
        ObligationRule review = TASK.withCode("IL-REVIEW")
                .withRaisedBy(ObligationTrigger.TERM_END)
                .withWithin(Period.ofYears(2));
        for (String on : List.of("2026-09-14", "2029-01-10")) {
            Scenario scenario =
                    FinalizedScenario.finalized(2, terms -> terms.withUntil(day("2029-12-31")), israel(review));
            scenario.accepted(on, FinalizedScenario.signs(scenario, HAIFA, "2026-09-14", "HEAD", "SECRETARY"));
            scenario.accepted(on, FinalizedScenario.signs(scenario, MARSEILLE, "2026-09-14", "HEAD"));

            assertThat(owed(scenario, "IL-REVIEW").due()).as(on).isEqualTo(day("2027-12-31"));
        }
    }

    @Test
    void anObligationBeforeTheEndOfTheTermDoesNotRecur() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DECLARE.withRaisedBy(ObligationTrigger.TERM_END))
                .withMessageContaining("FR-DECLARE");
    }

    @ParameterizedTest
    @CsvSource({
        "2028-02-29, P1Y, 3, 2031-02-28, 2032-02-28, 2032-02-29",
        "2027-01-31, P1M, 1, 2027-02-28, 2027-03-30, 2027-03-31",
        "2027-08-31, P6M, 2, 2028-08-31, 2029-02-27, 2029-02-28",
    })
    void eachPeriodIsCountedFromTheFirstDay(
            LocalDate from, Period within, int number, LocalDate first, LocalDate last, LocalDate due) {
        ObligationRule rule = DECLARE.withWithin(within);

        assertThat(rule.period(from, number)).contains(new ReportingPeriod(first, last));
        assertThat(rule.due(from, number)).isEqualTo(due);
        assertThat(rule.number(from, first)).isEqualTo(number);
        assertThat(rule.number(from, last)).isEqualTo(number);
        assertThat(rule.number(from, due)).isEqualTo(number + 1);
    }

    private static Act end() {
        return new EndActs.RecordEnding(
                new Ending(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static Act publication(String on) {
        return new FollowUpActs.RecordPublication(
                MARSEILLE, new Publication(day(on), REASON, URI.create("https://example.org/twinning")));
    }

    private static Act waiver(Optional<ReportingPeriod> period) {
        return new FollowUpActs.WaiveObligation(HAIFA, "IL-YEARLY-REPORT", period, REASON);
    }

    private static Act ofCountry(String country) {
        return new OpeningActs.CorrectParty(SampleLife.MARSEILLE.withCountry(country), REASON);
    }

    private static Act ofKind(AuthorityKind kind) {
        return new OpeningActs.CorrectParty(SampleLife.HAIFA.withKind(kind), REASON);
    }

    private static Act correct(Report right) {
        return new FollowUpActs.CorrectReport(HAIFA, new ActId("any"), right, REASON);
    }

    private static Act strike(Scenario scenario, Decision wrong) {
        return strike(scenario, MARSEILLE, wrong);
    }

    private static Act strike(Scenario scenario, AuthorityId party, Decision wrong) {
        return new DecisionActs.StrikeDecision(
                party, scenario.twinning().recordOfDecision(party, wrong).orElseThrow(), REASON);
    }

    private static Act deedOf(Scenario scenario, String day) {
        Decision deed = deed(scenario);
        return new DecisionActs.CorrectDecision(
                MARSEILLE,
                scenario.twinning().recordOfDecision(MARSEILLE, deed).orElseThrow(),
                deed.withDecidedOn(day(day)),
                REASON);
    }

    private static Decision deed(Scenario scenario) {
        return decision(scenario, MARSEILLE, "FR-TRANSMISSION");
    }

    private static Decision decision(Scenario scenario, AuthorityId party, String step) {
        return scenario.twinning()
                .track(party)
                .flatMap(track -> track.approval(step))
                .orElseThrow()
                .decision();
    }

    private static Report report(String from, String to) {
        return new Report(
                Optional.of("IL-YEARLY-REPORT"),
                period(from, to),
                List.of(),
                REASON,
                List.of("ASSOCIATION_INTERNATIONAL", "FOREIGN_MINISTRY"));
    }

    private static ReportingPeriod period(String from, String to) {
        return new ReportingPeriod(day(from), day(to));
    }

    private static Rulebook france(ObligationRule... more) {
        return with(FRANCE, more);
    }

    private static Rulebook israel(ObligationRule... more) {
        return with(ISRAEL, more);
    }

    private static Rulebook with(Profile profile, ObligationRule... more) {
        return Rulebook.shipped()
                .with(profile.withVersion("test")
                        .withObligations(Stream.concat(profile.obligations().stream(), Stream.of(more))
                                .toList()));
    }

    private static Obligation owed(Scenario scenario, String code) {
        return scenario.twinning().obligations().stream()
                .filter(owed -> owed.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Scenario scenario) {
        return scenario.twinning().obligations().stream().map(Obligation::code).toList();
    }

    private static void assertWhole(Scenario scenario) {
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twinpact.approval.Body;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Evidence;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.PartialDate;
import org.twinpact.followup.Exchange;
import org.twinpact.followup.ExchangeBuilder;
import org.twinpact.followup.ExchangeDirection;
import org.twinpact.followup.ExchangeSubject;
import org.twinpact.followup.Recipients;
import org.twinpact.jurisdiction.ObligationRule;
import org.twinpact.jurisdiction.Profile;
import org.twinpact.jurisdiction.Profiles;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.needs.Themes;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.Ending;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.ExchangeActs;
import org.twinpact.twinning.HandoverBrief;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Twinning;

/** Tests of the exchanges of a party with national authorities, in both directions. */
class ExchangeTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalText SUMMARY =
            LocalText.of("קול קורא לערים עם שותף בצרפת.", "A call for cities with a partner in France.");
    private static final int SIGNED = 23;
    private static final int IN_FORCE = 25;
    private static final int CONTACTS = 29;

    @Test
    void anExchangeIsRecordedAtEveryStage() {
        for (int acts = 1; acts <= CONTACTS; acts++) {
            Scenario scenario = Scenario.until(acts);
            scenario.accepted("2027-05-06", record(received("E1", "2025-05-01")));
            assertThat(exchanges(scenario)).hasSize(1);
            assertWhole(scenario);
        }
    }

    @Test
    void whatIsReceivedIsOpenUntilItIsAnsweredOrForwarded() {
        Scenario scenario = Scenario.until(CONTACTS);
        scenario.accepted("2027-01-10", record(received("E1", "2027-01-08")));
        scenario.accepted("2027-01-10", record(received("E2", "2027-01-09")));
        assertThat(unanswered(scenario)).containsExactly("E1", "E2");

        scenario.accepted("2027-02-01", record(sent("E3", "2027-02-01").withAnswers("E1")));
        assertThat(unanswered(scenario)).containsExactly("E2");

        scenario.accepted(
                "2027-02-02",
                record(received("E2", "2027-01-09")
                        .withForwardedTo(LocalText.of("אגף החינוך", "the education department"))));
        assertThat(unanswered(scenario)).isEmpty();
        assertThat(sentences(scenario, LanguageTag.ENGLISH))
                .contains(
                        "Haifa: information from the foreign ministry (opportunity, 8 January 2027):"
                                + " A call for cities with a partner in France.",
                        "Haifa: information from the foreign ministry (opportunity, 9 January 2027,"
                                + " forwarded to the education department): A call for cities with a partner in France.");
        assertThat(sentences(scenario, LanguageTag.HEBREW))
                .contains("חיפה: הודעה אל משרד החוץ (התפתחות, 1 בפברואר 2027): קול קורא לערים עם שותף בצרפת.");
        assertWhole(scenario);
    }

    @Test
    void anAnswerToWhatWasSentCallsForNoAnswer() {
        Scenario scenario = Scenario.until(CONTACTS);
        scenario.accepted("2027-01-10", record(sent("E1", "2027-01-08")));
        scenario.accepted("2027-01-20", record(received("E2", "2027-01-19").withAnswers("E1")));

        assertThat(unanswered(scenario)).isEmpty();
    }

    @Test
    void anotherExchangeUnderAUsedIdIsToldWhatItReplaces() {
        Scenario scenario = Scenario.until(CONTACTS);
        Exchange known = received("E1", "2027-01-08");
        scenario.accepted("2027-01-10", record(known));

        assertThat(scenario.warned("2027-01-10", record(known))).isEmpty();
        assertThat(scenario.warned("2027-01-10", record(known.withOn(day("2027-01-09")))))
                .containsExactly("EXCHANGE_REPLACED");
        assertThat(scenario.warned("2027-01-10", record(sent("E1", "2027-01-08"))))
                .contains("EXCHANGE_REPLACED");
    }

    @Test
    void anAnswerThatIsRecordedFirstReadsTheSame() {
        Exchange offer = received("E1", "2027-01-08");
        Exchange answer = sent("E2", "2027-01-08").withAnswers("E1");
        Scenario inOrder = Scenario.until(CONTACTS);
        inOrder.accepted("2027-01-10", record(offer));
        inOrder.accepted("2027-01-10", record(answer));
        Scenario reversed = Scenario.until(CONTACTS);
        assertThat(reversed.warned("2027-01-10", record(answer))).containsExactly("EXCHANGE_UNKNOWN");
        reversed.accepted("2027-01-10", record(answer));
        assertThat(reversed.refused("2027-01-10", record(offer.withOn(day("2027-01-09")))))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        reversed.accepted("2027-01-10", record(offer));

        assertThat(exchanges(reversed)).isEqualTo(exchanges(inOrder));
        assertThat(unanswered(reversed)).isEmpty();
    }

    @Test
    void theTwinningIsBoundedAndRetainsWhatIsOpen() {
        Scenario scenario = Scenario.until(CONTACTS);
        IntStream.rangeClosed(1, 25).forEach(i -> scenario.accepted("2027-12-31", record(received("R" + i, on(i)))));
        scenario.accepted("2027-12-31", record(sent("A1", "2027-12-31").withAnswers("R20")));
        IntStream.rangeClosed(31, 40).forEach(i -> scenario.accepted("2027-12-31", record(sent("S" + i, on(i)))));

        assertThat(exchanges(scenario))
                .as("the latest ten, and the latest twenty that are open")
                .hasSize(30)
                .extracting(Exchange::id)
                .startsWith("R5")
                .doesNotContain("R20", "S31")
                .endsWith("S40", "A1");
        assertWhole(scenario);
    }

    @Test
    void impossibleExchangesAreRefusedAndDoubtfulOnesWarn() {
        Scenario scenario = Scenario.until(CONTACTS);
        scenario.accepted("2027-01-10", record(received("E1", "2027-01-08")));
        Twinning before = scenario.twinning();

        assertThat(refused(scenario, received("E2", "2027-05-07"))).containsExactly("DATE_IN_THE_FUTURE");
        assertThat(refused(scenario, received("E2", "2027-05-01").withAnswers("E1")))
                .containsExactly("ANSWER_IN_SAME_DIRECTION");
        assertThat(refused(scenario, sent("E2", "2027-05-01").withAnswers("E2")))
                .as("itself")
                .containsExactly("ANSWER_IN_SAME_DIRECTION");
        assertThat(refused(scenario, sent("E2", "2027-01-07").withAnswers("E1")))
                .as("it answers before it was asked")
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(refused(scenario, sent("E2", "2027-05-01").withForwardedTo(SUMMARY)))
                .containsExactly("FORWARDED_BUT_SENT");
        assertThat(refused(scenario, received("E2", "2027-05-01").withObligation("IL-INFORM-MFA")))
                .containsExactly("OBLIGATION_BUT_RECEIVED");
        assertThat(refused(scenario, sent("E2", "2027-05-01").withObligation("IL-YEARLY-REPORT")))
                .as("no notice")
                .containsExactly("OBLIGATION_NOT_OPEN");
        assertThat(scenario.twinning()).isEqualTo(before);

        assertThat(warnings(scenario, received("E2", "2027-05-01").withBodies("FORIEGN_MINISTRY")))
                .containsExactly(
                        "“FORIEGN_MINISTRY” is not a known recipient. The nearest known one is “FOREIGN_MINISTRY”.");
        assertThat(warnings(
                        scenario, sent("E2", "2027-05-01").withBodies("STATE").withAnswers("E7")))
                .containsExactly("No exchange “E7” that could be answered is stored, so none is marked as answered."
                        + " Stored in the other direction: E1.");
        assertThat(scenario.warned(
                        "2027-05-06",
                        record(received("E2", "2027-05-01")
                                .withEvidence(new Evidence(EvidenceGrade.STATEMENT, "a letter", Optional.empty())))))
                .containsExactly("EVIDENCE_WITHOUT_HASH");
    }

    @Test
    void aNoticeFulfilsTheObligationThatItNames() {
        Scenario scenario = Scenario.until(IN_FORCE);
        Exchange notice = sent("E1", "2026-09-25").withSubject(ExchangeSubject.SIGNING);
        assertThat(refusedOn(
                        scenario, "2026-09-30", notice.withOn(day("2026-09-13")).withObligation("IL-INFORM-MFA")))
                .as("before the obligation")
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(scenario.warned("2026-09-30", record(notice))).containsExactly("NOTICE_FULFILS_NOTHING");
        assertThat(scenario.warned("2026-09-30", record(notice.withObligation("IL-INFORM-ASSOCIATION"))))
                .containsExactly("NOTICE_NOT_TO_ALL");

        List<?> changes = scenario.accepted("2026-09-30", record(notice.withObligation("IL-INFORM-MFA")));

        assertThat(changes).hasAtLeastOneElementOfType(Consequence.ObligationFulfilled.class);
        assertThat(owed(scenario)).contains("IL-INFORM-ASSOCIATION").doesNotContain("IL-INFORM-MFA");
        scenario.accepted("2026-09-30", record(notice.withId("E2").withObligation("IL-INFORM-ASSOCIATION")));
        assertThat(owed(scenario)).as("not to its recipient").contains("IL-INFORM-ASSOCIATION");
        assertWhole(scenario);
    }

    @Test
    void aNoticeThatIsCorrectedFulfilsNothingTwice() {
        Scenario scenario = Scenario.until(IN_FORCE);
        Exchange notice = sent("E1", "2026-09-25").withObligation("IL-INFORM-MFA");
        scenario.accepted("2026-09-30", record(notice));
        assertThat(owed(scenario)).doesNotContain("IL-INFORM-MFA");

        scenario.accepted("2026-10-01", record(notice.withSummary(SUMMARY)));
        assertThat(exchanges(scenario)).extracting(Exchange::summary).containsExactly(SUMMARY);

        Profile shipped = Profiles.shipped().versions("IL").get(0);
        ObligationRule monthly = shipped.obligation("IL-INFORM-MFA")
                .orElseThrow()
                .withWithin(Period.ofMonths(1))
                .withRecurring(true);
        Scenario recurring = Scenario.until(
                IN_FORCE, Rulebook.shipped().with(shipped.withVersion("monthly").withObligations(monthly)));
        Exchange first = notice.withOn(day("2026-10-20"));
        recurring.accepted("2026-10-20", record(first));
        LocalDate due = due(recurring);
        recurring.accepted("2026-10-21", record(first.withSummary(SUMMARY)));
        assertThat(due(recurring)).as("the same notice").isEqualTo(due);
        recurring.accepted("2026-11-20", record(first.withId("E2").withOn(day("2026-11-20"))));
        assertThat(due(recurring)).as("the next notice").isAfter(due);
        assertWhole(recurring);
    }

    private static LocalDate due(Scenario scenario) {
        return scenario.twinning().obligations().stream()
                .filter(owed -> owed.code().equals("IL-INFORM-MFA"))
                .map(Obligation::due)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNoticeOfADayAfterTheEndFulfilsNothing() {
        Scenario scenario = Scenario.until(IN_FORCE);
        scenario.accepted(
                "2026-12-01",
                new EndActs.RecordEnding(new Ending(
                        Optional.empty(),
                        Optional.of(PartialDate.of(day("2026-12-01"))),
                        Optional.empty(),
                        Optional.empty())));
        Exchange notice = sent("E1", "2026-11-30").withObligation("IL-INFORM-MFA");
        assertThat(refusedOn(scenario, "2027-01-10", notice.withOn(day("2027-01-05"))))
                .containsExactly("OBLIGATION_NOT_OPEN");
        scenario.accepted("2027-01-10", record(notice));
    }

    @Test
    void theNearestAuthorityIsNamedWhateverTheCase() {
        Scenario scenario = Scenario.until(IN_FORCE);
        for (String given : List.of("Foreign ministry", "foreign-ministry", "FOREIGN_MINISTY")) {
            assertThat(scenario.ask(
                                    "2027-01-10",
                                    record(sent("E1", "2027-01-08").withBodies(given)))
                            .orElseThrow()
                            .warnings())
                    .as(given)
                    .extracting(warning -> warning.text(LanguageTag.ENGLISH))
                    .anySatisfy(text -> assertThat(text).contains(given, "FOREIGN_MINISTRY"));
        }
    }

    @Test
    void theExchangesOfAPartyAreItsOwn() {
        Scenario scenario = Scenario.until(CONTACTS);
        scenario.accepted("2027-01-10", record(received("E1", "2027-01-08")));
        scenario.accepted(
                "2027-01-10",
                new ExchangeActs.RecordExchange(
                        MARSEILLE, sent("E1", "2027-01-09").withBodies(Recipients.STATE)));

        assertThat(unanswered(scenario)).containsExactly("E1");
        assertThat(scenario.twinning().track(MARSEILLE).orElseThrow().exchanges())
                .extracting(Exchange::direction)
                .containsExactly(ExchangeDirection.SENT);
    }

    @Test
    void whatIsNotAnsweredIsInTheBrief() {
        Scenario scenario = Scenario.until(CONTACTS);
        scenario.accepted("2027-01-10", record(received("E1", "2027-01-08")));

        HandoverBrief brief = scenario.lifecycle().handover(scenario.history(), HAIFA, day("2027-02-01"));

        assertThat(brief.unanswered()).extracting(Exchange::id).containsExactly("E1");
        assertThat(brief.sections())
                .filteredOn(section -> section.title()
                        .read(LanguageTag.ENGLISH)
                        .equals("Received from national authorities, and not answered or forwarded yet"))
                .singleElement()
                .satisfies(section -> assertThat(section.lines())
                        .extracting(line -> line.read(LanguageTag.HEBREW))
                        .containsExactly("מידע מאת משרד החוץ (הזדמנות, 8 בינואר 2027): קול קורא לערים עם שותף בצרפת"));
        assertThat(scenario.lifecycle()
                        .handover(scenario.history(), HAIFA, day("2027-01-07"))
                        .unanswered())
                .isEmpty();
    }

    @Test
    void theNationalBodiesShouldKnowOfAnotherContactPoint() {
        Scenario scenario = Scenario.until(IN_FORCE);
        Act first = new ContactActs.AppointContact(HAIFA, SampleLife.contact("haifa"));
        Act second = new ContactActs.AppointContact(HAIFA, SampleLife.contact("carmel"));
        assertThat(scenario.warned("2026-09-24", first)).as("the first").isEmpty();
        scenario.accepted("2026-09-24", first);

        assertThat(scenario.ask("2027-01-05", second).orElseThrow().warnings())
                .extracting(warning -> warning.text(LanguageTag.ENGLISH))
                .containsExactly("Haifa: another contact point was appointed. Guidance recommends informing:"
                        + " the international development administration of the association of local authorities,"
                        + " the foreign ministry.");
        assertThat(scenario.warned("2027-01-05", first)).as("the same").isEmpty();
        assertThat(scenario.warned("2026-09-22", second)).as("only history").isEmpty();
        Scenario before = Scenario.until(SIGNED - 2);
        before.accepted("2026-07-02", first);
        assertThat(before.warned("2026-07-03", second)).as("not signed yet").isEmpty();
    }

    @Test
    void aProfileNamesItsAuthorities() {
        Profile shipped = Profiles.shipped().applyingTo(SampleLife.HAIFA);
        Profile own = shipped.withVersion("host-1")
                .withBodies(Map.of(
                        new Body("FOREIGN_MINISTRY"), LocalText.of("האגף לתפוצות", "the diaspora department"),
                        new Body("REGIONAL_ASSOCIATION"), LocalText.of("איגוד ערי הצפון", "the northern towns")));
        Scenario scenario =
                Scenario.until(CONTACTS, new Rulebook(Profiles.shipped().with(own), Themes.standard()));
        Exchange offer = received("E1", "2027-01-08").withBodies("FOREIGN_MINISTRY", "REGIONAL_ASSOCIATION");

        assertThat(scenario.warned("2027-01-10", record(offer))).as("known").isEmpty();
        scenario.accepted("2027-01-10", record(offer));

        HandoverBrief brief = scenario.lifecycle().handover(scenario.history(), HAIFA, day("2027-02-01"));
        assertThat(brief.sections().stream().flatMap(section -> section.lines().stream()))
                .extracting(line -> line.read(LanguageTag.HEBREW))
                .contains("מידע מאת האגף לתפוצות, איגוד ערי הצפון (הזדמנות, 8 בינואר 2027):"
                        + " קול קורא לערים עם שותף בצרפת");
    }

    private static List<String> refused(Scenario scenario, Exchange exchange) {
        return refusedOn(scenario, "2027-05-06", exchange);
    }

    private static List<String> refusedOn(Scenario scenario, String on, Exchange exchange) {
        return scenario.refused(on, record(exchange));
    }

    private static List<String> warnings(Scenario scenario, Exchange exchange) {
        Outcome outcome = scenario.ask("2027-05-06", record(exchange));
        return outcome.orElseThrow().warnings().stream()
                .map(warning -> warning.text(LanguageTag.ENGLISH))
                .toList();
    }

    private static List<String> sentences(Scenario scenario, LanguageTag language) {
        return scenario.history().stream()
                .map((Event event) -> event.text(scenario.twinning(), language))
                .toList();
    }

    private static List<String> owed(Scenario scenario) {
        return scenario.twinning().obligations().stream()
                .filter(owed -> owed.owner().equals(HAIFA))
                .map(Obligation::code)
                .toList();
    }

    private static List<Exchange> exchanges(Scenario scenario) {
        return scenario.twinning().track(HAIFA).orElseThrow().exchanges();
    }

    private static List<String> unanswered(Scenario scenario) {
        return scenario.twinning().track(HAIFA).orElseThrow().unanswered().stream()
                .map(Exchange::id)
                .toList();
    }

    private static Act record(Exchange exchange) {
        return new ExchangeActs.RecordExchange(HAIFA, exchange);
    }

    private static Exchange received(String id, String on) {
        return exchange(id, on, ExchangeDirection.RECEIVED, ExchangeSubject.OPPORTUNITY);
    }

    private static Exchange sent(String id, String on) {
        return exchange(id, on, ExchangeDirection.SENT, ExchangeSubject.DEVELOPMENT);
    }

    private static Exchange exchange(String id, String on, ExchangeDirection direction, ExchangeSubject subject) {
        return new ExchangeBuilder()
                .id(id)
                .direction(direction)
                .subject(subject)
                .addBodies(Recipients.FOREIGN_MINISTRY)
                .on(day(on))
                .summary(SUMMARY)
                .build();
    }

    private static String on(int number) {
        return day("2027-01-01").plusDays(number).toString();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static void assertWhole(Scenario scenario) {
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }
}

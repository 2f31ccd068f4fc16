package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.ContactPoint;
import org.twinpact.followup.Measurement;
import org.twinpact.jurisdiction.ObligationTrigger;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.signing.Ceremony;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.ActivityActs;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.Consequence;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.ContactTenure;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.HandoverBrief;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Obligation;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Tests of the contact points of the parties: their vacancy, their history and the brief for the next person. */
class ContactTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final ContactPoint FIRST = contact("first");
    private static final ContactPoint SECOND = contact("second");
    private static final int IN_FORCE = 25;
    private static final int FOLLOWED_UP = 29;

    @Test
    void aVacantContactPointRetainsItsAddressAndIsOwedAgain() {
        Scenario scenario = Scenario.until(IN_FORCE);
        scenario.accepted("2026-09-24", new ContactActs.AppointContact(HAIFA, FIRST));
        assertThat(owed(scenario)).as("appointed").isEmpty();

        List<?> changes = scenario.accepted("2026-12-20", new ContactActs.VacateContact(HAIFA, day("2026-12-15")));

        assertThat(track(scenario).contact()).contains(FIRST.withoutPerson());
        assertThat(track(scenario).contactVacantSince()).contains(day("2026-12-15"));
        assertThat(changes).hasAtLeastOneElementOfType(Consequence.ObligationRaised.class);
        assertThat(owed(scenario)).singleElement().satisfies(obligation -> {
            assertThat(obligation.raisedBy()).isEqualTo(ObligationTrigger.VACANT_CONTACT);
            assertThat(obligation.due()).isEqualTo(day("2026-12-29"));
        });

        scenario.accepted("2026-12-28", new ContactActs.AppointContact(HAIFA, SECOND));

        assertThat(track(scenario).contact()).contains(SECOND);
        assertThat(track(scenario).contactVacantSince()).isEmpty();
        assertThat(owed(scenario)).isEmpty();
        assertWhole(scenario);
    }

    @Test
    void aContactPointThatBecomesVacantBeforeTheSigningIsOwedAtTheSigning() {
        for (boolean vacant : List.of(false, true)) {
            Scenario scenario = Scenario.until(22);
            scenario.accepted("2026-07-01", new ContactActs.AppointContact(HAIFA, FIRST));
            if (vacant) {
                scenario.accepted("2026-07-10", new ContactActs.VacateContact(HAIFA, day("2026-07-10")));
            }

            scenario.perform(SampleLife.acts().get(22));

            assertThat(owed(scenario)).hasSize(vacant ? 1 : 0);
        }
    }

    @Test
    void whatIsRecordedInAnyOrderLeavesTheSameContactAndHistory() {
        List<String> papers = List.of("A 2026-10-01", "V 2026-10-10", "B 2026-10-20", "V 2026-10-25");
        List<ContactTenure> expected = List.of(
                new ContactTenure(FIRST, day("2026-10-01"), Optional.of(day("2026-10-10"))),
                new ContactTenure(SECOND, day("2026-10-20"), Optional.of(day("2026-10-25"))));
        for (List<String> order : orders(papers)) {
            if (order.get(0).startsWith("V")) {
                // A contact point must be known.
                continue;
            }
            Scenario scenario = Scenario.until(IN_FORCE);
            for (String paper : order) {
                LocalDate on = day(paper.substring(2));
                scenario.accepted(
                        paper.startsWith("V") ? "2026-11-01" : on.toString(),
                        paper.startsWith("V")
                                ? new ContactActs.VacateContact(HAIFA, on)
                                : new ContactActs.AppointContact(HAIFA, paper.startsWith("A") ? FIRST : SECOND));
            }

            assertThat(Lifecycle.contacts(scenario.history(), HAIFA))
                    .as(order.toString())
                    .isEqualTo(expected);
            assertThat(track(scenario).contact()).as(order.toString()).contains(SECOND.withoutPerson());
            assertThat(track(scenario).contactVacantSince())
                    .as(order.toString())
                    .contains(day("2026-10-25"));
            assertThat(owed(scenario)).as(order.toString()).hasSize(1);
            assertWhole(scenario);
        }
    }

    @Test
    void nobodyLeavesARoleThatNobodyHas() {
        Scenario scenario = Scenario.until(IN_FORCE);
        assertThat(scenario.refused("2026-10-02", new ContactActs.VacateContact(HAIFA, day("2026-10-01"))))
                .containsExactly("NO_CONTACT_TO_VACATE");
        assertThat(offered(scenario)).isEmpty();
        scenario.accepted("2026-09-24", new ContactActs.AppointContact(HAIFA, FIRST));
        assertThat(offered(scenario)).containsExactly(Optional.of(HAIFA));
        assertThat(scenario.refused("2026-10-02", new ContactActs.VacateContact(HAIFA, day("2026-10-03"))))
                .containsExactly("DATE_IN_THE_FUTURE");
        scenario.accepted("2026-10-02", new ContactActs.VacateContact(HAIFA, day("2026-10-01")));

        assertThat(scenario.refused("2026-10-02", new ContactActs.VacateContact(HAIFA, day("2026-10-01"))))
                .containsExactly("NO_CONTACT_TO_VACATE");
    }

    @Test
    void theBriefNamesWhatIsOpenPromisedAndDueAndTheLastTwoYears() {
        TwinningOffice office = TwinningOffice.over(new InMemoryRegistry())
                .clock(SampleLife.CLOCK)
                .build();
        TwinningId id = live(office);

        HandoverBrief brief = office.query(id).handover(HAIFA, day("2028-09-20"));

        assertThat(office.query(id).contacts(HAIFA)).isEqualTo(brief.contacts()).hasSize(1);
        assertThat(brief.obligations())
                .isNotEmpty()
                .allSatisfy(open -> assertThat(open.party()).contains(HAIFA));
        assertThat(brief.objectives()).extracting(objective -> objective.id()).contains("O1");
        assertThat(brief.recent())
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.on()).isBetween(day("2026-09-20"), day("2028-09-20")))
                .extracting(Event::type)
                .contains("ContactAppointed")
                .doesNotContain("SignatureRecorded", "ObligationRaised");
        assertThat(titles(brief, LanguageTag.ENGLISH))
                .containsExactly(
                        "Contact point",
                        "Contact points of the partners",
                        "Open obligations",
                        "Objectives of the work plan",
                        "The last two years");
        assertThat(titles(brief, LanguageTag.HEBREW)).contains("נציג הקשר", "חובות פתוחות", "השנתיים האחרונות");
        assertThat(lines(brief, LanguageTag.ENGLISH))
                .anySatisfy(line -> assertThat(line).contains("Marseille", "twinning@marseille"))
                .anySatisfy(line -> assertThat(line).contains("Less plastic on the beaches", "by "))
                .contains("24 September 2026: Haifa appointed a contact point.");
        for (LanguageTag language : List.of(LanguageTag.HEBREW, LanguageTag.ENGLISH)) {
            assertThat(lines(brief, language))
                    .allSatisfy(line -> assertThat(line)
                            .doesNotContain("{", "[", "null", "Optional")
                            .doesNotContainPattern("[A-Z]{2}-[A-Z]{3}|\\d{4}-\\d{2}-\\d{2}"));
        }
    }

    @Test
    void theBriefNamesMeasuredValuesComingCeremoniesAndVacancies() {
        Scenario scenario = Scenario.until(IN_FORCE);
        scenario.accepted("2026-09-24", new ContactActs.AppointContact(HAIFA, FIRST));
        scenario.accepted("2026-12-20", new ContactActs.VacateContact(HAIFA, day("2026-12-15")));
        scenario.accepted(
                "2027-01-05",
                new ActivityActs.MeasureObjective(
                        HAIFA,
                        new Measurement("O1", new BigDecimal("262"), day("2027-01-04")),
                        "items",
                        Optional.empty()));
        scenario.accepted("2027-01-06", new SignatureActs.ScheduleCeremony(ceremony("past", "2027-01-10")));
        scenario.accepted("2027-01-06", new SignatureActs.ScheduleCeremony(ceremony("coming", "2027-03-10")));

        HandoverBrief brief = scenario.lifecycle().handover(scenario.history(), HAIFA, day("2027-02-01"));

        assertThat(brief.ceremonies()).extracting(Ceremony::id).containsExactly("coming");
        assertThat(lines(brief, LanguageTag.ENGLISH))
                .anySatisfy(line -> assertThat(line).contains("Less plastic on the beaches", "262", "4 January 2027"))
                .anySatisfy(line -> assertThat(line).contains("10 March 2027", "The port of Haifa"))
                .anySatisfy(line -> assertThat(line).contains("Haifa", "vacant", "15 December 2026"));
        assertThat(lines(brief, LanguageTag.HEBREW))
                .anySatisfy(line -> assertThat(line).contains("262", "4 בינואר 2027"))
                .anySatisfy(line -> assertThat(line).contains("10 במרץ 2027"));
        assertThat(scenario.warned("2027-02-01", new ContactActs.VacateContact(HAIFA, day("2027-01-20"))))
                .as("it is vacant already")
                .containsExactly("NO_CONTACT_TO_VACATE");
        assertThat(scenario.warned("2027-02-01", new ContactActs.VacateContact(HAIFA, day("2026-11-01"))))
                .as("an appointment in between may not be recorded yet")
                .isEmpty();
    }

    private static Ceremony ceremony(String id, String on) {
        return SampleLife.ceremony().withId(id).withOn(day(on));
    }

    private static TwinningId live(TwinningOffice office) {
        List<SampleLife.RecordedAct> life = SampleLife.acts();
        TwinningId id = office.open(life.get(0).act(), life.get(0).by())
                .orElseThrow()
                .twinning()
                .id();
        life.subList(1, FOLLOWED_UP)
                .forEach(recorded ->
                        office.perform(id, recorded.act(), recorded.by()).orElseThrow());
        return id;
    }

    private static Stream<String> linesOf(HandoverBrief brief, LanguageTag language) {
        return brief.sections().stream()
                .flatMap(section -> section.lines().stream())
                .map(line -> line.read(language));
    }

    private static List<String> lines(HandoverBrief brief, LanguageTag language) {
        return linesOf(brief, language).toList();
    }

    private static List<String> titles(HandoverBrief brief, LanguageTag language) {
        return brief.sections().stream()
                .map(section -> section.title().read(language))
                .toList();
    }

    private static List<List<String>> orders(List<String> papers) {
        if (papers.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> orders = new ArrayList<>();
        for (String first : papers) {
            List<String> others = new ArrayList<>(papers);
            others.remove(first);
            for (List<String> rest : orders(others)) {
                List<String> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }

    private static List<Obligation> owed(Scenario scenario) {
        return scenario.twinning().obligations().stream()
                .filter(owed -> owed.owner().equals(HAIFA) && owed.code().equals("IL-CONTACT"))
                .toList();
    }

    private static List<Optional<AuthorityId>> offered(Scenario scenario) {
        return scenario.lifecycle().availableActs(scenario.twinning(), day("2026-10-02")).stream()
                .filter(act -> act.act() == ActKind.VACATE_CONTACT)
                .map(AvailableAct::party)
                .toList();
    }

    private static Track track(Scenario scenario) {
        return scenario.twinning().track(HAIFA).orElseThrow();
    }

    private static ContactPoint contact(String name) {
        return new ContactPoint(
                LocalText.of("ממונה על קשרי חוץ", "Head of international relations"),
                name + "@example.org",
                LocalText.of("רחוב חסן שוקרי 14, חיפה", "14 Hassan Shukri Street, Haifa"),
                Optional.of(new PersonRef(Sha256.of(List.of(name)))));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static void assertWhole(Scenario scenario) {
        assertThat(Twinning.load(scenario.history())).isEqualTo(scenario.twinning());
        assertThat(scenario.lifecycle().audit(scenario.history())).isEmpty();
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.LegalHold;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.followup.ContactPoint;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActKind;
import org.twinpact.twinning.AvailableAct;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.OpenHold;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.RecordsActs;
import org.twinpact.twinning.Twinning;

/** Tests of legal holds, under which nothing is erased. The court case and the person are invented. */
class LegalHoldTest {
    private static final Person PERSON = new Person("A. Example", Optional.empty(), Optional.empty());
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final LocalText COURT = LocalText.of("בית המשפט המחוזי", "The district court");
    private static final LocalText REASON = LocalText.of("הליך משפטי תלוי ועומד", "A case is pending");

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final TwinningOffice office =
            TwinningOffice.over(registry).clock(SampleLife.CLOCK).build();
    private final PersonalDatum datum = office.seal(PERSON);
    private final Act erasure = new OpeningActs.ErasePersonalData(datum.ref());

    @BeforeEach
    void appointAPerson() {
        SampleLife.acts().subList(0, 5).forEach(recorded -> {
            if (recorded.act() instanceof OpeningActs.OpenTwinning) {
                office.open(Scenario.ID, recorded.act(), recorded.by()).orElseThrow();
            } else {
                office.perform(Scenario.ID, recorded.act(), recorded.by()).orElseThrow();
            }
        });
        ContactPoint contact = SampleLife.contact("haifa");
        perform(
                new ContactActs.AppointContact(
                        HAIFA,
                        new ContactPoint(
                                contact.role(), contact.mailbox(), contact.postalAddress(), Optional.of(datum.ref()))),
                by("2026-02-21").withPersonalData(datum));
    }

    @Test
    void nothingIsErasedWhileAHoldIsOpen() {
        perform(hold(MARSEILLE, "2027-06-01"), by("2026-03-01"));
        Twinning before = office.find(Scenario.ID);

        for (String day : List.of("2026-02-25", "2026-03-02", "2027-07-01")) {
            List<Finding> missing = office.perform(Scenario.ID, erasure, by(day))
                    .match(accepted -> List.of(), refused -> refused.missing());
            assertThat(missing).extracting(Finding::code).as(day).containsExactly("RECORDS_HELD");
            assertThat(missing.get(0).text(LanguageTag.ENGLISH))
                    .contains("Marseille", "The district court", "A case is pending", "1 June 2027");
            assertThat(missing.get(0).text(LanguageTag.HEBREW)).contains("בית המשפט המחוזי", "הליך משפטי תלוי ועומד");
        }
        assertThat(office.find(Scenario.ID)).isEqualTo(before);
        assertThat(registry.person(Scenario.ID, datum.ref())).contains(PERSON);
        assertThat(offered("2026-03-02")).doesNotContain(ActKind.ERASE_PERSONAL_DATA);

        perform(new RecordsActs.ReleaseRecords(MARSEILLE, "H1", REASON), by("2027-07-01"));
        assertThat(offered("2027-07-01")).contains(ActKind.ERASE_PERSONAL_DATA);
        perform(erasure, by("2027-07-01"));
        assertThat(registry.person(Scenario.ID, datum.ref())).isEmpty();
    }

    @Test
    void theHoldIsVisibleInTheQueryForThePerson() {
        assertThat(office.query(Scenario.ID).people("example"))
                .singleElement()
                .satisfies(found -> assertThat(found.holds()).isEmpty());
        perform(hold(HAIFA, "2027-06-01"), by("2026-03-01"));

        assertThat(office.query(Scenario.ID).people("example"))
                .singleElement()
                .satisfies(found -> assertThat(found.holds())
                        .singleElement()
                        .satisfies(text -> assertThat(text.read(LanguageTag.ENGLISH))
                                .contains("Haifa", "1 March 2026", "A case is pending")));
    }

    @Test
    void aLaterHoldReplacesTheOneWithItsIdAndOnlyItsPartyReleasesIt() {
        perform(hold(HAIFA, "2027-06-01"), by("2026-03-01"));
        assertThat(refused(hold(HAIFA, "2027-06-01"), "2026-03-02")).containsExactly("HOLD_UNCHANGED");
        assertThat(refused(hold(HAIFA, "2027-07-01"), "2026-02-28")).containsExactly("DATE_BEFORE_PREREQUISITE");
        assertThat(refused(hold(HAIFA, "2026-03-01"), "2026-03-02")).contains("DATE_BEFORE_PREREQUISITE");
        perform(hold(HAIFA, "2028-06-01"), by("2026-03-02"));
        assertThat(office.find(Scenario.ID).holds())
                .singleElement()
                .satisfies(open -> assertThat(open.hold().reviewOn()).isEqualTo(LocalDate.parse("2028-06-01")));

        assertThat(refused(new RecordsActs.ReleaseRecords(MARSEILLE, "H1", REASON), "2026-03-03"))
                .containsExactly("HOLD_UNKNOWN");
        assertThat(refused(new RecordsActs.ReleaseRecords(HAIFA, "H1", REASON), "2026-03-01"))
                .containsExactly("DATE_BEFORE_PREREQUISITE");
        perform(new RecordsActs.ReleaseRecords(HAIFA, "H1", REASON), by("2026-03-03"));
        assertThat(office.find(Scenario.ID).holds()).isEmpty();
        assertThat(office.query(Scenario.ID).since(0))
                .extracting(event -> event.type())
                .contains("RecordsHeld", "RecordsReleased");
    }

    @Test
    void theHoldOfAnAuthorityThatIsNoPartyAnyMoreIsReleasedByAnother() {
        AuthorityId bremen = SampleLife.BREMEN.id();
        Scenario scenario = FinalizedScenario.finalized(3, terms -> terms.withSigners(Optional.of(2)));
        scenario.accepted("2026-09-01", hold(bremen, "2027-06-01"));
        FinalizedScenario.signAll(scenario);
        Act release = new RecordsActs.ReleaseRecords(HAIFA, "H1", REASON);
        assertThat(scenario.refused("2026-10-02", release)).containsExactly("HOLD_UNKNOWN");
        scenario.accepted("2026-10-02", new PartyActs.RemoveParty(bremen, REASON));

        assertThat(scenario.twinning().holds()).as("leaving releases no hold").hasSize(1);
        assertThat(scenario.refused("2026-10-03", new RecordsActs.ReleaseRecords(HAIFA, "H2", REASON)))
                .containsExactly("HOLD_UNKNOWN");
        scenario.accepted("2026-10-03", release);

        assertThat(scenario.twinning().holds()).isEmpty();
        FinalizedScenario.assertWhole(scenario);
    }

    @Test
    void holdsInAnyOrderReadTheSameAndAreLimited() {
        Scenario one = Scenario.until(5);
        Scenario other = one.copy();
        one.accepted("2026-03-01", hold(HAIFA, "2027-06-01"));
        one.accepted("2026-03-02", hold(MARSEILLE, "2027-06-01"));
        other.accepted("2026-03-02", hold(MARSEILLE, "2027-06-01"));
        other.accepted("2026-03-01", hold(HAIFA, "2027-06-01"));
        assertThat(other.twinning().holds())
                .isEqualTo(one.twinning().holds())
                .extracting(OpenHold::party)
                .containsExactly(HAIFA, MARSEILLE);

        for (int i = 2; i < 20; i++) {
            one.accepted(
                    "2026-03-02",
                    new RecordsActs.HoldRecords(
                            HAIFA, new LegalHold("M" + i, COURT, REASON, LocalDate.parse("2027-06-01"))));
        }
        assertThat(one.refused(
                        "2026-03-02",
                        new RecordsActs.HoldRecords(
                                HAIFA, new LegalHold("M20", COURT, REASON, LocalDate.parse("2027-06-01")))))
                .containsExactly("LIMIT_REACHED");
        assertThat(one.warned("2026-03-02", hold(HAIFA, "2029-06-01"))).isEmpty();
    }

    private List<ActKind> offered(String day) {
        return office.query(Scenario.ID).availableActs(LocalDate.parse(day)).stream()
                .map(AvailableAct::act)
                .toList();
    }

    private List<String> refused(Act act, String day) {
        return office.perform(Scenario.ID, act, by(day))
                .match(
                        accepted -> List.of(),
                        refused -> refused.missing().stream().map(Finding::code).toList());
    }

    private void perform(Act act, ActContext by) {
        office.perform(Scenario.ID, act, by).orElseThrow();
    }

    private static Act hold(AuthorityId party, String reviewOn) {
        return new RecordsActs.HoldRecords(party, new LegalHold("H1", COURT, REASON, LocalDate.parse(reviewOn)));
    }

    private static ActContext by(String day) {
        return ActContext.role("Officer", HAIFA, LocalDate.parse(day));
    }
}

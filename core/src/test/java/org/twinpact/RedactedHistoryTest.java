package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Evidence;
import org.twinpact.evidence.EvidenceGrade;
import org.twinpact.evidence.LegalHold;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.evidence.Sha256;
import org.twinpact.followup.ContactPoint;
import org.twinpact.followup.Measurement;
import org.twinpact.followup.PrincipleReview;
import org.twinpact.followup.PrincipleVerdict;
import org.twinpact.followup.WithheldSubject;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.Append;
import org.twinpact.registry.EventFormat;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.registry.RedactedHistory;
import org.twinpact.registry.RedactionGap;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActivityActs;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PublicationActs;
import org.twinpact.twinning.RecordsActs;
import org.twinpact.twinning.RedactionGround;
import org.twinpact.twinning.Rulebook;

/** Tests of the history for the public. The person and the notes are invented. */
class RedactedHistoryTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    private static final Person PERSON =
            new Person("A. Example", Optional.of("a.example@haifa.example"), Optional.of("+972 4 000 0000"));
    private static final LocalText NOTE = LocalText.of("פתק פנימי", "Zebra note");

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final TwinningOffice office =
            TwinningOffice.over(registry).clock(SampleLife.CLOCK).build();
    private final PersonalDatum datum = office.seal(PERSON);

    @Test
    void aWholeLifeIsExportedWithoutPersonsMailboxesAndNotes() {
        live();
        List<Event> history = registry.history(Scenario.ID);

        RedactedHistory redacted = office.query(Scenario.ID).redacted();

        String whole = all(history, office.query(Scenario.ID));
        String exported = text(redacted);
        Stream.of(
                        datum.ref().commitment().hex(),
                        "a.example@haifa.example",
                        "pers.mailbox@haifa.example",
                        "Zebra note",
                        "פתק פנימי",
                        "zebra drawer",
                        "zebra letter",
                        "Note du zèbre")
                .forEach(secret -> {
                    assertThat(exported).as(secret).doesNotContain(secret);
                });
        assertThat(whole)
                .contains(
                        datum.ref().commitment().hex(),
                        "pers.mailbox@haifa.example",
                        "Zebra note",
                        "zebra drawer",
                        "zebra letter",
                        "Note du zèbre");
        assertThat(redacted.changes().events())
                .extracting(Event::sequence)
                .containsExactlyElementsOf(history.stream().map(Event::sequence).toList());
        assertThat(redacted.changes().events())
                .extracting(Event::type)
                .containsExactlyElementsOf(history.stream().map(Event::type).toList());
        assertThat(redacted.changes().lines()).hasSameSizeAs(history);
    }

    @Test
    void signatoriesAndDecisionsStayAndEachGapHasItsGround() {
        live();
        List<Event> history = registry.history(Scenario.ID);
        RedactedHistory redacted = office.query(Scenario.ID).redacted();

        assertThat(ofType(redacted.changes().events(), "DecisionRecorded"))
                .isEqualTo(ofType(history, "DecisionRecorded"))
                .isNotEmpty();
        assertThat(ofType(redacted.changes().events(), "SignatureRecorded"))
                .isEqualTo(ofType(history, "SignatureRecorded"))
                .isNotEmpty();
        Event contact = redacted.changes().events().stream()
                .filter(event -> EventFormat.write(event).contains("הוסר: תיבת דואר"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(redacted.gaps())
                .filteredOn(gap -> gap.sequence() == contact.sequence())
                .extracting(RedactionGap::path, RedactionGap::ground)
                .contains(
                        tuple("/data/contact/mailbox", RedactionGround.MAILBOX),
                        tuple("/data/contact/person", RedactionGround.PERSON),
                        tuple("/by/person", RedactionGround.PERSON));
        assertThat(redacted.gaps()).extracting(RedactionGap::ground).contains(RedactionGround.values());
        assertThat(text(redacted)).contains("[removed: internal note]", "[הוסר: הערה פנימית]");
        assertThat(registry.history(Scenario.ID)).as("the record itself").isEqualTo(history);
    }

    @Test
    void everyEventOfRandomLivesIsExportedWithoutItsReason() {
        for (int seed = 0; seed < 40; seed++) {
            Rulebook rules = Rulebook.shipped();
            RandomLife life =
                    new RandomLife(1_948 + seed, rules, rules.profiles().all()).lived();
            InMemoryRegistry other = new InMemoryRegistry();
            other.append(Append.of(0, life.history(), life.twinning()));

            RedactedHistory redacted = TwinningOffice.over(other)
                    .build()
                    .query(life.twinning().id())
                    .redacted();

            assertThat(redacted.changes().events())
                    .extracting(Event::type)
                    .containsExactlyElementsOf(
                            life.history().stream().map(Event::type).toList());
            assertThat(redacted.changes().events())
                    .allSatisfy(event -> assertThat(EventFormat.write(event))
                            .doesNotContain("\"reason\":{\"en\":\"" + WalkAlphabet.REASON.read(LanguageTag.ENGLISH)));
        }
    }

    /** Performs the sample life with a person, mailboxes of persons and internal notes. */
    private void live() {
        for (SampleLife.RecordedAct recorded : SampleLife.acts()) {
            Outcome outcome = recorded.act() instanceof OpeningActs.OpenTwinning
                    ? office.open(Scenario.ID, recorded.act(), recorded.by())
                    : office.perform(Scenario.ID, recorded.act(), recorded.by());
            outcome.orElseThrow();
        }
        ContactPoint contact = SampleLife.contact("haifa");
        perform(
                new ContactActs.AppointContact(
                        HAIFA,
                        new ContactPoint(
                                contact.role(),
                                "pers.mailbox@haifa.example",
                                contact.postalAddress(),
                                Optional.of(datum.ref()))),
                by().withPerson(datum).withPersonalData(datum));
        String clause =
                office.find(Scenario.ID).text().orElseThrow().clauses().get(0).id();
        perform(
                new ActivityActs.ReviewPrinciple(
                        HAIFA,
                        new PrincipleReview(clause, PrincipleVerdict.OBSERVED, NOTE, LocalDate.parse("2027-09-30"))),
                by());
        String objective = office.find(Scenario.ID)
                .plan()
                .orElseThrow()
                .objectives()
                .get(0)
                .id();
        perform(
                new ActivityActs.MeasureObjective(
                        HAIFA,
                        new Measurement(objective, BigDecimal.TEN, LocalDate.parse("2027-09-30")),
                        office.find(Scenario.ID)
                                .plan()
                                .orElseThrow()
                                .objectives()
                                .get(0)
                                .unit()
                                .read(LanguageTag.ENGLISH),
                        Optional.of(new Evidence(
                                EvidenceGrade.OFFICIAL_RECORD,
                                "zebra drawer",
                                Optional.of(Sha256.of(List.of("file")))))),
                by());
        perform(
                new PublicationActs.WithholdPublication(
                        HAIFA, WithheldSubject.wholeTwinning(), LocalDate.parse("2028-01-01"), NOTE),
                by());
        perform(
                new RecordsActs.HoldRecords(
                        MARSEILLE, new LegalHold("H1", SampleLife.HAIFA.name(), NOTE, LocalDate.parse("2028-01-01"))),
                by().withEvidence("zebra letter"));
        perform(
                new RecordsActs.ReleaseRecords(MARSEILLE, "H1", LocalText.in(new LanguageTag("fr"), "Note du zèbre")),
                by().withEvidence("zebra letter"));
        perform(new OpeningActs.ErasePersonalData(datum.ref()), by());
    }

    private void perform(Act act, ActContext by) {
        office.perform(Scenario.ID, act, by).orElseThrow();
    }

    private static ActContext by() {
        return ActContext.role("Officer", HAIFA, LocalDate.parse("2027-10-01"));
    }

    private static List<Object> ofType(List<Event> events, String type) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .map(event -> (Object) event.data())
                .toList();
    }

    private static String text(RedactedHistory redacted) {
        return Stream.concat(
                        redacted.changes().events().stream().map(EventFormat::write),
                        lines(redacted.changes().lines()))
                .collect(Collectors.joining("\n"));
    }

    private static String all(List<Event> history, TwinningQueries queries) {
        return Stream.concat(
                        history.stream().map(EventFormat::write),
                        history.stream().map(event -> event.text(queries.twinning(), LanguageTag.ENGLISH)))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(List<LocalText> lines) {
        return lines.stream().flatMap(line -> Stream.of(line.read(LanguageTag.HEBREW), line.read(LanguageTag.ENGLISH)));
    }
}

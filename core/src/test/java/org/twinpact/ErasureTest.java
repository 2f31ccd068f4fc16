package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.followup.ContactPoint;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.EventFormat;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Tests of the erasure of a person's data from a history that stays whole. */
class ErasureTest {
    private static final Person DANA =
            new Person("Dana Levi", Optional.of("dana.levi@haifa.example"), Optional.of("+972 4 000 0000"));

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final TwinningOffice office = TwinningOffice.over(registry).build();
    private final PersonalDatum datum = office.seal(DANA);
    private final PersonRef dana = datum.ref();
    private final Act erasure = new OpeningActs.ErasePersonalData(dana);

    @BeforeEach
    void nameDanaAsContactAndAsTheOneWhoRecordedIt() {
        SampleLife.RecordedAct opening = SampleLife.acts().get(0);
        office.open(Scenario.ID, opening.act(), opening.by()).orElseThrow();
        office.perform(
                        Scenario.ID,
                        appointing(SampleLife.HAIFA),
                        by("2026-01-06").withPerson(datum).withPersonalData(datum))
                .orElseThrow();
    }

    @Test
    void thePersonIsKnownBeforeAndGoneAfter() {
        assertThat(registry.person(Scenario.ID, dana)).contains(DANA);

        erase("erase-1").orElseThrow();

        assertThat(registry.person(Scenario.ID, dana)).isEmpty();
    }

    @Test
    void aPersonIsFoundWithEveryMentionUntilTheDataAreErased() {
        for (String text : List.of("dana levi", "LEVI", "levi@haifa", "4 000", "")) {
            assertThat(office.query(Scenario.ID).people(text))
                    .as(text)
                    .singleElement()
                    .satisfies(found -> {
                        assertThat(found.ref()).isEqualTo(dana);
                        assertThat(found.person()).isEqualTo(DANA);
                        assertThat(found.mentions()).extracting(Event::type).containsExactly("ContactAppointed");
                        assertThat(found.lines())
                                .extracting(line -> line.read(LanguageTag.ENGLISH))
                                .containsExactly("6 January 2026: Haifa appointed a contact point.");
                        assertThat(found.toString()).doesNotContain("Dana", "dana.levi");
                    });
        }
        assertThat(office.query(Scenario.ID).people("Noa")).isEmpty();

        erase("erase-1").orElseThrow();

        assertThat(office.query(Scenario.ID).people("")).isEmpty();
    }

    @Test
    void theHistoryStaysWhole() {
        List<Event> before = registry.history(Scenario.ID);

        erase("erase-1").orElseThrow();

        List<Event> after = registry.history(Scenario.ID);
        assertThat(after).startsWith(before.toArray(Event[]::new)).hasSize(before.size() + 1);
        assertThat(Twinning.load(after)).isEqualTo(office.find(Scenario.ID));
        assertThat(Lifecycle.under(Rulebook.shipped()).audit(after)).isEmpty();
    }

    @Test
    void noEventOrSnapshotHoldsPersonalData() {
        erase("erase-1").orElseThrow();

        String kept = String.join(
                        "\n",
                        registry.history(Scenario.ID).stream()
                                .map(EventFormat::write)
                                .toList())
                + Snapshots.write(office.find(Scenario.ID))
                + registry.history(Scenario.ID)
                + office.find(Scenario.ID)
                + datum;
        assertThat(kept)
                .contains(dana.commitment().hex())
                .doesNotContain("Dana", "Levi", "dana.levi", "+972", datum.nonce());
    }

    @Test
    void theSamePersonSealedTwiceLeavesTwoDifferentCommitments() {
        assertThat(office.seal(DANA).ref()).isNotEqualTo(dana);
    }

    @Test
    void whatWasErasedCannotBeErasedAgain() {
        erase("erase-1").orElseThrow();

        Outcome again = erase("erase-2");

        assertThat(codes(again)).containsExactly("PERSON_UNKNOWN");
        assertThat(registry.history(Scenario.ID)).hasSize(3);
    }

    @Test
    void onlyThePartyThatSuppliedAPersonErasesThem() {
        office.perform(Scenario.ID, new PartyActs.AddParty(SampleLife.MARSEILLE), by("2026-01-06"))
                .orElseThrow();
        office.perform(Scenario.ID, appointing(SampleLife.MARSEILLE), by(SampleLife.MARSEILLE, "2026-01-06"))
                .orElseThrow();

        Outcome outcome = office.perform(Scenario.ID, erasure, by(SampleLife.MARSEILLE, "2026-01-07"));

        assertThat(codes(outcome)).containsExactly("PERSON_OF_ANOTHER_PARTY");
        assertThat(outcome.<String>match(accepted -> "", refused -> refused.text(LanguageTag.ENGLISH)))
                .contains("An act of Haifa supplied the data of this person.");
        assertThat(registry.person(Scenario.ID, dana)).contains(DANA);
        assertThat(codes(erase("erase-1"))).isEmpty();
    }

    @Test
    void aPersonIsErasedWhereTheTwinningNamesThemAlone() {
        TwinningId other = TwinningId.named("another twinning");
        office.open(other, new OpeningActs.OpenTwinning(SampleLife.HAIFA), by("2026-01-06"))
                .orElseThrow();

        assertThat(codes(office.perform(other, erasure, by("2026-01-07")))).containsExactly("PERSON_UNKNOWN");
        assertThat(registry.person(Scenario.ID, dana)).contains(DANA);
    }

    @Test
    void aPartyErasesWhomAnotherRecordedForIt() {
        PersonalDatum guide = office.seal(Person.named("Guide of Marseille"));
        office.perform(Scenario.ID, new PartyActs.AddParty(SampleLife.MARSEILLE), by("2026-01-06"))
                .orElseThrow();
        office.perform(
                        Scenario.ID,
                        appointing(SampleLife.MARSEILLE, guide.ref()),
                        by("2026-01-06").withPersonalData(guide))
                .orElseThrow();

        assertThat(codes(office.perform(
                        Scenario.ID,
                        new OpeningActs.ErasePersonalData(guide.ref()),
                        by(SampleLife.MARSEILLE, "2026-01-07"))))
                .isEmpty();
    }

    @Test
    void thePersonOfAPartyThatLeftIsErasedByAnother() {
        office.perform(Scenario.ID, new PartyActs.AddParty(SampleLife.MARSEILLE), by("2026-01-06"))
                .orElseThrow();
        office.perform(
                        Scenario.ID,
                        new PartyActs.RemoveParty(SampleLife.HAIFA.id(), LocalText.of("די", "Enough")),
                        by("2026-01-07"))
                .orElseThrow();

        assertThat(codes(office.perform(Scenario.ID, erasure, by(SampleLife.MARSEILLE, "2026-01-08"))))
                .isEmpty();
    }

    @Test
    void theSameErasureSentTwiceIsAcceptedOnce() {
        Outcome.Accepted first = erase("erase-1").orElseThrow();
        Outcome.Accepted second = erase("erase-1").orElseThrow();

        assertThat(second.events()).isEqualTo(first.events());
        assertThat(registry.history(Scenario.ID)).hasSize(3);
    }

    @Test
    void theKeyOfAnErasureIsNoKeyForAnotherAct() {
        erase("erase-1").orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.perform(
                        Scenario.ID,
                        new ContactActs.AppointContact(SampleLife.HAIFA.id(), SampleLife.contact("haifa")),
                        by("2026-01-08").withActId(new ActId("erase-1"))))
                .withMessageContaining("erase-1")
                .withMessageContaining("PersonalDataErased");
    }

    private Outcome erase(String key) {
        return office.perform(Scenario.ID, erasure, by("2026-01-07").withActId(new ActId(key)));
    }

    private Act appointing(LocalAuthority town) {
        return appointing(town, dana);
    }

    private static Act appointing(LocalAuthority town, PersonRef person) {
        ContactPoint role = SampleLife.contact("haifa");
        return new ContactActs.AppointContact(
                town.id(), new ContactPoint(role.role(), role.mailbox(), role.postalAddress(), Optional.of(person)));
    }

    private static ActContext by(String on) {
        return by(SampleLife.HAIFA, on);
    }

    private static ActContext by(LocalAuthority town, String on) {
        return ActContext.role("International relations officer", town.id(), LocalDate.parse(on));
    }

    private static List<String> codes(Outcome outcome) {
        return outcome.match(
                accepted -> List.of(),
                refused -> refused.missing().stream().map(Finding::code).toList());
    }
}

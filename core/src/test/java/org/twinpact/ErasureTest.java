package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.followup.ContactPoint;
import org.twinpact.registry.EventFormat;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.registry.snapshot.SnapshotFormat;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.Missing;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Twinning;

/** A person's data can be erased, and the history stays whole. */
class ErasureTest {
    private static final Person DANA =
            new Person("Dana Levi", Optional.of("dana.levi@haifa.example"), Optional.of("+972 4 000 0000"));

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final TwinningOffice office = TwinningOffice.over(registry).build();
    private final PersonalDatum datum = office.seal(DANA);
    private final PersonRef dana = datum.ref();

    @BeforeEach
    void nameDanaAsContactAndAsTheOneWhoRecordedIt() {
        Story.Chapter opening = Story.life().get(0);
        office.open(Tale.ID, opening.act(), opening.by()).orElseThrow();
        ContactPoint role = Story.contact("haifa");
        ContactPoint contact = new ContactPoint(role.role(), role.mailbox(), role.postalAddress(), Optional.of(dana));
        office.perform(
                        Tale.ID,
                        new Act.AppointContact(Story.HAIFA.id(), contact),
                        by("2026-01-06").withPerson(datum).withBrings(datum))
                .orElseThrow();
    }

    @Test
    void thePersonIsKnownBeforeAndGoneAfter() {
        assertThat(registry.person(dana)).contains(DANA);

        erase("erase-1").orElseThrow();

        assertThat(registry.person(dana)).isEmpty();
    }

    @Test
    void theHistoryStaysWhole() {
        List<Event> before = registry.history(Tale.ID);

        erase("erase-1").orElseThrow();

        List<Event> after = registry.history(Tale.ID);
        assertThat(after).startsWith(before.toArray(Event[]::new)).hasSize(before.size() + 1);
        assertThat(Twinning.load(after)).isEqualTo(office.find(Tale.ID));
        assertThat(Lifecycle.under(Rulebook.shipped()).audit(after)).isEmpty();
    }

    @Test
    void nothingOfThePersonEverStandsInAnEventOrASnapshot() {
        erase("erase-1").orElseThrow();

        String kept = String.join(
                        "\n",
                        registry.history(Tale.ID).stream()
                                .map(EventFormat::write)
                                .toList())
                + SnapshotFormat.write(office.find(Tale.ID))
                + registry.history(Tale.ID)
                + office.find(Tale.ID)
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

        assertThat(again.<List<String>>match(
                        accepted -> List.of(),
                        refused -> refused.missing().stream().map(Missing::code).toList()))
                .containsExactly("PERSON_NOT_KEPT");
        assertThat(registry.history(Tale.ID)).hasSize(3);
    }

    @Test
    void theSameErasureSentTwiceIsAcceptedOnce() {
        Outcome.Accepted first = erase("erase-1").orElseThrow();
        Outcome.Accepted second = erase("erase-1").orElseThrow();

        assertThat(second.events()).isEqualTo(first.events());
        assertThat(registry.history(Tale.ID)).hasSize(3);
    }

    @Test
    void theKeyOfAnErasureIsNoKeyForAnotherAct() {
        erase("erase-1").orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.perform(
                        Tale.ID,
                        new Act.AppointContact(Story.HAIFA.id(), Story.contact("haifa")),
                        by("2026-01-08").withActId(new ActId("erase-1"))))
                .withMessageContaining("erase-1")
                .withMessageContaining("PersonErased");
    }

    private Outcome erase(String key) {
        return office.perform(
                Tale.ID, new Act.ErasePerson(dana), by("2026-01-07").withActId(new ActId(key)));
    }

    private static By by(String on) {
        return By.role("International relations officer", Story.HAIFA.id(), LocalDate.parse(on));
    }
}

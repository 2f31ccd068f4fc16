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
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Finding;
import org.twinpact.twinning.FollowUpActs;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Twinning;

/** The erasure of a person's data from a history that stays whole. */
class ErasureTest {
    private static final Person DANA =
            new Person("Dana Levi", Optional.of("dana.levi@haifa.example"), Optional.of("+972 4 000 0000"));

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final TwinningOffice office = TwinningOffice.over(registry).build();
    private final PersonalDatum datum = office.seal(DANA);
    private final PersonRef dana = datum.ref();

    @BeforeEach
    void nameDanaAsContactAndAsTheOneWhoRecordedIt() {
        SampleLife.RecordedAct opening = SampleLife.acts().get(0);
        office.open(Scenario.ID, opening.act(), opening.by()).orElseThrow();
        ContactPoint role = SampleLife.contact("haifa");
        ContactPoint contact = new ContactPoint(role.role(), role.mailbox(), role.postalAddress(), Optional.of(dana));
        office.perform(
                        Scenario.ID,
                        new FollowUpActs.AppointContact(SampleLife.HAIFA.id(), contact),
                        by("2026-01-06").withPerson(datum).withPersonalData(datum))
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
                + SnapshotFormat.write(office.find(Scenario.ID))
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

        assertThat(again.<List<String>>match(
                        accepted -> List.of(),
                        refused -> refused.missing().stream().map(Finding::code).toList()))
                .containsExactly("PERSON_UNKNOWN");
        assertThat(registry.history(Scenario.ID)).hasSize(3);
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
                        new FollowUpActs.AppointContact(SampleLife.HAIFA.id(), SampleLife.contact("haifa")),
                        by("2026-01-08").withActId(new ActId("erase-1"))))
                .withMessageContaining("erase-1")
                .withMessageContaining("PersonalDataErased");
    }

    private Outcome erase(String key) {
        return office.perform(
                Scenario.ID,
                new OpeningActs.ErasePersonalData(dana),
                by("2026-01-07").withActId(new ActId(key)));
    }

    private static ActContext by(String on) {
        return ActContext.role("International relations officer", SampleLife.HAIFA.id(), LocalDate.parse(on));
    }
}

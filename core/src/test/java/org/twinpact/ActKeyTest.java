package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinpact.evidence.Person;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.PartyActs;

/** Tests of the idempotency key of an act, which names one act of one authority on one day by one author. */
class ActKeyTest {
    private static final ActContext BY = ActContext.role(
                    "Officer", SampleLife.HAIFA.id(), LocalDate.parse("2026-01-06"))
            .withActId(new ActId("letter-7"));
    private static final Act CONTACT =
            new ContactActs.AppointContact(SampleLife.HAIFA.id(), SampleLife.contact("haifa"));
    /** An act that is refused if it comes again, unlike the other. */
    private static final Act PARTY = new PartyActs.AddParty(SampleLife.BREMEN);

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final TwinningOffice office = TwinningOffice.over(registry).build();

    static Stream<Arguments> others() {
        return Stream.of(CONTACT, PARTY)
                .flatMap(act -> Stream.of(
                        Arguments.of(act, BY.withOn(LocalDate.parse("2026-01-07")), "another day, 2026-01-07"),
                        Arguments.of(act, BY.withRole("Mayor"), "another author"),
                        Arguments.of(
                                act,
                                BY.withPerson(TwinningOffice.inMemory().seal(Person.named("Plonit Almonit"))),
                                "another author")));
    }

    @BeforeEach
    void open() {
        SampleLife.RecordedAct opening = SampleLife.acts().get(0);
        office.open(Scenario.ID, opening.act(), opening.by()).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("others")
    void anotherDayOrAuthorIsOtherContent(Act act, ActContext other, String difference) {
        office.perform(Scenario.ID, act, BY).orElseThrow();
        List<Event> before = registry.history(Scenario.ID);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.perform(Scenario.ID, act, other))
                .withMessageContaining("letter-7")
                .withMessageContaining(difference)
                .withMessageContaining("Use another key")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("Almonit"));
        assertThatIllegalArgumentException().isThrownBy(() -> office.preview(Scenario.ID, act, other));
        assertThat(registry.history(Scenario.ID)).isEqualTo(before);
        assertThat(registry.people(Scenario.ID)).isEmpty();
    }

    static List<Act> acts() {
        return List.of(CONTACT, PARTY);
    }

    @ParameterizedTest
    @MethodSource("acts")
    void theSameActIsAcceptedOnce(Act act) {
        Outcome.Accepted first = office.perform(Scenario.ID, act, BY).orElseThrow();

        assertThat(office.perform(Scenario.ID, act, BY).orElseThrow().events()).isEqualTo(first.events());
        assertThat(registry.history(Scenario.ID)).hasSize(1 + first.events().size());
    }

    @Test
    void theKeyOfAnOpeningNamesItsDay() {
        SampleLife.RecordedAct opening = SampleLife.acts().get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        office.open(Scenario.ID, opening.act(), opening.by().withOn(LocalDate.parse("2026-01-06"))))
                .withMessageContaining("another day");
    }

    @Test
    void anotherAuthorityMayUseTheSameKey() {
        office.perform(Scenario.ID, CONTACT, BY).orElseThrow();

        Outcome.Accepted other = office.perform(Scenario.ID, CONTACT, BY.withAuthority(SampleLife.BREMEN.id()))
                .orElseThrow();

        assertThat(other.events())
                .first()
                .satisfies(event -> assertThat(event.sequence()).isEqualTo(3));
    }
}

package org.twinpact;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.approval.Decision;
import org.twinpact.authority.AuthorityId;
import org.twinpact.evidence.Person;
import org.twinpact.evidence.PersonalDatum;
import org.twinpact.followup.ContactPoint;
import org.twinpact.language.LocalText;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.ContactActs;
import org.twinpact.twinning.DecisionActs;
import org.twinpact.twinning.EntryIntoForceActs;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.Outcome;

/** Tests of the number of events that a refusal reads, which does not grow with the history. */
class RefusalCostTest {
    private static final AuthorityId HAIFA = SampleLife.HAIFA.id();
    private static final Act IMPOSSIBLE = new EntryIntoForceActs.ConfirmEntryIntoForce();
    private static final Act CONTACT = new ContactActs.AppointContact(HAIFA, SampleLife.contact("haifa"));

    private final TwinningRegistry registry = new InMemoryRegistry();
    private final TwinningOffice office =
            TwinningOffice.over(counting(registry)).build();
    private long eventsRead;

    @BeforeEach
    void performUntilTheOpinionOfTheLegalAdviser() {
        List<SampleLife.RecordedAct> life = SampleLife.acts().subList(0, 19);
        office.open(Scenario.ID, life.get(0).act(), life.get(0).by()).orElseThrow();
        life.subList(1, life.size())
                .forEach(next ->
                        office.perform(Scenario.ID, next.act(), next.by()).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 5_000})
    void aRefusalReadsNoEvent(int further) {
        perform(further);

        assertRefusedReading(0, IMPOSSIBLE, by());
        assertRefusedReading(0, IMPOSSIBLE, by().withActId(new ActId("new-key")));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 5_000})
    void aCorrectionReadsNoEvent(int further) {
        perform(further);

        assertRefusedReading(0, correction("act-13"), by());
        assertRefusedReading(0, correction("never"), by());
        office.perform(Scenario.ID, correction("act-19"), by()).orElseThrow();
        assertThat(eventsRead).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 5_000})
    void aRefusedErasureReadsNoHistory(int further) {
        PersonalDatum guide = office.seal(Person.named("Guide of Marseille"));
        ContactPoint role = SampleLife.contact("marseille");
        Act contact = new ContactActs.AppointContact(
                SampleLife.MARSEILLE.id(),
                new ContactPoint(role.role(), role.mailbox(), role.postalAddress(), Optional.of(guide.ref())));
        office.perform(
                        Scenario.ID,
                        contact,
                        by().withAuthority(SampleLife.MARSEILLE.id()).withPersonalData(guide))
                .orElseThrow();
        perform(further);

        assertRefusedReading(0, new OpeningActs.ErasePersonalData(guide.ref()), by());
    }

    @Test
    void aRetryReadsTheEventsOfItsActAlone() {
        ActContext by = by().withActId(new ActId("letter-7"));
        Outcome.Accepted first = office.perform(Scenario.ID, CONTACT, by).orElseThrow();
        perform(5_000);

        Outcome.Accepted again = office.perform(Scenario.ID, CONTACT, by).orElseThrow();

        assertThat(again.events()).isEqualTo(first.events());
        assertThat(eventsRead).isEqualTo(first.events().size());
    }

    private void perform(int acts) {
        for (int act = 0; act < acts; act++) {
            office.perform(Scenario.ID, CONTACT, by()).orElseThrow();
        }
        eventsRead = 0;
    }

    private void assertRefusedReading(long events, Act act, ActContext by) {
        eventsRead = 0;
        List<Function<Act, Outcome>> ways = List.of(
                wanted -> office.perform(Scenario.ID, wanted, by), wanted -> office.preview(Scenario.ID, wanted, by));
        for (Function<Act, Outcome> way : ways) {
            assertThat(way.apply(act)).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(eventsRead).isEqualTo(events);
    }

    private static Act correction(String wrong) {
        Decision opinion =
                ((DecisionActs.RecordDecision) SampleLife.acts().get(18).act()).decision();
        return new DecisionActs.CorrectDecision(
                HAIFA,
                new ActId(wrong),
                opinion.withNumber("2026-81"),
                LocalText.of("טעות הקלדה", "A slip of the pen"));
    }

    private static ActContext by() {
        return ActContext.role("Officer", HAIFA, LocalDate.parse("2026-06-16"));
    }

    /** Returns the registry behind a proxy that counts the events it returns. */
    private TwinningRegistry counting(TwinningRegistry target) {
        return (TwinningRegistry) Proxy.newProxyInstance(
                TwinningRegistry.class.getClassLoader(),
                new Class<?>[] {TwinningRegistry.class},
                (self, method, values) -> {
                    Object result;
                    try {
                        result = method.invoke(target, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (result instanceof Collection<?> events) {
                        eventsRead += events.size();
                    }
                    return result;
                });
    }
}

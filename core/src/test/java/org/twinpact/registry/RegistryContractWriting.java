package org.twinpact.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.twinpact.registry.RegistryContractAppends.next;
import static org.twinpact.registry.RegistryContractAppends.nextOf;
import static org.twinpact.registry.RegistryContractAppends.opening;
import static org.twinpact.registry.RegistryContractTowns.contact;
import static org.twinpact.registry.RegistryContractTowns.imported;
import static org.twinpact.registry.RegistryContractTowns.officerOf;
import static org.twinpact.registry.RegistryContractTowns.under;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.TwinningOffice;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Outcome;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** The writing of an append, whole or not at all, once, and on the expected version. */
interface RegistryContractWriting extends RegistryContractSubject {
    @Test
    default void aWriteOnAnOlderVersionIsStale() {
        TwinningOffice office = office();
        TwinningId id = imported(office, "haifa", "bremen");
        Append late = next(office.find(id), "late");
        office.perform(id, contact("haifa", "Archive"), officerOf("haifa")).orElseThrow();

        StaleTwinningException stale = catchThrowableOfType(
                StaleTwinningException.class, () -> registry().append(late));

        assertThat(stale.expected()).isEqualTo(1);
        assertThat(stale.actual()).isEqualTo(2);
        assertUntouched(id, 2);
    }

    @Test
    default void aWriteOnAFutureVersionIsStale() {
        TwinningId id = imported(office(), "haifa", "bremen");
        Twinning later = next(office().find(id), "first").twinning();

        assertThatExceptionOfType(StaleTwinningException.class)
                .isThrownBy(() -> registry().append(next(later, "second")))
                .satisfies(stale -> assertThat(stale.actual()).isEqualTo(1));
        assertUntouched(id, 1);
    }

    @Test
    default void aWriteToATwinningThatIsNotThereIsStale() {
        Twinning elsewhere = opening(TwinningId.named("elsewhere"), "opening").twinning();

        assertThatExceptionOfType(StaleTwinningException.class)
                .isThrownBy(() -> registry().append(next(elsewhere, "any")))
                .satisfies(stale -> assertThat(stale.actual()).isZero());
        assertThat(registry().find(elsewhere.id())).isEmpty();
    }

    @Test
    default void aKeyIsOpenedOnce() {
        TwinningId id = imported(office(), "haifa", "bremen");

        assertThatExceptionOfType(StaleTwinningException.class)
                .isThrownBy(() -> registry().append(opening(id, "second")))
                .satisfies(stale -> assertThat(stale.actual()).isEqualTo(1));
        assertUntouched(id, 1);
    }

    @Test
    default void anActIsKeptOnceWhateverTheVersion() {
        TwinningOffice office = office();
        TwinningId id = imported(office, "haifa", "bremen");
        registry().append(next(office.find(id), "letter-7"));

        assertThatExceptionOfType(RepeatedActException.class)
                .isThrownBy(() -> registry().append(next(office.find(id), "letter-7")))
                .withMessageContaining("letter-7");
        assertThatExceptionOfType(RepeatedActException.class)
                .isThrownBy(() -> registry().append(next(Twinning.load(first(id)), "letter-7")));
        assertUntouched(id, 2);
    }

    @Test
    default void twoAuthoritiesMayUseTheSameKey() {
        TwinningOffice office = office();
        TwinningId id = imported(office, "haifa", "bremen");

        Outcome.Accepted one = office.perform(id, contact("haifa", "Archive"), under("letter-7", officerOf("haifa")))
                .orElseThrow();
        Outcome.Accepted other = office.perform(id, contact("haifa", "Archive"), under("letter-7", officerOf("bremen")))
                .orElseThrow();

        assertThat(other.events()).isNotEqualTo(one.events());
        assertUntouched(id, 3);
        for (String town : List.of("haifa", "bremen")) {
            assertThatExceptionOfType(RepeatedActException.class)
                    .isThrownBy(() -> registry()
                            .append(nextOf(town, Twinning.load(registry().history(id)), "letter-7")))
                    .withMessageContaining("letter-7 of " + town);
        }
        registry().append(nextOf("lyon", office.find(id), "letter-7"));
        assertUntouched(id, 4);
    }

    @Test
    default void theEventsOfAnActAreAdjacent() {
        Append opening = opening(TwinningId.named("adjacent"), "one");
        Append second = next(opening.twinning(), "two");
        Append third = next(second.twinning(), "one");
        List<Event> events = Stream.of(opening, second, third)
                .flatMap(append -> append.events().stream())
                .toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Append.of(0, events, Twinning.load(events)))
                .withMessageContaining("act one of haifa");
    }

    @Test
    default void twoTwinningsMayHoldActsOfTheSameKey() {
        TwinningOffice office = office();
        TwinningId one = imported(office, "haifa", "bremen");
        TwinningId other = imported(office, "haifa", "lyon");

        office.perform(one, contact("haifa", "Archive"), under("letter-7", officerOf("haifa")))
                .orElseThrow();
        office.perform(other, contact("haifa", "Archive"), under("letter-7", officerOf("haifa")))
                .orElseThrow();

        assertUntouched(one, 2);
        assertUntouched(other, 2);
    }

    private void assertUntouched(TwinningId id, int version) {
        List<Event> history = registry().history(id);
        assertThat(history).extracting(Event::sequence).hasSize(version).last().isEqualTo((long) version);
        assertThat(registry().find(id)).contains(Twinning.load(history));
    }

    private List<Event> first(TwinningId id) {
        return registry().history(id).subList(0, 1);
    }
}

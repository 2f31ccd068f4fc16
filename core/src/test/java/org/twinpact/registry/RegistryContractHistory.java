package org.twinpact.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.SampleLife;
import org.twinpact.TwinningOffice;
import org.twinpact.agreement.AgreementText;
import org.twinpact.agreement.Clause;
import org.twinpact.agreement.ClauseBuilder;
import org.twinpact.agreement.Part;
import org.twinpact.evidence.PersonRef;
import org.twinpact.evidence.Sha256;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.ActId;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.TextActs;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** The reading of stored histories, which equal the decided ones. */
interface RegistryContractHistory extends RegistryContractSubject {
    TwinningId ID = TwinningId.named("contract");

    @Test
    default void anEmptyRegistryFindsNothing() {
        assertThat(registry().find(ID)).isEmpty();
        assertThat(registry().history(ID)).isEmpty();
        assertThat(registry().person(TwinningId.named("nothing"), new PersonRef(Sha256.of(List.of("nobody")))))
                .isEmpty();
        assertThat(registry().search(Search.all()).entries()).isEmpty();
    }

    @Test
    default void aWholeLifeIsReadAsItWasDecided() {
        List<Event> decided = RegistryContractTowns.sampleLife(office(), ID);

        for (TwinningRegistry registry : List.of(registry(), reopened())) {
            assertThat(registry.history(ID)).isEqualTo(decided);
            assertThat(registry.find(ID)).contains(Twinning.load(decided));
            assertThat(registry.search(Search.all()).entries()).containsExactly(IndexEntry.of(Twinning.load(decided)));
        }
    }

    @Test
    default void someTwinningsAndTheirEventsOfSomeDaysAreReadAtOnce() {
        TwinningId other = TwinningId.named("other");
        TwinningId third = TwinningId.named("third");
        for (TwinningId id : List.of(ID, other, third)) {
            RegistryContractTowns.sampleLife(office(), id);
        }
        Set<TwinningId> asked = Set.of(ID, other, TwinningId.named("nothing"));
        LocalDate since = LocalDate.parse("2026-03-08");
        LocalDate until = LocalDate.parse("2026-09-14");

        assertThat(registry().findAll(asked))
                .containsExactlyInAnyOrder(
                        registry().find(ID).orElseThrow(),
                        registry().find(other).orElseThrow());
        assertThat(registry().events(asked, since, until))
                .isEqualTo(Stream.of(ID, other)
                        .sorted()
                        .flatMap(id -> registry().history(id).stream())
                        .filter(event ->
                                !event.on().isBefore(since) && !event.on().isAfter(until))
                        .toList())
                .isNotEmpty();
        assertThat(registry().events(asked, LocalDate.MIN, LocalDate.MAX))
                .hasSize(2 * registry().history(ID).size());
        assertThat(registry().events(asked, until, since)).isEmpty();
        List<Event> all = Stream.of(ID, other)
                .sorted()
                .flatMap(id -> registry().history(id).stream())
                .toList();
        Instant first = all.stream()
                .map(Event::recordedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant last = all.stream()
                .map(Event::recordedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(registry().recorded(asked, first, last))
                .isEqualTo(all.stream()
                        .filter(event -> event.recordedAt().isBefore(last))
                        .toList())
                .hasSizeLessThan(all.size());
        assertThat(registry().recorded(asked, first, last.plusNanos(1_000))).isEqualTo(all);
        assertThat(registry().recorded(asked, last, first)).isEmpty();
        assertThat(registry().findAll(Set.of())).isEmpty();
        assertThat(registry().events(Set.of(), since, until)).isEmpty();
        assertThat(registry().recorded(Set.of(), first, last)).isEmpty();
    }

    @Test
    default void wordsOfThreeMillionLettersAreKept() {
        TwinningOffice office = office();
        Act opening = RegistryContractTowns.imports(Stage.PLAN_AGREED, "haifa", "marseille");
        office.open(ID, opening, RegistryContractTowns.officerOf("haifa")).orElseThrow();
        AgreementText text = SampleLife.text(SampleLife.plan()).withClauses(clauses());

        office.perform(ID, new TextActs.ProposeText(text), RegistryContractTowns.officerOf("haifa"))
                .orElseThrow();

        assertThat(EventFormat.write(registry().history(ID).get(1))).hasSizeGreaterThan(3_000_000);
        assertThat(reopened().find(ID).flatMap(Twinning::text)).contains(text);
        assertThat(reopened().find(ID)).contains(Twinning.load(registry().history(ID)));
    }

    @Test
    default void theEventsOfAnActAreReadByItsKey() {
        RegistryContractTowns.sampleLife(office(), ID);
        RegistryContractTowns.accepted(office().perform(
                        ID,
                        RegistryContractTowns.contact("il-haifa", "Archive"),
                        RegistryContractTowns.under("act-25", RegistryContractTowns.officerOf("bremen"))));
        List<Event> history = registry().history(ID);

        for (Event event : history) {
            assertThat(reopened().eventsOf(ID, event.act()))
                    .isEqualTo(history.stream()
                            .filter(other -> other.act().equals(event.act()))
                            .toList());
        }
        assertThat(registry().eventsOf(ID, new ActId("act-25")))
                .as("the entry into force, its consequences, and an act of another authority")
                .hasSizeGreaterThan(2)
                .extracting(event -> event.by().authority().value())
                .contains("il-haifa", "bremen");
        assertThat(registry().eventsOf(ID, new ActId("never"))).isEmpty();
        assertThat(registry().eventsOf(TwinningId.named("nothing"), new ActId("act-25")))
                .isEmpty();
    }

    @Test
    default void nullIsRejected() {
        assertThatNullPointerException().isThrownBy(() -> registry().eventsOf(null, new ActId("any")));
        assertThatNullPointerException().isThrownBy(() -> registry().eventsOf(ID, null));
        assertThatNullPointerException().isThrownBy(() -> registry().find(null));
        assertThatNullPointerException().isThrownBy(() -> registry().history(null));
        assertThatNullPointerException().isThrownBy(() -> registry().append(null));
        assertThatNullPointerException().isThrownBy(() -> registry().person(TwinningId.named("nothing"), null));
        assertThatNullPointerException().isThrownBy(() -> registry().search(null));
    }

    private static List<Clause> clauses() {
        LocalText body = LocalText.of("ברית".repeat(500), "Pact".repeat(500));
        return IntStream.range(0, 500)
                .mapToObj(i -> new ClauseBuilder()
                        .id("C" + i)
                        .part(Part.OPERATIVE)
                        .heading(body)
                        .body(body)
                        .build())
                .toList();
    }
}

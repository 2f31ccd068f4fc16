package org.twinpact.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.evidence.PartialDate;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Lifecycle;
import org.twinpact.twinning.OpeningEvents;
import org.twinpact.twinning.Origin;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** Tests of the import of archives with one fault each into the registry in memory. */
class HostileArchiveTest {
    @ParameterizedTest
    @MethodSource("org.twinpact.registry.HostileArchive#refused")
    void aFaultIsABadRowAndEndsNoImport(HostileArchive archive) {
        archive.assertRefusedBy(new InMemoryRegistry());
    }

    @ParameterizedTest
    @MethodSource("org.twinpact.registry.HostileArchive#accepted")
    void whatIsUnusualAndRightIsAccepted(HostileArchive archive) {
        archive.assertAcceptedBy(new InMemoryRegistry());
    }

    @Test
    void thereAreMoreThanSixtyKinds() {
        assertThat(HostileArchive.refused().map(HostileArchive::kind))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5758", "2541-05", "2026-05-15", "2027"})
    void anOriginAfterTheActIsABadRow(String since) {
        Append opening = RegistryContractAppends.opening(TwinningId.named("origin"), "opening");
        Event event = opening.events().get(0);
        OpeningEvents.TwinningImported imported = (OpeningEvents.TwinningImported) event.data();
        Origin origin =
                new Origin(imported.origin().source(), imported.origin().grade(), Optional.of(new PartialDate(since)));
        Event later = new Event(
                event.twinning(),
                1,
                event.act(),
                event.on(),
                event.recordedAt(),
                event.by(),
                new OpeningEvents.TwinningImported(
                        imported.parties(), imported.profiles(), imported.stage(), origin, imported.past()));
        Append append = Append.of(0, List.of(later), Twinning.load(List.of(later)));

        assertThatExceptionOfType(BadRowException.class)
                .isThrownBy(() -> BulkImport.into(new InMemoryRegistry())
                        .run(List.of(new BulkImport.Row(1, () -> append)).iterator()))
                .withMessageContaining("past date of " + since);
    }

    @Test
    void aHistoryThatTheRulesWouldRefuseIsBadOnRequest() {
        HostileArchive archive = new HostileArchive(
                "a goal that answers no need",
                lines -> lines.replaceFirst("\"needs\":\\[\"H-N1\",\"H-N2\"\\]", "\"needs\":[\"H-N9\"]"));
        archive.assertAcceptedBy(new InMemoryRegistry());
        TwinningRegistry registry = new InMemoryRegistry();

        assertThat(archive.load(registry, BulkImport.into(registry).auditing(Lifecycle.under(Rulebook.shipped()))))
                .singleElement()
                .satisfies(row -> assertThat(row.reason())
                        .hasMessageContaining("event 3 of ")
                        .hasMessageContaining("WOULD_BE_REFUSED"));
        assertThat(registry.search(Search.all()).entries()).hasSize(1);
    }
}

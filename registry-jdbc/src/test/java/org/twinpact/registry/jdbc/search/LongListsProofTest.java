package org.twinpact.registry.jdbc.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.twinpact.ActContext;
import org.twinpact.TwinningOffice;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.language.LanguageTag;
import org.twinpact.language.LocalText;
import org.twinpact.registry.Append;
import org.twinpact.registry.Facet;
import org.twinpact.registry.InMemoryRegistry;
import org.twinpact.registry.IndexEntry;
import org.twinpact.registry.Page;
import org.twinpact.registry.Search;
import org.twinpact.registry.TwinningRegistry;
import org.twinpact.registry.jdbc.database.RegistryOnEachEngine;
import org.twinpact.registry.jdbc.database.TestEngine;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.TwinningId;

/**
 * Tests of searches for two words that more than a thousand twinnings have, compared with the registry in memory. Some
 * words meet in most of their twinnings, some in few and some in none.
 */
@Tag("proof")
class LongListsProofTest extends RegistryOnEachEngine {
    private static final int TWINNINGS = 2_100;
    private static final LocalDate DAY = LocalDate.parse("2026-05-14");
    private static final InMemoryRegistry MEMORY = new InMemoryRegistry();

    LongListsProofTest(TestEngine engine) {
        super(engine);
    }

    @BeforeEach
    void fill() {
        if (MEMORY.search(Search.all()).entries().isEmpty()) {
            TwinningOffice office = TwinningOffice.over(MEMORY).build();
            IntStream.range(0, TWINNINGS).forEach(number -> open(office, number));
        }
        for (int first = 0; first < TWINNINGS; first += 500) {
            registry.appendNew(IntStream.range(first, Math.min(first + 500, TWINNINGS))
                    .mapToObj(LongListsProofTest::id)
                    .map(id -> Append.of(0, MEMORY.history(id), MEMORY.find(id).orElseThrow()))
                    .toList());
        }
    }

    private static void open(TwinningOffice office, int number) {
        LocalAuthority town = LocalAuthority.of(
                "town-" + number,
                LocalText.in(LanguageTag.ENGLISH, name(number)),
                number % 5 == 0 ? "FR" : "IL",
                AuthorityKind.MUNICIPALITY);
        office.open(id(number), new OpeningActs.OpenTwinning(town), ActContext.role("Officer", town.id(), DAY))
                .orElseThrow();
    }

    private static TwinningId id(int number) {
        return TwinningId.named("long-" + number);
    }

    /** Returns a name whose first word puts it at any place in the order. */
    private static String name(int number) {
        return "t" + number * 997 % TWINNINGS
                + " port"
                + (number < 1_060 ? " north" : "")
                + (number >= 1_040 ? " south" : "")
                + (number % 2 == 0 ? " santa" : "")
                + (number % 3 == 0 ? " sal" : "")
                + (number % 50 == 0 ? " sa" : "");
    }

    @Test
    void theyFindWhatTheRegistryInMemoryFindsAndInItsOrder() {
        for (String text : List.of(
                "port santa",
                "north south",
                "south nor",
                "port s",
                "santa s",
                "santa sa",
                "sal santa",
                "santa santa",
                "sa port",
                "port sa",
                "south north port",
                "north sal",
                "north zz")) {
            Search search = Search.all().withText(text);

            assertThat(pages(registry, search.withLimit(450))).as(text).isEqualTo(pages(MEMORY, search.withLimit(500)));
            assertThat(registry.search(search.withLimit(20))).as(text).isEqualTo(MEMORY.search(search.withLimit(20)));
            assertThat(registry.counts(Facet.COUNTRY, search)).as(text).isEqualTo(MEMORY.counts(Facet.COUNTRY, search));
        }
    }

    private static List<TwinningId> pages(TwinningRegistry registry, Search search) {
        List<TwinningId> all = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page page = registry.search(search.withCursor(next));
            page.entries().stream().map(IndexEntry::id).forEach(all::add);
            next = page.next();
        } while (next.isPresent());
        return all;
    }
}

package org.twinpact.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.twinpact.registry.RegistryContractTowns.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinpact.SampleLife;
import org.twinpact.TwinningOffice;
import org.twinpact.authority.AuthorityCode;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.AuthorityKind;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.needs.Theme;
import org.twinpact.twinning.Event;
import org.twinpact.twinning.Rulebook;
import org.twinpact.twinning.Stage;
import org.twinpact.twinning.Track;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** The filters of a search, alone and combined, in both orders, and the counts of the values of facets. */
interface RegistryContractFilters extends RegistryContractSubject {
    int WORLD = 40;
    LocalDate MAY = LocalDate.parse("2026-05-15");
    LocalDate JUNE = LocalDate.parse("2026-06-10");

    /** A filter and the twinnings that pass it. */
    record Narrowing(BiFunction<Search, String, Search> asked, String value, Predicate<Twinning> passes) {}

    private static List<Narrowing> narrowings() {
        return List.of(
                narrowing(
                        "haifa",
                        (s, v) -> s.withAuthority(new AuthorityId(v)),
                        t -> is(t, p -> p.equals(town("haifa")))),
                narrowing(
                        "LYON",
                        (s, v) -> s.withCode(new AuthorityCode("TEST-FR", v)),
                        t -> is(t, p -> p.equals(town("lyon")))),
                narrowing("PL", Search::withCountry, t -> is(t, p -> p.country().equals("PL"))),
                narrowing(
                        "CITY",
                        (s, v) -> s.withKind(AuthorityKind.valueOf(v)),
                        t -> is(t, p -> p.kind() == AuthorityKind.CITY)),
                narrowing(
                        "sport",
                        (s, v) -> s.withTheme(new Theme(v)),
                        t -> t.tracks().stream()
                                .flatMap(track -> track.goals().stream())
                                .anyMatch(goal -> goal.theme().code().equals("sport"))),
                narrowing(
                        "IL",
                        (s, v) -> s.withProfile(Rulebook.shipped().profiles().all().stream()
                                .filter(p -> p.id().equals(v))
                                .findFirst()
                                .orElseThrow()
                                .ref()),
                        t -> t.tracks().stream()
                                .anyMatch(track -> track.profile().id().equals("IL"))),
                narrowing("IN_FORCE", (s, v) -> s.withStage(Stage.valueOf(v)), t -> t.stage() == Stage.IN_FORCE),
                narrowing(
                        "1965",
                        (s, v) -> s.withYear(Integer.valueOf(v)),
                        t -> t.origin()
                                .flatMap(origin -> origin.since())
                                .filter(since -> since.iso().startsWith("1965"))
                                .isPresent()),
                narrowing(
                        "3",
                        (s, v) -> s.withParties(Integer.valueOf(v)),
                        t -> t.tracks().size() == 3),
                narrowing(
                        "",
                        (s, v) -> s.withActiveFrom(MAY),
                        t -> !t.lastOn().orElseThrow().isBefore(MAY)),
                narrowing(
                        "",
                        (s, v) -> s.withActiveTo(JUNE),
                        t -> !t.lastOn().orElseThrow().isAfter(JUNE)),
                narrowing("haifa", Search::withText, t -> is(t, p -> p.equals(town("haifa")))),
                narrowing(
                        "תל אביב haif",
                        Search::withText,
                        t -> is(t, p -> p.equals(town("haifa"))) && is(t, p -> p.equals(town("tel-aviv")))));
    }

    @Test
    default void eachFilterNarrowsAsItSays() {
        Map<TwinningId, Twinning> world = world();
        for (Narrowing narrowing : narrowings()) {
            Search search = narrowing.asked().apply(Search.all().withLimit(7), narrowing.value());

            assertThat(pages(search))
                    .as(search.toString())
                    .extracting(IndexEntry::id)
                    .containsExactlyInAnyOrderElementsOf(world.values().stream()
                            .filter(narrowing.passes())
                            .map(Twinning::id)
                            .toList())
                    .isNotEmpty();
        }
    }

    @Test
    default void filtersNarrowTogetherInBothOrdersAndCountsAgree() {
        Map<TwinningId, Twinning> world = world();
        List<Narrowing> narrowings = narrowings();
        Random random = new Random(1897);
        for (int i = 0; i < 20; i++) {
            Narrowing one = narrowings.get(random.nextInt(narrowings.size()));
            Narrowing other = narrowings.get(random.nextInt(narrowings.size()));
            Narrowing third = random.nextBoolean() ? one : narrowings.get(random.nextInt(narrowings.size()));
            if (one.asked() != other.asked() && isText(one) && isText(other)
                    || isText(third) && third != one && (isText(one) || isText(other))) {
                continue;
            }
            Search search = Search.all()
                    .withLimit(1 + random.nextInt(5))
                    .withOrder(random.nextBoolean() ? Search.Order.HEBREW : Search.Order.ENGLISH);
            search = one.asked().apply(search, one.value());
            search = other.asked().apply(search, other.value());
            search = third.asked().apply(search, third.value());

            List<IndexEntry> found = pages(search);

            assertThat(found)
                    .as(search.toString())
                    .extracting(IndexEntry::id)
                    .containsExactlyInAnyOrderElementsOf(world.values().stream()
                            .filter(one.passes().and(other.passes()).and(third.passes()))
                            .map(Twinning::id)
                            .toList());
            assertInOrder(found, search);
            assertCounted(search);
        }
    }

    @Test
    default void aPublicListOmitsWhatIsWithheldUntilItsLastDay() {
        Map<TwinningId, Twinning> world = world();
        Twinning hidden = world.values().stream()
                .filter(twinning -> is(twinning, party -> party.equals(town("haifa"))))
                .findFirst()
                .orElseThrow();
        LocalDate until = LocalDate.parse("2026-11-30");
        Append withheld = RegistryContractWorld.withheld(hidden, until);
        registry().append(withheld);
        Twinning now = withheld.twinning();

        List<Search> searches = List.of(
                Search.all(),
                Search.all().withStage(hidden.stage()),
                Search.all().withText("haifa"),
                Search.all().withText("haifa").withStage(hidden.stage()),
                Search.all().withActiveFrom(now.lastOn().orElseThrow()));
        for (Search search : searches) {
            Search plain = search.withLimit(3);
            assertThat(pages(plain)).extracting(IndexEntry::id).contains(hidden.id());
            assertThat(pages(plain.withPublicOn(until)))
                    .as(search.toString())
                    .extracting(IndexEntry::id)
                    .containsExactlyInAnyOrderElementsOf(pages(plain).stream()
                            .map(IndexEntry::id)
                            .filter(id -> !id.equals(hidden.id()))
                            .toList());
            assertThat(pages(plain.withPublicOn(until.plusDays(1))))
                    .extracting(IndexEntry::id)
                    .containsExactlyElementsOf(
                            pages(plain).stream().map(IndexEntry::id).toList());
            assertCounted(plain.withPublicOn(until));
        }
    }

    @Test
    default void countsAreOfWhatIsThere() {
        world();

        assertThat(registry().counts(Facet.PARTIES, Search.all()).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(WORLD);
        assertThat(registry().counts(Facet.THEME, Search.all()))
                .containsOnlyKeys(RegistryContractWorld.THEMES.stream().sorted().toList())
                .isEqualTo(registry().counts(Facet.THEME, Search.all().withTheme(new Theme("sport"))));
        for (Facet facet : Facet.values()) {
            assertCounted(Search.all());
            assertThat(registry().counts(facet, Search.all().withCountry("XX").withStage(Stage.SIGNED)))
                    .containsExactlyEntriesOf(
                            facet == Facet.COUNTRY
                                    ? registry().counts(facet, Search.all().withStage(Stage.SIGNED))
                                    : Map.of());
        }
    }

    @Test
    default void aCursorOfAnotherOrderIsRefused() {
        world();
        String english = registry().search(Search.all().withLimit(3)).next().orElseThrow();
        String found = registry()
                .search(Search.all().withText("haifa").withLimit(3))
                .next()
                .orElseThrow();

        for (Search other : List.of(
                Search.all().withOrder(Search.Order.HEBREW).withCursor(english),
                Search.all().withText("haifa").withCursor(english),
                Search.all().withCursor(found),
                Search.all().withText("haifa").withOrder(Search.Order.HEBREW).withCursor(found))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> registry().search(other))
                    .withMessageContaining("the cursor is of a search ordered by ENGLISH names");
        }
    }

    @Test
    default void signsOfSqlInFiltersFindNothing() {
        world();
        for (String signs : List.of("%", "'", "' or '1'='1", "x'; drop table tw_term; --", "\\", "x\0", "\uD800")) {
            assertThat(registry()
                            .search(Search.all().withTheme(new Theme(signs)))
                            .entries())
                    .isEmpty();
            assertThat(registry()
                            .search(Search.all().withAuthority(new AuthorityId(signs)))
                            .entries())
                    .isEmpty();
            assertThat(registry()
                            .search(Search.all().withCode(new AuthorityCode(signs, signs)))
                            .entries())
                    .isEmpty();
            assertThat(registry().counts(Facet.STAGE, Search.all().withCountry(signs)))
                    .isEmpty();
        }
        assertThat(registry().search(Search.all().withLimit(500)).entries()).hasSize(WORLD);
    }

    @Test
    default void theIndexFollowsEveryAct() {
        TwinningId id = TwinningId.named("sample-life");
        List<Event> events = RegistryContractTowns.sampleLife(
                TwinningOffice.over(new InMemoryRegistry())
                        .clock(SampleLife.CLOCK)
                        .build(),
                id);
        int from = 0;
        for (int to = 1; to <= events.size(); to++) {
            if (to < events.size()
                    && events.get(to).act().equals(events.get(from).act())) {
                continue;
            }
            Twinning now = Twinning.load(events.subList(0, to));
            registry().append(Append.of(from, events.subList(from, to), now));
            from = to;

            assertThat(registry().search(searchOf(now)).entries()).containsExactly(IndexEntry.of(now));
            assertCounted(Search.all());
        }
    }

    /** Returns a search with all possible filters of a twinning. */
    private static Search searchOf(Twinning twinning) {
        IndexEntry entry = IndexEntry.of(twinning);
        Track last = twinning.tracks().get(twinning.tracks().size() - 1);
        return Search.all()
                .withStage(entry.stage())
                .withParties(entry.parties().size())
                .withYear(entry.since().map(since -> Integer.valueOf(since.iso().substring(0, 4))))
                .withTheme(entry.themes().stream().findFirst())
                .withAuthority(last.party())
                .withProfile(last.profile())
                .withActiveFrom(entry.lastOn())
                .withActiveTo(entry.lastOn());
    }

    private Map<TwinningId, Twinning> world() {
        Map<TwinningId, Twinning> world = new HashMap<>();
        for (Append history : RegistryContractWorld.histories(WORLD, 1948)) {
            registry().append(history);
            world.put(history.twinning().id(), history.twinning());
        }
        return world;
    }

    private void assertCounted(Search search) {
        for (Facet facet : Facet.values()) {
            SortedMap<String, Long> expected = new TreeMap<>();
            for (IndexEntry entry : pages(search.without(facet).withLimit(500))) {
                values(facet, entry).distinct().forEach(value -> expected.merge(value, 1L, Long::sum));
            }
            assertThat(registry().counts(facet, search))
                    .as(facet + " of " + search)
                    .isEqualTo(expected);
        }
    }

    private static Stream<String> values(Facet facet, IndexEntry entry) {
        return switch (facet) {
            case STAGE -> Stream.of(entry.stage().name());
            case COUNTRY -> entry.parties().stream().map(LocalAuthority::country);
            case THEME -> entry.themes().stream().map(Theme::code);
            case KIND -> entry.parties().stream().map(party -> party.kind().name());
            case YEAR -> entry.since().stream().map(since -> since.iso().substring(0, 4));
            case PARTIES -> Stream.of(Integer.toString(entry.parties().size()));
        };
    }

    private static void assertInOrder(List<IndexEntry> found, Search search) {
        assertThat(found).isSortedAccordingTo((a, b) -> {
            int byTerm = term(a, search).compareTo(term(b, search));
            int byKey = a.sortKey(search.order()).compareTo(b.sortKey(search.order()));
            return byTerm != 0 ? byTerm : byKey != 0 ? byKey : a.id().compareTo(b.id());
        });
    }

    private static String term(IndexEntry entry, Search search) {
        return search.wordPrefix()
                .flatMap(wordPrefix -> entry.terms().stream()
                        .filter(term -> term.startsWith(wordPrefix))
                        .findFirst())
                .orElse("");
    }

    private List<IndexEntry> pages(Search search) {
        List<IndexEntry> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page page = registry().search(search.withCursor(cursor));
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(search.limit());
            all.addAll(page.entries());
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(all).extracting(IndexEntry::id).doesNotHaveDuplicates();
        return all;
    }

    private static boolean isText(Narrowing narrowing) {
        return narrowing.asked().apply(Search.all(), narrowing.value()).text().isPresent();
    }

    private static boolean is(Twinning twinning, Predicate<LocalAuthority> is) {
        return twinning.tracks().stream().map(Track::authority).anyMatch(is);
    }

    private static Narrowing narrowing(
            String value, BiFunction<Search, String, Search> asked, Predicate<Twinning> passes) {
        return new Narrowing(asked, value, passes);
    }
}

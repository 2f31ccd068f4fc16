package org.twinpact.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.twinpact.registry.RegistryContractTowns.imported;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinpact.ActContext;
import org.twinpact.SampleLife;
import org.twinpact.TwinningOffice;
import org.twinpact.authority.AuthorityId;
import org.twinpact.authority.LocalAuthority;
import org.twinpact.language.LocalText;
import org.twinpact.twinning.Act;
import org.twinpact.twinning.AgendaItem;
import org.twinpact.twinning.EndActs;
import org.twinpact.twinning.OpeningActs;
import org.twinpact.twinning.PartyActs;
import org.twinpact.twinning.SignatureActs;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/** The items of agendas, which follow the twinnings after each act and are read page by page. */
interface RegistryContractAgenda extends RegistryContractSubject {
    AuthorityId HAIFA = SampleLife.HAIFA.id();
    AuthorityId MARSEILLE = SampleLife.MARSEILLE.id();
    LocalDate EVER = LocalDate.of(9999, 12, 31);
    LocalText REASON = LocalText.of("טעות", "A slip");

    @Test
    default void theItemsFollowEachActOfALife() {
        TwinningId id = TwinningId.named("life");
        TwinningOffice office = office();
        SortedSet<AgendaItem.Kind> kinds = new TreeSet<>();

        live(office, id, 100, done -> {
            Twinning twinning = registry().find(id).orElseThrow();
            assertThat(items(AgendaSearch.until(EVER)))
                    .as("after %d acts", done)
                    .containsExactlyElementsOf(AgendaItem.of(twinning));
            AgendaItem.of(twinning).forEach(item -> kinds.add(item.kind()));
        });

        assertThat(kinds)
                .containsExactly(AgendaItem.Kind.OBLIGATION, AgendaItem.Kind.CEREMONY, AgendaItem.Kind.OBJECTIVE);
        assertThat(registry().agenda(AgendaSearch.until(EVER)).entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(registry().find(id)).contains(entry.twinning()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 500})
    default void pagesOfItemsJoinToTheWholeInOrder(int limit) {
        List<AgendaItem> all = lives();
        LocalDate day = all.get(all.size() / 2).on();
        AgendaSearch until = AgendaSearch.until(EVER).withLimit(limit);

        assertThat(items(until)).isEqualTo(all);
        assertThat(items(until.withUntil(day)))
                .isEqualTo(all.stream().filter(item -> !item.on().isAfter(day)).toList());
        assertThat(items(until.withSince(day)))
                .isEqualTo(all.stream().filter(item -> !item.on().isBefore(day)).toList());
        for (AuthorityId party : List.of(HAIFA, MARSEILLE)) {
            AgendaSearch ofParty = until.withParty(party);
            assertThat(items(ofParty))
                    .isEqualTo(all.stream()
                            .filter(item -> item.party().equals(party))
                            .toList())
                    .isNotEmpty();
            for (AgendaItem.Kind kind : AgendaItem.Kind.values()) {
                assertThat(items(ofParty.withKinds(kind)))
                        .isEqualTo(all.stream()
                                .filter(item -> item.party().equals(party) && item.kind() == kind)
                                .toList());
            }
        }
        assertThat(items(until.withParty(SampleLife.BREMEN.id()))).isEmpty();
    }

    @Test
    default void theNumberOfItemsIsThatOfAllPages() {
        List<AgendaItem> all = lives();
        AgendaSearch search = AgendaSearch.until(EVER).withLimit(1);

        assertThat(registry().count(search)).isEqualTo(all.size());
        assertThat(registry().count(search.withCursor(registry().agenda(search).next())))
                .isEqualTo(all.size());
        assertThat(registry().count(search.obligations().withParty(HAIFA)))
                .isEqualTo(items(search.obligations().withParty(HAIFA)).size());
        assertThat(registry().count(AgendaSearch.between(EVER, LocalDate.MAX))).isZero();
    }

    @Test
    default void theDaysMayBeBeyondTheCalendarOfTheStorage() {
        List<AgendaItem> all = lives();

        for (LocalDate until : List.of(EVER.plusDays(1), LocalDate.MAX)) {
            assertThat(items(AgendaSearch.between(LocalDate.MIN, until)))
                    .as("until %s", until)
                    .isEqualTo(all);
        }
        assertThat(items(AgendaSearch.until(LocalDate.MIN))).isEmpty();
        assertThat(items(AgendaSearch.between(LocalDate.MAX, LocalDate.MAX))).isEmpty();
    }

    @Test
    default void aCeremonyMovesWithItsDayAndGoesWithItsTwinning() {
        TwinningId id = TwinningId.named("moved");
        TwinningOffice office = office();
        live(office, id, 21, done -> {});
        AgendaSearch ceremonies = AgendaSearch.until(EVER).withKinds(AgendaItem.Kind.CEREMONY);
        LocalDate moved = LocalDate.parse("2026-09-20");

        perform(
                office,
                id,
                new SignatureActs.ScheduleCeremony(SampleLife.ceremony().withOn(moved)),
                "2026-07-02");
        assertThat(items(ceremonies))
                .extracting(AgendaItem::on, AgendaItem::party)
                .containsExactly(tuple(moved, MARSEILLE), tuple(moved, HAIFA));

        perform(office, id, new EndActs.Discontinue(REASON), "2026-07-03");
        assertThat(items(AgendaSearch.until(EVER))).isEmpty();

        perform(office, id, new EndActs.Resume(REASON), "2026-07-04");
        assertThat(items(ceremonies)).hasSize(2);

        perform(office, id, new SignatureActs.CancelCeremony("C1", REASON), "2026-07-05");
        assertThat(items(ceremonies)).isEmpty();
    }

    @Test
    default void theItemsOfAPartyPassToItsSuccessor() {
        TwinningId id = TwinningId.named("life");
        TwinningOffice office = office();
        live(office, id, 30, done -> {});
        AgendaSearch all = AgendaSearch.until(EVER);
        List<AgendaItem> before = items(all.withParty(HAIFA));
        LocalAuthority later = SampleLife.HAIFA.withId(new AuthorityId("il-metropolis"));

        perform(office, id, new PartyActs.RecordSuccessor(HAIFA, later), "2026-10-02");

        assertThat(items(all.withParty(HAIFA))).isEmpty();
        assertThat(items(all.withParty(later.id())))
                .isNotEmpty()
                .extracting(AgendaItem::on, AgendaItem::kind, AgendaItem::code)
                .containsExactlyElementsOf(before.stream()
                        .map(item -> tuple(item.on(), item.kind(), item.code()))
                        .toList());
        assertThat(items(all))
                .containsExactlyElementsOf(AgendaItem.of(registry().find(id).orElseThrow()));
        for (AuthorityId key : List.of(HAIFA, later.id())) {
            assertThat(registry().search(Search.all().withAuthority(key)).entries())
                    .hasSize(1);
        }
    }

    @Test
    default void anImportThatIsStoredAtOnceHasItsItems() {
        TwinningRegistry source = new InMemoryRegistry();
        TwinningId id = TwinningId.named("life");
        live(TwinningOffice.over(source).clock(SampleLife.CLOCK).build(), id, 30, done -> {});
        Twinning twinning = source.find(id).orElseThrow();

        registry().appendNew(List.of(Append.of(0, source.history(id), twinning)));

        assertThat(items(AgendaSearch.until(EVER)))
                .containsExactlyElementsOf(AgendaItem.of(twinning))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "haifa", "%", "' or 1=1", "AAAA", "////", "x\u0000"})
    default void aForgedCursorOfAnAgendaIsRefused(String cursor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry().agenda(AgendaSearch.until(EVER).withCursor(cursor)))
                .withMessageContaining("is not a cursor of an agenda");
    }

    @Test
    default void aCursorOfAnotherListOrATornOneIsRefused() {
        TwinningOffice office = office();
        imported(office, "haifa", "lyon");
        imported(office, "haifa", "bremen");
        String ofSearch = registry().search(Search.all().withLimit(1)).next().orElseThrow();
        lives();
        String cursor =
                registry().agenda(AgendaSearch.until(EVER).withLimit(1)).next().orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry().agenda(AgendaSearch.until(EVER).withCursor(ofSearch)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry().search(Search.all().withCursor(cursor)));
        for (int length = 0; length < cursor.length(); length++) {
            AgendaSearch torn = AgendaSearch.until(EVER).withCursor(cursor.substring(0, length));
            assertThatIllegalArgumentException().isThrownBy(() -> registry().agenda(torn));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry().agenda(AgendaSearch.until(EVER).withCursor("A".repeat(2_001))));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 501})
    default void aPageOfAnAgendaHasBounds(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgendaSearch.until(EVER).withLimit(limit))
                .withMessageContaining("expected 1 to 500");
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> registry().agenda(null));
    }

    /** Stores five lives of different lengths, and returns their items in order. */
    private List<AgendaItem> lives() {
        TwinningOffice office = office();
        IntStream.of(12, 21, 25, 30, 100)
                .forEach(acts -> live(office, TwinningId.named("life of " + acts), acts, done -> {}));
        return IntStream.of(12, 21, 25, 30, 100)
                .mapToObj(acts ->
                        registry().find(TwinningId.named("life of " + acts)).orElseThrow())
                .map(AgendaItem::of)
                .flatMap(Collection::stream)
                .sorted()
                .toList();
    }

    /** Performs the first acts of the sample life under a key. */
    private static void live(TwinningOffice office, TwinningId id, int acts, Consumer<Integer> after) {
        int done = 0;
        for (SampleLife.RecordedAct recorded :
                SampleLife.acts().stream().limit(acts).toList()) {
            (recorded.act() instanceof OpeningActs.OpenTwinning
                            ? office.open(id, recorded.act(), recorded.by())
                            : office.perform(id, recorded.act(), recorded.by()))
                    .orElseThrow();
            after.accept(++done);
        }
    }

    private static void perform(TwinningOffice office, TwinningId id, Act act, String day) {
        office.perform(id, act, ActContext.role("International relations officer", HAIFA, LocalDate.parse(day)))
                .orElseThrow();
    }

    private List<AgendaItem> items(AgendaSearch search) {
        List<AgendaItem> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            AgendaPage page = registry().agenda(search.withCursor(cursor));
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(search.limit());
            page.entries().forEach(entry -> all.add(entry.item()));
            cursor = page.next();
        } while (cursor.isPresent());
        return all;
    }
}

package org.twinpact.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twinpact.twinning.AgendaItem;
import org.twinpact.twinning.Twinning;
import org.twinpact.twinning.TwinningId;

/**
 * One page of the items of agendas. Immutable.
 *
 * @param entries the items in order, by day first, each with its twinning
 * @param next the cursor of the next page, empty on the last page
 */
public record AgendaPage(List<Entry> entries, Optional<String> next) {
    public AgendaPage {
        entries = List.copyOf(Objects.requireNonNull(entries, "entries"));
        Objects.requireNonNull(next, "next");
    }

    /**
     * An item with its twinning. Immutable.
     *
     * @param item the item
     * @param twinning the twinning, which has the item
     */
    public record Entry(AgendaItem item, Twinning twinning) {
        public Entry {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(twinning, "twinning");
        }
    }

    /**
     * Returns a page of the items found. An item beyond the limit shows that there is another page. An item that its
     * twinning no longer has is left out.
     *
     * @param found at most {@link AgendaSearch#limit()} + 1 items, in order
     * @param search the search that found them
     * @param twinnings the twinnings of the items, which may be later versions
     */
    public static AgendaPage of(List<AgendaItem> found, AgendaSearch search, Collection<Twinning> twinnings) {
        Map<TwinningId, Twinning> byKey =
                twinnings.stream().collect(Collectors.toMap(Twinning::id, Function.identity()));
        List<AgendaItem> page = found.subList(0, Math.min(found.size(), search.limit()));
        Optional<String> next = found.size() > search.limit()
                ? Optional.of(AgendaSearch.cursorAfter(page.get(page.size() - 1)))
                : Optional.empty();
        return new AgendaPage(
                page.stream()
                        .filter(item -> byKey.containsKey(item.twinning()))
                        .map(item -> new Entry(item, byKey.get(item.twinning())))
                        .filter(entry -> AgendaItem.of(entry.twinning()).contains(entry.item()))
                        .toList(),
                next);
    }
}

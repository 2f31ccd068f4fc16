package org.twinpact.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.twinpact.authority.AuthorityId;
import org.twinpact.message.Shown;
import org.twinpact.twinning.AgendaItem;
import org.twinpact.twinning.TwinningId;

/**
 * A search for the items of agendas by their days: open obligations, missed periods, ceremonies and objectives.
 * Immutable.
 *
 * @param since the first day
 * @param until the last day
 * @param party the party whose items are searched for, or empty for those of all parties
 * @param kinds the kinds of items, or empty for all kinds
 * @param limit the maximum number of items on a page, 1 to 500
 * @param cursor the position after the previous page, as returned by {@link AgendaPage#next()}, or empty for the first
 *     page
 */
@Value.Builder
public record AgendaSearch(
        LocalDate since,
        LocalDate until,
        Optional<AuthorityId> party,
        Set<AgendaItem.Kind> kinds,
        int limit,
        Optional<String> cursor)
        implements WithAgendaSearch {
    private static final int PAGE = 50;
    private static final int FIELDS = 5;

    /** Separates the fields of a cursor. A plain text contains no control character but a line feed and a tab. */
    private static final String SEPARATOR = "\u001F";

    /**
     * Creates a search.
     *
     * @throws IllegalArgumentException if the limit is out of bounds
     */
    public AgendaSearch {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(party, "party");
        kinds = Set.copyOf(Objects.requireNonNull(kinds, "kinds"));
        Objects.requireNonNull(cursor, "cursor");
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("a page of " + limit + " items was requested; expected 1 to 500");
        }
    }

    /** Returns the search for all items of all parties from one day to another, with fifty items on a page. */
    public static AgendaSearch between(LocalDate since, LocalDate until) {
        return new AgendaSearch(since, until, Optional.empty(), Set.of(), PAGE, Optional.empty());
    }

    /** Returns the search for all items of all parties until a day, with fifty items on a page. */
    public static AgendaSearch until(LocalDate day) {
        return between(LocalDate.of(1, 1, 1), day);
    }

    /** Returns the search for obligations alone, including their missed periods. */
    public AgendaSearch obligations() {
        return withKinds(AgendaItem.Kind.OBLIGATION, AgendaItem.Kind.MISSED_PERIOD);
    }

    /** Returns whether an item matches, whatever the cursor. */
    boolean matches(AgendaItem item) {
        return !item.on().isBefore(since)
                && !item.on().isAfter(until)
                && party.map(item.party()::equals).orElse(true)
                && (kinds.isEmpty() || kinds.contains(item.kind()));
    }

    /**
     * Returns the last item of the previous page, or empty for the first page.
     *
     * @throws IllegalArgumentException if the text is not a complete cursor of an agenda
     */
    public Optional<AgendaItem> after() {
        return cursor.map(text -> CursorText.decoded(text)
                .flatMap(AgendaSearch::read)
                .orElseThrow(() -> new IllegalArgumentException("'" + Shown.text(text)
                        + "' is not a cursor of an agenda; expected the value of AgendaPage.next()")));
    }

    private static Optional<AgendaItem> read(String content) {
        String[] fields = content.split(SEPARATOR, -1);
        if (fields.length != FIELDS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AgendaItem(
                    LocalDate.parse(fields[0]),
                    TwinningId.of(fields[1]),
                    new AuthorityId(fields[2]),
                    AgendaItem.Kind.valueOf(fields[3]),
                    fields[4]));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns the cursor after an item. */
    static String cursorAfter(AgendaItem item) {
        return CursorText.encoded(String.join(
                SEPARATOR,
                item.on().toString(),
                item.twinning().toString(),
                item.party().value(),
                item.kind().name(),
                item.code()));
    }
}

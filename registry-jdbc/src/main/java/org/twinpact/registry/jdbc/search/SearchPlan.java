package org.twinpact.registry.jdbc.search;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinpact.registry.Search;
import org.twinpact.registry.jdbc.session.Session;
import org.twinpact.registry.jdbc.session.SqlFragment;
import org.twinpact.registry.jdbc.storage.TermCountCache;

/**
 * The choice of the list of twinnings with which a search begins. Database engines estimate the number of twinnings of
 * a term badly, and H2 does so most of all. The lists are therefore counted up to a limit, unless their counts are
 * cached. The search begins with the shortest list and looks up the others, or reads two lists of similar length.
 */
public final class SearchPlan {
    /** The length below which a list may be read completely and sorted. A search of longer lists follows an index. */
    private static final int SHORT = 2_000;

    /** The length up to which lists are counted for a search for words. */
    private static final int LONG = 20_000;

    /** The number of rows of a list that are at least read in the time of one look-up of a twinning. */
    private static final int LOOK_UP = 8;

    /** The number of rows among which a page is sought first, if all lists are longer. */
    private static final int FIRST = 200;

    private static final String WORD = "word:";
    private static final String ANY = "*";

    private final Session session;
    private final String tenant;
    private final TermCountCache cache;
    private final Search search;
    private final List<String> terms;
    private final boolean hasDays;
    private final boolean isBegun;

    SearchPlan(Session session, String tenant, TermCountCache cache, Search search) {
        this.session = session;
        this.tenant = tenant;
        this.cache = cache;
        this.search = search;
        terms = search.terms();
        isBegun = search.wordPrefix().isPresent();
        hasDays = search.activeFrom().isPresent() || search.activeTo().isPresent();
    }

    /**
     * Returns the statements that may find a whole page faster than the start does, in the order in which they are to
     * be tried. The first of them does if many of the twinnings in the long lists match.
     */
    List<SqlFragment> guesses(SearchStatement statement) throws SQLException {
        if (!isBegun || !isCounted() || lengths(statement).stream().anyMatch(length -> length < FIRST)) {
            return List.of();
        }
        List<SqlFragment> guesses = new ArrayList<>(List.of(statement.amongFirst(FIRST)));
        terms.stream()
                .reduce((first, last) -> last)
                .filter(term -> term.startsWith(WORD))
                .flatMap(statement::withWholeWord)
                .ifPresent(guesses::add);
        return guesses;
    }

    /** Returns the start of the search with the shortest list. */
    SearchStatement.Start start(SearchStatement statement) throws SQLException {
        if (isCounted()) {
            List<Long> lengths = lengths(statement);
            int shortest = shortest(lengths);
            boolean isShort = lengths.get(shortest) < SHORT;
            if (isShort && hasDays && shortest == terms.size()) {
                return statement.fromDays();
            }
            if (isBegun && !terms.isEmpty()) {
                return start(statement, lengths);
            }
            if (isShort && !isBegun) {
                return statement.along(terms.get(shortest));
            }
        }
        return isBegun ? statement.alongBegun() : statement.along(terms.isEmpty() ? ANY : terms.get(0));
    }

    /** Returns the start from the shortest list of a term, from the lists of the prefix, or from both. */
    private SearchStatement.Start start(SearchStatement statement, List<Long> lengths) {
        int shortest = shortest(lengths.subList(0, terms.size()));
        String term = terms.get(shortest);
        long length = lengths.get(shortest);
        long begun = lengths.get(lengths.size() - 1);
        if (length * LOOK_UP < begun) {
            return statement.from(term);
        }
        boolean isUnbounded = length == LONG && !term.startsWith(WORD);
        return isUnbounded || begun < FIRST ? statement.alongBegun() : statement.fromBoth(term);
    }

    private boolean isCounted() {
        return hasDays || terms.size() + (isBegun ? 1 : 0) > 1;
    }

    private List<Long> lengths(SearchStatement statement) throws SQLException {
        Optional<List<Long>> seen = cache.of(tenant, search);
        if (seen.isPresent()) {
            return seen.get();
        }
        List<Long> counted = counted(statement);
        cache.put(tenant, search, counted);
        return counted;
    }

    private List<Long> counted(SearchStatement statement) throws SQLException {
        SqlFragment sql = new SqlFragment();
        List<SqlFragment> counts = new ArrayList<>();
        int most = isBegun ? LONG : SHORT;
        terms.forEach(term -> counts.add(statement.length(term, most)));
        if (hasDays) {
            counts.add(statement.lengthOfDays(most));
        }
        if (isBegun) {
            counts.add(statement.lengthOfBegun(most));
        }
        for (int i = 0; i < counts.size(); i++) {
            sql.add(i == 0 ? "" : " union all ")
                    .add("select " + i + " as list, count(*) from (")
                    .add(counts.get(i))
                    .add(") c" + i);
        }
        sql.add(" order by 1");
        return session.list(row -> row.getLong(2), sql.text(), sql.values());
    }

    /** Returns the index of the shortest list, and the last one of equally short lists, because words are last. */
    private static int shortest(List<Long> lengths) {
        int shortest = 0;
        for (int i = 1; i < lengths.size(); i++) {
            if (lengths.get(i) <= lengths.get(shortest)) {
                shortest = i;
            }
        }
        return shortest;
    }
}

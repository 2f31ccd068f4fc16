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
 * The choice of the list of twinnings that a search begins with. Engines estimate the number of twinnings of a term badly, H2
 * most of all. So the lists are counted up to a limit, unless their counts are cached. The search begins with the shortest
 * list and looks up the others.
 */
public final class SearchPlan {
    /** The length up to which a list may be read whole and sorted. A search of longer lists follows an index. */
    private static final int SHORT = 2_000;

    private static final String ANY = "*";

    private final Session session;
    private final String tenant;
    private final TermCountCache cache;
    private final Search search;
    private final List<String> terms;
    private final boolean hasDays;

    SearchPlan(Session session, String tenant, TermCountCache cache, Search search) {
        this.session = session;
        this.tenant = tenant;
        this.cache = cache;
        this.search = search;
        terms = search.terms();
        hasDays = search.activeFrom().isPresent() || search.activeTo().isPresent();
    }

    /** Returns the start of the search with the shortest list. */
    SearchStatement.Start start(SearchStatement statement) throws SQLException {
        boolean isBegun = search.wordPrefix().isPresent();
        if (!hasDays && terms.size() + (isBegun ? 1 : 0) < 2) {
            return isBegun ? statement.alongBegun() : statement.along(terms.isEmpty() ? ANY : terms.get(0));
        }
        List<Long> lengths = lengths(statement);
        int shortest = shortest(lengths);
        boolean isShort = lengths.get(shortest) < SHORT;
        if (isShort && shortest < terms.size()) {
            return isBegun ? statement.from(terms.get(shortest)) : statement.along(terms.get(shortest));
        }
        if (isShort && hasDays && shortest == terms.size()) {
            return statement.fromDays();
        }
        return isBegun ? statement.alongBegun() : statement.along(terms.isEmpty() ? ANY : terms.get(0));
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
        terms.forEach(term -> counts.add(statement.length(term, SHORT)));
        if (hasDays) {
            counts.add(statement.lengthOfDays(SHORT));
        }
        if (search.wordPrefix().isPresent()) {
            counts.add(statement.lengthOfBegun(SHORT));
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

    private static int shortest(List<Long> lengths) {
        int shortest = 0;
        for (int i = 1; i < lengths.size(); i++) {
            if (lengths.get(i) < lengths.get(shortest)) {
                shortest = i;
            }
        }
        return shortest;
    }
}
